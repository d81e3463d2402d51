"""A progress bar, on standard error and only where somebody watches."""

import contextlib
import sys
from types import TracebackType
from typing import Self

CLEAR_LINE = "\r\x1b[K"
WIDTH = 30
FULL, EMPTY = "█", "░"


class Progress:
    """How many stories of how many are done; nothing where standard error is no terminal."""

    def __init__(self, *, quiet: bool) -> None:
        self._total = self._done = 0
        self._shown = not quiet and sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the line away."""
        self.clear()

    def plan(self, total: int) -> None:
        """Begin with none of so many done."""
        self._total = total
        self.show()

    def advance(self) -> None:
        """One more is done."""
        self._done += 1

    def show(self) -> None:
        """Draw the bar."""
        if self._total:
            filled = WIDTH * self._done // self._total
            bar = FULL * filled + EMPTY * (WIDTH - filled)
            self._write(f"{CLEAR_LINE}{bar} {self._done}/{self._total} stories")

    def clear(self) -> None:
        """Make room for other lines."""
        self._write(CLEAR_LINE)

    def _write(self, text: str) -> None:
        if self._shown:
            with contextlib.suppress(OSError):
                sys.stderr.write(text)
                sys.stderr.flush()
