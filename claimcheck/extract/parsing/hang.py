"""A word hung in its sentence anew, as the verb it is."""

from claimcheck.extract.parsing.tags import FINITE
from claimcheck.extract.parsing.tree import Span, Token


def part_off(verb: Token, subject: Token, start: int, sentence: Span) -> None:
    """Set the verb beside the root of the sentence, or over the clause it ends."""
    doc = verb.doc
    heads = [token.head.i for token in doc]
    begins = start - (doc[start - 1].lower_ == "as")
    group = range(begins, verb.i + 1)
    rest = [t for t in sentence if t.i not in group]
    if not any(t.tag_ in FINITE for t in rest):
        return
    tops = [t for t in rest if t.head is t or t.head.i in group]
    root = next((t for t in tops if t.head is t), verb)
    for top in tops:
        heads[top.i] = root.i
        if root is verb and top.pos_ in {"VERB", "AUX"}:
            top.dep_ = "ccomp"
    heads[verb.i] = root.i
    retag(verb, "ROOT" if root is verb else "parataxis")
    if begins < start:
        doc[begins].dep_ = "mark"
        heads[begins] = verb.i
    hang(heads, subject, verb, range(start, verb.i + 1))


def hang(heads: list[int], subject: Token, verb: Token, group: range) -> None:
    """Hang the subject on the verb, and on the subject what else stands loose in the group."""
    for i in group:
        if i != verb.i and (heads[i] not in group or heads[i] in (i, verb.i)):
            heads[i] = subject.i
    heads[subject.i] = verb.i
    subject.dep_ = "nsubj"
    if subject.tag_ in FINITE:
        subject.tag_, subject.pos_ = "NNS", "NOUN"
    verb.doc.link(heads)


def retag(verb: Token, dep: str) -> None:
    """Make the word a verb with a tense."""
    verb.pos_, verb.dep_ = "VERB", dep
    if verb.tag_ == "VBN":
        verb.tag_ = "VBD"
        return
    verb.tag_ = "VBZ" if verb.lower_.endswith("s") else "VBP"
    verb.lemma_ = verb.lower_.removesuffix("s")
