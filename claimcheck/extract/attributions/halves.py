"""What stands behind a speaker and verb in the middle: the second half of what is said."""

from claimcheck.extract.attributions.bounds import trimmed
from claimcheck.extract.attributions.coordination import is_cue
from claimcheck.extract.attributions.frame import FINITE, Frame
from claimcheck.extract.parsing.passage import Passage, Stretch

Contents = tuple[Stretch, ...]
MAX_ASIDE = 6
"""How many words may stand between the verb of an aside and the comma that ends it."""
GOES_ON = frozenset({"MD", "VBZ", "VBP", "TO"})
"""Tags of words that only go on with a sentence."""


def second_half(frame: Frame) -> Contents:
    """'"A," he said. "B."': the quotation goes on after the verb."""
    passage, sentence = frame.passage, frame.sentence
    for spoken in passage.spoken:
        if frame.end <= spoken.start < sentence.end and _is_parted(frame, spoken):
            if has_cue(passage, frame.end, spoken.start):
                return ()
            return (spoken,)
    after = passage.following(sentence)
    if after is None:
        return ()
    opened = passage.opens(after.start)
    if opened is None or has_cue(passage, opened.end, after.end):
        return ()
    return (Stretch(after.start, opened.end),)


def finished(frame: Frame) -> Contents:
    """'"A good ferry," he said, would save the island': the sentence ends outside the marks."""
    passage, end, limit = frame.passage, frame.end, frame.sentence.end
    doc = passage.doc
    comma = next((t.i for t in doc[end : end + 2 * MAX_ASIDE] if t.text == ","), limit)
    if comma + 1 >= limit or any(t.tag_ in FINITE or passage.is_quoted(t) for t in doc[end:comma]):
        return ()
    first = doc[comma + 1]
    if first.tag_ in GOES_ON or (first.lower_ == "that" and first.dep_ == "mark"):
        part = trimmed(passage, comma, limit)
        return (part,) if part else ()
    return ()


def _is_parted(frame: Frame, spoken: Stretch) -> bool:
    """Whether a mark, be it that of an abbreviation, or nothing parts a quotation from its verb."""
    doc = frame.passage.doc
    before = doc[spoken.start - 1]
    if before.is_punct or before.text[-1] == ".":
        return True
    return before is frame.verb and doc[spoken.start + 1 : spoken.end].text[:1].isupper()


def has_cue(passage: Passage, start: int, end: int) -> bool:
    """Whether a cue outside quotations stands there."""
    return any(is_cue(token) and not passage.is_quoted(token) for token in passage.doc[start:end])
