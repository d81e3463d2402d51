"""How many independent roots stand behind a matter.

Two articles have one root where they carry one agency's copy, where a passage of theirs is the same
nearly word for word, or where they agree on what one and the same speaker has said.
"""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from claimcheck.judge.matters import Judged
from claimcheck.models import Article, Claim

COPIED = 95
"""So alike, of 100, are two passages of which one was copied."""
FEWEST = 8
"""Passages of fewer words may be alike by chance."""


def count_origins(pairs: Iterable[Judged], articles: Mapping[str, Article]) -> int:
    """The articles of the pairs, those of one root counted once."""
    roots: dict[str, str] = {}
    listed = list(pairs)
    for alignment, _ in listed:
        for claim in (alignment.left, alignment.right):
            roots.setdefault(claim.article, claim.article)
    for alignment, judgement in listed:
        left, right = alignment.left, alignment.right
        if _share_root(left, right, articles) or (
            judgement.verdict == "agree" and left.speaker and left.speaker == right.speaker
        ):
            _join(roots, left.article, right.article)
    for one in roots:
        for other in roots:
            if _are_of_one_agency(articles[one], articles[other]):
                _join(roots, one, other)
    return len(set(roots.values()))


def count_publishers(listed: Sequence[Article]) -> int:
    """The outlets, or agencies; an article that names neither is its own."""
    return len({(one.publisher or one.agency or one.path).casefold() for one in listed})


def _join(roots: dict[str, str], one: str, other: str) -> None:
    """Make two roots one, under the first of their names."""
    first, second = sorted((roots[one], roots[other]))
    roots.update({article: first for article, root in roots.items() if root == second})


def _share_root(left: Claim, right: Claim, articles: Mapping[str, Article]) -> bool:
    here, there = left.evidence.text.split(), right.evidence.text.split()
    if articles[left.article].id == articles[right.article].id:
        return True
    if min(len(here), len(there)) < FEWEST:
        return False
    return fuzz.ratio(" ".join(here).casefold(), " ".join(there).casefold()) >= COPIED


def _are_of_one_agency(one: Article, other: Article) -> bool:
    """Whether both carry the copy of one agency, or one is the agency itself."""
    here = {name.casefold() for name in (one.agency, one.publisher) if name}
    there = {name.casefold() for name in (other.agency, other.publisher) if name}
    return bool(here & there)
