"""Every row of the layout tables fires on its example and not on its near miss."""

import re

import pytest

from claimcheck.errors import UnreadableFileError
from claimcheck.ingest.encoding import decode
from claimcheck.rules import load_table
from claimcheck.rules.boilerplate import (
    TABLES,
    Agency,
    Boilerplate,
    FileFormat,
    Fragment,
    LineMark,
    Pattern,
    WordSet,
    agencies,
    boilerplate,
    compile_pattern,
    file_formats,
    fragments,
    line_marks,
)

PATTERNS = boilerplate()


def name(pattern: Boilerplate) -> str:
    """The id of a test case."""
    return pattern.row.id


@pytest.mark.parametrize("pattern", PATTERNS, ids=name)
def test_the_example_fires(pattern: Boilerplate) -> None:
    """The example is taken for what the row says, by this row and no earlier one."""
    first = next(other for other in PATTERNS if other.regex.fullmatch(pattern.row.example))
    assert first.row.id == pattern.row.id


@pytest.mark.parametrize("pattern", [p for p in PATTERNS if p.row.near_miss], ids=name)
def test_the_near_miss_does_not(pattern: Boilerplate) -> None:
    """What only looks like it is left alone."""
    assert not pattern.regex.fullmatch(pattern.row.near_miss or "")


@pytest.mark.parametrize("pattern", PATTERNS, ids=name)
def test_a_rest_has_a_kind(pattern: Boilerplate) -> None:
    """A pattern that cuts off a rest says what the rest is."""
    assert pattern.row.then or "rest" not in pattern.regex.groupindex


@pytest.mark.parametrize("pattern", PATTERNS, ids=name)
def test_a_pattern_is_quick(pattern: Boilerplate) -> None:
    """A hostile line of 20,000 characters does not stall a pattern."""
    for seed in ("By Ana Roe, ", "A a ", "(", "see here ", "LUNT - ", "May 3, "):
        pattern.regex.fullmatch(seed * (20000 // len(seed)))


@pytest.mark.parametrize("row", load_table("fragments", Fragment), ids=lambda row: row.id)
def test_a_fragment_matches_its_example(row: Fragment) -> None:
    """A shared piece matches its example and not its near miss."""
    regex = compile_pattern(fragments()[row.id], cased=True)
    assert regex.fullmatch(row.example)
    assert row.near_miss is None or not regex.fullmatch(row.near_miss)


@pytest.mark.parametrize(("row", "regex"), line_marks(), ids=lambda value: getattr(value, "id", ""))
def test_a_mark_stands_before_its_example(row: LineMark, regex: re.Pattern[str]) -> None:
    """A mark of layout is found at the start of a line only."""
    assert regex.match(row.example)
    assert row.near_miss is None or not regex.match(row.near_miss)


@pytest.mark.parametrize("row", load_table("layout_words", WordSet), ids=lambda row: row.id)
def test_a_set_of_words_meets_its_example(row: WordSet) -> None:
    """One of the words stands in the example, none in the near miss."""
    assert set(row.words) & set(row.example.lower().rstrip(".").split())
    assert not set(row.words) & set((row.near_miss or "").lower().rstrip(".").split())


@pytest.mark.parametrize("row", load_table("agencies", Agency), ids=lambda row: row.id)
def test_an_agency_signs_its_example(row: Agency) -> None:
    """The example is signed with a name that the table knows."""
    signatures = {row.name, *row.aliases}
    assert any(signature in row.example for signature in signatures)
    assert {agencies()[signature.lower()].id for signature in signatures} == {row.id}


@pytest.mark.parametrize("row", file_formats(), ids=lambda row: row.id)
def test_a_format_is_told_by_its_first_bytes(row: FileFormat) -> None:
    """A file of another format is refused by name."""
    with pytest.raises(UnreadableFileError, match=re.escape(row.name)):
        decode(bytes.fromhex(row.magic) + b" and more of it", "a.txt")


def test_no_id_stands_in_two_tables() -> None:
    """A pattern is known by its id alone, whichever table it stands in."""
    ids = [row.id for table in TABLES for row in load_table(table, Pattern)]
    assert len(ids) == len(set(ids))
