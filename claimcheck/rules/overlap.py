"""Which words of two contents stand for each other, and how much of each that is.

Words weigh by their rarity. Two words pair up when their keys are equal, else when they mean the
same; each word pairs once, equal keys first, the nearest in order first.
"""

from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.models.proposition import Proposition
from claimcheck.rules.contexts import containers
from claimcheck.rules.contrast import alike

Weight = Callable[[str], float]

SYNONYM_SHARE = 0.8
"""What a pair of synonyms counts, of a pair of equal words."""
NAME_FACTOR = 1.3
"""A name says more than another word as rare."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """The word pairs of two contents as (left index, right index), and their weights.

    `dice` is the shared part of both, `share` that of the lighter one, `shared` the weight itself.
    """

    pairs: tuple[tuple[int, int], ...]
    shared: float
    left: float
    right: float

    @property
    def dice(self) -> float:
        """Twice the shared weight over both weights."""
        return 2 * self.shared / (self.left + self.right) if self.left + self.right else 0.0

    @property
    def share(self) -> float:
        """The shared weight over that of the lighter content."""
        lighter = min(self.left, self.right)
        return self.shared / lighter if lighter else 0.0


class WeighedWords:
    """A content's words with their weights, made once and compared often."""

    def __init__(self, proposition: Proposition, weight: Weight) -> None:
        self.weights: dict[int, float] = {}
        self.indices: dict[str, list[int]] = {}
        for at, word in enumerate(proposition.words):
            if word.key and word.key not in containers():
                factor = NAME_FACTOR if word.part == "name" else 1.0
                self.weights[at] = factor * weight(word.key)
                self.indices.setdefault(word.key, []).append(at)
        self.total = sum(self.weights.values())


def overlap(left: WeighedWords, right: WeighedWords) -> Overlap:
    """The words of two contents that stand for each other."""
    pairs = _equal_pairs(left, right)
    shared = sum((left.weights[i] + right.weights[j]) / 2 for i, j in pairs)
    synonyms = _synonym_pairs(left, right, pairs)
    shared += SYNONYM_SHARE * sum(min(left.weights[i], right.weights[j]) for i, j in synonyms)
    return Overlap(tuple(sorted(pairs + synonyms)), shared, left.total, right.total)


def _equal_pairs(left: WeighedWords, right: WeighedWords) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for key, indices in left.indices.items():
        pairs.extend(zip(indices, right.indices.get(key, ()), strict=False))
    return pairs


def _synonym_pairs(
    left: WeighedWords, right: WeighedWords, pairs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    taken_left = {i for i, _ in pairs}
    taken_right = {j for _, j in pairs}
    found: list[tuple[int, int]] = []
    for key, indices in left.indices.items():
        free = [i for i in indices if i not in taken_left]
        if not free:
            continue
        others = sorted(
            j for other in alike(key) if other != key
            for j in right.indices.get(other, ()) if j not in taken_right
        )  # fmt: skip
        for i, j in zip(free, others, strict=False):
            found.append((i, j))
            taken_right.add(j)
    return found
