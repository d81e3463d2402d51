"""Speech without marks behind a colon that ends its block: "The minister wrote:" and a paragraph.

One paragraph is taken, or a list. On a web page what follows may be the writer's, where a picture
or a post was lost: then it is talk, or does not name who spoke.
"""

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import is_colon
from claimcheck.extract.attributions.coordination import is_speech
from claimcheck.extract.attributions.reading import Reading
from claimcheck.extract.attributions.turns import talks
from claimcheck.extract.parsing.tags import FINITE

FURTHEST = 8
"""Tokens between the verb and the colon."""
BETWEEN = frozenset({"dobj", "dative", "npadvmod", "advmod", "mark", "prep", "punct", "tmod"})


def with_announced(readings: Sequence[Reading], listed: Sequence[bool]) -> list[Reading]:
    """The readings, those that a colon announces following the speech; `listed` have bullets."""
    found = list(readings)
    for number in range(len(found) - 1):
        told = _announces(found[number])
        if told is None:
            continue
        last = number + 1
        while listed[number + 1] and last + 1 < len(found) and listed[last + 1]:
            last += 1
        blocks = found[number + 1 : last + 1]
        if all(_may_follow(block, found[number], told) for block in blocks):
            found[number] = _running_on(found[number], told)
            found[number + 1 : last + 1] = [replace(block, follows=True) for block in blocks]
    return found


def _announces(reading: Reading) -> Attribution | None:
    """The attribution of a verb of saying right before the colon that ends the block."""
    doc = reading.passage.doc
    if not is_colon(doc[-1]):
        return None
    last = max(reading.outer, key=lambda one: one.anchor, default=None)
    if last is None or last.content or not is_speech(doc[last.anchor]):
        return None
    end, verb = last.cue.end, doc[last.anchor]
    if len(doc) - 1 - end > FURTHEST or any(t.tag_ in FINITE for t in doc[end:]):
        return None
    return last if all(c.dep_ in BETWEEN for c in verb.rights if c.i >= end) else None


def _may_follow(reading: Reading, before: Reading, told: Attribution) -> bool:
    """Whether the block can be what was announced: no heading, no quotation, no narration."""
    passage, text = reading.passage, reading.passage.doc.text
    if reading.apart or reading.follows or reading.lead or is_colon(passage.doc[-1]):
        return False
    if talks(passage):
        return True
    doc = before.passage.doc
    source = doc[told.source.start : told.source.end] if told.source else doc[:0]
    return not any(t.text in text for t in source if t.pos_ == "PROPN")


def _running_on(reading: Reading, told: Attribution) -> Reading:
    """The reading with the attribution that goes on in the next blocks."""
    attributions = [
        replace(one, runs_on=True) if one is told else one for one in reading.attributions
    ]
    return replace(reading, attributions=attributions)
