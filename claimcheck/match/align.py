"""Which claims of different articles are worth judging together.

Blocking first, then the score. For each claim and each other article the best partner is known:
pairs that are each other's best may agree; the rest are there for what contradicts.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from claimcheck.match.candidates import find_candidates
from claimcheck.match.gates import GATES, AlignmentGates
from claimcheck.match.score import Scorer
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
    scored = {}
    for i, j in find_candidates(claims, scorer.weigh, gates, within=within):
        score = _score(claims[i], claims[j], scorer, gates)
        if score >= gates.near and not _are_nested(claims[i], claims[j]):
            scored[i, j] = score
    alignments = _with_best(claims, scored, gates)
    return tuple(sorted(alignments, key=lambda one: (-one.score, one.left.id, one.right.id)))


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
    if left.speaker and left.speaker == right.speaker:
        score += gates.one_speaker
    if (left.where == "headline") != (right.where == "headline"):
        score += gates.headline_and_body
    if min(scorer.weigh(left).total, scorer.weigh(right).total) < gates.few:
        score += gates.few_words
    return min(1.0, max(0.0, score))


def _are_nested(left: Claim, right: Claim) -> bool:
    return left.parent == right.id or right.parent == left.id


def _with_best(
    claims: list[Claim], scored: dict[tuple[int, int], float], gates: AlignmentGates
) -> Iterator[Alignment]:
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), score in scored.items():
        for here, there in ((i, j), (j, i)):
            place = here, claims[there].article
            best[place] = max(best[place], score)
    for (i, j), score in scored.items():
        rival = max(best[i, claims[j].article], best[j, claims[i].article])
        close = score >= gates.best * rival or score >= gates.sure
        yield Alignment(left=claims[i], right=claims[j], score=score, close=close)
