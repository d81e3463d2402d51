"""Attribution by a colon: headings and speaker lines."""

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import is_colon, without_final_marks
from claimcheck.extract.attributions.frame import is_clause
from claimcheck.extract.attributions.labels import is_name, is_topic, speaker_before
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import DASHES, SPEECH_ENDS

MAX_NOUNS = 2
WEIGHT = 5
SET_OFF = 11
"""A name between a dash and a colon goes before all verbs: "Polls fell short - Lind: …"."""


def colon_attributions(passage: Passage) -> Iterator[Attribution]:
    """'Plant will close: Berg' and 'Berg: Plant will close', in headings or before a quotation."""
    doc = passage.doc
    colons = [t.i for t in doc if is_colon(t) and t.i > 0 and not passage.is_quoted(t)]
    for colon in colons:
        if colon == len(doc) - 1:
            yield from _lead_in(passage, colon)
            continue
        opened = _opened_behind(passage, colon)
        if colon == colons[0] or opened is not None:
            yield from _attribution(passage, colon, opened)


def _lead_in(passage: Passage, colon: int) -> Iterator[Attribution]:
    """A name before the colon that ends the block: the next one may be what he says."""
    before, _ = _before(passage, colon, quoted=True)
    source = speaker_before(passage, before, quoted=True)
    if source is not None:
        cue = Stretch(colon, colon + 1)
        yield Attribution(colon, cue, source, (), "asserts", "colon.lead-in", weight=0)


def _opened_behind(passage: Passage, colon: int) -> Stretch | None:
    """The quotation that opens behind the colon and a blank."""
    after = colon + 1
    while after < len(passage.doc) - 1 and passage.doc[after].is_space:
        after += 1
    return passage.opens(after)


def _attribution(passage: Passage, colon: int, opened: Stretch | None) -> Iterator[Attribution]:
    doc, cue = passage.doc, Stretch(colon, colon + 1)
    before, set_off = _before(passage, colon, quoted=opened is not None)
    after = Stretch(colon + 1, without_final_marks(passage, colon + 1, len(doc)))
    if after.start >= after.end or before.start >= before.end:
        return
    if opened is not None and opened.end < after.end:
        opened = after if passage.is_heading else _whole(passage, opened, passage.sentence(colon))
    source = speaker_before(passage, before, quoted=opened is not None)
    if source is not None and _introduces(passage, before, after, opened):
        content, weight = (opened or after,), SET_OFF if set_off else WEIGHT
        yield Attribution(colon, cue, source, content, "asserts", "colon.name-first", weight)
    elif (
        passage.is_heading
        and (is_name(passage, after) or _is_bare_noun(passage, after))
        and opened is None
        and _is_statement(passage, before)
    ):
        yield Attribution(colon, cue, after, (before,), "asserts", "colon.name-last", WEIGHT)


def _before(passage: Passage, colon: int, *, quoted: bool) -> tuple[Stretch, bool]:
    """The words of the sentence before the colon; before a quotation those behind a dash.

    Tells too whether a dash sets them off.
    """
    start = passage.sentence(colon).start
    dashes = [t.i for t in passage.doc[start:colon] if t.text in DASHES and t.whitespace_]
    if not quoted or not dashes:
        return Stretch(start, colon), False
    return Stretch(dashes[-1] + 1, colon), True


def _whole(passage: Passage, opened: Stretch, sentence: Stretch) -> Stretch:
    """The quotation with the rest of the sentence it begins: 'Berg: "No plan" to sell it'."""
    doc = passage.doc
    ends = doc[opened.end - 2].text in SPEECH_ENDS or opened.end >= sentence.end
    if ends or not doc[opened.end].is_alpha:
        return opened
    return Stretch(opened.start, without_final_marks(passage, opened.start, sentence.end))


def _introduces(passage: Passage, before: Stretch, after: Stretch, opened: Stretch | None) -> bool:
    """Whether a name and colon introduce speech: a quotation, a heading, a line of a transcript."""
    if opened is not None:
        return True
    if passage.is_heading:
        return not _is_label(passage, before, after)
    return before.start == 0 and not is_topic(passage, before) and is_clause(passage, after)


def _is_label(passage: Passage, before: Stretch, after: Stretch) -> bool:
    """Whether words in capitals stand before a heading in other letters: "STORM WATCH: Ferry"."""
    words = [t for t in passage.doc[before.start : before.end] if t.is_alpha]
    rest = [t for t in passage.doc[after.start : after.end] if t.is_alpha]
    return len(words) > 1 and all(t.is_upper for t in words) and not all(t.is_upper for t in rest)


def quoted_heading(passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """'"We had no choice": Lind denies …': the quotation is the speaker's who follows the colon."""
    spoken = passage.opens(0)
    if not passage.is_heading or spoken is None or spoken.end >= len(passage.doc):
        return found
    if passage.doc[spoken.end].text != ":":
        return found
    after = [one for one in found if one.source and one.source.start == spoken.end + 1]
    return [
        replace(one, content=(spoken, *one.content)) if one in after[:1] else one for one in found
    ]


def _is_bare_noun(passage: Passage, stretch: Stretch) -> bool:
    """Whether the words are one or two nouns without an article, as in "…: coastguard"."""
    tokens = passage.doc[stretch.start : stretch.end]
    return len(tokens) <= MAX_NOUNS and all(t.pos_ in {"NOUN", "PROPN"} for t in tokens)


def _is_statement(passage: Passage, stretch: Stretch) -> bool:
    """Whether the words say something about somebody: a verb among more than two words."""
    tokens = passage.doc[stretch.start : stretch.end]
    return len(tokens) > 2 and any(t.pos_ in {"VERB", "AUX"} for t in tokens)
