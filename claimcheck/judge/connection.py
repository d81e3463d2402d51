"""One side says that two things are not connected, the other that one of them made the other."""

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.sides import Side
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling
from claimcheck.models.proposition import Word
from claimcheck.rules.contexts import connecting
from claimcheck.rules.contrast import same_meaning
from claimcheck.rules.modality import negators
from claimcheck.rules.rarity import UNLISTED, per_million

SUBJECT = frozenset({"nsubj", "nsubjpass"})
CLAUSE = SUBJECT | {"expl"}
STEPS = 4
"""How many words above "connected" its verb may stand: "in any way connected"."""
SPELT_ALIKE = 70
"""From 0 to 100: so alike rare words are one in two spellings, if they are `LONG` letters long."""
LONG = 5


class Unconnected(NamedTuple):
    """The word that says so, and the words of both things."""

    word: int
    left: frozenset[int]
    right: frozenset[int]


def find(pair: Comparison) -> Iterator[Compared]:
    """The two things, and how much of each the other side ties together by a word of cause."""
    for side, other in ((pair.left, pair.right), (pair.right, pair.left)):
        found = _unconnected(side)
        if found is None:
            continue
        couples = _couples(side, other)
        here = [couple for couple in couples if couple[0] in found.left]
        there = [couple for couple in couples if couple[0] in found.right]
        if not here or not there:
            continue
        at = [found.word, *(i for i, _ in here + there)], [j for _, j in here + there]
        yield {
            "side": "left" if side is pair.left else "right",
            "word": side.words[found.word].form,
            "cause": _cause(other),
            "at": at if side is pair.left else (at[1], at[0]),
            "shared": [round(side.weight({i for i, _ in part}), 2) for part in (here, there)],
            "enough": pair.gates.connected,
            "other_doubts": other.claim.certainty == "possible",
        }


def _unconnected(side: Side) -> Unconnected | None:
    for at, word in enumerate(side.words):
        if word.form in connecting("unconnected"):
            verb = word.head
        elif word.key in connecting("connecting") or word.form in connecting("connecting"):
            verb = _negated_verb(side, at)
        elif word.form == "do" and word.head >= 0 and side.words[word.head].form == "nothing":
            verb = side.words[word.head].head
        else:
            continue
        found = _things(side, at, verb) if verb >= 0 else None
        if found is not None:
            return found
    return None


def _negated_verb(side: Side, at: int) -> int:
    """The verb over a connection that is not there; -1 where nothing negates it."""
    negative = negators("determiner") | negators("adverb")
    negated = False
    for _ in range(STEPS):
        word = side.words[at]
        negated = negated or any(
            side.words[below].form in negative
            for child in side.children(at)
            for below in (child, *_of_way(side, child))
        )
        is_passing = word.key in connecting("connecting") or word.form in connecting("connecting")
        if any(side.words[child].relation in CLAUSE for child in _arguments(side, at)):
            return at if negated else -1
        if not (is_passing or word.part == "other" or word.form in connecting("way")):
            return -1
        if word.head < 0:
            return -1
        at = word.head
    return -1


def _arguments(side: Side, verb: int) -> Iterator[int]:
    """What hangs on a verb or on its auxiliary."""
    for child in side.children(verb):
        yield child
        if side.words[child].relation in ("aux", "auxpass"):
            yield from side.children(child)


def _of_way(side: Side, at: int) -> Iterator[int]:
    """The words on "way" in "in no way"."""
    for child in side.children(at):
        if side.words[child].form in connecting("way"):
            yield from side.children(child)


def _things(side: Side, at: int, verb: int) -> Unconnected | None:
    """What is not connected to what: subject and object, or the two things "between"."""
    objects = [
        thing
        for child in side.children(at)
        if side.words[child].relation in ("prep", "agent")
        for thing in side.children(child)
        if side.words[thing].relation == "pobj"
    ]
    subjects = [at for at in _arguments(side, verb) if side.words[at].relation in SUBJECT]
    if not objects:
        return None
    joined = [child for child in side.children(objects[0]) if side.words[child].relation == "conj"]
    second = frozenset(side.subtree(objects[0]))
    if joined:
        last = frozenset(side.subtree(joined[0]))
        return Unconnected(at, second - last, last)
    if not subjects:
        return None
    after = frozenset(range(at + 1, len(side.words)))
    return Unconnected(at, frozenset(side.subtree(subjects[0])) - after, after)


def _couples(side: Side, other: Side) -> list[tuple[int, int]]:
    """The words of both that stand for each other, rare ones in another spelling among them."""
    return [
        (i, j)
        for i, word in enumerate(side.words)
        for j, told in enumerate(other.words)
        if word.key and told.key and _are_one(word, told) and not _is_negated(other, j)
    ]


def _is_negated(side: Side, at: int) -> bool:
    """Whether a word stands under a verb with a "not"."""
    while at >= 0:
        if any(side.words[child].relation == "neg" for child in side.children(at)):
            return True
        at = side.words[at].head
    return False


def _are_one(left: Word, right: Word) -> bool:
    if same_meaning(left.key, right.key):
        return True
    short = min(len(left.key), len(right.key)) < LONG or left.key[0] != right.key[0]
    unlisted = per_million(left.key) <= UNLISTED and per_million(right.key) <= UNLISTED
    return not short and unlisted and fuzz.ratio(left.key, right.key) >= SPELT_ALIKE


def _cause(side: Side) -> str | None:
    """The word by which a side says that one thing came of another, unless it is negated."""
    for at, word in enumerate(side.words):
        is_cause = word.key in connecting("causing") or word.form in connecting("causing")
        negated = any(side.words[child].relation == "neg" for child in side.children(at))
        if is_cause and not negated:
            return word.form
    return None


def decide(compared: Compared) -> Decision | None:
    """Conflict where the other side names both things and a cause."""
    if compared["cause"] is None or compared["other_doubts"]:
        return None
    if min(compared["shared"]) < compared["enough"]:
        return None
    return Decision("conflict", "negation")


def tell(compared: Compared) -> Telling:
    """Who says that there is no connection, and who tells of one."""
    left, right = (quoted(text) for text in compared["said"])
    return Telling(left=left, right=right, about=f"no connection, and {quoted(compared['cause'])}")


RULE = Rule("connection", find, decide, tell)
