"""Contents that are not clauses: infinitives, gerunds, objects, predicates, charges."""

from collections.abc import Iterable, Iterator

from claimcheck.extract.attributions.additions import without_additions
from claimcheck.extract.attributions.bounds import next_cue, trimmed
from claimcheck.extract.attributions.coordination import is_cue
from claimcheck.extract.attributions.extent import is_time
from claimcheck.extract.attributions.frame import FINITE, Frame
from claimcheck.extract.attributions.nouns import noun_clause
from claimcheck.extract.attributions.reach import reach_of_phrase
from claimcheck.extract.attributions.subjects import is_passive
from claimcheck.extract.parsing.passage import Stretch
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import noun_forms
from claimcheck.rules.wordnet import things

Contents = tuple[Stretch, ...]
OBJECTS = frozenset({"dobj", "obj", "dative"})
PREDICATES = frozenset({"oprd", "ccomp", "xcomp", "acomp", "attr"})
ADDED = frozenset({"prep", "xcomp", "advcl", "oprd", "acl", "dative"})
FOUND = frozenset({"prep", "xcomp", "ccomp", "advcl", "oprd", "acl"})
PLACES = frozenset({"in", "at", "among", "across", "near", "along"})
WHOLLY = frozenset({"any", "all"})
"""What makes a short object a claim: "denied any wrongdoing", "denied all blame"."""
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
"""What tells of something named before: "noted those gaps in the fence"."""
MIN_OBJECT = 4
"""A shorter object ("confirmed the report") claims nothing that can be compared."""


def infinitive(frame: Frame) -> Contents:
    """'The union threatened to strike'."""
    found = [c for c in _right(frame, PREDICATES) if _has_to(c)]
    return _part(frame, found[0].left_edge.i, found[:1]) if found and _is_meant(frame) else ()


def gerund(frame: Frame) -> Contents:
    """'The governor denied taking bribes'."""
    found = [c for c in _right(frame, PREDICATES | {"dobj"}) if _is_gerund(c)]
    return _part(frame, found[0].left_edge.i, found[:1]) if found else ()


def _is_gerund(token: Token) -> bool:
    """Whether the word is "seeing" or the verb of "having seen"."""
    return token.tag_ == "VBG" or any(c.tag_ == "VBG" and "aux" in c.dep_ for c in token.lefts)


def person_infinitive(frame: Frame) -> Contents:
    """'The mayor urged residents to boil their water': object and infinitive."""
    found = [c for c in _right(frame, PREDICATES) if _has_to(c)]
    objects = _right(frame, OBJECTS)
    if not found or not _is_meant(frame):
        return ()
    start = min(t.left_edge.i for t in [*objects[:1], found[0]])
    return _part(frame, frame.end if frame.row.behind else start, found[:1])


def predicate(frame: Frame) -> Contents:
    """'The mayor called the ruling "a disgrace"', 'described it as a lapse'."""
    verb = frame.verb
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return ()
    named = [c for c in _right(frame, PREDICATES) if not _is_finite(c)]
    objects = [*_right(frame, OBJECTS), *(s for c in named for s in c.lefts if s.dep_ == "nsubj")]
    if not objects:
        return ()
    start = min(t.left_edge.i for t in objects)
    rest = [*named, *_introduced(frame, verb), *_introduced(frame, objects[0])]
    spoken = [s for s in frame.passage.spoken if start < s.start < frame.sentence.end]
    close = spoken[:1] if frame.takes("quotation") and spoken and _is_near(frame, spoken[0]) else []
    if not rest and not close:
        return ()
    ends = [t.right_edge.i + 1 for t in [*objects[:1], *rest]] + [s.end for s in close]
    return _stretch(frame, start, max(ends))


def _is_near(frame: Frame, spoken: Stretch) -> bool:
    """Whether no verb with a tense stands between the reporting verb and the quotation."""
    between = frame.passage.doc[frame.end : spoken.start]
    return not any(t.tag_ in FINITE and t.dep_ != "relcl" for t in between)


def _is_finite(token: Token) -> bool:
    return token.tag_ in FINITE or any(c.tag_ in FINITE for c in token.children if "aux" in c.dep_)


