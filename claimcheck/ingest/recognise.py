"""Hold each passage against the tables, and cut labels and datelines off the text."""

import re
from dataclasses import replace

from claimcheck.ingest.passages import Passage
from claimcheck.models import BlockKind
from claimcheck.rules.boilerplate import Boilerplate, boilerplate

EDGE = 8
"""How many passages from either end of a text count as its top and its end."""

SPEAKER_LINE = re.compile(r"[\"“]?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}: \S")
"""A line that opens as a turn of a transcript does."""

QUOTES = "\"“‘'"

LONG = 25
"""A passage of so many words is a paragraph of the text, whatever else it may be."""


def recognise(passages: list[Passage]) -> list[Passage]:
    """Give a kind to the passages that fit a pattern; what follows a label becomes its own."""
    fits = [
        _find_pattern(passage, zones)
        for passage, zones in zip(passages, _find_zones(passages), strict=True)
    ]
    habits = _layout_habits(passages, fits)
    found: list[Passage] = []
    following = [*passages[1:], None][: len(passages)]
    for passage, fit, below in zip(passages, fits, following, strict=True):
        if fit is None or fit[0].row.id in habits or _announces(passage, fit, below):
            found.append(passage)
        else:
            found.extend(_apply(passage, *fit))
    return found


Fit = tuple[Boilerplate, re.Match[str]]


def _find_zones(passages: list[Passage]) -> list[set[str]]:
    zones = []
    paragraphs = 0
    for number, passage in enumerate(passages):
        here = {"any"}
        if paragraphs == 0:
            here |= {"head", "under"} if number else {"head"}
        if number < EDGE and paragraphs <= 1:
            here |= {"top", "edge"}
        if number >= len(passages) - EDGE:
            here |= {"end", "edge"}
        zones.append(here)
        paragraphs += len(passage.text.split()) >= LONG and not passage.bulleted
    return zones


def _find_pattern(passage: Passage, zones: set[str]) -> Fit | None:
    for pattern in boilerplate():
        if pattern.row.zone in zones:
            match = pattern.regex.fullmatch(passage.text)
            if match:
                return pattern, match
    return None


def _layout_habits(passages: list[Passage], fits: list[Fit | None]) -> set[str]:
    """Datelines of a place only that stand more than once: speakers of a transcript.

    So is one of them before a colon where two lines or more further down open with such words.
    """
    bare = [fit for fit in fits if fit and _is_bare(fit)]
    speaking = sum(bool(SPEAKER_LINE.match(passage.text)) for passage in passages)
    return {
        fit[0].row.id
        for fit in bare
        if sum(other[0].row.id == fit[0].row.id for other in bare) > 1
        or (speaking > 2 and SPEAKER_LINE.match(fit[1].string))
    }


def _is_bare(fit: Fit) -> bool:
    """Whether a dateline tells a place only."""
    told = set(_told(fit[1]))
    return fit[0].row.kind is BlockKind.DATELINE and told <= {"place", "rest", "head"}


def _announces(passage: Passage, fit: Fit, below: Passage | None) -> bool:
    """Whether words before a colon tell who speaks in the quotation below, no place."""
    quoted = below is not None and below.text[0] in QUOTES
    return quoted and _is_bare(fit) and passage.text.endswith(":")


def _apply(passage: Passage, pattern: Boilerplate, match: re.Match[str]) -> list[Passage]:
    """The passage with its kind, and the passage that follows a label or dateline on its line."""
    told = _told(match)
    cut = match.start("rest") if "rest" in told else None
    passage.kind = pattern.row.kind
    passage.told = {name: " ".join(value.split()) for name, value in told.items()}
    if cut is None:
        passage.then = pattern.row.then
        return [passage]
    kind = None if pattern.row.then is BlockKind.PARAGRAPH else pattern.row.then
    rest = _cut(passage, cut, len(passage.text), kind=kind)
    head = match.span("head") if "head" in told else (0, len(passage.text[:cut].rstrip()))
    return [_cut(passage, *head, kind=passage.kind), rest]


def _cut(passage: Passage, start: int, end: int, *, kind: BlockKind | None) -> Passage:
    """A part of a passage; what the passage told stays with the part that has its kind."""
    return replace(
        passage,
        start=passage.start + start,
        end=passage.start + end,
        text=passage.text[start:end],
        kind=kind,
        told=passage.told if kind is passage.kind else {},
    )


def _told(match: re.Match[str]) -> dict[str, str]:
    return {name: value for name, value in match.groupdict().items() if value}
