"""The furniture of a news text: what a line is when it is not prose, and how names and marks look.

A pattern is a regular expression for a whole block, written for reading: a space stands for any
white space, `'` also for `’`, `{name}` for the fragment of that name, and case does not matter
unless the row is `cased`. Named groups carry what the line tells (`byline`, `publisher`, `agency`,
`place`, `published`, `updated`, `version`). A group `rest` is what follows a label on its own line;
`then` says what that rest is or, where there is none, what the next lines are.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimcheck.models import BlockKind
from claimcheck.rules.table import Row, load_table

Zone = Literal["any", "head", "under", "top", "edge", "end"]
"""`head` is above the first long paragraph, `under` the same without the first passage, `top` and
`end` are near the ends, `edge` is either."""

TABLES = ("labels", "end_marks", "captions", "credits", "promotion", "bylines", "datelines")
"""The tables of patterns, in the order in which they are tried: the first that fits decides."""


class Fragment(Row):
    """A piece that patterns share."""

    pattern: str


class Pattern(Row):
    """What a whole block is that looks like `pattern` and stands in `zone` of the article."""

    kind: BlockKind
    pattern: str
    zone: Zone = "any"
    cased: bool = False
    then: BlockKind | None = None


class LineMark(Row):
    """A mark at the start of a line that belongs to the layout, not to the words."""

    pattern: str
    opens: Literal["bullet", "heading"]


class WordSet(Row):
    """Words of one kind."""

    words: tuple[str, ...]


class Agency(Row):
    """A news agency: `name` as it is reported, and the ways in which it signs.

    An `outlet` signs its datelines as agencies do, but publishes them itself.
    """

    name: str
    aliases: tuple[str, ...] = ()
    outlet: bool = False


class FileFormat(Row):
    """A format that is not plain text, known by the bytes it begins with (in hexadecimal)."""

    magic: str
    name: str
    advice: str


@dataclass(frozen=True)
class Boilerplate:
    """A pattern ready to be tried."""

    row: Pattern
    regex: re.Pattern[str]


_READABLE = re.compile(
    r"(?P<escape>\\.)|(?P<set>\[(?:\\.|[^\]\\])*\])|(?P<space> [?*]?)|(?P<mark>')"
)


def _spell_out(match: re.Match[str]) -> str:
    """A piece of a readable pattern as a regular expression."""
    piece = match.group()
    match match.lastgroup:
        case "set":
            return piece.replace(" ", r"\s").replace("'", "'’")
        case "space":
            return r"\s+" if piece == " " else r"\s*"
        case "mark":
            return "['’]"
    return piece


def compile_pattern(pattern: str, *, cased: bool = False) -> re.Pattern[str]:
    """The regular expression that a table's pattern stands for."""
    expanded = pattern
    for name, piece in fragments().items():
        expanded = expanded.replace(f"{{{name}}}", piece)
    expanded = _READABLE.sub(_spell_out, expanded)
    return re.compile(expanded if cased else f"(?i:{expanded})", re.DOTALL)


@cache
def fragments() -> dict[str, str]:
    """The shared pieces by name; a fragment may use those above it."""
    found: dict[str, str] = {}
    for row in load_table("fragments", Fragment):
        piece = row.pattern
        for name, earlier in found.items():
            piece = piece.replace(f"{{{name}}}", earlier)
        found[row.id] = f"(?:{piece})"
    return found


@cache
def boilerplate() -> tuple[Boilerplate, ...]:
    """All patterns, in the order in which they are tried."""
    rows = [row for name in TABLES for row in load_table(name, Pattern)]
    return tuple(Boilerplate(row, compile_pattern(row.pattern, cased=row.cased)) for row in rows)


@cache
def line_marks() -> tuple[tuple[LineMark, re.Pattern[str]], ...]:
    """Bullets and heading marks, with their expressions."""
    rows = load_table("line_marks", LineMark)
    return tuple((row, compile_pattern(row.pattern)) for row in rows)


@cache
def word_sets() -> dict[str, frozenset[str]]:
    """Sets of words by id, in lower case."""
    rows = load_table("layout_words", WordSet)
    return {row.id: frozenset(word.lower() for word in row.words) for row in rows}


@cache
def agencies() -> dict[str, Agency]:
    """Agencies, and outlets that sign like them, by each of their names in lower case."""
    rows = load_table("agencies", Agency)
    return {alias.lower(): row for row in rows for alias in (row.name, *row.aliases)}


@cache
def file_formats() -> tuple[FileFormat, ...]:
    """The formats that are told apart from plain text."""
    return load_table("file_formats", FileFormat)
