"""What each negation of a claim is about: the whole clause, or one part of it."""

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.judge.sides import Side
from claimcheck.rules.contexts import ceasing
from claimcheck.rules.modality import exclusive_idioms, negation_idioms, negators

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
COMPLEMENTS = ("acomp", "attr", "oprd")
EVEN = "even"
"""It puts a part before the clause that is negated: "not even then did he leave"."""
PARTS = frozenset({"conj", "appos", "dep", "amod", "advmod"})
INFINITIVES = ("xcomp", "acl")
AUXILIARIES = frozenset({"aux", "auxpass"})
DEPTH = 3
"""How many verbs may stand over the one that is negated: "did not manage to stop selling"."""


class Negation(NamedTuple):
    """A negative word and the word it is about, as indices.

    `is_part`: only a part of the clause is negated, "the firm, not the council".
    """

    word: int
    over: int
    is_part: bool


def find_negations(side: Side) -> tuple[Negation, ...]:
    """The negations of a side in the order of the words; an idiom like "no doubt" is none."""
    negative = negators("adverb", "determiner", "pronoun", "conjunction") | {"without", "cannot"}
    found: dict[int, Negation | None] = dict(_idioms(side, negative))
    for at, word in enumerate(side.words):
        is_quoted = word.relation == "intj" and at > 0
        if at in found or is_quoted:
            continue
        if word.form in negative or _undoes(side, at):
            found[at] = _scope(side, at)
        elif word.form in negators("deferral") and (deed := _deferred(side, at)) is not None:
            found[at] = Negation(at, _deed(side, deed), is_part=False)
    negations = [one for _, one in sorted(found.items()) if one is not None]
    is_answer = len(negations) > 1 and side.words[0].relation == "intj"
    return tuple(negations[1:] if is_answer and negations[0].word == 0 else negations)


def _idioms(side: Side, negative: frozenset[str]) -> Iterator[tuple[int, Negation | None]]:
    """The words of idioms, with the part some of them deny; and "not two years ago"."""
    forms = [word.form for word in side.words]
    if negative.isdisjoint(forms):
        return
    for at, form in enumerate(forms):
        if form in negative and "ago" in forms[at + 1 : at + 4]:
            yield at, None
    for phrase in negation_idioms():
        for at in range(len(forms) - len(phrase) + 1):
            if tuple(forms[at : at + len(phrase)]) == phrase:
                last = at + len(phrase) - 1
                yield from ((place, None) for place in range(at, last + 1))
                if phrase in exclusive_idioms():
                    yield at, Negation(at, last, is_part=True)


def _deferred(side: Side, at: int) -> int | None:
    """What has not happened yet: "has yet to sail"."""
    verb = side.words[at].head
    return _child(side, verb, *INFINITIVES) if verb >= 0 else None


def _undoes(side: Side, at: int) -> bool:
    """Whether what hangs on a word does not happen: "failed to", "unable to", "stopped selling"."""
    if side.words[at].key not in negators("verb", "adjective") | ceasing():
        return False
    return _child(side, at, *INFINITIVES) is not None


def _scope(side: Side, at: int) -> Negation:
    word = side.words[at]
    if word.relation == "prep" or word.form == "without":
        thing = _child(side, at, "pobj", "pcomp")
        return Negation(at, at if thing is None else thing, is_part=True)
    if word.form not in negators("adverb") and _undoes(side, at):
        return Negation(at, _deed(side, at), is_part=False)
    if word.relation == "det":
        return _of_noun(side, at, word.head)
    if word.form in negators("pronoun"):
        return _of_noun(side, at, at)
    if word.head < 0:
        return Negation(at, at, is_part=False)
    after = _next(side, at)
    if word.form == "not" and _is_part(side, at, after):
        return Negation(at, after, is_part=True)
    return Negation(at, _deed(side, _verb(side, word.head)), is_part=False)


def _of_noun(side: Side, at: int, noun: int) -> Negation:
    """A "no" with a subject or object is about the deed, elsewhere about the thing."""
    word = side.words[noun] if noun >= 0 else side.words[at]
    verb = word.head
    if word.relation in ARGUMENTS and verb >= 0 and side.words[verb].key:
        return Negation(at, _deed(side, verb), is_part=False)
    return Negation(at, max(noun, 0), is_part=word.relation not in ARGUMENTS)


def _is_part(side: Side, at: int, after: int) -> bool:
    """Whether a "not" is about a part alone: "the firm, not the council", "a not small ship"."""
    before = side.words[at - 1] if at else None
    if before is not None and (before.relation in AUXILIARIES or _is_after_be(side, at)):
        return False
    if side.words[after].form == EVEN:
        return False
    is_added = before is not None and before.relation == "cc"
    return is_added or side.words[after].relation in PARTS


def _is_after_be(side: Side, at: int) -> bool:
    return side.words[at].head == at - 1 and not side.words[at - 1].key


def _next(side: Side, at: int) -> int:
    """The word a "not" stands before: its head, else the next word of weight; none of degree."""
    after = side.words[at].head
    if after < at:
        rest = range(at + 1, len(side.words))
        told = (i for i in rest if side.words[i].key or side.words[i].part == "pronoun")
        after = next(told, after)
    if side.words[after].relation == "advmod" and after + 1 < len(side.words):
        head = side.words[after].head
        return (
            head
            if head > after and side.words[head].part != "verb" and head - after <= 2
            else after
        )
    return after


def _verb(side: Side, at: int) -> int:
    """The verb a subject, or an adverb before it, belongs to: "not even Ann left"."""
    for _ in range(DEPTH):
        word = side.words[at]
        if word.head < 0 or word.relation not in ("nsubj", "nsubjpass", "advmod"):
            break
        at = word.head
    return at


def _deed(side: Side, at: int) -> int:
    """The predicate: the complement of a "be", the verb under "fail to" or "stop"."""
    for _ in range(DEPTH):
        if not side.words[at].key or _child(side, at, "acomp", "oprd") is not None:
            below = _child(side, at, *COMPLEMENTS)
            place = None if below is not None else _child(side, at, "prep")
            below = _child(side, place, "pobj") if place is not None else below
        elif (clause := _child(side, at, "ccomp")) is not None and side.words[
            clause
        ].part == "adjective":
            below = clause
        else:
            below = _child(side, at, *INFINITIVES) if _undoes(side, at) else None
        if below is None:
            return at
        at = below
    return at


def _child(side: Side, at: int, *relations: str) -> int | None:
    return next((c for c in side.children(at) if side.words[c].relation in relations), None)
