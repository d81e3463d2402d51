"""Quotations that are sentences of their own and that no construction has claimed."""

from dataclasses import replace

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.coordination import is_speech
from claimcheck.extract.parsing.passage import Passage, Stretch

MAX_SENTENCES = 2
"""How many sentences back somebody must have spoken whose the quotation can be."""
MIN_WORDS = 3
"""Words of a quotation that is speech, no title and no name."""
SENTENCE_ENDS = frozenset(".?!")


def taken_up(passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """'Lind said the bridge is old. "It will close in May."': the last who spoke goes on."""
    for spoken in passage.spoken:
        if not is_apart(passage, spoken) or _is_claimed(found, spoken):
            continue
        last = _last_speaker(passage, found, spoken)
        found = [
            replace(one, content=(*one.content, spoken)) if one is last else one for one in found
        ]
    return found


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


def _is_claimed(found: list[Attribution], spoken: Stretch) -> bool:
    parts = (part for one in found for part in one.content)
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
