"""A passage keeps its words; only what differs is made prominent."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.clean import one_line
from claimcheck.report.passage import cuts, merged, passage

TEXT = "At least 12 people\ndied, the\u00a0mayor said"


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([], "At least 12 people died, the mayor said"),
        ([(9, 11)], "At least *12* people died, the mayor said"),
        ([(0, 8), (9, 11)], "*At least 12* people died, the mayor said"),
        ([(3, 11), (0, 8)], "*At least 12* people died, the mayor said"),
        ([(12, 23)], "At least 12 *people died*, the mayor said"),
        ([(8, 12)], "At least *12* people died, the mayor said"),
        ([(18, 19)], "At least 12 people died, the mayor said"),
        ([(-40, -2), (300, 310)], "At least 12 people died, the mayor said"),
        ([(35, 90)], "At least 12 people died, the mayor *said*"),
    ],
)
def test_marks_stand_around_words(marks: list[tuple[int, int]], shown: str) -> None:
    """Marks touch words only, join where they meet, and are cut to the passage."""
    assert passage(TEXT, 0, marks, style=None).plain == shown


def test_marks_lie_in_the_article() -> None:
    """Marks are offsets of the article's text, not of the passage."""
    assert passage("12 died", 100, [(100, 102)], style=None).plain == "*12* died"


def test_a_mark_without_a_word_is_left_out() -> None:
    """A colon that signals a speaker is not made prominent."""
    assert passage("Sunk: mayor", 0, [(4, 5)], style=None).plain == "Sunk: mayor"


@pytest.mark.parametrize(
    ("text", "shown", "cut"),
    [
        ("It sank. Two died.", "It sank", (False, False)),
        ("It sank. Two died.", "Two died", (False, False)),
        ("It sank, he said", "It sank", (False, True)),
        ("It sank, he said", "he said", (True, False)),
        ("Headline\nIt sank\n", "It sank", (False, False)),
        ("He said: “It sank,” and left", "“It sank,”", (False, False)),
        ("PORT DANE (Wire) - It sank on Monday", "It sank", (False, True)),
        ("  • It sank \nand", "It sank", (False, False)),
    ],
)
def test_where_a_passage_is_cut(text: str, shown: str, cut: tuple[bool, bool]) -> None:
    """A passage that begins or ends inside a sentence is known as such."""
    start = text.index(shown)
    assert cuts(text, start, start + len(shown)) == cut


@given(
    st.text(st.characters(exclude_categories=["Cs", "Mn"]), max_size=60),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=5),
)
def test_a_style_changes_no_word(text: str, marks: list[tuple[int, int]]) -> None:
    """Whatever is marked, a styled passage has the words of the cleaned text."""
    shown = passage(text, 0, marks, style="bold")
    assert shown.plain.replace(" ", "") == one_line(text).replace(" ", "")


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=8))
def test_merged_marks_are_in_order_and_apart(marks: list[tuple[int, int]]) -> None:
    """Merged marks do not touch, and cover what was marked."""
    joined = merged(marks)
    assert all(a[1] < b[0] for a, b in pairwise(joined))
    covered = {n for start, end in joined for n in range(start, end)}
    assert {n for start, end in marks for n in range(start, end)} <= covered
