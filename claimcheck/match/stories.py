"""Which articles are on the same event: shared names, rare words and dates.

Only articles that share a telling word are compared. Two events of one kind (two earthquakes) share
their common words but not their names and figures; the latest year an article names keeps events
of different years apart.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from claimcheck.match.cluster import Pair, cluster
from claimcheck.match.terms import Terms, Weights, weigh
from claimcheck.models import Article, Story

SAME_STORY = 0.16
"""The mean likeness of two groups of articles from which they are one story."""

OTHER_YEAR = 0.7
"""What is left of the likeness of two articles whose latest years differ."""

LONGEST_POSTING = 200
"""A word that stands in more articles, and in a twentieth of all, brings no pair together."""

LABEL_LENGTH = 90


def group_stories(articles: Iterable[Article]) -> tuple[tuple[Story, tuple[Article, ...]], ...]:
    """The stories with their articles: largest first, then by id. Articles stand in order of path."""
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
    """The cosine of every pair of articles that share a telling word, through an inverted index."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for item, vector in enumerate(vectors):
        for word, weight in vector.items():
            postings[word].append((item, weight))
    longest = max(LONGEST_POSTING, len(vectors) // 20)
    likeness: dict[Pair, float] = defaultdict(float)
    for word in sorted(postings):
        posting = postings[word]
        if 1 < len(posting) <= longest:
            for position, (j, weight) in enumerate(posting):
                for i, other in posting[:position]:
                    likeness[i, j] += weight * other
    return likeness


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
