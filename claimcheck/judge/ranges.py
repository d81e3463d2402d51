"""The values a figure allows, and whether those of two figures meet."""

import re

from claimcheck.judge.rule import Compared
from claimcheck.models.proposition import Quantity

OPEN_UP = frozenset({"at-least", "more-than"})
OPEN_DOWN = frozenset({"at-most", "less-than"})
OPEN = OPEN_UP | OPEN_DOWN
FAR = 0.2
"""Numbers that differ by more than a fifth are different even where an open bound joins them."""
ROUNDING = 0.005
"""Half a per cent each way: 247 may be 247.7."""
EXACTLY = 1e-6
"""Two numbers of as many digits are equal or not; this only covers how they are stored."""
CONVERTED = 0.02
"""Two per cent each way: 12 miles may be 19 kilometres."""
CIRCLE, APART = 360.0, 90.0
"""A full turn, and the turn from which two directions are apart: "north" may be "northwest"."""
SMALL, PRECISE = 20, 3
"""A number up to 20, or of three digits that count, is meant as it stands: over 12 is not 12."""
DIGITS = re.compile(r"\d[\d,.]*")
WORDS = re.compile("[a-z]+")
ABOUT = 0.05
"""How far "about" reaches at most."""


def describe(figure: Quantity) -> Compared:
    """What is compared of a figure."""
    return {
        "text": figure.text, "low": figure.low, "high": figure.high, "bound": figure.bound,
        "kind": figure.kind, "unit": figure.unit, "currency": figure.currency,
        "direction": figure.direction,
    }  # fmt: skip


def meet(left: Compared, right: Compared) -> bool:
    """Whether both figures may be of one value, and not only because a far bound is open."""
    if are_of_two_directions(left, right):
        return False
    return not differ(left, right) and not _only_by_bound(left, right)


def are_of_two_directions(left: Compared, right: Compared) -> bool:
    """Whether two distances point apart: north of a place, and south or east of it."""
    if left["direction"] is None or right["direction"] is None:
        return False
    apart = abs(left["direction"] - right["direction"]) % CIRCLE
    return bool(min(apart, CIRCLE - apart) >= APART)


def differ(left: Compared, right: Compared) -> bool:
    """Whether no value fits both figures."""
    if _is_beyond(left, right) or _is_beyond(right, left):
        return True
    both = left["bound"] == right["bound"] == "approximate"
    slack = CONVERTED if is_converted(left, right) else _rounding(left, right)
    low_left, high_left = _reach(left, both_blurred=both, slack=slack)
    low_right, high_right = _reach(right, both_blurred=both, slack=slack)
    return low_left >= high_right or low_right >= high_left


def _is_beyond(left: Compared, right: Compared) -> bool:
    """Whether one figure is more or less than just that which the other gives exactly."""
    if left["bound"] not in ("more-than", "less-than") or right["bound"] != "exact":
        return False
    is_sharp = right["high"] <= SMALL or _precision(right) >= PRECISE
    return bool(is_sharp and left["low"] == left["high"] == right["low"] == right["high"])


def _rounding(left: Compared, right: Compared) -> float:
    """How far apart two figures may be for one to be the other rounded."""
    here, there = _precision(left), _precision(right)
    return EXACTLY if here == there >= PRECISE else ROUNDING


def _precision(figure: Compared) -> int:
    """How many digits of a number count: 3 in "12,300", 1 in a word."""
    found = DIGITS.search(figure["text"])
    if found is None:
        return 1
    number = found.group().replace(",", "").strip(".")
    return len((number if "." in number else number.rstrip("0")).replace(".", "").lstrip("0"))


def is_converted(left: Compared, right: Compared) -> bool:
    """Whether two measures are written in two units: a conversion rounds more freely."""
    here, there = (WORDS.findall(figure["text"].lower()) for figure in (left, right))
    if left["kind"] != "measure" or not here or not there:
        return False
    return bool(here[-1].removesuffix("s") != there[-1].removesuffix("s"))


def _reach(figure: Compared, *, both_blurred: bool, slack: float) -> tuple[float, float]:
    low, high = float(figure["low"]), float(figure["high"])
    if figure["bound"] == "approximate":
        slack = max(slack, _blur(high, both_blurred=both_blurred))
    tiny = 1e-9
    reach = low - abs(low) * slack - tiny, high + abs(high) * slack + tiny
    if figure["bound"] in OPEN_UP:
        return reach[0], float("inf")
    if figure["bound"] in OPEN_DOWN:
        return float("-inf"), reach[1]
    return reach


def _blur(value: float, *, both_blurred: bool) -> float:
    """The reach of "about": half its last digit that is not zero, where both sides are blurred."""
    if not both_blurred or not value:
        return ABOUT
    digit = 1.0
    while value % (digit * 10) == 0 and digit < value:
        digit *= 10
    return min(ABOUT, digit / 2 / value)


def _only_by_bound(left: Compared, right: Compared) -> bool:
    """Whether an open bound alone makes them meet, and the numbers are far apart."""
    if not {left["bound"], right["bound"]} & OPEN:
        return False
    low, high = sorted((left, right), key=lambda figure: (figure["low"], figure["high"]))
    gap = high["low"] - low["high"]
    if gap <= 1 and left["kind"] == "count" and "exact" in (left["bound"], right["bound"]):
        return False
    return bool(gap > FAR * high["low"])
