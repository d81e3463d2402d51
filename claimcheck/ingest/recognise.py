"""Hold each passage against the tables, and cut labels and datelines off the text."""

import re

from claimcheck.ingest.passages import Passage
from claimcheck.models import BlockKind
from claimcheck.rules.boilerplate import Boilerplate, boilerplate

EDGE = 8
"""How many passages from either end of a text count as its top and its end."""

LONG = 25
"""A passage of so many words is a paragraph of the text, whatever else it may be."""


def recognise(passages: list[Passage]) -> list[Passage]:
    """Give a kind to the passages that fit a pattern; what follows a label becomes its own."""
    fits = [
        _find_pattern(passage, zones)
        for passage, zones in zip(passages, _find_zones(passages), strict=True)
    ]
    habits = _layout_habits(fits)
    found: list[Passage] = []
    for passage, fit in zip(passages, fits, strict=True):
        if fit is None or fit[0].row.id in habits:
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
            here |= {"head"}
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


def _layout_habits(fits: list[Fit | None]) -> set[str]:
    """Datelines of a place only that stand more than once: speakers of a transcript."""
    bare = [
        fit[0].row.id
        for fit in fits
        if fit
        and fit[0].row.kind is BlockKind.DATELINE
        and set(_told(fit[1])) <= {"place", "rest", "head"}
    ]
    return {row for row in bare if bare.count(row) > 1}


def _apply(passage: Passage, pattern: Boilerplate, match: re.Match[str]) -> list[Passage]:
    told = _told(match)
    rest = told.pop("rest", None)
    head = told.pop("head", None)
    told = {name: " ".join(value.split()) for name, value in told.items()}
    passage.told, passage.kind = told, pattern.row.kind
    if rest is None:
        passage.then = pattern.row.then
        return [passage]
    start, end = passage.start + match.start("rest"), passage.end
    before = passage.text[: match.start("rest")].rstrip() if head is None else head
    at = match.start("head") if head else 0
    following = Passage(
        start, end, passage.text[match.start("rest") :], passage.group, mark=passage.mark
    )
    following.kind = pattern.row.then if pattern.row.then is not BlockKind.PARAGRAPH else None
    passage.start, passage.end = passage.start + at, passage.start + at + len(before)
    passage.text = before
    return [passage, following]


def _told(match: re.Match[str]) -> dict[str, str]:
    return {name: value for name, value in match.groupdict().items() if value}
