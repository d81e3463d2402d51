"""Nothing speaks against it, and enough is common: the two sides say the same."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling

ELSEWHERE = 0.1
"""What is told of two countries must be so much more alike."""


def find(pair: Comparison) -> Iterator[Compared]:
    """The score of the pair, unless one side denies what the other claims."""
    left, right = pair.left, pair.right
    if left.is_denied != right.is_denied and left.claim.polarity == right.claim.polarity:
        return
    gate = pair.gates.agree + (ELSEWHERE if pair.is_elsewhere else 0.0)
    denied = left.is_denied and right.is_denied
    yield {"score": round(pair.score, 3), "gate": gate, "denied": denied}


def decide(compared: Compared) -> Decision | None:
    """Agreement from the gate on."""
    if compared["score"] < compared["gate"]:
        return None
    return Decision("agree", "same-denial" if compared["denied"] else "same-event")


def tell(compared: Compared) -> Telling:
    """What both say, or who denies what."""
    left, right = (
        f"{by or 'its own voice'} denies {quoted(said)}" if compared["denied"] else quoted(said)
        for by, said in zip(compared["by"], compared["said"], strict=True)
    )
    about = "the same denial" if compared["denied"] else "the same event"
    return Telling(left=left, right=right, about=about)


RULE = Rule("same", find, decide, tell)
