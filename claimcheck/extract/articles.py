"""The door: articles in, extractions out, over one process or several."""

import gc
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context

from claimcheck.extract.claims import read_article
from claimcheck.extract.parsing.parse import parse, readable_texts
from claimcheck.extract.parsing.pipeline import load, model_name
from claimcheck.models import Article, Extraction

CHUNK = 64
"""Articles parsed together: enough to share repeated blocks, few enough to stay small."""

INTERRUPT = (signal.SIGINT, signal.SIG_IGN)
"""A worker leaves an interruption to the process that started it."""


def extract_articles(
    articles: Iterable[Article], *, model: str | None = None, jobs: int = 1
) -> Iterator[Extraction]:
    """Find the claims of each article, in the order given."""
    name = model_name(model)
    chunks = list(_chunks(articles))
    if jobs > 1 and len(chunks) > 1:
        with get_context("spawn").Pool(min(jobs, len(chunks)), signal.signal, INTERRUPT) as pool:
            work = [(name, chunk) for chunk in chunks]
            for extractions in pool.imap(_extract_chunk, work):
                yield from extractions
        return
    for chunk in chunks:
        yield from _extract_chunk((name, chunk))


def _chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    chunk: list[Article] = []
    for article in articles:
        chunk.append(article)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _extract_chunk(work: tuple[str, list[Article]]) -> list[Extraction]:
    name, articles = work
    with _uncollected():
        passages = parse(load(name), readable_texts(articles))
        return [read_article(article, passages) for article in articles]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold back the garbage collector: a parse makes many objects and few circles of them.

    Its passes over all of them cost a fifth of the time.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
