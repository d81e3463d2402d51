"""Two claims side by side: which words stand for each other, and what the rest has in common."""

from functools import cached_property

from claimcheck.judge.gates import Gates
from claimcheck.judge.participants import have_one_fate, participants_fit
from claimcheck.judge.quantity_words import SHARE
from claimcheck.judge.scope import find_negations
from claimcheck.judge.sides import Side
from claimcheck.models import Alignment
from claimcheck.models.proposition import Event
from claimcheck.rules.contexts import everybody, once
from claimcheck.rules.contrast import fates_against, opposites_of, same_meaning
from claimcheck.rules.overlap import Overlap, overlap

PARTIAL = frozenset({"some", "many", "few", "not-all"})
PARTIAL_WORDS = 20
QUANTIFIED_WORDS = 15
"""In a longer statement a quantifier may be about anything."""
SHARED_WORDS = 25
"""The same where one side gives a percentage, which says of what."""
BOTH_NEGATED = 0.75
"""Two statements with a negation each are about one thing only if so much is common."""


class Comparison:
    """What all rules look at. Symmetric: no rule asks which side is which."""

    def __init__(self, alignment: Alignment, gates: Gates) -> None:
        self.left = Side(alignment.left)
        self.right = Side(alignment.right)
        self.score = alignment.score
        self.gates = gates
        self.retold = Side(alignment.retold) if alignment.retold else None
        self.likeness = alignment.likeness
        self.one_suspect = alignment.one_suspect
        self.shared_names = alignment.shared_names
        self.shared_roles = alignment.shared_roles

    @cached_property
    def overlap(self) -> Overlap:
        """The words that stand for each other."""
        return overlap(self.left.weighed, self.right.weighed)

    @cached_property
    def is_elsewhere(self) -> bool:
        """Whether both sides name countries and not one of them is the same."""
        here, there = self.left.countries, self.right.countries
        return bool(here and there) and not here & there

    @cached_property
    def is_of_another_time(self) -> bool:
        """Whether both sides say how long ago it was, or one speaks of a beginning, and differ."""
        here, there = self.left.ago, self.right.ago
        is_first = self.left.has(once()) != self.right.has(once())
        return is_first or (bool(here and there) and here != there)

    @cached_property
    def is_another_kind(self) -> bool:
        """Whether a common noun is of two kinds: "a mine accident" and "a road accident"."""
        mates = self.mates
        taken = set(mates.values())
        for here, there in self.overlap.pairs:
            left = _kinds(self.left, here)
            right = _kinds(self.right, there)
            if left and right and left.isdisjoint(mates) and right.isdisjoint(taken):
                return True
        return False

    @cached_property
    def are_quantified(self) -> bool:
        """Whether two short statements say how many of a kind do something, one by a quantifier."""
        here, there = self.left.quantified, self.right.quantified
        if here is None or there is None or here["row"] == there["row"]:
            return False
        words = max(len(self.left.words), len(self.right.words))
        if SHARE in (here["row"], there["row"]):
            return words <= SHARED_WORDS and self._are_of_one_kind(here["of"], there["of"])
        return words <= QUANTIFIED_WORDS and not self._quantify_two_kinds

    @cached_property
    def _quantify_two_kinds(self) -> bool:
        """Whether both say how many there are, and of different kinds: 82 wrecks, no deaths."""
        here, there = self.left.quantified, self.right.quantified
        of = (here["of"], there["of"]) if here and there else (None, None)
        return all(of) and not same_meaning(*of)

    def _are_of_one_kind(self, left: str | None, right: str | None) -> bool:
        """Whether two shares are of one kind, and something is told of it on both sides."""
        if not self.same_events or not left or not right:
            return False
        return same_meaning(left, right) or {left, right} <= everybody()

    @cached_property
    def is_partial(self) -> bool:
        """Whether "some do not" stands against "they do": both may hold."""
        return self.some_do_not or any(
            _is_of_other_number(*sides)
            for sides in ((self.left, self.right), (self.right, self.left))
        )

    @cached_property
    def some_do_not(self) -> bool:
        """The same by a quantifier alone, whatever the numbers."""
        return _is_partial(self.left, self.right) or _is_partial(self.right, self.left)

    @cached_property
    def mates(self) -> dict[int, int]:
        """Left word -> right word."""
        return dict(self.overlap.pairs)

    def ground(self, left: set[int], right: set[int]) -> float:
        """The share of the lighter side that is common, without the words compared."""
        kept = [(i, j) for i, j in self.overlap.pairs if i not in left and j not in right]
        shared = sum(
            min(self.left.weighed.weights[i], self.right.weighed.weights[j]) for i, j in kept
        )
        here = self.left.weighed.total - self.left.weight(left)
        there = self.right.weighed.total - self.right.weight(right)
        return shared / min(here, there) if min(here, there) > 0 else 0.0

    def covered(self, side: Side, words: "frozenset[int]") -> float:
        """The share of some words of one side that the other side holds too."""
        at = 0 if side is self.left else 1
        weights = side.weighed.weights
        whole = sum(weights.get(word, 0.0) for word in sorted(words))
        held = sum(weights[pair[at]] for pair in self.overlap.pairs if pair[at] in words)
        return held / whole if whole else 0.0

    @cached_property
    def negations(self) -> tuple[int, int]:
        """How many negations each side has."""
        return len(find_negations(self.left)), len(find_negations(self.right))

    @cached_property
    def deny_different_things(self) -> bool:
        """Whether two statements hold a negation each, and too little is common for one matter.

        Claims of articles may run over several sentences, of which one is the other side's.
        """
        if self.gates.strict or not all(self.negations):
            return False
        return self.covered_by(*self.negations) < BOTH_NEGATED

    def covered_by(self, left: int, right: int) -> float:
        """The share of the side with more negations that the other holds: it says what is denied.

        `left` and `right` are the numbers of negations; with as many on both, the lower share.
        """
        sides = [
            side
            for side, one, other in ((self.left, left, right), (self.right, right, left))
            if one >= other
        ]
        return min(self.covered(side, frozenset(side.weighed.weights)) for side in sides)

    @cached_property
    def same_events(self) -> tuple[tuple[Event, Event, float], ...]:
        """Pairs of events with one predicate and no clash of participants, and how they fit."""
        return self._event_pairs(opposite=False)

    @cached_property
    def opposite_events(self) -> tuple[tuple[Event, Event, float], ...]:
        """Pairs of events with opposite predicates and no clash of participants."""
        return self._event_pairs(opposite=True)

    @cached_property
    def reversed_fates(self) -> tuple[tuple[Event, Event], ...]:
        """Pairs of events that do opposite things to one thing, whoever stands where.

        "The council banned the march" and "the march was allowed in the council's park": the words
        must not be two views of one deed, as "beat" and "lost to" are.
        """
        return tuple(
            (here, there)
            for here in self.left.proposition.events
            for there in self.right.proposition.events
            if there.predicate in fates_against(here.predicate) and have_one_fate(here, there)
        )

    def _event_pairs(self, *, opposite: bool) -> tuple[tuple[Event, Event, float], ...]:
        found = []
        for here in self.left.proposition.events:
            for there in self.right.proposition.events:
                if opposite:
                    related = there.predicate in opposites_of(here.predicate)
                else:
                    related = same_meaning(here.predicate, there.predicate)
                if related:
                    fit = participants_fit(here, there)
                    if fit is not None:
                        found.append((here, there, fit))
        return tuple(found)


def _kinds(side: Side, noun: int) -> set[int]:
    """The nouns before a noun that say of what kind it is."""
    return {
        child
        for child in side.children(noun)
        if side.words[child].relation == "compound" and side.words[child].part == "noun"
    }


def _is_partial(side: Side, other: Side) -> bool:
    here, there = side.quantified, other.quantified
    if here is None or not here["negated"] or len(side.words) > PARTIAL_WORDS:
        return False
    return here["row"] in PARTIAL and (there is None or there["row"] != "all")


def _is_of_other_number(side: Side, other: Side) -> bool:
    here, there = side.quantified, other.quantified
    if here is None or not here["negated"] or len(side.words) > PARTIAL_WORDS:
        return False
    return here["row"] is None and (there is None or there["text"] != here["text"])
