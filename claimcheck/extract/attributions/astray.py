"""Clauses behind a verb of reporting that the parser hung on another word."""

from claimcheck.extract.attributions.bounds import next_cue, trimmed
from claimcheck.extract.attributions.coordination import is_cue
from claimcheck.extract.attributions.frame import Frame, is_clause
from claimcheck.extract.attributions.hidden import PARTING
from claimcheck.extract.attributions.subjects import NOUNS
from claimcheck.extract.parsing.passage import Stretch
from claimcheck.extract.parsing.tags import FINITE, SUBJECTS
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import noun_forms

Contents = tuple[Stretch, ...]
MAX_SUBJECT = 7
"""How far behind "that" the subject of its clause may stand."""
RESULTS = frozenset({"so", "such", "point", "extent", "degree"})
GAPS = frozenset({"dobj", "pobj"})
"""What "that" is to the verb of a relative clause with a subject of its own."""
ASIDE = frozenset({"prep", "npadvmod", "advmod", "dative"})
TOPICS = frozenset({"about", "over", "of", "by", "amid", "with", "despite"})


def clause_astray(frame: Frame) -> Contents:
    """A clause right behind the verb that the parser hung elsewhere."""
    passage, verb, sentence = frame.passage, frame.verb, frame.sentence
    doc = passage.doc
    start = next((t.i for t in doc[frame.end : sentence.end] if _clause_of(t)), None)
    if start is not None and _is_others(frame, doc[start]):
        return ()
    if start is not None and not any(_is_barrier(t) for t in doc[frame.end : start]):
        head = _clause_of(doc[start])
        end = head.right_edge.i + 1 if head is not None else start
    elif (loose := _unjoined(frame)) is not None:
        start, end = frame.end, loose.right_edge.i + 1
    elif (lent := _lent(frame)) is not None:
        start, end = _behind_hearer(frame), lent.right_edge.i + 1
    elif _is_swallowed(frame):
        start, end = frame.end, verb.head.right_edge.i + 1
    else:
        return ()
    end = next_cue(frame, start, min(end, sentence.end))
    part = trimmed(passage, start, end)
    return (part,) if part and (is_clause(passage, part) or _is_lent(frame, part)) else ()


def _is_lent(frame: Frame, part: Stretch) -> bool:
    """'The board found use of salt exceeded the limit': the subject, taken for an object."""
    objects = (c for c in frame.verb.rights if c.dep_ == "dobj" and c.left_edge.i == part.start)
    loose = _unjoined(frame)
    return loose is not None and loose.i in part and any(objects)


def _unjoined(frame: Frame) -> Token | None:
    """A clause that the parser set beside the verb without an "and" to join the two."""
    verb, doc = frame.verb, frame.passage.doc
    found = next((c for c in verb.rights if c.dep_ == "conj" and not is_cue(c)), None)
    if found is None or not any(t.tag_ in FINITE for t in [found, *found.lefts]):
        return None
    marks = {t.text for t in doc[frame.end : found.i]} & {",", ";", ":"}
    has_subject = any(c.dep_ in SUBJECTS for c in found.lefts)
    joined = any(c.dep_ == "cc" and c.i < found.i for c in verb.rights)
    if joined or doc[frame.end].is_punct or marks - ({","} if has_subject else set()):
        return None
    return found


def _lent(frame: Frame) -> Token | None:
    """The clause whose subject stands right behind the verb, wherever the parser hung it."""
    start = _behind_hearer(frame)
    for token in frame.passage.doc[start : min(start + MAX_SUBJECT, frame.sentence.end)]:
        clause = token.head
        around = token is frame.verb.head and frame.speaker.own
        near = token.left_edge.i == start or around
        if token.dep_ in SUBJECTS and near and clause.i > token.i:
            finite = any(t.tag_ in FINITE for t in [clause, *clause.lefts])
            return clause if finite and clause is not frame.verb else None
    return None


def _behind_hearer(frame: Frame) -> int:
    """Behind the words that tell to whom, when and where: "told the radio on Monday"."""
    end = frame.end
    for child in frame.verb.rights:
        part = child.dep_ in ASIDE or (child.dep_ == "dobj" and frame.row.hears)
        if child.left_edge.i == end and part:
            end = child.right_edge.i + 1
    words = frame.passage.doc[frame.end : end]
    return frame.end if any(t.tag_ in FINITE or t.is_punct for t in words) else end


def _is_swallowed(frame: Frame) -> bool:
    """Whether the parser took the verb for a part of the clause it introduces."""
    passage, verb = frame.passage, frame.verb
    head = verb.head
    if head.i <= verb.i or verb.dep_ not in {"parataxis", "advcl", "ccomp", "dep", "nsubj"}:
        return False
    if is_cue(head) or passage.quoted[head.i] != passage.quoted[verb.i]:
        return False
    if any(c.dep_ in {"dobj", "prep", "mark"} for c in verb.children):
        return False
    if any(t.text == ";" for t in passage.doc[frame.end : head.i]):
        return False
    after = passage.doc[frame.end]
    return after.tag_ not in {"TO", "RP", "CC", "RB"} and after.text != ","


def _clause_of(token: Token) -> Token | None:
    """The verb of the clause that "that" or "whether" opens, if the clause has its own subject."""
    if token.lower_ not in {"that", "whether"} or token.dep_ == "det":
        return None
    if token.dep_ == "mark":
        subjects = any(c.dep_ in SUBJECTS and c.i > token.i for c in token.head.children)
        return token.head if subjects or _is_headless(token.head) else None
    for other in token.doc[token.i + 1 : token.i + MAX_SUBJECT]:
        if other.dep_ in SUBJECTS and other.left_edge.i == token.i + 1 and not _fills_gap(token):
            return other.head if token.tag_ == "WDT" and other.head.dep_ == "relcl" else None
    return None


def _fills_gap(that: Token) -> bool:
    """Whether "that" is the object of its own clause: "the boat that she sold", not "sold it"."""
    if that.dep_ not in GAPS:
        return False
    if that.dep_ != "dobj":
        return True
    sold = that.head
    return not any(c.dep_ == "dobj" and not _is_parted(sold, c) for c in sold.rights)


def _is_parted(verb: Token, child: Token) -> bool:
    """Whether a comma or dash stands before the words that hang on the verb."""
    return any(t.text in PARTING for t in verb.doc[verb.i + 1 : child.left_edge.i])


def _is_headless(subject: Token) -> bool:
    """Whether the parser hung the verb of a clause on its subject: "noted that the date fell"."""
    words = subject.doc[subject.i + 1 : subject.right_edge.i + 1]
    return subject.pos_ in NOUNS and any(t.tag_ in FINITE and t.dep_ == "acl" for t in words)


def _is_others(frame: Frame, that: Token) -> bool:
    """Whether the clause hangs on a word before it: "the belief that", "so dear that", "and that".

    A noun only says where it was said, in "said in a statement that".
    """
    doc, before = frame.passage.doc, that.nbor(-1)
    if before.i < frame.end:
        return False
    if before.dep_ == "cc" or any(t.lower_ in RESULTS for t in doc[frame.end : that.i]):
        return True
    if before.lower_ not in noun_forms():
        return False
    return before.dep_ != "pobj" or before.head.lower_ in TOPICS


def _is_barrier(token: Token) -> bool:
    """Whether the clause behind the token cannot belong to the verb before it."""
    return token.tag_ in FINITE or token.text in {";", ":"} or is_cue(token)
