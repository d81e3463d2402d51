"""Nothing speaks against it, and enough is common: the two sides say the same."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.figures import are_apart
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.scope import find_negations
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling

PROPER = frozenset({"name", "number"})


def find(pair: Comparison) -> Iterator[Compared]:
    """The score of the pair, unless one side denies what the other claims."""
    left, right = pair.left, pair.right
    if left.is_denied != right.is_denied and left.claim.polarity == right.claim.polarity:
        return
    if pair.gates.strict and not _may_say_the_same(pair):
        return
    yield {
        "score": round(pair.score, 3),
        "gate": round(pair.gates.agree + _asked_more(pair), 3),
        "denied": left.is_denied and right.is_denied,
    }


def _may_say_the_same(pair: Comparison) -> bool:
    """Whether something that happened is common, and neither a figure nor a deed is contrary."""
    if not _share_more_than_names(pair) or are_apart(pair):
        return False
    told = {event.word for here, there, _ in pair.same_events for event in (here, there)}
    contrary = (here for here, _, fit in pair.opposite_events if fit >= 1)
    return not any(event.word not in told for event in contrary)


def _share_more_than_names(pair: Comparison) -> bool:
    """Whether a word is common that tells what happened, and not only to whom."""
    return any(pair.left.words[i].part not in PROPER for i, _ in pair.overlap.pairs)


def _asked_more(pair: Comparison) -> float:
    """How much more alike the sides must be where they differ in what they make of it."""
    left, right, gates = pair.left, pair.right, pair.gates
    quoting = {left.claim.quote_type, right.claim.quote_type}
    return (
        gates.elsewhere * pair.is_elsewhere
        + gates.negated * _is_contrary(pair)
        + gates.hedged * (left.claim.certainty != right.claim.certainty)
        + gates.voiced * ((left.claim.cue is None) != (right.claim.cue is None))
        + gates.quoted * (quoting == {"none", "direct"})
    )


def _is_contrary(pair: Comparison) -> bool:
    """Whether one side negates something, or tells the opposite, and not both of it."""
    here, there = (len(find_negations(side)) % 2 for side in (pair.left, pair.right))
    return (here != there) != bool(pair.opposite_events)


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
