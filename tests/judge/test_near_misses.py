"""Pairs that nearly were a conflict can be asked for."""

from pathlib import Path

import pytest

from claimcheck.check import compare
from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text
from claimcheck.judge import judge_again
from claimcheck.judge.near_misses import near_misses
from claimcheck.match import align

UNLIKE = 0.3
FOLDER = Path(__file__).parents[2] / "data" / "harbour_fire"


def test_near_misses_are_pairs_without_a_finding() -> None:
    """Each was compared by a rule that let it go, none is a finding, and no JSON holds them."""
    plain, explained = compare([FOLDER]), compare([FOLDER], explain=True)
    flagged = {finding.claims for finding in explained.findings}
    assert explained.near_misses
    assert not flagged & {miss.claims for miss in explained.near_misses}
    assert all(judge_again(miss.compared) is None and miss.why for miss in explained.near_misses)
    assert plain.near_misses == ()
    assert plain.model_dump_json() == explained.model_dump_json()


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (
            "Mayor Ida Brock denied that the Tolland bridge had collapsed in the storm.",
            "Mayor Ida Brock said that a pier under the Tolland bridge might collapse in a storm.",
            "one speaker",
        ),
        (
            "Shares of Tolland Rail rose on Monday after the storm.",
            "After the storm the shares of Tolland Rail fell on Monday.",
            "market prices",
        ),
        (
            "Ned Sorrel denied arson at the Tolland mill on the river.",
            "Ned Sorrel was charged with arson at the Tolland mill on the river.",
            "a plea",
        ),
    ],
)
def test_what_held_a_conflict_back_is_told(a: str, b: str, why: str) -> None:
    """In a word a reader understands; the pairs are too unlike to agree."""
    articles = [article_from_text(text, name) for text, name in ((a, "a.txt"), (b, "b.txt"))]
    aligned = align(list(extract_articles(articles)))
    missed = near_misses([one.model_copy(update={"score": UNLIKE}) for one in aligned])
    assert any(reason.startswith(why) for miss in missed for reason in miss.why), missed
