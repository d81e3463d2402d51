"""What words have to do with each other: the same meaning, the opposite, or a part in a denial.

The hand tables hold news prose; WordNet's pairs stand behind them.
"""

from functools import cache
from typing import Literal

from claimcheck.models.proposition import Standing
from claimcheck.rules.contexts import WordClass
from claimcheck.rules.names import Country, countries, country_adjectives
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

    `converse`: said of the other party, a word of one group means what one of the other means:
    "beat" and "lost to". `example` and `near_miss` are two statements with a stroke between them.
    """

    converse: bool = False

    left: tuple[str, ...]
    right: tuple[str, ...]


class Meaning(Row):
    """Words for one thing in the news. `example` and `near_miss` as in `Opposites`."""

    words: tuple[str, ...]


class Relation(Row):
    """Words for what one party is to another, with the places where the other stands."""

    relation: str | None = None
    words: tuple[str, ...]
    forward: tuple[str, ...]
    backward: tuple[str, ...]


class Attitude(Row):
    """Words that make what hangs on them denied, possible, supposed or intended."""

    kind: Literal["verb", "noun", "adverb", "adjective", "mark", "modal"]
    standing: Standing
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
def fates_against(word: str) -> frozenset[str]:
    """The words of news for what contradicts `word`, whoever is named as the doer."""
    rows = [row for row in load_table("opposites", Opposites) if not row.converse]
    found = [row.right for row in rows if word in row.left]
    found += [row.left for row in rows if word in row.right]
    return frozenset(other for words in found for other in words)


@cache
def relations() -> dict[str, Relation]:
    """Predicate -> its row."""
    return {word: row for row in load_table("relations", Relation) for word in row.words}


@cache
def meanings() -> dict[str, frozenset[str]]:
    """Word -> the groups of one meaning it stands in, as the ids of their rows."""
    found: dict[str, set[str]] = {}
    for row in load_table("meanings", Meaning):
        for word in row.words:
            found.setdefault(word, set()).add(row.id)
    return {word: frozenset(ids) for word, ids in found.items()}


@cache
def phrasal_verbs() -> frozenset[str]:
    """The verbs with a particle that the tables know: "make off"."""
    words = (*meanings(), *_hand_opposites())
    return frozenset(word for word in words if " " in word)


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
def nation_of(adjective: str) -> str | None:
    """The state that an adjective names a nation of, in lower case."""
    row = _adjectives().get(adjective)
    return None if row is None else (row.within or row.name).lower()


@cache
def _adjectives() -> dict[str, Country]:
    return {word.lower(): row for word, row in country_adjectives().items()}


@cache
def known_places() -> frozenset[str]:
    """Countries and cities, in lower case."""
    return frozenset(places_of_demonyms().values())
