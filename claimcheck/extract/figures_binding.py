"""What a number counts and the event it belongs to, read off the parse.

A wrong binding is worse than none: where the parse gives no noun and the words beside the number
neither, the figure stays without one, and a bare "one" is no figure at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from claimcheck.extract.figures_numbers import HYPHENS
from claimcheck.extract.figures_reader import Written
from claimcheck.rules.figures import Quantity, quantities

NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
PLACES = frozenset({"in", "at", "near", "outside", "on", "across"})
STEPS = 6
"""How far a number's head is followed up the tree."""


@dataclass(frozen=True, slots=True)
class Binding:
    """Where a figure hangs: token indices, the counted noun's singular, place and quantity."""

    number: int
    noun: int | None
    verb: int | None
    unit: str | None
    quantity: str | None
    place: str | None


def bind(number: Span, figure: Written, after: int) -> Binding | None:
    """Bind a number; None if it turns out to be no figure: a name, a score, a pronoun."""
    root = number.root
    noun = _counted_noun(number, figure, after)
    if figure.kind in ("date", "time", "ordinal"):
        return _plain(root, figure)
    verb = _event(noun or root)
    quantity = _quantity(root, noun, verb, after)
    if figure.kind == "count" and not _is_count(number, figure, noun, quantity):
        return None
    unit = _singular(noun) if noun is not None else None
    if unit is None and quantity in _people() and figure.kind == "count":
        unit = "person"
    return Binding(
        number=number[-1].i, noun=noun.i if noun is not None else None,
        verb=verb.i if verb is not None else None, unit=unit, quantity=quantity,
        place=_place(noun, verb),
    )  # fmt: skip


def _plain(root: Token, figure: Written) -> Binding | None:
    """A date, time or ordinal: it counts nothing."""
    if figure.kind == "ordinal" and root.tag_ in ("NN", "NNS") and root.lower_ == "second":
        return None
    verb = _event(root)
    noun = root.head if root.head.pos_ in NOUNS and root.head.i > root.i else None
    return Binding(
        number=root.i, noun=noun.i if noun is not None and figure.kind == "ordinal" else None,
        verb=verb.i if verb is not None else None, unit=None, quantity=None, place=None,
    )  # fmt: skip


def _counted_noun(number: Span, figure: Written, after: int) -> Token | None:
    """The noun that is counted."""
    doc = number.doc
    if after < len(doc) and doc[after].lower_ == "of":
        return _object_of(doc[after]) if figure.kind in ("count", "percent", "measure") else None
    if figure.kind != "count":
        return None
    root = number.root
    head = root.head
    if root.dep_ in ("nummod", "compound", "amod", "nmod", "quantmod") and head.i >= after:
        noun = next((up for up in (head, head.head) if up.pos_ in NOUNS and up.i >= after), None)
        if noun is not None and not _crosses(doc, after, noun.i):
            return noun
    return _next_noun(doc, after)


def _crosses(doc: Doc, first: int, last: int) -> bool:
    """Whether a mark or a verb stands between."""
    return any(token.is_punct and token.text not in "-–'\"" for token in doc[first:last])


def _next_noun(doc: Doc, after: int) -> Token | None:
    """The last noun of the run that follows, behind adjectives: "15 armed rebel fighters"."""
    at = after
    while at < len(doc) and (doc[at].pos_ in ("ADJ", "ADV") or doc[at].text == "-"):
        if doc[at].lower_ in _states():
            return None
        at += 1
    last = None
    while at < len(doc) and doc[at].pos_ in NOUNS:
        last = doc[at]
        at += 1
    return last


def _object_of(preposition: Token) -> Token | None:
    """The noun in "dozens of people", "two of the men"."""
    for child in preposition.children:
        if child.dep_ == "pobj":
            return child if child.pos_ in NOUNS else None
    return None


def _event(start: Token) -> Token | None:
    """The verb the figure takes part in: "15 people killed", "killed 15 people"."""
    for child in start.children:
        if child.dep_ == "acl" and child.i > start.i and child.tag_ == "VBN":
            return child
    token = start
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX") and token != start:
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def _is_count(number: Span, figure: Written, noun: Token | None, quantity: str | None) -> bool:
    """Whether a bare number counts something."""
    doc = number.doc
    before = doc[number.start - 1] if number.start else None
    if figure.hyphened and noun is None and quantity is None:
        return False
    if _is_score(number):
        return False
    if len(number) == 1 and number[0].lower_ == "one":
        following = doc[number.end].lower_ if number.end < len(doc) else ""
        single = following not in ("of", "another", "day") and (noun is not None or quantity)
        return bool(single) and not (before is not None and before.lower_ in ("no", "this", "that"))
    if figure.form == "digits" and noun is None and before is not None and before.pos_ == "PROPN":
        return quantity is not None
    return True


