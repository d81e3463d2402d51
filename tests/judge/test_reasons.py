"""The pages about reasons tell the truth: every example fires, every near miss does not."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.check import compare_extractions
from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text
from claimcheck.statements import judge_texts

PAGE = Path(__file__).parents[2] / "docs" / "reasons.md"
EXAMPLE = re.compile(r"> A: (?P<a>.+)\n> B: (?P<b>.+)\n")
SECTIONS = re.split(r"^## ", PAGE.read_text("utf-8"), flags=re.MULTILINE)[1:]


def examples() -> Iterator[object]:
    """(code, whether in two articles, whether it fires, both texts)."""
    for section in SECTIONS:
        code = section.split("\n", 1)[0].strip()
        found = [match.groups() for match in EXAMPLE.finditer(section)]
        assert len(found) == 2, f"{code} needs an example and a near miss"
        articles = "*In two articles.*" in section
        for fires, texts in zip((True, False), found, strict=True):
            yield pytest.param(code, articles, fires, texts, id=f"{code}-{fires}")


def reasons(texts: tuple[str, str], *, articles: bool) -> set[str]:
    """The reason codes two texts get."""
    if not articles:
        judgement = judge_texts(*texts)
        return {judgement.reason} if judgement else set()
    listed = [article_from_text(text, name) for text, name in zip(texts, "ab", strict=True)]
    report = compare_extractions(list(extract_articles(listed)))
    return {finding.reason for finding in report.findings}


@pytest.mark.parametrize(("code", "articles", "fires", "texts"), examples())
def test_an_example_keeps_its_promise(
    code: str, articles: bool, fires: bool, texts: tuple[str, str]
) -> None:
    """The example gives its code, the near miss does not."""
    assert (code in reasons(texts, articles=articles)) is fires
