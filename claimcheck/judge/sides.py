"""One claim as the rules see it: its words as a tree, and what in it is denied."""

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Any

from claimcheck.judge.quantity_words import first_quantifier
from claimcheck.models import Claim
from claimcheck.models.proposition import Event, Proposition, Word
from claimcheck.rules.contexts import charges, denials, denials_in_headlines, rejections, reports
from claimcheck.rules.contrast import attitudes, countries_by_word
from claimcheck.rules.overlap import WeighedWords
from claimcheck.rules.rarity import rarity

PREDICATIVE = frozenset({"acomp", "attr", "oprd", "ROOT", "appos", "ccomp"})
DENIABLE = frozenset({"ccomp", "xcomp", "dobj", "nsubjpass", "pcomp"})
BESIDE = 7
"""How many words after a number what is added to it may stand."""


class Side:
    """A claim with its words weighed and its tree at hand."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.proposition: Proposition = claim.proposition
        self.words: tuple[Word, ...] = claim.proposition.words
        self.weighed = WeighedWords(claim.proposition, rarity)
        self._children: dict[int, list[int]] = {}
        for at, word in enumerate(self.words):
            self._children.setdefault(word.head, []).append(at)

    def children(self, at: int) -> list[int]:
        """The dependents of a word."""
        return self._children.get(at, [])

    def subtree(self, at: int) -> Iterator[int]:
        """A word and all that hangs on it."""
        yield at
        for child in self.children(at):
            yield from self.subtree(child)

    def weight(self, indices: "set[int] | frozenset[int]") -> float:
        """The weight of some of the words."""
        return sum(self.weighed.weights.get(at, 0.0) for at in sorted(indices))

    @cached_property
    def is_denied(self) -> bool:
        """Whether the claim as a whole is a denial of its content."""
        return self.claim.stance == "denies"

    def ones_after(self, at: int) -> int:
        """How many single ones are added to the number there: "two women and a man"."""
        forms = [word.form for word in self.words[at : at + BESIDE]]
        return sum(
            left == "and" and right in ("a", "an", "another", "one")
            for left, right in pairwise(forms)
        )

    @cached_property
    def ago(self) -> tuple[tuple[str, float], ...]:
        """How long ago it was, where the claim says so: (bound, months or seconds)."""
        return tuple(
            (figure.bound, figure.low)
            for figure in self.proposition.quantities
            if any(word.form == "ago" for word in self.words[figure.word + 1 : figure.word + 3])
        )

    def has(self, forms: frozenset[str]) -> bool:
        """Whether one of these words stands in the claim."""
        return any(word.form in forms or word.key in forms for word in self.words)

    @cached_property
    def quantified(self) -> dict[str, Any] | None:
        """The first quantifier or number."""
        return first_quantifier(self.proposition)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries the claim names, by any of their names or a capital."""
        table = countries_by_word()
        forms = [word.form for word in self.words]
        phrases = [*forms, *(word.key for word in self.words), *map(" ".join, pairwise(forms))]
        return frozenset(table[phrase] for phrase in phrases if phrase in table)

    @cached_property
    def root(self) -> int:
        """The first word that hangs on nothing inside the claim."""
        return next((at for at, word in enumerate(self.words) if word.head == -1), 0)

    @cached_property
    def is_charge(self) -> bool:
        """Whether the statement is of a charge or a trial."""
        return any(word.key in charges() for word in self.words)

    @cached_property
    def denied(self) -> frozenset[int]:
        """The words under a verb or noun of denial, itself left out."""
        found: set[int] = set()
        for at, word in enumerate(self.words):
            if attitudes("verb").get(word.key) == "denied" and not self._is_negated(at):
                for child in self.children(at):
                    if self.words[child].relation in DENIABLE and self._is_deniable(
                        word.key, child
                    ):
                        found.update(self.subtree(child))
            elif word.part in ("name", "noun") and word.form in denials_in_headlines():
                found.update(range(at + 1, len(self.words)))
        return frozenset(found)

    def _is_deniable(self, verb: str, thing: int) -> bool:
        """A report, a clause, or anything at all for a verb that cannot but deny."""
        word = self.words[thing]
        return (
            verb in denials() or word.relation not in ("dobj", "nsubjpass") or word.key in reports()
        )

    @cached_property
    def rejecting(self) -> int | None:
        """The word that calls the whole a hoax, a fake or false, if one does."""
        for at, word in enumerate(self.words):
            if word.key in rejections() or word.form in rejections():
                is_said = word.relation in PREDICATIVE or self._heads_headline(at)
                if is_said and not self._is_negated(at) and self._is_real(at):
                    return at
        return None

    def _is_real(self, at: int) -> bool:
        """Whether it is said of a story: not "whether it is fake", nor "he invented a lamp"."""
        event = self.event_at(at)
        if event is None:
            return True
        return event.standing != "supposed" and not (event.agent and event.patient)

    def _heads_headline(self, at: int) -> bool:
        """Whether the word stands first, over the rest: "Fake: ...", "Hoax report claims"."""
        word = self.words[at]
        if at or word.part == "verb":
            return False
        if word.relation in ("amod", "compound") and word.head >= 0:
            return self.words[word.head].key in reports()
        return True

    def _is_negated(self, at: int) -> bool:
        return any(self.words[child].relation == "neg" for child in self.children(at))

    def event_at(self, at: int) -> Event | None:
        """The event whose predicate stands there."""
        return next((event for event in self.proposition.events if event.word == at), None)
