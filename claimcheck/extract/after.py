"""Contents that begin behind the verb: clauses and quotations."""

from spacy.tokens import Token

from claimcheck.extract.bounds import next_cue, trimmed
from claimcheck.extract.frame import FINITE, SUBJECTS, Frame, is_clause, is_cue
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
        if c.dep_ == "ccomp" and c.i > frame.verb.i and _is_finite(c)
    ]


def _is_finite(token: Token) -> bool:
    """Whether the clause has a tense: no "to strike", no "taking bribes"."""
    helpers = [c for c in token.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.tag_ == "TO" for c in helpers):
        return False
    return token.tag_ != "VBG" or bool(helpers)


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


def as_clause(frame: Frame) -> Contents:
    """'As the mayor said, the bridge is safe': what follows the comma."""
    verb, passage, sentence = frame.verb, frame.passage, frame.sentence
    marks = [c for c in verb.children if c.lower_ == "as" and c.i < verb.i]
    if not marks or marks[0].i > sentence.start + 2 or passage.is_quoted(verb):
        return ()
    comma = next((t.i for t in passage.doc[frame.end : sentence.end] if t.text == ","), None)
    if comma is None or any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
        return ()
    part = trimmed(passage, comma, sentence.end)
    return (part,) if part and is_clause(passage, part) else ()


def clause_astray(frame: Frame) -> Contents:
    """A clause right behind the verb that the parser hung elsewhere."""
    passage, verb, sentence = frame.passage, frame.verb, frame.sentence
    doc = passage.doc
    start = next((t.i for t in doc[frame.end : sentence.end] if _opens_clause(t)), None)
    if start is not None and not any(_is_barrier(t) for t in doc[frame.end : start]):
        end = doc[start].head.right_edge.i + 1
    elif verb.head.i > verb.i and verb.dep_ in {"parataxis", "advcl", "ccomp", "dep", "nsubj"}:
        start, end = frame.end, verb.head.right_edge.i + 1
        if doc[start].text == "," and not passage.opens(start + 1):
            return ()
    else:
        return ()
    end = next_cue(frame, start, min(end, sentence.end))
    part = trimmed(passage, start, end)
    return (part,) if part and is_clause(passage, part) else ()


def _opens_clause(token: Token) -> bool:
    """Whether "that" or "whether" opens a clause with a subject of its own."""
    if token.lower_ not in {"that", "whether"} or token.dep_ != "mark":
        return False
    return any(c.dep_ in SUBJECTS and c.i > token.i for c in token.head.children)


def _is_barrier(token: Token) -> bool:
    """Whether the clause behind the token cannot belong to the verb before it."""
    return token.tag_ in FINITE or token.text in {";", ":"} or is_cue(token)
