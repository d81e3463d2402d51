"""A number far from what it counts: "the number of miners killed rose to seven"."""

from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.figures import context_words

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LINKS = frozenset({"at", "to", "as"})
"""Prepositions by which a verb gives a number its value: stands at, rose to, is given as."""
STEPS = 3


def noun_of_heading(number: Token) -> Token | None:
    """The noun that "the number of ..." counts, when the number is what is said of it."""
    verb = _verb_that_gives(number)
    if verb is None:
        return None
    for child in verb.children:
        told = child.dep_ in SUBJECTS or (child.dep_ == "dobj" and child.i < number.i)
        if told and child.lower_ in context_words("heading-number"):
            return _object_of_heading(child)
    return None


def _verb_that_gives(number: Token) -> Token | None:
    """The verb that says what the number is: "rose to 12", "is 12"."""
    token = number
    for _ in range(STEPS):
        head = token.head
        if token.dep_ == "attr" and head.lemma_ == "be":
            return head
        if token.dep_ == "prep":
            return head if token.lower_ in LINKS and head.pos_ in ("VERB", "AUX") else None
        if token.dep_ not in ("pobj", "nummod", "quantmod") or head == token:
            return None
        token = head
    return None


def _object_of_heading(heading: Token) -> Token | None:
    for child in heading.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None
