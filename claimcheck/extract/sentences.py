"""Sentence starts, settled before the parser runs.

Outside quotations a sentence ends at its mark and nowhere else; inside them, and after an
abbreviation, the parser decides.
"""

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.extract.quotes import Quotation, find_quotations

NAME = "claimcheck_sentences"
STARTS, OPEN, GOES_ON = 1, 0, -1
ENDS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "!!!", "????", "??"})
CLOSERS = frozenset({'"', "”", "''", "'", "’", ")", "]", "»"})
MAX_NAME = 4
"""How many words a speaker may take between a question's closing mark and the verb of saying."""


@Language.component(NAME)
def preset_sentences(doc: Doc) -> Doc:
    """Set the sentence starts that are certain."""
    quotations = find_quotations(doc.text)
    position = 0
    for token in doc:
        if token.i == 0:
            continue
        while position < len(quotations) and quotations[position].end <= token.idx:
            position += 1
        if position < len(quotations) and quotations[position].start < token.idx:
            token.is_sent_start = None
            continue
        start = _start(doc, token.i, quotations[:position])
        token.is_sent_start = {STARTS: True, OPEN: None, GOES_ON: False}[start]
    return doc


def _start(doc: Doc, i: int, before: tuple[Quotation, ...]) -> int:
    """Whether token `i`, outside all quotations, starts a sentence."""
    token = doc[i]
    last = i - 1
    while last > 0 and doc[last].text in CLOSERS:
        last -= 1
    if (
        token.text in CLOSERS
        or token.is_punct
        and token.text not in {'"', "“", "``", "'", "‘", "(", "["}
    ):
        return GOES_ON
    if not (token.text[0].isupper() or token.text[0].isdigit() or token.is_punct):
        return GOES_ON
    mark = doc[last].text
    if mark not in ENDS:
        abbreviated = mark.endswith(".") and len(mark) > 1
        return OPEN if abbreviated else GOES_ON
    if last < i - 1 and mark != "." and _is_speaker_next(doc, i):
        return GOES_ON
    return STARTS


def _is_speaker_next(doc: Doc, i: int) -> bool:
    """Whether a name and a verb of saying follow, as in '"Why?" Ruth Lind asked.'"""
    from claimcheck.rules.cues import verb_forms

    for token in doc[i : i + MAX_NAME]:
        if token.lower_ in verb_forms() and token.text.islower():
            return True
        if not token.text[0].isupper() and token.i > i:
            return False
    return False
