"""Words with a part to play where claims are compared, by the prose that they stand in."""

from functools import cache
from typing import Literal

from claimcheck.rules.table import Row, load_table


class WordClass(Row):
    """Words with one part to play; the id says which."""

    words: tuple[str, ...]


class Context(WordClass):
    """`effect`: what the words do with a difference that is a conflict, or is none, without them.

    `example` and `near_miss` are two statements with a stroke between them; `where` says that they
    must stand in two articles.
    """

    effect: Literal["conflict", "none"]
    where: Literal["statements", "articles"] = "statements"


@cache
def word_class(table: str, *ids: str) -> frozenset[str]:
    """The words of a table's rows, or of those named."""
    rows = load_table(table, Context if table == "contexts" else WordClass)
    return frozenset(word for row in rows if not ids or row.id in ids for word in row.words)


def rejections() -> frozenset[str]:
    """Words that call a story untrue: as a predicate ("is a hoax") or over it ("Fake: ...")."""
    return word_class("rejections")


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


def suspecting() -> frozenset[str]:
    """Verbs for what is done to somebody who is held to have done it."""
    return word_class("suspects")


def connecting(row: str) -> frozenset[str]:
    """Words for what ties two things together: a row of their table."""
    return word_class("connections", row)


def generations() -> frozenset[str]:
    """Parts of a name that tell a father from his son."""
    return word_class("contexts", "generation")


def downwards() -> frozenset[str]:
    """Words behind a distance that goes down."""
    return word_class("contexts", "depth")


def markets() -> frozenset[str]:
    """Words of market reports, whose figures change from hour to hour."""
    return word_class("contexts", "market")


def counting_idioms() -> frozenset[str]:
    """Phrases with a word of quantity that tell none: "after all"."""
    return word_class("contexts", "no-quantity")


def before_dates() -> frozenset[str]:
    """Prepositions before a date that say that it was earlier, or not later."""
    return word_class("contexts", "before-date")


def after_dates() -> frozenset[str]:
    """Prepositions before a date that say that it was later, or not earlier."""
    return word_class("contexts", "after-date")


@cache
def seats() -> dict[str, str]:
    """Predicate -> what it says of the country it is told with: "born", "home", "seat"."""
    kinds = ("born", "home", "seat")
    return {word: kind for kind in kinds for word in word_class("contexts", kind)}


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


def carrying() -> frozenset[str]:
    """Verbs whose own negation is that of the infinitive: "did not manage to close"."""
    return word_class("contexts", "carrying")


def measuring() -> frozenset[str]:
    """Verbs that tell an amount and no event."""
    return word_class("contexts", "measuring")


def partitive() -> frozenset[str]:
    """Words before "of" that tell a part of what is counted behind it."""
    return word_class("containers", "amount", "count")


def memberships() -> frozenset[str]:
    """Nouns for a part that others have in a body: "19 member states" are 19 members."""
    return word_class("contexts", "membership")


def parts_of_places() -> frozenset[str]:
    """Nouns for a part of the place an event has struck."""
    return word_class("contexts", "part")


def charges() -> frozenset[str]:
    """Words of the law: a charge is no statement of fact."""
    return word_class("contexts", "charge")


def untruths() -> frozenset[str]:
    """The rejections that call a whole story untrue."""
    return word_class("rejections", "hoax", "false")


def tales() -> frozenset[str]:
    """Nouns and pronouns that stand for what has been told or shown."""
    return word_class("story_words", "tale")


def against() -> frozenset[str]:
    """Words that set a statement against what is said elsewhere."""
    return word_class("story_words", "against")


def hearing() -> frozenset[str]:
    """Verbs for how a reader has come to a story."""
    return word_class("story_words", "hearing")


def truths() -> frozenset[str]:
    """Words that call a story untrue after a "not": "is not true", "never happened"."""
    return word_class("story_words", "truth")


def shares() -> frozenset[str]:
    """Nouns for a part of many people, as polls name it: "half", "a third", "most", "percent"."""
    return word_class("containers", "amount", "count", "percentage")


def reports() -> frozenset[str]:
    """Nouns for what somebody says; to reject one is to deny what it says."""
    return word_class("contexts", "report")


def anybody() -> frozenset[str]:
    """Participants that may be anybody, so that they clash with nobody."""
    return word_class("contexts", "anybody")


def everybody() -> frozenset[str]:
    """Nouns for all who live somewhere, of whom a share is told."""
    return word_class("contexts", "everybody")


def victims() -> frozenset[str]:
    """Nouns that count people of any kind, so that a count of one kind may be a part."""
    return word_class("contexts", "victim")


def other_shocks() -> frozenset[str]:
    """Words of another earthquake than the one that is the news."""
    return word_class("contexts", "other-shock")


def dating() -> frozenset[str]:
    """Words behind a length of time that only dates something: "eight days ago"."""
    return word_class("contexts", "dating")


def denials() -> frozenset[str]:
    """Verbs that cannot but deny, whatever their object."""
    return word_class("contexts", "denial")


def denials_in_headlines() -> frozenset[str]:
    """Their forms, where a headline's capitals may hide that a word is a verb."""
    return word_class("contexts", "denial-in-headline")


def openers() -> frozenset[str]:
    """Words that begin a source with a capital and name nobody."""
    return word_class("contexts", "opener")


def reversing_prefixes() -> frozenset[str]:
    """What turns an adjective into its opposite."""
    return word_class("contexts", "reversing-prefix")
