"""How far a content reaches behind the clause that the parser hung on its verb."""

from claimcheck.extract.attributions.coordination import (
    finite_form,
    is_cue,
    reporting_rows,
)
from claimcheck.extract.attributions.frame import SUBJECTS, Frame
from claimcheck.extract.parsing.tree import Token

BOUND = frozenset({"because", "if", "unless", "until", "once", "when", "before", "since"})
PARTS = frozenset({"xcomp", "advcl", "acl", "acomp"})
"""What an infinitive or participle of saying is to the verb whose joined clauses it may own."""
DASHES = frozenset({"-", "--", "—", "–", ";"})
"""Marks behind which the writer goes on, not the speaker."""


def reach(frame: Frame, end: int) -> int:
    """Where a content ends that seems to end before `end`, with what is joined or bound to it."""
    limit = frame.sentence.end
    further = end
    while further < limit:
        found = max(bound_to(frame, further), _twin(frame, further), _joined(frame, further))
        if found <= further:
            break
        further = found
    return min(further, limit)


def bound_to(frame: Frame, end: int) -> int:
    """The clause of time or cause right behind, hung on the verb: "would resign | if he lost"."""
    if end >= frame.sentence.end:
        return end
    first = frame.passage.doc[end]
    if first.lower_ not in BOUND or first.dep_ not in {"mark", "advmod"}:
        return end
    clause = first.head
    if clause.dep_ != "advcl" or clause.i < end or clause.head.i > frame.verb.i or is_cue(clause):
        return end
    return clause.right_edge.i + 1


def _twin(frame: Frame, end: int) -> int:
    """The second of two "that" clauses: "said that the quay was shut | and that it sank"."""
    doc = frame.passage.doc
    link = end + (doc[end].text == ",")
    if link + 1 >= frame.sentence.end or doc[link].dep_ != "cc":
        return end
    that = doc[link + 1]
    return that.head.right_edge.i + 1 if that.dep_ == "mark" and that.lower_ == "that" else end


def _joined(frame: Frame, end: int) -> int:
    """The clause joined to the verb, or to one above it, that belongs to the content."""
    if frame.passage.doc[end].text in DASHES:
        return end
    for verb in _above(frame.verb):
        for other in verb.rights:
            if other.dep_ != "conj" or other.i < end or _says(other):
                continue
            if _goes_on(verb, other) or (verb is frame.verb and _has_subject(other)):
                return other.right_edge.i + 1
    return end


def _above(verb: Token) -> list[Token]:
    """The verb and, above an infinitive or participle, the verbs it hangs on."""
    found = [verb]
    while verb.tag_ in {"VB", "VBG"} and verb.dep_ in PARTS:
        verb = verb.head
        found.append(verb)
    return found


def _says(verb: Token) -> bool:
    """Whether a verb reports what somebody says or does, rather than thinks or wants."""
    return is_cue(verb) and not all(row.attitude for row in reporting_rows(verb))


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in {*SUBJECTS, "mark"} for c in verb.children)


def _goes_on(verb: Token, other: Token) -> bool:
    """Whether a clause without subject has another tense than the verb: "said … but would"."""
    if _has_subject(other):
        return False
    told, form = finite_form(verb), finite_form(other)
    return told is not None and form is not None and form != told
