"""What an article is about, as weighted words: names count more, and so do rare words."""

import math
import re
from collections import Counter
from collections.abc import Iterable

from claimcheck.models import WHERE, Article, BlockKind
from claimcheck.rules.rarity import rarity

WORD = re.compile(r"[^\W_]+(?:[.,:]\d+)*(?:['’][^\W_]+)?")
POSSESSIVE = re.compile(r"['’]s?\Z")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
NAME_WEIGHT = 2.0
"""A name says more about what an article is on than another word as rare."""

Weights = dict[str, float]


def readable_text(article: Article) -> str:
    """The article's own words: no promotion, no credits, no headlines of other stories."""
    kinds = WHERE.keys() - {BlockKind.LINK} | {BlockKind.DATELINE}
    blocks = (block for block in article.blocks if block.kind in kinds)
    return "\n".join(article.text[block.start : block.end] for block in blocks)


def fold(word: str) -> str:
    """The word in lower case, without a possessive or plural ending."""
    folded = POSSESSIVE.sub("", word.lower())
    plural = len(folded) > 3 and folded.endswith("s") and not folded.endswith("ss")
    return folded[:-1] if plural else folded


class Terms:
    """The words of an article, its names among them, and the latest year it names."""

    def __init__(self, article: Article) -> None:
        text = readable_text(article)
        words = WORD.findall(text)
        lower = {fold(word) for word in words if word[0].islower()}
        self.counts = Counter(folded for word in words if len(folded := fold(word)) > 1)
        self.names = {fold(word) for word in words if word[0].isupper()} - lower
        dates = " ".join(filter(None, (text, article.published, article.updated)))
        self.latest_year = max(YEAR.findall(dates), default=None)


def weigh(terms: Iterable[Terms]) -> list[Weights]:
    """Each article's words with their weights, as vectors of length one."""
    listed = list(terms)
    holding = Counter(word for one in listed for word in one.counts)
    rarities = {
        word: rarity(word, holding=count, articles=len(listed)) for word, count in holding.items()
    }
    return [_unit(_raw_weights(one, rarities)) for one in listed]


def _raw_weights(terms: Terms, rarities: Weights) -> Weights:
    weights = {}
    for word, count in sorted(terms.counts.items()):
        if rarities[word] > 0:
            name = NAME_WEIGHT if word in terms.names else 1.0
            weights[word] = (1 + math.log(count)) * rarities[word] * name
    return weights


def _unit(weights: Weights) -> Weights:
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}
