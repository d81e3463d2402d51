"""An article against itself: one voice that gives two figures, or affirms and negates the same.

Two persons who contradict each other in one article are news and no slip, so only claims of one
speaker, or both of the publisher, are looked at, and only where they are very much alike.
"""

from collections.abc import Iterable

from claimcheck.judge import judge
from claimcheck.models import Alignment, Claim, Notice

ALIKE = 0.6
"""The score from which two claims of one article must say the same."""
SLIPS = frozenset({"figure-mismatch", "negation", "antonym", "date-mismatch"})


def self_conflicts(alignments: Iterable[Alignment]) -> list[Notice]:
    """A notice for each pair of claims inside one article that contradict each other."""
    notices = [
        _notice(alignment.left, alignment.right)
        for alignment in alignments
        if alignment.score >= ALIKE
        and _holder(alignment.left) == _holder(alignment.right)
        and (judgement := judge(alignment)) is not None
        and judgement.verdict == "conflict"
        and judgement.reason in SLIPS
    ]
    return sorted(notices, key=lambda notice: (notice.article or "", notice.line or 0))


def _holder(claim: Claim) -> str:
    """Who holds the claim: the speaker, the mention as written, or the publisher ("")."""
    return claim.speaker or (claim.source.text if claim.source else "")


def _notice(left: Claim, right: Claim) -> Notice:
    first, second = sorted((left, right), key=lambda claim: claim.evidence.start)
    there = f"lines {first.evidence.line} and {second.evidence.line} contradict each other."
    message = f"{first.article}: {there}"
    return Notice(
        kind="self-conflict", article=first.article, line=first.evidence.line, message=message
    )
