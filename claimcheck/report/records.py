"""Records as JSON: UTF-8 as it is, control characters as escapes, whole numbers without a point."""

import json
import math
import re
from collections.abc import Iterable, Iterator
from typing import Any

from claimcheck.models import BatchSummary, Extraction, Model, Notice, Report, StoryReport

Record = dict[str, Any]

SCHEMA_VERSION = "1.0"
UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""What `json` leaves as it is though a terminal or a line reader would act on it."""

LARGEST_WHOLE = 1e15


def record(kind: str, model: Model) -> Record:
    """A model as a record of JSON Lines, its `type` first."""
    return {"type": kind, **model.model_dump()}


def dumps(value: Any, *, indent: int | None = None) -> str:
    """A value as JSON text that is safe to print; it ends without a newline."""
    text = json.dumps(_whole(value), ensure_ascii=False, indent=indent, allow_nan=False)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def report_object(report: Report) -> str:
    """The report as one JSON object."""
    return dumps(report.model_dump(), indent=2)


def report_lines(report: Report) -> Iterator[str]:
    """The report as JSON Lines: articles, claims, declines, notices, matters, findings, summary."""
    for one in report_records(report):
        yield dumps(one)


def report_records(report: Report) -> Iterator[Record]:
    """The records of a report in the order of `report_lines`."""
    parts: tuple[tuple[str, Iterable[Model]], ...] = (
        ("article", report.articles),
        ("claim", report.claims),
        ("decline", report.declines),
        ("notice", report.notices),
        ("matter", report.matters),
        ("finding", report.findings),
        ("summary", (report.summary,)),
    )
    for kind, models in parts:
        for model in models:
            yield record(kind, model)


def extraction_records(extraction: Extraction) -> Iterator[Record]:
    """What was found in one article: the article, its claims, declines and notices."""
    yield record("article", extraction.article)
    for claim in extraction.claims:
        yield record("claim", claim)
    for decline in extraction.declines:
        yield record("decline", decline)
    for notice in extraction.notices:
        yield record("notice", notice)


def batch_records(result: Notice | StoryReport | BatchSummary) -> Iterator[Record]:
    """A story and the records of its report, or a notice, or the closing summary."""
    if isinstance(result, StoryReport):
        yield record("story", result.story)
        yield from (one for one in report_records(result.report) if one["type"] != "summary")
    elif isinstance(result, Notice):
        yield record("notice", result)
    else:
        yield record("summary", result)


def extractions_object(records: Iterable[Record], *, tool: str) -> str:
    """Many articles' records as one JSON object: `articles`, `claims`, `declines`, `notices`."""
    lists: dict[str, list[Record]] = {"article": [], "claim": [], "decline": [], "notice": []}
    for one in records:
        lists[one["type"]].append({key: one[key] for key in one if key != "type"})
    named = {f"{kind}s": entries for kind, entries in lists.items()}
    return dumps({"schema_version": SCHEMA_VERSION, "tool": tool, **named}, indent=2)


def _whole(value: Any) -> Any:
    """The value with floats that are whole numbers written as such: 2, not 2.0.

    A number too large for a float is null, for JSON knows no infinity.
    """
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, float) and value.is_integer() and abs(value) < LARGEST_WHOLE:
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(entry) for entry in value]
    return value
