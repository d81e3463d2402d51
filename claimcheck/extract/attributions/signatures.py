"""Quotations and posts signed by who wrote them: '"The bridge is safe." - Marta Lind'."""

from collections.abc import Iterator

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.labels import is_name, is_proper, speaker_before
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import DASHES, FINITE

NAME_ENDS = frozenset({",", "(", ";", "on"})
WEIGHT = 9
CREDIT = 3
"""The weight of a credit in brackets: whom a verb or a colon names goes before it."""
CREDIT_ENDS = frozenset("],.|/")
LONGEST = 10
"""Tokens of the longest credit."""
FEWEST_BEHIND = 2
"""A dash and a name."""
FEWEST = 6
"""Tokens of the shortest quotation with a credit; others are titles."""


def signed_attributions(passage: Passage) -> Iterator[Attribution]:
    """Quotations with a name behind them, and the post of somebody with an account."""
    yield from _credited(passage)
    yield from _signed(passage)
    yield from _posted(passage)


def _signed(passage: Passage) -> Iterator[Attribution]:
    """Each quotation, one or a list, with a dash and a name before the next or the block's end."""
    doc = passage.doc
    last = 0
    for spoken in passage.spoken:
        dash = spoken.end
        stop = next((t.i for t in doc[dash:] if passage.is_quoted(t)), len(doc))
        opens = spoken.start in {passage.sentence(spoken.start).start, last}
        source = _name_behind(passage, Stretch(dash, stop)) if opens else None
        if source is not None:
            cue, last = Stretch(dash, dash + 1), stop
            yield Attribution(dash, cue, source, (spoken,), "asserts", "signature.dash", WEIGHT)


def _name_behind(passage: Passage, words: Stretch) -> Stretch | None:
    """The name behind the dash that the words begin with.

    Before another quotation they tell nothing else; at the end of the block maybe the occasion.
    """
    doc = passage.doc
    if words.end - words.start < FEWEST_BEHIND or doc[words.start].text not in DASHES:
        return None
    inside = doc[words.start + 1 : words.end]
    end = next((t.i for t in inside if t.text in NAME_ENDS), words.end)
    while doc[end - 1].is_space or doc[end - 1].text == ".":
        end -= 1
    source = Stretch(words.start + 1, end)
    told = words.end < len(doc) and any(t.tag_ in FINITE for t in inside)
    return source if not told and is_name(passage, source) else None


def _posted(passage: Passage) -> Iterator[Attribution]:
    """All before a dash and the name of somebody with an account: "— Marta Lind (@mlind)"."""
    doc = passage.doc
    dash = next((t.i for t in reversed(doc.tokens) if t.text in DASHES and _ends(passage, t.i)), 0)
    end = next((t.i for t in doc[dash + 1 :] if t.text in NAME_ENDS), len(doc))
    account = doc.text[doc[end].idx :].startswith("(@") if end < len(doc) else False
    if not dash or not account or doc.text.startswith("<"):
        return
    source = Stretch(dash + 1, end)
    if source.end > source.start and is_name(passage, source):
        cue, whole = Stretch(dash, dash + 1), Stretch(0, dash)
        yield Attribution(dash, cue, source, (whole,), "asserts", "signature.dash", WEIGHT)


def signature_below(passage: Passage) -> Attribution | None:
    """A name that is the whole block, behind a dash: it signs the quotation above."""
    doc = passage.doc
    end = len(doc) - (doc[-1].text == ".")
    source = speaker_before(passage, Stretch(0, end), quoted=False)
    if source is None or source.start or not is_proper(passage, source):
        return None
    if doc[-1].text[-1] in "?!:" or any(t.tag_ in FINITE for t in doc):
        return None
    return Attribution(
        source.end - 1, source, source, (), "asserts", "signature.below", WEIGHT, back=True
    )


def _credited(passage: Passage) -> Iterator[Attribution]:
    """'"The bridge is safe." [Bay Herald]': the quotation is its who stands in the bracket."""
    doc = passage.doc
    for spoken in passage.spoken:
        at = spoken.end
        if at + 2 >= len(doc) or doc[at].text != "[" or spoken.end - spoken.start < FEWEST:
            continue
        ends = (t.i for t in doc[at + 1 : at + LONGEST] if t.text[0] in CREDIT_ENDS)
        source = Stretch(at + 1, next(ends, at + 1))
        whole = not doc[spoken.start + 1].text[0].islower()
        if whole and is_name(passage, source):
            cue = Stretch(at, at + 1)
            yield Attribution(at, cue, source, (spoken,), "asserts", "signature.credit", CREDIT)


def _ends(passage: Passage, i: int) -> bool:
    """Whether nothing is quoted from the dash on, and blanks keep it off the words around it."""
    doc = passage.doc
    if i == 0 or i + 1 >= len(doc) or not (doc[i].whitespace_ or passage.closes(i - 1)):
        return False
    return not any(passage.is_quoted(token) for token in doc[i:])
