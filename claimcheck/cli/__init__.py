"""The command line: options, one call, one rendering, an exit code."""

import click

from claimcheck import __version__
from claimcheck.cli.batch import batch
from claimcheck.cli.compare import compare
from claimcheck.cli.extract import extract
from claimcheck.cli.group import CommandGroup
from claimcheck.cli.judge import judge

EXAMPLES = """\b
claimcheck compare a.txt b.txt c.txt     where three stories agree and conflict
claimcheck compare FOLDER --all          the same for a folder, nothing left out
claimcheck extract a.txt                 who claims what in one story
claimcheck judge "12 died" "15 died"     two statements
claimcheck batch FOLDER                  sort a folder into stories, compare each
claimcheck compare a.txt b.txt --format json | python -m json.tool
"""


@click.group(
    cls=CommandGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 90},
    help=f"Line up who claims what across news stories, and show where they agree and conflict.\n\n"
    f"{EXAMPLES}\n"
    "It never says what is true: both passages and the reason stand beside every finding.",
    epilog="Exit codes: 0 done, nothing in conflict; 1 conflicts found; 2 wrong use or nothing "
    "could be read; 70 a bug; 130 interrupted.",
)
@click.version_option(__version__, "-V", "--version", message="claimcheck %(version)s")
def main() -> None:
    """Line up who claims what across news stories."""


for command in (compare, extract, judge, batch):
    main.add_command(command)
