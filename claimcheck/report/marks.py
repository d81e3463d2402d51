"""Which words of two passages differ, so that a reader's eye falls on them first."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any

from claimcheck.models import Claim, Evidence, Finding, Span
from claimcheck.report.passage import Stretch

FIGURES = {"figure-mismatch", "bounds-differ", "figure-rounded", "superseded"}
STANCES = {"denial", "attribution-dropped"}
SPEAKERS = {"speaker-mismatch"}
QUOTATIONS = {"quote-altered", "quote-trimmed"}

WORD = re.compile(r"\w+(?:['’.,]\w+)*")
SHORTEST = 2
"""Compared words shorter than this are not looked for in a passage."""


def differing(finding: Finding, claims: tuple[Claim, Claim]) -> tuple[list[Stretch], list[Stretch]]:
    """The stretches to mark in the two passages, in offsets of the articles' texts."""
    left, right = finding.evidence
    if finding.reason in QUOTATIONS:
        return altered_words(left, right)
    sides = [
        list(_side(finding, claim, evidence))
        for claim, evidence in zip(claims, finding.evidence, strict=True)
    ]
    return sides[0], sides[1]


def altered_words(left: Evidence, right: Evidence) -> tuple[list[Stretch], list[Stretch]]:
    """The words that stand in one passage only, within the stretch that both share."""
    a, b = _words(left), _words(right)
    matcher = SequenceMatcher(None, [w for w, _ in a], [w for w, _ in b], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size > 1]
    if not blocks:
        return [], []
    first, last = blocks[0], blocks[-1]
    marks: tuple[list[Stretch], list[Stretch]] = ([], [])
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        inside = first.a <= a0 <= last.a + last.size and first.b <= b0 <= last.b + last.size
        if tag != "equal" and inside:
            marks[0].extend(stretch for _, stretch in a[a0:a1])
            marks[1].extend(stretch for _, stretch in b[b0:b1])
    return marks


def _side(finding: Finding, claim: Claim, evidence: Evidence) -> Iterator[Stretch]:
    """What to mark in one passage for reasons other than altered words."""
    if finding.reason in FIGURES:
        found = list(_compared_words(finding.compared, evidence, digits=True))
        yield from found or [(figure.start, figure.end) for figure in claim.figures]
    elif finding.reason in STANCES:
        yield from _spans((claim.cue,))
    elif finding.reason in SPEAKERS:
        yield from _spans((claim.source,))
    else:
        yield from _compared_words(finding.compared, evidence, digits=False)


def _spans(spans: Iterable[Span | None]) -> Iterator[Stretch]:
    return ((span.start, span.end) for span in spans if span)


def _compared_words(compared: Any, evidence: Evidence, *, digits: bool) -> Iterator[Stretch]:
    """Where the texts that the rule compared stand in the passage."""
    for text in sorted({t for t in _texts(compared) if len(t) >= SHORTEST}):
        if digits and not any(character.isdigit() for character in text):
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", evidence.text, re.IGNORECASE):
            yield evidence.start + match.start(), evidence.start + match.end()


def _texts(compared: Any) -> Iterator[str]:
    if isinstance(compared, str):
        yield compared
    elif isinstance(compared, dict):
        for value in compared.values():
            yield from _texts(value)
    elif isinstance(compared, list | tuple):
        for value in compared:
            yield from _texts(value)


def _words(evidence: Evidence) -> list[tuple[str, Stretch]]:
    return [
        (match[0].casefold(), (evidence.start + match.start(), evidence.start + match.end()))
        for match in WORD.finditer(evidence.text)
    ]
