"""Verbs that say somebody would not say."""

from functools import cache
from typing import Literal

from claimcheck.rules.table import Row, load_table

DeclineKind = Literal["declined", "no-response", "unstated"]


class DeclineVerb(Row):
    """A verb that refuses: negated or not, with one of the complements, if any are listed.

    `subjects` asks for one of these nouns as subject ("calls were not returned"), `about` for one
    of these words in the complement ("unavailable for comment"), `adverb` for this word beside the
    verb ("has yet to comment"). Of a `spoken` refusal the complement is a quotation on either side.
    """

    lemma: str
    kind: DeclineKind
    negated: bool = False
    complements: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    adverb: str | None = None
    spoken: bool = False


@cache
def decline_verbs() -> dict[str, tuple[DeclineVerb, ...]]:
    """The rows by lemma."""
    found: dict[str, tuple[DeclineVerb, ...]] = {}
    for row in load_table("declines", DeclineVerb):
        found[row.lemma] = (*found.get(row.lemma, ()), row)
    return found
