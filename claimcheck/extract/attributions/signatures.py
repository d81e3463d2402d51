"""Quotations and posts signed by who wrote them: '"The bridge is safe." - Marta Lind'."""

from collections.abc import Iterator

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.labels import is_name, is_proper, speaker_before
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import DASHES

NAME_ENDS = frozenset({",", "(", ";", "on"})
WEIGHT = 9
CREDIT = 3
"""The weight of a credit in brackets: whom a verb or a colon names goes before it."""
CREDIT_ENDS = frozenset("],.|/")
LONGEST = 10
"""Tokens of the longest credit."""
FEWEST = 6
"""Tokens of the shortest quotation with a credit; others are titles."""


def signed_attributions(passage: Passage) -> Iterator[Attribution]:
    """A quotation, or a post of somebody with an account, with a dash and the name at its end."""
    yield from _credited(passage)
    doc = passage.doc
    dash = next((t.i for t in reversed(doc.tokens) if t.text in DASHES and _ends(passage, t.i)), 0)
    if not dash:
        return
    end = next((t.i for t in doc[dash + 1 :] if t.text in NAME_ENDS), len(doc))
    source = Stretch(dash + 1, end)
    content = _signed(passage, dash, end)
    if content is not None and source.end > source.start and is_name(passage, source):
        cue = Stretch(dash, dash + 1)
        yield Attribution(dash, cue, source, (content,), "asserts", "signature.dash", WEIGHT)


def signature_below(passage: Passage) -> Attribution | None:
    """A name that is the whole block, behind a dash: it signs the quotation above."""
    text = passage.doc.text
    source = speaker_before(passage, Stretch(0, len(passage.doc)), quoted=False)
    if source is None or source.start or text[-1] in ".?!:" or not is_proper(passage, source):
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


def _signed(passage: Passage, dash: int, end: int) -> Stretch | None:
    """The quotation that fills the sentence before the dash; all before it, of a plain post."""
    doc = passage.doc
    account = doc.text[doc[end].idx :].startswith("(@") if end < len(doc) else False
    if account and not doc.text.startswith("<"):
        return Stretch(0, dash)
    spoken = passage.closes(dash - 1)
    if spoken is None or spoken.start != passage.sentence(spoken.start).start:
        return None
    return spoken
