"""Who stands over whom: owner and owned, winner and loser, the place left and the place made for.

A relation of the table holds one way only, so that two sides with the same two parties the other
way round exclude each other.
"""

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.sides import Side
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling
from claimcheck.models.proposition import TOLD, Event
from claimcheck.rules.contexts import anybody
from claimcheck.rules.contrast import relations


class Tie(NamedTuple):
    """One party over another: the keys of both, and the word that says so."""

    relation: str
    above: frozenset[str]
    below: frozenset[str]
    word: int


def find(pair: Comparison) -> Iterator[Compared]:
    """The ties of one relation between the same two parties, the other way round."""
    for left in _ties(pair.left):
        for right in _ties(pair.right):
            if left.relation == right.relation and _are_reversed(left, right):
                yield {
                    "left": pair.left.words[left.word].form,
                    "right": pair.right.words[right.word].form,
                    "at": ([left.word], [right.word]),
                    "ground": round(pair.ground({left.word}, {right.word}), 3),
                    "gate": pair.gates.event,
                }


def _ties(side: Side) -> Iterator[Tie]:
    """The ties that a side affirms; a pronoun is nobody in particular."""
    for event in side.proposition.events:
        row = relations().get(event.predicate)
        if row is None or event.negated or event.standing not in TOLD:
            continue
        relation = row.relation or event.predicate
        agent = frozenset(event.agent) - anybody()
        below, above = (_parties(event, slots) for slots in (row.forward, row.backward))
        if agent - below and below - agent:
            yield Tie(relation, agent - below, below - agent, event.word)
        if agent - above and above - agent:
            yield Tie(relation, above - agent, agent - above, event.word)


def _parties(event: Event, slots: tuple[str, ...]) -> frozenset[str]:
    """Who stands at some places of an event: its object "", or behind a preposition."""
    found = set(event.patient) if "" in slots else set()
    found.update(key for preposition, key in event.roles if preposition in slots)
    return frozenset(found) - anybody()


def _are_reversed(left: Tie, right: Tie) -> bool:
    """Whether the one above here is the one below there, and the other way round."""
    crossed = left.above & right.below and left.below & right.above
    return bool(crossed) and not (left.above & right.above or left.below & right.below)


def decide(compared: Compared) -> Decision | None:
    """Conflict on common ground."""
    if compared["ground"] < compared["gate"]:
        return None
    return Decision("conflict", "roles-reversed")


def tell(compared: Compared) -> Telling:
    """Both words where they stand."""
    here, there = compared["said"]
    return Telling(
        left=f"“{compared['left']}” ({quoted(here)})",
        right=f"“{compared['right']}” ({quoted(there)})",
        about="the same two, the other way round",
    )


RULE = Rule("roles", find, decide, tell)
