"""The tables behind names and speakers: titles, first names, countries, organisations, sources."""

import re
from functools import cache
from typing import Literal

from claimcheck.rules.table import Row, load_table

WORD = re.compile(r"[^\s-]+|-")
Gender = Literal["female", "male"]
TitleKind = Literal["courtesy", "role", "spokesperson", "counsel", "past"]
StandsFor = Literal["country", "principal", "none"]
SourceKind = Literal["anonymous", "body", "label", "document", "collective"]


class Title(Row):
    """A title or role beside a name, and whom its holder speaks for."""

    kind: TitleKind
    words: tuple[str, ...]
    stands_for: StandsFor = "none"
    gender: Gender | None = None


class FirstNames(Row):
    """First names taken up by one pronoun; the id is female, male or either."""

    names: tuple[str, ...]


class Country(Row):
    """A country and what stands for its government; it may be a part of a state, `within`."""

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    within: str | None = None


class Organisation(Row):
    """Words that mark the name of an organisation."""

    words: tuple[str, ...]


class ReceivingVerb(Row):
    """Verbs whose agent only has the document: "a letter seen by the Herald"."""

    words: tuple[str, ...]


class SourceNoun(Row):
    """Nouns that head a source and are no name.

    `takes_up` are the classes of organisations a body noun may stand for; unnamed people
    `of_owner` speak for the country or body named before them.
    """

    kind: SourceKind
    words: tuple[str, ...]
    takes_up: tuple[str, ...] = ()
    of_owner: bool = False


class AnonymityPhrase(Row):
    """A phrase that keeps a source unnamed, or gives the reason itself."""

    phrase: str
    kind: Literal["anonymity", "reason"]


@cache
def titles() -> dict[tuple[str, ...], Title]:
    """Titles by their words in lower case, hyphens apart as the tokenizer cuts them."""
    rows = load_table("titles", Title)
    return {tuple(WORD.findall(words.lower())): row for row in rows for words in row.words}


@cache
def title_words() -> frozenset[str]:
    """The words of all titles: such a word names nobody."""
    return frozenset(word for words in titles() for word in words)


TitlesByWord = dict[str, list[tuple[tuple[str, ...], Title]]]


@cache
def titles_by_first() -> TitlesByWord:
    """Titles with their words, the longest first, by the word that begins them."""
    return _titles_by(0)


@cache
def titles_by_last() -> TitlesByWord:
    """Titles with their words, the longest first, by the word that ends them."""
    return _titles_by(-1)


def _titles_by(place: int) -> TitlesByWord:
    found: TitlesByWord = {}
    for words, title in sorted(titles().items(), key=lambda item: -len(item[0])):
        found.setdefault(words[place], []).append((words, title))
    return found


@cache
def first_names() -> dict[str, Gender | None]:
    """The gender a first name hints at, None for either."""
    rows = load_table("first_names", FirstNames)
    hints: dict[str, Gender | None] = {"female": "female", "male": "male"}
    return {name: hints.get(row.id) for row in rows for name in row.names}


@cache
def countries() -> dict[str, Country]:
    """Countries by name, alias, capital and seat of government."""
    rows = load_table("countries", Country)
    return {
        word: row for row in rows for word in (*row.seats, *row.capitals, *row.aliases, row.name)
    }


@cache
def country_adjectives() -> dict[str, Country]:
    """Countries by their adjectives, names and aliases: what may stand before an office."""
    rows = load_table("countries", Country)
    return {word: row for row in rows for word in (*row.aliases, row.name, *row.adjectives)}


@cache
def organisation_words() -> frozenset[str]:
    """Words that mark the name of an organisation."""
    rows = load_table("organisations", Organisation)
    return frozenset(word for row in rows for word in row.words)


@cache
def source_nouns(kind: SourceKind) -> frozenset[str]:
    """The source nouns of a kind."""
    rows = load_table("source_nouns", SourceNoun)
    return frozenset(word for row in rows if row.kind == kind for word in row.words)


@cache
def all_source_nouns() -> frozenset[str]:
    """The source nouns of every kind."""
    rows = load_table("source_nouns", SourceNoun)
    return frozenset(word for row in rows for word in row.words)


@cache
def owned_nouns() -> frozenset[str]:
    """Unnamed people who speak for the country or body named before them."""
    rows = load_table("source_nouns", SourceNoun)
    return frozenset(word for row in rows if row.of_owner for word in row.words)


@cache
def receiving_verbs() -> frozenset[str]:
    """Lemmas of verbs by which somebody comes by a document and does not make it."""
    rows = load_table("receiving_verbs", ReceivingVerb)
    return frozenset(word for row in rows for word in row.words)


@cache
def taken_up() -> dict[str, tuple[str, ...]]:
    """The classes of organisations each body noun may stand for."""
    rows = [row for row in load_table("source_nouns", SourceNoun) if row.kind == "body"]
    return {word: row.takes_up for row in rows for word in row.words}


@cache
def organisation_classes() -> dict[str, str]:
    """The class that each word of an organisation's name points to."""
    rows = load_table("organisations", Organisation)
    return {word: row.id for row in reversed(rows) for word in row.words}


@cache
def anonymity_phrases() -> tuple[AnonymityPhrase, ...]:
    """Phrases of anonymity, the longest first."""
    rows = load_table("anonymity", AnonymityPhrase)
    return tuple(sorted(rows, key=lambda row: -len(row.phrase)))


class InterviewPhrase(Row):
    """A phrase that says who is interviewed: the person named after or before it."""

    phrase: str
    whose: Literal["after", "before"]


@cache
def interview_phrases() -> tuple[InterviewPhrase, ...]:
    """Phrases that open an interview, the longest first."""
    rows = load_table("interviews", InterviewPhrase)
    return tuple(sorted(rows, key=lambda row: -len(row.phrase)))


class TurnLabel(Row):
    """Words that stand for who asks or who `answers` in an interview: "Q", "A"."""

    words: tuple[str, ...]
    answers: bool


@cache
def turn_labels() -> dict[str, TurnLabel]:
    """Words that stand for a speaker of an interview."""
    return {word: row for row in load_table("turn_labels", TurnLabel) for word in row.words}


class Places(Row):
    """Names of places, or (`kinds`) words that make a name one."""

    words: tuple[str, ...]


@cache
def place_names() -> frozenset[str]:
    """States, cities and regions."""
    rows = load_table("places", Places)
    return frozenset(word for row in rows if row.id != "kinds" for word in row.words)


@cache
def place_words() -> frozenset[str]:
    """Words of a name that make it a place, an event or a thing."""
    rows = load_table("places", Places)
    return frozenset(word for row in rows if row.id == "kinds" for word in row.words)
