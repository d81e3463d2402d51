"""Whole runs over the stories of data/ and the small ones beside this file, stage by stage.

Each story's expected.toml says why the story exists and what must come out of it. Single rows
(metadata, passages, refusals, findings) are tests of their own; claims are counted against floors.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from expected import Row, accepted, load_stories, passage_range
from measure import conflicts_not_listed, count_claims, finding_fits, touches

from claimcheck.check import compare
from claimcheck.models import Claim, Report

STORIES = {story.name: story for story in load_stories()}


@cache
def report_of(name: str) -> Report:
    """The report on a story's folder, made once."""
    return compare([str(STORIES[name].folder)])


def rows(kind: str) -> Iterator[Any]:
    """The rows of one kind, of all stories, each a test; known failures fail strictly."""
    for story in STORIES.values():
        for number, row in enumerate(story.rows(kind), 1):
            if row.get("optional"):
                continue
            marks = [pytest.mark.xfail(strict=True)] if row.get("known_failure") else []
            yield pytest.param(story.name, row, id=f"{story.name}-{number}", marks=marks)


@pytest.mark.parametrize("name", STORIES)
def test_every_story_says_why(name: str) -> None:
    """A story tells why it exists, and its passages stand in its files as written."""
    story = STORIES[name]
    assert story.why
    for kind in ("claim", "no_claim", "decline", "finding", "no_finding"):
        for row in story.rows(kind):
            for file, passage in story.passages(row):
                assert passage in story.text(file), (file, passage)


@pytest.mark.parametrize(("name", "row"), rows("article"))
def test_structure(name: str, row: Row) -> None:
    """Headline, byline, dates and origin are read where the text gives them."""
    article = next(a for a in report_of(name).articles if Path(a.path).name == row["file"])
    for field in row.keys() - {"file", "known_failure"}:
        given = getattr(article, field) or ""
        assert row[field].casefold() in given.casefold(), (field, given)


@pytest.mark.parametrize("name", [name for name, story in STORIES.items() if story.floors])
def test_claims_reach_their_floors(name: str) -> None:
    """Claims are found, and few beside them, with the right speaker and stance."""
    story, report = STORIES[name], report_of(name)
    counts = count_claims(story, report)
    for measure, floor in story.floors.items():
        if measure in counts:
            assert counts[measure] >= floor, (measure, counts)


@pytest.mark.parametrize("name", [name for name, story in STORIES.items() if story.floors])
def test_conflicts_are_few_beside_the_listed(name: str) -> None:
    """An alarm that no row lists is a false one; the story says how many are known."""
    story = STORIES[name]
    false = conflicts_not_listed(story, report_of(name))
    assert len(false) <= story.floors.get("false_conflicts", 0), false


@pytest.mark.parametrize(("name", "row"), rows("no_claim"))
def test_no_claim(name: str, row: Row) -> None:
    """Promotion and credits yield nothing; scare quotes and refusals are attributed to nobody."""
    claims = claims_of(name, row["file"])
    if row.get("attributed_only"):
        claims = [claim for claim in claims if claim.cue is not None]
    where = passage_range(STORIES[name].text(row["file"]), row["passage"])
    inside = [claim for claim in claims if any(touches(span, where) for span in claim.content)]
    assert [claim.evidence.text for claim in inside] == []


@pytest.mark.parametrize(("name", "row"), rows("decline"))
def test_decline(name: str, row: Row) -> None:
    """A refusal to say is a decline of the right kind by the right source."""
    where = passage_range(STORIES[name].text(row["file"]), row["passage"])
    found = [
        decline
        for decline in report_of(name).declines
        if Path(decline.article).name == row["file"]
        and decline.start < where[1]
        and where[0] < decline.end
    ]
    assert found, "no decline here"
    assert {decline.kind for decline in found} <= accepted(row["kind"])
    assert all(decline.source and decline.source.text == row["source"] for decline in found)


@pytest.mark.parametrize(("name", "row"), rows("finding"))
def test_finding(name: str, row: Row) -> None:
    """The two passages are lined up with the right verdict and reason."""
    story, report = STORIES[name], report_of(name)
    lined_up = [finding for finding in report.findings if finding_fits(story, report, row, finding)]
    assert lined_up, "the passages are not lined up"
    told = [(finding.verdict, finding.reason) for finding in lined_up]
    assert any(
        verdict in accepted(row["verdict"]) and reason in accepted(row["reason"])
        for verdict, reason in told
    ), told


@pytest.mark.parametrize(("name", "row"), rows("no_finding"))
def test_no_finding(name: str, row: Row) -> None:
    """What looks like a conflict is not called one; nor is agreement seen in a quarrel."""
    story, report = STORIES[name], report_of(name)
    wrong = [
        finding.explanation
        for finding in report.findings
        if finding.verdict == row.get("verdict", "conflict")
        and finding_fits(story, report, row, finding, best=True)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", STORIES)
def test_notices(name: str) -> None:
    """The run tells of the degradations that the story lists."""
    kinds = {notice.kind for notice in report_of(name).notices}
    assert {row["kind"] for row in STORIES[name].rows("notice")} <= kinds


def claims_of(name: str, file: str) -> list[Claim]:
    """The claims of one article of a story."""
    return [claim for claim in report_of(name).claims if Path(claim.article).name == file]
