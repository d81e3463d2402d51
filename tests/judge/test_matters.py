"""What a reader sees: one matter a thing, with what every source says of it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.check import compare_extractions
from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text
from claimcheck.models import Report, Value

CASES = Path(__file__).parent / "cases" / "matters.toml"
STORIES = tomllib.loads(CASES.read_text("utf-8"))["story"]


def report(texts: list[str]) -> Report:
    """The report on articles a.txt, b.txt and so on."""
    names = [f"{letter}.txt" for letter in "abcdef"]
    articles = [article_from_text(*one) for one in zip(texts, names, strict=False)]
    return compare_extractions(list(extract_articles(articles)))


def shown(value: Value) -> str:
    """A value with its articles and speakers on one line."""
    speakers = f" ({', '.join(value.speakers)})" if value.speakers else ""
    return f"{value.value}: {' '.join(value.articles)}{speakers}"


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["why"])
def test_a_matter_is_one_thing(story: dict[str, Any]) -> None:
    """The matters of the verdict and what is said in each."""
    found = [m for m in report(story["texts"]).matters if m.verdict == story["verdict"]]
    assert [[shown(value) for value in matter.values] for matter in found] == story["matters"]


ROWS = tomllib.loads((Path(__file__).parent / "cases" / "explanations.toml").read_text())["row"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["reason"])
def test_the_sides_of_a_difference_have_values_of_their_own(row: dict[str, str]) -> None:
    """Whatever differs, the matter says who says what; where they agree there is one value."""
    found = report([row["a"], row["b"]])
    finding = next(one for one in found.findings if one.reason == row["reason"])
    matter = next(one for one in found.matters if one.id == finding.matter)
    assert len(matter.values) == (1 if finding.reason in ONE_VALUE else 2)


ONE_VALUE = {"same-event", "same-quote", "same-denial"}
