"""Figures bound to what they measure, in base units, with the words that say which."""

from typing import TYPE_CHECKING

from claimcheck.extract.propositions.clause import Clause
from claimcheck.models.proposition import Quantity
from claimcheck.rules.contrast import parents
from claimcheck.rules.figures import to_base

if TYPE_CHECKING:
    from spacy.tokens import Token

    from claimcheck.extract.figures import FigureMention

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "attr"})
CONVERTED = frozenset({"measure", "age"})
CLIMB = 4
"""How many words above a figure may say whose it is."""


def bind_quantity(figure: "FigureMention", clause: Clause, predicates: dict[int, str]) -> Quantity:
    """A figure with the keys of what it counts and of whom it is said.

    `predicates` are the predicates of the events by the index of their word.
    """
    noun = clause.place.get(figure.noun) if figure.noun is not None else None
    verb = clause.place.get(figure.verb) if figure.verb is not None else None
    number = clause.place[figure.number]
    low, high, unit = _in_base(figure)
    children = _is_of_parent(clause, number, noun)
    return Quantity(
        text=figure.text,
        word=number,
        kind="count" if children else figure.kind,
        low=low,
        high=high,
        bound=figure.bound,
        unit="child" if children else unit,
        currency=figure.currency,
        noun="child" if children else clause.keys[noun] if noun is not None else None,
        measure="children" if children else figure.quantity,
        event=(predicates.get(verb) or clause.keys[verb]) if verb is not None else None,
        of=_owners(clause, figure, noun if noun is not None else number),
        place=figure.place,
        time=figure.time,
    )


def _in_base(figure: "FigureMention") -> tuple[float, float, str | None]:
    if figure.kind not in CONVERTED or figure.unit is None:
        return figure.low, figure.high, figure.unit
    low, unit = to_base(figure.low, figure.unit)
    high, _ = to_base(figure.high, figure.unit)
    return min(low, high), max(low, high), unit


def _is_of_parent(clause: Clause, number: int, noun: int | None) -> bool:
    """Whether the number is that of somebody's children: "a mother of 13", "her 13 children"."""
    tokens = clause.tokens
    if number > 1 and tokens[number - 1].lower_ == "of":
        follows = tokens[number + 1].lower_ if number + 1 < len(tokens) else ""
        return tokens[number - 2].lemma_.lower() in parents() and follows not in ("year", "month")
    if noun is None or clause.keys[noun] != "child":
        return False
    return clause.child(tokens[noun], "poss") is not None


def _owners(clause: Clause, figure: "FigureMention", start: int) -> tuple[str, ...]:
    """The keys that say which: around the counted noun, above it, and the verb's participants."""
    found = list(clause.inner(start))
    token = clause.tokens[start]
    if figure.kind == "age":
        return _bearer(clause, token)
    for _ in range(CLIMB):
        if token.dep_ in SUBJECTS or token.head.i not in clause.place or token.head == token:
            break
        below, token = token, token.head
        if token.pos_ in ("VERB", "AUX"):
            if token.dep_ in ("acl", "relcl") and token.head.i in clause.place:
                found.append(clause.place[token.head.i])
            for child in clause.children(token):
                if child.dep_ in SUBJECTS or (child.dep_ in OBJECTS and child != below):
                    found.extend(clause.noun_words(child))
            break
        found.append(clause.place[token.i])
        found.extend(clause.inner(clause.place[token.i]))
    own = {clause.place[t.i] for t in clause.tokens if figure.start <= t.idx < figure.end} | {start}
    keys = (clause.keys[at] for at in found if at not in own)
    return tuple(dict.fromkeys(key for key in keys if key))


def _bearer(clause: Clause, age: "Token") -> tuple[str, ...]:
    """The name or noun an age is said of: "Ann Lee, 34," and "34-year-old Ann Lee"."""
    for _ in range(CLIMB):
        if age.pos_ in ("NOUN", "PROPN") and age.lower_ not in ("year", "years", "old"):
            words = [child for child in clause.children(age) if child.dep_ == "compound"]
            keys = (clause.keys[clause.place[word.i]] for word in (*words, age))
            return tuple(dict.fromkeys(key for key in keys if key))
        if age.head == age or age.head.i not in clause.place:
            return ()
        above = age.head
        age = clause.child(above, *SUBJECTS) or above if above.pos_ == "AUX" else above
    return ()
