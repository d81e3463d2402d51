"""What the publisher says in its own voice beside what it gives as somebody's words."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "voice.toml").read_text("utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_voice(case: dict[str, Any]) -> None:
    """The claims without a cue are those of the row."""
    (extraction,) = extract_articles([article_from_text(case["text"], "a.txt")])
    voiced = [claim.content[0].text for claim in extraction.claims if claim.cue is None]
    assert voiced == case["voiced"]


def test_table() -> None:
    """A fifth of the rows are negatives."""
    assert sum(not case["voiced"] for case in CASES) >= len(CASES) / 5
