"""Read paths into articles. This room never parses prose and never drops a word of it."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from claimcheck.errors import UnreadableFileError
from claimcheck.ingest.encoding import decode
from claimcheck.models import Article, Block, BlockKind, Model, Notice


class Reading(Model):
    """What could be read, in the order of the paths, and a notice for each file that could not."""

    articles: tuple[Article, ...]
    notices: tuple[Notice, ...]


def read_articles(
    paths: Iterable[str | Path], *, recursive: bool = False, stdin: BinaryIO | None = None
) -> Reading:
    """Read files and folders; `-` is standard input."""
    articles, notices = [], []
    for path in paths:
        for name in sorted(Path(path).glob("*.txt")) if Path(path).is_dir() else [path]:
            try:
                data = stdin.read() if str(name) == "-" and stdin else Path(name).read_bytes()
                articles.append(article_from_text(decode(data, str(name)), str(name)))
            except (OSError, UnreadableFileError) as error:
                notices.append(
                    Notice(kind="unreadable", article=str(name), line=None, message=str(error))
                )
    return Reading(articles=tuple(articles), notices=tuple(notices))


def article_from_text(text: str, path: str) -> Article:
    """The article in a text."""
    return read_statement(text, path)


def read_statement(text: str, path: str) -> Article:
    """A bare text for judging: each line that is not blank is a paragraph, nothing is assumed."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            indent = len(line) - len(line.lstrip())
            blocks.append(
                Block(
                    kind=BlockKind.PARAGRAPH, start=start + indent, end=start + len(line.rstrip())
                )
            )
        start += len(line)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=digest[:16], path=path, text=text, blocks=tuple(blocks), text_sha256=digest,
        language="en",
    )  # fmt: skip