def _is_score(number: Span) -> bool:
    """Whether another number is tied on with a hyphen, "3-1": a range was read before this."""
    doc = number.doc
    before = doc[number.start - 2 : number.start]
    after = doc[number.end : number.end + 2]
    return any(
        len(beside) == 2 and beside[mark].text in HYPHENS and beside[1 - mark].text[0].isdigit()
        for beside, mark in ((before, 1), (after, 0))
    ) or any(mark in number[0].text[1:] for mark in HYPHENS if number[0].text[0].isdigit())


def _singular(noun: Token) -> str:
    """The noun's singular; names and initials keep their capitals."""
    if noun.lemma_ == "people":
        return "person"
    if noun.text.endswith("s") and (noun.tag_ == "NNPS" or noun.text[:-1].isupper()):
        return noun.text[:-1]
    return noun.lemma_


def _place(noun: Token | None, verb: Token | None) -> str | None:
    """The named place the event or the noun is put at: "in Varna"."""
    for head in (verb, noun):
        for child in head.children if head is not None else ():
            if child.dep_ == "prep" and child.lower_ in PLACES:
                place = _object_of(child)
                if place is not None and place.pos_ == "PROPN":
                    return " ".join(part.text for part in _name(place))
    return None


def _name(noun: Token) -> Iterator[Token]:
    for child in noun.lefts:
        if child.dep_ == "compound" and child.pos_ == "PROPN":
            yield child
    yield noun


def _people() -> frozenset[str]:
    return frozenset(row.id for row in quantities() if row.people)


def _states() -> frozenset[str]:
    return frozenset(state for row in quantities() for state in row.states)


def _quantity(root: Token, noun: Token | None, verb: Token | None, after: int) -> str | None:
    """The id of the quantity the words around the number give."""
    for row in quantities():
        if (
            _is_state(row, root.doc, noun.i + 1 if noun is not None else after)
            or _is_state(row, root.doc, after)
            or _is_noun(row, noun, root)
            or _is_role(row, noun if noun is not None else root, verb)
        ):
            return row.id
    return None


def _is_state(row: Quantity, doc: Doc, at: int) -> bool:
    """As in "15 dead", "15 people killed", "15 were missing", not "15 gunmen killed a guard"."""
    while at < len(doc) and (doc[at].pos_ == "AUX" or doc[at].pos_ == "ADV"):
        at += 1
    if at >= len(doc) or doc[at].lower_ not in row.states:
        return False
    state = doc[at]
    return state.tag_ != "VBD" or not any(child.dep_ == "dobj" for child in state.children)


def _is_noun(row: Quantity, noun: Token | None, root: Token) -> bool:
    """As in "15 deaths", "a toll of 15", "the toll rose to 15"."""
    if noun is not None:
        return noun.lemma_.lower() in row.nouns
    token = root
    for _ in range(STEPS):
        if token.pos_ == "NOUN" and token.lemma_ in row.nouns:
            return True
        if token.pos_ == "VERB":
            return any(
                child.dep_ in ("nsubj", "nsubjpass") and child.lemma_ in row.nouns
                for child in token.children
            )
        if token.head == token:
            return False
        token = token.head
    return False


def _is_role(row: Quantity, counted: Token, verb: Token | None) -> bool:
    """Whether the counted thing has the part in the event that the row asks for."""
    if verb is None:
        return False
    lemma = verb.lemma_
    if verb.dep_ == "acl" and verb.head == counted:
        return lemma in row.object
    top = counted
    while top.dep_ in ("nummod", "quantmod", "compound", "conj", "appos", "pobj", "prep"):
        if verb in (top, top.head):
            break
        top = top.head
    if top.dep_ in OBJECTS:
        return lemma in row.object or _leaves(row, verb, counted)
    return top.dep_ in SUBJECTS and lemma in row.subject


def _leaves(row: Quantity, verb: Token, counted: Token) -> bool:
    """As in "left 15 people dead"."""
    return any(
        child.i > counted.i
        and child.lower_ in row.states
        and child.dep_ in ("oprd", "acomp", "advcl")
        for child in verb.children
    )