def charge(frame: Frame) -> Contents:
    """'Norway Bay accused Lakeland of jamming its radios': the accused and the deed."""
    objects = _right(frame, OBJECTS)
    if not objects:
        return ()
    deeds = [*_introduced(frame, frame.verb), *_introduced(frame, objects[0])]
    if not deeds:
        return ()
    return _part(frame, objects[0].left_edge.i, deeds)


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
    deeds = [p for head in (verb, *agents) for p in _introduced(frame, head) if p.lower_ != "by"]
    if not deeds:
        return ()
    subject = trimmed(frame.passage, max(accused.left_edge.i, frame.sentence.start), verb.i)
    last = next_cue(frame, deeds[0].i, min(deeds[0].right_edge.i + 1, frame.sentence.end))
    part = trimmed(frame.passage, deeds[0].i, last)
    deed = (part,) if part else ()
    return (_without_helpers(frame, subject), *deed) if subject and deed else deed


def _without_helpers(frame: Frame, subject: Stretch) -> Stretch:
    """The subject without "was", "has been" and adverbs behind it."""
    helpers = [c.i for c in frame.verb.lefts if c.dep_ in {"aux", "auxpass", "neg", "advmod"}]
    ends = [i for i in helpers if i > subject.start]
    return Stretch(subject.start, min([subject.end, *ends]))


def said_to(frame: Frame) -> Contents:
    """'The vault is said to hold nine tonnes': the subject and the infinitive."""
    verb = frame.verb
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    found = [c for c in _right(frame, PREDICATES) if _has_to(c)]
    if subject is None or not found:
        return ()
    first = trimmed(frame.passage, max(subject.left_edge.i, frame.sentence.start), verb.i)
    rest = _part(frame, found[0].left_edge.i, found[:1])
    return (_without_helpers(frame, first), *rest) if first and rest else rest


def level(frame: Frame) -> Contents:
    """'The poll put support for the tax at 61%': the object and the figure."""
    objects = _right(frame, OBJECTS)
    if not objects:
        return ()
    figures = [
        p
        for head in (frame.verb, objects[0])
        for p in _introduced(frame, head)
        if any(t.like_num for t in frame.passage.doc[p.i : p.right_edge.i + 1])
    ]
    return _part(frame, objects[0].left_edge.i, [objects[0], *figures]) if figures else ()


def preposition(frame: Frame) -> Contents:
    """'The envoy called for a pause', 'warned of floods', 'pleaded guilty to fraud'."""
    words = frame.passage.doc[frame.verb.i : frame.verb.i + 1 + len(frame.row.behind)]
    found = [p for word in words for p in _introduced(frame, word) if p.i - frame.end <= 1]
    found = found or _for_to(frame)
    if not found:
        return ()
    heads = [found[0].head] if found[0].dep_ == "mark" else [found[0], *_place(words, found)]
    return _part(frame, found[0].i + 1, heads)


def _for_to(frame: Frame) -> list[Token]:
    """The infinitive of 'called for the mayor to resign', which has a subject behind "for"."""
    wanted = frame.row.prepositions
    marks = ((c, m) for c in frame.verb.rights for m in c.lefts if m.dep_ == "mark")
    return [m for c, m in marks if m.lower_ in wanted and m.i - frame.end <= 1 and _has_to(c)]


def naming(frame: Frame) -> Contents:
    """'The guide referred to the mill as a lady': whom or what, and what it is called."""
    found = [p for p in _introduced(frame, frame.verb) if p.i - frame.end <= 1]
    heads = [frame.verb, *found, *(noun for p in found for noun in p.rights)]
    names = [c for head in heads for c in head.rights if c.lower_ == "as" and c not in found]
    return _part(frame, found[0].i + 1, names[:1]) if found and names else ()


def _place(words: Iterable[Token], found: list[Token]) -> list[Token]:
    """The place behind a phrase, hung on the cue by the parser: "of rats in the cellar"."""
    return [
        p
        for word in words
        for p in word.rights
        if found and p.dep_ == "prep" and p.lower_ in PLACES and p.i == found[0].right_edge.i + 1
        if not is_time(p)
    ]


