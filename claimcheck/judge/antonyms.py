"""The two sides say opposite things of the same participants: rose and fell."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.negation import REAL, describe, is_affirmed
from claimcheck.judge.participants import keys_fit
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling
from claimcheck.rules.contexts import markets


def find(pair: Comparison) -> Iterator[Compared]:
    """Opposite predicates with a common participant, unless one side tells of both."""
    if pair.is_elsewhere:
        return
    told_here = {there.word for _, there, _ in pair.same_events}
    told_there = {here.word for here, _, _ in pair.same_events}
    opposite = [(left, right, fit, False) for left, right, fit in pair.opposite_events]
    if not pair.gates.strict:
        opposite += [(left, right, 0.0, True) for left, right in pair.reversed_fates]
    for left, right, fit, one_fate in opposite:
        if left.word in told_there or right.word in told_here:
            continue
        yield {
            "left": describe(left, pair.left),
            "right": describe(right, pair.right),
            "at": ([left.word], [right.word]),
            "same_agent": keys_fit(left.agent, right.agent),
            "one_fate": one_fate,
            "fit": fit,
            "fit_gate": pair.gates.fit,
            "is_market": bool({w.form for w in pair.left.words + pair.right.words} & markets()),
            "ground": round(pair.ground({left.word}, {right.word}), 3),
            "gate": pair.gates.event,
        }


def decide(compared: Compared) -> Decision | None:
    """Conflict where both are affirmed of one participant."""
    left, right = compared["left"], compared["right"]
    if compared["ground"] < compared["gate"] or compared["is_market"]:
        return None
    if not compared["one_fate"] and not _are_of_one(compared):
        return None
    if not {left["standing"], right["standing"]} <= REAL or is_affirmed(left) != is_affirmed(right):
        return None
    return Decision("conflict", "antonym")


def _are_of_one(compared: Compared) -> bool:
    """Whether one has done or suffered both."""
    if compared["fit"] < compared["fit_gate"]:
        return False
    has_agent = compared["left"]["agent"] or compared["right"]["agent"]
    return not (compared["same_agent"] == 0 and has_agent)


def tell(compared: Compared) -> Telling:
    """Both predicates where they stand."""
    left, right = compared["left"], compared["right"]
    here, there = compared["said"]
    return Telling(
        left=f"“{left['form']}” ({quoted(here)})",
        right=f"“{right['form']}” ({quoted(there)})",
        about="opposites, of the same",
    )


RULE = Rule("antonym", find, decide, tell)
