"""Run the `$ ...` commands in a page's console blocks and put their output below them.

    python scripts/refresh_examples.py docs/usage.md README.md

An output with a line of three dots is shortened by hand and left alone. `tests/test_docs.py` runs
the same commands and compares.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHORTENED = "...\n"


def refreshed(block: re.Match[str]) -> str:
    """A console block with the output of today."""
    entries = re.split(r"^\$ ", block[1], flags=re.MULTILINE)[1:]
    return "```console\n" + "".join(map(run, entries)) + "```"


def run(entry: str) -> str:
    """A command with its output."""
    command, _, output = entry.partition("\n")
    if SHORTENED in output or not re.match(r"(printf .* \| )?claimcheck ", command):
        return f"$ {entry}"
    paths = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": paths, "NO_COLOR": "1"}
    environment.pop("COLUMNS", None)
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=ROOT, env=environment, text=True, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    return f"$ {command}\n{done.stdout}"


for page in map(Path, sys.argv[1:]):
    page.write_text(FENCE.sub(refreshed, page.read_text("utf-8")), "utf-8")
