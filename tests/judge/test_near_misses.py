"""Pairs that nearly were a conflict can be asked for."""

from pathlib import Path

from claimcheck.check import compare
from claimcheck.judge import judge_again

FOLDER = Path(__file__).parents[2] / "data" / "harbour_fire"


def test_near_misses_are_pairs_without_a_finding() -> None:
    """Each was compared by a rule that let it go, none is a finding, and no JSON holds them."""
    plain, explained = compare([FOLDER]), compare([FOLDER], explain=True)
    flagged = {finding.claims for finding in explained.findings}
    assert explained.near_misses
    assert not flagged & {miss.claims for miss in explained.near_misses}
    assert all(judge_again(miss.compared) is None for miss in explained.near_misses)
    assert plain.near_misses == ()
    assert plain.model_dump_json() == explained.model_dump_json()
