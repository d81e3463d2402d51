"""Two figures of one quantity: do their ranges meet."""

import re
from collections.abc import Iterator
from math import isclose

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.occasions import are_of_two_hours, are_of_two_parts
from claimcheck.judge.parts import counted_parts
from claimcheck.judge.persons import is_personal
from claimcheck.judge.ranges import (
    OPEN,
    are_of_two_directions,
    describe,
    differ,
    is_converted,
    meet,
)
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.sides import Side
from claimcheck.judge.slots import binding
from claimcheck.judge.wording import counted, form_of
from claimcheck.models import Telling
from claimcheck.models.proposition import Quantity

NUMERAL = re.compile(r"\d+[.,]\d[\d.,]*\d|\d+[.,]\d")
"""A numeral that hardly stands for two things in one passage: 4.4 or 12,300."""

Couple = tuple[Quantity, Quantity, float]


def find(pair: Comparison) -> Iterator[Compared]:
    """The figures of both sides that measure the same; equal ones explain each other away."""
    couples = sorted(_couples(pair), key=_nearest_first)
    met = {figure.word for left, right, _ in couples if _meet(left, right) for figure in (left,)}
    met_there = {right.word for left, right, _ in couples if _meet(left, right)}
    for left, right, bound in couples:
        if not _meet(left, right) and (left.word in met or right.word in met_there):
            continue
        yield {
            "left": {**describe(left), "counted": counted(left, pair.left)},
            "right": {**describe(right), "counted": counted(right, pair.right)},
            "of": _name_of(left, right, pair),
            "quantity": left.measure or left.noun or _common_owner(left, right) or left.unit,
            "at": ([left.word], [right.word]),
            "binding": bound,
            "sums_up": _sums_up(pair, left, right),
            "ground": round(pair.ground({left.word}, {right.word}), 3),
            "gate": 0.0 if is_personal(left, right, pair) else pair.gates.figure,
        }


def _nearest_first(couple: Couple) -> tuple[float, float, int, int]:
    """The couple with the most ties first, then the one whose values are nearest."""
    left, right, bound = couple
    apart = abs(left.low - right.low) / max(abs(left.low), abs(right.low), 1e-9)
    return -bound, apart, left.word, right.word


def _name_of(left: Quantity, right: Quantity, pair: Comparison) -> str | None:
    """What both measure or whose it is, for a reader: "dead", "sailors", "turnout"."""
    if left.landmark:
        return left.landmark.title()
    if left.measure or (left.kind == "count" and left.noun):
        return left.measure or form_of(left.noun or "", pair.left, pair.right)
    owner = _owner(left, right)
    return form_of(owner, pair.left, pair.right) if owner else None


def _owner(left: Quantity, right: Quantity) -> str | None:
    """The key of whose both figures are, else of the event both belong to."""
    event = left.event if left.event == right.event else None
    return _common_owner(left, right) or event


def _common_owner(left: Quantity, right: Quantity) -> str | None:
    return next((key for key in left.of if key in right.of), None)


def _couples(pair: Comparison) -> Iterator[Couple]:
    if pair.gates.strict and are_of_two_hours(pair):
        return
    theirs = tuple(counted_parts(pair.right))
    for left in counted_parts(pair.left):
        for right in theirs:
            bound = binding(left, right, pair)
            if bound is None:
                continue
            is_part = pair.gates.strict and are_of_two_parts(left, right, pair)
            if _meet(left, right) or not (is_part or _is_told_beside(left, right, pair)):
                yield left, right, bound


def are_apart(pair: Comparison) -> bool:
    """Whether the sides give one quantity of one event, and no figure of it meets another.

    Or they tell of the first and the second of a kind.
    """
    couples = [(left, right) for left, right, bound in _couples(pair) if bound >= 1]
    couples += _ranked(pair)
    return bool(couples) and not any(_meet(left, right) for left, right in couples)


