"""Attributions become claims: spans of the article, with stance and type."""

from bisect import bisect_right
from hashlib import sha256

from claimcheck.extract.attribution import Attribution
from claimcheck.extract.constructions import find_attributions
from claimcheck.extract.passage import Passage, Stretch
from claimcheck.extract.settle import parents
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
    claims: list[Claim] = []
    if article.language in (None, "en"):
        for block in article.blocks:
            if block.kind in WHERE:
                passage = passages[article.text[block.start : block.end]]
                claims.extend(_block_claims(page, block, passage))
    return Extraction(article=article, claims=tuple(claims), declines=(), notices=())


def _block_claims(page: Page, block: Block, passage: Passage) -> list[Claim]:
    """The claims of one block."""
    attributions = find_attributions(passage, headline=block.kind in HEADLINES)
    above = parents(attributions)
    claims: list[Claim] = []
    drafts = [_claim(page, block, passage, one) for one in attributions]
    for draft, parent in zip(drafts, above, strict=True):
        claims.append(
            draft.model_copy(update={"parent": drafts[parent].id if parent is not None else None})
        )
    claims.extend(
        _voice_claim(page, block, passage, stretch) for stretch in voiced(passage, attributions)
    )
    return sorted(claims, key=lambda c: (c.content[0].start, c.content[0].end, c.id))


def _span(page: Page, block: Block, passage: Passage, stretch: Stretch) -> Span:
    start, end = passage.chars(stretch)
    return page.span(block.start + start, block.start + end)


def _claim(page: Page, block: Block, passage: Passage, one: Attribution) -> Claim:
    content = tuple(_span(page, block, passage, part) for part in one.content)
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
        quote_type=_quote_type(passage, one),
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


def _quote_type(passage: Passage, one: Attribution) -> QuoteType:
    words = [
        i
        for part in one.content
        for i in range(part.start, part.end)
        if not passage.doc[i].is_punct
    ]
    inside = sum(passage.is_quoted(passage.doc[i]) for i in words)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.9 * len(words) else "mixed"


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
