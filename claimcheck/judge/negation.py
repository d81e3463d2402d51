"""One side affirms what the other negates: the same event, one "not" between them."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.sides import Side
from claimcheck.judge.speakers import answer_for_each_other
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling
from claimcheck.models.proposition import TOLD, Event

REAL = TOLD | {"denied"}
ALL = 0.97
NEARLY_ALL = 0.85
"""One speaker contradicts himself only in nearly the same words."""


def find(pair: Comparison) -> Iterator[Compared]:
    """The events both sides speak of, affirmed or negated."""
    if pair.are_quantified or pair.is_of_another_time:
        return
    if not pair.same_events:
        return
    ground = round(pair.ground(set(), set()), 3)
    for left, right, fit in pair.same_events:
        yield {
            "left": describe(left, pair.left),
            "right": describe(right, pair.right),
            "at": ([left.word], [right.word]),
            "partial": pair.is_partial,
            "negators": list(pair.negations),
            "denials_apart": pair.deny_different_things,
            "fit": fit,
            "by_somebody": pair.gates.strict and _is_by_somebody(left, right),
            "same_speaker": pair.gates.strict
            and answer_for_each_other(pair.left.claim, pair.right.claim) is True,
            "fit_gate": pair.gates.fit,
            "ground": ground,
            "gate": pair.gates.event,
        }


def _is_by_somebody(left: Event, right: Event) -> bool:
    """Whether it was done by nobody named, and the other side says only that one did not do it."""
    affirmed, negated = (right, left) if left.negated else (left, right)
    return negated.negated and not affirmed.agent and bool(negated.agent and negated.patient)


def describe(event: Event, side: Side) -> Compared:
    """What a rule compares of an event."""
    return {
        "event": event.predicate,
        "form": side.words[event.word].form,
        "agent": list(event.agent),
        "patient": list(event.patient),
        "negated": event.negated,
        "standing": "denied" if side.is_denied and event.standing == "stated" else event.standing,
    }


def is_affirmed(event: Compared) -> bool:
    """Whether the side says that the event happened."""
    return bool(event["negated"] == (event["standing"] == "denied"))


def are_comparable(left: Compared, right: Compared) -> bool:
    """Whether both sides speak of what is, or one intends what the other rules out."""
    standings = {left["standing"], right["standing"]}
    return standings <= REAL or ("intended" in standings and len(standings & REAL) == 1)


def decide(compared: Compared) -> Decision | None:
    """Conflict where one side affirms and the other does not."""
    left, right = compared["left"], compared["right"]
    if compared["ground"] < compared["gate"]:
        return None
    if compared["fit"] < compared["fit_gate"] or compared["partial"] or _is_moved(compared):
        return None
    if compared["by_somebody"] or _is_unwilling(compared):
        return None
    if compared["denials_apart"]:
        return None
    if compared["same_speaker"] and compared["ground"] < NEARLY_ALL:
        return None
    if is_affirmed(left) == is_affirmed(right) or not are_comparable(left, right):
        return None
    denied = "denied" in (left["standing"], right["standing"])
    return Decision("conflict", "denial" if denied else "negation")


def _is_moved(compared: Compared) -> bool:
    """Whether both hold the same words and as many negations, only elsewhere."""
    left, right = compared["negators"]
    return bool(left == right > 0 and compared["ground"] >= ALL)


def _is_unwilling(compared: Compared) -> bool:
    """Whether a side with a "not" speaks of an intention: "does not want to make a case"."""
    sides = zip((compared["left"], compared["right"]), compared["negators"], strict=True)
    return any(event["standing"] == "intended" and negators for event, negators in sides)


def tell(compared: Compared) -> Telling:
    """The predicate, what either side makes of it, and where it stands."""
    left, right = (
        f"“{event['form']}” {made_of(event)} ({quoted(said)})"
        for event, said in zip((compared["left"], compared["right"]), compared["said"], strict=True)
    )
    return Telling(left=left, right=right, about="same event")


def made_of(event: Compared) -> str:
    """What a side makes of an event: affirmed, negated, denied or intended."""
    if event["standing"] == "intended" and not event["negated"]:
        return "intended"
    if event["standing"] == "denied" and not event["negated"]:
        return "denied"
    return "affirmed" if is_affirmed(event) else "negated"


RULE = Rule("negation", find, decide, tell)
