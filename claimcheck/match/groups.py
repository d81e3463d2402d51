"""Which claims, of any number of articles, are about the same thing.

Claims that are alike come together by the mean of their scores, so that no single strong pair makes
one group of two. What stands inside a claim belongs to it where it was lined up inside its partner.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from claimcheck.match.cluster import Pair, cluster
from claimcheck.models import Alignment, Claim

Group = frozenset[str]

SAME_MATTER = 0.4
"""The mean score of two groups of claims from which they are about the same thing."""
OF_ONE_ARTICLE = 0.55
"""What the score of two claims of one article counts: an article seldom says a thing twice."""


def group_claims(linked: Sequence[Alignment], aligned: Iterable[Alignment]) -> list[Group]:
    """The claims of the `linked` pairs in groups by their ids, each claim in one.

    `aligned` are all pairs, those inside one article too: what else the claims have in common.
    """
    claims = {claim.id: claim for one in linked for claim in (one.left, one.right)}
    outer = _outermost(linked, claims.values())
    ids = sorted(set(claims) - set(outer))
    place = {name: at for at, name in enumerate(ids)}
    likeness: dict[Pair, float] = {}
    for one in aligned:
        if one.left.id in place and one.right.id in place:
            here, there = sorted((place[one.left.id], place[one.right.id]))
            share = OF_ONE_ARTICLE if one.left.article == one.right.article else 1.0
            likeness[here, there] = one.score * share
    groups = cluster(len(ids), likeness, threshold=SAME_MATTER)
    inner: dict[str, list[str]] = defaultdict(list)
    for name, holder in outer.items():
        inner[holder].append(name)
    return [
        frozenset(name for at in group for name in (ids[at], *inner[ids[at]])) for group in groups
    ]


def _outermost(linked: Sequence[Alignment], claims: Iterable[Claim]) -> dict[str, str]:
    """The claims that stand inside another and were lined up inside its partner, with that one."""
    holders = _holders(claims)
    pairs = {(one.left.id, one.right.id) for one in linked}
    outer: dict[str, str] = {}
    for left, right in sorted(pairs):
        for here in holders[left]:
            for there in holders[right]:
                if (here, there) in pairs or (there, here) in pairs:
                    outer.setdefault(left, here)
                    outer.setdefault(right, there)
    return {name: _top(name, outer) for name in outer}


def _top(name: str, outer: dict[str, str]) -> str:
    """The claim around the claims around a claim."""
    while name in outer:
        name = outer[name]
    return name


def _holders(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """For each claim those of its article that it stands in."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    return {
        inner.id: [outer.id for outer in listed if _stands_in(inner, outer)]
        for listed in by_article.values()
        for inner in listed
    }


def _stands_in(inner: Claim, outer: Claim) -> bool:
    """Of two claims with the same words the one with the later id stands in the other."""
    if not _holds(outer, inner) or inner.id == outer.id:
        return False
    return outer.id < inner.id or not _holds(inner, outer)


def _holds(outer: Claim, inner: Claim) -> bool:
    return all(
        any(part.start <= span.start and span.end <= part.end for part in outer.content)
        for span in inner.content
    )
