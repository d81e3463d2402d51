"""Parse every distinct block once."""

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.extract.headings import block_text
from claimcheck.extract.parsing.passage import Passage, read_passage
from claimcheck.extract.parsing.pipeline import Parser
from claimcheck.extract.sheets import readable_blocks
from claimcheck.models import Article


def readable_texts(articles: Sequence[Article]) -> Iterator[str]:
    """The texts of all blocks that may hold claims, each once."""
    seen: set[str] = set()
    for article in articles:
        for block in readable_blocks(article):
            text = block_text(article, block)
            if text not in seen:
                seen.add(text)
                yield text


def parse(parser: Parser, texts: Iterable[str]) -> dict[str, Passage]:
    """The passages of the texts."""
    return {doc.text: read_passage(doc) for doc in parser.parse(texts)}
