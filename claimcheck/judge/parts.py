"""Numbers that tell of how many others are a part: "half of the six", "two out of six".

The whole is no count of those who do something; half of it may be told by a share.
"""

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.judge.sides import Side
from claimcheck.models.proposition import Quantity, Word
from claimcheck.rules.contexts import partitive
from claimcheck.rules.contrast import quantifiers

BESIDE = 6
"""How many words before a number what makes it a whole may stand."""
CHILDREN = "children"
"""Somebody's children are all of them, wherever they are told: "one of her 12 children"."""
BETWEEN = frozenset({"det", "poss", "amod"})


def counted_parts(side: Side) -> Iterator[Quantity]:
    """The figures of a side, a whole replaced by its part, or left out where that stands there."""
    for figure in side.proposition.quantities:
        is_of_event = figure.kind == "count" and figure.measure != CHILDREN
        part = _part_before(figure, side) if is_of_event else None
        if part is None:
            yield figure
        elif (share := _share_of(part)) is not None:
            yield replace(figure, low=figure.low * share, high=figure.high * share)


def _part_before(figure: Quantity, side: Side) -> Word | None:
    """The word for the part: "half" in "half of the six", "two" in "two out of six"."""
    before = list(side.words[max(0, figure.word - BESIDE) : figure.word])
    while before and before[-1].relation in BETWEEN:
        before.pop()
    if len(before) < 2 or before[-1].form != "of":
        return None
    part = before[-3] if before[-2].form == "out" and len(before) > 2 else before[-2]
    return part if part.part == "number" or part.form in partitive() else None


def _share_of(part: Word) -> float | None:
    """The share a word stands for, if it is one share and not a range."""
    row = quantifiers().get(part.form)
    return row.low if row is not None and 0 < row.low == row.high < 1 else None
