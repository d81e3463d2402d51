"""Dates and times of day: "9 May 2026", "May 9", "Tuesday", "in 2014", "4:35 p.m.".

A date is a number that grows with time, and `unit` says how fine it is: day with year 20260509,
day without year 509, month with year 202605, month 5, year 2026, weekday 1 (Monday) to 7. A time is
the minute of the day.
"""

from dataclasses import dataclass
from typing import Literal

from claimcheck.extract.figures.lexemes import Lexeme
from claimcheck.extract.figures.number import HYPHENS
from claimcheck.rules.figures import CalendarWord, calendar, context_words

Lexemes = tuple[Lexeme, ...]
FIRST_YEAR, LAST_YEAR = 1500, 2100
LAST_DAY, LAST_HOUR, LAST_MINUTE, NOON = 31, 24, 59, 12


@dataclass(frozen=True, slots=True)
class When:
    """A date or time at lexemes `first` to `last` (exclusive)."""

    first: int
    last: int
    low: float
    high: float
    unit: str
    kind: Literal["date", "time"]


def when_at(lexemes: Lexemes, at: int) -> When | None:
    """The date or time that begins at lexeme `at`."""
    return (
        _iso(lexemes, at)
        or _time(lexemes, at)
        or _day_month(lexemes, at)
        or _month(lexemes, at)
        or _named(lexemes, at)
        or _year(lexemes, at)
    )


def _date(first: int, last: int, value: float, unit: str) -> When:
    return When(first, last, float(value), float(value), unit, "date")


def _month_at(lexemes: Lexemes, at: int) -> tuple[CalendarWord, int] | None:
    """The month at `at` and the index after it and its full stop."""
    if not 0 <= at < len(lexemes):
        return None
    word = calendar().get(lexemes[at].text) or calendar().get(lexemes[at].text.capitalize())
    if word is None or word.kind != "month" or not lexemes[at].text[0].isupper():
        return None
    short = lexemes[at].text.lower() != word.id
    dotted = short and at + 1 < len(lexemes) and lexemes[at + 1].text == "."
    return word, at + 2 if dotted else at + 1


def _year_at(lexemes: Lexemes, at: int) -> int | None:
    if at < len(lexemes) and lexemes[at].kind == "numeral" and lexemes[at].text.isdigit():
        value = int(lexemes[at].text)
        if len(lexemes[at].text) == 4 and FIRST_YEAR <= value < LAST_YEAR:
            return value
    return None


def _day_at(lexemes: Lexemes, at: int) -> tuple[int, int] | None:
    """A day of the month, "9" or "9th", and the index after it."""
    if at >= len(lexemes) or lexemes[at].kind != "numeral" or not lexemes[at].text.isdigit():
        return None
    day = int(lexemes[at].text)
    if not 1 <= day <= LAST_DAY:
        return None
    after = at + 1
    if after < len(lexemes) and lexemes[after].glued and lexemes[after].kind == "word":
        if lexemes[after].lower not in ("st", "nd", "rd", "th"):
            return None
        after += 1
    return day, after


def _year_after(lexemes: Lexemes, at: int) -> tuple[int, int] | None:
    """A year after a day, with or without a comma."""
    for after in (at, at + 1):
        if after == at + 1 and (at >= len(lexemes) or lexemes[at].text != ","):
            return None
        year = _year_at(lexemes, after)
        if year is not None:
            return year, after + 1
    return None


def _iso(lexemes: Lexemes, at: int) -> When | None:
    parts = lexemes[at : at + 5]
    if len(parts) < 5 or not all(part.glued for part in parts[1:]):
        return None
    year, month, day = (part.text for part in parts[::2])
    numeric = year.isdigit() and month.isdigit() and day.isdigit()
    if parts[1].text != "-" or parts[3].text != "-" or not numeric or len(year) != 4:
        return None
    return _date(at, at + 5, int(year) * 10000 + int(month) * 100 + int(day), "day")


def _day_month(lexemes: Lexemes, at: int) -> When | None:
    """The day before its month: "9 May", "9th of May 2026"."""
    day = _day_at(lexemes, at)
    if day is None or (at > 0 and lexemes[at].glued and lexemes[at - 1].kind == "word"):
        return None
    value, after = day
    if after < len(lexemes) and lexemes[after].lower == "of":
        after += 1
    month = _month_at(lexemes, after)
    if month is None:
        return None
    return _with_year(lexemes, at, month[1], month[0].value * 100 + value)


def _with_year(lexemes: Lexemes, first: int, last: int, day: int) -> When:
    year = _year_after(lexemes, last)
    if year is None:
        return _date(first, last, day, "day")
    return _date(first, year[1], year[0] * 10000 + day, "day")


