"""Texts fall into the right blocks and tell the right things about themselves."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.ingest import article_from_text, read_statement
from claimcheck.ingest.passages import split_passages

CASES = Path(__file__).parent / "cases"


def load(name: str) -> list[Any]:
    """The cases of a table, each under its id."""
    rows = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]
    return [pytest.param(row, id=row["id"]) for row in rows]


@pytest.mark.parametrize("case", load("structure"))
def test_a_text_falls_into_blocks(case: dict[str, Any]) -> None:
    """Each block has its kind, its words and what it repeats."""
    article = article_from_text(case["text"].strip("\n"), "a.txt")
    found = [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]
    assert found == [(row[0], row[1]) for row in case["blocks"]]
    wanted = [row[2] if len(row) > 2 else None for row in case["blocks"]]
    assert [block.repeats for block in article.blocks] == wanted


@pytest.mark.parametrize("case", load("structure"))
def test_a_text_tells_about_itself(case: dict[str, Any]) -> None:
    """Headline, byline, names, place and dates are found where the text gives them."""
    article = article_from_text(case["text"].strip("\n"), "a.txt")
    told = case.get("told", {})
    assert {name: getattr(article, name) or "" for name in told} == told


@pytest.mark.parametrize("case", load("structure"))
def test_carriage_returns_change_no_block(case: dict[str, Any]) -> None:
    """The same text with CRLF has the same blocks, at its own offsets."""
    text = case["text"].strip("\n")
    plain, crlf = (article_from_text(t, "a") for t in (text, text.replace("\n", "\r\n")))
    for one, other in zip(plain.blocks, crlf.blocks, strict=True):
        assert one.kind is other.kind
        assert plain.text[one.start : one.end] == crlf.text[other.start : other.end]


@pytest.mark.parametrize("case", load("passages"))
def test_paragraphs_never_run_together(case: dict[str, Any]) -> None:
    """Every layout is split at its paragraphs and nowhere else."""
    passages = split_passages(case["text"].strip("\n"))
    assert [" ".join(passage.text.split()) for passage in passages] == case["passages"]


def test_a_statement_assumes_nothing() -> None:
    """A bare text is one paragraph a line, whatever it looks like."""
    statement = read_statement("Crane falls on quay\n\n- By Ana Roe\n", "a")
    texts = [statement.text[block.start : block.end] for block in statement.blocks]
    assert texts == ["Crane falls on quay", "- By Ana Roe"]
    assert {block.kind.value for block in statement.blocks} == {"paragraph"}


def test_an_id_is_the_texts_own() -> None:
    """An article keeps its id when its file moves, and only then."""
    one, moved, other = (
        article_from_text(text, path) for text, path in [("A b", "x"), ("A b", "y"), ("A c", "x")]
    )
    assert one.id == moved.id != other.id
    assert one.text_sha256.startswith(one.id)
