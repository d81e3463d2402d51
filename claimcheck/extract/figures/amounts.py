"""One amount: a number with its currency or unit, or nothing where it is part of a name."""

from dataclasses import replace

from claimcheck.extract.figures.number import Number
from claimcheck.extract.figures.numbers import number_at
from claimcheck.extract.figures.units import currency_before, with_currency, with_unit
from claimcheck.extract.figures.written import Lexemes, Written
from claimcheck.models import Bound
from claimcheck.rules.figures import label_nouns

MIN_PLURAL = 4
"""Shorter words in -s, "was", "as", count nothing."""
MIN_RACE = 50
"""From here on "m" behind a number is as often the metres of a race: "60m hurdles"."""


def amount_at(lexemes: Lexemes, at: int) -> Written | None:
    """A number with its currency or unit."""
    prefix = currency_before(lexemes, at)
    start = prefix[1] if prefix else _after_magnitude(lexemes, at)
    if start >= len(lexemes):
        return None
    millions = prefix is not None or _counts_in_millions(lexemes, start)
    number = number_at(lexemes, start, money=millions)
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
    return with_currency(lexemes, written) or with_unit(lexemes, written) or written


def _counts_in_millions(lexemes: Lexemes, at: int) -> bool:
    """Whether a plural noun follows the "m" of a small number: "2.4m visitors", not "2m high"."""
    found = lexemes[at : at + 3]
    if len(found) < len(("2", "m", "visitors")) or found[0].kind != "numeral":
        return False
    mark, noun = found[1:]
    plural = noun.text.islower() and noun.text[-1] == "s" and len(noun.text) >= MIN_PLURAL
    small = found[0].value < MIN_RACE
    return small and mark.glued and mark.lower == "m" and not noun.glued and plural


def _share(lexemes: Lexemes, written: Written) -> Written:
    """A fraction as a percentage, unless a measure follows: "half a mile"."""
    measured = with_unit(lexemes, written)
    if measured:
        return measured
    low, high = round(100 * written.low, 2), round(100 * written.high, 2)
    exact = low == int(low)
    bound: Bound = "exact" if exact else "approximate"
    return replace(written, kind="percent", unit="percent", low=low, high=high, bound=bound)


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
