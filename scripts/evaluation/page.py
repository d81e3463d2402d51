"""The accuracy page: figures between two marks, with the commit they were made at."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

PAGE = Path("docs/accuracy.md")


def write_figures(section: str, lines: Iterable[str]) -> None:
    """Replace the figures of a section ("attribution", "pairs", "stories", "speed")."""
    command = ["git", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    start, end = f"<!-- {section} figures -->", f"<!-- end of {section} figures -->"
    before, _, rest = PAGE.read_text("utf-8").partition(start)
    figures = "\n".join((start, f"Made at commit `{commit}`.", "", *lines, end))
    PAGE.write_text(before + figures + rest.partition(end)[2], "utf-8")
