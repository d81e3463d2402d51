"""The readable blocks of an article with what was found in each: all that claims are made of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.extract.attributions.announced import with_announced
from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.declines import Refusal, find_refusals
from claimcheck.extract.attributions.find import find_attributions
from claimcheck.extract.attributions.headlines import headline_attribution, speakers_of
from claimcheck.extract.attributions.reading import Reading
from claimcheck.extract.attributions.signatures import signature_below
from claimcheck.extract.attributions.turns import Turn, find_turns
from claimcheck.extract.facts import Facts
from claimcheck.extract.headings import block_text
from claimcheck.extract.page import Page
from claimcheck.extract.parsing.passage import Passage, Stretch, read_passage
from claimcheck.extract.parsing.tags import DASHES
from claimcheck.models import WHERE, Article, Block, BlockKind, Span


@dataclass(frozen=True)
class Sheet:
    """A readable block with its reading, its refusals and what its contents say."""

    block: Block
    reading: Reading
    refusals: Sequence[Refusal]
    facts: Facts

    @property
    def passage(self) -> Passage:
        """The parsed block."""
        return self.reading.passage

    def span(self, page: Page, stretch: Stretch) -> Span:
        """Where the tokens stand in the article."""
        start, end = self.passage.chars(stretch)
        return page.span(self.block.start + start, self.block.start + end)


def read_sheets(article: Article, passages: dict[str, Passage]) -> list[Sheet]:
    """The readable blocks of an article whose blocks have been parsed."""
    blocks = readable_blocks(article)
    found = [passages[block_text(article, block)] for block in blocks]
    apart = [block.kind != BlockKind.PARAGRAPH for block in blocks]
    turns = find_turns(found, apart)
    sheets: list[Sheet] = []
    for number, (block, passage) in enumerate(zip(blocks, found, strict=True)):
        turn = turns.get(number) or Turn(passage)
        follows = number in turns and turn.label is None
        sheets.append(_sheet(block, turn, sheets[-1] if sheets else None, follows=follows))
    sheets = _with_headlines(sheets)
    gaps = _gaps(article, blocks)
    readings = with_announced([sheet.reading for sheet in sheets], [bool(gap) for gap in gaps])
    readings = [
        _signing(reading, above) if above and gap and gap[0] in DASHES else reading
        for reading, above, gap in zip(readings, [None, *readings], gaps, strict=False)
    ]
    return [
        replace(sheet, reading=reading) for sheet, reading in zip(sheets, readings, strict=True)
    ]


def _signing(reading: Reading, above: Reading) -> Reading:
    """The reading of a block behind a dash, a name alone signing the quotation above."""
    signature = signature_below(reading.passage) if above.is_speech and not above.outer else None
    return replace(reading, attributions=[signature]) if signature else reading


def _gaps(article: Article, blocks: Sequence[Block]) -> list[str]:
    """The mark of layout before each block, as before the points of a list."""
    ends = {block.start: block.end for block in article.blocks}
    starts = sorted(ends)
    before = dict(zip(starts, [0, *(ends[start] for start in starts)], strict=False))
    return [article.text[before[b.start] : b.start].strip() for b in blocks]


def _with_headlines(sheets: list[Sheet]) -> list[Sheet]:
    """The sheets, headlines that open with somebody who speaks further down read as his words."""
    heads = [n for n, sheet in enumerate(sheets) if _may_be_headline(sheet, n)]
    if not heads:
        return sheets
    speakers = speakers_of((sheet.passage, sheet.reading.attributions) for sheet in sheets)
    for n in heads:
        found = headline_attribution(sheets[n].passage, speakers)
        if found is not None:
            sheets[n] = _read(sheets[n].block, Turn(sheets[n].passage), (found,))
    return sheets


def _may_be_headline(sheet: Sheet, number: int) -> bool:
    """Whether a colon stands in a headline, or in the first block."""
    top = number == 0 or sheet.block.kind is BlockKind.HEADLINE
    return top and ":" in sheet.passage.doc.text


def readable_blocks(article: Article) -> list[Block]:
    """The blocks that may hold claims; none of an article in another language."""
    if article.language not in (None, "en"):
        return []
    return [block for block in article.blocks if block.kind in WHERE]


def _sheet(block: Block, turn: Turn, before: Sheet | None, *, follows: bool) -> Sheet:
    """A block read; `before` is the block before it, which may end inside a quotation."""
    sheet = _read(block, turn, follows=follows)
    begun = 0 if before is not None and before.reading.is_open else sheet.reading.begun
    if not begun or follows:
        return sheet
    return _read(block, replace(turn, passage=read_passage(turn.passage.doc, begun)))


def _read(
    block: Block, turn: Turn, told: Sequence[Attribution] = (), *, follows: bool = False
) -> Sheet:
    """A block read, with what the blocks around it have `told` of who speaks in it."""
    passage = turn.passage
    refusals = list(find_refusals(passage))
    anchors = {verb for refusal in refusals for verb in refusal.verbs}
    told = [turn.attribution()] if turn.label else told
    attributions = [one for one in find_attributions(passage, told) if one.anchor not in anchors]
    apart = block.kind != BlockKind.PARAGRAPH
    reading = Reading(passage, attributions, apart=apart, follows=follows)
    return Sheet(block, reading, refusals, Facts(passage, block.start))
