"""The JSON forms: the contract's fields, safe characters, whole numbers."""

import json

import pytest
from handmade import HOSTILE, extraction, five_articles, hostile_articles, two_articles

from claimcheck.models import BatchSummary, Notice, Report, Story, StoryReport
from claimcheck.report import (
    batch_records,
    dumps,
    extraction_records,
    extractions_object,
    report_lines,
    report_object,
)

REPORTS = {"two": two_articles(), "five": five_articles(), "hostile": hostile_articles()}

FIELDS = {
    "article": "type id path text_sha256 format language headline byline publisher agency dateline"
    " published updated version status",
    "claim": "type id article where source speaker speaks_for anonymous cue content quote_type"
    " stance polarity certainty figures parent repeats rule",
    "finding": "type id verdict reason matter claims evidence compared score explanation also",
    "matter": "type id label verdict claims values articles publishers origins",
    "notice": "type kind article line message",
}


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_the_object_reads_back_as_the_report(report: Report) -> None:
    """`--format json` is one object with every list of the report, in UTF-8."""
    found = json.loads(report_object(report).encode("utf-8"))
    assert found == json.loads(report.model_dump_json())
    assert list(found) == [
        "schema_version", "tool", "articles", "claims", "declines", "findings", "matters",
        "notices", "summary",
    ]  # fmt: skip


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_every_line_is_a_record_with_its_type_first(report: Report) -> None:
    """`--format jsonl`: one object a line, nothing of the report left out, the summary last."""
    lines = list(report_lines(report))
    records = [json.loads(line) for line in lines]
    assert all(len(line.splitlines()) == 1 for line in lines)
    assert all(next(iter(one)) == "type" for one in records)
    kinds = [one["type"] for one in records]
    assert kinds.count("claim") == len(report.claims)
    assert kinds.count("finding") == len(report.findings)
    assert kinds[-1] == "summary"


@pytest.mark.parametrize("kind", FIELDS)
def test_a_record_has_the_fields_of_the_contract(kind: str) -> None:
    """The fields of every record stand in the documented order; texts and parses stay inside."""
    records = [json.loads(line) for line in report_lines(REPORTS["five"])]
    first = next(one for one in records if one["type"] == kind)
    assert list(first) == FIELDS[kind].split()


def test_whole_numbers_have_no_point() -> None:
    """A figure of 2 is written as 2, a score of 0.93 as 0.93."""
    assert dumps({"low": 2.0, "score": 0.93, "many": [1e6, 1e30]}) == (
        '{"low": 2, "score": 0.93, "many": [1000000, 1e+30]}'
    )


def test_a_number_beyond_all_bounds_is_null() -> None:
    """JSON knows no infinity: a figure too large for a float is null, not a failure."""
    assert dumps([float("inf"), float("-inf"), float("nan")]) == "[null, null, null]"


def test_letters_stay_and_controls_are_escaped() -> None:
    """UTF-8 stays readable; a control or bidi character is an escape that reads back."""
    assert dumps("“café” \u202e \x9b") == '"“café” \\u202e \\u009b"'
    assert json.loads(dumps(HOSTILE)) == HOSTILE


def test_an_extraction_gives_article_claims_declines_notices() -> None:
    """`extract` prints the article first, then what was found in it."""
    kinds = [one["type"] for one in extraction_records(extraction(REPORTS["five"], 4))]
    assert kinds == ["article", "claim", "decline"]


def test_extractions_as_one_object() -> None:
    """`extract --format json` gathers the records by kind."""
    records = [*extraction_records(extraction(REPORTS["two"]))]
    found = json.loads(extractions_object(records, tool="claimcheck 0"))
    assert list(found) == ["schema_version", "tool", "articles", "claims", "declines", "notices"]
    assert len(found["claims"]) == 4
    assert "type" not in found["claims"][0]


def test_a_batch_gives_stories_and_one_summary() -> None:
    """`batch` prints each story and its records; only the closing summary is a summary."""
    report = REPORTS["two"]
    story = Story(id="s", label="Bridge", articles=tuple(a.path for a in report.articles))
    closing = BatchSummary(**report.summary.model_dump(), stories=1, unreadable=1)
    notice = Notice(kind="unreadable", article="x", line=None, message="x: empty")
    results = (notice, StoryReport(story=story, report=report), closing)
    kinds = [one["type"] for result in results for one in batch_records(result)]
    assert kinds[:2] == ["notice", "story"]
    assert kinds.count("summary") == 1
    assert kinds[-1] == "summary"
