"""Figures bound to what they measure, in base units, with the words that say which."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.extract.propositions.bearers import age_bearer, parent_of
from claimcheck.extract.propositions.clause import Clause
from claimcheck.extract.propositions.locations import bearing_after, is_depth
from claimcheck.models.proposition import Quantity
from claimcheck.rules.figures import stages_of_life, to_base

if TYPE_CHECKING:
    from claimcheck.extract.figures import FigureMention
    from claimcheck.extract.parsing.tree import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "attr"})
CONVERTED = frozenset({"measure", "age"})
LENGTH = "metre"
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
    parent = parent_of(clause, number, noun)
    deep = ("depth",) if unit == LENGTH and is_depth(clause, number) else ()
    bearing = bearing_after(clause, number) if unit == LENGTH else None
    return Quantity(
        text=figure.text,
        word=number,
        kind="count" if parent else figure.kind,
        low=low,
        high=high,
        bound=figure.bound,
        unit="child" if parent else unit,
        currency=figure.currency,
        noun="child" if parent else clause.keys[noun] if noun is not None else None,
        measure="children" if parent else figure.quantity,
        event=(predicates.get(verb) or clause.keys[verb]) if verb is not None else None,
        of=parent or _owners(clause, figure, noun if noun is not None else number) + deep,
        place=figure.place,
        time=figure.time,
        landmark=bearing.landmark if bearing else None,
        direction=bearing.degrees if bearing else None,
    )


def stages_told(clause: Clause) -> Iterator[Quantity]:
    """The ages that nouns tell: "the teenager Ann Lee"."""
    for at, token in enumerate(clause.tokens):
        stage = stages_of_life().get(token.lower_)
        if stage is not None and token.pos_ in ("NOUN", "PROPN", "ADJ"):
            low, unit = to_base(stage.low, "year")
            high, _ = to_base(stage.high, "year")
            yield Quantity(
                text=token.text, word=at, kind="age", low=low, high=high - 1, bound="range",
                unit=unit, of=age_bearer(clause, token),
            )  # fmt: skip


def _in_base(figure: "FigureMention") -> tuple[float, float, str | None]:
    if figure.kind not in CONVERTED or figure.unit is None:
        return figure.low, figure.high, figure.unit
    low, unit = to_base(figure.low, figure.unit)
    high, _ = to_base(figure.high, figure.unit)
    return min(low, high), max(low, high), unit


def _with_sibling(clause: Clause, noun: "Token") -> list[int]:
    """A noun and the one it is joined to: "watches and rings valued at"."""
    joined = noun.dep_ == "conj" and noun.head.i in clause.place
    return [clause.place[noun.i], *([clause.place[noun.head.i]] if joined else [])]


def _owners(clause: Clause, figure: "FigureMention", start: int) -> tuple[str, ...]:
    """The keys that say which: around the counted noun, above it, and the verb's participants."""
    token = clause.tokens[start]
    if figure.kind == "age":
        return age_bearer(clause, token)
    found = list(clause.inner(start))
    for _ in range(CLIMB):
        if token.dep_ in SUBJECTS or token.head.i not in clause.place or token.head == token:
            break
        below, token = token, token.head
        if token.pos_ in ("VERB", "AUX"):
            if token.dep_ in ("acl", "relcl") and token.head.i in clause.place:
                found.extend(_with_sibling(clause, token.head))
            for child in clause.children(token):
                if child.dep_ in SUBJECTS or (child.dep_ in OBJECTS and child != below):
                    found.extend(clause.noun_words(child))
            break
        found.append(clause.place[token.i])
        found.extend(clause.inner(clause.place[token.i]))
    own = {clause.place[t.i] for t in clause.tokens if figure.start <= t.idx < figure.end} | {start}
    keys = (clause.keys[at] for at in found if at not in own)
    return tuple(dict.fromkeys(key for key in keys if key))
