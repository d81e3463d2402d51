"""The command line: options, one call, one rendering, an exit code."""

import click

from claimcheck import __version__
from claimcheck.cli.compare import compare
from claimcheck.cli.extract import extract
from claimcheck.cli.group import CommandGroup


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="claimcheck %(version)s")
def main() -> None:
    """Line up who claims what across news stories."""


for command in (extract, compare):
    main.add_command(command)
