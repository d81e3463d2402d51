"""The source of a reporting verb: whose words they are."""

from dataclasses import dataclass

from claimcheck.extract.attributions.coordination import partner
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import finder_nouns, noun_forms

INHERITS = frozenset({"acomp", "conj", "xcomp", "advcl", "ccomp", "dep", "parataxis", "pcomp"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
STEPS = 5
"""How many verbs up the tree a subject may be inherited from."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The head of the source, its whole phrase, and whether it is the verb's own subject."""

    head: Token | None
    source: Stretch | None
    own: bool


def find_speaker(passage: Passage, verb: Token, *, sentence: Stretch, hears: bool) -> Speaker:
    """Who says what `verb` reports; `hears` takes the subject of a passive ("was told")."""
    head = _own_subject(passage, verb)
    own = head is not None
    if head is None and is_passive(verb):
        head = next((c for c in verb.children if c.dep_ == "nsubjpass"), None) if hears else None
        own = head is not None
    elif head is None:
        head = _beside(passage, verb, sentence)
        own = head is not None
        if head is None:
            head = _inherited(passage, verb)
            if head is not None and head.lower_ == "it":
                head = None
    if head is None or head.i not in sentence:
        return Speaker(None, None, own=False)
    return Speaker(head, noun_phrase(passage, head, limit=_limit(head, verb, sentence)), own=own)


def _own_subject(passage: Passage, verb: Token) -> Token | None:
    """The nearest subject among the verb's own dependents; the agent of a passive."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    found = [
        c
        for c in verb.children
        if c.dep_ in {"nsubj", "csubj"}
        and c.pos_ in NOUNS
        and passage.quoted[c.i] == passage.quoted[verb.i]
    ]
    return min(found, key=lambda c: abs(c.i - verb.i), default=None)


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive: "it was announced"."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def _inherited(passage: Passage, verb: Token) -> Token | None:
    """The subject shared with the verb it hangs on, or the noun it describes."""
    current = partner(passage, verb) or verb
    if current is not verb:
        found = _own_subject(passage, current)
        if found is not None:
            return found
    for _ in range(STEPS):
        if current.dep_ in {"acl", "relcl"} and current.head.pos_ in NOUNS:
            return _writer(passage, current) or current.head
        if current.dep_ == "prep" or (current.dep_ in INHERITS and current.head is not current):
            current = current.head
        else:
            return None
        found = _own_subject(passage, current)
        if found is None:
            found = next((c for c in current.children if c.dep_ == "nsubjpass"), None)
        if found is not None:
            return found
    return None


def _writer(passage: Passage, participle: Token) -> Token | None:
    """'The ministry issued a statement saying': who issued it, not the statement."""
    noun = participle.head
    if participle.tag_ != "VBG" or noun.dep_ not in {"dobj", "pobj"} or noun.pos_ != "NOUN":
        return None
    if noun.lower_ not in noun_forms() and noun.lower_ not in finder_nouns():
        return None
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return _own_subject(passage, verb) if verb.pos_ == "VERB" else None


def _beside(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The name or pronoun right before or behind a verb with a tense, whatever the parser says."""
    if verb.tag_ not in {"VBD", "VBZ"}:
        return None
    doc, before = passage.doc, verb.i - 1
    while before > sentence.start and doc[before].tag_ in {"RB", "MD"}:
        before -= 1
    for i in (before, verb.i + 1):
        if i not in sentence or passage.quoted[i] != passage.quoted[verb.i]:
            continue
        near = doc[i]
        if (
            near.tag_ == "PRP"
            and i < verb.i
            and near.lower_ not in {"it", "them", "him", "us", "me"}
        ):
            return near
        if i > verb.i and _closes_quotation(passage, verb.i - 1):
            object_ = next((c for c in verb.rights if c.dep_ == "dobj"), None)
            if object_ is not None and object_.left_edge.i == i:
                return object_
        if near.pos_ == "PROPN" and (i < verb.i or _closes_quotation(passage, verb.i - 1)):
            return near.head if near.dep_ == "compound" and near.head.i > i > verb.i else near
    return None


def _closes_quotation(passage: Passage, i: int) -> bool:
    return i >= 0 and passage.closes(i) is not None


def _limit(head: Token, verb: Token, sentence: Stretch) -> Stretch:
    """The source ends where its verb begins, or starts behind it."""
    if head.i < verb.i:
        return Stretch(sentence.start, verb.i)
    return Stretch(verb.i + 1, sentence.end)


def noun_phrase(passage: Passage, head: Token, *, limit: Stretch) -> Stretch:
    """The whole noun phrase of `head` inside `limit`, without time adverbs and closing commas."""
    doc = passage.doc
    start = max(head.left_edge.i, limit.start)
    end = min(head.right_edge.i + 1, limit.end)
    for child in head.children:
        if child.dep_ == "npadvmod" and child.i > head.i:
            end = min(end, child.left_edge.i)
    for i in range(head.i, start - 1, -1):
        if passage.quoted[i] != passage.quoted[head.i] and doc[i].text in {",", '"', "”", "''"}:
            start = i + 1
            break
    for i in range(head.i, end):
        opened = passage.opens(i)
        if opened is not None and opened.end - opened.start > 4:
            end = i
            break
    while end - 1 > head.i and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    while start < head.i and (doc[start].is_space or doc[start].text in {",", "--", "—", "-"}):
        start += 1
    return Stretch(start, end)
