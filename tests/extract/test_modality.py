"""Polarity and certainty: what a content affirms or denies, and how surely."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck.extract.modality import certainty, polarity
from claimcheck.extract.parsing.pipeline import Parser
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.modality import Hedge, NegationIdiom, Negator
from claimcheck.rules.table import load_table

CASES = Path(__file__).parent / "cases"
MODALITY: list[dict[str, Any]] = tomllib.loads((CASES / "modality.toml").read_text("utf-8"))["case"]
READ = {"polarity": polarity, "certainty": certainty}


@pytest.mark.parametrize("case", MODALITY, ids=[case["text"] for case in MODALITY])
def test_modality(case: dict[str, Any], nlp: Parser, request: pytest.FixtureRequest) -> None:
    """A content is affirmed or denied, and put this surely."""
    if "fails" in case:
        request.applymarker(pytest.mark.xfail(reason=case["fails"], strict=True))
    tokens = list(nlp(case["text"]))
    for aspect, read in READ.items():
        assert aspect not in case or read(tokens) == case[aspect]


@pytest.mark.parametrize(("aspect", "plain"), [("polarity", "positive"), ("certainty", "certain")])
def test_a_fifth_of_the_cases_is_plain(aspect: str, plain: str) -> None:
    """Look-alikes keep the rules honest."""
    values = [case[aspect] for case in MODALITY if aspect in case]
    assert values.count(plain) >= len(values) / 5


@pytest.mark.parametrize("row", load_table("negators", Negator), ids=lambda row: row.id)
def test_negator(row: Negator, nlp: Parser) -> None:
    """A negator denies, its near miss does not."""
    assert polarity(list(nlp(row.example))) == "negative"
    assert row.near_miss is None or polarity(list(nlp(row.near_miss))) == "positive"


@pytest.mark.parametrize(
    "row", load_table("negation_idioms", NegationIdiom), ids=lambda row: row.id
)
def test_idiom(row: NegationIdiom, nlp: Parser) -> None:
    """An idiom with a negative word denies nothing."""
    assert polarity(list(nlp(row.example))) == "positive"


@pytest.mark.parametrize("row", load_table("hedges", Hedge), ids=lambda row: row.id)
def test_hedge(row: Hedge, nlp: Parser) -> None:
    """A hedge weakens to its level, its near miss leaves the content certain."""
    assert certainty(list(nlp(row.example))) == row.level
    assert row.near_miss is None or certainty(list(nlp(row.near_miss))) == "certain"


def test_no_words() -> None:
    """Nothing is affirmed without words."""
    assert (polarity([]), certainty([])) == ("positive", "certain")


def test_a_slice_is_read_by_itself(nlp: Parser) -> None:
    """Only the words of the content count, not the sentence they stand in."""
    doc = nlp("The owner never said that the ferry may have sunk.")
    assert polarity(list(doc[5:10])) == "positive"
    assert certainty(list(doc[5:10])) == "possible"
    assert polarity(list(doc)) == "negative"


def test_a_long_sentence_is_walked_once(nlp: Parser) -> None:
    """However many negations a chain of phrases holds, no word is looked at again for each."""
    doc = nlp("Nobody " + "on the deck of no ship " * 60 + "saw the island.")
    looked = 0

    class Counted(list[Token]):
        """Children that count how often they are asked for."""

        def __iter__(self) -> Iterator[Token]:
            nonlocal looked
            looked += 1
            return super().__iter__()

    for token in doc:
        token.children = Counted(token.children)
    assert polarity(list(doc)) in ("positive", "negative")
    assert looked < 12 * len(doc)
