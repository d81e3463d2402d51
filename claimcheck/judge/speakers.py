"""Who speaks: the same person, one for the other, or two who do not know of each other."""

from claimcheck.models import Claim


def answer_for_each_other(left: Claim, right: Claim) -> bool | None:
    """Whether one speaker is or speaks for the other; None where one of them is not known."""
    here, there = _names(left), _names(right)
    if not here or not there:
        return None
    return any(_is_one(a, b) for a in here for b in there)


def _names(claim: Claim) -> tuple[str, ...]:
    if claim.speaker is None:
        return ()
    return tuple(name for name in (claim.speaker, claim.speaks_for) if name)


def _is_one(left: str, right: str) -> bool:
    """Whether two names may be of one bearer: "Ann Lee" and "Lee", not "Ann Lee" and "Tom Lee"."""
    here, there = left.lower().split(), right.lower().split()
    shorter, longer = sorted((here, there), key=len)
    return set(shorter) <= set(longer)
