"""Pairs of claims that share telling words, out of an inverted index instead of all pairs.

A claim stands in the index under its words, names and figures' words; it finds others under the
same keys and under keys that mean the same. Where a key is common to very many claims it brings no
pair together; on fewer claims nothing is lost that all pairs would find (a test holds this).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from claimcheck.match.gates import AlignmentGates
from claimcheck.match.personal import personal_keys
from claimcheck.models import Claim
from claimcheck.rules.contrast import alike
from claimcheck.rules.overlap import SYNONYM_SHARE, WeighedWords

Pair = tuple[int, int]
Weigh = Callable[[Claim], WeighedWords]


def find_candidates(
    claims: Sequence[Claim], weigh: Weigh, gates: AlignmentGates, *, within: bool = False
) -> Iterator[Pair]:
    """The pairs (i, j), i < j, of claims of different articles that share enough weight.

    `within` asks for pairs inside one article instead.
    """
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, claim in enumerate(claims):
        keys = _key_weights(claim, weigh, gates)
        shared: dict[int, float] = defaultdict(float)
        for key, weight in keys.items():
            for other in (key, *sorted(alike(key) - {key})):
                posting = index.get(other, ())
                if len(posting) > gates.longest_posting:
                    continue
                share = 1.0 if other == key else SYNONYM_SHARE
                for i, weight_there in posting:
                    shared[i] += share * min(weight, weight_there)
        for i in sorted(shared):
            same_article = claims[i].article == claim.article
            if shared[i] >= gates.shared and same_article == within:
                yield i, j
        for key, weight in keys.items():
            index[key].append((j, weight))


def all_pairs(
    claims: Sequence[Claim], weigh: Weigh, gates: AlignmentGates, *, within: bool = False
) -> Iterator[Pair]:
    """What `find_candidates` finds, the slow way: what the index is measured against."""
    for j, right in enumerate(claims):
        for i, left in enumerate(claims[:j]):
            if (left.article == right.article) == within:
                here, there = (_key_weights(one, weigh, gates) for one in (left, right))
                shared = sum(
                    (1.0 if a == b else SYNONYM_SHARE) * min(here[a], there[b])
                    for b in there
                    for a in {b, *alike(b)} & here.keys()
                )
                if shared >= gates.shared:
                    yield i, j


def _key_weights(claim: Claim, weigh: Weigh, gates: AlignmentGates) -> dict[str, float]:
    """Each key once, with the weight of its words together; what is told of a person is enough."""
    words = weigh(claim)
    told = dict.fromkeys(personal_keys(claim), gates.shared)
    weights = {key: sum(words.weights[at] for at in ats) for key, ats in words.indices.items()}
    return weights | told