def _ranked(pair: Comparison) -> list[tuple[Quantity, Quantity]]:
    """The ordinals of one kind: "the second lifeboat" and "the first lifeboat"."""
    ranks = [
        [one for one in side.proposition.quantities if one.kind == "ordinal" and one.noun]
        for side in (pair.left, pair.right)
    ]
    return [(left, right) for left in ranks[0] for right in ranks[1] if left.noun == right.noun]


def _is_told_beside(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether the passage of one side gives the other's figure too: an old one and its successor.

    An equal share or sum of money may stand in the claim itself, whatever it is bound to.
    """
    for figure, side in ((left, pair.right), (right, pair.left)):
        if figure.kind in ("percent", "money"):
            alike = (one for one in side.proposition.quantities if one.kind == figure.kind)
            if any(one.currency == figure.currency and _meet(one, figure) for one in alike):
                return True
        number = NUMERAL.search(figure.text)
        if number and number.group() in NUMERAL.findall(side.claim.evidence.text):
            return True
    return False


def _meet(left: Quantity, right: Quantity) -> bool:
    return meet(describe(left), describe(right))


def _sums_up(pair: Comparison, left: Quantity, right: Quantity) -> bool:
    """Whether one figure is the sum of the other and its neighbours: "two women and a man"."""
    if left.measure == "children":
        return False
    here = _is_sum(left, right, pair.right)
    return here or _is_sum(right, left, pair.left)


def _is_sum(whole: Quantity, part: Quantity, side: Side) -> bool:
    """Whether `whole` is the sum of `part` and some of the figures or single ones beside it."""
    if whole.kind not in ("count", "money") or whole.low != whole.high:
        return False
    sums = {part.low}
    for other in side.proposition.quantities:
        alike = other.kind == part.kind and other.currency == part.currency
        if alike and other.word != part.word and other.low == other.high:
            sums |= {total + other.low for total in sums}
    if part.kind == "count":
        ones = side.ones_after(part.word)
        sums |= {total + one for total in sums for one in range(1, ones + 1)}
    return any(total != part.low and isclose(whole.low, total) for total in sums)


def decide(compared: Compared) -> Decision | None:
    """Conflict where the ranges are apart, or only an open bound joins far numbers."""
    left, right = compared["left"], compared["right"]
    agree = meet(left, right) or compared["sums_up"]
    if compared["ground"] < compared["gate"] or compared["binding"] < (0 if agree else 1):
        return None
    if agree:
        rounded = _is_rounded(left, right) and not compared["sums_up"]
        return Decision("drift", "figure-rounded") if rounded else Decision("agree", "same-figure")
    if are_of_two_directions(left, right):
        return Decision("conflict", "place-mismatch")
    joined = {left["bound"], right["bound"]} & OPEN and not differ(left, right)
    return Decision("conflict", "bounds-differ" if joined else "figure-mismatch")


def _is_rounded(left: Compared, right: Compared) -> bool:
    """Whether both are put as exact, and one of them is the other made rounder."""
    exact = left["bound"] == right["bound"] == "exact"
    return bool(exact and left["low"] != right["low"] and not is_converted(left, right))


ABOUT = {
    "figure-rounded": "rounded in one of them",
    "bounds-differ": "only an open bound joins them",
}


def tell(compared: Compared) -> Telling:
    """Both figures with what they count, and whether they are of one event or one owner."""
    decision = decide(compared)
    reason = decision.reason if decision else ""
    same = "same event" if compared["left"]["kind"] == "count" else "of the same"
    if reason == "same-figure":
        same = "the same in sum" if compared["sums_up"] else "the same figure"
    is_named = compared["of"] and compared["left"]["kind"] != "count"
    owner = f" “{compared['of']}”" if is_named and reason != "same-figure" else ""
    return Telling(
        left=compared["left"]["counted"],
        right=compared["right"]["counted"],
        about=ABOUT.get(reason, f"{same}{owner}"),
    )


RULE = Rule("figure", find, decide, tell)
