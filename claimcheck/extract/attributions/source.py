"""The source of a reporting verb: whose words they are."""

from dataclasses import dataclass

from claimcheck.extract.attributions.extent import noun_phrase
from claimcheck.extract.attributions.hidden import ahead, beside, inherited
from claimcheck.extract.attributions.subjects import is_passive, own_subject
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tree import Token


@dataclass(frozen=True, slots=True)
class Speaker:
    """The head of the source, its whole phrase, and whether it is the verb's own subject."""

    head: Token | None
    source: Stretch | None
    own: bool


NOBODY = Speaker(None, None, own=False)


def find_speaker(passage: Passage, verb: Token, *, sentence: Stretch, hears: bool) -> Speaker:
    """Who says what `verb` reports; `hears` takes the subject of a passive ("was told")."""
    own = own_subject(passage, verb)
    head = own
    if own is None and is_passive(verb):
        own = next((c for c in verb.children if c.dep_ == "nsubjpass"), None) if hears else None
        head = own
    elif own is None:
        own = beside(passage, verb, sentence)
        head = own or _elsewhere(passage, verb, sentence)
    if head is None or head.i not in sentence:
        return NOBODY
    phrase = noun_phrase(passage, head, limit=_limit(head, verb, sentence))
    return Speaker(head, phrase, own=own is not None)


def _elsewhere(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The subject the verb shares with another, or one that the parser hung elsewhere."""
    found = inherited(passage, verb, sentence)
    if found is not None and found.lower_ != "it":
        return found
    return ahead(passage, verb, sentence)


def _limit(head: Token, verb: Token, sentence: Stretch) -> Stretch:
    """The source ends where its verb begins, or starts behind it."""
    if head.i < verb.i:
        return Stretch(sentence.start, verb.i)
    return Stretch(verb.i + 1, sentence.end)
