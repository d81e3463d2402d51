"""Run the `$ ...` commands in a page's console blocks and put their output below them.

    python scripts/refresh_examples.py docs/usage.md README.md

An output that ends in a line of three dots is shortened: as many lines as stand there are kept. One
with such a line elsewhere is left alone. `tests/test_docs.py` runs the same commands and compares.
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
    head, _, rest = output.partition(SHORTENED)
    if rest or not re.match(r"(printf .* \| )?claimcheck ", command):
        return f"$ {entry}"
    paths = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": paths, "NO_COLOR": "1"}
    environment.pop("COLUMNS", None)
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=ROOT, env=environment, text=True, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if head == output:
        return f"$ {command}\n{done.stdout}"
    kept = done.stdout.splitlines(keepends=True)[: head.count("\n")]
    return f"$ {command}\n{''.join(kept)}{SHORTENED}"


for page in map(Path, sys.argv[1:]):
    page.write_text(FENCE.sub(refreshed, page.read_text("utf-8")), "utf-8")
