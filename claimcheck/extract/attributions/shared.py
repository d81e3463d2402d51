"""Speakers that a verb shares with another verb, or that it describes."""

from claimcheck.extract.attributions.coordination import is_main, is_speech, partner
from claimcheck.extract.attributions.hidden import NO_SPEAKERS, ahead, closes, joined
from claimcheck.extract.attributions.subjects import (
    NOUNS,
    RELATIVES,
    any_subject,
    own_subject,
    seen_subject,
)
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import HELPERS, TENSED
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import causing_verbs, finder_nouns, noun_forms, voicing_verbs
from claimcheck.rules.names import source_nouns

INHERITS = frozenset({"acomp", "conj", "xcomp", "advcl", "ccomp", "dep", "parataxis", "pcomp"})
ASIDES = frozenset({"parataxis", "ccomp"})
"""How a clause of saying hangs on the verb of what is said."""
PARTS = frozenset({"dobj", "pobj", "prep", "appos", "conj", "attr"})
"""How a noun hangs on the verb of whoever made it, or is it: "the first minister to say"."""
STEPS = 5
"""How many verbs up the tree a subject may be inherited from."""


def inherited(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The subject shared with the verb it hangs on, or the noun it describes."""
    current = partner(passage, verb) or _joined_to_object(verb) or verb
    if current is not verb:
        found = _subject_outside(passage, current, verb, sentence)
        if found is not None:
            return found
    for _ in range(STEPS):
        if current.dep_ in {"acl", "relcl"} and current.head.pos_ in NOUNS:
            if current is verb and _is_object_of(passage, verb):
                return None
            return described(passage, current)
        caused = _caused(current)
        if caused is not None:
            return caused
        if current.dep_ in {"prep", "advmod"} or (
            current.dep_ in INHERITS and current.head is not current
        ):
            current = current.head
        else:
            return None
        found = _subject_outside(passage, current, verb, sentence)
        if found is not None:
            return found
    return None


def before_participle(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """'Lind shared the news, writing "Good."': the subject before, where no tie was parsed."""
    if verb.tag_ != "VBG" or verb.i <= sentence.start or verb.nbor(-1).text != ",":
        return None
    for token in reversed(passage.doc[sentence.start : verb.i - 1]):
        if token.tag_ in TENSED and passage.quoted[token.i] == passage.quoted[verb.i]:
            former = token.head if token.dep_ in HELPERS else token
            subject = own_subject(passage, former) if is_main(former) else None
            return None if subject is None or subject.lower_ in NO_SPEAKERS else subject
    return None


def _joined_to_object(verb: Token) -> Token | None:
    """'He put on a hat and joked': the verb of the object that the parser joined the verb to."""
    noun = verb.head
    return noun.head if verb.dep_ == "conj" and noun.dep_ == "dobj" else None


def _subject_outside(
    passage: Passage, current: Token, verb: Token, sentence: Stretch
) -> Token | None:
    """The subject of `current` that `verb` may share; of a quoted verb, whoever speaks it."""
    if passage.quoted[current.i] == passage.quoted[verb.i]:
        subject = any_subject(passage, current) if verb.tag_ == "VBN" else None
        return (
            subject
            or seen_subject(passage, current)
            or (_presented(current) if verb.head is current else None)
            or joined(passage, current)
            or ahead(passage, current, sentence)
        )
    for child in current.children:
        if child.dep_ in ASIDES and passage.quoted[child.i] == passage.quoted[verb.i]:
            return own_subject(passage, child)
    return None


def _presented(verb: Token) -> Token | None:
    """'There were letters that night saying the dam was cracked': the letters."""
    if not any(c.dep_ == "expl" for c in verb.lefts):
        return None
    return next((c for c in verb.rights if c.dep_ == "attr"), None)


def _caused(infinitive: Token) -> Token | None:
    """'The leak forced the firm to admit': the firm, not the leak."""
    cause = infinitive.head
    first = infinitive.left_edge
    if cause.lemma_ not in causing_verbs() or first.tag_ != "TO" or first.nbor(-1).text == ",":
        return None
    return next((c for c in cause.children if c.dep_ == "dobj" and c.i < infinitive.i), None)


def _is_object_of(passage: Passage, participle: Token) -> bool:
    """Whether the noun before a participle is what is spoken of: 'a treaty called "a fraud"'."""
    if participle.tag_ != "VBN" or participle.dep_ != "acl" or _is_main(passage, participle):
        return False
    if any(c.dep_ == "ccomp" for c in participle.rights):
        return False
    return not closes(passage, participle.head.left_edge.i - 1)


def _is_main(passage: Passage, participle: Token) -> bool:
    """Whether a participle is the verb of its sentence: "A letter, signed by ten, called on".

    The sentence then has no other verb with a tense. Right behind its noun the noun opens the
    clause, and what is said does not follow at once: a man called "the Fox" is not calling.
    """
    noun = participle.head
    sentence = passage.sentence(participle.i)
    if noun.i == participle.i - 1 and _has_other_subject(noun, participle):
        return True
    tokens = passage.doc[sentence.start : sentence.end]
    outside = (t for t in tokens if t is not participle and not passage.is_quoted(t))
    if any(t.tag_ in TENSED for t in outside):
        return False
    if passage.doc[participle.i - 1].text == ",":
        return noun.dep_ == "ROOT" or passage.is_quoted(noun.head)
    first = noun.left_edge.i
    opens = first == sentence.start or passage.doc[first - 1].text == ","
    return opens and participle.i + 1 < sentence.end and passage.opens(participle.i + 1) is None


def _has_other_subject(noun: Token, participle: Token) -> bool:
    """'Two papers reported on Monday the board had left': "had left" has a subject of its own."""
    if noun.dep_ != "nsubj":
        return False
    return any(c.dep_ == "nsubj" and c.i > participle.i for c in noun.head.lefts)


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
    """Whether a comma stands before the participle, be it inside closing marks."""
    last = verb.left_edge.i - 1
    while last > 0 and passage.closes(last) is not None:
        last -= 1
    return passage.doc[last].text == ","


def _is_letter(noun: Token, verb: Token) -> bool:
    """Whether somebody says what the noun holds: "sent a letter saying", not "a poll showing"."""
    word = noun.lower_
    uttered = noun.dep_ == "dobj" and _utters(noun.head)
    reports = word in noun_forms() or word in finder_nouns() or word in source_nouns("document")
    near = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB")
    return (uttered or (reports and near)) and is_speech(verb)


def _utters(verb: Token) -> bool:
    """Whether the verb's subject makes its object heard: "aired an ad", not "was given a card"."""
    return verb.lemma_ in voicing_verbs() and not any(c.dep_ == "nsubjpass" for c in verb.lefts)


def written(passage: Passage, verb: Token) -> Token | None:
    """'The radio ran a story that noted': the radio, which utters what the story holds."""
    noun = verb.head
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if verb.dep_ != "relcl" or subject is None or subject.tag_ not in RELATIVES:
        return None
    if noun.dep_ != "dobj" or not _utters(noun.head):
        return None
    return any_subject(passage, noun.head)


def _doer(passage: Passage, noun: Token) -> Token | None:
    """The subject of the verb whose object the noun is, or lies in; who undergoes it does not."""
    current = noun
    while current.dep_ in PARTS and current.head is not current:
        current = current.head
    if noun.dep_ == "pobj" and any(c.dep_ == "nsubjpass" for c in current.lefts):
        return None
    return any_subject(passage, current) if current.pos_ in {"VERB", "AUX"} else None
