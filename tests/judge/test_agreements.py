"""What two articles agree on, and what they only both speak of."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.check import compare_extractions
from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text

ROWS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "agreements.toml").read_text("utf-8")
)["row"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["why"])
def test_an_agreement_is_more_than_a_topic(row: dict[str, Any]) -> None:
    """The pair agrees, or is not found to."""
    articles = [article_from_text(row[side], f"{side}.txt") for side in "ab"]
    report = compare_extractions(list(extract_articles(articles)))
    assert any(finding.verdict == "agree" for finding in report.findings) == row["agree"]


def test_table() -> None:
    """A fifth of the rows are negatives."""
    assert sum(not row["agree"] for row in ROWS) >= len(ROWS) / 5
