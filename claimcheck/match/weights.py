"""How much a word says in the articles at hand.

Two weights: how rare a word is, which brings claims together, and how telling it is among all these
claims, which rates them. The main actor's name is rare in English and stands in every other claim
of his story: it brings claims to the table, and says little of what they are about.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.models import Claim, Extraction
from claimcheck.rules.overlap import Weight
from claimcheck.rules.rarity import rarity

FEW_CLAIMS = 10
"""Added to the number of claims, so that a word that two of four claims share is still telling."""


def rarity_at_hand(extractions: Sequence[Extraction]) -> Weight:
    """Rarity, corrected by how many of these articles hold the word."""
    holding = _holding(_keys(one.claims) for one in extractions)

    def weight(key: str) -> float:
        return rarity(key, holding=holding[key], articles=len(extractions))

    return weight


def telling_at_hand(rare: Weight, claims: Sequence[Claim]) -> Weight:
    """Rarity, less for a word the more of these claims hold it: nothing for a word of them all."""
    holding = _holding(_keys([claim]) for claim in claims)
    most = math.log(len(claims) + FEW_CLAIMS)

    def weight(key: str) -> float:
        return rare(key) * (1 - math.log(max(1, holding[key])) / most)

    return weight


def _keys(claims: Iterable[Claim]) -> set[str]:
    return {word.key for claim in claims for word in claim.proposition.words}


def _holding(sets: Iterable[set[str]]) -> Counter[str]:
    """How many of some sets hold each key."""
    return Counter(key for keys in sets for key in keys)
