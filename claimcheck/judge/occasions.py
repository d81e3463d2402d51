"""Two claims of articles that tell of two occasions: their figures are no conflict."""

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.sides import Side
from claimcheck.models.proposition import Quantity
from claimcheck.rules.contexts import parts_of_places

AN_HOUR = 60.0
A_DAY = 24 * AN_HOUR
DEFINITE = frozenset(("of", word) for word in ("the", "those", "these", "them"))


def are_of_two_hours(pair: Comparison) -> bool:
    """Whether both sides name times of day, none within an hour of another: two events."""
    here, there = _clock_times(pair.left), _clock_times(pair.right)
    apart = [abs(a - b) % A_DAY for a in here for b in there]
    return bool(apart) and min(min(gap, A_DAY - gap) for gap in apart) > AN_HOUR


def _clock_times(side: Side) -> list[float]:
    """The times of day in minutes."""
    return [one.low for one in side.proposition.quantities if one.kind == "time"]


def are_of_two_parts(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether one side counts in a district or province and not surely both in the same."""
    if left.kind != "count":
        return False
    if _is_of_them(left, pair.left) != _is_of_them(right, pair.right):
        return True
    parts = {word.key for side in (pair.left, pair.right) for word in side.words}
    return bool(parts & parts_of_places()) and not (left.place and left.place == right.place)


def _is_of_them(figure: Quantity, side: Side) -> bool:
    """Whether a part of a known number is counted: "three of the injured"."""
    after = tuple(word.form for word in side.words[figure.word + 1 : figure.word + 3])
    return after in DEFINITE
