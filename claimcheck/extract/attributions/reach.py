"""How far a content reaches behind the clause that the parser hung on its verb."""

from claimcheck.extract.attributions.coordination import (
    finite_form,
    is_cue,
    reporting_rows,
)
from claimcheck.extract.attributions.frame import Frame
from claimcheck.extract.attributions.tails import phrase_behind
from claimcheck.extract.parsing.tags import FINITE, SUBJECTS
from claimcheck.extract.parsing.tree import Token

REASONS = frozenset({"because", "if", "unless"})
BOUND = REASONS | {"until", "once", "when", "before", "since"}
MIN_LIST = 3
"""Tokens, colon and full stop included, of the shortest list a colon announces."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PARTS = frozenset({"xcomp", "advcl", "acl", "acomp"})
"""What an infinitive or participle of saying is to the verb whose joined clauses it may own."""
DASHES = frozenset({"-", "--", "—", "–", ";"})
"""Marks behind which the writer goes on, not the speaker."""


def reach(frame: Frame, end: int) -> int:
    """Where a content ends that seems to end before `end`, with what is joined or bound to it."""
    limit = frame.sentence.end
    further = _unquoted(frame, end)
    while further < limit:
        found = max(find(frame, further) for find in CLAUSE_TAILS)
        if found <= further:
            break
        further = found
    return min(further, limit)


def _unquoted(frame: Frame, end: int) -> int:
    """The end of the quotation that a content ends in."""
    ends = (s.end for s in frame.passage.spoken if s.start < end < s.end)
    return end if frame.passage.is_quoted(frame.verb) else next(ends, end)


def _bound(frame: Frame, end: int) -> int:
    """The clause of time or cause right behind, hung on the verb: "would resign | if he lost"."""
    first = frame.passage.doc[end]
    if first.lower_ not in BOUND or first.dep_ not in {"mark", "advmod"}:
        return end
    clause = first.head
    if clause.dep_ != "advcl" or clause.i < end:
        return end
    if is_cue(clause) and first.lower_ not in REASONS:
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


def _bare(frame: Frame, end: int) -> int:
    """The next verb of a list without "to": "vowed to mend the quay | , widen the road"."""
    doc, limit = frame.passage.doc, frame.sentence.end
    first = end + (doc[end].text == ",")
    first += first < limit and doc[first].dep_ == "cc"
    if not end < first < limit or doc[first].tag_ != "VB" or doc[first].left_edge.i < first:
        return end
    return end if frame.verb.dep_ == "relcl" else doc[first].right_edge.i + 1


def _joined(frame: Frame, end: int) -> int:
    """The clause joined to the verb, or to one above it, that belongs to the content."""
    if frame.passage.doc[end].text in DASHES:
        return end
    for verb in _above(frame.verb):
        for other in verb.rights:
            if other.dep_ != "conj" or other.i < end or _is_another(frame, other):
                continue
            if _goes_on(verb, other) or (verb is frame.verb and _has_subject(other)):
                return other.right_edge.i + 1
    return _listed(frame, end)


def reach_of_phrase(frame: Frame, end: int) -> int:
    """Where a content that is no clause ends: with the nouns, figures and reasons behind it."""
    end = min(end, frame.sentence.end)
    for find in PHRASE_TAILS:
        if end < frame.sentence.end:
            end = find(frame, end)
    return end


def _counted(frame: Frame, end: int) -> int:
    """Figures a poll adds: "showed Lind ahead | , 45 to 18 percent, followed by Orr at 12"."""
    doc, limit = frame.passage.doc, frame.sentence.end
    end -= doc[end - 1].text == ","
    while frame.row.finder and end < limit and doc[end].text == ",":
        part = end + 1
        while part < limit and doc[part].text not in {",", "."}:
            part += 1
        words = doc[end + 1 : part]
        if any(t.tag_ in FINITE for t in words) or not any(t.like_num for t in words):
            break
        end = part
    return end


def _listed(frame: Frame, end: int) -> int:
    """The noun that the parser joined to the verb: "called it a wreck | and a danger to all"."""
    doc = frame.passage.doc
    link = end + (doc[end].text == ",")
    if link + 1 >= frame.sentence.end or doc[link].dep_ != "cc":
        return end
    for other in frame.verb.rights:
        if other.dep_ == "conj" and other.left_edge.i == link + 1 and other.pos_ in NOMINAL:
            return other.right_edge.i + 1
    return end


def _spelt_out(frame: Frame, end: int) -> int:
    """What a colon announces: "said he had two plans | : to sell the ferry or to sink it"."""
    passage, limit = frame.passage, frame.sentence.end
    if passage.doc[end].text != ":" or limit - end < MIN_LIST:
        return end
    others = [t for t in passage.doc[end:limit] if _says(t) and not passage.is_quoted(t)]
    speakers = (c for t in others for c in t.lefts if c.dep_ == "nsubj")
    return end if any(c.tag_ not in {"WP", "WDT"} for c in speakers) else limit


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


def _is_another(frame: Frame, verb: Token) -> bool:
    """Whether a verb reports anew: a saying, or behind a thought another thought."""
    return _says(verb) or (frame.row.attitude and is_cue(verb))


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in {*SUBJECTS, "mark"} for c in verb.children)


def _goes_on(verb: Token, other: Token) -> bool:
    """Whether a clause without subject has another tense than the verb: "said … but would"."""
    if _has_subject(other):
        return False
    told, form = finite_form(verb), finite_form(other)
    return told is not None and form is not None and form != told


CLAUSE_TAILS = (_bound, _twin, _bare, _joined, _spelt_out, phrase_behind)
PHRASE_TAILS = (_listed, _counted, _bare, _bound, _spelt_out, phrase_behind)
