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
