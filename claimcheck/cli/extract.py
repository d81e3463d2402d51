"""`claimcheck extract`: who claims what in each file."""

from collections.abc import Iterator
from typing import Any, TextIO

import click

from claimcheck import __version__
from claimcheck.cli.group import DONE, WRONG
from claimcheck.cli.input import standard_input
from claimcheck.cli.options import (
    format_option,
    jobs_option,
    model_option,
    output_options,
    strict_option,
)
from claimcheck.cli.output import put, result_stream, tell
from claimcheck.errors import ClaimcheckError
from claimcheck.models import Article, Extraction, Notice
from claimcheck.report.clean import clean


@click.command(short_help="Who claims what in each article.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option("text", "json", "jsonl")
@click.option("--text", "print_text", is_flag=True, help="Print the text that offsets point into.")
@click.option("--explain", is_flag=True, help="Mark source, cue and content; name the rule.")
@model_option
@jobs_option
@strict_option("file")
@output_options
def extract(paths: tuple[str, ...], **options: Any) -> int:
    """List who claims what, with stance, figures and exact places.

    PATH is a text file, a folder of them, or - for standard input.
    """
    from claimcheck.ingest import read_articles

    reading = read_articles(paths, stdin=standard_input(paths))
    if not options["quiet"] or not reading.articles:
        for notice in reading.notices:
            tell(notice)
    if not reading.articles:
        raise ClaimcheckError(
            "Nothing could be read. Name at least one text file with words in it."
        )
    with result_stream(options["output"]) as stream:
        if options["print_text"]:
            _print_text(reading.articles, stream)
        else:
            _print_claims(_extractions(reading.articles, options), reading.notices, stream, options)
    unreadable = any(notice.kind == "unreadable" for notice in reading.notices)
    return WRONG if unreadable and options["strict"] else DONE


def _print_text(articles: tuple[Article, ...], stream: TextIO) -> None:
    if len(articles) > 1:
        raise ClaimcheckError("--text prints the text of one file, for offsets start anew in each.")
    text = articles[0].text
    stream.write(clean(text) if stream.isatty() else text)


def _extractions(articles: tuple[Article, ...], options: dict[str, Any]) -> Iterator[Extraction]:
    """Extractions as they come; their notices go to standard error."""
    from claimcheck.check import nothing_claimed
    from claimcheck.extract import extract_articles

    for found in extract_articles(articles, model=options["model"], jobs=options["jobs"]):
        notices = (*found.notices, *nothing_claimed([found]))
        if not options["quiet"]:
            for notice in notices:
                tell(notice)
        yield found.model_copy(update={"notices": notices})


def _print_claims(
    extractions: Iterator[Extraction],
    notices: tuple[Notice, ...],
    stream: TextIO,
    options: dict[str, Any],
) -> None:
    from claimcheck.report import Listing, dumps, extraction_records, extractions_object, record

    if options["form"] == "text":
        listing = Listing(stream, colour=options["color"], explain=options["explain"])
        for found in extractions:
            listing.add(found)
        return
    found_records = (one for found in extractions for one in extraction_records(found))
    left_out = (record("notice", notice) for notice in notices)
    if options["form"] == "json":
        tool = f"claimcheck {__version__}"
        put(stream, extractions_object([*found_records, *left_out], tool=tool))
        return
    for records in (found_records, left_out):
        for one in records:
            put(stream, dumps(one))
