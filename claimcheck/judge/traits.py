"""What one person or thing is called on both sides: of which nation, the how-manieth, real or fake.

The traits of a name stand before a noun that is said of it ("Ann Lee is a Norwegian captain", "the
Norwegian captain Ann Lee"). Of several nations that a side tells, one in common is enough.
"""

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.persons import are_one_person
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.scope import find_negations
from claimcheck.judge.sides import Side
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling
from claimcheck.rules.contexts import seats
from claimcheck.rules.contrast import countries_by_word, nation_of, opposites_of
from claimcheck.rules.names import title_words

BEFORE = frozenset({"amod", "compound"})
SAID_OF = frozenset({"attr", "appos", "acomp"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
NOMINAL = frozenset({"noun", "name", "adjective"})
REAL = frozenset({"stated", "reported"})
REASONS = {
    "ordinal": "figure-mismatch",
    "quality": "antonym",
    "denied": "negation",
}


class Trait(NamedTuple):
    """A word for a trait, the value it has, whose it is (keys of a name), and the noun it is on."""

    kind: str
    value: str
    of: frozenset[str]
    noun: str
    word: int


def find(pair: Comparison) -> Iterator[Compared]:
    """The traits of one kind that both sides tell of one name."""
    if not pair.gates.strict:
        yield from _denied_qualities(pair)
    if set(pair.left.proposition.names).isdisjoint(pair.right.proposition.names):
        return
    here, there = ([*_traits(side), *_seats(side)] for side in (pair.left, pair.right))
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


def _traits(side: Side) -> Iterator[Trait]:
    """The traits of names, in the order of the words."""
    for noun, word in enumerate(side.words):
        of = _bearer(side, noun) if word.part in NOMINAL else frozenset()
        if not of:
            continue
        if word.part == "adjective" and (nation := nation_of(word.form)):
            yield Trait("nation", nation, of, word.key, noun)
        for at in _before(side, noun):
            trait = _trait(side, at, is_said=word.relation in SAID_OF)
            if trait is not None:
                yield Trait(*trait, of, word.key, at)


def _seats(side: Side) -> Iterator[Trait]:
    """In which country a name was born, lives or lies, where the event tells one."""
    table = countries_by_word()
    for event in side.proposition.events:
        kind = seats().get(event.predicate)
        if kind is None or event.negated or event.standing not in REAL:
            continue
        of = frozenset(event.patient or event.agent) & set(side.proposition.names)
        for preposition, place in event.roles:
            if of and preposition in ("in", "at") and place in table:
                yield Trait(kind, table[place], of - {place}, event.predicate, event.word)


def _trait(side: Side, at: int, *, is_said: bool) -> tuple[str, str] | None:
    """Kind and value of the trait a word before a noun tells; `is_said`: the noun is said of it."""
    word = side.words[at]
    nation = nation_of(word.form)
    if nation is not None:
        return "nation", nation
    ordinal = next((o for o in side.proposition.quantities if o.word == at), None)
    if ordinal is not None:
        return ("ordinal", str(ordinal.low)) if ordinal.kind == "ordinal" and is_said else None
    is_quality = word.part == "adjective" and not _is_measured(side, at)
    return ("quality", word.key) if is_quality else None


def _before(side: Side, noun: int) -> Iterator[int]:
    """The words before a noun, and those joined to them: "a Norwegian and Danish captain"."""
    for child in side.children(noun):
        if side.words[child].relation in BEFORE:
            yield child
            yield from (c for c in side.children(child) if side.words[c].relation == "conj")


def _is_measured(side: Side, at: int) -> bool:
    """Whether an adjective only stands for a measure: "10-year-old"."""
    return any(side.words[child].relation == "npadvmod" for child in side.children(at))


def _bearer(side: Side, noun: int) -> frozenset[str]:
    """The name that a noun is said of: it is, or stands beside, or is followed by it."""
    word = side.words[noun]
    if word.relation in SAID_OF and word.head >= 0:
        if word.relation == "appos":
            return _name(side, word.head)
        if any(side.words[child].relation == "neg" for child in side.children(word.head)):
            return frozenset()
        subjects = (c for c in side.children(word.head) if side.words[c].relation in SUBJECT)
        return next((_name(side, subject) for subject in subjects), frozenset())
    if word.relation == "compound" and word.part == "noun" and word.head >= 0:
        return _name(side, word.head)
    return _name(side, noun) if word.part == "name" else frozenset()


def _name(side: Side, at: int) -> frozenset[str]:
    """The keys of all words of a name, titles left out; none for another word."""
    if side.words[at].part != "name":
        return frozenset()
    parts = [at, *side.children(at)]
    return frozenset(
        side.words[part].key
        for part in parts
        if side.words[part].part == "name"
        and (part == at or side.words[part].relation == "compound")
        and side.words[part].key
        and side.words[part].form not in title_words()
    )


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
