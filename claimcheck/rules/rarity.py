"""How rare a word is: its share in English at large, corrected by the articles at hand.

The background lets two short files tell "minister" from "Geyser"; the more articles there are, the
more their own counts decide.
"""

import math
from functools import cache
from importlib.resources import files

UNLISTED = 1.0
"""Occurrences per million of a word that is not among the commonest."""

ARTICLE_WORDS = 300
BACKGROUND_ARTICLES = 500
"""The background weighs as much as so many articles of so many words."""


@cache
def _occurrences() -> dict[str, float]:
    """Word in lower case -> occurrences per million words."""
    table = files(__package__).joinpath("tables", "word_shares.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {word: float(share) for word, share in rows}


def per_million(word: str) -> float:
    """How often `word`, in lower case, stands among a million English words."""
    return _occurrences().get(word, UNLISTED)


def rarity(word: str, *, holding: int = 0, articles: int = 0) -> float:
    """The weight of `word`, 0 for the commonest; `holding` of the `articles` at hand hold it."""
    chance = min(per_million(word) / 1e6, 1.0)
    expected = BACKGROUND_ARTICLES * (1.0 - (1.0 - chance) ** ARTICLE_WORDS)
    return max(0.0, math.log((articles + BACKGROUND_ARTICLES) / (holding + expected)))
