"""What stands around a number and measures it: currency before or after it, units behind it."""

from dataclasses import replace
from functools import cache

from claimcheck.extract.figures.lexemes import Phrases
from claimcheck.extract.figures.number import HYPHENS
from claimcheck.extract.figures.written import Lexemes, Written
from claimcheck.models import FigureKind
from claimcheck.rules.figures import Currency, currencies, unit_symbols, units

LARGE = 1e6
"""So many pounds or crowns are money: nothing in the news weighs so much."""
PERCENT_UNITS = frozenset({"percent", "percentage point"})


@cache
def currency_symbols() -> Phrases[tuple[str, Currency]]:
    """Symbols and codes before a number, in their own case."""
    return Phrases((symbol, (symbol, row)) for row in currencies() for symbol in row.symbols)


@cache
def _money_words() -> Phrases[tuple[str, Currency, float]]:
    words = [
        (word, (word, row, 1.0))
        for row in currencies()
        for word in row.words + row.symbols + row.large
    ]
    minor = [(word, (word, row, 0.01)) for row in currencies() for word in row.minor]
    return Phrases([*words, *minor])


def currency_before(lexemes: Lexemes, at: int) -> tuple[Currency, int] | None:
    """The currency whose symbol stands at `at`, before a numeral, and the index after it."""
    for (symbol, row), after in currency_symbols().at(lexemes, at):
        written = "".join(lexeme.text for lexeme in lexemes[at:after])
        if written == symbol and after < len(lexemes) and lexemes[after].kind == "numeral":
            return row, after
    return None


def with_currency(lexemes: Lexemes, written: Written) -> Written | None:
    """The amount as money, if a currency follows."""
    after = past_hyphen(lexemes, written.last)
    for (word, row, factor), last in _money_words().at(lexemes, after):
        if word.isupper() and lexemes[after].text != word:
            continue
        if len(word) == 1 and word.isalpha() and not lexemes[after].glued:
            continue
        if word in row.large and written.low < LARGE:
            continue
        low, high = written.low * factor, written.high * factor
        return replace(written, last=last, kind="money", currency=row.id, low=low, high=high)
    return None


@cache
def _unit_forms() -> Phrases[str]:
    return Phrases((form, form) for form in sorted(units()) if form not in unit_symbols())


def with_unit(lexemes: Lexemes, written: Written) -> Written | None:
    """The amount as a measure or percentage, if a unit follows."""
    at = past_hyphen(lexemes, written.last)
    if written.form == "fraction":
        of = at < len(lexemes) and lexemes[at].lower == "of"
        article = at + of < len(lexemes) and lexemes[at + of].lower in ("a", "an")
        at += of + 1 if article else 0
    glued = at < len(lexemes) and lexemes[at].glued and at == written.last
    if glued and lexemes[at].text in unit_symbols():
        return _measured(written, lexemes[at].text, at + 1)
    for form, last in _unit_forms().at(lexemes, at):
        if form != "second" or at > written.last or written.low == 1:
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
