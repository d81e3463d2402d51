"""Contents that are not clauses: infinitives, gerunds, predicates, phrases."""

from collections.abc import Iterable

from claimcheck.extract.attributions.extent import is_time
from claimcheck.extract.attributions.frame import Frame
from claimcheck.extract.attributions.parts import (
    OBJECTS,
    PREDICATES,
    Contents,
    between,
    has_to,
    introduced,
    reaching,
    right,
    says_enough,
)
from claimcheck.extract.attributions.subjects import is_passive
from claimcheck.extract.parsing.passage import Stretch
from claimcheck.extract.parsing.tags import FINITE
from claimcheck.extract.parsing.tree import Token

HEARERS = frozenset({"to", "with"})
"""What introduces those spoken to."""
PLACES = frozenset({"in", "at", "among", "across", "near", "along"})


def infinitive(frame: Frame) -> Contents:
    """'The union threatened to strike'."""
    found = [c for c in right(frame, PREDICATES) if has_to(c)]
    return reaching(frame, found[0].left_edge.i, found[:1]) if found and _is_meant(frame) else ()


def gerund(frame: Frame) -> Contents:
    """'The governor denied taking bribes'."""
    found = [c for c in right(frame, PREDICATES | {"dobj"}) if _is_gerund(c)]
    return reaching(frame, found[0].left_edge.i, found[:1]) if found else ()


def _is_gerund(token: Token) -> bool:
    """Whether the word is "seeing" or the verb of "having seen"."""
    return token.tag_ == "VBG" or any(c.tag_ == "VBG" and "aux" in c.dep_ for c in token.lefts)


def person_infinitive(frame: Frame) -> Contents:
    """'The mayor urged residents to boil their water': object and infinitive."""
    found = [c for c in right(frame, PREDICATES) if has_to(c)]
    objects = right(frame, OBJECTS)
    if not found or not _is_meant(frame):
        return ()
    start = min(t.left_edge.i for t in [*objects[:1], found[0]])
    return reaching(frame, frame.end if frame.row.behind else start, found[:1])


def predicate(frame: Frame) -> Contents:
    """'The mayor called the ruling "a disgrace"', 'described it as a lapse'."""
    verb = frame.verb
    if (verb.dep_ == "acl" and verb.tag_ == "VBN") or any(c.dep_ == "prt" for c in verb.rights):
        return ()
    named = [c for c in right(frame, PREDICATES) if not _is_finite(c)]
    objects = [*right(frame, OBJECTS), *(s for c in named for s in c.lefts if s.dep_ == "nsubj")]
    if not objects:
        return ()
    start = min(t.left_edge.i for t in objects)
    rest = [*named, *introduced(frame, verb), *introduced(frame, objects[0])]
    spoken = [s for s in frame.passage.spoken if start < s.start < frame.sentence.end]
    close = spoken[:1] if frame.takes("quotation") and spoken and _is_near(frame, spoken[0]) else []
    if not rest and not close:
        return ()
    ends = [t.right_edge.i + 1 for t in [*objects[:1], *rest]] + [s.end for s in close]
    return between(frame, start, max(ends))


def _is_near(frame: Frame, spoken: Stretch) -> bool:
    """Whether no verb with a tense stands between the reporting verb and the quotation."""
    between = frame.passage.doc[frame.end : spoken.start]
    return not any(t.tag_ in FINITE and t.dep_ != "relcl" for t in between)


def _is_finite(token: Token) -> bool:
    return token.tag_ in FINITE or any(c.tag_ in FINITE for c in token.children if "aux" in c.dep_)


def preposition(frame: Frame) -> Contents:
    """'The envoy called for a pause', 'warned of floods', 'pleaded guilty to fraud'."""
    words = frame.passage.doc[frame.verb.i : frame.verb.i + 1 + len(frame.row.behind)]
    found = [p for word in words for p in introduced(frame, word) if p.i - frame.end <= 1]
    found = found or _for_to(frame)
    if not found:
        content = _past_hearer(frame)
        return content if says_enough(frame.passage, content) else ()
    heads = [found[0].head] if found[0].dep_ == "mark" else [found[0], *_place(words, found)]
    return reaching(frame, found[0].i + 1, heads)


def topic(frame: Frame) -> Contents:
    """'The warden talked about the long drought': what somebody spoke of, if it says enough."""
    content = preposition(frame)
    return content if says_enough(frame.passage, content) else ()


def _past_hearer(frame: Frame) -> Contents:
    """The topic behind those who were spoken to: "talked to her staff | about the strike"."""
    near = (c for c in frame.verb.rights if c.lower_ in HEARERS and c.i - frame.end <= 1)
    hearer = next(near, None)
    if hearer is None:
        return ()
    heads = [frame.verb, *(c for c in hearer.rights if c.dep_ == "pobj")]
    found = [p for head in heads for p in introduced(frame, head) if p.i > hearer.i + 1]
    return reaching(frame, found[0].i + 1, found[:1]) if found else ()


def _for_to(frame: Frame) -> list[Token]:
    """The infinitive of 'called for the mayor to resign', which has a subject behind "for"."""
    wanted = frame.row.prepositions
    marks = ((c, m) for c in frame.verb.rights for m in c.lefts if m.dep_ == "mark")
    return [m for c, m in marks if m.lower_ in wanted and m.i - frame.end <= 1 and has_to(c)]


def naming(frame: Frame) -> Contents:
    """'The guide referred to the mill as a lady': whom or what, and what it is called."""
    found = [p for p in introduced(frame, frame.verb) if p.i - frame.end <= 1]
    heads = [frame.verb, *found, *(noun for p in found for noun in p.rights)]
    names = [c for head in heads for c in head.rights if c.lower_ == "as" and c not in found]
    return reaching(frame, found[0].i + 1, names[:1]) if found and names else ()


def _place(words: Iterable[Token], found: list[Token]) -> list[Token]:
    """The place behind a phrase, hung on the cue by the parser: "of rats in the cellar"."""
    return [
        p
        for word in words
        for p in word.rights
        if found and p.dep_ == "prep" and p.lower_ in PLACES and p.i == found[0].right_edge.i + 1
        if not is_time(p)
    ]


def _is_meant(frame: Frame) -> bool:
    """Whether somebody named means to do it: no passive, no wish inside a quotation."""
    if is_passive(frame.passage, frame.verb):
        return False
    own = frame.speaker.own and not frame.passage.is_quoted(frame.verb)
    return own or not frame.row.attitude
