"""Phrases right behind a content, no mark between, that go on with it."""

from claimcheck.extract.attributions.coordination import is_cue
from claimcheck.extract.attributions.frame import Frame
from claimcheck.extract.attributions.phrases import names_source
from claimcheck.extract.parsing.passage import Passage
from claimcheck.extract.parsing.tree import Token

CIRCUMSTANCES = frozenset({
    "after", "amid", "at", "before", "during", "following", "in", "on", "over", "since", "to",
    "until", "via",
})  # fmt: skip
"""Prepositions that as often say when, where or to whom somebody spoke."""
COMPARING = frozenset({"as", "than", "like"})
INVERTED = frozenset({"should", "were", "had"})


def phrase_behind(frame: Frame, end: int) -> int:
    """Where the phrase ends that goes on: 'called it "a wreck" | with no crew'."""
    passage, limit = frame.passage, frame.sentence.end
    first = passage.doc[end]
    head = None if passage.is_quoted(first) or names_source(passage, end) else _head(first)
    if head is None:
        return end
    stop = min(head.right_edge.i + 1, limit)
    quotes = any(passage.is_quoted(t) for t in passage.doc[end:stop])
    if _speaks(passage, end, stop) or (first.lower_ in CIRCUMSTANCES and not quotes):
        return end
    return stop


def _head(first: Token) -> Token | None:
    """The head of the phrase that `first` opens."""
    if first.dep_ == "prep":
        return first
    clause = first.head
    if first.left_edge is not first or clause.left_edge is not first or clause.i < first.i:
        return None
    condition = first.dep_ == "aux" and first.lower_ in INVERTED
    return clause if condition or (first.dep_ == "mark" and first.lower_ in COMPARING) else None


def _speaks(passage: Passage, start: int, end: int) -> bool:
    """Whether somebody speaks anew there, outside quotations."""
    return any(is_cue(t) and not passage.is_quoted(t) for t in passage.doc[start:end])
