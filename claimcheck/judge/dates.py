"""One event, two dates: it happens once, so one of them is wrong."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison, participants_fit
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.wording import form_of, quoted
from claimcheck.models import Telling
from claimcheck.models.proposition import Event, Proposition, Quantity
from claimcheck.rules.contrast import same_meaning

YEAR, LAST_DAY_OF_YEAR = 10_000, 1231
"""A day is written as year, month and day in one number: 20260509, or 509 without a year."""
MONTH, MONTHS = 100, 12
UNITS = frozenset({"weekday", "day", "month", "year"})


def find(pair: Comparison) -> Iterator[Compared]:
    """Dates of the same event, as fine as each other; days with a year are cut to days."""
    if pair.is_elsewhere:
        return
    dates = [
        (left, right, fit)
        for left in _dates(pair.left.proposition)
        for right in _dates(pair.right.proposition)
        if _are_comparable(left, right) and (fit := _event_fit(left, right, pair)) is not None
    ]
    if any(_as_fine_as(a, b)["low"] == _as_fine_as(b, a)["low"] for a, b, _ in dates):
        return
    for left, right, fit in dates:
        yield {
            "left": _as_fine_as(left, right),
            "right": _as_fine_as(right, left),
            "event": form_of(left.event or "", pair.left, pair.right),
            "at": ([left.word], [right.word]),
            "fit": fit,
            "ground": round(pair.ground({left.word}, {right.word}), 3),
            "gate": pair.gates.date,
        }


def _as_fine_as(date: Quantity, other: Quantity) -> Compared:
    """The date as finely as the other is given: to the year, or a day without its year."""
    if date.unit != other.unit:
        year = _year(date)
        return {"text": date.text, "low": year, "high": year}
    yearless = date.unit == "day" and min(date.low, other.low) <= LAST_DAY_OF_YEAR
    cut = YEAR if yearless else float("inf")
    return {"text": date.text, "low": date.low % cut, "high": date.high % cut}


def _year(date: Quantity) -> float | None:
    """The year of a date, if it has one."""
    if date.unit == "day":
        return date.low // YEAR if date.low > LAST_DAY_OF_YEAR else None
    if date.unit == "month":
        return date.low // MONTH if date.low > MONTHS else None
    return date.low if date.unit == "year" else None


def _are_comparable(left: Quantity, right: Quantity) -> bool:
    return left.unit == right.unit or (_year(left) is not None and _year(right) is not None)


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
    if left["low"] <= right["high"] and right["low"] <= left["high"]:
        return None
    return Decision("conflict", "date-mismatch")


def tell(compared: Compared) -> Telling:
    """Both dates in their words, and the event they are of."""
    left, right = compared["said"]
    return Telling(
        left=f"{compared['left']['text']} ({quoted(left)})",
        right=f"{compared['right']['text']} ({quoted(right)})",
        about=f"same event “{compared['event']}”",
    )


RULE = Rule("date", find, decide, tell)
