"""Long quotations in the object of a verb that says nothing by itself: 'welcomed "a new start"'."""

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import trimmed
from claimcheck.extract.attributions.coordination import TIMES, is_asked, is_condition, is_negated
from claimcheck.extract.attributions.source import find_speaker
from claimcheck.extract.attributions.subjects import is_passive
from claimcheck.extract.attributions.unclaimed import is_claimed, words_quoted
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import FINITE
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import any_verb

MIN_WORDS = 4
"""Words of a quotation that is somebody's words, no name and no pet word of the writer's."""
NO_SPEAKERS = frozenset({"it", "that", "this", "which"})
OBJECTS = frozenset({"dobj", "prep", "oprd", "ccomp", "xcomp", "acomp"})


def with_governed(passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """All attributions, with those that any verb makes of a long quotation in its object."""
    for spoken in passage.spoken:
        if words_quoted(passage, spoken) < MIN_WORDS or _is_whole(passage, spoken):
            continue
        if not is_claimed(found, spoken):
            one = _governed(passage, spoken)
            if one is not None and not any(_meets(one, other) for other in found):
                found = sorted([*found, one], key=lambda a: (a.start, a.anchor))
    return found


def _is_whole(passage: Passage, spoken: Stretch) -> bool:
    """Whether a whole sentence is quoted: that is speech, which such a verb does not hold."""
    words = passage.doc[spoken.start + 1 : spoken.end]
    if passage.doc[spoken.start - 1].text == ":":
        return False
    return words[0].text[0].isupper() and any(token.tag_ in FINITE for token in words)


def _governed(passage: Passage, spoken: Stretch) -> Attribution | None:
    """Who does what the verb before the quotation says, and the object the quotation lies in."""
    object_ = _object_around(passage, spoken)
    if object_ is None or object_.lower_ in TIMES or not _may_voice(passage, object_.head):
        return None
    verb = object_.head
    sentence = passage.clause_range(verb.i)
    speaker = find_speaker(passage, verb, sentence=sentence)
    source = speaker.source
    if source is None or speaker.head is None or speaker.head.lower_ in NO_SPEAKERS:
        return None
    start = min(object_.left_edge.i + (object_.dep_ == "prep"), spoken.start)
    end = min(sentence.end, max(spoken.end, object_.right_edge.i + 1))
    part = trimmed(passage, max(start, verb.i + 1), end)
    if part is None:
        return None
    row = any_verb()[0]
    cue = Stretch(verb.i, verb.i + 1)
    return Attribution(verb.i, cue, source, (part,), row.stance, f"{row.id}.object")


def _may_voice(passage: Passage, verb: Token) -> bool:
    """Whether the verb tells what somebody did: "welcomed", "tried to bring", not "has"."""
    if verb.lemma_ == "have" or (verb.tag_ == "VB" and verb.dep_ != "xcomp"):
        return False
    if is_passive(passage, verb) or is_asked(verb) or is_condition(verb):
        return False
    return not is_negated(verb)


def _object_around(passage: Passage, spoken: Stretch) -> Token | None:
    """The object or phrase of the nearest verb before the quotation that the quotation lies in."""
    sentence, first = passage.sentence(spoken.start), spoken.start + 1
    for verb in reversed(passage.doc[sentence.start : spoken.start]):
        if verb.pos_ != "VERB" or passage.is_quoted(verb):
            continue
        for child in verb.rights:
            if child.dep_ in OBJECTS and child.left_edge.i <= first <= child.right_edge.i:
                return child
    return None


def _meets(one: Attribution, other: Attribution) -> bool:
    """Whether one of the two lies in the content of the other, in part at least."""
    inner = any(other.anchor in part for part in one.content)
    return inner or any(
        part.start < one.content[0].end and one.anchor < part.end for part in other.content
    )
