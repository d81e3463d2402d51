"""One figure as written: number, range, bound, currency, unit; no parse is needed for these."""

from dataclasses import dataclass, replace
from functools import cache

from claimcheck.extract.figures_dates import when_at
from claimcheck.extract.figures_lexemes import Lexeme, phrase_at, phrase_before
from claimcheck.extract.figures_numbers import HYPHENS, Number, number_at
from claimcheck.models import Bound, FigureKind
from claimcheck.rules.figures import (
    Currency,
    bound_words,
    context_words,
    currencies,
    label_nouns,
    unit_symbols,
    units,
)

Lexemes = tuple[Lexeme, ...]
LINKS = frozenset({"to", "or", "and"}) | HYPHENS
OLDEST = 119
SPATIAL = frozenset({"over", "above", "under", "below", "near", "around", "about"})
"""Bounds that are also plain prepositions."""
PERCENT_UNITS = frozenset({"percent", "percentage point"})
DURATIONS = frozenset({"second", "month"})
"""Base units of durations: "over three days" is a time, not a bound."""


@dataclass(frozen=True, slots=True)
class Written:
    """A figure at lexemes `first` to `last` (exclusive); `number` is where its digits begin."""

    first: int
    last: int
    number: int
    number_last: int
    kind: FigureKind
    low: float
    high: float
    form: str
    unit: str | None = None
    currency: str | None = None
    bound: Bound = "exact"
    hyphened: bool = False
    """A range with a hyphen and nothing else: perhaps a score."""


def figure_at(lexemes: Lexemes, at: int) -> Written | None:
    """The figure that begins at lexeme `at`, bound words before it included."""
    if lexemes[at].lower == "between":
        spread = _between(lexemes, at)
        if spread:
            return spread
    written = _date_or_time(lexemes, at) or _decade_of_life(lexemes, at) or _amount(lexemes, at)
    if written is None or _runs_on(lexemes, written):
        return None
    if written.kind == "count":
        written = _sharing_unit(lexemes, written)
    if written.kind in ("count", "measure", "money", "percent"):
        written = _range_from(lexemes, written)
    return _with_bound(lexemes, _as_age(lexemes, written))


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


def _date_or_time(lexemes: Lexemes, at: int) -> Written | None:
    when = when_at(lexemes, at)
    if when is None:
        return None
    return Written(
        at, when.last, at, when.last, when.kind, when.low, when.high, "digits", unit=when.unit
    )


def _between(lexemes: Lexemes, at: int) -> Written | None:
    low = _amount(lexemes, at + 1) if at + 1 < len(lexemes) else None
    if low is None or low.last >= len(lexemes) or lexemes[low.last].lower != "and":
        return None
    high = _amount(lexemes, low.last + 1) if low.last + 1 < len(lexemes) else None
    joined = _joined(low, high) if high else None
    return _as_age(lexemes, replace(joined, first=at)) if joined else None


def _range_from(lexemes: Lexemes, low: Written) -> Written:
    """The range that begins with `low`: "12 to 15", "12-15", "two or three"."""
    link = low.last
    if link + 1 >= len(lexemes) or lexemes[link].lower not in LINKS - {"and"}:
        return low
    if lexemes[link].lower == "to" and _is_change(lexemes, low):
        return low
    high = _amount(lexemes, link + 1)
    if high is None or (lexemes[link].lower == "or" and high.low - low.low > 1):
        return low
    joined = _joined(low, high)
    if joined is None:
        return low
    hyphened = lexemes[link].text in HYPHENS and joined.kind == "count" and not joined.currency
    return replace(joined, hyphened=hyphened)


def _sharing_unit(lexemes: Lexemes, low: Written) -> Written:
    """The unit of the next number, where both share it: "7.6 and 7.5 magnitude quakes"."""
    link = low.last
    if link + 1 >= len(lexemes) or lexemes[link].lower not in ("and", ",") or low.form != "digits":
        return low
    other = _amount(lexemes, link + 1)
    if other is None or other.kind not in ("percent", "measure") or other.form != "digits":
        return low
    decimal = "." in lexemes[low.number].text and "." in lexemes[other.number].text
    shared = other.unit in ("percent", "magnitude") or decimal
    return replace(low, kind=other.kind, unit=other.unit) if shared else low


