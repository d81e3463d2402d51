"""Contents that begin behind the verb: clauses and quotations."""

from spacy.tokens import Token

from claimcheck.extract.bounds import next_cue, trimmed
from claimcheck.extract.frame import Frame, is_cue
from claimcheck.extract.passage import Stretch

Contents = tuple[Stretch, ...]
SPEECH_ENDS = frozenset({".", "?", "!", "…", "..."})


def clause_after(frame: Frame) -> Contents:
    """'The mayor said the bridge is safe': the clause the parser hangs on the verb, whole."""
    clauses = [c for c in _clauses(frame) if c.i >= frame.end]
    if not clauses:
        return ()
    start = max(frame.end, min(c.left_edge.i for c in clauses))
    spoken = _quotation_at(frame)
    if spoken is not None and spoken.start <= start:
        start = spoken.start
    end = max(c.right_edge.i for c in clauses) + 1
    end = _extended(frame, end)
    end = next_cue(frame, start, end)
    part = trimmed(frame.passage, start, end)
    return (part,) if part else ()


def _clauses(frame: Frame) -> list[Token]:
    """The finite clauses that hang on the verb."""
    return [
        c
        for c in frame.verb.children
        if c.dep_ == "ccomp" and c.i > frame.verb.i and c.tag_ != "VBG" and not _is_infinitive(c)
    ]


def _is_infinitive(token: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in token.children)


def _extended(frame: Frame, end: int) -> int:
    """Coordinated clauses that hang on the verb itself still belong to what it reports."""
    for child in frame.verb.children:
        joins = child.dep_ == "conj" and not is_cue(child) and child.i >= end
        if joins and any(c.dep_ in {"nsubj", "nsubjpass", "expl", "mark"} for c in child.children):
            end = child.right_edge.i + 1
    return min(end, frame.sentence.end)


def quotation_after(frame: Frame) -> Contents:
    """'The mayor said: "The bridge is safe."': the quotation that opens behind the verb."""
    spoken = _quotation_at(frame)
    return () if spoken is None else (spoken,)


def _quotation_at(frame: Frame) -> Stretch | None:
    """The next quotation behind the verb with no other reporting verb between."""
    passage = frame.passage
    if passage.is_quoted(frame.verb):
        return None
    for spoken in passage.spoken:
        if frame.end <= spoken.start < frame.sentence.end:
            between = passage.doc[frame.end : spoken.start]
            return None if any(is_cue(token) for token in between) else spoken
    return None
