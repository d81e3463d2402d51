"""Quotations behind the verb, with the words they stand in: 'called the pier "a ruin"'."""

from claimcheck.extract.attributions.bounds import is_colon, next_cue, trimmed
from claimcheck.extract.attributions.coordination import is_cue, is_main
from claimcheck.extract.attributions.frame import Frame
from claimcheck.extract.attributions.reach import reach_of_phrase
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import FINITE, HELPERS, SPEECH_ENDS
from claimcheck.extract.parsing.tree import Token

Contents = tuple[Stretch, ...]
MIN_SPEECH = 6
"""Tokens of a quotation, marks included, that any verb may announce."""
MAX_MANNER = 6
"""How many words may say how somebody spoke before the comma: "shot back at noon on Monday,"."""
MANNERS = frozenset({"prt", "advmod", "prep", "npadvmod", "punct"})
ABOUT = frozenset({"about", "of", "for", "to", "against", "upon", "over", "that", "with"})
"""Prepositions before what is talked about; behind others a quotation is a title or a place."""


def quotation_after(frame: Frame) -> Contents:
    """'The mayor said: "The bridge is safe."': the quotation behind the verb, with its phrase."""
    spoken, passage = quotation_at(frame), frame.passage
    if spoken is None or _names(frame, spoken):
        return ()
    start = spoken.start
    phrase = _phrase_around(frame, spoken)
    if phrase is not None:
        if phrase.dep_ == "prep" and phrase.lower_ not in {*ABOUT, *frame.row.prepositions}:
            return ()
        start = phrase.left_edge.i + (phrase.dep_ == "prep")
        spoken = Stretch(start, max(spoken.end, phrase.right_edge.i + 1))
    elif _is_judged(frame, spoken) or _is_urged(frame, spoken):
        start = frame.end
    end = reach_of_phrase(frame, max(_tail(frame, spoken), _listed(frame, spoken.end)))
    part = trimmed(passage, start, next_cue(frame, start, end))
    return (part,) if part else ()


def _is_judged(frame: Frame, spoken: Stretch) -> bool:
    """'called both clubs "a disgrace"': nothing but nouns stands between verb and quotation."""
    between = frame.passage.doc[frame.end : spoken.start]
    nominal = {"NOUN", "PROPN", "PRON", "DET", "ADJ", "CCONJ", "NUM", "ADP", "PART"}
    return frame.takes("predicate") and all(t.pos_ in nominal or t.text == "-" for t in between)


def _is_urged(frame: Frame, spoken: Stretch) -> bool:
    """'asked the crew to "stay calm"': the quotation is what somebody is to do."""
    infinitive = frame.passage.doc[spoken.start - 1].tag_ == "TO" and spoken.start > frame.end
    return infinitive and frame.takes("person-infinitive")


def _tail(frame: Frame, spoken: Stretch) -> int:
    """Where the phrase of the last quoted words ends: '"a little late" for the ferry'."""
    doc, end = frame.passage.doc, spoken.end
    if end >= frame.sentence.end or doc[end].is_punct or doc[end - 2].text in SPEECH_ENDS:
        return end
    for token in doc[spoken.start : spoken.end]:
        above = token.head
        if above.i >= end and token.dep_ in {"amod", "compound", "nmod"}:
            end = max(end, above.right_edge.i + 1)
        end = max(end, token.right_edge.i + 1)
    bound = doc[spoken.end]
    if bound.head is frame.verb and bound.lower_ in frame.row.prepositions:
        end = max(end, bound.right_edge.i + 1)
    return min(end, frame.sentence.end)


def _names(frame: Frame, spoken: Stretch) -> bool:
    """Whether a participle only gives a name: 'a ship called "Petrel"', nobody calling it so."""
    if frame.verb.dep_ != "acl" or frame.verb.tag_ != "VBN" or frame.speaker.source is not None:
        return False
    between = frame.passage.doc[frame.end : spoken.start]
    return frame.takes("predicate") and all(token.tag_ == "DT" for token in between)


def quotation_announced(frame: Frame) -> Contents:
    """'The mayor went further: "The bridge is safe."': a sentence behind a comma or colon."""
    spoken = _behind_colon(frame) or quotation_at(frame)
    if spoken is None or spoken.end - spoken.start < MIN_SPEECH:
        return ()
    mark = _before(frame.passage, spoken)
    if is_colon(mark) or (mark.text == "," and _only_says_how(frame, mark.i)):
        said = frame.passage.doc[spoken.start + 1 : spoken.end].text
        return (spoken,) if said[:1].isupper() else ()
    return ()


def _before(passage: Passage, spoken: Stretch) -> Token:
    """The last token before a quotation that is no space."""
    last = spoken.start - 1
    while last > 0 and passage.doc[last].is_space:
        last -= 1
    return passage.doc[last]


def _only_says_how(frame: Frame, end: int) -> bool:
    """Whether all words between the verb and `end` say how, where or when: "shot back at noon"."""
    if frame.end >= end:
        return True
    near = end - frame.end <= MAX_MANNER
    return near and all(
        child.dep_ in MANNERS for child in frame.verb.children if frame.end <= child.i < end
    )


def _behind_colon(frame: Frame) -> Stretch | None:
    """The first quotation behind a colon, where no clause of its own stands before that."""
    passage, sentence = frame.passage, frame.sentence
    behind = (s for s in passage.spoken if frame.end < s.start < sentence.end)
    spoken = next((s for s in behind if is_colon(_before(passage, s))), None)
    if spoken is None or passage.is_quoted(frame.verb):
        return None
    colon = _before(passage, spoken).i
    words, last = passage.doc[frame.end : colon], colon - 1
    verbs = (t.head if t.dep_ in HELPERS else t for t in words if t.tag_ in FINITE)
    if any(is_main(verb) and verb.dep_ != "advcl" for verb in verbs):
        return None
    adds = any(t.tag_ in {"VB", "VBG"} and is_cue(t) and t.right_edge.i >= last for t in words)
    return None if adds else spoken


def _phrase_around(frame: Frame, spoken: Stretch) -> Token | None:
    """The object or prepositional phrase of the verb that begins before the quotation."""
    for child in frame.verb.children:
        inside = frame.end <= child.left_edge.i < spoken.start <= child.right_edge.i
        if inside and child.dep_ in {"dobj", "prep", "attr", "oprd", "dative", "ccomp", "xcomp"}:
            return child
    return None


def _listed(frame: Frame, end: int) -> int:
    """Further quotations in a list: '"Peace," "law" and "sanity"'."""
    for spoken in frame.passage.spoken:
        between = frame.passage.doc[end : spoken.start]
        if spoken.start >= end and spoken.end <= frame.sentence.end:
            if any(t.text != "," and t.lower_ not in {"and", "or", "but"} for t in between):
                break
            end = spoken.end
    return end


def quotation_at(frame: Frame) -> Stretch | None:
    """The next quotation behind the verb with no other verb between."""
    passage = frame.passage
    if passage.is_quoted(frame.verb):
        return None
    for spoken in passage.spoken:
        if frame.end <= spoken.start < frame.sentence.end:
            between = passage.doc[frame.end : spoken.start]
            barred = any(is_cue(token) or token.tag_ in FINITE for token in between)
            return None if barred else spoken
    return None
