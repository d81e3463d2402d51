"""What a number counts and the event it belongs to, read off the parse.

A wrong binding is worse than none: where the parse gives no noun and the words beside the number
neither, the figure stays without one, and a bare "one" is no figure at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.extract.figures.heading import noun_of_heading
from claimcheck.extract.figures.number import HYPHENS
from claimcheck.extract.figures.quantity import quantity_of
from claimcheck.extract.figures.reader import OLDEST
from claimcheck.extract.figures.written import Written
from claimcheck.extract.parsing.tree import Doc, Span, Token
from claimcheck.models import FigureKind
from claimcheck.rules.figures import context_words, quantities_of_people, states, units
from claimcheck.rules.names import place_words

FIRST_YEAR, LAST_YEAR = 1900, 2100
NOUNS = frozenset({"NOUN", "PROPN"})
PLACES = frozenset({"in", "at", "near", "outside", "on", "across"})
TIMES = frozenset({"second", "month"})
STEPS = 6
"""How far a number's head is followed up the tree."""


@dataclass(frozen=True, slots=True)
class Binding:
    """Where a figure hangs: token indices, the counted noun's singular, place and quantity."""

    kind: FigureKind
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
    if figure.kind == "ordinal" and _is_moment(root):
        return None
    if figure.kind in ("date", "time", "ordinal"):
        return _plain(root, figure.kind)
    verb = _event(noun or root)
    if figure.kind == "count" and _is_year(number, figure, noun):
        return replace(_plain(root, "date"), unit="year")
    if figure.kind == "count" and noun is None and _is_age(root, figure, verb):
        return replace(_plain(root, "age"), unit="year")
    quantity = quantity_of(root, noun, verb=verb, after=after) if figure.kind == "count" else None
    if figure.kind == "measure" and _is_someday(number):
        return None
    if figure.kind == "count" and not _is_count(number, figure, noun, quantity):
        return None
    unit = _singular(noun) if noun is not None else None
    if unit is None and quantity in quantities_of_people():
        unit = "person"
    return Binding(
        kind=figure.kind, number=number[-1].i, noun=noun.i if noun is not None else None,
        verb=verb.i if verb is not None else None, unit=unit, quantity=quantity,
        place=_place(noun, verb),
    )  # fmt: skip


def _plain(root: Token, kind: FigureKind) -> Binding:
    """A date, time, age or ordinal: it counts nothing."""
    verb = _event(root)
    noun = root.head if root.head.pos_ in NOUNS and root.head.i > root.i else None
    return Binding(
        kind=kind, number=root.i, noun=noun.i if noun is not None and kind == "ordinal" else None,
        verb=verb.i if verb is not None else None, unit=None, quantity=None, place=None,
    )  # fmt: skip


def _is_year(number: Span, figure: Written, noun: Token | None) -> bool:
    """Whether four digits name a year: "the 2016 election", "about 1970"."""
    digits = len(number) == 1 and number.text.isdigit() and len(number.text) == 4
    if not digits or not FIRST_YEAR <= figure.low < LAST_YEAR or figure.bound == "range":
        return False
    if noun is None:
        owns = number.doc[number.end : number.end + 1]
        return figure.bound == "approximate" or (bool(owns) and owns[0].tag_ == "POS")
    return figure.bound == "exact" and noun.tag_ in ("NN", "NNP")


def _is_age(root: Token, figure: Written, verb: Token | None) -> bool:
    """Whether it says how old somebody is: "she was 43", "who turned 43"."""
    if verb is None or verb.lemma_ not in ("be", "turn") or not 0 < figure.low <= OLDEST:
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    someone = any(s.lower_ in ("he", "she", "who", "i") or s.tag_ == "NNP" for s in subjects)
    return someone and root.dep_ in ("attr", "acomp", "dobj") and figure.low == int(figure.low)


def _is_moment(root: Token) -> bool:
    """Whether a "second" is a piece of time."""
    before = root.nbor(-1).lower_ if root.i else ""
    noun = root.tag_ in ("NN", "NNS") and root.lower_ == "second"
    return noun or before in context_words("before-a-second")


def _counted_noun(number: Span, figure: Written, after: int) -> Token | None:
    """The noun that is counted."""
    doc = number.doc
    if after < len(doc) and doc[after].lower_ == "of":
        return _object_of(doc[after]) if figure.kind in ("count", "percent", "measure") else None
    if figure.form == "fraction":
        return _next_noun(doc, after)
    if figure.kind != "count":
        return None
    root = number.root
    head = root.head
    if root.dep_ in ("nummod", "compound", "amod", "nmod", "quantmod") and head.i >= after:
        noun = next((up for up in (head, head.head) if up.pos_ in NOUNS and up.i >= after), None)
        if noun is not None and not _crosses(doc, after, noun.i):
            return noun
    return _next_noun(doc, after) or noun_of_heading(root)


