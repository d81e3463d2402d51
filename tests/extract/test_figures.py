"""Figures: what is read, what it counts, and what is no figure at all."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.extract.figures import FigureMention, find_figures
from claimcheck.extract.parsing.pipeline import Parser
from claimcheck.rules.figures import (
    BoundWord,
    CalendarWord,
    Context,
    Currency,
    NumberLabel,
    NumberWord,
    Quantity,
    Unit,
    to_base,
)
from claimcheck.rules.table import Row, load_table

CASES = Path(__file__).parent / "cases"
FIGURES: list[dict[str, Any]] = tomllib.loads((CASES / "figures.toml").read_text("utf-8"))["case"]
COMPARED = ("text", "kind", "low", "high", "unit", "currency", "bound", "quantity", "as_of")


@pytest.mark.parametrize("case", FIGURES, ids=[case["text"] for case in FIGURES])
def test_figures(case: dict[str, Any], nlp: Parser) -> None:
    """A text gives these figures and no other."""
    found = find_figures(nlp(case["text"]))
    wanted = [{"high": figure["low"], "bound": "exact", **figure} for figure in case["figures"]]
    assert [read(figure) for figure in found] == [
        {key: figure.get(key) for key in COMPARED} for figure in wanted
    ]


def read(figure: FigureMention) -> dict[str, Any]:
    """The compared fields of a figure."""
    return {key: getattr(figure, key) for key in COMPARED}


def test_a_fifth_of_the_cases_has_no_figure() -> None:
    """Look-alikes keep the rules honest."""
    empty = [case for case in FIGURES if not case["figures"]]
    assert len(empty) >= len(FIGURES) / 5


@pytest.mark.parametrize("case", FIGURES, ids=[case["text"] for case in FIGURES])
def test_offsets(case: dict[str, Any], nlp: Parser) -> None:
    """The offsets give the text, and the indices lie in the document."""
    doc = nlp(case["text"])
    for figure in find_figures(doc):
        assert doc.text[figure.start : figure.end] == figure.text
        for index in (figure.number, figure.noun, figure.verb):
            assert index is None or 0 <= index < len(doc)


BINDINGS = [
    ("The blast killed at least 15 people.", "15", "people", "killed"),
    ("At least 15 people were killed.", "15", "people", "killed"),
    ("Dozens of goats were sold in the town.", "dozens", "goats", "sold"),
    ("The town sold 15 old red fire engines.", "15", "engines", "sold"),
    ("Two of the drones were shot down.", "two", "drones", "shot"),
    ("The 15 people killed in the fire lived there.", "15", "people", "killed"),
    ("The toll rose to 15.", "15", None, "rose"),
]


@pytest.mark.parametrize(("text", "number", "noun", "verb"), BINDINGS)
def test_binding(text: str, number: str, noun: str | None, verb: str | None, nlp: Parser) -> None:
    """A figure knows its number, its counted noun and its event."""
    doc = nlp(text)
    figure = find_figures(doc)[0]
    assert doc[figure.number].lower_ == number
    assert (noun and doc[figure.noun or 0].text) == noun
    assert figure.verb is not None
    assert doc[figure.verb].text == verb


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "1" * 400, "9,9,9,9", "$", "-1-1-1-", "½", "1/0"]
)
def test_odd_text(text: str, nlp: Parser) -> None:
    """Odd text raises nothing."""
    assert isinstance(find_figures(nlp(text)), tuple)


CONVERSIONS = [
    (2, "kilometre", 2000, "metre"),
    (1, "mile", 1609.344, "metre"),
    (86, "degree Fahrenheit", 30, "degree Celsius"),
    (10, "acre", 40468.564224, "square metre"),
    (2, "tonne", 2000, "kilogram"),
    (2, "goat", 2, "goat"),
]


@pytest.mark.parametrize(("value", "unit", "converted", "base"), CONVERSIONS)
def test_conversion(value: float, unit: str, converted: float, base: str) -> None:
    """Units convert to the base of their kind; others stay."""
    assert to_base(value, unit) == (pytest.approx(converted), base)


Fires = Callable[[Any, FigureMention], bool]
TABLES: list[tuple[str, type[Row], Fires]] = [
    ("numbers", NumberWord, lambda row, figure: figure.kind in kinds_of(row)),
    ("units", Unit, lambda row, figure: figure.unit == row.id and figure.kind != "count"),
    ("currencies", Currency, lambda row, figure: figure.currency == row.id),
    ("bounds", BoundWord, lambda row, figure: figure.bound == row.bound and has(row, figure)),
    ("calendar", CalendarWord, lambda row, figure: figure.kind == kind_of(row)),
    ("quantities", Quantity, lambda row, figure: figure.quantity == row.id),
]


def has(row: BoundWord, figure: FigureMention) -> bool:
    """Whether the bound's phrase stands in the figure."""
    return row.phrase in figure.text.lower()


def kinds_of(row: NumberWord) -> set[str]:
    """What a number word of this role may be read as."""
    own = {"ordinal": {"ordinal"}, "fraction": {"percent"}, "money-scale": {"money"}}
    return own.get(row.role, {"count", "money"})


def kind_of(row: CalendarWord) -> str:
    """What a calendar word is read as."""
    return "time" if row.kind == "time" else "date"


ROWS = [(table, row, fires) for table, kind, fires in TABLES for row in load_table(table, kind)]
IDS = [f"{table}-{row.id}" for table, row, _ in ROWS]


@pytest.mark.parametrize(("table", "row", "fires"), ROWS, ids=IDS)
def test_row(table: str, row: Row, fires: Fires, nlp: Parser) -> None:
    """The example of a row fires it, its near miss does not."""
    assert any(fires(row, figure) for figure in find_figures(nlp(row.example))), table
    if row.near_miss is not None:
        assert not any(fires(row, figure) for figure in find_figures(nlp(row.near_miss)))


@pytest.mark.parametrize(
    "row",
    [*load_table("number_labels", NumberLabel), *load_table("figure_contexts", Context)],
    ids=lambda row: row.id,
)
def test_context(row: Row, nlp: Parser) -> None:
    """What stands beside a number changes how it is read."""
    readings = [
        [(f.kind, f.bound, f.quantity, f.as_of, f.unit) for f in find_figures(nlp(text or ""))]
        for text in (row.example, row.near_miss)
    ]
    assert row.near_miss is None or readings[0] != readings[1]
