"""How surely two claims are about the same matter: a score from 0 to 1 out of compared slots.

The score proposes, it never judges. What counts most is the weighted overlap of the words; equal
figures, a common predicate and its roles add to it. The weights were set by hand.
"""

from claimcheck.match.gates import ARTICLE_WEIGHTS, ScoreWeights
from claimcheck.models import Claim
from claimcheck.models.proposition import Event, Proposition, Quantity
from claimcheck.rules.contrast import opposites_of, same_meaning
from claimcheck.rules.overlap import Overlap, WeighedWords, Weight, overlap
from claimcheck.rules.rarity import rarity

AMOUNTS = frozenset({"count", "money", "percent"})
ENOUGH = 40.0
"""The shared weight that counts in full: about five rare words."""


class Scorer:
    """Scores pairs of claims; words weigh by their rarity in the articles at hand.

    A claim's words are weighed once: keep one scorer for all pairs of a run.
    """

    def __init__(self, weight: Weight = rarity, weights: ScoreWeights = ARTICLE_WEIGHTS) -> None:
        self._weight = weight
        self._weights = weights
        self._weighed: dict[str, WeighedWords] = {}

    def score(self, left: Claim, right: Claim) -> float:
        """From 0 (nothing in common) to 1 (the same words)."""
        words = overlap(self.weigh(left), self.weigh(right))
        return score_propositions(left.proposition, right.proposition, words, self._weights)

    def shared(self, left: Claim, right: Claim) -> float:
        """The weight of the words both hold."""
        return overlap(self.weigh(left), self.weigh(right)).shared

    def weigh(self, claim: Claim) -> WeighedWords:
        """The claim's words with their weights."""
        found = self._weighed.get(claim.id)
        if found is None:
            found = self._weighed[claim.id] = WeighedWords(claim.proposition, self._weight)
        return found


def score_propositions(
    left: Proposition, right: Proposition, words: Overlap, weights: ScoreWeights = ARTICLE_WEIGHTS
) -> float:
    """The score of two contents whose common words are known."""
    if not words.pairs:
        return 0.0
    event = max((_common_event(a, b) for a in left.events for b in right.events), default=0.0)
    total = (
        weights.dice * words.dice
        + weights.share * words.share
        + weights.amount * min(1.0, words.shared / ENOUGH)
        + weights.figure * share_figure(left, right)
        + weights.event * event
        + weights.other_figures * _have_other_figures(left, right)
    )
    return min(1.0, max(0.0, total))


def _have_other_figures(left: Proposition, right: Proposition) -> bool:
    """Whether both count or give amounts, and no number is in both."""
    here, there = (
        {figure.low for figure in side.quantities if figure.kind in AMOUNTS}
        for side in (left, right)
    )
    return bool(here and there) and here.isdisjoint(there)


def share_figure(left: Proposition, right: Proposition) -> bool:
    """Whether both hold an equal figure of the same unit."""
    return any(_equal_figures(a, b) for a in left.quantities for b in right.quantities)


def _equal_figures(left: Quantity, right: Quantity) -> bool:
    same_kind = left.kind == right.kind and left.currency == right.currency
    return (
        same_kind and left.unit == right.unit and (left.low, left.high) == (right.low, right.high)
    )


def _common_event(left: Event, right: Event) -> float:
    """1 for one predicate with a common participant, half for the predicate alone."""
    same = same_meaning(left.predicate, right.predicate)
    if not same and right.predicate not in opposites_of(left.predicate):
        return 0.0
    here = {*left.agent, *left.patient, *(key for _, key in left.roles)}
    there = {*right.agent, *right.patient, *(key for _, key in right.roles)}
    return 1.0 if any(same_meaning(a, b) for a in here for b in there) else 0.5
