"""Attributions become claims: spans of the article, with stance and type."""

from bisect import bisect_right
from collections.abc import Sequence
from hashlib import sha256

from claimcheck.extract.constructions import find_attributions
from claimcheck.extract.passage import Passage, Stretch
from claimcheck.extract.threads import Draft, Reading, weave
from claimcheck.extract.voice import voiced
from claimcheck.models import (
    WHERE,
    Article,
    Block,
    BlockKind,
    Claim,
    Extraction,
    Proposition,
    QuoteType,
    Span,
)

EVIDENCE_WORDS = 60
HEADLINES = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.LINK, BlockKind.SUMMARY})


class Page:
    """An article's text with its line starts, cut into spans."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._lines = [0]
        for number, char in enumerate(article.text):
            if char == "\n":
                self._lines.append(number + 1)

    def span(self, start: int, end: int) -> Span:
        """The passage from `start` to `end`."""
        text = self.article.text[start:end]
        return Span(start=start, end=end, line=bisect_right(self._lines, start), text=text)

    def identify(self, kind: str, *spans: Span) -> str:
        """A hash of the article's text, the spans and the kind."""
        places = " ".join(f"{span.start}-{span.end}" for span in spans)
        return sha256(f"{self.article.text_sha256} {kind} {places}".encode()).hexdigest()[:16]


def read_article(article: Article, passages: dict[str, Passage]) -> Extraction:
    """All claims of an article whose blocks have been parsed."""
    page = Page(article)
    blocks = [b for b in article.blocks if b.kind in WHERE and article.language in (None, "en")]
    readings = [
        Reading(passage, find_attributions(passage, headline=block.kind in HEADLINES))
        for block in blocks
        for passage in [passages[article.text[block.start : block.end]]]
    ]
    drafts = weave(readings)
    claims = [_claim(page, blocks, readings, draft) for draft in drafts]
    claims = [
        claim.model_copy(update={"parent": claims[parent].id}) if parent is not None else claim
        for claim, parent in zip(claims, _parents(drafts), strict=True)
    ]
    for number, reading in enumerate(readings):
        held = [part for draft in drafts for n, part in draft.parts if n == number]
        for stretch in voiced(reading.passage, [*reading.attributions], held):
            claims.append(_voice_claim(page, blocks[number], reading.passage, stretch))
    claims.sort(key=lambda c: (c.content[0].start, c.content[0].end, c.id))
    return Extraction(article=article, claims=tuple(claims), declines=(), notices=())


def _parents(drafts: list[Draft]) -> list[int | None]:
    """For each draft the number of the smallest one whose content holds its cue."""
    result: list[int | None] = []
    for draft in drafts:
        holders = [
            n for n, other in enumerate(drafts) if other.holds(draft) and not draft.holds(other)
        ]
        result.append(min(holders, key=lambda n: drafts[n].size) if holders else None)
    return result


def _span(page: Page, block: Block, passage: Passage, stretch: Stretch) -> Span:
    start, end = passage.chars(stretch)
    return page.span(block.start + start, block.start + end)


def _claim(
    page: Page, blocks: Sequence[Block], readings: Sequence[Reading], draft: Draft
) -> Claim:
    """The claim of a draft."""
    block, passage, one = blocks[draft.home], readings[draft.home].passage, draft.one
    content = tuple(_span(page, blocks[n], readings[n].passage, part) for n, part in draft.parts)
    cue = _span(page, block, passage, one.cue)
    source = _span(page, block, passage, one.source) if one.source else None
    spans = [*content, cue, *([source] if source else [])]
    return Claim(
        id=page.identify("claim", cue, *content),
        article=page.article.path,
        where=WHERE[block.kind],
        source=source,
        speaker=None,
        speaks_for=None,
        anonymous=None,
        cue=cue,
        content=content,
        quote_type=_quote_type(readings, draft),
        stance=one.stance,
        polarity="positive",
        certainty="certain",
        figures=(),
        parent=None,
        repeats=None,
        rule=one.rule,
        evidence=_evidence(page, spans),
        proposition=Proposition(),
    )


def _voice_claim(page: Page, block: Block, passage: Passage, stretch: Stretch) -> Claim:
    content = _span(page, block, passage, stretch)
    return Claim(
        id=page.identify("claim", content),
        article=page.article.path,
        where=WHERE[block.kind],
        source=None,
        speaker=None,
        speaks_for=None,
        anonymous=None,
        cue=None,
        content=(content,),
        quote_type="none",
        stance="asserts",
        polarity="positive",
        certainty="certain",
        figures=(),
        parent=None,
        repeats=None,
        rule="voice.sentence",
        evidence=_evidence(page, [content]),
        proposition=Proposition(),
    )


def _quote_type(readings: Sequence[Reading], draft: Draft) -> QuoteType:
    inside = [
        readings[n].passage.is_quoted(token)
        for n, part in draft.parts
        for token in readings[n].passage.doc[part.start : part.end]
        if not token.is_punct
    ]
    if not any(inside):
        return "indirect"
    return "direct" if sum(inside) >= 0.9 * len(inside) else "mixed"


def _evidence(page: Page, spans: list[Span]) -> Span:
    """The clause from the first to the last of the spans, 60 words at most."""
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    words = page.article.text[start:end].split()
    if len(words) > EVIDENCE_WORDS:
        position = start
        for word in words[:EVIDENCE_WORDS]:
            position = page.article.text.index(word, position) + len(word)
        end = position
    return page.span(start, end)
