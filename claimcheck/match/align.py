"""Which claims of different articles are worth judging together.

Blocking first, then the score. For each claim and each other article the best partner is known:
pairs that are each other's best may agree; the rest are there for what contradicts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from claimcheck.match.candidates import find_candidates
from claimcheck.match.gates import GATES, AlignmentGates
from claimcheck.match.personal import personal_keys, shared_names, shared_roles, sole_suspects
from claimcheck.match.retellings import retellings
from claimcheck.match.score import Scorer
from claimcheck.match.weights import rarity_at_hand, telling_at_hand
from claimcheck.models import Alignment, Claim, Extraction

Shared = tuple[frozenset[str], frozenset[str]]


class Rated(NamedTuple):
    """A score from 0 to 1, and whether enough is common for the pair to agree."""

    score: float
    is_telling: bool


def align(
    extractions: Iterable[Extraction],
    gates: AlignmentGates = GATES,
    *,
    within: bool = False,
) -> tuple[Alignment, ...]:
    """The pairs of claims worth judging, best score first, then by id.

    Repeats are not aligned, nor is what nobody says but for its denial. `within` aligns the claims
    inside each article instead.
    """
    listed = sorted(extractions, key=lambda extraction: extraction.article.id)
    claims = sorted(
        (claim for one in listed for claim in _told(one.claims)),
        key=lambda claim: claim.id,
    )
    rare = rarity_at_hand(listed)
    finder, scorer = Scorer(rare), Scorer(telling_at_hand(rare, claims))
    sides = _sides(claims)
    rated = {}
    for i, j in find_candidates(claims, finder.weigh, gates, within=within):
        left, right = claims[i], claims[j]
        found = _rate(left, right, scorer, gates, one_side=bool(sides[left.id] & sides[right.id]))
        is_near = found.score >= gates.near or personal_keys(left) & personal_keys(right)
        if is_near and not _are_nested(left, right):
            rated[i, j] = found
    alignments = {(one.left.id, one.right.id): one for one in _with_best(claims, rated, gates)}
    if not within:
        for one in (
            *_of_one_suspect(listed, alignments, finder),
            *retellings(listed, finder, gates),
        ):
            alignments[one.left.id, one.right.id] = one
    shared = {
        one.article.path: (shared_names(one.claims), shared_roles(one.claims)) for one in listed
    }
    named = (_with_names(one, shared) for one in alignments.values())
    return tuple(sorted(named, key=lambda one: (-one.score, one.left.id, one.right.id)))


def _told(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, without repeats and without what nobody says but for a denial of it."""
    listed = list(claims)
    denials = {claim.id for claim in listed if claim.stance == "denies"}
    return [
        claim
        for claim in listed
        if claim.repeats is None and (claim.source is not None or claim.parent not in denials)
    ]


def _with_names(one: Alignment, shared: dict[str, Shared]) -> Alignment:
    """The alignment with the names and roles that one of the articles gives to several persons."""
    none = frozenset[str](), frozenset[str]()
    here, there = (shared.get(side.article, none) for side in (one.left, one.right))
    names, roles = (left | right for left, right in zip(here, there, strict=True))
    if not names and not roles:
        return one
    return one.model_copy(update={"shared_names": names, "shared_roles": roles})


def _of_one_suspect(
    listed: list[Extraction], alignments: dict[tuple[str, str], Alignment], scorer: Scorer
) -> Iterator[Alignment]:
    """The pairs that tell the age of the only suspect of their articles."""
    told = [claim for one in listed for claim in sole_suspects(one.claims)]
    for left, right in combinations(sorted(told, key=lambda claim: claim.id), 2):
        if left.article != right.article:
            known = alignments.get((left.id, right.id))
            score = known.score if known else scorer.score(left, right)
            close = known.close if known else False
            yield Alignment(left=left, right=right, score=score, close=close, one_suspect=True)


def _rate(
    left: Claim, right: Claim, scorer: Scorer, gates: AlignmentGates, *, one_side: bool
) -> Rated:
    """The score of the words, and what speaks for or against it besides them."""
    score = scorer.score(left, right) + gates.one_side * one_side
    if (left.where == "headline") != (right.where == "headline"):
        score += gates.headline_and_body
    if min(scorer.weigh(left).total, scorer.weigh(right).total) < gates.few:
        score += gates.few_words
    is_telling = one_side or scorer.shared(left, right) >= gates.telling
    return Rated(min(1.0, max(0.0, score)), is_telling)


def _sides(claims: list[Claim]) -> dict[str, frozenset[str]]:
    """For whom each claim speaks: its speaker, the principal, and the principal's principal."""
    principals: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.speaker and claim.speaks_for:
            principals[claim.speaker].add(claim.speaks_for)
    sides = {}
    for claim in claims:
        side = {name for name in (claim.speaker, claim.speaks_for) if name}
        side.update(*(principals[name] for name in sorted(side)))
        sides[claim.id] = frozenset(side)
    return sides


def _are_nested(left: Claim, right: Claim) -> bool:
    return left.parent == right.id or right.parent == left.id


def _with_best(
    claims: list[Claim], rated: dict[tuple[int, int], Rated], gates: AlignmentGates
) -> Iterator[Alignment]:
    """The alignments; a denial and what it denies are no rivals of the pairs that may agree."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), (score, _) in rated.items():
        for here, there in ((i, j), (j, i)):
            place = here, claims[there].article
            if not _are_opposed(claims[i], claims[j]):
                best[place] = max(best[place], score)
    for (i, j), (score, is_telling) in rated.items():
        rival = max(best[i, claims[j].article], best[j, claims[i].article], score)
        behind = 1 - score / rival if rival else 0.0
        close = is_telling and score >= gates.least + gates.rival * behind
        yield Alignment(left=claims[i], right=claims[j], score=score, close=close)


def _are_opposed(left: Claim, right: Claim) -> bool:
    """Whether one denies what the other may say."""
    denies = left.stance == "denies", right.stance == "denies"
    return denies[0] != denies[1] and left.polarity == right.polarity
