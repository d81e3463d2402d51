"""`batch`: folders into stories, each compared, whatever lies among the files."""

from pathlib import Path

import pytest

from claimcheck.batch import batch
from claimcheck.errors import ClaimcheckError
from claimcheck.models import BatchSummary, Notice, StoryReport

BRIDGE = [
    """Bridge at Sel closed

The bridge over the Varn at Sel was closed on Monday, mayor Kitta Holm said. Engineers found 40
cracks in it, she said.""",
    """Cracks shut Sel bridge

Mayor Kitta Holm closed the Varn bridge at Sel after engineers found 52 cracks in it. Holm said
the bridge would be closed for a month.""",
]
CHOIR = [
    """Choir of Ostrel wins in Brunn

The boys' choir of Ostrel won the Brunn prize on Sunday, its director Tam Weil said. "We sang for
Mother Agna," Weil said.""",
    """Brunn prize for Ostrel boys

"We sang for Mother Agna," director Tam Weil of the Ostrel boys' choir said after it won the prize
of Brunn.""",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two stories over two folders, a file that is no text, and an empty one."""
    (tmp_path / "deep").mkdir()
    for number, text in enumerate([*BRIDGE, *CHOIR]):
        place = tmp_path / "deep" if number % 2 else tmp_path
        (place / f"{number}.txt").write_text(text, "utf-8")
    (tmp_path / "broken.txt").write_bytes(bytes(range(256)) * 4)
    return tmp_path


def test_stories_come_with_their_reports_and_a_sum(folder: Path) -> None:
    """Notices first, then stories with what compare reports of them, at last the sum."""
    notices, reports, (summary,) = sort(folder)
    assert [notice.kind for notice in notices] == ["unreadable"]
    names = [{Path(path).stem for path in one.story.articles} for one in reports]
    assert sorted(map(sorted, names)) == [["0", "1"], ["2", "3"]]
    assert all(one.report.summary.articles == 2 for one in reports)
    assert (summary.stories, summary.unreadable, summary.articles) == (2, 1, 4)
    assert summary.findings == sum(len(one.report.findings) for one in reports) > 0


def test_jobs_change_nothing(folder: Path) -> None:
    """Two processes give the same records in the same order."""
    assert list(batch([folder], jobs=2)) == list(batch([folder]))


def test_a_lonely_article_is_a_story_without_findings(tmp_path: Path) -> None:
    """A story of one article is told, with its claims."""
    (tmp_path / "only.txt").write_text(BRIDGE[0], "utf-8")
    _, (only,), (summary,) = sort(tmp_path)
    assert only.report.claims
    assert only.report.findings == ()
    assert summary.stories == 1


def test_nothing_to_read_is_refused(tmp_path: Path) -> None:
    """An empty folder is wrong use."""
    with pytest.raises(ClaimcheckError, match="no readable article"):
        list(batch([tmp_path]))


def test_the_number_of_stories_is_told_first(folder: Path) -> None:
    """Who shows progress learns how many stories there will be."""
    told: list[int] = []
    results = batch([folder], planned=told.append)
    assert told == []
    list(results)
    assert told == [2]


def sort(folder: Path) -> tuple[list[Notice], list[StoryReport], list[BatchSummary]]:
    """The records of a folder by kind."""
    records = list(batch([folder]))
    return (
        [one for one in records if isinstance(one, Notice)],
        [one for one in records if isinstance(one, StoryReport)],
        [one for one in records if isinstance(one, BatchSummary)],
    )
