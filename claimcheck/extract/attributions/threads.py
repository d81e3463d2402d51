"""Quotations that run over several blocks, and who speaks them.

A quotation left open is taken up by the next block that opens with a mark; one that stands alone
in its block belongs to the speaker before it, where that is certain.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.extract.attributions.answers import is_answered
from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import is_colon, without_final_marks
from claimcheck.extract.attributions.coordination import is_speech
from claimcheck.extract.attributions.reading import Reading
from claimcheck.extract.attributions.subjects import is_passive
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import SENTENCE_ENDS
from claimcheck.extract.parsing.tree import Token

Part = tuple[int, Stretch]
"""A stretch and the number of the reading it lies in."""


@dataclass(frozen=True)
class Draft:
    """An attribution with all its parts; `home` is the reading its cue stands in."""

    home: int
    one: Attribution
    parts: tuple[Part, ...]

    def holds(self, other: "Draft") -> bool:
        """Whether the cue of `other` lies in this content."""
        if other.home == self.home and other.one.within == self.one.anchor:
            return True
        return any(n == other.home and other.one.anchor in part for n, part in self.parts)

    @property
    def size(self) -> int:
        """How many tokens the content has."""
        return sum(part.end - part.start for _, part in self.parts)


def weave(readings: Sequence[Reading]) -> list[Draft]:
    """The attributions of an article with the blocks their quotations run over."""
    drafts: list[Draft] = []
    taken: set[int] = set()
    for number, reading in enumerate(readings):
        for one in reading.attributions:
            parts: list[Part] = [(number, part) for part in one.content]
            if number not in taken:
                parts = [*_earlier(readings, number, one, taken), *parts]
            parts += _later(readings, number, one, taken)
            if one.back:
                parts = _answered(readings, number, one, drafts)
            if parts:
                drafts.append(Draft(number, one, tuple(parts)))
                taken.update(n for n, _ in parts if n != number)
    drafts = _go_on(readings, drafts, taken)
    return [draft for draft in drafts if not _is_idle(readings, draft, drafts)]


def _answered(
    readings: Sequence[Reading], number: int, one: Attribution, drafts: Sequence[Draft]
) -> list[Part]:
    """What the block before told last, or quoted, where this block denies or signs it."""
    if number == 0 or one.source is None:
        return []
    there, here = readings[number - 1].passage, readings[number].passage
    before = [draft for draft in drafts if draft.home == number - 1]
    last = max(before, key=lambda draft: draft.one.anchor, default=None)
    if last is None:
        lead = readings[number - 1].lead
        return [(number - 1, lead)] if lead and readings[number - 1].is_speech else []
    return list(last.parts) if is_answered(there, last.one, here, one.source) else []


def _is_idle(readings: Sequence[Reading], draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether an attribution needs another to hold it and has none.

    Such are those made inside a quotation that nobody is known to have spoken, and inner states.
    """
    if not draft.one.held and not _is_within(readings, draft):
        return False
    return not any(other.holds(draft) for other in drafts)


def _is_within(readings: Sequence[Reading], draft: Draft) -> bool:
    """Whether the cue stands inside a quotation that closes, here or in a later block."""
    home = readings[draft.home]
    if not home.passage.is_quoted(home.passage.doc[draft.one.anchor]):
        return False
    after = readings[draft.home + 1 : draft.home + 2]
    return not home.is_open or any(other.lead for other in after)


def _earlier(
    readings: Sequence[Reading], number: int, one: Attribution, taken: set[int]
) -> list[Part]:
    """The open quotations right before a quotation that opens the block."""
    lead = readings[number].lead
    if lead is None or not one.content or one.content[0].start != 0:
        return []
    parts: list[Part] = []
    back = number - 1
    while back >= 0 and readings[back].is_open and back not in taken and not readings[back].outer:
        opened = readings[back].lead
        if opened is None:
            break
        parts.insert(0, (back, opened))
        back -= 1
    return parts


def _later(
    readings: Sequence[Reading], number: int, one: Attribution, taken: set[int]
) -> list[Part]:
    """The quotations of the blocks that go on where this content or its colon stops."""
    reading = readings[number]
    doc = reading.passage.doc
    if reading.passage.is_quoted(doc[one.anchor]) or number + 1 >= len(readings):
        return []
    if one.runs_on and readings[number + 1].follows:
        return list(_followers(readings, number + 1))
    end = max((part.end for part in one.content), default=-1)
    runs_on = reading.is_open and end == len(doc)
    announced = is_colon(doc[-1]) and _is_last(reading, one)
    said = end == len(doc) and reading.passage.closes(end - 1) is not None
    if not (runs_on or announced or said):
        return []
    parts: list[Part] = []
    tail = readings[number + 1].tail if runs_on else None
    if tail is not None:
        return [(number + 1, tail)]
    for n in range(number + 1, len(readings)):
        lead = readings[n].lead
        if lead is None or n in taken or (not runs_on and not readings[n].is_speech):
            break
        parts.append((n, lead))
        runs_on = readings[n].leaves_open(lead)
        if not runs_on:
            break
    return parts


