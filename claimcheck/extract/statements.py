"""Bare statements as claims: one claim a statement, its whole text the content.

Whole statements compare better than their clauses: a clause without its subject or place has lost
what would hold a conflict back.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice

from claimcheck.extract.figures import find_figures
from claimcheck.extract.modality import certainty, polarity
from claimcheck.extract.parsing.pipeline import load, model_name
from claimcheck.extract.parsing.tree import Doc
from claimcheck.extract.propositions.build import build_proposition
from claimcheck.models import Claim, Span

BATCH = 64


def read_statements(texts: Iterable[str], *, model: str | None = None) -> Iterator[Claim]:
    """The claim each text makes as a whole, in the order given."""
    parser = load(model_name(model))
    rest = iter(texts)
    while batch := list(islice(rest, BATCH)):
        yield from map(_claim, parser.parse_whole(" ".join(text.split()) for text in batch))


def _claim(doc: Doc) -> Claim:
    whole = Span(start=0, end=len(doc.text), line=1, text=doc.text)
    tokens = list(doc)
    return Claim(
        id=sha256(doc.text.encode()).hexdigest()[:16],
        article="",
        where="body",
        source=None,
        speaker=None,
        speaks_for=None,
        anonymous=None,
        cue=None,
        content=(whole,),
        quote_type="none",
        stance="asserts",
        polarity=polarity(tokens),
        certainty=certainty(tokens),
        figures=(),
        parent=None,
        repeats=None,
        rule="statement",
        evidence=whole,
        proposition=build_proposition(doc, tokens, find_figures(doc)),
    )
