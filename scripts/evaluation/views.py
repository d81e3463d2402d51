"""What of an extraction is held against a gold set: each set cuts and nests in its own way.

A view is made from the claims alone, by the same steps for every document.
"""

from collections.abc import Callable, Iterable
from typing import Any

from claimcheck.models import Claim, Extraction

Json = dict[str, Any]
View = Callable[[Extraction], list[Json]]
Range = tuple[int, int]


def outermost(extraction: Extraction) -> list[Json]:
    """The claims that stand in no other, as PolNeAR marks them."""
    return [_whole(claim) for claim in attributed(extraction) if not claim.parent]


def all_levels(extraction: Extraction) -> list[Json]:
    """Every attributed claim."""
    return [_whole(claim) for claim in attributed(extraction)]


def each_span(extraction: Extraction) -> list[Json]:
    """Every attributed claim, its spans apart, as if each were a claim of its own."""
    return [
        _prediction(claim, [(span.start, span.end)])
        for claim in attributed(extraction)
        for span in claim.content
    ]


def one_unit_a_cue(extraction: Extraction) -> list[Json]:
    """Every attributed claim as GUM cuts it, whose attributions are relations of rhetoric.

    An attributing phrase has one unit there: the first of the runs of content the cue divides, in
    however many paragraphs. The half behind the cue is a unit beside it, not attributed again, as
    is a paragraph the speaker goes on in. A source is part of the phrase of the first verb it has:
    "Berg said …, and added …" names nobody for the second.
    """
    rows: list[Json] = []
    cues: set[int] = set()
    sources: set[Range] = set()
    for claim in sorted(attributed(extraction), key=_by_cue):
        if claim.cue is None or claim.cue.start in cues:
            continue
        cues.add(claim.cue.start)
        source = (claim.source.start, claim.source.end) if claim.source else None
        row = _prediction(claim, [_runs(extraction.article.text, claim)[0]])
        rows.append({**row, **NOBODY} if source in sources else row)
        sources.update([source] if source else [])
    return rows


VIEWS: dict[str, View] = {
    "nested left out": outermost,
    "with nested": all_levels,
    "with nested, by span": each_span,
    "with nested, one unit a cue": one_unit_a_cue,
}
NOBODY: Json = {"source": "", "source_mention": "", "speaker": None}


def attributed(extraction: Extraction) -> list[Claim]:
    """The claims that are not the publisher's own voice."""
    return [claim for claim in extraction.claims if claim.cue]


def _by_cue(claim: Claim) -> Range:
    return (claim.cue.start if claim.cue else 0), claim.content[0].start


def _runs(text: str, claim: Claim) -> list[Range]:
    """The spans of a claim, those with only marks and blanks between them taken together."""
    runs: list[Range] = []
    for span in claim.content:
        if runs and not any(sign.isalnum() for sign in text[runs[-1][1] : span.start]):
            runs[-1] = (runs[-1][0], span.end)
        else:
            runs.append((span.start, span.end))
    return runs


def _whole(claim: Claim) -> Json:
    return _prediction(claim, [(span.start, span.end) for span in claim.content])


def _prediction(claim: Claim, content: Iterable[Range]) -> Json:
    """A claim in the scorer's words."""
    mention = claim.source.text if claim.source else ""
    return {
        "content": [[start, end] for start, end in content],
        "source": mention,
        "source_mention": mention,
        "speaker": claim.speaker,
        "cue": claim.cue.text if claim.cue else "",
    }
