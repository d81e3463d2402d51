"""`claimcheck compare`: where the files agree and where they conflict."""

import sys
from typing import Any

import click

from claimcheck.cli.group import CONFLICT, DONE, WRONG
from claimcheck.cli.options import (
    exit_zero_option,
    format_option,
    jobs_option,
    model_options,
    output_options,
    strict_option,
)
from claimcheck.cli.output import put, result_stream, tell
from claimcheck.models import Report
from claimcheck.report.records import report_lines, report_object


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option("text", "json", "jsonl")
@model_options
@jobs_option
@exit_zero_option
@strict_option
@output_options
def compare(paths: tuple[str, ...], **options: Any) -> int:
    """Line up the claims of two or more articles on one story."""
    from claimcheck.check import compare as compare_paths

    report = compare_paths(
        paths, model=options["model"], jobs=options["jobs"], stdin=sys.stdin.buffer
    )
    if not options["quiet"]:
        for notice in report.notices:
            tell(notice)
    with result_stream(options["output"]) as stream:
        if options["form"] == "jsonl":
            for line in report_lines(report):
                put(stream, line)
        else:
            put(stream, report_object(report))
    return _exit_code(report, options)


def _exit_code(report: Report, options: dict[str, Any]) -> int:
    unreadable = any(notice.kind == "unreadable" for notice in report.notices)
    if unreadable and options["strict"]:
        return WRONG
    return CONFLICT if report.summary.conflict and not options["exit_zero"] else DONE
