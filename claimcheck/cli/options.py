"""Options that several commands share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

FAILING = frozenset({"conflict", "drift", "update"})
PATH_HELP = "Write the result to FILE, whole or not at all."


def model_option(command: Command) -> Command:
    """`--model`."""
    return click.option(
        "--model",
        envvar="CLAIMCHECK_MODEL",
        show_envvar=True,
        metavar="NAME",
        help="The spaCy model to parse with, by name or path.",
    )(command)


def jobs_option(command: Command) -> Command:
    """`--jobs`."""
    return click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        metavar="N",
        help="Parse in N processes.",
    )(command)


def output_options(command: Command) -> Command:
    """`-o`, `--color` and `--quiet`."""
    for option in (
        click.option("-q", "--quiet", is_flag=True, help="No notices, no progress; errors stay."),
        click.option(
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            show_default=True,
            help="Colour in text; NO_COLOR in the environment wins.",
        ),
        click.option("-o", "--output", metavar="FILE", default="-", help=PATH_HELP),
    ):
        command = option(command)
    return command


def strict_option(what: str) -> Callable[[Command], Command]:
    """`--strict`, about files or lines."""
    return click.option("--strict", is_flag=True, help=f"Exit 2 if any {what} could not be read.")


def exit_zero_option(command: Command) -> Command:
    """`--exit-zero`."""
    return click.option("--exit-zero", is_flag=True, help="Exit 0 even when conflicts were found.")(
        command
    )


def fail_on_option(command: Command) -> Command:
    """`--fail-on`."""
    return click.option(
        "--fail-on",
        metavar="VERDICTS",
        default="conflict",
        show_default=True,
        callback=_verdicts,
        help="Exit 1 also on these, comma between: conflict, drift, update.",
    )(command)


def _verdicts(context: click.Context, parameter: click.Parameter, value: str) -> frozenset[str]:
    """The verdicts that make the exit code 1; conflicts always do."""
    named = frozenset(word.strip() for word in value.split(","))
    unknown = sorted(named - FAILING)
    if unknown:
        raise click.BadParameter(
            f"{unknown[0]!r} is not one of {', '.join(sorted(FAILING))}.", context, parameter
        )
    return named | {"conflict"}


def format_option(*forms: str) -> Callable[[Command], Command]:
    """`--format`, the first form being the default."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        show_default=True,
        help="For people (text) or for scripts.",
    )
