"""Ranges: "12 to 15", "between $3m and $4m", "two or three"; "from 3% to 4%" is a change."""

from dataclasses import replace

from claimcheck.extract.figures.amounts import amount_at
from claimcheck.extract.figures.number import HYPHENS
from claimcheck.extract.figures.written import Lexemes, Written
from claimcheck.rules.figures import context_words

LINKS = frozenset({"to", "or"}) | HYPHENS


def between_at(lexemes: Lexemes, at: int) -> Written | None:
    """The range at a "between"."""
    low = amount_at(lexemes, at + 1) if at + 1 < len(lexemes) else None
    if low is None or low.last >= len(lexemes) or lexemes[low.last].lower != "and":
        return None
    high = amount_at(lexemes, low.last + 1) if low.last + 1 < len(lexemes) else None
    joined = _joined(low, high) if high else None
    return replace(joined, first=at) if joined else None


def range_from(lexemes: Lexemes, low: Written) -> Written:
    """The range that begins with `low`: "12 to 15", "12-15", "two or three"."""
    link = low.last
    if link + 1 >= len(lexemes) or lexemes[link].lower not in LINKS:
        return low
    if lexemes[link].lower == "to" and _is_change(lexemes, low):
        return low
    high = amount_at(lexemes, link + 1)
    if high is None or (lexemes[link].lower == "or" and high.low - low.low > 1):
        return low
    joined = _joined(low, high)
    if joined is None:
        return low
    hyphened = lexemes[link].text in HYPHENS and joined.kind == "count" and not joined.currency
    return replace(joined, hyphened=hyphened)


def _is_change(lexemes: Lexemes, low: Written) -> bool:
    """Whether "from" stands before: "rose from 3% to 4%"."""
    before = [lexeme.lower for lexeme in lexemes[max(0, low.first - 2) : low.first]]
    return before[-1:] == ["from"] and before[0] not in context_words("spread")


def sharing_unit(lexemes: Lexemes, low: Written) -> Written:
    """The unit of the next number, where both share it: "7.6 and 7.5 magnitude quakes"."""
    link = low.last
    if link + 1 >= len(lexemes) or lexemes[link].lower not in ("and", ",") or low.form != "digits":
        return low
    other = amount_at(lexemes, link + 1)
    if other is None or other.kind not in ("percent", "measure") or other.form != "digits":
        return low
    decimal = "." in lexemes[low.number].text and "." in lexemes[other.number].text
    shared = other.unit in ("percent", "magnitude") or decimal
    return replace(low, kind=other.kind, unit=other.unit) if shared else low


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
