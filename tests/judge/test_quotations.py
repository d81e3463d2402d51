"""Quotations of two articles: the same, cut, altered, or in two mouths."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.check import compare_extractions
from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text
from claimcheck.models import Finding
from claimcheck.rules.spellings import Spelling, spelling_key
from claimcheck.rules.table import load_table

ROWS = tomllib.loads((Path(__file__).parent / "cases" / "quotations.toml").read_text())["row"]


def over_quotations(row: dict[str, Any]) -> list[Finding]:
    """What is found over the two texts by comparing quotations."""
    articles = [article_from_text(row[name], f"{name}.txt") for name in "ab"]
    findings = compare_extractions(list(extract_articles(articles))).findings
    return [one for one in findings if one.compared["rule"] == "quotation"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["why"])
def test_quotations(row: dict[str, Any]) -> None:
    """The reason, and the words that are in each other's place."""
    found = over_quotations(row)
    assert [one.reason for one in found] == ([row["reason"]] if row["reason"] else [])
    if "replaced" in row:
        replaced = [sorted(pair) for pair in found[0].compared["replaced"]]
        assert replaced == [sorted(pair) for pair in row["replaced"]]


@pytest.mark.parametrize("row", load_table("spellings", Spelling), ids=lambda row: row.id)
def test_a_word_has_one_key_in_both_spellings(row: Spelling) -> None:
    """The example's words are one, those of the near miss are two."""
    for text, same in ((row.example, True), (row.near_miss, False)):
        if text:
            left, right = (spelling_key(word.strip()) for word in text.split("|"))
            assert (left == right) is same
