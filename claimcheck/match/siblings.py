"""Articles that are no second source: the same text twice, or two of one publisher."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from claimcheck.models import Article, Extraction, Notice


def without_copies(extractions: Sequence[Extraction]) -> list[Extraction]:
    """The extractions of different texts; of the same text under two paths, the first path's."""
    first: dict[str, Extraction] = {}
    for one in sorted(extractions, key=lambda one: one.article.path):
        first.setdefault(one.article.id, one)
    return list(first.values())


def sibling_notices(articles: Iterable[Article]) -> list[Notice]:
    """A notice for each article that repeats another's text, and for each publisher met twice."""
    by_text: dict[str, list[Article]] = defaultdict(list)
    by_publisher: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.path):
        by_text[article.id].append(article)
        if article.publisher:
            by_publisher[article.publisher.casefold()].append(article)
    notices = [
        _notice("same-text", copy, f"the same text as {same[0].path}; it is counted once.")
        for same in by_text.values()
        for copy in same[1:]
    ]
    notices += [
        _notice(
            "same-publisher", other, f"of the same publisher as {own[0].path}: {own[0].publisher}."
        )
        for own in by_publisher.values()
        for other in own[1:]
    ]
    return notices


def _notice(kind: str, article: Article, what: str) -> Notice:
    return Notice(kind=kind, article=article.path, line=None, message=f"{article.path}: {what}")
