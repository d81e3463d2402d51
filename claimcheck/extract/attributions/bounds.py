"""Where a content begins and ends: leading words, final marks, the next cue."""

from claimcheck.extract.attributions.coordination import (
    implies,
    is_answered,
    is_coordinated,
    is_speech,
)
from claimcheck.extract.attributions.frame import Frame
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import FINITE, SUBJECTS
from claimcheck.extract.parsing.tree import Token

FINAL = frozenset({".", ",", ";", ":", "--", "-", "—", "–", "!"})
LEADING = frozenset({",", ":", "--", "-", "—", "–"})


def is_colon(token: Token) -> bool:
    """Whether the token is a colon, or ends in a bracket and one."""
    return token.text == ":" or token.text.endswith(("):", "]:"))


def trimmed(passage: Passage, start: int, end: int) -> Stretch | None:
    """The stretch without leading "that" and marks, up to the end of a quotation begun in it."""
    doc = passage.doc
    while start < end and (doc[start].text in LEADING or doc[start].is_space):
        start += 1
    if start < end and _only_joins(doc[start]):
        start += 1
    while start < end and doc[start].text == ",":
        start += 1
    for spoken in passage.spoken:
        if start <= spoken.start < end < spoken.end:
            end = spoken.end
    end = without_final_marks(passage, start, end)
    return Stretch(start, end) if end > start else None


def _only_joins(that: Token) -> bool:
    """Whether the word is the "that" of a clause: not "insisted that was no threat"."""
    if that.lower_ != "that" or that.tag_ not in {"IN", "WDT"}:
        return False
    spoken = that.i + 1 < len(that.doc) and that.nbor().tag_ in FINITE
    return that.dep_ not in SUBJECTS or that.head.dep_ != "ccomp" or not spoken


def without_final_marks(passage: Passage, start: int, end: int) -> int:
    """Where the stretch ends when marks and spaces outside quotations are left out."""
    doc = passage.doc
    while end > start:
        last = doc[end - 1]
        if not last.is_space and (passage.is_quoted(last) or last.text not in FINAL):
            break
        end -= 1
    return end


def in_bracket(passage: Passage, start: int, end: int) -> int:
    """Where the words of a bracket still open at `end` begin; `start` where none is open."""
    for token in reversed(passage.doc[start:end]):
        if token.text in {"(", ")"} and not passage.is_quoted(token):
            return token.i + 1 if token.text == "(" else start
    return start


def next_cue(frame: Frame, start: int, end: int) -> int:
    """Where, before `end`, the next attribution of the same rank begins: "…, and Lind said"."""
    passage = frame.passage
    for token in passage.doc[start:end]:
        if passage.is_quoted(token) or token.i <= start or not (is_speech(token) or implies(token)):
            continue
        told = is_coordinated(passage, frame.verb, token) or _asks_anew(passage, token)
        if told or _takes_up(frame, token, end):
            begins = attribution_start(passage, token, start)
            if any(t.is_alpha and t.lower_ != "that" for t in passage.doc[start:begins]):
                return begins
    return end


def _asks_anew(passage: Passage, cue: Token) -> bool:
    """Whether somebody is asked next, behind "and": "said it was shut, and when asked why, …"."""
    return is_answered(cue) and passage.doc[cue.left_edge.i - 1].dep_ == "cc"


def _takes_up(frame: Frame, cue: Token, end: int) -> bool:
    """Whether the speaker says more of the last thing named: ", which he called a wreck"."""
    first = cue.left_edge
    rest = frame.passage.doc[cue.right_edge.i + 1 : end]
    if cue.dep_ != "relcl" or first.lower_ != "which" or any(t.is_alpha for t in rest):
        return False
    if first.head is cue and first.dep_ in SUBJECTS:
        return False
    subject = next((c for c in cue.lefts if c.dep_ == "nsubj"), None)
    if subject is None or frame.passage.doc[first.i - 1].text not in LEADING:
        return False
    speaker = frame.speaker.head
    same = speaker is not None and speaker.lower_ == subject.lower_
    return same or subject.tag_ == "PRP"


def attribution_start(passage: Passage, cue: Token, start: int) -> int:
    """Where the attribution of `cue` begins, the "and", "with" and comma before it included."""
    first = min([cue.i, *(c.left_edge.i for c in cue.lefts if c.left_edge.i > start)])
    if cue.dep_ == "relcl":
        first = max(start, cue.left_edge.i)
    doc = passage.doc
    if cue.dep_ == "pcomp" and cue.head.i == first - 1:
        first -= 1
    while first > start and (doc[first - 1].dep_ == "cc" or doc[first - 1].text in LEADING):
        first -= 1
    return first