def _followers(readings: Sequence[Reading], number: int) -> Iterator[Part]:
    """The blocks that go on with a speech without marks, whole."""
    while number < len(readings) and readings[number].follows:
        passage = readings[number].passage
        yield number, Stretch(0, without_final_marks(passage, 0, len(passage.doc)))
        number += 1


def _is_last(reading: Reading, one: Attribution) -> bool:
    return one is max(reading.outer, key=lambda other: other.anchor, default=None)


def _go_on(readings: Sequence[Reading], drafts: list[Draft], taken: set[int]) -> list[Draft]:
    """The drafts with the blocks of pure speech that follow direct quotations: one speaker goes on.

    A block that is whole in itself and says more than what it follows is a claim of its own; a
    shorter one, and a speech over blocks, joins what it follows.
    """
    found: list[Draft] = []
    for number in range(1, len(readings)):
        reading = readings[number]
        if number in taken or not reading.is_speech or reading.outer or reading.is_label:
            continue
        last = _last_speaker(readings, [*drafts, *found], number - 1)
        if last is None:
            continue
        direct = _is_direct(readings, last)
        if not direct and not _leads_up(readings, last, number):
            continue
        parts = tuple(_run(readings, number))
        taken.update(n for n, _ in parts)
        shorter = sum(part.end - part.start for _, part in parts) < last.size
        if len(parts) > 1 or shorter or not direct:
            longer = replace(last, parts=(*last.parts, *parts))
            drafts = [longer if draft is last else draft for draft in drafts]
        else:
            found.append(Draft(last.home, replace(last.one, rule="quotation.floating"), parts))
    return [*drafts, *found]


def _last_speaker(readings: Sequence[Reading], drafts: list[Draft], number: int) -> Draft | None:
    """The draft of the last words of a block: made in it, or of a list that a colon announced.

    Who was asked something is no speaker; who signed a quotation speaks no further one.
    """
    reading = readings[number]
    before = [
        d
        for d in drafts
        if d.home == number
        and d.one in reading.outer
        and not d.one.back
        and not _is_heard(reading.passage, reading.passage.doc[d.one.anchor])
    ]
    listed = (d for d in drafts if not d.one.content and d.parts[-1][0] == number)
    return max(before, key=lambda d: d.one.anchor, default=None) or next(listed, None)


def _leads_up(readings: Sequence[Reading], draft: Draft, number: int) -> bool:
    """Whether words partly the writer's end their block, and the next one is a sentence spoken."""
    passage = readings[draft.home].passage
    cue, speech = passage.doc[draft.one.anchor], readings[number].passage.doc
    if not is_speech(cue) or draft.parts[-1][0] != draft.home:
        return False
    last = max(draft.one.anchor, draft.parts[-1][1].end - 1)
    marks = [token.text for token in speech[-2:]]
    return last in passage.sentences[-1] and any(mark[-1] in SENTENCE_ENDS for mark in marks)


def _is_heard(passage: Passage, cue: Token) -> bool:
    """Whether a verb tells who hears, not who speaks: "when asked", "was told"."""
    bare = cue.tag_ == "VBN" and not any(c.dep_ == "aux" for c in cue.lefts)
    return bare or is_passive(passage, cue)


def _run(readings: Sequence[Reading], number: int) -> Iterator[Part]:
    """The quotation that opens a block, and those that go on where it stays open."""
    while number < len(readings):
        lead = readings[number].lead
        if lead is None:
            return
        yield number, lead
        if not readings[number].is_open:
            return
        number += 1


def _is_direct(readings: Sequence[Reading], draft: Draft) -> bool:
    """Whether all of the content is quotation."""
    return all(readings[n].passage.opens(part.start) is not None for n, part in draft.parts)


def parents(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft the number of the smallest one whose content holds its cue."""
    result: list[int | None] = []
    for draft in drafts:
        holders = [
            n for n, other in enumerate(drafts) if other.holds(draft) and not draft.holds(other)
        ]
        result.append(min(holders, key=lambda n: drafts[n].size) if holders else None)
    return result
