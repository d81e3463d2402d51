"""Which articles are on the same event: shared names, rare words and dates.

Only articles that share a telling word are compared. Two events of one kind (two earthquakes) share
their common words but not their names and figures; the latest year an article names keeps events
of different years apart.
"""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import nsmallest

from claimcheck.match.cluster import Pair, cluster
from claimcheck.match.terms import Terms, Weights, weigh
from claimcheck.models import Article, Story

SAME_STORY = 0.17
"""The mean likeness of two groups of articles from which they are one story."""

OTHER_YEAR = 0.7
"""What is left of the likeness of two articles whose latest years differ."""

TELLING_WORDS = 40
"""So many of an article's heaviest words bring it together with others."""

SHARED_WORDS = 2
"""How many telling words two articles must share to be compared at all."""

LONGEST_POSTING = 200
"""A word that tells of more articles, and of a twentieth of all, brings no pair together."""

LABEL_LENGTH = 90


def group_stories(articles: Iterable[Article]) -> tuple[tuple[Story, tuple[Article, ...]], ...]:
    """The stories, largest first, then by id; each with its articles in order of path."""
    listed = sorted(articles, key=lambda article: (article.id, article.path))
    terms = [Terms(article) for article in listed]
    likeness = _likeness(weigh(terms))
    for i, j in likeness:
        if None not in (years := (terms[i].latest_year, terms[j].latest_year)):
            likeness[i, j] *= 1.0 if years[0] == years[1] else OTHER_YEAR
    groups = cluster(len(listed), likeness, threshold=SAME_STORY)
    stories = [
        _story([listed[item] for item in group], _most_central(group, likeness)) for group in groups
    ]
    return tuple(sorted(stories, key=lambda story: (-len(story[1]), story[0].id)))


def _likeness(vectors: list[Weights]) -> dict[Pair, float]:
    """The cosine of every pair of articles that share telling words of both."""
    return {(i, j): _cosine(vectors[i], vectors[j]) for i, j in _candidates(vectors)}


def _candidates(vectors: list[Weights]) -> Iterator[Pair]:
    """The pairs that an inverted index over each article's heaviest words brings together."""
    telling = [
        nsmallest(TELLING_WORDS, vector, key=lambda word, vector=vector: (-vector[word], word))  # type: ignore[misc]
        for vector in vectors
    ]
    holding = Counter(word for words in telling for word in words)
    longest = max(LONGEST_POSTING, len(vectors) // 20)
    postings: dict[str, list[int]] = defaultdict(list)
    for j, words in enumerate(telling):
        shared: Counter[int] = Counter()
        for word in words:
            if 1 < holding[word] <= longest:
                shared.update(postings[word])
                postings[word].append(j)
        yield from ((i, j) for i in sorted(shared) if shared[i] >= SHARED_WORDS)


def _cosine(left: Weights, right: Weights) -> float:
    short, long = sorted((left, right), key=len)
    return math.fsum(weight * long[word] for word, weight in short.items() if word in long)


def _most_central(group: list[int], likeness: dict[Pair, float]) -> int:
    """The position in `group` of the article most like the others; the first of equals."""
    nearness = [
        sum(likeness.get((min(i, j), max(i, j)), 0.0) for j in group if j != i) for i in group
    ]
    return nearness.index(max(nearness))


def _story(articles: list[Article], central: int) -> tuple[Story, tuple[Article, ...]]:
    digest = hashlib.sha256("\n".join(article.id for article in articles).encode()).hexdigest()
    ordered = tuple(sorted(articles, key=lambda article: (article.path, article.id)))
    paths = tuple(article.path for article in ordered)
    return Story(id=digest[:16], label=_label(articles[central]), articles=paths), ordered


def _label(article: Article) -> str:
    """The article's headline, or the start of its first block."""
    first = next((article.text[block.start : block.end] for block in article.blocks), article.path)
    label = " ".join((article.headline or first).split())
    return label if len(label) <= LABEL_LENGTH else label[: LABEL_LENGTH - 1].rstrip() + "…"
