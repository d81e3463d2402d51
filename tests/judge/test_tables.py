"""The tables of contrast: each example fires, each near miss does not."""

import pytest

from claimcheck.check import compare_extractions
from claimcheck.extract import extract_articles
from claimcheck.extract.statements import read_statements
from claimcheck.ingest import article_from_text
from claimcheck.rules.contexts import Context, WordClass
from claimcheck.rules.contrast import (
    Meaning,
    Opposites,
    Quantifier,
    Relation,
    opposites_of,
    same_meaning,
)
from claimcheck.rules.figures import Direction, StageOfLife
from claimcheck.rules.overlap import WeighedWords
from claimcheck.rules.rarity import rarity
from claimcheck.rules.table import Row, load_table
from claimcheck.statements import judge_pairs

TABLES: dict[str, type[Row]] = {
    "opposites": Opposites,
    "exclusive": WordClass,
    "quantifiers": Quantifier,
    "rejections": WordClass,
    "relations": Relation,
    "sole_roles": WordClass,
    "ages": StageOfLife,
    "connections": WordClass,
    "directions": Direction,
}


def split(text: str) -> tuple[str, str]:
    """The two statements of an example."""
    a, b = text.split("|")
    return a.strip(), b.strip()


@pytest.mark.parametrize("table", sorted(TABLES))
def test_examples_conflict_and_near_misses_do_not(table: str) -> None:
    """Two statements that differ by words of a row conflict; the near miss does not."""
    rows = load_table(table, TABLES[table])
    for row, judgement in zip(rows, judge_pairs(split(r.example) for r in rows), strict=True):
        assert judgement is not None, row.id
        assert judgement.verdict == "conflict", row.id
    near = [row for row in rows if row.near_miss]
    texts = (split(row.near_miss or "") for row in near)
    for row, judgement in zip(near, judge_pairs(texts), strict=True):
        assert judgement is None or judgement.verdict != "conflict", row.id


CONTEXTS = load_table("contexts", Context)


@pytest.mark.parametrize("row", CONTEXTS, ids=lambda row: row.id)
def test_words_of_a_context_do_what_the_row_says(row: Context) -> None:
    """With them two statements conflict, or no longer do; the near miss is the other."""
    assert (row.effect == "conflict") is is_conflict(row, row.example)
    assert (row.effect != "conflict") is is_conflict(row, row.near_miss or "")


def is_conflict(row: Context, text: str) -> bool:
    """Whether the two sides conflict, as statements or as articles."""
    if row.where == "statements":
        judgement = next(judge_pairs([split(text)]))
        return judgement is not None and judgement.verdict == "conflict"
    articles = [article_from_text(one, f"{at}.txt") for at, one in enumerate(split(text))]
    found = compare_extractions(list(extract_articles(articles))).findings
    return any(finding.verdict == "conflict" for finding in found)


@pytest.mark.parametrize("row", load_table("containers", WordClass), ids=lambda row: row.id)
def test_what_is_meant_stands_behind_a_container(row: WordClass) -> None:
    """A word that groups or counts weighs nothing; the nouns of the near miss weigh."""
    example, near_miss = (weighed(text) for text in (row.example, row.near_miss or ""))
    assert "sailor" in example
    assert not set(row.words) & example
    assert not row.near_miss or {"captain", "ship"} <= near_miss


def weighed(text: str) -> set[str]:
    """The keys of the words that count where a statement is compared."""
    claim = next(read_statements([text]))
    return set(WeighedWords(claim.proposition, rarity).indices)


def test_words_of_one_meaning_line_up() -> None:
    """Statements that differ by words of one meaning are about the same thing."""
    rows = load_table("meanings", Meaning)
    for row, judgement in zip(rows, judge_pairs(split(r.example) for r in rows), strict=True):
        assert judgement is not None, row.id
        assert judgement.verdict != "conflict", row.id


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("kill", "die", True),
        ("earthquake", "quake", True),
        ("man", "person", True),
        ("man", "woman", False),
        ("boy", "girl", False),
        ("rise", "fall", False),
    ],
)
def test_one_meaning_is_not_one_kind(left: str, right: str, same: bool) -> None:
    """Man and woman are both persons, and not each other."""
    assert same_meaning(left, right) is same


@pytest.mark.parametrize(
    ("left", "right"), [("uphold", "overturn"), ("rise", "fall"), ("hot", "cold")]
)
def test_opposites_go_both_ways(left: str, right: str) -> None:
    """The hand table and WordNet's pairs are symmetric."""
    assert right in opposites_of(left)
    assert left in opposites_of(right)
