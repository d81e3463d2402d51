"""`claimcheck compare`: where the files agree and where they conflict."""

from typing import Any, TextIO

import click

from claimcheck.cli.group import CONFLICT, DONE, WRONG
from claimcheck.cli.input import standard_input
from claimcheck.cli.options import (
    exit_zero_option,
    fail_on_option,
    format_option,
    jobs_option,
    model_option,
    output_options,
    strict_option,
)
from claimcheck.cli.output import put, result_stream, tell
from claimcheck.models import Report


@click.command(short_help="Where two or more articles on one story agree and conflict.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option("text", "json", "jsonl")
@click.option("--all", "everything", is_flag=True, help="List also what one file alone carries.")
@click.option("--explain", is_flag=True, help="Show scores, compared values, near misses.")
@fail_on_option
@exit_zero_option
@strict_option("file")
@model_option
@jobs_option
@output_options
def compare(paths: tuple[str, ...], **options: Any) -> int:
    """Line up the claims of two or more articles on one story.

    PATH is a text file, a folder of them (taken as one story), or - for standard input.
    """
    from claimcheck.check import compare as compare_paths

    with result_stream(options["output"]) as stream:
        report = compare_paths(
            paths,
            model=options["model"],
            jobs=options["jobs"],
            stdin=standard_input(paths),
            explain=options["explain"],
        )
        if not options["quiet"]:
            for notice in report.notices:
                tell(notice)
        _print(report, stream, options)
    if options["strict"] and any(notice.kind == "unreadable" for notice in report.notices):
        return WRONG
    found = any(getattr(report.summary, verdict) for verdict in options["fail_on"])
    return CONFLICT if found and not options["exit_zero"] else DONE


def _print(report: Report, stream: TextIO, options: dict[str, Any]) -> None:
    from claimcheck.report import report_lines, report_object, write_comparison

    if options["form"] == "json":
        put(stream, report_object(report))
    elif options["form"] == "jsonl":
        for line in report_lines(report):
            put(stream, line)
    else:
        write_comparison(
            report,
            stream,
            colour=options["color"],
            everything=options["everything"],
            explain=options["explain"],
        )
