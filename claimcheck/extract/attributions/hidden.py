"""Speakers the parser did not hang on their verb: beside it, ahead of it, shared."""

from claimcheck.extract.attributions.coordination import follows_speech, is_speech, partner
from claimcheck.extract.attributions.subjects import (
    NOUNS,
    any_subject,
    is_capitalised,
    own_subject,
)
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import finder_nouns, noun_forms
from claimcheck.rules.figures import calendar

INHERITS = frozenset({"acomp", "conj", "xcomp", "advcl", "ccomp", "dep", "parataxis", "pcomp"})
ADVERBS = frozenset({"RB", "MD", "RBR"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NO_SPEAKERS = frozenset({"it", "them", "him", "us", "me"})
LOOSE = frozenset({"appos", "conj"})
STEPS = 5
"""How many verbs up the tree a subject may be inherited from."""


def beside(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The name or pronoun right before or behind a verb with a tense, whatever the parser says."""
    if verb.dep_ == "amod":
        return _whole_name(verb.head)
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
    if _closes(passage, verb.i - 1):
        return True
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    before = [c for c in clauses if c.right_edge.i == verb.i - 2]
    return before == clauses != [] and passage.doc[verb.i - 1].text == ","


def _closes(passage: Passage, i: int) -> bool:
    return i >= 0 and passage.closes(i) is not None


def ahead(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """'In a letter to Lind, the mayor said': the phrase before the verb, hung on a word before it.

    Also the subject of a clause that the parser put under the verb: "Lind thanked them, then said".
    """
    if not _is_finite(verb):
        return None
    return _loose_phrase(passage, verb, sentence) or _subject_of_former(passage, verb)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.lefts if c.dep_ == "aux")


def _loose_phrase(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The outermost apposition that ends right before the verb."""
    doc, last = passage.doc, verb.i - 1
    while last > sentence.start and (_is_adverb(doc[last]) or doc[last].dep_ in {"aux", "punct"}):
        last -= 1
    found, current = None, doc[last]
    while current.i >= sentence.start and current.head.i < current.i:
        if current.dep_ in LOOSE and current.pos_ in NOUNS and _is_apart(passage, current):
            found = current
        current = current.head
    if found is None or passage.quoted[found.i] != passage.quoted[verb.i]:
        return None
    return found


def _is_apart(passage: Passage, noun: Token) -> bool:
    """Whether no "and" joins the noun to what stands before it."""
    return noun.left_edge.i > 0 and passage.doc[noun.left_edge.i - 1].dep_ != "cc"


def _subject_of_former(passage: Passage, verb: Token) -> Token | None:
    """The subject of the clause before the verb, where the verb's content stands behind it."""
    if not any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
        return None
    for child in verb.lefts:
        if child.dep_ == "ccomp" and passage.quoted[child.i] == passage.quoted[verb.i]:
            return own_subject(passage, child)
    return None


def inherited(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The subject shared with the verb it hangs on, or the noun it describes."""
    current = partner(passage, verb) or verb
    if current is not verb:
        found = own_subject(passage, current)
        if found is not None:
            return found
    for _ in range(STEPS):
        if current.dep_ in {"acl", "relcl"} and current.head.pos_ in NOUNS:
            if current is verb and _is_object_of(passage, verb):
                return None
            return described(passage, current)
        if current.dep_ == "prep" or (current.dep_ in INHERITS and current.head is not current):
            current = current.head
        else:
            return None
        found = any_subject(passage, current) or ahead(passage, current, sentence)
        if found is not None:
            return found
    return None


def _is_object_of(passage: Passage, participle: Token) -> bool:
    """Whether the noun before a participle is what is spoken of: 'a treaty called "a fraud"'."""
    if participle.tag_ != "VBN" or participle.dep_ != "acl":
        return False
    if any(c.dep_ == "ccomp" for c in participle.rights):
        return False
    return not _closes(passage, participle.head.left_edge.i - 1)


def quoted_as(verb: Token) -> Token | None:
    """'The radio quoted Lind as saying', 'Lind was cited by the radio as saying': Lind."""
    preposition = verb.head
    if verb.dep_ != "pcomp" or preposition.lower_ != "as":
        return None
    children = preposition.head.children
    passive = next((c for c in children if c.dep_ == "nsubjpass"), None)
    return passive or next((c for c in children if c.dep_ == "dobj"), None)


def described(passage: Passage, verb: Token) -> Token | None:
    """The noun that a participle or infinitive describes, or whose that noun is.

    "A man saying": the man. "A letter saying", "a visit, saying", "a speech to say": who wrote,
    made or gave it.
    """
    noun = verb.head
    if any(c.tag_ == "TO" for c in verb.lefts):
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        return owner or _doer(passage, noun)
    if verb.tag_ == "VBG" and (_is_parted(passage, verb) or _is_letter(noun, verb)):
        return _doer(passage, noun) or noun
    return noun


def _is_parted(passage: Passage, verb: Token) -> bool:
    return passage.doc[verb.left_edge.i - 1].text == ","


def _is_letter(noun: Token, verb: Token) -> bool:
    """Whether somebody says what the noun holds: "sent a letter saying", not "a poll showing"."""
    reports = noun.lower_ in noun_forms() or noun.lower_ in finder_nouns()
    near = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB")
    return reports and near and is_speech(verb)


def _doer(passage: Passage, noun: Token) -> Token | None:
    """The subject of the verb whose object the noun is, or lies in."""
    current = noun
    while current.dep_ in {"dobj", "pobj", "prep", "appos", "conj"} and current.head is not current:
        current = current.head
    return any_subject(passage, current) if current.pos_ == "VERB" else None
