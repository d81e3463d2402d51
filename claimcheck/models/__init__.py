"""Every type that crosses a door."""

from claimcheck.models.article import WHERE, Article, Block, BlockKind, Notice, Where
from claimcheck.models.base import Model, Span
from claimcheck.models.claim import (
    Anonymity,
    Bound,
    Certainty,
    Claim,
    Decline,
    Extraction,
    Figure,
    FigureKind,
    Polarity,
    QuoteType,
    Stance,
)
from claimcheck.models.finding import (
    Alignment,
    Evidence,
    Finding,
    Judgement,
    Matter,
    NearMiss,
    Report,
    Summary,
    Value,
    Verdict,
)
from claimcheck.models.proposition import Proposition
from claimcheck.models.story import BatchSummary, Story, StoryReport

__all__ = [
    "WHERE",
    "Alignment",
    "Anonymity",
    "Article",
    "BatchSummary",
    "Block",
    "BlockKind",
    "Bound",
    "Certainty",
    "Claim",
    "Decline",
    "Evidence",
    "Extraction",
    "Figure",
    "FigureKind",
    "Finding",
    "Judgement",
    "Matter",
    "Model",
    "NearMiss",
    "Notice",
    "Polarity",
    "Proposition",
    "QuoteType",
    "Report",
    "Span",
    "Stance",
    "Story",
    "StoryReport",
    "Summary",
    "Value",
    "Verdict",
    "Where",
]
