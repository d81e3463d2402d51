"""`claimcheck judge`: two statements, nothing assumed but their texts."""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

import click

from claimcheck.cli.group import CONFLICT, DONE, WRONG
from claimcheck.cli.input import STANDARD_INPUT, standard_input
from claimcheck.cli.options import (
    exit_zero_option,
    format_option,
    model_option,
    output_options,
    strict_option,
)
from claimcheck.cli.output import put, result_stream, say
from claimcheck.errors import ClaimcheckError

PAIR = 2
FIELDS = ("id", "a", "b")


@click.command(short_help="Do two statements agree or conflict?")
@click.argument("texts", nargs=-1, metavar="[A B]")
@click.option("--jsonl", "pairs", metavar="FILE", help="Judge {id, a, b} lines of FILE, or of -.")
@format_option("text", "json")
@click.option("--explain", is_flag=True, help="Show score and compared values.")
@exit_zero_option
@strict_option("line")
@model_option
@output_options
def judge(texts: tuple[str, ...], **options: Any) -> int:
    """Judge whether statement A and statement B agree, conflict or drift apart."""
    if options["pairs"]:
        if texts:
            raise click.UsageError("Give two statements or --jsonl FILE, not both.")
        return _judge_lines(options)
    if len(texts) != PAIR:
        raise click.UsageError("Give exactly two statements, each in quotation marks.")
    return _judge_pair(texts[0], texts[1], options)


def _judge_pair(a: str, b: str, options: dict[str, Any]) -> int:
    from claimcheck.report import dumps, judgement_record, write_judgement
    from claimcheck.statements import judge_texts

    with result_stream(options["output"]) as stream:
        judgement = judge_texts(a, b, model=options["model"])
        if options["form"] == "json":
            put(stream, dumps(judgement_record(judgement, compared=True), indent=2))
        else:
            write_judgement(judgement, stream, colour=options["color"], explain=options["explain"])
    conflict = judgement is not None and judgement.verdict == "conflict"
    return CONFLICT if conflict and not options["exit_zero"] else DONE


def _judge_lines(options: dict[str, Any]) -> int:
    """Judge line by line; a broken line is told of and left out."""
    from claimcheck.report import dumps, judgement_record
    from claimcheck.statements import judge_pairs

    broken: list[int] = []
    names: deque[Any] = deque()
    judged = 0
    with result_stream(options["output"]) as stream:
        texts = _named_apart(_pairs(options["pairs"], broken), names)
        for judgement in judge_pairs(texts, model=options["model"]):
            found = judgement_record(judgement, compared=options["explain"])
            put(stream, dumps({"id": names.popleft(), **found}))
            judged += 1
    if broken and not judged:
        raise ClaimcheckError(f"{options['pairs']}: no line could be read.")
    return WRONG if broken and options["strict"] else DONE


def _named_apart(
    pairs: Iterable[tuple[Any, str, str]], names: deque[Any]
) -> Iterator[tuple[str, str]]:
    """The texts of each pair, its id put by until the pair is judged."""
    for name, a, b in pairs:
        names.append(name)
        yield a, b


def _pairs(path: str, broken: list[int]) -> Iterator[tuple[Any, str, str]]:
    """Id and texts of each line; the numbers of broken lines are added to `broken`."""
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        problem = None
        try:
            entry = json.loads(line.decode("utf-8-sig"))
            name, a, b = (entry[field] for field in FIELDS)
            if not isinstance(a, str) or not isinstance(b, str):
                problem = "a and b must be strings"
        except (ValueError, RecursionError):
            problem = "is not JSON in UTF-8"
        except (KeyError, TypeError):
            problem = "is not an object with id, a and b"
        if problem:
            say(f"{path}, line {number}: {problem}. The line is left out.")
            broken.append(number)
        else:
            yield name, a, b


def _lines(path: str) -> Iterable[bytes]:
    if path == STANDARD_INPUT:
        yield from standard_input([path]) or ()
        return
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            yield from file
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or str(error)
        raise ClaimcheckError(f"{path}: {problem}. Name a file of JSON lines, or -.") from error
