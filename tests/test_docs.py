"""The documents say what the program does: its options, and what its commands print."""

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from claimcheck.cli import main
from claimcheck.report.words import REASONS

ROOT = Path(__file__).parents[1]
USAGE = ROOT / "docs" / "usage.md"
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
FENCE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
ANY_LINES = "..."


def section(command: str) -> str:
    """The part of the usage page about a command."""
    parts = re.split(r"^## ", USAGE.read_text("utf-8"), flags=re.MULTILINE)
    return next(part for part in parts if part.startswith(f"`claimcheck {command}"))


def table(command: str) -> set[str]:
    """The options in the first column of the command's table."""
    rows = re.findall(r"^\| (`-.*?) \|", section(command), re.MULTILINE)
    return {option for row in rows for option in OPTION.findall(row)}


@pytest.mark.parametrize("command", main.commands)
def test_every_option_is_documented_and_no_other(command: str) -> None:
    """The table of a command in docs/usage.md names exactly the options of its --help."""
    context = click.Context(main.commands[command], help_option_names=["-h", "--help"])
    options = {
        name
        for parameter in main.commands[command].get_params(context)
        if isinstance(parameter, click.Option)
        for name in parameter.opts
    }
    assert table(command) == options


def test_every_exit_code_is_documented() -> None:
    """The usage page lists the exit codes."""
    codes = re.findall(r"^\| (\d+) \|", USAGE.read_text("utf-8"), re.MULTILINE)
    assert codes == ["0", "1", "2", "70", "130"]


def test_every_reason_has_plain_words() -> None:
    """Each code of docs/reasons.md is put in plain words by the report."""
    page = ROOT / "docs" / "reasons.md"
    if not page.exists():
        pytest.skip("the page of reasons is not written yet")
    codes = re.findall(r"^#+ `([a-z-]+)`", page.read_text("utf-8"), re.MULTILINE)
    assert set(codes) <= set(REASONS)


def shown_commands() -> list[tuple[str, str, str]]:
    """Every `$ claimcheck ...` of the pages, with or without a pipe before it, and its output."""
    found = []
    for page in PAGES:
        text = page.read_text("utf-8") if page.exists() else ""
        for block in FENCE.findall(text):
            for entry in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = entry.partition("\n")
                if re.match(r"(printf .* \| )?claimcheck ", command):
                    found.append((page.name, command, output))
    return found


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a `claimcheck` that runs this very code."""
    folder = tmp_path_factory.mktemp("bin")
    script = folder / "claimcheck"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n')
    script.chmod(0o755)
    return folder


@pytest.mark.parametrize(
    ("page", "command", "output"),
    shown_commands(),
    ids=[f"{page}: {command[:50]}" for page, command, _ in shown_commands()],
)
def test_a_shown_command_prints_what_is_shown(
    page: str, command: str, output: str, program: Path
) -> None:
    """The commands of the README and the docs run and print the output below them."""
    environment = {name: os.environ[name] for name in os.environ if name != "COLUMNS"}
    environment |= {"PATH": f"{program}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=ROOT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120,
    )  # fmt: skip
    assert done.returncode in (0, 1), f"{page}: {done.stdout}"
    parts = [re.escape(part) for part in output.split(f"{ANY_LINES}\n")]
    assert re.fullmatch(r"(?:.*\n)*?".join(parts), done.stdout), done.stdout
