"""Contents that are the verb's object."""

from collections.abc import Iterator

from claimcheck.extract.attributions.additions import without_additions
from claimcheck.extract.attributions.bounds import next_cue, trimmed
from claimcheck.extract.attributions.coordination import is_cue
from claimcheck.extract.attributions.frame import Frame, is_small_clause
from claimcheck.extract.attributions.nouns import clause_end, noun_clause
from claimcheck.extract.attributions.parts import (
    OBJECTS,
    Contents,
    has_to,
    holds_words,
    introduced,
    reaching,
    right,
    says_enough,
)
from claimcheck.extract.attributions.subjects import is_passive
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import noun_forms
from claimcheck.rules.modality import negators
from claimcheck.rules.wordnet import things

ADDED = frozenset({"prep", "xcomp", "advcl", "oprd", "acl", "dative"})
FOUND = frozenset({"prep", "xcomp", "ccomp", "advcl", "oprd", "acl"})
WHOLLY = frozenset({"any", "all"})
"""What makes a short object a claim: "denied any wrongdoing", "denied all blame"."""
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
"""What tells of something named before: "noted those gaps in the fence"."""


def object_noun(frame: Frame) -> Contents:
    """'The museum announced a closure of two years': a bare object that is long enough.

    Who might announce something has not done so; "cited Lind as saying" quotes Lind.
    """
    found = [] if is_passive(frame.passage, frame.verb) else _objects(frame)
    if not found or any(c.tag_ == "MD" for c in frame.verb.lefts):
        return ()
    if frame.row.stance == "asserts" and found[0].left_edge.lower_ in DEMONSTRATIVES:
        return ()
    if not frame.row.finder and found[0].lower_ in negators("pronoun"):
        return ()
    if frame.row.no_things and found[0].lemma_ in things():
        return ()
    rest = list(_going_with(frame, found[0]))
    if any(is_cue(c) for added in rest for c in added.children if c.dep_ == "pcomp"):
        return ()
    parts = reaching(frame, found[0].left_edge.i, [found[0], *rest])
    part = tuple(without_additions(frame, found[0], one) for one in parts)
    whole = found[0].left_edge.lower_ in WHOLLY
    return part if whole or says_enough(frame.passage, part) else ()


def _objects(frame: Frame) -> list[Token]:
    """The verb's objects; those of the preposition that belongs to it: "pointed to | a report"."""
    if not frame.row.behind:
        found = right(frame, OBJECTS)
        return [c for c in found if c.dep_ == "dobj"] or found
    last = frame.passage.doc[frame.verb.i + len(frame.row.behind)]
    return [*right(frame, OBJECTS), *(c for c in last.rights if c.dep_ == "pobj")]


def _going_with(frame: Frame, noun: Token) -> Iterator[Token]:
    """What follows the object without a break and says more of it: "a fare cut for the young"."""
    end = noun.right_edge.i + 1
    for child in frame.verb.rights:
        if child.left_edge.i != end or child.dep_ not in ADDED:
            continue
        end = child.right_edge.i + 1
        yield child


def worded(frame: Frame) -> Contents:
    """'The board issued a leaflet on "clean hands"': an object in somebody's own words.

    What somebody is only to issue is not issued yet: "urged him to release".
    """
    passage = frame.passage
    if frame.speaker.source is None or passage.is_quoted(frame.verb) or has_to(frame.verb):
        return ()
    content = object_noun(frame)
    return content if holds_words(passage, content) else ()


def finding(frame: Frame) -> Contents:
    """'The poll shows Lind with a narrow lead', 'finds Lind weak': what is found of whom."""
    if not frame.row.finder:
        return ()
    small = [c for c in right(frame, {"ccomp"}) if is_small_clause(c)]
    found = small or right(frame, OBJECTS)
    rest = [c for c in frame.verb.rights if _is_found(c) and found and c.i > found[0].i]
    if small:
        return reaching(frame, small[0].left_edge.i, [*small, *rest])
    return reaching(frame, found[0].left_edge.i, [found[0], *rest]) if rest else ()


def _is_found(child: Token) -> bool:
    """Whether words say what is found of an object: "ahead of Orr", "16 points behind"."""
    return child.dep_ in FOUND or (child.dep_ == "advmod" and bool(child.children))


def reported_object(frame: Frame) -> Contents:
    """'The club rejected allegations that it had bribed a referee': what the noun reports."""
    for noun in _answered(frame):
        clause = noun_clause(noun) if noun.lower_ in noun_forms() else None
        if clause is not None:
            end = min(clause_end(clause), frame.sentence.end)
            end = next_cue(frame, clause.left_edge.i, end)
            part = trimmed(frame.passage, clause.left_edge.i, end)
            return (part,) if part else ()
    return ()


def _answered(frame: Frame) -> Iterator[Token]:
    """The nouns the verb may answer: its object, that behind "as fantasy", a passive's subject."""
    verb = frame.verb
    for child in verb.children:
        if child.dep_ in OBJECTS or (child.dep_ == "nsubjpass" and frame.row.stance == "denies"):
            yield child
        elif child.dep_ == "prep" and child.lower_ == "as":
            yield from (c for c in child.children if c.dep_ == "pobj")


def level(frame: Frame) -> Contents:
    """'The poll put support for the tax at 61%': the object and the figure."""
    objects = right(frame, OBJECTS)
    if not objects:
        return ()
    figures = [
        p
        for head in (frame.verb, objects[0])
        for p in introduced(frame, head)
        if any(t.like_num for t in frame.passage.doc[p.i : p.right_edge.i + 1])
    ]
    return reaching(frame, objects[0].left_edge.i, [objects[0], *figures]) if figures else ()
