"""Lines that wrap with a hanging indent, whatever is in them."""

import io
import os
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from claimcheck.report.clean import clean
from claimcheck.report.page import Page


def lines(words: str, *, columns: int, indent: int = 0, prefix: str = "") -> list[str]:
    """The lines in which a page of so many columns prints the words."""
    stream = io.StringIO()
    with mock.patch.dict(os.environ, {"COLUMNS": str(columns), "NO_COLOR": "1"}):
        Page(stream).line(words, indent=indent, prefix=prefix)
    return stream.getvalue().splitlines()


def test_lines_hang_below_the_prefix() -> None:
    """The prefix stands once; what wraps begins below the first word."""
    shown = lines("one two three four five six seven", columns=30, indent=2, prefix="10. ")
    assert shown == ["  10. one two three four five", "      six seven"]


def test_a_word_longer_than_the_line_is_folded() -> None:
    """An address without a space does not run out of the page."""
    assert lines("x" * 70, columns=30) == ["x" * 30, "x" * 30, "x" * 10]


@pytest.mark.parametrize("columns", [1, 29])
def test_a_very_narrow_page_is_a_little_wider(columns: int) -> None:
    """Below thirty columns nothing can be laid out; a page is never narrower."""
    assert max(map(len, lines("word " * 30, columns=columns))) == 29


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.integers(30, 100))
def test_any_text_stays_within_the_page_and_keeps_its_letters(text: str, columns: int) -> None:
    """No text breaks the width, and only white space is lost where lines wrap."""
    shown = lines(text, columns=columns, indent=3, prefix="1. ")
    assert all(cell_len(line) <= columns for line in shown)
    kept = "".join("".join(shown).removeprefix("   1. ").split())
    assert kept == "".join(clean(text).split())
