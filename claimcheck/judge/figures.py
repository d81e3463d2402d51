"""Two figures of one quantity: do their ranges meet?"""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.models.proposition import Quantity
from claimcheck.rules.contrast import same_meaning

OPEN_UP = frozenset({"at-least", "more-than"})
OPEN_DOWN = frozenset({"at-most", "less-than"})
FAR = 0.2
"""Numbers that differ by more than a fifth are different even where an open bound joins them."""
ROUNDING = 0.01
APPROXIMATE = 0.1
"""How far "about" reaches."""
COMPARED = frozenset({"count", "money", "percent", "measure", "age"})
PEOPLE = frozenset({"person", "people", None})


def find(pair: Comparison) -> Iterator[Compared]:
    """The figures of both sides that measure the same; equal ones explain each other away."""
    couples = [
        (left, right)
        for left in pair.left.proposition.quantities
        for right in pair.right.proposition.quantities
        if is_same_slot(left, right)
    ]
    settled = {figure for couple in couples if meet(*map(describe, couple)) for figure in couple}
    for left, right in couples:
        if meet(describe(left), describe(right)) or not ({left, right} & settled):
            yield {
                "left": describe(left),
                "right": describe(right),
                "of": left.measure or left.noun or left.unit or left.kind,
                "ground": round(pair.ground({left.word}, {right.word}), 3),
                "gate": pair.gates.figure,
            }


def is_same_slot(left: Quantity, right: Quantity) -> bool:
    """Whether two figures measure the same kind of thing for the same event."""
    if left.kind != right.kind or left.kind not in COMPARED:
        return False
    if left.unit != right.unit and left.kind in ("measure",):
        return False
    if left.currency != right.currency or left.measure != right.measure:
        return False
    if not _same_place(left, right):
        return False
    if left.kind == "count":
        return _same_noun(left, right) and _same_event(left, right)
    if left.kind == "age":
        return True
    return _same_event(left, right)


def _same_place(left: Quantity, right: Quantity) -> bool:
    return not (left.place and right.place) or left.place == right.place


def _same_noun(left: Quantity, right: Quantity) -> bool:
    if left.noun in PEOPLE and right.noun in PEOPLE:
        return True
    if left.measure and (left.noun in PEOPLE or right.noun in PEOPLE):
        return True
    return bool(left.noun and right.noun and same_meaning(left.noun, right.noun))


def _same_event(left: Quantity, right: Quantity) -> bool:
    if left.measure:
        return True
    if left.event and right.event:
        return same_meaning(left.event, right.event) or left.noun == right.noun
    return True


def describe(figure: Quantity) -> Compared:
    """What is compared of a figure."""
    return {
        "text": figure.text, "low": figure.low, "high": figure.high, "bound": figure.bound,
        "kind": figure.kind, "unit": figure.unit, "currency": figure.currency,
    }  # fmt: skip


def meet(left: Compared, right: Compared) -> bool:
    """Whether both figures may be of one value."""
    low_left, high_left = _reach(left)
    low_right, high_right = _reach(right)
    if low_left <= high_right and low_right <= high_left:
        return not _only_by_bound(left, right)
    return False


def _reach(figure: Compared) -> tuple[float, float]:
    """The values a figure allows."""
    slack = APPROXIMATE if figure["bound"] == "approximate" else ROUNDING
    low, high = figure["low"] * (1 - slack), figure["high"] * (1 + slack)
    if figure["bound"] in OPEN_UP:
        high = float("inf")
    if figure["bound"] in OPEN_DOWN:
        low = float("-inf")
    return low, high


def _only_by_bound(left: Compared, right: Compared) -> bool:
    """Whether an open bound alone makes them meet, and the numbers are far apart."""
    if not {left["bound"], right["bound"]} & (OPEN_UP | OPEN_DOWN):
        return False
    low, high = sorted((left, right), key=lambda figure: (figure["low"], figure["high"]))
    return bool(high["low"] - low["high"] > FAR * high["low"])


def decide(compared: Compared) -> Decision | None:
    """Conflict where the ranges are apart, or only an open bound joins far numbers."""
    if compared["ground"] < compared["gate"]:
        return None
    left, right = compared["left"], compared["right"]
    if meet(left, right):
        return Decision("agree", "same-figure")
    bounds = {left["bound"], right["bound"]} & (OPEN_UP | OPEN_DOWN)
    apart = _reach(left)[0] > _reach(right)[1] or _reach(right)[0] > _reach(left)[1]
    return Decision("conflict", "bounds-differ" if bounds and not apart else "figure-mismatch")


def tell(compared: Compared) -> str:
    """One sentence."""
    return f"“{compared['left']['text']}” here, “{compared['right']['text']}” there, of the same."


RULE = Rule("figure", find, decide, tell)
