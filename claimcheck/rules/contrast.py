"""What words have to do with each other: the same meaning, the opposite, or a part in a denial.

The hand tables hold news prose; WordNet's pairs stand behind them.
"""

from functools import cache
from typing import Literal

from claimcheck.models.proposition import Standing
from claimcheck.rules.names import countries, country_adjectives
from claimcheck.rules.table import Row, load_table
from claimcheck.rules.wordnet import (
    antonyms,
    places_of_demonyms,
    synonyms,
    verbs_of_adjectives,
    verbs_of_nouns,
)


class Opposites(Row):
    """Two groups of words; each of one group contradicts each of the other.

    `example` and `near_miss` are two statements with a stroke between them.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]


class Meaning(Row):
    """Words for one thing in the news. `example` and `near_miss` as in `Opposites`."""

    words: tuple[str, ...]


class Attitude(Row):
    """Words that make what hangs on them denied, possible, supposed or intended."""

    kind: Literal["verb", "noun", "adverb", "adjective", "mark", "modal"]
    standing: Standing
    words: tuple[str, ...]


class WordClass(Row):
    """Words with one part to play; the id says which."""

    words: tuple[str, ...]


class Quantifier(Row):
    """Words before a noun that say which share of the kind is meant."""

    words: tuple[str, ...]
    low: float
    high: float


@cache
def quantifiers() -> dict[str, Quantifier]:
    """Quantifier -> its row."""
    return {word: row for row in load_table("quantifiers", Quantifier) for word in row.words}


@cache
def longest_quantifier() -> int:
    """How many words the longest quantifier has."""
    return max(len(phrase.split()) for phrase in quantifiers())


@cache
def opposites_of(word: str) -> frozenset[str]:
    """The words that contradict `word`: by the table of news words, else by WordNet."""
    return frozenset(_hand_opposites().get(word, ())) | antonyms().get(word, frozenset())


@cache
def _hand_opposites() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in load_table("opposites", Opposites):
        for left in row.left:
            for right in row.right:
                found.setdefault(left, set()).add(right)
                found.setdefault(right, set()).add(left)
    return found


@cache
def meanings() -> dict[str, frozenset[str]]:
    """Word -> the groups of one meaning it stands in, as the ids of their rows."""
    found: dict[str, set[str]] = {}
    for row in load_table("meanings", Meaning):
        for word in row.words:
            found.setdefault(word, set()).add(row.id)
    return {word: frozenset(ids) for word, ids in found.items()}


@cache
def same_meaning(left: str, right: str) -> bool:
    """Whether two keys may stand for each other."""
    if left == right:
        return True
    if meanings().get(left, frozenset()) & meanings().get(right, frozenset()):
        return True
    return right in synonyms().get(left, ())


@cache
def alike(word: str) -> frozenset[str]:
    """All keys that may stand for `word`, itself among them."""
    rows = [row.words for row in load_table("meanings", Meaning) if word in row.words]
    return frozenset({word, *(one for words in rows for one in words), *synonyms().get(word, ())})


@cache
def event_key(noun: str) -> str:
    """The verb of a noun of action, else the noun itself."""
    return verbs_of_nouns().get(noun, noun)


@cache
def quality_key(adjective: str) -> str:
    """The place of a demonym, the verb of an adjective of doing, else the adjective itself."""
    place = places_of_demonyms().get(adjective)
    return place or verbs_of_adjectives().get(adjective, adjective)


@cache
def attitudes(kind: str) -> dict[str, Standing]:
    """Word -> what it makes of its complement, for the words of a kind."""
    rows = load_table("attitudes", Attitude)
    return {word: row.standing for row in rows if row.kind == kind for word in row.words}


@cache
def word_class(table: str, *ids: str) -> frozenset[str]:
    """The words of a table's rows, or of those named."""
    rows = load_table(table, WordClass)
    return frozenset(word for row in rows if not ids or row.id in ids for word in row.words)


def rejections() -> frozenset[str]:
    """Words that call a story untrue: as a predicate ("is a hoax") or over it ("Fake: ...")."""
    return word_class("rejections")


def untruths() -> frozenset[str]:
    """The rejections that call a whole story untrue."""
    return word_class("rejections", "hoax", "false")


def containers() -> frozenset[str]:
    """Nouns that stand before the thing meant: "a group of", "thousands of"."""
    return word_class("containers")


def parents() -> frozenset[str]:
    """Nouns whose "of" and number count children."""
    return word_class("contexts", "parent")


def naming() -> frozenset[str]:
    """Verbs between a noun and its name: "a man named Lee"."""
    return word_class("contexts", "naming")


def locating() -> frozenset[str]:
    """Verbs of an event that a distance from a place locates."""
    return word_class("contexts", "locating")


def markets() -> frozenset[str]:
    """Words of market reports, whose figures change from hour to hour."""
    return word_class("contexts", "market")


def earlier() -> frozenset[str]:
    """Words of a figure that another has replaced, or of an event before this one."""
    return word_class("contexts", "earlier")


def once() -> frozenset[str]:
    """Words of a thing's beginning."""
    return word_class("contexts", "once")


def then() -> frozenset[str]:
    """Words beside an age that is not of today."""
    return word_class("contexts", "then")


def ceasing() -> frozenset[str]:
    """Verbs whose gerund does not happen: "stopped selling"."""
    return word_class("contexts", "ceasing")


def measuring() -> frozenset[str]:
    """Verbs that tell an amount and no event."""
    return word_class("contexts", "measuring")


def parts_of_places() -> frozenset[str]:
    """Nouns for a part of the place an event has struck."""
    return word_class("contexts", "part")


def charges() -> frozenset[str]:
    """Words of the law: a charge is no statement of fact."""
    return word_class("contexts", "charge")


def tales() -> frozenset[str]:
    """Nouns and pronouns that stand for what has been told or shown."""
    return word_class("contexts", "tale")


def against() -> frozenset[str]:
    """Words that set a statement against what is said elsewhere."""
    return word_class("contexts", "against")


def hearing() -> frozenset[str]:
    """Verbs for how a reader has come to a story."""
    return word_class("contexts", "hearing")


def truths() -> frozenset[str]:
    """Words that call a story untrue after a "not": "is not true", "never happened"."""
    return word_class("contexts", "truth")


def reports() -> frozenset[str]:
    """Nouns for what somebody says; to reject one is to deny what it says."""
    return word_class("contexts", "report")


@cache
def _exclusive() -> dict[str, frozenset[str]]:
    """Word -> the ids of the groups of words it stands in of which only one can hold."""
    found: dict[str, set[str]] = {}
    for row in load_table("exclusive", WordClass):
        for word in row.words:
            found.setdefault(word, set()).add(row.id)
    return {word: frozenset(ids) for word, ids in found.items()}


@cache
def excludes(left: str, right: str) -> bool:
    """Whether one word in the place of the other makes the statement another one."""
    if left == right:
        return False
    if _exclusive().get(left, frozenset()) & _exclusive().get(right, frozenset()):
        return True
    if same_meaning(left, right):
        return False
    return right in opposites_of(left) or any(
        right in opposites_of(other) for other in sorted(synonyms().get(left, ()))
    )


@cache
def countries_by_word() -> dict[str, str]:
    """Country of a name, an alias, an adjective or a capital, all in lower case."""
    named = {**countries(), **country_adjectives()}
    return {word.lower(): row.name.lower() for word, row in named.items()}


@cache
def known_places() -> frozenset[str]:
    """Countries and cities, in lower case."""
    return frozenset(places_of_demonyms().values())
