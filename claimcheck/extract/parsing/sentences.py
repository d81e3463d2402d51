"""Sentence starts, settled before the parser runs.

Outside quotations a sentence ends at its mark and nowhere else; inside them, and after an
abbreviation, the parser decides.
"""

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Token

from claimcheck.extract.parsing.quotes import find_quotations
from claimcheck.extract.parsing.tags import SENTENCE_ENDS
from claimcheck.rules.abbreviations import abbreviations
from claimcheck.rules.cues import verb_forms

NAME = "claimcheck_sentences"
STARTS, OPEN, GOES_ON = 1, 0, -1
CLOSERS = frozenset({'"', "”", "“", "''", "'", "’", ")", "]", "»", "'\""})
MAX_NAME = 4
"""How many words a speaker may take between a question's closing mark and the verb of saying."""


@Language.component(NAME)
def preset_sentences(doc: Doc) -> Doc:
    """Set the sentence starts that are certain."""
    text = doc.text
    quotations = find_quotations(text)
    position = 0
    starts = np.zeros(len(doc), dtype="int64")
    last = 0
    for i, token in enumerate(doc):
        while position < len(quotations) and quotations[position].end <= token.idx:
            position += 1
        start = quotations[position].start if position < len(quotations) else len(text)
        if i > 0 and start >= token.idx:
            starts[i] = _start(doc, i, last, opens=start == token.idx)
        if not (token.text in CLOSERS or token.is_space):
            last = i
    return doc.from_array([SENT_START], starts.astype("uint64"))  # type: ignore[arg-type]


def _start(doc: Doc, i: int, last: int, *, opens: bool) -> int:
    """Whether token `i`, outside all quotations or opening one, starts a sentence.

    `last` is the token before it which is no closing mark and no space.
    """
    if not opens and not _may_start(doc[i]):
        return GOES_ON
    mark = doc[last].text
    if mark[-1] not in SENTENCE_ENDS:
        return GOES_ON
    if mark[-1] == "." and len(mark) > 1 and mark != "...":
        return OPEN
    if mark == "." and last == i - 1 and _is_cut_short(doc, last):
        return GOES_ON
    if last < i - 1 and not opens and _is_speaker_next(doc, i, whole=mark[-1] not in "?!"):
        return GOES_ON
    return STARTS


def _is_cut_short(doc: Doc, stop: int) -> bool:
    """Whether the full stop belongs to the word before it: "Capt. Lind", "No. 2"."""
    if stop == 0 or doc[stop - 1].whitespace_:
        return False
    word = doc[stop - 1]
    behind = "number" if doc[stop + 1].text[0].isdigit() else "name"
    return word.text[0].isupper() and word.lower_ in abbreviations(behind)


def _may_start(token: Token) -> bool:
    """Whether the word looks like the first of a sentence."""
    return token.text[0].isupper() or token.text[0].isdigit() or token.text in {"(", "["}


def _is_speaker_next(doc: Doc, i: int, *, whole: bool) -> bool:
    """Whether a name and a verb of saying follow, as in '"Why?" Ruth Lind asked'.

    Behind a full stop these must be the `whole` sentence: '"We won." Ruth Lind said.'
    """
    for token in doc[i : i + MAX_NAME]:
        if token.lower_ in verb_forms() and token.text.islower():
            return not whole or token.i + 1 == len(doc) or doc[token.i + 1].text in SENTENCE_ENDS
        if not token.text[0].isupper() and token.i > i:
            return False
    return False
