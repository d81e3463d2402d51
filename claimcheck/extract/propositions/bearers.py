"""Whose age or children a figure tells: the person by name, or by the noun that stands for one."""

from typing import TYPE_CHECKING

from claimcheck.extract.propositions.clause import Clause
from claimcheck.rules.contexts import naming, parents

if TYPE_CHECKING:
    from claimcheck.extract.parsing.tree import Token

SUBJECTS = ("nsubj", "nsubjpass")
AGE_WORDS = frozenset({"year", "years", "month", "months", "old"})
PARENT_OF = {"her": "mother", "his": "father"}
CLIMB = 4
"""How many words above a figure may say whose it is."""


def age_bearer(clause: Clause, age: "Token") -> tuple[str, ...]:
    """The name or noun an age is said of: "Ann Lee, 34," and "34-year-old Ann Lee"."""
    for _ in range(CLIMB):
        if age.pos_ in ("NOUN", "PROPN") and age.lower_ not in AGE_WORDS:
            return _person(clause, age)
        if age.head == age or age.head.i not in clause.place:
            return ()
        above = age.head
        owns = above.pos_ == "AUX" or above.lemma_ == "turn"
        age = clause.child(above, *SUBJECTS) or above if owns else above
    return ()


def parent_of(clause: Clause, number: int, noun: int | None) -> tuple[str, ...]:
    """The parent whose children are counted: "a mother of 13", "Ann Lee and her 13 children".

    Nothing where it is no such number.
    """
    tokens = clause.tokens
    if number > 1 and tokens[number - 1].lower_ == "of":
        parent = tokens[number - 2]
        follows = tokens[number + 1].lower_ if number + 1 < len(tokens) else ""
        if parent.lemma_.lower() not in parents() or follows in ("year", "month"):
            return ()
        named = _name_keys(clause, tokens[number].head)
        return tuple(dict.fromkeys((*_person(clause, parent), *named)))
    if noun is None or clause.keys[noun] != "child":
        return ()
    owner = clause.child(tokens[noun], "poss")
    if owner is None:
        return ()
    if owner.pos_ != "PRON":
        return _person(clause, owner)
    parent_noun = PARENT_OF.get(owner.lower_)
    subject = _subject_above(clause, tokens[noun])
    named = _name_keys(clause, subject) if subject is not None else ()
    return (*((parent_noun,) if parent_noun else ()), *named)


def _subject_above(clause: Clause, token: "Token") -> "Token | None":
    """The subject of the clause a word stands in."""
    while token.head != token and token.head.i in clause.place:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return clause.child(token, *SUBJECTS)
    return None


def _person(clause: Clause, noun: "Token") -> tuple[str, ...]:
    """The noun's keys and those of the name beside it: "the teen, Ann Lee", "mother Ann Lee"."""
    own = _name_keys(clause, noun) or (clause.keys[clause.place[noun.i]],)
    beside = () if noun.pos_ == "PROPN" else _name_beside(clause, noun)
    return tuple(dict.fromkeys(key for key in (*own, *beside) if key))


def _name_beside(clause: Clause, noun: "Token") -> tuple[str, ...]:
    """The name in apposition to a noun, before or behind it, or by which it is called."""
    candidates = [child for child in clause.children(noun) if child.dep_ == "appos"]
    candidates += [
        name
        for child in clause.children(noun)
        if child.dep_ == "acl" and child.lemma_ in naming()
        for name in clause.children(child)
    ]
    above: Token = noun
    while above.dep_ in ("appos", "conj", "compound", "nmod") and above.head.i in clause.place:
        above = above.head
        candidates.append(above)
        if above.pos_ == "PROPN":
            break
    return next((keys for one in candidates if (keys := _name_keys(clause, one))), ())


def _name_keys(clause: Clause, token: "Token") -> tuple[str, ...]:
    """The keys of all words of a name, the last name last; nothing for another word."""
    if token.pos_ != "PROPN" or token.i not in clause.place:
        return ()
    parts = [
        child
        for child in clause.children(token)
        if child.dep_ == "compound" and child.pos_ == "PROPN"
    ]
    return tuple(clause.keys[clause.place[part.i]] for part in (*parts, token))
