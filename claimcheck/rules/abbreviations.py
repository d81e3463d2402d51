"""Abbreviations whose full stop ends no sentence."""

from functools import cache
from typing import Literal

from claimcheck.rules.table import Row, load_table


class Abbreviation(Row):
    """Words cut short, their full stop left out, and what stands behind them."""

    words: tuple[str, ...]
    before: Literal["name", "number"]


@cache
def abbreviations(before: Literal["name", "number"]) -> frozenset[str]:
    """The abbreviations before a name or a number, in lower case."""
    rows = load_table("abbreviations", Abbreviation)
    return frozenset(word for row in rows if row.before == before for word in row.words)
