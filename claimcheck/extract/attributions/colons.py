"""Attribution by a colon: headings and speaker lines."""

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import without_final_marks
from claimcheck.extract.attributions.coordination import SPEECH_ENDS, is_cue
from claimcheck.extract.attributions.frame import is_clause
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.rules.cues import colon_words, finder_nouns

MAX_NAME = 6
JOINS = frozenset({".", ",", "&", "of", "the", "for", "to", "'s", "’s", "-", "at"})
NO_NAMES = frozenset({"VBZ", "VBD", "VBP", "MD", "CD"})
MAX_NOUNS = 2
WEIGHT = 5


def colon_attributions(passage: Passage) -> Iterator[Attribution]:
    """'Plant will close: Berg' and 'Berg: Plant will close', in headings or before a quotation."""
    doc = passage.doc
    colon = next((t for t in doc if t.text == ":" and not passage.is_quoted(t)), None)
    if colon is None or colon.i in (0, len(doc) - 1):
        return
    sentence = passage.sentence(colon.i)
    before = Stretch(sentence.start, colon.i)
    after = Stretch(colon.i + 1, without_final_marks(passage, colon.i + 1, len(doc)))
    opened = passage.opens(after.start)
    cue = Stretch(colon.i, colon.i + 1)
    if after.start >= after.end or before.start >= before.end:
        return
    if opened is not None and opened.end < after.end:
        opened = after if passage.is_heading else _whole(passage, opened, sentence)
    if is_name(passage, before) and _introduces(passage, before, after, opened):
        yield Attribution(
            colon.i, cue, before, (opened or after,), "asserts", "colon.name-first", WEIGHT
        )
    elif (
        passage.is_heading
        and (is_name(passage, after) or _is_bare_noun(passage, after))
        and opened is None
        and _is_statement(passage, before)
    ):
        yield Attribution(colon.i, cue, after, (before,), "asserts", "colon.name-last", WEIGHT)


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
    return before.start == 0 and is_clause(passage, after)


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


def is_name(passage: Passage, stretch: Stretch) -> bool:
    """Whether the words can be a speaker: short, capitalised, no verb among them."""
    tokens = passage.doc[stretch.start : stretch.end]
    if any(is_cue(t) for t in tokens):
        return False
    if len(tokens) > MAX_NAME or any(passage.is_quoted(t) for t in tokens):
        return False
    if any(t.lower_ in colon_words() for t in tokens if t.lower_ not in JOINS):
        return False
    if tokens[-1].lower_ in finder_nouns() or tokens[-1].lower_ in {"officials", "police"}:
        return True
    if any(t.tag_ in NO_NAMES and not (t.tag_ == "CD" and t.text[0].isupper()) for t in tokens):
        return False
    named = [t for t in tokens if t.lower_ not in JOINS]
    if not named or not all(t.text[0].isupper() for t in named):
        return False
    return any(t.pos_ == "PROPN" for t in named) or len(named) == 1


def _is_bare_noun(passage: Passage, stretch: Stretch) -> bool:
    """Whether the words are one or two nouns without an article, as in "…: coastguard"."""
    tokens = passage.doc[stretch.start : stretch.end]
    return len(tokens) <= MAX_NOUNS and all(t.pos_ in {"NOUN", "PROPN"} for t in tokens)


def _is_statement(passage: Passage, stretch: Stretch) -> bool:
    """Whether the words say something about somebody: a verb among more than two words."""
    tokens = passage.doc[stretch.start : stretch.end]
    return len(tokens) > 2 and any(t.pos_ in {"VERB", "AUX"} for t in tokens)
