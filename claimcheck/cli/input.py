"""Standard input, when a command is told to read it."""

import sys
from collections.abc import Iterable
from typing import BinaryIO

from claimcheck.errors import ClaimcheckError

STANDARD_INPUT = "-"


def standard_input(paths: Iterable[str]) -> BinaryIO | None:
    """Standard input as bytes if `-` is among the paths.

    Raises:
        ClaimcheckError: it is a terminal, where nobody knows that text is waited for, or is named
            twice.
    """
    named = list(paths).count(STANDARD_INPUT)
    if not named:
        return None
    if named > 1:
        raise ClaimcheckError("-: standard input can be read once only. Name the other as a file.")
    if sys.stdin is None:
        raise ClaimcheckError("-: standard input is closed. Pipe an article in, or name a file.")
    if sys.stdin.isatty():
        raise ClaimcheckError(
            "-: standard input is a terminal. Pipe an article in: claimcheck ... - < FILE"
        )
    return sys.stdin.buffer
