"""Contents that are not clauses: infinitives, gerunds, objects, predicates, charges."""

from collections.abc import Iterable

from spacy.tokens import Token

from claimcheck.extract.bounds import next_cue, trimmed
from claimcheck.extract.frame import Frame
from claimcheck.extract.passage import Stretch

Contents = tuple[Stretch, ...]
OBJECTS = frozenset({"dobj", "obj", "dative"})
PREDICATES = frozenset({"oprd", "ccomp", "xcomp", "acomp", "attr"})
MIN_OBJECT = 3
"""A shorter object ("confirmed the report") claims nothing that can be compared."""


def infinitive(frame: Frame) -> Contents:
    """'The union threatened to strike'."""
    found = [c for c in _right(frame, PREDICATES) if _has_to(c)]
    return _part(frame, found[0].left_edge.i, found[:1]) if found else ()


def gerund(frame: Frame) -> Contents:
    """'The governor denied taking bribes'."""
    found = [c for c in _right(frame, PREDICATES | {"dobj"}) if c.tag_ == "VBG"]
    return _part(frame, found[0].left_edge.i, found[:1]) if found else ()


def person_infinitive(frame: Frame) -> Contents:
    """'The mayor urged residents to boil their water': object and infinitive."""
    found = [c for c in _right(frame, PREDICATES) if _has_to(c)]
    objects = _right(frame, OBJECTS)
    if not found:
        return ()
    return _part(frame, min(t.left_edge.i for t in [*objects[:1], found[0]]), found[:1])


def predicate(frame: Frame) -> Contents:
    """'The mayor called the ruling "a disgrace"', 'described it as a lapse'."""
    objects = [c for c in _right(frame, OBJECTS | PREDICATES | {"nsubj"})]
    if not objects:
        return ()
    rest = [*_right(frame, PREDICATES), *_introduced(frame, frame.verb), *_introduced(frame, objects[0])]
    spoken = [s for s in frame.passage.spoken if frame.end <= s.start < frame.sentence.end]
    if not rest and not (spoken and frame.takes("quotation")):
        return ()
    last = max(t.right_edge.i for t in [objects[0], *rest]) + 1
    if spoken:
        last = max(last, spoken[0].end)
    return _stretch(frame, objects[0].left_edge.i, last)


def charge(frame: Frame) -> Contents:
    """'Norway Bay accused Lakeland of jamming its radios': the accused and the deed."""
    objects = _right(frame, OBJECTS)
    if not objects:
        return ()
    deeds = [*_introduced(frame, frame.verb), *_introduced(frame, objects[0])]
    if not deeds:
        return ()
    return _part(frame, objects[0].left_edge.i, deeds)


def preposition(frame: Frame) -> Contents:
    """'The envoy called for a pause', 'warned of floods'."""
    found = [p for p in _introduced(frame, frame.verb) if p.i - frame.verb.i <= 2]
    return _part(frame, found[0].i + 1, found[:1]) if found else ()


def object_noun(frame: Frame) -> Contents:
    """'The museum announced a closure of two years': a bare object that is long enough."""
    found = _right(frame, OBJECTS)
    if not found or found[0].right_edge.i - found[0].left_edge.i + 1 < MIN_OBJECT:
        return ()
    return _part(frame, found[0].left_edge.i, found[:1])


def _right(frame: Frame, labels: Iterable[str]) -> list[Token]:
    """The verb's dependents of these labels behind verb and speaker."""
    return [c for c in frame.verb.children if c.dep_ in labels and c.i >= frame.end]


def _introduced(frame: Frame, head: Token) -> list[Token]:
    """The prepositions of the row behind `head`."""
    wanted = frame.row.prepositions
    return [c for c in head.children if c.dep_ in {"prep", "agent"} and c.lower_ in wanted and c.i > frame.verb.i]


def _has_to(token: Token) -> bool:
    return any(c.tag_ == "TO" for c in token.children)


def _part(frame: Frame, start: int, heads: list[Token]) -> Contents:
    """From `start` to the end of the last head's words."""
    return _stretch(frame, start, max(t.right_edge.i for t in heads) + 1)


def _stretch(frame: Frame, start: int, end: int) -> Contents:
    start = max(start, frame.end)
    end = next_cue(frame, start, min(end, frame.sentence.end))
    part = trimmed(frame.passage, start, end)
    return (part,) if part else ()
