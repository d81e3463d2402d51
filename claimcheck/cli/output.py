"""Where a result goes: standard output, or a file that appears whole or not at all."""

import contextlib
import errno
import io
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from claimcheck.errors import ClaimcheckError
from claimcheck.models import Notice
from claimcheck.report.clean import one_line

STANDARD_OUTPUT = "-"
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What the system says when a device takes no more."""


@contextlib.contextmanager
def result_stream(path: str) -> Iterator[TextIO]:
    """A UTF-8 stream for the result.

    A reader that closed the pipe ends the block quietly: what comes after it, the exit code, still
    counts. A file is written beside its place and renamed when the block ends well.
    """
    with _standard_output() if path == STANDARD_OUTPUT else _whole_file(path) as stream:
        yield stream


def put(stream: TextIO, text: str) -> None:
    """Write a record and its newline, and flush."""
    stream.write(text + "\n")
    stream.flush()


def say(message: str) -> None:
    """One message to standard error, cleaned; a closed standard error is no reason to stop."""
    if sys.stderr is None:  # started with `2>&-`
        return
    with contextlib.suppress(OSError):
        sys.stderr.write(f"claimcheck: {one_line(message)}\n")
        sys.stderr.flush()


def tell(notice: Notice) -> None:
    """A notice on standard error, with its place unless the message names it."""
    place = notice.article or ""
    if notice.line is not None:
        place = f"{place}:{notice.line}"
    named = not place or (notice.article or "") in notice.message
    say(notice.message if named else f"{place}: {notice.message}")


def hush() -> None:
    """Point standard output at nothing, so that a broken pipe is not complained of at the end."""
    with contextlib.suppress(OSError, io.UnsupportedOperation, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextlib.contextmanager
def _standard_output() -> Iterator[TextIO]:
    if sys.stdout is None:  # started with `>&-`
        raise ClaimcheckError("standard output is closed. Leave it open, or name a file with -o.")
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    try:
        yield stream
        stream.flush()
    except BrokenPipeError:
        hush()


@contextlib.contextmanager
def _whole_file(path: str) -> Iterator[TextIO]:
    """A new file beside the target, in its place once the block has ended well."""
    target = Path(path).resolve()
    stream: TextIO
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            stream, beside = target.open("w", encoding="utf-8", newline=""), None
        else:
            stream, beside = _beside(target)
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from error
    try:
        with stream:
            yield stream
        if beside:
            beside.replace(target)
    except OSError as error:
        if error.errno not in FULL:
            raise
        raise unwritable(path, error) from error
    finally:
        if beside:
            beside.unlink(missing_ok=True)


def _beside(target: Path) -> tuple[TextIO, Path]:
    """A temporary file in the target's folder, with the permissions the target has or would get."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", dir=target.parent)
    mask = os.umask(0)
    os.umask(mask)
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~mask
    Path(name).chmod(mode)
    return os.fdopen(handle, "w", encoding="utf-8", newline=""), Path(name)


def unwritable(place: str, error: Exception) -> ClaimcheckError:
    """The message about a place that takes no output."""
    problem = getattr(error, "strerror", None) or str(error)
    return ClaimcheckError(
        f"{place}: cannot be written ({problem}). Name a file in a folder you may write to."
    )