def _crosses(doc: Doc, first: int, last: int) -> bool:
    """Whether a mark, a preposition or a verb stands between."""
    return any(
        (token.is_punct and token.text not in "-–'\"") or token.tag_ in ("IN", "VBD", "VBZ", "VBP")
        for token in doc[first:last]
    )


def _next_noun(doc: Doc, after: int) -> Token | None:
    """The last noun of the run that follows, behind adjectives: "15 armed rebel fighters"."""
    at = after
    while at < len(doc) and (doc[at].pos_ in ("ADJ", "ADV") or doc[at].text == "-"):
        if doc[at].lower_ in states():
            return None
        at += 1
    last = None
    while at < len(doc) and doc[at].pos_ in NOUNS and doc[at].text[0].isalpha():
        last = doc[at]
        at += 1
    return last


def _object_of(preposition: Token) -> Token | None:
    """The noun in "dozens of people", "two of the men"."""
    for child in preposition.children:
        if child.dep_ == "pobj" and child.pos_ in NOUNS:
            return child
    at = preposition.i + 1
    while at < len(preposition.doc) and preposition.doc[at].pos_ in ("NUM", "DET"):
        at += 1
    return _next_noun(preposition.doc, at)


def _event(start: Token) -> Token | None:
    """The verb the figure takes part in: "15 people killed", "killed 15 people"."""
    for child in start.children:
        if child.dep_ == "acl" and child.i > start.i and child.tag_ == "VBN":
            return child
    token = start
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX") and token != start:
            return _reported_event(token)
        if token.head == token:
            return None
        token = token.head
    return None


def _reported_event(verb: Token) -> Token:
    """The event behind a passive verb: "15 are known to have died" is about dying."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        for child in verb.children:
            if child.dep_ == "xcomp" and child.pos_ == "VERB":
                return child
    return verb


def _is_count(number: Span, figure: Written, noun: Token | None, quantity: str | None) -> bool:
    """Whether a bare number counts something."""
    doc = number.doc
    before = doc[number.start - 1] if number.start else None
    if figure.hyphened and noun is None and quantity is None:
        return False
    if _is_score(number) or _is_address(noun):
        return False
    if len(number) == 1 and number[0].lower_ == "one":
        following = doc[number.end].lower_ if number.end < len(doc) else ""
        owned = noun is not None and noun in (number[0].head, number[0].head.head)
        idiom = following == "of" or following in context_words("one-idiom")
        single = not idiom and (owned or quantity)
        return bool(single) and not (before is not None and before.lower_ in ("no", "this", "that"))
    if figure.form == "vague" and noun is None and quantity is None:
        return number.root.dep_ in ("nsubj", "nsubjpass")
    article = before is not None and before.lower_ in ("a", "an")
    if figure.form == "digits" and noun is None and article:
        return quantity is not None
    if figure.form == "digits" and noun is None and before is not None and before.pos_ == "PROPN":
        return quantity is not None
    return True


def _is_someday(number: Span) -> bool:
    """As in "one day the bridge will fall": it measures nothing."""
    day = number.root.head
    row = units().get(day.lower_)
    before = day.dep_ == "npadvmod" and day.i < day.head.i
    return number.text.lower() == "one" and before and (row is None or row.base in TIMES)


def _is_score(number: Span) -> bool:
    """Whether another number is tied on with a hyphen, "3-1": a range was read before this."""
    doc = number.doc
    before = doc[number.start - 2 : number.start]
    after = doc[number.end : number.end + 2]
    return any(
        len(beside) == 2 and beside[mark].text in HYPHENS and beside[1 - mark].text[0].isdigit()
        for beside, mark in ((before, 1), (after, 0))
    ) or any(mark in number[0].text[1:] for mark in HYPHENS if number[0].text[0].isdigit())


def _is_address(noun: Token | None) -> bool:
    """Whether the number belongs to a street: "1800 Mill Road"."""
    return noun is not None and noun.tag_ == "NNP" and noun.text in place_words()


def _singular(noun: Token) -> str | None:
    """The noun's singular; names and initials keep their capitals; "others" are no kind."""
    if noun.lemma_ in context_words("no-kind"):
        return None
    if noun.lemma_ == "people" or noun.lower_ in ("olds", "olders"):
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
