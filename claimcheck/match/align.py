"""Which claims of different articles are worth judging together.

Blocking first, then the score. For each claim and each other article the best partner is known:
pairs that are each other's best may agree; the rest are there for what contradicts.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from claimcheck.match.candidates import find_candidates
from claimcheck.match.gates import GATES, AlignmentGates
from claimcheck.match.personal import personal_keys, shared_names, sole_suspects
from claimcheck.match.retellings import retellings
from claimcheck.match.score import Scorer, share_figure
from claimcheck.models import Alignment, Claim, Extraction
from claimcheck.rules.rarity import rarity


def align(
    extractions: Iterable[Extraction],
    gates: AlignmentGates = GATES,
    *,
    within: bool = False,
) -> tuple[Alignment, ...]:
    """The pairs of claims worth judging, best score first, then by id.

    Repeats are not aligned. `within` aligns the claims inside each article instead.
    """
    listed = sorted(extractions, key=lambda extraction: extraction.article.id)
    claims = sorted(
        (claim for one in listed for claim in one.claims if claim.repeats is None),
        key=lambda claim: claim.id,
    )
    scorer = Scorer(_weight_at_hand(listed))
    sides = _sides(claims)
    scored = {}
    for i, j in find_candidates(claims, scorer.weigh, gates, within=within):
        score = _score(claims[i], claims[j], scorer, gates)
        if sides[claims[i].id] & sides[claims[j].id]:
            score = min(1.0, score + gates.one_side)
        is_near = score >= gates.near or personal_keys(claims[i]) & personal_keys(claims[j])
        if is_near and not _are_nested(claims[i], claims[j]):
            scored[i, j] = score
    alignments = {(one.left.id, one.right.id): one for one in _with_best(claims, scored, gates)}
    if not within:
        for one in (
            *_of_one_suspect(listed, alignments, scorer),
            *retellings(listed, scorer, gates),
        ):
            alignments[one.left.id, one.right.id] = one
    shared = {one.article.path: shared_names(one.claims) for one in listed}
    named = (_with_names(one, shared) for one in alignments.values())
    return tuple(sorted(named, key=lambda one: (-one.score, one.left.id, one.right.id)))


def _with_names(one: Alignment, shared: dict[str, frozenset[str]]) -> Alignment:
    """The alignment with the names that several persons bear in one of the articles."""
    names = shared.get(one.left.article, frozenset()) | shared.get(one.right.article, frozenset())
    return one.model_copy(update={"shared_names": names}) if names else one


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


def _weight_at_hand(extractions: list[Extraction]) -> Callable[[str], float]:
    """Rarity, corrected by how many of these articles hold the word."""
    holding = Counter(
        key
        for one in extractions
        for key in {w.key for claim in one.claims for w in claim.proposition.words}
    )

    def weight(key: str) -> float:
        return rarity(key, holding=holding[key], articles=len(extractions))

    return weight


def _score(left: Claim, right: Claim, scorer: Scorer, gates: AlignmentGates) -> float:
    """The score of the words, and what speaks for or against it besides them; from 0 to 1."""
    score = scorer.score(left, right)
    if (left.where == "headline") != (right.where == "headline"):
        score += gates.headline_and_body
    if min(scorer.weigh(left).total, scorer.weigh(right).total) < gates.few:
        score += gates.few_words
    return min(1.0, max(0.0, score))


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
    claims: list[Claim], scored: dict[tuple[int, int], float], gates: AlignmentGates
) -> Iterator[Alignment]:
    """The alignments; a denial and what it denies are no rivals of the pairs that may agree."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), score in scored.items():
        for here, there in ((i, j), (j, i)):
            place = here, claims[there].article
            if not _are_opposed(claims[i], claims[j]):
                best[place] = max(best[place], score)
    for (i, j), score in scored.items():
        rival = max(best[i, claims[j].article], best[j, claims[i].article])
        figure = share_figure(claims[i].proposition, claims[j].proposition)
        sure = gates.sure_figure if figure else gates.sure
        close = score >= gates.best * rival or score >= sure
        yield Alignment(left=claims[i], right=claims[j], score=score, close=close)


def _are_opposed(left: Claim, right: Claim) -> bool:
    """Whether one denies what the other may say."""
    denies = left.stance == "denies", right.stance == "denies"
    return denies[0] != denies[1] and left.polarity == right.polarity
