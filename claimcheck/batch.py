"""Compare whole folders: articles grouped into stories, each compared, results as they come."""

import signal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing import get_context
from pathlib import Path

from claimcheck.check import compare_extractions
from claimcheck.errors import ClaimcheckError
from claimcheck.extract import extract_articles
from claimcheck.ingest import read_articles
from claimcheck.match import group_stories
from claimcheck.models import Article, BatchSummary, Notice, Report, Story, StoryReport

Work = tuple[Story, tuple[Article, ...], str | None]

INTERRUPT = (signal.SIGINT, signal.SIG_IGN)
"""A worker leaves an interruption to the process that started it."""


def batch(
    folders: Iterable[str | Path],
    *,
    model: str | None = None,
    jobs: int = 1,
    planned: Callable[[int], object] | None = None,
) -> Iterator[Notice | StoryReport | BatchSummary]:
    """A notice per unreadable file, the stories with their reports, largest first, and the sum.

    `planned` is told how many stories there are before the first is compared.

    Raises:
        ClaimcheckError: nothing can be read.
    """
    reading = read_articles(folders, recursive=True)
    yield from reading.notices
    if not reading.articles:
        raise ClaimcheckError("batch found no readable article. Name a folder of text files.")
    work = [(story, articles, model) for story, articles in group_stories(reading.articles)]
    if planned:
        planned(len(work))
    reports = []
    for done in _compare_all(work, jobs):
        reports.append(done.report)
        yield done
    yield _sum_up(reports, reading.notices)


def _compare_all(work: Sequence[Work], jobs: int) -> Iterator[StoryReport]:
    """The stories in their order, over one process or several."""
    if jobs > 1 and len(work) > 1:
        with get_context("spawn").Pool(min(jobs, len(work)), signal.signal, INTERRUPT) as pool:
            yield from pool.imap(_compare, work)
        return
    yield from map(_compare, work)


def _compare(work: Work) -> StoryReport:
    story, articles, model = work
    extractions = list(extract_articles(articles, model=model))
    return StoryReport(story=story, report=compare_extractions(extractions))


def _sum_up(reports: Sequence[Report], notices: Sequence[Notice]) -> BatchSummary:
    counts: Counter[str] = Counter()
    for report in reports:
        counts.update(report.summary.model_dump())
    counts["notices"] += len(notices)
    unreadable = sum(notice.kind == "unreadable" for notice in notices)
    return BatchSummary(stories=len(reports), unreadable=unreadable, **counts)
