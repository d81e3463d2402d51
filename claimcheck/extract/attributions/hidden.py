"""Speakers the parser did not hang on their verb: beside it, ahead of it."""

from claimcheck.extract.attributions.coordination import follows_speech
from claimcheck.extract.attributions.subjects import (
    NOUNS,
    RELATIVES,
    is_capitalised,
    own_subject,
)
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import TENSED
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import perceiving_verbs, reporting_adverbs
from claimcheck.rules.figures import calendar

ADVERBS = frozenset({"RB", "MD", "RBR"})
NO_SPEAKERS = frozenset({"it", "them", "him", "us", "me"})
HELPERS = frozenset({"aux", "auxpass", "neg", "advmod"})
HUNG = frozenset({"compound", "nummod", "nmod"})
LOOSE = frozenset({"appos", "conj", "pobj"})
PARTING = frozenset({",", "—", "–", "--", "-", ")"})


def beside(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The name or pronoun right before or behind a verb with a tense, whatever the parser says."""
    if verb.dep_ == "amod":
        return _whole_name(verb.head)
    near = joined(passage, verb) or _hung_before(passage, verb, sentence)
    if near is not None:
        return near
    if verb.tag_ not in {"VBD", "VBZ"}:
        bare = verb.tag_ != "VBG" and follows_speech(verb) and verb.i + 1 in sentence
        return _right_behind(passage, verb) if bare else None
    before = verb.i - 1
    while before > sentence.start and _is_adverb(passage.doc[before]):
        before -= 1
    found = _right_before(passage, verb, before) if before in sentence else None
    if found is None and verb.i + 1 in sentence:
        found = _right_behind(passage, verb)
    return found


def joined(passage: Passage, verb: Token) -> Token | None:
    """'They left the talks and Lind said': the noun behind "and", taken for a second object."""
    if verb.dep_ != "conj":
        return None
    first = min([verb.i, *(c.i for c in verb.lefts if c.dep_ in HELPERS)])
    near = passage.doc[first - 1]
    while near.dep_ != "conj" and near.head.i < near.i:
        near = near.head
    if near.dep_ != "conj" or near.pos_ not in NOUNS or near.right_edge.i != first - 1:
        return None
    before = near.left_edge.i - 1
    if passage.doc[before].dep_ != "cc" or passage.quoted[before] != passage.quoted[verb.i]:
        return None
    return near


def _hung_before(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The number or name right before the verb, hung on it, but as no subject: "4 in 10 say"."""
    near = passage.doc[verb.i - 1]
    if near.i not in sentence or near.head is not verb:
        return None
    if near.dep_ in HUNG or _is_name_as_adverb(near, verb, sentence):
        return near if passage.quoted[near.i] == passage.quoted[verb.i] else None
    return None


def _is_name_as_adverb(near: Token, verb: Token, sentence: Stretch) -> bool:
    """Whether a name looks like an adverb, by its capital or where it opens: "Early said"."""
    if near.i > sentence.start:
        return near.tag_ == "RB" and near.text[0].isupper()
    adverb = near.tag_ in ADVERBS and near.lower_ not in reporting_adverbs()
    return adverb and verb.tag_ in TENSED


def _is_adverb(token: Token) -> bool:
    return token.tag_ in ADVERBS and token.text.islower()


def _right_before(passage: Passage, verb: Token, i: int) -> Token | None:
    near = passage.doc[i]
    if passage.quoted[i] != passage.quoted[verb.i] or near.text in calendar():
        return None
    if near.tag_ == "PRP":
        return None if near.lower_ in NO_SPEAKERS else near
    named = near.pos_ == "PROPN" or (near.dep_ == "compound" and near.head == verb)
    return near if named else None


def _right_behind(passage: Passage, verb: Token) -> Token | None:
    """'"Go," said Lind': only behind a quotation."""
    near = passage.doc[verb.i + 1]
    if passage.quoted[near.i] != passage.quoted[verb.i] or not _is_inverted(passage, verb):
        return None
    object_ = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if object_ is not None and object_.left_edge.i == near.i:
        return object_
    named = near.pos_ == "PROPN" or is_capitalised(passage, near)
    near = _whole_name(near)
    return near if named or near.pos_ == "PROPN" else None


def _whole_name(token: Token) -> Token:
    """The last word of the name or noun that the word is a part of: "miner Petr Vane"."""
    while token.dep_ in {"compound", "det", "amod"} and token.head.i > token.i:
        token = token.head
    return token


def _is_inverted(passage: Passage, verb: Token) -> bool:
    """Whether what is said ends right before the verb: a quotation, or a clause and a comma."""
    if closes(passage, verb.i - 1):
        return True
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    before = [c for c in clauses if c.right_edge.i == verb.i - 2]
    return before == clauses != [] and passage.doc[verb.i - 1].text == ","


def closes(passage: Passage, i: int) -> bool:
    """Whether a quotation ends with the token."""
    return i >= 0 and passage.closes(i) is not None


def ahead(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """'In a letter to Lind, the mayor said': the phrase before the verb, hung on a word before it.

    Also the subject of a clause that the parser put under the verb: "Lind thanked them, then said".
    """
    if not _is_finite(verb):
        return None
    return _loose_phrase(passage, verb, sentence) or _subject_of_former(passage, verb)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in TENSED or any(c.tag_ in TENSED for c in verb.lefts if c.dep_ == "aux")


def _loose_phrase(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The outermost phrase that ends right before the verb and is no part of what is before it.

    Best behind a comma; an apposition at least behind no "and": "at the meeting Mayor Lind said".
    """
    doc, last = passage.doc, verb.i - 1
    while last > sentence.start and (_is_adverb(doc[last]) or doc[last].dep_ in {"aux", "punct"}):
        last -= 1
    parted, joint, current = None, None, doc[last]
    while current.i >= sentence.start and current.head.i < current.i:
        if current.dep_ in LOOSE and current.pos_ in NOUNS and current.left_edge.i > 0:
            before = doc[current.left_edge.i - 1]
            if before.text in PARTING:
                parted = current
            elif before.dep_ != "cc" and current.dep_ != "pobj":
                joint = current
        current = current.head
    found = parted or joint
    if found is None or passage.quoted[found.i] != passage.quoted[verb.i]:
        return None
    return found


def _subject_of_former(passage: Passage, verb: Token) -> Token | None:
    """The subject of the clause before the verb, where the verb's content stands behind it."""
    if not any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
        return None
    for child in verb.lefts:
        if passage.quoted[child.i] == passage.quoted[verb.i]:
            found = _before_relative(child)
            if found is not None or child.dep_ == "ccomp":
                return found or own_subject(passage, child)
    return None


def _before_relative(clause: Token) -> Token | None:
    """'Lind, meanwhile, who is 60, said': Lind, hung on the clause of "who"."""
    before: Token | None = None
    for child in clause.lefts:
        if child.tag_ in RELATIVES:
            return before
        if child.pos_ in NOUNS or child.text[0].isupper():
            before = child
    return None


def quoted_as(verb: Token) -> Token | None:
    """'The radio quoted Lind as saying', 'Lind was cited by the radio as saying': Lind."""
    preposition = verb.head
    if verb.dep_ != "pcomp" or preposition.lower_ != "as":
        return None
    children = preposition.head.children
    passive = next((c for c in children if c.dep_ == "nsubjpass"), None)
    return passive or next((c for c in children if c.dep_ == "dobj"), None)


def perceived(verb: Token) -> Token | None:
    """'Lind was heard saying', 'Lind is shown on film telling them': Lind."""
    seen = verb.head
    if verb.dep_ == "acl" and seen.dep_ == "pobj":
        seen = seen.head.head
    elif verb.dep_ != "xcomp":
        return None
    if seen.lemma_ not in perceiving_verbs():
        return None
    return next((c for c in seen.lefts if c.dep_ == "nsubjpass"), None)