def object_noun(frame: Frame) -> Contents:
    """'The museum announced a closure of two years': a bare object that is long enough.

    Who might announce something has not done so; "cited Lind as saying" quotes Lind.
    """
    found = [] if is_passive(frame.passage, frame.verb) else _objects(frame)
    if not found or any(c.tag_ == "MD" for c in frame.verb.lefts):
        return ()
    if frame.row.stance == "asserts" and found[0].left_edge.lower_ in DEMONSTRATIVES:
        return ()
    if frame.row.no_things and found[0].lemma_ in things():
        return ()
    rest = list(_going_with(frame, found[0]))
    if any(is_cue(c) for added in rest for c in added.children if c.dep_ == "pcomp"):
        return ()
    parts = _part(frame, found[0].left_edge.i, [found[0], *rest])
    part = tuple(without_additions(frame, found[0], one) for one in parts)
    whole = found[0].left_edge.lower_ in WHOLLY
    return part if whole or sum(_words(frame, one) for one in part) >= MIN_OBJECT else ()


def _objects(frame: Frame) -> list[Token]:
    """The verb's objects; those of the preposition that belongs to it: "pointed to | a report"."""
    if not frame.row.behind:
        return _right(frame, OBJECTS)
    last = frame.passage.doc[frame.verb.i + len(frame.row.behind)]
    return [*_right(frame, OBJECTS), *(c for c in last.rights if c.dep_ == "pobj")]


def _going_with(frame: Frame, noun: Token) -> Iterator[Token]:
    """What follows the object without a break and says more of it: "a fare cut for the young"."""
    end = noun.right_edge.i + 1
    for child in frame.verb.rights:
        if child.left_edge.i != end or child.dep_ not in ADDED:
            continue
        end = child.right_edge.i + 1
        yield child


def _words(frame: Frame, part: Stretch) -> int:
    return sum(t.is_alpha or t.like_num for t in frame.passage.doc[part.start : part.end])


def finding(frame: Frame) -> Contents:
    """'The poll shows Lind with a narrow lead': the object and what is found of it."""
    if not frame.row.finder:
        return ()
    found = _right(frame, OBJECTS)
    rest = [c for c in frame.verb.rights if c.dep_ in FOUND and found and c.i > found[0].i]
    return _part(frame, found[0].left_edge.i, [found[0], *rest]) if rest else ()


def reported_object(frame: Frame) -> Contents:
    """'The club rejected allegations that it had bribed a referee': what the noun reports."""
    for noun in _answered(frame):
        clause = noun_clause(noun) if noun.lower_ in noun_forms() else None
        if clause is not None:
            end = min(clause.right_edge.i + 1, frame.sentence.end)
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


def _is_meant(frame: Frame) -> bool:
    """Whether somebody named means to do it: no passive, no wish inside a quotation."""
    if is_passive(frame.passage, frame.verb):
        return False
    own = frame.speaker.own and not frame.passage.is_quoted(frame.verb)
    return own or not frame.row.attitude


def _right(frame: Frame, labels: Iterable[str]) -> list[Token]:
    """The verb's dependents of these labels behind verb and speaker."""
    return [c for c in frame.verb.children if c.dep_ in labels and c.i >= frame.end]


def _introduced(frame: Frame, head: Token) -> list[Token]:
    """The prepositions of the row behind `head`."""
    wanted = frame.row.prepositions
    return [
        c
        for c in head.children
        if c.dep_ in {"prep", "agent"} and c.lower_ in wanted and c.i > frame.verb.i
    ]


def _has_to(token: Token) -> bool:
    return any(c.tag_ == "TO" for c in token.children)


def _part(frame: Frame, start: int, heads: list[Token]) -> Contents:
    """From `start` to the end of the last head's words."""
    return _stretch(frame, start, max(t.right_edge.i for t in heads) + 1)


def _stretch(frame: Frame, start: int, end: int) -> Contents:
    start = max(start, frame.end)
    end = next_cue(frame, start, reach_of_phrase(frame, end))
    part = trimmed(frame.passage, start, end)
    return (part,) if part else ()
