"""Pairs of bare statements: what `judge` says, and what it must never depend on."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.judge import STATEMENTS, judge, judge_again
from claimcheck.models import Alignment
from claimcheck.statements import judge_pairs, judge_texts

CASES = Path(__file__).parent / "cases" / "statements.toml"
PAIRS = tomllib.loads(CASES.read_text("utf-8"))["pair"]


def pair_cases() -> list[object]:
    """Each pair as a case; known failures must fail."""
    return [
        pytest.param(pair, id=pair["a"], marks=[pytest.mark.xfail(reason=pair["why"])])
        if pair.get("known")
        else pytest.param(pair, id=pair["a"])
        for pair in PAIRS
    ]


@pytest.mark.parametrize("pair", pair_cases())
def test_a_pair_gets_its_verdict(pair: dict[str, str]) -> None:
    """The verdict, and the reason where one is given, both ways round."""
    for a, b in ((pair["a"], pair["b"]), (pair["b"], pair["a"])):
        judgement = judge_texts(a, b)
        verdict = judgement.verdict if judgement else "unrelated"
        if pair["verdict"] == "no conflict":
            assert verdict != "conflict", judgement
            continue
        assert verdict.replace("drift", "agree") == pair["verdict"], judgement
        if "reason" in pair:
            assert judgement is not None
            assert judgement.reason == pair["reason"]


def test_compared_is_all_that_counts() -> None:
    """A printed judgement can be judged again and comes out the same."""
    for judgement in judge_pairs((pair["a"], pair["b"]) for pair in PAIRS):
        if judgement:
            assert judge_again(judgement.compared) == (judgement.verdict, judgement.reason)


def test_a_statement_never_contradicts_itself() -> None:
    """No statement conflicts with its own copy."""
    texts = [text for pair in PAIRS for text in (pair["a"], pair["b"])]
    for judgement in judge_pairs((text, text) for text in texts):
        assert judgement is not None
        assert judgement.verdict == "agree"


WORDS = [
    "the", "mayor", "of", "Tolland", "not", "12", "people", "died", "denied", "in", "Monday",
    "no", "harbour", "closed", "opened", "a", "that", "and", "said", "$3", "million",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join),
)
def test_judging_is_symmetric(a: str, b: str) -> None:
    """Whatever the words, the order of the two statements changes nothing, and nothing raises."""
    first, second = judge_pairs([(a, b), (b, a)])
    assert (first and first.reason) == (second and second.reason)


def test_swapped_sides_get_the_same_verdict() -> None:
    """The rules themselves do not ask which side is which."""
    from claimcheck.extract.statements import read_statements

    for pair in PAIRS:
        left, right = read_statements((pair["a"], pair["b"]))
        one = judge(Alignment(left=left, right=right, score=0.5), STATEMENTS)
        other = judge(Alignment(left=right, right=left, score=0.5), STATEMENTS)
        assert (one and one.reason) == (other and other.reason), pair
