"""What stands behind a speaker and verb in the middle: the second half of what is said."""

from claimcheck.extract.attributions.bounds import next_cue, trimmed
from claimcheck.extract.attributions.coordination import ASIDES, is_cue
from claimcheck.extract.attributions.frame import Frame
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import BREAKS, FINITE, SUBJECTS
from claimcheck.extract.parsing.tree import Token

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


def clause_behind(frame: Frame, *, whole: bool) -> Stretch | None:
    """'The plant, Lind said in May, will close': the clause goes on behind the aside.

    Behind a bare "Lind said" every word does but those that may tell of the saying; behind a longer
    aside only a clause that was not `whole` before it goes on.
    """
    passage, sentence, end = frame.passage, frame.sentence, frame.end
    doc = passage.doc
    marks = (t.i for t in doc[end : end + MAX_ASIDE] if t.text in BREAKS and t.tag_ != "HYPH")
    comma = next(marks, None)
    if comma is None or comma >= sentence.end - 1 or passage.is_quoted(doc[comma]):
        return None
    first = doc[comma + 1]
    if first.dep_ == "cc" and has_cue(passage, comma, sentence.end):
        return None
    if any(t.tag_ in FINITE or t.dep_ in {"mark", "cc"} for t in doc[end:comma]):
        return None
    bare = comma == frame.verb.i + 1 and doc[comma].text == ","
    if bare:
        goes_on = _adds_to(first) or (not whole and _opens_clause(first))
    else:
        goes_on = not whole and _completes(frame, comma + 1)
    if not goes_on:
        return None
    return trimmed(passage, comma, next_cue(frame, comma + 1, sentence.end))


def _adds_to(first: Token) -> bool:
    """Whether a word behind "Lind said," goes on with the clause, not with how it was said."""
    if first.tag_ in {"VBG", "WP", "WDT", "WRB"} or first.dep_ == "prep":
        return False
    return first.dep_ != "mark" or first.head.dep_ != "advcl" or first.lower_ not in ASIDES


def _opens_clause(first: Token) -> bool:
    """Whether the word begins a clause with a tense, or a "while" before one: "leaving hurts"."""
    if first.dep_ == "mark":
        return first.head.dep_ == "advcl" and first.head.head.i > first.i
    top = first
    while top.dep_ not in SUBJECTS and top.head is not top:
        top = top.head
    return top.dep_ in SUBJECTS and top.left_edge is first and top.head.i > first.i


def _completes(frame: Frame, start: int) -> bool:
    """Whether a clause with a tense begins behind an aside that says when or where."""
    first = frame.passage.doc[start]
    if first.tag_ in {"VBG", "WP", "WDT", "CC"} or first.dep_ in {"cc", "mark", "prep"}:
        return False
    return any(t.tag_ in FINITE for t in frame.passage.doc[start : frame.sentence.end])
