"""What `batch` prints for a person."""

import io

import pytest
from handmade import two_articles

from claimcheck.models import BatchSummary, Notice, Story, StoryReport
from claimcheck.report import StoryList

PLAIN = """\
1.  Bridge at Ostrand gives way
    2 articles, 7 claims: 2 conflicts, 1 agreement
    news: gazette.txt, herald.txt
    - the figures do not fit together: people dead
      gazette.txt:3, herald.txt:3
    - one side denies what the other claims: use cheap steel
      gazette.txt:4, herald.txt:4

3 articles in 2 stories: 2 conflicts, 1 agreement
    1 article with no other on the same story
"""


def test_a_story_in_few_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Label, counts, files, conflicts with their places; lone articles are counted at the end."""
    monkeypatch.delenv("COLUMNS", raising=False)
    report = two_articles()
    paths = tuple(article.path for article in report.articles)
    alone = report.model_copy(update={"articles": report.articles[:1], "findings": ()})
    closing = report.summary.model_copy(update={"articles": 3}).model_dump()
    stream = io.StringIO()
    stories = StoryList(stream, colour="never")
    for result in (
        Notice(kind="unreadable", article="x", line=None, message="x: empty"),
        StoryReport(
            story=Story(id="s", label="Bridge at Ostrand gives way", articles=paths), report=report
        ),
        StoryReport(story=Story(id="t", label="Alone", articles=paths[:1]), report=alone),
        BatchSummary(**closing, stories=2, unreadable=1),
    ):
        stories.add(result)
    assert stream.getvalue() == PLAIN
