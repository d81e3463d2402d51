"""What only one person can be, and two persons are said to be."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling
from claimcheck.rules.contrast import same_meaning
from claimcheck.rules.holders import Holder, holders

SPELT_ALIKE = 70
"""From 0 to 100: names as alike as "Sorel" and "Sorrel" are one name."""


def find(pair: Comparison) -> Iterator[Compared]:
    """The persons whom both sides name for one role of the same event or place."""
    if pair.is_elsewhere or pair.is_of_another_time:
        return
    for left in holders(pair.left.proposition):
        for right in holders(pair.right.proposition):
            if same_meaning(left.role, right.role) and not _are_of_two(left, right):
                yield {
                    "role": left.role,
                    "left": " ".join(left.name).title(),
                    "right": " ".join(right.name).title(),
                    "at": ([left.word, *left.at], [right.word, *right.at]),
                    "is_one": _may_be_one(left, right, pair),
                    "shared": left.role in pair.shared_roles or right.role in pair.shared_roles,
                    "ground": round(pair.ground(set(left.at), set(right.at)), 3),
                    "gate": pair.gates.event,
                }


def _are_of_two(left: Holder, right: Holder) -> bool:
    """Whether it is the role of two places, or of two bodies."""
    return bool(left.of or right.of) and not left.of & right.of


def _may_be_one(left: Holder, right: Holder, pair: Comparison) -> bool:
    """Whether the names may be of one person, or one side speaks of both."""
    if len(left.name) == len(right.name) == 1:
        return True
    if any(fuzz.ratio(a, b) >= SPELT_ALIKE for a in left.name for b in right.name):
        return True
    named = pair.left.proposition.names, pair.right.proposition.names
    return left.name[-1] in named[1] or right.name[-1] in named[0]


def decide(compared: Compared) -> Decision | None:
    """Conflict on common ground, where the names are of two persons and the role is of one."""
    if compared["ground"] < compared["gate"] or compared["is_one"] or compared["shared"]:
        return None
    return Decision("conflict", "person-mismatch")


def tell(compared: Compared) -> Telling:
    """Both names, and what only one of them can be."""
    return Telling(
        left=compared["left"],
        right=compared["right"],
        about=f"each as the {quoted(compared['role'])} of the same",
    )


RULE = Rule("holder", find, decide, tell)
