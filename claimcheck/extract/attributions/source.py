"""The source of a reporting verb: whose words they are."""

from dataclasses import dataclass
from typing import Literal

from claimcheck.extract.attributions.behind import behind_aside, behind_quotation
from claimcheck.extract.attributions.extent import noun_phrase
from claimcheck.extract.attributions.hidden import ahead, beside, perceived, quoted_as
from claimcheck.extract.attributions.shared import before_participle, inherited, written
from claimcheck.extract.attributions.subjects import (
    is_passive,
    listed_before,
    misled,
    own_subject,
    unclosed,
)
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tree import Token


@dataclass(frozen=True, slots=True)
class Speaker:
    """The head of the source, its whole phrase, and whether it is the verb's own subject."""

    head: Token | None
    source: Stretch | None
    own: bool


Passive = Literal["nobody", "hearer", "anybody"]
WRITERS = frozenset({"i", "we", "you"})
"""Who is told something by others: "I was told that …" names nobody."""
NOBODY = Speaker(None, None, own=False)


def find_speaker(
    passage: Passage, verb: Token, *, sentence: Stretch, passive: Passive = "nobody"
) -> Speaker:
    """Who says what `verb` reports; `passive` tells who may be the subject of "was told"."""
    own = behind_aside(passage, verb, sentence) or own_subject(passage, verb)
    own = written(passage, verb) or unclosed(own, verb) or own or misled(verb)
    head = own
    passive_verb = is_passive(passage, verb)
    if own is None and passive_verb:
        own = _subject_of_passive(verb, passive)
        head = own
    elif own is None:
        own = quoted_as(verb) or perceived(verb) or beside(passage, verb, sentence)
        head = own or _elsewhere(passage, verb, sentence)
    lost = None if passive_verb else behind_quotation(passage, verb, sentence)
    if lost is not None and (own is None or own.left_edge.i > lost.i):
        own = head = lost
    if head is None or head.i not in sentence:
        return NOBODY
    limit = _limit(head, verb, sentence)
    phrase = noun_phrase(passage, head, limit=limit)
    first = listed_before(passage, verb, head)
    if first is not None:
        phrase = Stretch(noun_phrase(passage, first, limit=limit).start, phrase.end)
        head = first
    return Speaker(head, phrase, own=own is not None)


def _elsewhere(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The subject the verb shares with another, or one that the parser hung elsewhere."""
    found = inherited(passage, verb, sentence)
    if found is not None and (found.lower_ != "it" or _acts(found, verb)):
        return found
    return ahead(passage, verb, sentence) or before_participle(passage, verb, sentence)


def _acts(subject: Token, verb: Token) -> bool:
    """Whether "it" does something and then speaks: "it shut the port and vowed"."""
    return verb.dep_ == "conj" and subject.dep_ == "nsubj" and subject.head.pos_ == "VERB"


def _subject_of_passive(verb: Token, passive: Passive) -> Token | None:
    """The subject, if it may be one: who refuses, or who passes on what "they were told"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if subject is None or passive == "nobody":
        return None
    return subject if passive == "anybody" or subject.lower_ not in WRITERS else None


def _limit(head: Token, verb: Token, sentence: Stretch) -> Stretch:
    """The source ends where its verb begins, or starts behind it."""
    if head.i < verb.i:
        return Stretch(sentence.start, verb.i)
    return Stretch(verb.i + 1, sentence.end)
