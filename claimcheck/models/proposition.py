"""What a claim says, as slots that can be compared: no span, no parse leaves the extract room."""

from typing import Literal

from claimcheck.models.base import Model

Part = Literal["name", "noun", "verb", "adjective", "adverb", "number", "pronoun", "other"]
Standing = Literal["stated", "reported", "denied", "possible", "supposed"]


class Word(Model):
    """A word of the content with its place in the sentence's tree.

    `head` is the index of its governor among the content's words, -1 where the governor lies
    outside or there is none. `form` is in lower case, `lemma` the dictionary form.
    """

    form: str
    lemma: str
    part: Part
    relation: str
    head: int


class Event(Model):
    """Something that happens or holds: who did what to whom, where and when.

    `word` is the index of the predicate's word. `agent` and `patient` hold lemmas, names in lower
    case; the passive is undone. `roles` are (preposition, lemma) pairs. `negated` counts the
    negations over it, `standing` is what the sentence makes of it: stated, reported as
    somebody's words, denied, possible ("may have"), supposed ("if", "to", "would").
    """

    predicate: str
    word: int
    agent: tuple[str, ...] = ()
    patient: tuple[str, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    negated: bool = False
    standing: Standing = "stated"


class Quantity(Model):
    """A figure bound to what it counts: in base units, so that two of a kind compare.

    `noun` is the counted thing or the thing measured, `event` the predicate it belongs to, `of`
    the names and nouns that say which: the owner, the subject, the place.
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
    event: str | None = None
    of: tuple[str, ...] = ()


class Moment(Model):
    """A date or time of day: what is unsaid is None; `weekday` from 1 (Monday), `hour` to 24."""

    text: str
    word: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    event: str | None = None


class Proposition(Model):
    """The compared slots of a claim's content."""

    words: tuple[Word, ...] = ()
    names: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    moments: tuple[Moment, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
