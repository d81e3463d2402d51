"""What stands around a number and measures it: currency before or after it, units behind it."""

from dataclasses import replace
from functools import cache

from claimcheck.extract.figures_lexemes import lexemes_of, phrase_at
from claimcheck.extract.figures_number import HYPHENS
from claimcheck.extract.figures_written import Lexemes, Written
from claimcheck.models import FigureKind
from claimcheck.rules.figures import Currency, currencies, unit_symbols, units

PERCENT_UNITS = frozenset({"percent", "percentage point"})


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


def currency_before(lexemes: Lexemes, at: int) -> tuple[Currency, int] | None:
    """The currency whose symbol stands at `at`, before a numeral, and the index after it."""
    for symbol, row in _symbols():
        after = phrase_at(lexemes, at, symbol)
        if after is None:
            continue
        written = "".join(lexeme.text for lexeme in lexemes[at:after])
        if written == symbol and after < len(lexemes) and lexemes[after].kind == "numeral":
            return row, after
    return None


def with_currency(lexemes: Lexemes, written: Written) -> Written | None:
    """The amount as money, if a currency follows."""
    after = past_hyphen(lexemes, written.last)
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
    forms: dict[str, list[str]] = {}
    for form in sorted(units(), key=lambda form: (-len(form), form)):
        if form not in unit_symbols():
            forms.setdefault(lexemes_of(form)[0].lower, []).append(form)
    return {first: tuple(found) for first, found in forms.items()}


def with_unit(lexemes: Lexemes, written: Written) -> Written | None:
    """The amount as a measure or percentage, if a unit follows."""
    at = past_hyphen(lexemes, written.last)
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


def past_hyphen(lexemes: Lexemes, at: int) -> int:
    """Past the hyphen of "300-mile"."""
    glued = at + 1 < len(lexemes) and lexemes[at].text in HYPHENS and lexemes[at].glued
    return at + 1 if glued and lexemes[at + 1].glued else at