def _is_change(lexemes: Lexemes, low: Written) -> bool:
    """Whether "from" stands before: "rose from 3% to 4%"."""
    before = [lexeme.lower for lexeme in lexemes[max(0, low.first - 2) : low.first]]
    return before[-1:] == ["from"] and before[0] not in context_words("spread")


def _joined(low: Written, high: Written) -> Written | None:
    """One range of two figures of the same kind; the first may lean on the scale of the second."""
    if low.kind == "date" or high.kind == "date" or low.kind == "ordinal" or high.kind == "ordinal":
        return None
    value = low.low
    if low.unit is None and low.form == "digits" and value * 1000 <= high.low:
        scale = 1000.0
        while value * scale * 1000 <= high.low:
            scale *= 1000
        value *= scale
    if value >= high.high:
        return None
    agree = low.unit in (None, high.unit) and low.currency in (None, high.currency or low.currency)
    if not agree:
        return None
    currency = high.currency or low.currency
    kind = "money" if currency else high.kind
    return replace(
        high, first=low.first, number=low.number, kind=kind, low=value, bound="range",
        currency=currency, form=low.form,
    )  # fmt: skip


def _amount(lexemes: Lexemes, at: int) -> Written | None:
    """A number with its currency or unit."""
    prefix = _currency_before(lexemes, at)
    start = prefix[1] if prefix else _after_magnitude(lexemes, at)
    if start >= len(lexemes):
        return None
    number = number_at(lexemes, start, money=prefix is not None)
    if number is None or _is_label(lexemes, number) or _is_code(lexemes, number):
        return None
    bound: Bound = "exact" if number.low == number.high else "approximate"
    written = Written(
        at, number.last, start, number.last, "count", number.low, number.high, number.form,
        bound=bound,
    )  # fmt: skip
    if number.form == "ordinal":
        return replace(written, kind="ordinal")
    if prefix:
        return replace(written, kind="money", currency=prefix[0].id)
    if start > at:
        return replace(written, kind="measure", unit="magnitude")
    if number.form == "fraction":
        return _share(lexemes, written)
    return _with_currency(lexemes, written) or _with_unit(lexemes, written) or written


def _share(lexemes: Lexemes, written: Written) -> Written:
    """A fraction as a percentage, unless a measure follows: "half a mile"."""
    measured = _with_unit(lexemes, written)
    if measured:
        return measured
    low, high = round(100 * written.low, 2), round(100 * written.high, 2)
    exact = low == int(low)
    bound: Bound = "exact" if exact else "approximate"
    return replace(written, kind="percent", unit="percent", low=low, high=high, bound=bound)


@cache
def _symbols() -> tuple[tuple[str, Currency], ...]:
    pairs = [(symbol, row) for row in currencies() for symbol in row.symbols]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _money_words() -> tuple[tuple[str, Currency, float], ...]:
    words = [(word, row, 1.0) for row in currencies() for word in row.words]
    minor = [(word, row, 0.01) for row in currencies() for word in row.minor]
    codes = [(symbol, row, 1.0) for row in currencies() for symbol in row.symbols]
    return tuple(sorted([*words, *minor, *codes], key=lambda entry: -len(entry[0])))


def _currency_before(lexemes: Lexemes, at: int) -> tuple[Currency, int] | None:
    for symbol, row in _symbols():
        after = phrase_at(lexemes, at, symbol)
        if after is None:
            continue
        written = "".join(lexeme.text for lexeme in lexemes[at:after])
        if written == symbol and after < len(lexemes) and lexemes[after].kind == "numeral":
            return row, after
    return None


def _with_currency(lexemes: Lexemes, written: Written) -> Written | None:
    after = _past_hyphen(lexemes, written.last)
    if after >= len(lexemes):
        return None
    for word, row, factor in _money_words():
        last = phrase_at(lexemes, after, word)
        if last is None or (word.isupper() and lexemes[after].text != word):
            continue
        if len(word) == 1 and word.isalpha() and not lexemes[after].glued:
            continue
        low, high = written.low * factor, written.high * factor
        return replace(written, last=last, kind="money", currency=row.id, low=low, high=high)
    pounds = lexemes[after].lower in ("pound", "pounds")
    if pounds and written.low >= 1e6:
        return replace(written, last=after + 1, kind="money", currency="GBP")
    return None


