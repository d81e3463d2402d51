"""Denials behind what they deny: "They hold the port, a claim that the army denies".

What was told before the comma is told by one and denied by another.
"""

from dataclasses import replace

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import trimmed
from claimcheck.extract.attributions.coordination import is_cue, is_negated, reporting_rows
from claimcheck.extract.attributions.source import find_speaker
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import ReportingVerb, noun_forms

ANSWERS = frozenset({"denies", "doubts"})


def with_answers(passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """The attributions, those that somebody denies cut before the denial, and the denials."""
    for verb in passage.doc:
        row = _denying(verb)
        comma = _comma_before(passage, verb) if row else None
        if row and comma is not None:
            found = _answered(passage, verb, row, comma, found)
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
    if verb.dep_ == "relcl" and verb.head.lower_ in noun_forms():
        start = verb.head.left_edge.i
    elif which is not None:
        start = which.i
    else:
        return None
    return start - 1 if start > 1 and passage.doc[start - 1].text == "," else None


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
    elif verb.dep_ == "relcl" and verb.head.lower_ in noun_forms():
        part = trimmed(passage, sentence.start, comma)
        content = (part,) if part else ()
    else:
        return found
    cue = Stretch(verb.i, verb.i + 1)
    denial = Attribution(
        verb.i, cue, speaker.source, content, row.stance, f"{row.id}.taken-up", weight=10
    )
    return [*others, denial] if content else found


def _reaches(one: Attribution, comma: int) -> bool:
    """Whether the content begins before the comma, and it or its speaker reaches it."""
    return bool(one.content) and one.content[0].start < comma <= one.end


def _up_to(told: Attribution, comma: int) -> tuple[Stretch, ...]:
    """The content as far as it stands before the comma."""
    parts = [part for part in told.content if part.start < comma]
    return tuple(Stretch(part.start, min(part.end, comma)) for part in parts)
