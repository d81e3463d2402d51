"""Denials behind what they deny: "They hold the port, a claim that the army denies".

What was told before the comma is told by one and denied by another.
"""

from dataclasses import replace

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import trimmed
from claimcheck.extract.attributions.coordination import is_cue, is_negated, reporting_rows
from claimcheck.extract.attributions.source import find_speaker
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import SMALL
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import ReportingVerb, answered_nouns

POINTERS = frozenset({"it", "this", "that", "them"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
ANSWERS = frozenset({"denies", "doubts"})
TOLD = frozenset({"asserts", "accuses"})
"""Stances of what somebody may deny."""


def with_answers(passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """The attributions, those that somebody denies cut before the denial, and the denials."""
    for verb in passage.doc:
        row = _denying(verb)
        comma = _comma_before(passage, verb) if row else None
        if row and comma is not None:
            found = _answered(passage, verb, row, comma, found)
        elif row and _denies_what_was_told(verb):
            found = [*found, *_denied(passage, verb, row, found)]
    return sorted(found, key=lambda one: (one.start, one.anchor))


def _denying(verb: Token) -> ReportingVerb | None:
    """The row of a verb that denies its object."""
    if not verb.tag_.startswith("VB") or not is_cue(verb) or is_negated(verb):
        return None
    rows = (row for row in reporting_rows(verb) if "object" in row.takes and not row.behind)
    return next((row for row in rows if row.stance in ANSWERS), None)


def _comma_before(passage: Passage, verb: Token) -> int | None:
    """The comma before "which" or "a claim (that)", if that is what the verb denies."""
    which = next((c for c in verb.lefts if c.dep_ == "dobj" and c.tag_ == "WDT"), None)
    noun = _taken_up(verb)
    if which is not None and which.i > 0 and passage.doc[which.i - 1].text == ",":
        start = which.i
    elif noun is not None:
        start = noun.left_edge.i
    else:
        return None
    return start - 1 if start > 1 and passage.doc[start - 1].text == "," else None


def _taken_up(verb: Token) -> Token | None:
    """The noun that takes up what was told, "a claim he denies", whatever the parser hung it on."""
    if verb.dep_ in {"relcl", "acl"} and verb.head.lower_ in answered_nouns():
        return verb.head
    before = (c for c in verb.lefts if c.dep_ == "dobj" and c.left_edge.lower_ in {"a", "an"})
    return next((c for c in before if c.lower_ in answered_nouns()), None)


def _answered(
    passage: Passage, verb: Token, row: ReportingVerb, comma: int, found: list[Attribution]
) -> list[Attribution]:
    """What is found, with the denial of what ends at the comma."""
    sentence = passage.clause_range(verb.i)
    speaker = find_speaker(passage, verb, sentence=sentence)
    if speaker.source is None or speaker.source.start < comma:
        return found
    others = [one for one in found if one.anchor != verb.i]
    told = next((one for one in reversed(others) if _reaches(one, comma)), None)
    if told is not None:
        cut = replace(told, content=_up_to(told, comma))
        others[others.index(told)] = cut
        content = cut.content
    elif _taken_up(verb) is not None:
        part = trimmed(passage, sentence.start, comma)
        content = (part,) if part else ()
    else:
        return found
    return [*others, _denial(verb, row, speaker.source, content)] if content else found


def _denial(
    verb: Token, row: ReportingVerb, source: Stretch, content: tuple[Stretch, ...]
) -> Attribution:
    cue = Stretch(verb.i, verb.i + 1)
    return Attribution(verb.i, cue, source, content, row.stance, f"{row.id}.taken-up", weight=10)


def _denies_what_was_told(verb: Token) -> bool:
    """Whether the object only points back: "denied it", "rejects this", "denied the claim"."""
    told = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if told is None:
        return False
    if told.lower_ in POINTERS:
        return told.left_edge is told.right_edge
    pointed = told.left_edge is told.nbor(-1) and told.left_edge.lower_ in DEFINITE
    return pointed and told.right_edge is told and told.lower_ in answered_nouns()


def _denied(
    passage: Passage, verb: Token, row: ReportingVerb, found: list[Attribution]
) -> list[Attribution]:
    """The denial of what somebody else told last, in the same sentence or the one before."""
    if passage.is_quoted(verb) or any(one.anchor == verb.i for one in found):
        return []
    sentence = passage.sentence(verb.i)
    source = find_speaker(passage, verb, sentence=passage.clause_range(verb.i)).source
    if source is None:
        return []
    denial = _denial(verb, row, source, ())
    told = [one for one in found if one.anchor < verb.i]
    if not told:
        return [replace(denial, back=True)] if sentence.start == 0 else []
    last = max(told, key=lambda one: one.anchor)
    before = passage.sentence(last.anchor)
    near = before == sentence or passage.following(before) == sentence
    if not near or last.end > source.start or not is_answered(passage, last, passage, source):
        return []
    return [replace(denial, content=last.content)]


def is_answered(there: Passage, told: Attribution, here: Passage, source: Stretch) -> bool:
    """Whether what somebody told, outside quotations, may be what another one denies."""
    if told.stance not in TOLD or not told.content or there.is_quoted(there.doc[told.anchor]):
        return False
    return told.source is None or not _words(there, told.source) & _words(here, source)


def _words(passage: Passage, stretch: Stretch) -> set[str]:
    """The words that tell sources apart: no articles and prepositions."""
    words = passage.doc[stretch.start : stretch.end]
    return {token.lower_ for token in words if token.is_alpha and token.tag_ not in SMALL}


def _reaches(one: Attribution, comma: int) -> bool:
    """Whether the content begins before the comma, and it or its speaker reaches it."""
    return bool(one.content) and one.content[0].start < comma <= one.end


def _up_to(told: Attribution, comma: int) -> tuple[Stretch, ...]:
    """The content as far as it stands before the comma."""
    parts = [part for part in told.content if part.start < comma]
    return tuple(Stretch(part.start, min(part.end, comma)) for part in parts)
