"""Who the words before a colon name: "Lind", "Marta Lind, pilot", "More from Lind"."""

from claimcheck.extract.attributions.coordination import is_cue
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import FINITE
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import colon_words, finder_nouns, verb_forms
from claimcheck.rules.figures import calendar
from claimcheck.rules.names import all_source_nouns
from claimcheck.rules.rarity import UNLISTED, per_million

MAX_NAME = 6
JOINS = frozenset({".", ",", "&", "and", "of", "the", "for", "to", "'s", "’s", "-", "at"})
NO_NAMES = FINITE | {"CD"}
NO_SPEAKERS = frozenset({"ADV", "CCONJ", "SCONJ", "PRON", "DET", "ADP"})
OPENERS = frozenset({"ADV", "CCONJ", "SCONJ", "ADP"})
GOES_ON = frozenset({"IN", "TO", "VBG"})
"""Tags of what follows a name in a label: "Lind on the strike", "Lind writing for the Gazette"."""
GIVERS = frozenset({"from", "by", "via"})
"""Prepositions before whose words are quoted; behind others stand places and topics."""
IS = frozenset({"is", "'s", "’s"})
JOINED = frozenset({"ROOT", "nsubj", "attr", "dobj", "appos", "conj", "compound", "dep"})


def is_name(passage: Passage, stretch: Stretch) -> bool:
    """Whether the words can be a speaker: short, capitalised, no verb among them."""
    tokens = passage.doc[stretch.start : stretch.end]
    if not len(tokens) or tokens[0].pos_ in OPENERS or any(is_cue(t) for t in tokens):
        return False
    if len(tokens) > MAX_NAME or any(passage.is_quoted(t) for t in tokens):
        return False
    if any(t.lower_ in colon_words() for t in tokens if t.lower_ not in JOINS):
        return False
    if tokens[-1].lower_ in finder_nouns() | all_source_nouns():
        return not any(t.tag_ in FINITE or t.tag_ == "IN" for t in tokens)
    if any(t.tag_ in NO_NAMES and not (t.tag_ == "CD" and t.text[0].isupper()) for t in tokens):
        return False
    named = [t for t in tokens if t.lower_ not in JOINS]
    if not named or not all(t.text[0].isupper() for t in named):
        return False
    if len(named) == 1:
        return named[0].pos_ not in NO_SPEAKERS and not is_weekday(named[0])
    return any(t.pos_ == "PROPN" for t in named)


def is_weekday(word: Token) -> bool:
    """Whether the word is a day of the week, in any letters; months are surnames too."""
    row = calendar().get(word.text.capitalize())
    return row is not None and row.kind == "weekday"


def is_topic(passage: Passage, stretch: Stretch) -> bool:
    """Whether the word is a common noun that finds or says nothing: "Speed", "Ingredients"."""
    word = passage.doc[stretch.end - 1]
    if stretch.end - stretch.start > 1 or word.lower_ in finder_nouns() | all_source_nouns():
        return False
    return word.tag_ == "NNS" or (word.tag_ == "NN" and per_million(word.lower_) > UNLISTED)


def speaker_before(passage: Passage, before: Stretch, *, quoted: bool) -> Stretch | None:
    """The speaker that the words before a colon name; more freely before a quotation."""
    if before.start >= before.end:
        return None
    if not quoted:
        return _named(passage, before)
    given = any(t.lower_ in GIVERS for t in passage.doc[before.start : before.end])
    named = None if given else _named(passage, before)
    return named or _introduced(passage, before)


def _named(passage: Passage, before: Stretch) -> Stretch | None:
    """The speaker that a label is: a name, with what describes him behind or a verb before it."""
    rest = Stretch(before.start + 1, before.end)
    if _is_told(passage.doc[before.start]) and is_proper(passage, rest):
        return rest
    if is_name(passage, before):
        return before
    doc, words = passage.doc, passage.doc[before.start : before.end]
    cut = next((t.i for t in words if t.text in {",", "("}), before.start)
    if any(t.tag_ in FINITE for t in doc[cut : before.end]) or _is_broken_off(passage, cut, before):
        return None
    part = Stretch(before.start, cut)
    return part if is_proper(passage, part) else None


def _is_told(word: Token) -> bool:
    """Whether a capital hides a verb of saying in a tense: "Added Lind:"."""
    rows = verb_forms().get(word.lower_, ())
    return word.text[0].isupper() and any(row.lemma != word.lower_ for row in rows)


def _is_broken_off(passage: Passage, cut: int, before: Stretch) -> bool:
    """Whether a bracket is still open at the colon: "Marta Lind (last week: 2)"."""
    words = passage.doc[cut : before.end + 1]
    return words[0].text == "(" and not any(")" in t.text for t in words)


def _introduced(passage: Passage, before: Stretch) -> Stretch | None:
    """Whose words come next: "More from Orr", "Lind in May", "Here's Lind on the strike"."""
    last = _last_noun(passage, before)
    if last is not None:
        return last
    doc, start = passage.doc, before.start
    here = doc[start].lower_ == "here" and start + 2 < before.end
    start += 2 if here and doc[start + 1].lower_ in IS else 0
    end = next((t.i for t in doc[start : before.end] if t.tag_ in GOES_ON), before.end)
    part = Stretch(start, end)
    tense = any(t.tag_ in FINITE for t in doc[end : before.end])
    return part if not tense and is_proper(passage, part) else None


def is_proper(passage: Passage, stretch: Stretch) -> bool:
    """Whether the words are a proper name, of no day or month."""
    tokens = passage.doc[stretch.start : stretch.end]
    proper = any(t.pos_ == "PROPN" for t in tokens)
    return proper and is_name(passage, stretch) and not any(t.text in calendar() for t in tokens)


def _last_noun(passage: Passage, before: Stretch) -> Stretch | None:
    """The name, or the document, that stands right before the colon."""
    head = passage.doc[before.end - 1]
    known = head.pos_ == "PROPN" and head.text not in calendar()
    top: Token = head
    while top.dep_ == "conj" and top.head.i < top.i:
        top = top.head
    given = top.dep_ == "pobj" and top.head.lower_ in GIVERS
    if not given and (top.dep_ not in JOINED or not known):
        return None
    if not known and head.lower_ not in finder_nouns():
        return None
    return Stretch(max(before.start, top.left_edge.i), before.end)