@cache
def _unit_forms() -> dict[str, tuple[str, ...]]:
    """Unit forms by their first lexeme, the longest first."""
    from claimcheck.extract.figures_lexemes import lexemes_of

    forms: dict[str, list[str]] = {}
    for form in sorted(units(), key=lambda form: (-len(form), form)):
        if form not in unit_symbols():
            forms.setdefault(lexemes_of(form)[0].lower, []).append(form)
    return {first: tuple(found) for first, found in forms.items()}


def _with_unit(lexemes: Lexemes, written: Written) -> Written | None:
    at = _past_hyphen(lexemes, written.last)
    if written.form == "fraction":
        of = at < len(lexemes) and lexemes[at].lower == "of"
        article = at + of < len(lexemes) and lexemes[at + of].lower in ("a", "an")
        at += of + 1 if article else 0
    if at >= len(lexemes):
        return None
    if lexemes[at].glued and at == written.last and lexemes[at].text in unit_symbols():
        return _measured(written, lexemes[at].text, at + 1)
    for form in _unit_forms().get(lexemes[at].lower, ()):
        last = phrase_at(lexemes, at, form)
        single = form in ("second", "third") and at == written.last and written.low != 1
        if last is not None and not single:
            return _measured(written, form, last)
    return None


def _measured(written: Written, form: str, last: int) -> Written:
    unit = units()[form].id
    kind: FigureKind = "percent" if unit in PERCENT_UNITS else "measure"
    return replace(written, last=last, kind=kind, unit=unit)


def _past_hyphen(lexemes: Lexemes, at: int) -> int:
    """Past the hyphen of "300-mile"."""
    glued = at + 1 < len(lexemes) and lexemes[at].text in HYPHENS and lexemes[at].glued
    return at + 1 if glued and lexemes[at + 1].glued else at


def _after_magnitude(lexemes: Lexemes, at: int) -> int:
    """Past the word in "magnitude 6.1"."""
    if lexemes[at].lower != "magnitude":
        return at
    return at + 2 if at + 1 < len(lexemes) and lexemes[at + 1].text in ("of", "-") else at + 1


def _is_label(lexemes: Lexemes, number: Number) -> bool:
    """Whether a noun before the number makes a name of it: "section 12"."""
    at = number.first - 1
    if at >= 0 and lexemes[at].text in (".", "#", "№"):
        at -= 1
    return (
        number.form in ("digits", "words")
        and at >= 0
        and lexemes[at].lower in label_nouns()
        and (at == number.first - 1 or lexemes[at].lower in ("no", "nos"))
    ) or (number.first > 0 and lexemes[number.first - 1].text in "#№")


def _is_code(lexemes: Lexemes, number: Number) -> bool:
    """Whether the digits are a telephone number or another code."""
    first = lexemes[number.first]
    if first.kind != "numeral":
        return False
    long = len(first.text) > 1 and first.text[0] == "0" and "." not in first.text
    plus = number.first > 0 and lexemes[number.first - 1].text == "+" and first.glued
    return long or plus or _is_chain(lexemes, number)


def _is_chain(lexemes: Lexemes, number: Number) -> bool:
    """Three numerals joined by hyphens or spaces: 555-010-9999, 020 7946 0000."""
    run = lexemes[max(0, number.first - 4) : number.first + 5]
    marks = "".join("9" if lexeme.kind == "numeral" else lexeme.text[0] for lexeme in run)
    return any(chain in marks for chain in ("9-9-9", "999"))


def _as_age(lexemes: Lexemes, written: Written) -> Written:
    """The same figure as an age where it is one: "43-year-old", "aged 43", "Ruth Lind, 43,"."""
    if written.kind == "measure" and written.unit in ("year", "month", "week", "day"):
        last = _past_hyphen(lexemes, written.last)
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


def _with_bound(lexemes: Lexemes, written: Written) -> Written:
    """Add the words that bound the figure, before it or else after it."""
    if written.kind == "ordinal" or written.kind == "date":
        return written
    first = written.first
    while first and lexemes[first - 1].lower in context_words("further"):
        first -= 1
    if first and lexemes[first - 1].lower in ("a", "an") and first < written.first:
        first -= 1
    for row in bound_words():
        if row.where == "before":
            start = phrase_before(lexemes, first, row.phrase)
            if start is not None and _may_bound(lexemes, start, row.phrase, written):
                return _bounded(written, row.bound, first=start)
        else:
            last = phrase_at(lexemes, written.last, row.phrase)
            if last is not None:
                return _bounded(written, row.bound, last=last)
    return written


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
