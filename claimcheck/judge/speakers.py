"""Who speaks: the same person, one for the other, or two who do not know of each other."""

from claimcheck.models import Claim
from claimcheck.rules.contexts import openers
from claimcheck.rules.names import organisation_words


def answer_for_each_other(left: Claim, right: Claim) -> bool | None:
    """Whether one speaker is or speaks for the other; None where one of them is not known."""
    here, there = _names(left), _names(right)
    if not here or not there:
        return None
    return any(_is_one(a, b) for a in here for b in there)


def are_two_persons(left: Claim, right: Claim) -> bool:
    """Whether both speakers are people by full name who do not answer for each other.

    A body may have said what its head has said, and a surname alone may be anybody's.
    """
    return answer_for_each_other(left, right) is False and all(
        _is_full_name(claim.speaker or "") for claim in (left, right)
    )


def _is_full_name(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and not organisation_words() & set(words)


def _names(claim: Claim) -> tuple[str, ...]:
    """The speaker's names, where the source itself holds a name: no pronoun, no "the judge"."""
    if claim.speaker is None or claim.source is None or not _holds_name(claim.source.text):
        return ()
    return tuple(name for name in (claim.speaker, claim.speaks_for) if name)


def _holds_name(source: str) -> bool:
    return any(word[:1].isupper() for word in source.split()[1:]) or (
        source[:1].isupper() and source.split(maxsplit=1)[0].lower() not in openers()
    )


def _is_one(left: str, right: str) -> bool:
    """Whether two names may be of one bearer: "Ann Lee" and "Lee", not "Ann Lee" and "Tom Lee"."""
    here, there = left.lower().split(), right.lower().split()
    shorter, longer = sorted((here, there), key=len)
    return set(shorter) <= set(longer)
