"""A page of text: its width, its colour, and lines that wrap with a hanging indent."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TextIO

from rich.console import Console
from rich.text import Text

from claimcheck.report.clean import clean

Colour = Literal["auto", "always", "never"]

WIDTH = 80
NARROWEST = 30
RULE = "─"
WIDEST = 100
"""Longer lines of running text are hard to read; a wide terminal is not filled for its own sake."""

Part = str | tuple[str, str] | Text
"""Words, words with a style, or a passage made ready."""


class _Console(Console):
    """A console that leaves a closed pipe to its caller; rich's ends the program with code 1."""

    def on_broken_pipe(self) -> None:
        """Raise the error that is being handled."""
        raise  # noqa: PLE0704


class Page:
    """Where text is laid out: styled for a terminal in colour, or plain with marks in the text."""

    def __init__(self, stream: TextIO, *, colour: Colour = "auto") -> None:
        self.styled = wants_colour(stream, colour, os.environ)
        self.width = max(NARROWEST, min(WIDEST, available_width(stream, os.environ)))
        self._console = _Console(
            file=stream,
            force_terminal=self.styled,
            color_system="standard" if self.styled else None,
            no_color=not self.styled,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
            width=self.width + 1,
        )

    def line(self, *parts: Part, indent: int = 0, prefix: str = "") -> None:
        """Print cleaned parts, wrapped; lines after the first hang below the end of the prefix."""
        text = Text(overflow="fold", end="").join(_texts(parts))
        room = max(NARROWEST // 2, self.width - indent - len(prefix))
        lead = " " * indent
        for number, wrapped in enumerate(text.wrap(self._console, room)):
            wrapped.rstrip()
            start = prefix if number == 0 else " " * len(prefix)
            self._console.print(Text(lead + start) + wrapped, soft_wrap=True)

    def blank(self) -> None:
        """Print an empty line."""
        self._console.print()

    def heading(self, title: str, style: str) -> None:
        """Print a section's heading and a rule to the edge of the page."""
        rule = RULE * (self.width - len(title) - 1)
        self.line((title.upper(), f"bold {style}".strip()), " ", (rule, "dim"))


def wants_colour(stream: TextIO, choice: Colour, environ: Mapping[str, str]) -> bool:
    """Whether to style: NO_COLOR first, then the option, then the environment and the terminal."""
    if environ.get("NO_COLOR") or choice == "never":
        return False
    if choice == "always" or _is_set(environ, "FORCE_COLOR") or _is_set(environ, "CLICOLOR_FORCE"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"


def available_width(stream: TextIO, environ: Mapping[str, str]) -> int:
    """COLUMNS, the terminal's width, or 80 where the result goes to a file or a pipe."""
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    return shutil.get_terminal_size((WIDTH, 0)).columns if stream.isatty() else WIDTH


def _is_set(environ: Mapping[str, str], name: str) -> bool:
    return environ.get(name, "") not in ("", "0")


def _texts(parts: Iterable[Part]) -> Iterator[Text]:
    """Parts as styled text. Whatever was forgotten to be cleaned is cleaned here."""
    for part in parts:
        if isinstance(part, Text):
            yield part
        else:
            words, style = (part, "") if isinstance(part, str) else part
            yield Text(clean(words), style)
