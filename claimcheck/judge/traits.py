"""What one person or thing is called on both sides: of which nation, the how-manieth, real or fake.

Of several nations that a side tells, one in common is enough.
"""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.persons import are_one_person
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.scope import find_negations
from claimcheck.judge.told_of_names import Trait, traits_of
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling
from claimcheck.rules.contrast import opposites_of

REASONS = {
    "ordinal": "figure-mismatch",
    "quality": "antonym",
    "denied": "negation",
}


def find(pair: Comparison) -> Iterator[Compared]:
    """The traits of one kind that both sides tell of one name."""
    if not pair.gates.strict:
        yield from _denied_qualities(pair)
    if set(pair.left.proposition.names).isdisjoint(pair.right.proposition.names):
        return
    here, there = (list(traits_of(side)) for side in (pair.left, pair.right))
    for left in here:
        for right in there:
            if left.kind == right.kind and _are_compared(left, right):
                yield {
                    "kind": left.kind,
                    "left": sorted(_values(left, here)),
                    "right": sorted(_values(right, there)),
                    "opposite": right.value in opposites_of(left.value),
                    "at": ([left.word], [right.word]),
                    "ground": round(pair.ground({left.word}, {right.word}), 3),
                    "gate": pair.gates.event,
                }


def _denied_qualities(pair: Comparison) -> Iterator[Compared]:
    """What one side says a thing is not, and the other calls it: "not minor", "minor crimes"."""
    for side, other in ((pair.left, pair.right), (pair.right, pair.left)):
        denied = {
            (event.predicate, key): event.word
            for event in side.proposition.events
            if event.negated and side.words[event.word].relation == "acomp"
            for key in event.agent
        }
        for at, word in enumerate(() if find_negations(other) else other.words):
            told = denied.get((word.key, other.words[word.head].key)) if word.head >= 0 else None
            if told is None or word.relation != "amod":
                continue
            places = (told, at) if side is pair.left else (at, told)
            yield {
                "kind": "denied",
                "left": [pair.left.words[places[0]].form],
                "right": [pair.right.words[places[1]].form],
                "at": ([places[0]], [places[1]]),
                "ground": round(pair.ground(set(), set()), 3),
                "gate": pair.gates.event,
            }


def _are_compared(left: Trait, right: Trait) -> bool:
    """Whether both are of one name, and the how-manieth also of one noun."""
    if left.kind == "ordinal" and left.noun != right.noun:
        return False
    return are_one_person(set(left.of), set(right.of))


def _values(trait: Trait, told: list[Trait]) -> set[str]:
    """All that a side tells of this kind: of one name, and of one noun where it is counted."""
    return {
        one.value
        for one in told
        if one.kind == trait.kind
        and one.of == trait.of
        and (one.noun == trait.noun or trait.kind not in ("ordinal", "quality"))
    }


def decide(compared: Compared) -> Decision | None:
    """Conflict where nothing that one side tells is told by the other."""
    if compared["ground"] < compared["gate"]:
        return None
    if compared["kind"] != "denied" and set(compared["left"]) & set(compared["right"]):
        return None
    if compared["kind"] == "quality" and not compared["opposite"]:
        return None
    return Decision("conflict", REASONS.get(compared["kind"], "place-mismatch"))


def tell(compared: Compared) -> Telling:
    """Both traits where they stand."""
    left, right = compared["said"]
    return Telling(left=quoted(left), right=quoted(right), about="said of one name")


RULE = Rule("trait", find, decide, tell)
