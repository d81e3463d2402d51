"""Paths to bytes: which files are meant, and whether they can be read at all."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from claimcheck.errors import UnreadableFileError

STDIN = "-"

TEXT_SUFFIXES = {".txt", ".text", ".md", ""}
"""Files with these endings are taken from a folder; a file that is named is always tried."""

LARGEST = 16 * 2**20
"""More bytes than this are no news article."""


def find_files(
    paths: Iterable[str | Path], *, recursive: bool = False
) -> Iterator[str | UnreadableFileError]:
    """The files that the paths stand for, each once, in the order given, folders sorted by path."""
    seen: set[str] = set()
    for path in paths:
        for found in _expand(os.fspath(path), recursive=recursive):
            if isinstance(found, str):
                real = found if found == STDIN else os.path.realpath(found)
                if real in seen:
                    continue
                seen.add(real)
            yield found


def read_bytes(path: str, *, stdin: BinaryIO | None = None) -> bytes:
    """The bytes of a file, or of standard input for `-`.

    Raises:
        UnreadableFileError: it is not there, may not be read, is empty or far too large.
    """
    try:
        if path == STDIN:
            data = (stdin or sys.stdin.buffer).read(LARGEST + 1)
        else:
            with Path(path).open("rb") as stream:
                data = stream.read(LARGEST + 1)
    except OSError as error:
        raise _explain(path, error) from error
    if len(data) > LARGEST:
        raise UnreadableFileError(
            path, f"larger than {LARGEST // 2**20} MiB", "Give one article a file"
        )
    return data


def printable(path: str) -> str:
    """A path as it is told: bytes of its name that are not UTF-8 are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def _expand(path: str, *, recursive: bool) -> Iterator[str | UnreadableFileError]:
    if path == STDIN or not _is_folder(path):
        yield path
        return
    errors: list[OSError] = []
    files = sorted(_walk(path, errors, recursive=recursive))
    yield from (_explain(os.fspath(error.filename), error) for error in errors)
    yield from files
    if not files and not errors:
        endings = ", ".join(sorted(suffix for suffix in TEXT_SUFFIXES if suffix))
        yield UnreadableFileError(
            path,
            "a folder without text files",
            f"Files ending in {endings} are taken from a folder",
        )


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def _walk(folder: str, errors: list[OSError], *, recursive: bool) -> Iterator[str]:
    for here, below, names in os.walk(folder, onerror=errors.append):
        below[:] = [name for name in below if recursive and not name.startswith(".")]
        yield from (os.path.join(here, name) for name in names if _is_text_name(name))  # noqa: PTH118


def _is_text_name(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in TEXT_SUFFIXES


def _explain(path: str, error: OSError) -> UnreadableFileError:
    match error:
        case FileNotFoundError():
            problem, advice = "no such file", "Check the name"
        case PermissionError():
            problem, advice = "may not be read", "Check who may read it"
        case IsADirectoryError():
            problem, advice = "a folder", "Name the folder without a file after it"
        case _:
            problem, advice = (error.strerror or "cannot be read"), "Check the path"
    return UnreadableFileError(printable(path), problem, advice)
