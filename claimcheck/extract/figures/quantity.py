"""What a number stands for: "15 dead", "15 people were killed" and "a toll of 15" are one."""

from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.figures import Quantity, context_words, quantities

SUBJECTS = frozenset({"nsubj"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
INSIDE = frozenset({"nummod", "quantmod", "compound", "conj", "appos", "pobj"})
"""How a number hangs in the phrase whose part in the event counts."""
PARTICLES = frozenset({"down", "off"})
STEPS = 6
"""How far a heading noun, "toll", is looked for up the tree."""


def quantity_of(root: Token, noun: Token | None, *, verb: Token | None, after: int) -> str | None:
    """The id of the quantity that the words around the number give.

    Args:
        root: the head of the number's words.
        noun: the counted noun.
        verb: the event.
        after: the token after the number.
    """
    counted = noun if noun is not None else root
    for row in quantities():
        if (
            _is_state(row, counted, counted.i + 1 if noun is not None else after)
            or _is_state(row, counted, after)
            or _is_noun(row, noun, root)
            or (verb is not None and _is_role(row, counted, verb))
        ):
            return row.id
    return None


def _is_state(row: Quantity, counted: Token, at: int) -> bool:
    """As in "15 dead", "15 people killed", "15 were missing", not "15 gunmen killed a guard"."""
    doc, first = counted.doc, at
    while at < len(doc) and doc[at].pos_ in ("AUX", "ADV"):
        at += 1
    if at >= len(doc) or doc[at].lower_ not in row.states:
        return False
    state = doc[at]
    if at > first and _top(counted, state) is None:
        return False
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


def _is_role(row: Quantity, counted: Token, verb: Token) -> bool:
    """Whether the counted thing has the part in the event that the row asks for."""
    if any(counted.lemma_ == pair.split()[1] for pair in row.pairs):
        return verb.lemma_ in [pair.split()[0] for pair in row.pairs]
    lemma = _with_particle(verb)
    if verb.dep_ == "acl" and verb.head == counted:
        return lemma in row.object
    top = _top(counted, verb)
    if top is None:
        return False
    if top.dep_ in OBJECTS:
        return lemma in row.object or _leaves(row, verb, counted)
    return top.dep_ in SUBJECTS and (lemma in row.subject or _loses(row, verb))


def _loses(row: Quantity, verb: Token) -> bool:
    """As in "15 people lost their lives"."""
    objects = (child.lemma_ for child in verb.children if child.dep_ == "dobj")
    return any(f"{verb.lemma_} {lost}" in row.losses for lost in objects)


def _top(counted: Token, verb: Token) -> Token | None:
    """The phrase the counted noun stands in: "dozens of goats", "a total of 15 goats"."""
    top = counted
    while top.dep_ in INSIDE and top.head != verb:
        top = top.head
        if top.dep_ == "prep":
            top = top.head
            many = top.pos_ == "NUM" or top.lemma_ in context_words("heading-of")
            if not many or top == verb:
                return None
    return top


def _with_particle(verb: Token) -> str:
    """The verb's lemma with its particle: "shoot down"."""
    following = verb.doc[verb.i + 1 : verb.i + 2].text.lower()
    return f"{verb.lemma_} {following}" if following in PARTICLES else verb.lemma_


def _leaves(row: Quantity, verb: Token, counted: Token) -> bool:
    """As in "left 15 people dead"."""
    return any(
        child.i > counted.i
        and child.lower_ in row.states
        and child.dep_ in ("oprd", "acomp", "advcl")
        for child in verb.children
    )
