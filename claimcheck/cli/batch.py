"""`claimcheck batch`: whole folders, grouped into stories, each story compared."""

from collections.abc import Callable
from typing import Any, TextIO

import click

from claimcheck.cli.group import CONFLICT, DONE, WRONG
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
from claimcheck.cli.progress import Progress
from claimcheck.models import BatchSummary, Notice, StoryReport

Result = Notice | StoryReport | BatchSummary


@click.command(short_help="Sort whole folders into stories and compare each story.")
@click.argument("folders", nargs=-1, required=True, metavar="FOLDER...")
@format_option("text", "jsonl")
@fail_on_option
@exit_zero_option
@strict_option("file")
@model_option
@jobs_option
@output_options
def batch(folders: tuple[str, ...], **options: Any) -> int:
    """Group the articles below FOLDER into stories and compare each story.

    Folders are searched with all their subfolders.
    """
    from claimcheck.batch import batch as run_batch

    found = unreadable = False
    with result_stream(options["output"]) as stream, Progress(quiet=options["quiet"]) as progress:
        show = _printer(stream, options)
        results = run_batch(
            folders, model=options["model"], jobs=options["jobs"], planned=progress.plan
        )
        for result in results:
            progress.clear()
            if isinstance(result, Notice):
                unreadable = unreadable or result.kind == "unreadable"
                if not options["quiet"]:
                    tell(result)
            elif isinstance(result, BatchSummary):
                found = any(getattr(result, verdict) for verdict in options["fail_on"])
            else:
                progress.advance()
            show(result)
            progress.show()
    if unreadable and options["strict"]:
        return WRONG
    return CONFLICT if found and not options["exit_zero"] else DONE


def _printer(stream: TextIO, options: dict[str, Any]) -> Callable[[Result], None]:
    """What prints a result in the form asked for."""
    from claimcheck.report import StoryList, batch_records, dumps

    if options["form"] == "text":
        return StoryList(stream, colour=options["color"]).add

    def print_records(result: Result) -> None:
        for one in batch_records(result):
            put(stream, dumps(one))

    return print_records
