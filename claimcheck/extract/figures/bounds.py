"""Words that bound a figure or blur it: "at least 12", "12 or more", "some 200"."""

from dataclasses import replace
from functools import cache

from claimcheck.extract.figures.lexemes import Phrases
from claimcheck.extract.figures.written import Lexemes, Written
from claimcheck.models import Bound
from claimcheck.rules.figures import BoundWord, bound_words, context_words, units

SPATIAL = frozenset({"over", "above", "under", "below", "near", "around", "about"})
"""Bounds that are also plain prepositions."""
DURATIONS = frozenset({"second", "month"})
"""Base units of durations: "over three days" is a time, not a bound."""


def with_bound(lexemes: Lexemes, written: Written) -> Written:
    """Add the words that bound the figure, before it or else after it."""
    if written.kind == "ordinal" or written.kind == "date":
        return written
    first = written.first
    while first and lexemes[first - 1].lower in context_words("further"):
        first -= 1
    if first and lexemes[first - 1].lower in ("a", "an") and first < written.first:
        first -= 1
    for row, start in _phrases("before").before(lexemes, first):
        if _may_bound(lexemes, start, row.phrase, written):
            return _bounded(written, row.bound, first=start)
    for row, last in _phrases("after").at(lexemes, written.last):
        return _bounded(written, row.bound, last=last)
    return written


@cache
def _phrases(where: str) -> Phrases[BoundWord]:
    return Phrases((row.phrase, row) for row in bound_words() if row.where == where)


def _bounded(
    written: Written, bound: Bound, *, first: int | None = None, last: int | None = None
) -> Written:
    """A range keeps its kind: "about 12 to 15"."""
    kept: Bound = "range" if written.bound == "range" else bound
    return replace(
        written, bound=kept, first=written.first if first is None else first,
        last=written.last if last is None else last,
    )  # fmt: skip


def _may_bound(lexemes: Lexemes, start: int, phrase: str, written: Written) -> bool:
    """Not "over three days" (during), not "presided over 12 feasts"."""
    if (
        phrase in SPATIAL
        and start
        and lexemes[start - 1].lower in context_words("takes-a-preposition")
    ):
        return False
    if phrase in ("over", "above", "under", "below", "near") and written.unit is not None:
        unit = units().get(written.unit)
        if written.kind == "measure" and unit is not None and unit.base in DURATIONS:
            return start > 0 and lexemes[start - 1].lower in context_words("lasting")
    return True
