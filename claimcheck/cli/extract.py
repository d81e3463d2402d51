"""`claimcheck extract`: who claims what in each file."""

import sys
from collections.abc import Iterator
from typing import Any

import click

from claimcheck import __version__
from claimcheck.cli.group import DONE, WRONG
from claimcheck.cli.options import (
    format_option,
    jobs_option,
    model_options,
    output_options,
    strict_option,
)
from claimcheck.cli.output import put, result_stream, tell
from claimcheck.errors import ClaimcheckError
from claimcheck.models import Notice
from claimcheck.report.records import Record, dumps, extraction_records, extractions_object, record


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option("text", "json", "jsonl")
@click.option("--text", "print_text", is_flag=True, help="Print the text that offsets point into.")
@click.option("--explain", is_flag=True, help="Mark source, cue and content; name the rule.")
@model_options
@jobs_option
@strict_option
@output_options
def extract(paths: tuple[str, ...], **options: Any) -> int:
    """List who claims what, with stance, figures and exact places.

    PATH is a text file, a folder of them, or - for standard input.
    """
    from claimcheck.ingest import read_articles

    reading = read_articles(paths, stdin=sys.stdin.buffer)
    if not options["quiet"] or not reading.articles:
        for notice in reading.notices:
            tell(notice)
    if not reading.articles:
        raise ClaimcheckError("Nothing could be read. Name at least one text file that has text.")
    with result_stream(options["output"]) as stream:
        records = _records(reading.articles, reading.notices, options)
        if options["form"] == "json":
            put(stream, extractions_object(records, tool=f"claimcheck {__version__}"))
        else:
            for one in records:
                put(stream, dumps(one))
    return WRONG if options["strict"] and reading.notices else DONE


def _records(
    articles: Any, notices: tuple[Notice, ...], options: dict[str, Any]
) -> Iterator[Record]:
    """All records in the order of the articles; notices about unreadable files last."""
    from claimcheck.extract import extract_articles

    for extraction in extract_articles(articles, model=options["model"], jobs=options["jobs"]):
        yield from extraction_records(extraction)
    for notice in notices:
        yield record("notice", notice)
