"""Which words of two passages differ, so that a reader's eye falls on them first."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any

from claimcheck.models import Claim, Evidence, Finding, Span
from claimcheck.report.passage import Stretch

FIGURES = {"figure-mismatch", "bounds-differ", "figure-rounded", "superseded"}
CUES = {"denial", "attribution-dropped"}
SPEAKERS = {"speaker-mismatch"}
QUOTATIONS = {"quote-altered", "quote-trimmed"}
NEGATION = "neg"
"""The relation by which a parse hangs "not" on its verb."""

WORD = re.compile(r"\w+(?:['’.,]\w+)*")


def differing(finding: Finding, claims: tuple[Claim, Claim]) -> tuple[list[Stretch], list[Stretch]]:
    """The stretches to mark in the two passages, in offsets of the articles' texts."""
    left, right = finding.evidence
    if finding.reason in QUOTATIONS:
        return altered_words(left, right)
    own = _own_texts(finding.compared)
    sides = [
        list(_side(finding, claim, evidence, texts))
        for claim, evidence, texts in zip(claims, finding.evidence, own, strict=True)
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


def _side(finding: Finding, claim: Claim, evidence: Evidence, texts: set[str]) -> Iterator[Stretch]:
    """What to mark in one passage for reasons other than altered words."""
    if finding.reason in CUES:
        yield from _spans((claim.cue,))
    if finding.reason in SPEAKERS:
        yield from _spans((claim.source,))
        return
    found = list(_places(_forms(texts, claim), evidence))
    if not found and finding.reason in FIGURES:
        found = [(figure.start, figure.end) for figure in claim.figures]
    if finding.reason == "negation":
        words = {word.form for word in claim.proposition.words if word.relation == NEGATION}
        found.extend(_places(words, evidence))
    yield from found


def _own_texts(compared: dict[str, Any]) -> tuple[set[str], set[str]]:
    """What the rule compared on each side and did not find on the other."""
    left, right = (set(_texts(compared.get(side))) for side in ("left", "right"))
    return left - right, right - left


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


def _words(evidence: Evidence) -> list[tuple[str, Stretch]]:
    return [
        (match[0].casefold(), (evidence.start + match.start(), evidence.start + match.end()))
        for match in WORD.finditer(evidence.text)
    ]
