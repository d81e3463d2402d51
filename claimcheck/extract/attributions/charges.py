"""Contents that name somebody and a deed: charges, and what somebody is said to do."""

from claimcheck.extract.attributions.bounds import next_cue, trimmed
from claimcheck.extract.attributions.frame import Frame
from claimcheck.extract.attributions.parts import (
    OBJECTS,
    PREDICATES,
    Contents,
    has_to,
    introduced,
    reaching,
    right,
    says_enough,
)
from claimcheck.extract.parsing.passage import Stretch
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.modality import negators

NAMED = frozenset({"oprd", "attr", "dobj"})
"""What a passive verb says that its subject is."""
MAIN = frozenset({"ROOT", "conj", "ccomp"})


def charge(frame: Frame) -> Contents:
    """'Norway Bay accused Lakeland of jamming its radios': the accused and the deed."""
    objects = right(frame, OBJECTS)
    if not objects:
        return ()
    deeds = [*introduced(frame, frame.verb), *introduced(frame, objects[0])]
    if not deeds:
        return ()
    return reaching(frame, objects[0].left_edge.i, deeds)


def charged_by(frame: Frame) -> Contents:
    """'Lakeland was accused by Norway Bay of jamming its radios'."""
    return charged(frame) if frame.speaker.source else ()


def charged(frame: Frame) -> Contents:
    """'Lakeland is accused of jamming radios': the accused and the deed, whoever accuses."""
    verb = frame.verb
    accused = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if accused is None:
        return ()
    agents = [t for c in verb.rights if c.dep_ == "agent" for t in (c, *c.children)]
    deeds = [p for head in (verb, *agents) for p in introduced(frame, head) if p.lower_ != "by"]
    if not deeds:
        return ()
    subject = trimmed(frame.passage, max(accused.left_edge.i, frame.sentence.start), verb.i)
    last = next_cue(frame, deeds[0].i, min(deeds[0].right_edge.i + 1, frame.sentence.end))
    part = trimmed(frame.passage, deeds[0].i, last)
    deed = (part,) if part else ()
    return (without_helpers(frame, subject), *deed) if subject and deed else deed


def without_helpers(frame: Frame, subject: Stretch) -> Stretch:
    """The subject without "was", "has been" and adverbs behind it."""
    helpers = [c.i for c in frame.verb.lefts if c.dep_ in {"aux", "auxpass", "neg", "advmod"}]
    ends = [i for i in helpers if i > subject.start]
    return Stretch(subject.start, min([subject.end, *ends]))


def said_to(frame: Frame) -> Contents:
    """'The vault is said to hold nine tonnes': the subject and the infinitive."""
    return _with_subject(frame, [c for c in right(frame, PREDICATES) if has_to(c)])


def termed(frame: Frame) -> Contents:
    """'Lind was projected as the winner', 'was dubbed a saint': the subject and what it is."""
    behind = frame.verb.rights
    return _with_subject(frame, [c for c in behind if c.dep_ in NAMED or c.lower_ == "as"])


def _with_subject(frame: Frame, found: list[Token]) -> Contents:
    """What a passive verb says of its subject, the subject before it."""
    subject = _undergoing(frame)
    if subject is None or not found:
        return ()
    first = trimmed(frame.passage, max(subject.left_edge.i, frame.sentence.start), frame.verb.i)
    rest = reaching(frame, found[0].left_edge.i, found[:1])
    return (without_helpers(frame, first), *rest) if first and rest else rest


def _undergoing(frame: Frame) -> Token | None:
    return next((c for c in frame.verb.lefts if c.dep_ == "nsubjpass"), None)


def passive_object(frame: Frame) -> Contents:
    """'The sale of the pier was first reported by the radio': the subject, if it says enough."""
    subject = _undergoing(frame)
    if subject is None or frame.verb.dep_ not in MAIN:
        return ()
    if any(c.lower_ in negators("determiner") for c in subject.lefts):
        return ()
    first = trimmed(frame.passage, max(subject.left_edge.i, frame.sentence.start), frame.verb.i)
    content = (without_helpers(frame, first),) if first else ()
    return content if says_enough(frame.passage, content) else ()