def _month(lexemes: Lexemes, at: int) -> When | None:
    """The month first or alone: "May 9", "May 2026", "last May"."""
    found = _month_at(lexemes, at)
    if found is None:
        return None
    month, after = found
    day = _day_at(lexemes, after)
    if day is not None and not _goes_on(lexemes, day[1]):
        return _with_year(lexemes, at, day[1], month.value * 100 + day[0])
    year = _year_at(lexemes, after)
    if year is not None:
        return _date(at, after + 1, year * 100 + month.value, "month")
    placed = at > 0 and lexemes[at - 1].lower in context_words("before-month")
    named = month.bare and lexemes[at].lower == month.id
    return _date(at, at + 1, month.value, "month") if placed or named else None


def _goes_on(lexemes: Lexemes, at: int) -> bool:
    """Whether a day's digits go on as another number: "May 9:30", "May 12-15" keeps its range."""
    return at < len(lexemes) and lexemes[at].glued and lexemes[at].text == ":"


def _named(lexemes: Lexemes, at: int) -> When | None:
    """A weekday, noon or midnight."""
    word = calendar().get(lexemes[at].text)
    if word is None or word.kind == "month":
        return None
    if word.kind == "weekday":
        return _date(at, at + 1, word.value, "weekday")
    return When(at, at + 1, word.value, word.value, "minute", "time")


def _year(lexemes: Lexemes, at: int) -> When | None:
    """A year or a decade: "in 2014", "the 1990s"."""
    value = _year_at(lexemes, at)
    if value is None:
        return None
    after = at + 1
    if after < len(lexemes) and lexemes[after].glued and lexemes[after].lower in ("s", "’s"):
        return When(at, after + 1, value, value + 9, "year", "date") if value % 10 == 0 else None
    tail = lexemes[after : after + 2]
    if len(tail) == 2 and tail[0].text in "/:.%" and tail[0].glued and tail[1].glued:
        return None
    before = lexemes[at - 1] if at else None
    placed = before is not None and (
        before.lower in context_words("before-year")
        or before.text in "(["
        or before.text in HYPHENS
    )
    return _date(at, after, value, "year") if placed else None


def _time(lexemes: Lexemes, at: int) -> When | None:
    """A time of day: "4:35 p.m.", "15:11 GMT", "5pm", "4.35pm", "1400 GMT"."""
    tied = at > 0 and lexemes[at].glued and lexemes[at - 1].text not in "([\"“'‘"
    if lexemes[at].kind != "numeral" or tied:
        return None
    clock = _clock(lexemes, at)
    if clock is None:
        return None
    hour, minute, after, colon = clock
    half, end = _half_of_day(lexemes, after)
    if half is None:
        if not (colon or (end > after)):
            return None
    elif hour > NOON:
        return None
    else:
        hour = hour % NOON + (NOON if half == "p" else 0)
    if hour > LAST_HOUR or minute > LAST_MINUTE:
        return None
    value = float(hour * 60 + minute)
    return When(at, end, value, value, "minute", "time")


def _clock(lexemes: Lexemes, at: int) -> tuple[int, int, int, bool] | None:
    """Hour, minute, the index after them, and whether a colon stood between them."""
    text = lexemes[at].text
    after = at + 1
    if text.isdigit() and after + 1 < len(lexemes) and lexemes[after].text == ":":
        minutes = lexemes[after + 1]
        glued = lexemes[after].glued and minutes.glued
        if glued and len(minutes.text) == 2 and minutes.text.isdigit() and len(text) <= 2:
            return int(text), int(minutes.text), after + 2, True
        return None
    hours, dot, minutes_text = text.partition(".")
    if not hours.isdigit() or len(hours) > 2 or (dot and len(minutes_text) != 2):
        if text.isdigit() and len(text) == 4:
            return int(text[:2]), int(text[2:]), after, False
        return None
    return int(hours), int(minutes_text or 0), after, False


def _half_of_day(lexemes: Lexemes, at: int) -> tuple[str | None, int]:
    """The letter of "a.m." or "pm", and the index after it and a time zone."""
    half = None
    words = [lexeme.lower for lexeme in lexemes[at : at + 4]]
    if words[:1] in (["am"], ["pm"]):
        half, at = words[0][0], at + 1
    elif words[:3] in (["a", ".", "m"], ["p", ".", "m"]):
        half, at = words[0], at + (4 if words[3:] == ["."] else 3)
    if at < len(lexemes) and lexemes[at].lower in context_words("time-zone"):
        at += 2 if [lexeme.lower for lexeme in lexemes[at : at + 2]] == ["local", "time"] else 1
    return half, at
