"""Which claims, of any number of articles, are about the same thing.

Claims that are alike come together by the mean of their scores, so that no single strong pair makes
one group of two. What stands inside a claim belongs to it where it was lined up inside its partner.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.match.cluster import Pair, cluster
from claimcheck.models import Alignment, Claim

Group = frozenset[str]

SAME_MATTER = 0.4
"""The mean score of two groups of claims from which they are about the same thing."""
OF_ONE_ARTICLE = 0.55
"""What the score of two claims of one article counts: an article seldom says a thing twice."""
INSIDE = 0.8
"""What a claim that stands inside another counts with it, whose words they share."""


def group_claims(linked: Sequence[Alignment], aligned: Iterable[Alignment]) -> list[Group]:
    """The claims of the `linked` pairs in groups by their ids, each claim in one.

    `aligned` are all pairs, those inside one article too: what else the claims have in common.
    """
    claims = {claim.id: claim for one in linked for claim in (one.left, one.right)}
    ids = sorted(claims)
    place = {name: at for at, name in enumerate(ids)}
    likeness: dict[Pair, float] = defaultdict(float)
    for left, right, score in _scores(linked, aligned, claims):
        here, there = place[left], place[right]
        pair = min(here, there), max(here, there)
        likeness[pair] = max(likeness[pair], score)
    groups = cluster(len(ids), dict(likeness), threshold=SAME_MATTER)
    return [frozenset(ids[at] for at in group) for group in groups]


def _scores(
    linked: Sequence[Alignment], aligned: Iterable[Alignment], claims: Mapping[str, Claim]
) -> Iterator[tuple[str, str, float]]:
    """Pairs of claims by id, and how alike they are."""
    for one in aligned:
        if one.left.id in claims and one.right.id in claims:
            share = OF_ONE_ARTICLE if one.left.article == one.right.article else 1.0
            yield one.left.id, one.right.id, one.score * share
    holders = _holders(claims.values())
    pairs = {(one.left.id, one.right.id) for one in linked}
    for left, right in sorted(pairs):
        for outer in holders[left]:
            for other in holders[right]:
                if (outer, other) in pairs or (other, outer) in pairs:
                    yield left, outer, INSIDE
                    yield right, other, INSIDE


def _holders(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """For each claim those of its article that it stands in."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    return {
        inner.id: [outer.id for outer in listed if outer is not inner and _holds(outer, inner)]
        for listed in by_article.values()
        for inner in listed
    }


def _holds(outer: Claim, inner: Claim) -> bool:
    return all(
        any(part.start <= span.start and span.end <= part.end for part in outer.content)
        for span in inner.content
    )
