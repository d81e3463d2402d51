"""Contents that end where the speaker and verb begin: "The bridge is safe, the mayor said"."""

from claimcheck.extract.bounds import trimmed, without_final_marks
from claimcheck.extract.frame import Frame, is_clause, is_cue
from claimcheck.extract.passage import Passage, Stretch

BREAKS = frozenset({",", "—", "--", "-", "–"})
CLOSERS = frozenset({'"', "”", "“", "''", "'", "’", "'\"", ")"})
SPEECH_ENDS = frozenset(",.?!…—-")

Contents = tuple[Stretch, ...]


def quotation_before(frame: Frame) -> Contents:
    """A quotation that closes right before the speaker or verb, and the half that follows."""
    passage = frame.passage
    last = frame.start - 1
    if last <= frame.sentence.start or passage.is_quoted(frame.verb):
        return ()
    doc = passage.doc
    comma = doc[last].text in BREAKS and not passage.is_quoted(doc[last])
    quotation = passage.closes(last - 1 if comma else last)
    if quotation is None or quotation.start < frame.sentence.start:
        return ()
    if not comma and not _ends_speech(passage, quotation):
        return ()
    return (Stretch(_speech_start(frame, quotation), quotation.end), *second_half(frame))


def _ends_speech(passage: Passage, quotation: Stretch) -> bool:
    """Whether a mark that ends or holds up speech stands before the closing marks."""
    doc = passage.doc
    last = quotation.end - 1
    while last > quotation.start and (doc[last].text in CLOSERS or doc[last].is_space):
        last -= 1
    return doc[last].text[-1] in SPEECH_ENDS


def _speech_start(frame: Frame, quotation: Stretch) -> int:
    """A quotation may finish a sentence that began outside the marks."""
    doc = frame.passage.doc
    before = doc[frame.sentence.start : quotation.start]
    if any(is_cue(token) and not frame.passage.is_quoted(token) for token in before):
        return quotation.start
    if not any(token.is_alpha for token in before):
        return quotation.start
    return frame.sentence.start


def second_half(frame: Frame) -> Contents:
    """'"A," he said. "B."': the quotation that goes on after the verb, here or in the next sentence."""
    passage, sentence = frame.passage, frame.sentence
    for spoken in passage.spoken:
        if frame.end <= spoken.start < sentence.end and passage.doc[spoken.start - 1].is_punct:
            if _has_cue(passage, frame.end, spoken.start):
                return ()
            return (spoken,)
    after = passage.following(sentence)
    if after is None:
        return ()
    opened = passage.opens(after.start)
    if opened is None or _has_cue(passage, opened.end, after.end):
        return ()
    return (Stretch(after.start, opened.end),)


def _has_cue(passage: Passage, start: int, end: int) -> bool:
    return any(is_cue(token) and not passage.is_quoted(token) for token in passage.doc[start:end])


def clause_before(frame: Frame) -> Contents:
    """A clause that ends at the comma before the speaker or verb, and its half behind them."""
    passage, verb, sentence = frame.passage, frame.verb, frame.sentence
    last = frame.start - 1
    if last <= sentence.start or passage.doc[last].text not in BREAKS:
        return ()
    if any(c.dep_ == "ccomp" and c.i > verb.i and c.left_edge.i > verb.i for c in verb.children):
        return ()
    part = Stretch(_clause_start(frame), last)
    if not is_clause(passage, part):
        return ()
    return (part, *_clause_goes_on(frame))


def _clause_start(frame: Frame) -> int:
    """The start of the sentence, or of the quotation the verb stands in."""
    passage, verb = frame.passage, frame.verb
    if not passage.is_quoted(verb):
        return frame.sentence.start
    start = frame.start - 1
    while start > frame.sentence.start and not passage.doc[start].is_sent_start:
        if passage.quoted[start - 1] != passage.quoted[verb.i] or passage.opens(start - 1):
            break
        start -= 1
    return start


def _clause_goes_on(frame: Frame) -> Contents:
    """'The plant, Lind said, will close': the clause goes on behind the verb."""
    passage, sentence, end = frame.passage, frame.sentence, frame.end
    if end >= sentence.end or passage.doc[end].text != ",":
        return ()
    main = [c for c in frame.verb.children if c.dep_ == "ccomp" and c.i > end]
    if not main:
        return ()
    rest = trimmed(passage, end, without_final_marks(passage, end, sentence.end))
    return (rest,) if rest else ()
