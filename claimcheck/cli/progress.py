"""How far a long run has come, on standard error and only where somebody watches."""

import contextlib
import sys
from types import TracebackType
from typing import Self

CLEAR_LINE = "\r\x1b[K"


class Progress:
    """A line that says how far the run is; nothing at all where standard error is no terminal."""

    def __init__(self, *, quiet: bool) -> None:
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

    def show(self, message: str) -> None:
        """Replace the line."""
        self._write(f"{CLEAR_LINE}{message}")

    def clear(self) -> None:
        """Make room for other lines."""
        self._write(CLEAR_LINE)

    def _write(self, text: str) -> None:
        if self._shown:
            with contextlib.suppress(OSError):
                sys.stderr.write(text)
                sys.stderr.flush()
