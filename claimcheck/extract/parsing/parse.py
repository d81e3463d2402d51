"""Parse every distinct block once."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language

from claimcheck.extract.claims import readable_blocks
from claimcheck.extract.headings import block_text
from claimcheck.extract.parsing import sentences
from claimcheck.extract.parsing.passage import Passage, read_passage
from claimcheck.models import Article

BATCH = 64
"""Blocks, not articles: about as many words as four articles have."""


def readable_texts(articles: Sequence[Article]) -> Iterator[str]:
    """The texts of all blocks that may hold claims, each once."""
    seen: set[str] = set()
    for article in articles:
        for block in readable_blocks(article):
            text = block_text(article, block)
            if text not in seen:
                seen.add(text)
                yield text


def parse(nlp: Language, texts: Iterable[str]) -> dict[str, Passage]:
    """Parse the texts in batches; sentence starts are settled before the parser sees them."""
    if sentences.NAME not in nlp.pipe_names:
        nlp.add_pipe(sentences.NAME, first=True)
    return {doc.text: read_passage(doc) for doc in nlp.pipe(texts, batch_size=BATCH)}
