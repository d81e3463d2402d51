"""One event, two dates: it happens once, so one of them is wrong."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.participants import participants_fit
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.sides import Side
from claimcheck.judge.wording import form_of, quoted
from claimcheck.models import Telling
from claimcheck.models.proposition import Event, Proposition, Quantity
from claimcheck.rules.contexts import after_dates, before_dates
from claimcheck.rules.contrast import same_meaning

YEAR, LAST_DAY_OF_YEAR = 10_000, 1231
"""A day is written as year, month and day in one number: 20260509, or 509 without a year."""
MONTH, MONTHS = 100, 12
UNITS = frozenset({"weekday", "day", "month", "year"})
PARTS = frozenset({"name", "number"})
"""A date's own words: "26 December 1970"."""


def find(pair: Comparison) -> Iterator[Compared]:
    """Dates of the same event, each with what both tell of it: year, month, day."""
    if pair.is_elsewhere:
        return
    dates = [
        (left, right, fit)
        for left in _dates(pair.left.proposition)
        for right in _dates(pair.right.proposition)
        if _are_comparable(left, right) and (fit := _event_fit(left, right, pair)) is not None
    ]
    told = [
        (_as_fine_as(left, right, pair.left), _as_fine_as(right, left, pair.right))
        for left, right, _ in dates
    ]
    if any(here["low"] == there["low"] for here, there in told):
        return
    for (left, right, fit), (here, there) in zip(dates, told, strict=True):
        yield {
            "left": here,
            "right": there,
            "event": form_of(left.event or "", pair.left, pair.right),
            "at": ([left.word], [right.word]),
            "fit": fit,
            "ground": round(pair.ground({left.word}, {right.word}), 3),
            "gate": pair.gates.date,
        }


def _as_fine_as(date: Quantity, other: Quantity, side: Side) -> Compared:
    """The date as finely as both are given; "before" and "after" leave one end open, as None."""
    low, high = _cut(date.low, date, other), _cut(date.high, date, other)
    when = _preposition(date, side)
    return {
        "text": date.text,
        "low": None if when in before_dates() else low,
        "high": None if when in after_dates() else high,
    }


def _cut(value: float, date: Quantity, other: Quantity) -> float:
    """A date's number with what both tell of it: year, month and day, or a part of these."""
    if date.unit in ("weekday", "year"):
        return value
    year, month, day = _fields(value, date.unit)
    if other.unit == "year":
        return year or 0.0
    cut = year if year and _year(other) is not None else 0.0
    cut = cut * MONTH + month
    return cut * MONTH + day if date.unit == other.unit == "day" else cut


def _fields(value: float, unit: str | None) -> tuple[float, float, float]:
    """Year (0 where it is not told), month and day (0 for a month)."""
    month_and_year, day = divmod(value, MONTH) if unit == "day" else (value, 0.0)
    year, month = divmod(month_and_year, MONTH)
    return year, month, day


def _preposition(date: Quantity, side: Side) -> str | None:
    """The preposition a date hangs on: "before May"."""
    at = date.word
    while at >= 0 and side.words[at].part in PARTS:
        at = side.words[at].head
    return side.words[at].form if at >= 0 and side.words[at].relation == "prep" else None


def _year(date: Quantity) -> float | None:
    """The year of a date, if it has one."""
    if date.unit == "day":
        return date.low // YEAR if date.low > LAST_DAY_OF_YEAR else None
    if date.unit == "month":
        return date.low // MONTH if date.low > MONTHS else None
    return date.low if date.unit == "year" else None


def _are_comparable(left: Quantity, right: Quantity) -> bool:
    """Whether both are weekdays, or both tell a month or a year."""
    if "weekday" in (left.unit, right.unit):
        return left.unit == right.unit
    if "year" in (left.unit, right.unit):
        return _year(left) is not None and _year(right) is not None
    return True


def _dates(proposition: Proposition) -> list[Quantity]:
    return [one for one in proposition.quantities if one.kind == "date" and one.unit in UNITS]


def _event_fit(left: Quantity, right: Quantity, pair: Comparison) -> float | None:
    """How far the events of two dates fit; None where they are not one."""
    if not left.event or not right.event or not same_meaning(left.event, right.event):
        return None
    here, there = _event(left, pair.left.proposition), _event(right, pair.right.proposition)
    if not here or not there or here.negated or there.negated:
        return None
    return participants_fit(here, there)


def _event(date: Quantity, proposition: Proposition) -> Event | None:
    return next((event for event in proposition.events if event.predicate == date.event), None)


def decide(compared: Compared) -> Decision | None:
    """Conflict where the dates are apart."""
    left, right = compared["left"], compared["right"]
    if compared["ground"] < compared["gate"] or compared["fit"] < 1:
        return None
    if not (_ends_before(left, right) or _ends_before(right, left)):
        return None
    return Decision("conflict", "date-mismatch")


def _ends_before(left: Compared, right: Compared) -> bool:
    """Whether one date ends before the other begins; None is an open end."""
    ends = left["high"], right["low"]
    return None not in ends and bool(ends[0] < ends[1])


def tell(compared: Compared) -> Telling:
    """Both dates in their words, and the event they are of."""
    left, right = compared["said"]
    return Telling(
        left=f"{compared['left']['text']} ({quoted(left)})",
        right=f"{compared['right']['text']} ({quoted(right)})",
        about=f"same event “{compared['event']}”",
    )


RULE = Rule("date", find, decide, tell)
