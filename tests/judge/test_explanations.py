"""What a finding says: one plain sentence that names the files and what they say."""

import json
import tomllib
from pathlib import Path

import pytest

from claimcheck.check import compare_extractions
from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text
from claimcheck.judge import judge_again
from claimcheck.models import Finding, short_names
from claimcheck.report import dumps
from claimcheck.report.words import REASONS
from claimcheck.statements import judge_texts

ROWS = tomllib.loads((Path(__file__).parent / "cases" / "explanations.toml").read_text())["row"]
LONGEST = 220


def finding(row: dict[str, str], *, swapped: bool = False) -> Finding:
    """The finding over the two texts of a row."""
    texts = [(row["a"], "a.txt"), (row["b"], "b.txt")]
    articles = [article_from_text(*text) for text in (reversed(texts) if swapped else texts)]
    report = compare_extractions(list(extract_articles(articles)))
    return next(found for found in report.findings if found.reason == row["reason"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["reason"])
def test_a_finding_is_one_plain_sentence(row: dict[str, str]) -> None:
    """Both files, what each says, and what they have in common, whatever their order."""
    says = finding(row).explanation
    assert says == row["says"]
    assert finding(row, swapped=True).explanation == says
    assert len(says) <= LONGEST
    assert says.isprintable()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["reason"])
def test_what_was_compared_is_all_that_counts(row: dict[str, str]) -> None:
    """Out of the JSON of a finding alone the same verdict follows."""
    found = finding(row)
    compared = json.loads(dumps(found.compared))
    assert judge_again(compared) == (found.verdict, found.reason)


def test_every_reason_has_a_row() -> None:
    """No code is without a sentence that is looked at."""
    assert {row["reason"] for row in ROWS} == set(REASONS)


def test_what_steers_a_terminal_is_left_out() -> None:
    """Escapes, line breaks and overrides of an article do not reach the sentence."""
    row = {
        "reason": "figure-mismatch",
        "a": "A fire at the mill\x1b[31m in Tolland killed 12\u202e people on Monday.",
        "b": "Fifteen people died in Monday's fire\r\nat the mill in Tolland.",
    }
    assert finding(row).explanation == "a.txt: 12 dead; b.txt: 15 dead, same event."


def test_statements_are_named_in_the_order_given() -> None:
    """Without articles the sides are the first and the second statement."""
    few, many = "The fire in Tolland killed 12 people.", "The fire in Tolland killed 15 people."
    for a, b, first in ((few, many, "12"), (many, few, "15")):
        judgement = judge_texts(a, b)
        assert judgement is not None
        assert judgement.explanation.startswith(f"first statement: {first} dead; second")


@pytest.mark.parametrize(
    ("paths", "named"),
    [
        (("x/a.txt", "x/b.txt"), ("a.txt", "b.txt")),
        (("x/a.txt", "y/a.txt"), ("x/a.txt", "y/a.txt")),
        (("a.txt", "y/a.txt"), ("a.txt", "y/a.txt")),
        (("-", "/z/a.txt"), ("-", "a.txt")),
    ],
)
def test_files_go_by_the_shortest_name_of_their_own(
    paths: tuple[str, str], named: tuple[str, str]
) -> None:
    """The end of the path that no other file has."""
    assert short_names(paths) == dict(zip(paths, named, strict=True))
