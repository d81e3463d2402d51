"""What a claim says, as slots that can be compared: no span, no parse leaves the extract room.

Plain records: a content has one for each of its words, and nothing from outside ever fills them.
"""

from dataclasses import dataclass
from typing import Literal

Part = Literal["name", "noun", "verb", "adjective", "adverb", "number", "pronoun", "other"]
Standing = Literal["stated", "reported", "denied", "possible", "supposed", "intended"]

TOLD = frozenset({"stated", "reported"})
"""The standings of what is told as having happened."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the content with its place in the sentence's tree.

    `form` is in lower case. `key` stands for the word in comparisons: the dictionary form, the verb
    for a noun of action, the country for its adjective, and "" for words without a content of their
    own. `head` is the index of its governor among the words, -1 where that lies outside.
    """

    form: str
    key: str
    part: Part
    relation: str
    head: int


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens or holds: who did what to whom, where and when.

    `word` is the index of the predicate's word. `agent` and `patient` hold keys; the passive is
    undone. `roles` are (preposition, key) pairs. `standing` is what the sentence makes of it:
    stated, reported as somebody's words, denied, possible ("may have"), supposed ("if", "would"),
    intended ("plans to").
    """

    predicate: str
    word: int
    agent: tuple[str, ...] = ()
    patient: tuple[str, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    negated: bool = False
    standing: Standing = "stated"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure bound to what it measures, in base units, so that two of a kind compare.

    `noun` is the counted thing, `measure` the same for "15 dead" and "killed 15", `event` the
    predicate it belongs to, `of` the keys of names and nouns that say which. A distance has the
    `landmark` from which it is measured and the `direction` in degrees, as far as told. Dates and
    times are quantities whose `unit` says how fine they are.
    """

    text: str
    word: int
    kind: str
    low: float
    high: float
    bound: str = "exact"
    unit: str | None = None
    currency: str | None = None
    noun: str | None = None
    measure: str | None = None
    event: str | None = None
    of: tuple[str, ...] = ()
    place: str | None = None
    time: str | None = None
    landmark: str | None = None
    direction: float | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """A story is called untrue: "all of it is nonsense", "the video was staged".

    `word` is the index of the rejecting word, `of` the keys of what is called so. `anaphoric`: it
    is a pronoun or a word such as "story", which stands for what the article told before.
    """

    word: int
    of: tuple[str, ...] = ()
    anaphoric: bool = False


@dataclass(frozen=True, slots=True)
class Proposition:
    """The compared slots of a claim's content."""

    words: tuple[Word, ...] = ()
    names: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    rejection: Rejection | None = None
