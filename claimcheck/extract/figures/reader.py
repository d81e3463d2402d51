"""One figure as written: date, time, age or amount, with its range and its bound."""

from dataclasses import replace
from functools import cache

from claimcheck.extract.figures.amounts import amount_at
from claimcheck.extract.figures.bounds import with_bound
from claimcheck.extract.figures.dates import when_at
from claimcheck.extract.figures.numbers import prefixes
from claimcheck.extract.figures.ranges import between_at, range_from, sharing_unit
from claimcheck.extract.figures.units import currency_symbols, past_hyphen
from claimcheck.extract.figures.written import Lexemes, Written
from claimcheck.rules.figures import calendar, context_words, number_words

OLDEST = 119


def figure_at(lexemes: Lexemes, at: int) -> Written | None:
    """The figure that begins at lexeme `at`, bound words before it included."""
    if lexemes[at].kind != "numeral" and lexemes[at].lower not in _openings():
        return None
    if lexemes[at].lower == "between":
        spread = between_at(lexemes, at)
        if spread:
            return _as_age(lexemes, spread)
    written = _date_or_time(lexemes, at) or _decade_of_life(lexemes, at) or amount_at(lexemes, at)
    if written is None or _runs_on(lexemes, written):
        return None
    if written.kind == "count":
        written = sharing_unit(lexemes, written)
    if written.kind in ("count", "measure", "money", "percent"):
        written = range_from(lexemes, written)
    return with_bound(lexemes, _as_age(lexemes, written))


@cache
def _openings() -> frozenset[str]:
    """Words and marks that may begin a figure."""
    dates = frozenset(word.lower() for word in calendar())
    words = frozenset(number_words()) | prefixes().first_words | {"between", "magnitude"}
    return words | dates | currency_symbols().first_words


def _date_or_time(lexemes: Lexemes, at: int) -> Written | None:
    when = when_at(lexemes, at)
    if when is None:
        return None
    return Written(
        at, when.last, at, when.last, when.kind, when.low, when.high, "digits", unit=when.unit
    )


def _runs_on(lexemes: Lexemes, written: Written) -> bool:
    """Whether letters are glued to digits that are no unit: "747s", "5G"."""
    after = lexemes[written.last : written.last + 1]
    return bool(after) and after[0].glued and after[0].kind == "word" and written.form == "digits"


def _decade_of_life(lexemes: Lexemes, at: int) -> Written | None:
    """As in "a man in his 40s"."""
    tail = lexemes[at : at + 2]
    if len(tail) < 2 or tail[0].kind != "numeral" or tail[1].lower != "s" or not tail[1].glued:
        return None
    value = tail[0].value
    before = lexemes[at - 1].lower if at else ""
    if before not in context_words("before-decade-of-life") or value % 10 or not 0 < value < 100:
        return None
    return Written(
        at, at + 2, at, at + 1, "age", value, value + 9, "digits", unit="year", bound="range"
    )


def _as_age(lexemes: Lexemes, written: Written) -> Written:
    """The same figure as an age where it is one: "43-year-old", "aged 43", "Ruth Lind, 43,"."""
    if written.kind == "measure" and written.unit in ("year", "month", "week", "day"):
        last = past_hyphen(lexemes, written.last)
        words = [lexeme.lower for lexeme in lexemes[last : last + 2]]
        if words[:1] in (["old"], ["olds"]):
            return replace(written, kind="age", last=last + 1)
        return replace(written, kind="age", last=last + 2) if words == ["of", "age"] else written
    if written.kind != "count" or written.form not in ("digits", "words"):
        return written
    at = written.first - 1
    before = lexemes[at].lower if at >= 0 else ""
    if before == "from" and at:
        before = lexemes[at - 1].lower
    if before == "of" and at and lexemes[at - 1].lower == "age":
        before = "age"
    if before in ("aged", "age", "ages") or _is_age_of_name(lexemes, written):
        return replace(written, kind="age", unit="year")
    return written


def _is_age_of_name(lexemes: Lexemes, written: Written) -> bool:
    """Whether the number stands between commas after a name."""
    first, last = written.first, written.last
    if first < 2 or written.form != "digits" or not 0 < written.low <= OLDEST:
        return False
    named = lexemes[first - 2].kind == "word" and lexemes[first - 2].text[0].isupper()
    aside = last < len(lexemes) and lexemes[last].text == ","
    named = named or (aside and lexemes[first - 2].kind == "word")
    whole = lexemes[first].text.isdigit()
    closed = last >= len(lexemes) or lexemes[last].text in ",.;)" or lexemes[last].lower == "who"
    return named and whole and lexemes[first - 1].text == "," and closed
