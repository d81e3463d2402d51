"""Subjects as the parser gives them."""

from claimcheck.extract.parsing.passage import Passage
from claimcheck.extract.parsing.tree import Token

NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


def own_subject(passage: Passage, verb: Token) -> Token | None:
    """The nearest subject among the verb's own dependents; the agent of a passive."""
    if verb.tag_ == "VBN":
        for child in verb.children:
            if child.dep_ == "agent":
                return next((t for t in child.children if t.dep_ == "pobj"), None)
    found = [
        c
        for c in map(_without_participle, verb.children)
        if c.dep_ in {"nsubj", "csubj"}
        and (c.pos_ in NOUNS or is_capitalised(passage, c))
        and passage.quoted[c.i] == passage.quoted[verb.i]
    ]
    return min(found, key=lambda c: abs(c.i - verb.i), default=None)


def _without_participle(child: Token) -> Token:
    """'Many of the men going home said': many, not their going."""
    if child.dep_ != "csubj" or child.tag_ != "VBG":
        return child
    return next((c for c in child.lefts if c.dep_ == "nsubj"), child)


def seen_subject(passage: Passage, verb: Token) -> Token | None:
    """The subject as it stands there: of a passive verb who undergoes it, not who does it."""
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    return passive or any_subject(passage, verb)


def any_subject(passage: Passage, verb: Token) -> Token | None:
    """The subject of a verb, active or passive."""
    found = own_subject(passage, verb)
    if found is not None:
        return found
    return next((c for c in verb.children if c.dep_ == "nsubjpass"), None)


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive: "it was announced"."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def is_capitalised(passage: Passage, token: Token) -> bool:
    """Whether the word has a capital where ordinary words have none: a name the tagger missed."""
    return token.text[0].isupper() and token.i > passage.sentence(token.i).start
