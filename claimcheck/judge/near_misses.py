"""Pairs that nearly were a conflict, with what a rule compared: an editor may ask why not."""

from collections.abc import Iterable, Iterator

from claimcheck.judge import ARTICLES, RULES, judge
from claimcheck.judge.comparison import Comparison
from claimcheck.judge.findings import evidence_of
from claimcheck.judge.rule import Compared
from claimcheck.models import Alignment, NearMiss

NO_CONTRAST = frozenset({"quotation", "drift", "same"})
"""Rules that look at wording; what they let go is no conflict that was missed."""
MOST = 10


def near_misses(alignments: Iterable[Alignment]) -> tuple[NearMiss, ...]:
    """The nearest pairs without a verdict: most in common first, then by score and id."""
    missed = (one for one in alignments if judge(one) is None)
    rated = (found for one in missed for found in _let_go(one))
    nearest: dict[tuple[str, str], tuple[float, NearMiss]] = {}
    for nearness, miss in rated:
        if miss.claims not in nearest or nearness > nearest[miss.claims][0]:
            nearest[miss.claims] = nearness, miss
    ordered = sorted(nearest.values(), key=lambda one: (-one[0], -one[1].score, one[1].claims))
    return tuple(miss for _, miss in ordered[:MOST])


def _let_go(alignment: Alignment) -> Iterator[tuple[float, NearMiss]]:
    """What the rules for conflicts compared and found too little in, with the share they found."""
    pair = Comparison(alignment, ARTICLES)
    for rule in RULES:
        for compared in rule.find(pair) if rule.name not in NO_CONTRAST else ():
            if "ground" in compared and rule.decide(compared) is None:
                miss = _near_miss(alignment, {"rule": rule.name, **compared})
                yield compared["ground"] / compared["gate"], miss


def _near_miss(alignment: Alignment, compared: Compared) -> NearMiss:
    left, right = alignment.left, alignment.right
    return NearMiss(
        claims=(left.id, right.id),
        evidence=(evidence_of(left), evidence_of(right)),
        compared=compared,
        score=round(alignment.score, 3),
    )
