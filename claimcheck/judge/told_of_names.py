"""The traits that a claim tells of names: nation, rank, quality, and the country of a seat.

They stand before a noun that is said of the name ("Ann Lee is a Norwegian captain", "the Norwegian
captain Ann Lee"), or are it ("Ann Lee is Norwegian"); a seat is told by an event.
"""

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.judge.sides import Side
from claimcheck.models.proposition import TOLD
from claimcheck.rules.contexts import seats
from claimcheck.rules.contrast import countries_by_word, nation_of
from claimcheck.rules.names import title_words

BEFORE = frozenset({"amod", "compound"})
SAID_OF = frozenset({"attr", "appos", "acomp"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})
NOMINAL = frozenset({"noun", "name", "adjective"})


class Trait(NamedTuple):
    """A word for a trait, the value it has, whose it is (keys of a name), and the noun it is on."""

    kind: str
    value: str
    of: frozenset[str]
    noun: str
    word: int


def traits_of(side: Side) -> Iterator[Trait]:
    """All traits of names, those before nouns first, each in the order of the words."""
    yield from _traits(side)
    yield from _seats(side)


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
        if kind is None or event.negated or event.standing not in TOLD:
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
