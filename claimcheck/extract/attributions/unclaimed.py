"""Quotations that no construction has claimed: whose words they go on with."""

from dataclasses import replace

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import trimmed
from claimcheck.extract.attributions.coordination import is_cue, is_speech
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import DASHES, FINITE, SMALL
from claimcheck.extract.parsing.tree import Token

MAX_SENTENCES = 2
"""How many sentences back somebody must have spoken whose the quotation can be."""
MIN_WORDS = 3
"""Words of a quotation that is speech, no title and no name."""
MIN_PART = 2
"""Words of a quotation that may carry on what the same sentence reports."""
MIN_SPEECH = 4
"""Words of a quotation that is speech though it is only a part of its sentence."""
SENTENCE_ENDS = frozenset(".?!")


def taken_up(passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """'Lind said the bridge is old. "It will close in May."': the last who spoke goes on."""
    for spoken in passage.spoken:
        if is_claimed(found, spoken):
            continue
        longer = _longer(passage, found, spoken)
        if longer is not None:
            before, after = longer
            found = [after if one is before else one for one in found]
    return found


def _longer(
    passage: Passage, found: list[Attribution], spoken: Stretch
) -> tuple[Attribution, Attribution] | None:
    """The attribution that the quotation goes on with, and what it becomes."""
    if is_apart(passage, spoken):
        last = _last_speaker(passage, found, spoken)
        return (last, replace(last, content=(*last.content, spoken))) if last else None
    words = words_quoted(passage, spoken)
    if words < MIN_PART:
        return None
    longer = _stretched(passage, found, spoken)
    if longer is None and words >= MIN_SPEECH:
        longer = _spoken_on(passage, found, spoken)
    return longer


def is_apart(passage: Passage, spoken: Stretch) -> bool:
    """Whether the quotation stands between the end of a sentence and its own end."""
    doc, before = passage.doc, spoken.start - 1
    while before >= 0 and doc[before].is_space:
        before -= 1
    if before < 0 or doc[before].text[-1] not in SENTENCE_ENDS:
        return False
    words = sum(token.is_alpha for token in doc[spoken.start : spoken.end])
    rest = doc[spoken.end : passage.sentence(spoken.end - 1).end]
    return words >= MIN_WORDS and not any(token.is_alpha for token in rest)


def words_quoted(passage: Passage, spoken: Stretch) -> int:
    """How many words between spaces are quoted; none of a title, which has capitals throughout."""
    inside = passage.doc[spoken.start : spoken.end]
    chief = [t for t in inside if t.is_alpha and t.tag_ not in SMALL]
    capitals = sum(t.text[0].isupper() for t in chief)
    return len(inside.text.split()) if capitals * 4 <= len(chief) * 3 else 0


def _stretched(
    passage: Passage, found: list[Attribution], spoken: Stretch
) -> tuple[Attribution, Attribution] | None:
    """'Lind said it leaks, "as all of them do"': the content before the quotation, carried on."""
    sentence = passage.sentence(spoken.start)
    before = [
        one
        for one in found
        if one.content
        and one.anchor in sentence
        and one.end <= spoken.start
        and not passage.is_quoted(passage.doc[one.anchor])
    ]
    one = max(before, key=lambda one: one.end, default=None)
    if one is None:
        return None
    *rest, last = one.content
    apart = last.start < one.anchor
    if apart and passage.doc[one.end].text != ",":
        return None
    if any(_parts(passage, token) for token in passage.doc[one.end : spoken.start]):
        return None
    start = one.end if apart else last.start
    part = trimmed(passage, start, _end(passage, start, spoken))
    kept = one.content if apart else rest
    return (one, replace(one, content=(*kept, part))) if part else None


def _parts(passage: Passage, token: Token) -> bool:
    """Whether another clause or another's words begin between a content and a quotation."""
    if passage.is_quoted(token):
        return False
    aside = token.text in DASHES and passage.opens(token.i + 1) is None
    return aside or token.tag_ in FINITE or is_cue(token) or token.text in {":", ";"}


def _end(passage: Passage, start: int, spoken: Stretch) -> int:
    """Where the words from `start` to the quotation end, with all that hangs on them."""
    doc, limit = passage.doc, passage.sentence(spoken.start).end
    end = min(limit, max(spoken.end, *(t.right_edge.i + 1 for t in doc[spoken.start : spoken.end])))
    while end < limit and not doc[end].is_punct and start <= doc[end].head.i < end:
        end = min(limit, doc[end].right_edge.i + 1)
    return end


def _spoken_on(
    passage: Passage, found: list[Attribution], spoken: Stretch
) -> tuple[Attribution, Attribution] | None:
    """The speaker of the sentence before, who goes on in one that is quoted only in part."""
    sentence = passage.sentence(spoken.start)
    if any(one.start < sentence.end and sentence.start < one.end for one in found):
        return None
    before = [
        one
        for one in found
        if one.content
        and is_speech(passage.doc[one.anchor])
        and not passage.is_quoted(passage.doc[one.anchor])
        and passage.opens(one.content[0].start) is not None
        and passage.following(passage.sentence(one.end - 1)) == sentence
    ]
    part = trimmed(passage, sentence.start, sentence.end)
    one = max(before, key=lambda one: one.end, default=None)
    return (one, replace(one, content=(*one.content, part))) if one and part else None


def is_claimed(found: list[Attribution], spoken: Stretch) -> bool:
    """Whether any attribution made outside the quotation has a part of it in its content."""
    parts = (part for one in found if one.anchor not in spoken for part in one.content)
    return any(part.start < spoken.end and spoken.start < part.end for part in parts)


def _last_speaker(
    passage: Passage, found: list[Attribution], spoken: Stretch
) -> Attribution | None:
    """Who spoke last, outside quotations, in one of the sentences before the quotation."""
    near = [n for n, sentence in enumerate(passage.sentences) if sentence.start <= spoken.start]
    first = passage.sentences[max(0, near[-1] - MAX_SENTENCES)].start
    before = [
        one
        for one in found
        if one.content
        and first <= one.anchor < spoken.start
        and is_speech(passage.doc[one.anchor])
        and not passage.is_quoted(passage.doc[one.anchor])
    ]
    return max(before, key=lambda one: one.anchor, default=None)
