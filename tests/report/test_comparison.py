"""The report that a person reads."""

import io
import re
from typing import Any

import pytest
from handmade import evidence, five_articles, hostile_articles, two_articles
from rich.cells import cell_len

from claimcheck.models import NearMiss, Report
from claimcheck.report import write_comparison

PLAIN = """\
2 articles, 7 claims: 2 conflicts, 1 agreement

CONFLICTS ──────────────────────────────────────────────────────────────────────

1. people dead
   The figures do not fit together: at least 12 / 19  [figure-mismatch]

   news/gazette.txt:3 · The Gazette · rescue service
     *At least 12* people died when the Lower Bridge gave way on Friday night,
     the rescue service said, in what became the worst accident on the river
     since the ferry disaster of 1987

   news/herald.txt:3 · The Herald · police
     *Nineteen* people are dead, police said on Saturday

2. use cheap steel
   One side denies what the other claims  [denial]

   news/gazette.txt:4 · The Gazette · Ulla Brandt (for Ostrand) · accusation
     Mayor Ulla Brandt *accused* the builder Kerrin of using cheap steel

   news/herald.txt:4 · The Herald · Kerrin · denial
     Kerrin *denied* that it had used cheap steel

AGREEMENTS ─────────────────────────────────────────────────────────────────────

3. two trucks in the river
   the same figure: gazette.txt:5, herald.txt:5 Police

IN ONE SOURCE ONLY ─────────────────────────────────────────────────────────────

   1 claim: gazette.txt 1. (--all lists them)
"""


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No wish of the machine's about colour and width reaches these tests."""
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


def shown(report: Report, **given: Any) -> str:
    """The report as text."""
    stream = io.StringIO()
    write_comparison(report, stream, **given)
    return stream.getvalue()


def test_a_report_without_colour() -> None:
    """Conflicts first, each source's words with the differing ones marked, then the rest."""
    assert shown(two_articles()) == PLAIN


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
@pytest.mark.parametrize("report", [two_articles(), five_articles()], ids=["two", "five"])
def test_no_line_is_wider_than_the_page(
    columns: int, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the width, lines wrap within it and lose no word."""
    monkeypatch.setenv("COLUMNS", str(columns))
    text = shown(report, everything=True, explain=True)
    assert max(map(cell_len, text.splitlines())) <= columns
    monkeypatch.setenv("COLUMNS", "1000")
    wide = shown(report, everything=True, explain=True)
    assert text.replace("─", "").split() == wide.replace("─", "").split()


def test_colour_changes_no_word() -> None:
    """With colour the same words stand there; only the asterisks give way to a style."""
    styled = shown(two_articles(), colour="always")
    assert "\x1b[" in styled
    words = re.sub(r"\x1b\[[\d;]*m", "", styled)
    assert words.split() == PLAIN.replace("*", "").split()


@pytest.mark.parametrize(
    ("choice", "environment", "styled"),
    [
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"CLICOLOR_FORCE": "1"}, True),
        ("auto", {"FORCE_COLOR": "0"}, False),
        ("always", {}, True),
        ("always", {"NO_COLOR": "1"}, False),
        ("always", {"NO_COLOR": ""}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_who_decides_about_colour(
    choice: Any, environment: dict[str, str], styled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR before --color before the environment before the terminal."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in shown(two_articles(), colour=choice)) is styled


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


@pytest.mark.parametrize(("term", "styled"), [("xterm", True), ("dumb", False)])
def test_a_terminal_gets_colour_unless_it_is_dumb(
    term: str, styled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """TERM=dumb means no styling."""
    monkeypatch.setenv("TERM", term)
    stream = Terminal()
    write_comparison(two_articles(), stream)
    assert ("\x1b[" in stream.getvalue()) is styled


@pytest.mark.parametrize("colour", ["never", "always"])
def test_hostile_text_steers_nothing(colour: Any) -> None:
    """Escapes, titles, links, bidi and markup in articles, names and paths stay harmless."""
    text = shown(hostile_articles(), colour=colour, everything=True, explain=True)
    text = re.sub(r"\x1b\[[\d;]*m", "", text) if colour == "always" else text
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u206f]", text
    )
    assert "[bold]loud[/bold]" in text


@pytest.mark.parametrize(
    "expected",
    [
        "1. not open the gates",
        "The same quotation has other words  [quote-altered]",
        "“We will not open the gates until every man is *heard and* paid,” Hagen",
        "*Company chairman Per Lund* said",
        "The company did *not* open the north gate",
        "The company *closed* the north gate",
        "The strike began on *Tuesday*, the company said",
        "Also: a hedge is missing in one of them  [hedge-lost]",
        "UPDATES",
        "*About 1,500* workers have now walked out",
        "DRIFT",
        "The union said *1,183* workers had walked out",
    ],
)
def test_what_differs_is_marked(expected: str) -> None:
    """Each reason marks its own words: the altered, the speaker, the negation, the figure."""
    assert expected in shown(five_articles())


def test_all_lists_what_one_source_carries() -> None:
    """`--all` prints the claims that a plain report only counts."""
    assert "The bridge was built in 1961" not in shown(two_articles())
    assert "      6  The bridge was built in 1961\n" in shown(two_articles(), everything=True)


def test_explain_shows_what_the_rule_compared() -> None:
    """`--explain` adds verdict, reason, score, explanation and compared values."""
    text = shown(two_articles(), explain=True)
    assert "gazette.txt / herald.txt: conflict, figure-mismatch, score 0.91" in text
    assert "at least 12 people; news/herald.txt: 19 people, same event" in " ".join(text.split())
    assert "gazette.txt: low 12, bound at-least" in text


def test_explain_shows_what_nearly_was_a_conflict() -> None:
    """Pairs that a rule let go are told with what the rule compared, and only under --explain."""
    report = two_articles()
    pair = report.claims[0], report.claims[3]
    miss = NearMiss(
        claims=(pair[0].id, pair[1].id), evidence=(evidence(pair[0]), evidence(pair[1])),
        compared={"rule": "negation", "ground": 0.31, "gate": 0.5}, score=0.4,
        why=("too little else in common",),
    )  # fmt: skip
    report = report.model_copy(update={"near_misses": (miss,)})
    assert "rule negation, ground 0.31, gate 0.5" in shown(report, explain=True)
    assert "Not flagged: too little else in common\n" in shown(report, explain=True)
    assert shown(report) == PLAIN


def test_nothing_in_conflict_is_said() -> None:
    """A report without findings still says so."""
    report = two_articles()
    empty = report.model_copy(update={"findings": (), "matters": ()})
    assert shown(empty).startswith("2 articles, 7 claims: 0 conflicts, 0 agreements\n")
