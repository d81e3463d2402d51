"""Words out of WordNet 3.0: opposites, words of one meaning, nouns of verbs, things."""

from functools import cache
from importlib.resources import files

Pairs = dict[str, frozenset[str]]


def _rows(name: str) -> list[list[str]]:
    text = files(__package__).joinpath("wordnet", f"{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def _both_ways(name: str) -> Pairs:
    found: dict[str, set[str]] = {}
    for left, right, _ in _rows(name):
        found.setdefault(left, set()).add(right)
        found.setdefault(right, set()).add(left)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def antonyms() -> Pairs:
    """Word -> its opposites."""
    return _both_ways("antonyms")


@cache
def synonyms() -> Pairs:
    """Word -> words that mean the same in their commonest senses."""
    return _both_ways("synonyms")


@cache
def verbs_of_nouns() -> dict[str, str]:
    """Noun of an action -> its verb; the first of several in the alphabet."""
    found: dict[str, str] = {}
    for noun, verb in _rows("nominalisations"):
        found.setdefault(noun, verb)
    return found


@cache
def verbs_of_adjectives() -> dict[str, str]:
    """Adjective of doing -> its verb; the first of several in the alphabet."""
    found: dict[str, str] = {}
    for adjective, verb in _rows("adjectives"):
        found.setdefault(adjective, verb)
    return found


@cache
def places_of_demonyms() -> dict[str, str]:
    """Adjective of a country or city -> its name, in lower case."""
    return {row[0]: row[1] for row in _rows("demonyms")}


@cache
def things() -> frozenset[str]:
    """Nouns for what can be touched and is neither done nor said: "table", not "letter"."""
    return frozenset(row[0] for row in _rows("things"))
