"""Who said what: claims, their figures, and refusals to say."""

from typing import Literal

from pydantic import Field

from claimcheck.models.article import Article, Notice, Where
from claimcheck.models.base import Model, Span
from claimcheck.models.proposition import Proposition

QuoteType = Literal["direct", "mixed", "indirect", "none"]
Stance = Literal[
    "asserts", "denies", "accuses", "threatens", "promises", "urges", "predicts", "asks", "doubts"
]
UNSURE = frozenset({"denies", "doubts", "asks"})
"""The stances of who does not claim the content."""
Polarity = Literal["positive", "negative"]
Certainty = Literal["certain", "probable", "possible"]
FigureKind = Literal["count", "money", "percent", "measure", "age", "date", "time", "ordinal"]
Bound = Literal["exact", "approximate", "at-least", "at-most", "more-than", "less-than", "range"]

BOUND_WORDS: dict[str, str] = {
    "exact": "", "approximate": "about ", "at-least": "at least ", "at-most": "at most ",
    "more-than": "more than ", "less-than": "less than ", "range": "",
}  # fmt: skip
"""A bound as a reader would put it before the number."""


class Figure(Span):
    """A value with its unit: `low == high` unless the words give a range.

    `unit` is the singular unit or counted noun ("drone", "kilometre"), `currency` an ISO code,
    `as_of` the time the figure holds for, as written.
    """

    kind: FigureKind
    low: float
    high: float
    unit: str | None
    currency: str | None
    bound: Bound
    as_of: str | None


class Anonymity(Model):
    """The source is not named; the reason when the text gives one."""

    reason: str | None


class Claim(Model):
    """Somebody (or the publisher itself, `cue` None) claims something.

    `content` is one or more spans: quotation marks inside, a leading "that" outside, no final
    period; a quotation that runs over paragraphs is one. `evidence` is the clause that carries the
    claim with its source and cue, 60 words at most. `parent` and `repeats` are ids of other claims
    of the article.
    """

    id: str
    article: str
    where: Where
    source: Span | None
    speaker: str | None
    speaks_for: str | None
    anonymous: Anonymity | None
    cue: Span | None
    content: tuple[Span, ...]
    quote_type: QuoteType
    stance: Stance
    polarity: Polarity
    certainty: Certainty
    figures: tuple[Figure, ...]
    parent: str | None
    repeats: str | None
    rule: str
    evidence: Span = Field(exclude=True)
    proposition: Proposition = Field(exclude=True)


class Decline(Model):
    """A source that would not say: "declined to comment", "did not respond", "did not say how"."""

    id: str
    article: str
    source: Span | None
    speaker: str | None
    start: int
    end: int
    line: int
    text: str
    kind: Literal["declined", "no-response", "unstated"]


class Extraction(Model):
    """All that was found in one article, in text order."""

    article: Article
    claims: tuple[Claim, ...]
    declines: tuple[Decline, ...]
    notices: tuple[Notice, ...]
