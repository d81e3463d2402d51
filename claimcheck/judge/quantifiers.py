"""All, most, some, none: how many of a kind both sides speak of, and whether the shares meet."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling

ROUNDING = 0.001
"""Who says "half" may mean a little more."""


def find(pair: Comparison) -> Iterator[Compared]:
    """The shares of one kind of which both sides say the same predicate."""
    if pair.gates.strict and not pair.same_events:
        return
    left, right = pair.left.quantified, pair.right.quantified
    if pair.are_quantified and left and right:
        yield {
            "left": left,
            "right": right,
            "at": ([left["at"]], [right["at"]]),
            "ground": round(pair.ground({left["at"]}, {right["at"]}), 3),
            "gate": pair.gates.event,
        }


def decide(compared: Compared) -> Decision | None:
    """Conflict where the shares of those who do it are apart."""
    left, right = compared["left"], compared["right"]
    if compared["ground"] < compared["gate"]:
        return None
    low_left, high_left = _reach(left)
    low_right, high_right = _reach(right)
    slack = 0.0 if left["negated"] != right["negated"] else ROUNDING
    if low_left > high_right + slack or low_right > high_left + slack:
        return Decision("conflict", "quantifier")
    return None


def _reach(side: Compared) -> tuple[float, float]:
    if side["negated"]:
        return 1.0 - side["high"], 1.0 - side["low"]
    return side["low"], side["high"]


def tell(compared: Compared) -> Telling:
    """Both quantifiers where they stand."""
    here, there = compared["said"]
    return Telling(
        left=f"“{compared['left']['text']}” ({quoted(here)})",
        right=f"“{compared['right']['text']}” ({quoted(there)})",
        about="of the same",
    )


RULE = Rule("quantifier", find, decide, tell)
