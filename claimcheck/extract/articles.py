"""The door: articles in, extractions out, over one process or several."""

import gc
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context

from claimcheck.errors import LostWorkerError
from claimcheck.extract.claims import read_article
from claimcheck.extract.parsing.parse import parse, readable_texts
from claimcheck.extract.parsing.pipeline import load, model_name
from claimcheck.models import Article, Extraction

Work = tuple[str, list[Article]]
"""The name of the model, and articles that are parsed together."""
CHUNK = 64
"""Articles parsed together: enough to share repeated blocks, few enough to stay small."""

INTERRUPT = (signal.SIGINT, signal.SIG_DFL)
"""A worker that is interrupted ends without a word: the process that started it has its say."""


def extract_articles(
    articles: Iterable[Article], *, model: str | None = None, jobs: int = 1
) -> Iterator[Extraction]:
    """Find the claims of each article, in the order given.

    Raises:
        MissingModelError: the model is not installed or cannot be loaded.
        LostWorkerError: one of several processes died.
    """
    name = model_name(model)
    work = [(name, chunk) for chunk in _chunks(articles)]
    found = _apart(work, jobs) if jobs > 1 and len(work) > 1 else map(_extract_chunk, work)
    for extractions in found:
        yield from extractions


def _apart(work: list[Work], jobs: int) -> Iterator[list[Extraction]]:
    """The chunks of work spread over processes."""
    workers = ProcessPoolExecutor(
        min(jobs, len(work)), get_context("spawn"), signal.signal, INTERRUPT
    )
    try:
        with workers:
            yield from workers.map(_extract_chunk, work)
    except BrokenProcessPool as error:
        raise LostWorkerError from error


def _chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    chunk: list[Article] = []
    for article in articles:
        chunk.append(article)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _extract_chunk(work: Work) -> list[Extraction]:
    name, articles = work
    with _uncollected():
        passages = parse(load(name), readable_texts(articles))
        extractions = [read_article(article, passages) for article in articles]
        for passage in passages.values():
            passage.doc.release()
        return extractions


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
