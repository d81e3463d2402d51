"""Which words of two passages differ, so that a reader's eye falls on them first."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, Literal

from claimcheck.models import Claim, Evidence, Finding, Span
from claimcheck.report.passage import Stretch
from claimcheck.rules.modality import hedges

FIGURES = {"figure-mismatch", "bounds-differ", "same-figure", "figure-rounded", "superseded"}
CUES = {"denial", "attribution-dropped"}
SPEAKERS = {"speaker-mismatch"}
HEDGES = {"hedge-lost"}
NEGATIONS = {"negation"}
QUOTATIONS = {"quote-altered", "quote-trimmed"}
NEGATION = "neg"
"""The relation by which a parse hangs "not" on its verb."""

ALIKE = 0.4
"""Quotations less alike than this are not worth a comparison word by word."""

Word = tuple[str, Stretch]
WORD = re.compile(r"\w+(?:['’.,]\w+)*")


def differing(finding: Finding, claims: tuple[Claim, Claim]) -> tuple[list[Stretch], list[Stretch]]:
    """The stretches to mark in the two passages, in offsets of the articles' texts."""
    left, right = finding.evidence
    if finding.reason in QUOTATIONS:
        return altered_words(_words(claims[0], left), _words(claims[1], right))
    return (
        list(_side(finding, claims[0], left, "left")),
        list(_side(finding, claims[1], right, "right")),
    )


def same_quantity(finding: Finding, claim: Claim) -> list[Stretch]:
    """The first figure of a further claim that may measure what the finding compares."""
    left = finding.compared.get("left")
    if finding.reason not in FIGURES or not isinstance(left, dict):
        return []
    kind = (left.get("kind"), left.get("unit"))
    return list(_spans(one for one in claim.figures if (one.kind, one.unit) == kind))[:1]


def altered_words(left: list[Word], right: list[Word]) -> tuple[list[Stretch], list[Stretch]]:
    """The words that stand on one side only, if the sides have enough in common."""
    matcher = SequenceMatcher(None, [w for w, _ in left], [w for w, _ in right], autojunk=False)
    marks: tuple[list[Stretch], list[Stretch]] = ([], [])
    if matcher.ratio() < ALIKE:
        return marks
    for tag, left_from, left_to, right_from, right_to in matcher.get_opcodes():
        if tag != "equal":
            marks[0].extend(stretch for _, stretch in left[left_from:left_to])
            marks[1].extend(stretch for _, stretch in right[right_from:right_to])
    return marks


def _side(
    finding: Finding, claim: Claim, evidence: Evidence, name: Literal["left", "right"]
) -> Iterator[Stretch]:
    """What to mark in one passage for reasons other than altered words."""
    compared = finding.compared
    if finding.reason in CUES:
        yield from _spans((claim.cue,))
        yield from _places(set(_texts(compared.get("word"))), evidence)
    elif finding.reason in SPEAKERS:
        yield from _spans((claim.source,))
    elif finding.reason in FIGURES:
        figure = compared.get(name)
        text = figure.get("text") if isinstance(figure, dict) else figure
        yield from list(_places(set(_texts(text)), evidence)) or _spans(claim.figures)
    elif finding.reason in HEDGES:
        words = {word for hedge in hedges() for word in hedge.words}
        yield from _places(words, evidence) if claim.certainty != "certain" else ()
    elif finding.reason in NEGATIONS:
        yield from _places(_predicate(compared.get(name), claim), evidence)
    else:
        other = compared.get("right" if name == "left" else "left")
        own = set(_texts(compared.get(name))) - set(_texts(other))
        yield from _places(_forms(own, claim), evidence)


def _predicate(event: Any, claim: Claim) -> set[str]:
    """The predicate's words with the negations that hang on it, or the negations compared."""
    if not isinstance(event, dict):
        return set(_texts(event))
    words = claim.proposition.words
    key = event.get("event")
    at = {number for number, word in enumerate(words) if key and word.key == key}
    negations = [word for word in words if word.relation == NEGATION]
    hanging = [word for word in negations if word.head in at] or negations
    return {words[number].form for number in at} | {word.form for word in hanging}


def _texts(compared: Any) -> Iterator[str]:
    if isinstance(compared, str):
        yield compared.casefold()
    elif isinstance(compared, dict):
        for value in compared.values():
            yield from _texts(value)
    elif isinstance(compared, list | tuple):
        for value in compared:
            yield from _texts(value)


def _forms(texts: set[str], claim: Claim) -> set[str]:
    """The texts, and for those that are keys of words the words as they stand in the claim."""
    return texts | {word.form for word in claim.proposition.words if word.key in texts}


def _places(texts: set[str], evidence: Evidence) -> Iterator[Stretch]:
    """Where the texts stand in the passage as whole words."""
    for text in sorted(texts - {""}):
        pattern = rf"(?<!\w){re.escape(text)}(?!\w)"
        for match in re.finditer(pattern, evidence.text, re.IGNORECASE):
            yield evidence.start + match.start(), evidence.start + match.end()


def _spans(spans: Iterable[Span | None]) -> Iterator[Stretch]:
    return ((span.start, span.end) for span in spans if span)


def _words(claim: Claim, evidence: Evidence) -> list[Word]:
    """The words of what is attributed, as far as the passage shows them."""
    return [
        (match[0].casefold().replace("’", "'"), (start, start + len(match[0])))
        for part in claim.content
        for match in WORD.finditer(part.text)
        if evidence.start <= (start := part.start + match.start()) < evidence.end
    ]
