"""The tables behind polarity and certainty: negators, idioms that only look negative, hedges."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from claimcheck.models import Certainty
from claimcheck.rules.table import Row, load_table

NegatorKind = Literal[
    "adverb", "phrase", "determiner", "determiner-phrase", "pronoun", "pronoun-phrase",
    "conjunction", "verb", "denial", "adjective", "deferral",
]  # fmt: skip
HedgeKind = Literal[
    "modal", "could", "word", "modifier", "predicate", "noun", "verb", "passive", "opinion",
    "phrase", "first",
]  # fmt: skip


class Negator(Row):
    """Words that negate a predicate, by where they stand."""

    kind: NegatorKind
    words: tuple[str, ...]


class NegationIdiom(Row):
    """A phrase with a negative word that denies nothing, or only its own last word `over`."""

    phrase: str
    over: str | None = None


class Hedge(Row):
    """Words that weaken a content to `level`, by how they are built in."""

    kind: HedgeKind
    level: Certainty
    words: tuple[str, ...]
    ability: tuple[str, ...] = ()
    """Verbs after which a "could" tells an ability."""


@cache
def negators(*kinds: NegatorKind) -> frozenset[str]:
    """The words of the negators of these kinds."""
    rows = load_table("negators", Negator)
    return frozenset(word for row in rows if row.kind in kinds for word in row.words)


@cache
def negative_words() -> frozenset[str]:
    """Every word that is a negator or begins one."""
    rows = load_table("negators", Negator)
    return frozenset(word.split()[0] for row in rows for word in row.words)


@cache
def negation_idioms() -> tuple[tuple[str, ...], ...]:
    """The idioms as words, the longest first."""
    phrases = [tuple(row.phrase.split()) for row in load_table("negation_idioms", NegationIdiom)]
    return tuple(sorted(phrases, key=lambda words: (-len(words), words)))


def idiom_places(forms: Sequence[str]) -> frozenset[int]:
    """Where idioms stand among words in lower case: they deny nothing."""
    return frozenset(
        place
        for at, form in enumerate(forms)
        for phrase in _idioms_by_word().get(form, ())
        if tuple(forms[at : at + len(phrase)]) == phrase
        for place in range(at, at + len(phrase))
    )


def phrase_places(forms: Sequence[str], phrases: Iterable[str]) -> frozenset[int]:
    """Where phrases stand among words in lower case."""
    text = f" {' '.join(forms)} "
    told = [phrase.split() for phrase in phrases if f" {phrase} " in text]
    return frozenset(
        place
        for words in told
        for at in range(len(forms) - len(words) + 1)
        if list(forms[at : at + len(words)]) == words
        for place in range(at, at + len(words))
    )


@cache
def _idioms_by_word() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in negation_idioms():
        found.setdefault(phrase[0], []).append(phrase)
    return found


@cache
def exclusive_idioms() -> frozenset[tuple[str, ...]]:
    """The idioms that deny their last word: "not only"."""
    rows = load_table("negation_idioms", NegationIdiom)
    return frozenset(tuple(row.phrase.split()) for row in rows if row.over)


@cache
def hedges() -> tuple[Hedge, ...]:
    """All hedges."""
    return load_table("hedges", Hedge)


@cache
def hedges_by_word() -> dict[str, tuple[Hedge, ...]]:
    """The hedges a word or lemma may be, or may begin."""
    found: dict[str, list[Hedge]] = {}
    for row in hedges():
        for word in row.words:
            found.setdefault(word.split()[0], []).append(row)
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def ability_verbs() -> frozenset[str]:
    """Verbs after which a "could" tells an ability."""
    return frozenset(verb for row in hedges() for verb in row.ability)
