"""Matters: the claims, from any number of articles, that are about the same thing.

Judged pairs are links. The surest joins first, and two groups join only where enough of their
claims are linked, so that no single weak link makes one matter of two.
"""

import hashlib
from collections.abc import Iterable, Sequence

from claimcheck.models import Alignment, Claim, Judgement

Judged = tuple[Alignment, Judgement]
Group = frozenset[str]

ENOUGH_LINKS = 0.6
"""The share of the pairs across two groups, of different articles, that must be linked."""


def group_claims(judged: Sequence[Judged]) -> list[Group]:
    """The claims' ids in groups, by their links; the order is that of the surest link."""
    claims = {claim.id: claim for one, _ in judged for claim in (one.left, one.right)}
    linked = {frozenset((one.left.id, one.right.id)) for one, _ in judged}
    group_of: dict[str, Group] = {name: frozenset((name,)) for name in claims}
    ordered = sorted(judged, key=lambda pair: (-pair[0].score, pair[0].left.id, pair[0].right.id))
    for one, _ in ordered:
        left, right = group_of[one.left.id], group_of[one.right.id]
        if left != right and _may_join(left, right, claims, linked):
            joined = left | right
            group_of.update(dict.fromkeys(joined, joined))
    names = (name for one, _ in ordered for name in (one.left.id, one.right.id))
    return list(dict.fromkeys(group_of[name] for name in names))


def _may_join(
    left: Group, right: Group, claims: dict[str, Claim], linked: set[frozenset[str]]
) -> bool:
    across = [
        frozenset((a, b)) for a in left for b in right if claims[a].article != claims[b].article
    ]
    return sum(pair in linked for pair in across) >= ENOUGH_LINKS * len(across)


def matter_id(claims: Iterable[str]) -> str:
    """The id of the matter of these claims."""
    return hashlib.sha256("\n".join(sorted(claims)).encode()).hexdigest()[:16]
