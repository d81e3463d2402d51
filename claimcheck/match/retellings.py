"""Which claim of another article a story is that somebody calls untrue.

"All of it is nonsense" names nothing. What it rejects is what its own article told just before or
at its beginning; the claim of the other article that is most like that is what it contradicts. An
article that rejects the story itself is no other side.
"""

from collections.abc import Iterator, Sequence

from claimcheck.match.gates import AlignmentGates
from claimcheck.match.score import Scorer
from claimcheck.models import Alignment, Claim, Extraction
from claimcheck.models.claim import UNSURE
from claimcheck.rules.overlap import overlap

BEFORE = 3
"""So many claims before a rejection may tell what is rejected, and so many at the beginning."""
LEAD = 6
"""So many claims at the beginning of the other article may tell the story."""
ENOUGH = 4
"""So many words a rejection that stands by itself must share with what it rejects."""


def retellings(
    extractions: Sequence[Extraction], scorer: Scorer, gates: AlignmentGates
) -> Iterator[Alignment]:
    """For each article that rejects a story and each other that tells it, the surest pair."""
    told = {one.article.path: _claims(one) for one in extractions}
    rejecting = {
        path: [c for c in claims if c.proposition.rejection] for path, claims in told.items()
    }
    for path, claims in told.items():
        for other, others in told.items():
            if path == other or not rejecting[path] or rejecting[other]:
                continue
            pairs = [
                found
                for claim in rejecting[path]
                if (found := _told_there(claim, claims, others, scorer)) is not None
                and found.likeness >= _asked(claim, claims, gates)
            ]
            best = max(
                pairs, key=lambda one: (one.likeness, one.left.id, one.right.id), default=None
            )
            if best is not None:
                yield best


def _asked(rejecting: Claim, own: Sequence[Claim], gates: AlignmentGates) -> float:
    """How like the two stories must be: more where one claim of them is meant."""
    at = own.index(rejecting)
    answers = at > 0 and _is_answer(rejecting, own[at - 1])
    return gates.answered if answers else gates.retold


def _claims(extraction: Extraction) -> list[Claim]:
    return [claim for claim in extraction.claims if claim.repeats is None]


def _told_there(
    rejecting: Claim, own: Sequence[Claim], others: Sequence[Claim], scorer: Scorer
) -> Alignment | None:
    """The claim of the other article that is most like what the rejection may be about."""
    before = _told_before(rejecting, own)
    tellers = [claim for claim in others[:LEAD] if _may_tell(claim, rejecting)]
    found: tuple[float, Claim, Claim] | None = None
    for retold in (rejecting, *before):
        for claim in tellers:
            if retold is rejecting and not _share_enough(retold, claim, scorer):
                continue
            likeness = scorer.score(retold, claim)
            if found is None or likeness > found[0]:
                found = likeness, retold, claim
    if found is None:
        return None
    likeness, retold, claim = found
    left, right = sorted((rejecting, claim), key=lambda one: one.id)
    return Alignment(
        left=left, right=right, score=scorer.score(left, right), close=False,
        retold=retold, likeness=likeness,
    )  # fmt: skip


def _share_enough(rejecting: Claim, claim: Claim, scorer: Scorer) -> bool:
    """Whether a rejection that tells the story itself has more in common than its topic."""
    return len(overlap(scorer.weigh(rejecting), scorer.weigh(claim)).pairs) >= ENOUGH


def _told_before(rejecting: Claim, own: Sequence[Claim]) -> list[Claim]:
    """What "all of it" may stand for: the claims just before, and those at the beginning."""
    rejection = rejecting.proposition.rejection
    if rejection is None or not rejection.anaphoric:
        return []
    at = own.index(rejecting)
    before = own[max(0, at - BEFORE) : at]
    if before and _is_answer(rejecting, before[-1]):
        return list(before[-1:])
    return [one for one in (*before, *own[:BEFORE]) if one != rejecting]


def _is_answer(rejecting: Claim, before: Claim) -> bool:
    """Whether "that is untrue" answers what somebody else said right before."""
    that = any(w.form == "that" and w.relation == "nsubj" for w in rejecting.proposition.words)
    return that and before.cue is not None and before.speaker != rejecting.speaker


def _may_tell(claim: Claim, rejecting: Claim) -> bool:
    """Whether a claim tells as a fact what the rejection, of somebody else, may be about."""
    is_sure = claim.certainty != "possible" and claim.stance not in UNSURE
    same_speaker = claim.speaker is not None and claim.speaker == rejecting.speaker
    rejection = rejecting.proposition.rejection
    of = rejection.of if rejection else ()
    speaks_of = not of or any(word.key in of for word in claim.proposition.words)
    negated = any(word.relation == "neg" for word in claim.proposition.words)
    return is_sure and not negated and not same_speaker and speaks_of
