"""Contents that end where the speaker and verb begin: "The bridge is safe, the mayor said"."""

from claimcheck.extract.attributions.bounds import in_bracket
from claimcheck.extract.attributions.coordination import ASIDES, is_cue, reporting_rows
from claimcheck.extract.attributions.frame import Frame, is_clause, is_loose
from claimcheck.extract.attributions.halves import clause_behind, finished, has_cue, second_half
from claimcheck.extract.attributions.hidden import perceived, quoted_as
from claimcheck.extract.attributions.parts import holds_words, stays_unnamed
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import BREAKS, FINITE, SPEECH_ENDS, SUBJECTS
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import ReportingVerb

CLOSERS = frozenset({'"', "”", "“", "''", "'", "’", "'\"", ")"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
MIN_WORDS = 6
"""How many words before an aside are a clause or speech, whatever the parser says."""

Contents = tuple[Stretch, ...]


def quotation_before(frame: Frame) -> Contents:
    """A quotation that closes right before the speaker or verb, and the half that follows."""
    passage = frame.passage
    doc = passage.doc
    last = _last_word(frame)
    if passage.is_quoted(frame.verb) or _speaks_on(frame):
        return ()
    if last <= frame.sentence.start:
        return _quotation_apart(frame, last)
    comma = doc[last].text in BREAKS and not passage.is_quoted(doc[last])
    quotation = passage.closes(last - 1 if comma else last)
    if quotation is None or quotation.start < frame.sentence.start:
        return ()
    titled = not holds_words(passage, (quotation,))
    if (titled or not frame.takes("quotation")) and not _is_whole(frame, quotation):
        return ()
    if not (comma or _ends_speech(passage, quotation) or _opens_sentence(frame, quotation)):
        return ()
    if quotation.start > frame.sentence.start and _announces(frame):
        return ()
    first = Stretch(_speech_start(frame, quotation), quotation.end)
    return (first, *(second_half(frame) or finished(frame)))


def _quotation_apart(frame: Frame, last: int) -> Contents:
    """'"The bridge is safe." Lind said.': a full stop where a comma belongs."""
    passage, verb, sentence = frame.passage, frame.verb, frame.sentence
    quotation = passage.closes(last) if last < sentence.start else None
    if quotation is None or quotation.end - quotation.start < MIN_WORDS:
        return ()
    if verb.dep_ != "ROOT" or not frame.speaker.own or not _ends_speech(passage, quotation):
        return ()
    rest = passage.doc[frame.end : sentence.end]
    if any(_tells_more(t) or t.text == ":" or passage.is_quoted(t) for t in rest):
        return ()
    if any(c.dep_ in {"dobj", "xcomp", "dative"} for c in verb.rights):
        return ()
    return (quotation, *second_half(frame))


def _tells_more(token: Token) -> bool:
    """Whether a verb with a tense says more than when or why: not "as he left"."""
    marked = any(c.dep_ == "mark" and c.lower_ in ASIDES for c in token.lefts)
    return token.tag_ in FINITE and not (marked and token.dep_ == "advcl")


def _last_word(frame: Frame) -> int:
    """The last token before speaker and verb that is not a space."""
    last = frame.start - 1
    while last > frame.sentence.start and frame.passage.doc[last].is_space:
        last -= 1
    return last


def _speaks_on(frame: Frame) -> bool:
    """Whether what the verb reports stands behind it, or nobody speaks it: ", adding that"."""
    verb, passage = frame.verb, frame.passage
    bare = verb.tag_ == "VBG" and not any(c.dep_ == "aux" for c in verb.children)
    if bare and quoted_as(verb) is None and perceived(verb) is None:
        return True
    if _opens_with_speech(frame):
        return False
    return any(
        c.dep_ == "ccomp" and c.left_edge.i > verb.i and not passage.is_quoted(c)
        for c in verb.children
        if not is_loose(frame, c) and _says_of_whom(frame, c)
    )


def _opens_with_speech(frame: Frame) -> bool:
    """'"The quay is shut," Lind told a crowd that had come': speech and its comma, then speaker."""
    spoken = frame.passage.closes(_last_word(frame))
    if spoken is None or spoken.start != frame.sentence.start:
        return False
    return _ends_speech(frame.passage, spoken) and is_clause(frame.passage, spoken)


def _says_of_whom(frame: Frame, clause: Token) -> bool:
    """Whether a clause has a subject and tells no circumstance: "as they booed", "aired Monday".

    Where the speech and its comma end right before the verb, only a clause with "that" goes on.
    """
    marks = [c.lower_ for c in clause.lefts if c.dep_ == "mark"]
    spoken = frame.passage.closes(frame.verb.i - 1) if frame.verb.i else None
    if spoken is not None and "that" not in marks and _ends_speech(frame.passage, spoken):
        return False
    marked = any(mark in ASIDES for mark in marks)
    subjects = (c for c in clause.children if c.dep_ in SUBJECTS)
    return not marked and any(c is not frame.speaker.head for c in subjects)


def _announces(frame: Frame) -> bool:
    """Whether a whole sentence in quotation marks follows: 'Of the "last ship" Orr said:'."""
    doc, end = frame.passage.doc, frame.end
    if end + 2 >= len(doc) or doc[end].text not in {",", ":"}:
        return False
    return frame.passage.opens(end + 1) is not None and doc[end + 2].text[0].isupper()


def _ends_speech(passage: Passage, quotation: Stretch) -> bool:
    """Whether a mark that ends or holds up speech stands before the closing marks."""
    doc = passage.doc
    last = quotation.end - 1
    while last > quotation.start and (doc[last].text in CLOSERS or doc[last].is_space):
        last -= 1
    return doc[last].text[-1] in SPEECH_ENDS


def _is_whole(frame: Frame, quotation: Stretch) -> bool:
    """Whether the sentence begins with the quotation or with the clause it ends.

    Behind "In", "Speaking to" or "A self-styled" it is a title or a name.
    """
    passage, start = frame.passage, frame.sentence.start
    if not any(token.is_alpha for token in passage.doc[start : quotation.start]):
        return True
    part = Stretch(start, quotation.end)
    return is_clause(passage, part) and not _is_adverbial(frame, part)


def _opens_sentence(frame: Frame, quotation: Stretch) -> bool:
    """'"The ferry is a wreck" Lind said': a sentence of speech whose comma the writer left out."""
    if quotation.start != frame.sentence.start or not frame.speaker.own:
        return False
    return is_clause(frame.passage, quotation)


def _speech_start(frame: Frame, quotation: Stretch) -> int:
    """A quotation may finish a sentence that began outside the marks."""
    doc = frame.passage.doc
    before = doc[frame.sentence.start : quotation.start]
    last = next((token for token in reversed(before) if not token.is_space), None)
    if last is None or last.text in {":", "("}:
        return quotation.start
    cued = any(is_cue(token) and not frame.passage.is_quoted(token) for token in before)
    part = doc[quotation.start + 1].text.islower() and last.is_alpha
    if cued and not (part and frame.takes("clause")):
        return quotation.start
    if not any(token.is_alpha for token in before):
        return quotation.start
    return frame.sentence.start


def clause_before(frame: Frame) -> Contents:
    """A clause that ends at the comma before the speaker or verb, and its half behind them."""
    passage, verb, sentence = frame.passage, frame.verb, frame.sentence
    last = _last_word(frame)
    if last <= sentence.start or passage.doc[last].text not in BREAKS or not _is_aside(frame):
        return ()
    if frame.end < sentence.end and passage.doc[frame.end].lower_ == "that":
        return ()
    if passage.opens(frame.end + 1) and passage.doc[frame.end].text == ":":
        return ()
    if _is_answer(frame, last):
        return ()
    part = Stretch(in_bracket(passage, _behind_semicolon(frame, last), last), last)
    marked = _is_marked(frame, part)
    rest = clause_behind(frame, whole=is_clause(passage, part) and not marked)
    if rest:
        subject = any(t.tag_ in FINITE for t in passage.doc[rest.start + 1 : rest.start + 2])
        opened = passage.opens(rest.start) is not None
        apart = opened and not subject and _is_adverbial(frame, part)
        return () if apart else (part, rest)
    if any(c.i >= frame.end and _is_reported(frame, c) for c in verb.children):
        return ()
    if marked:
        return ()
    if is_clause(passage, part) or (passage.is_heading and _has_verb(passage, part)):
        return (part,)
    return (part,) if _ends_sentence(frame, part) or _ends_heading(frame, part) else ()


def _is_answer(frame: Frame, last: int) -> bool:
    """Whether the words before the aside's comma tell what was asked: "when asked why, he said"."""
    passage, start = frame.passage, frame.sentence.start
    for token in passage.doc[start:last]:
        if token.tag_ not in {"VBN", "VBD"} or token.right_edge.i != last - 1:
            continue
        opens = token.left_edge.i == start or passage.doc[token.left_edge.i - 1].dep_ == "cc"
        if opens and any(_is_put(row) for row in reporting_rows(token)) and not _acts(token):
            return True
    return False


def _is_put(row: ReportingVerb) -> bool:
    """Whether who is the verb's object may answer: "asked", "told"."""
    return row.hears or row.stance == "asks"


def _acts(verb: Token) -> bool:
    """Whether the verb has a subject that does it: not "asked whether", "when he was asked"."""
    return any(c.dep_ == "nsubj" for c in verb.lefts)


def _behind_semicolon(frame: Frame, last: int) -> int:
    """Where the part of the sentence begins that no cue before a semicolon has."""
    passage, start = frame.passage, frame.sentence.start
    marks = [t.i for t in passage.doc[start:last] if t.text == ";" and not passage.is_quoted(t)]
    return marks[-1] + 1 if marks and has_cue(passage, start, marks[-1]) else start


def _is_marked(frame: Frame, part: Stretch) -> bool:
    """Whether the words are one clause that hangs on the aside's verb.

    "When …, he said", "Asked whether …, he said".
    """
    passage = frame.passage
    first = passage.doc[part.start]
    hung = first if first.tag_ in {"VBN", "VBG"} else first.head
    if not (hung is first or first.dep_ == "mark") or hung.dep_ != "advcl" or hung.head.i in part:
        return False
    commas = [t.i for t in passage.doc[hung.i : part.end] if t.text == ","]
    return not any(is_clause(passage, Stretch(comma, part.end)) for comma in commas)


def _ends_sentence(frame: Frame, part: Stretch) -> bool:
    """Whether the aside ends the sentence and long words before it begin with their subject."""
    doc = frame.passage.doc
    if any(not t.is_punct for t in doc[frame.end : frame.sentence.end]):
        return False
    first = doc[part.start]
    if not frame.takes("quotation") or part.end - part.start < MIN_WORDS:
        return False
    return first.tag_ in {"DT", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$"}


def _ends_heading(frame: Frame, part: Stretch) -> bool:
    """'Rumours false, says minister': a heading needs no verb."""
    ends = frame.passage.is_heading and frame.end == frame.sentence.end
    return ends and part.end - part.start > 1


def _is_reported(frame: Frame, child: Token) -> bool:
    """Whether what the verb reports stands behind it: no aside, nobody who is told."""
    if child.dep_ == "dobj":
        return not frame.row.hears
    between = frame.passage.doc[frame.end : child.i]
    if child.dep_ == "xcomp" and any(stays_unnamed(token) for token in between):
        return False
    return child.dep_ in COMPLEMENTS and not is_loose(frame, child)


def _is_adverbial(frame: Frame, part: Stretch) -> bool:
    """Whether words before an aside only say when or where: "After the match, Lind said"."""
    first = frame.passage.doc[part.start]
    if first.dep_ in {"prep", "npadvmod", "advmod", "mark", "pobj"} or first.tag_ in {"VBG", "VBN"}:
        return True
    return not is_clause(frame.passage, part)


def _has_verb(passage: Passage, part: Stretch) -> bool:
    return any(t.tag_.startswith("VB") for t in passage.doc[part.start : part.end])


def _is_aside(frame: Frame) -> bool:
    """Whether the verb has a tense and a speaker of its own, as an aside needs, or "it is said"."""
    verb, head = frame.verb, frame.speaker.head
    if head is None and any(c.dep_ == "nsubjpass" and c.lower_ == "it" for c in verb.lefts):
        return True
    if head is not None and head is quoted_as(verb):
        return True
    if head is None or not frame.speaker.own or head.tag_ in {"WP", "WDT"}:
        return False
    if any(c.dep_ == "nsubjpass" and c.lower_ != "it" and c is not head for c in verb.lefts):
        return False
    return verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.children if "aux" in c.dep_)
