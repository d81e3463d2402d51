"""Read paths into articles. This room never parses prose and never drops a word of it."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from claimcheck.errors import UnreadableFileError
from claimcheck.ingest.encoding import Decoded, decode
from claimcheck.ingest.files import find_files, printable, read_bytes
from claimcheck.ingest.language import ENGLISH, find_language
from claimcheck.ingest.lines import split_lines
from claimcheck.ingest.metadata import find_metadata
from claimcheck.ingest.structure import find_structure, to_blocks
from claimcheck.models import Article, Block, BlockKind, Model, Notice


class Reading(Model):
    """What could be read, in the order of the paths, and a notice for each file that could not."""

    articles: tuple[Article, ...]
    notices: tuple[Notice, ...]


def read_articles(
    paths: Iterable[str | Path], *, recursive: bool = False, stdin: BinaryIO | None = None
) -> Reading:
    """Read files and folders; `-` is standard input.

    A folder stands for its text files, not those of its subfolders unless `recursive`. A file that
    cannot be read becomes a notice and the others go on.
    """
    articles: list[Article] = []
    notices: list[Notice] = []
    for found in find_files(paths, recursive=recursive):
        try:
            if isinstance(found, UnreadableFileError):
                raise found
            path = printable(found)
            decoded = decode(read_bytes(found, stdin=stdin), path)
        except UnreadableFileError as error:
            notices.append(_notice("unreadable", error.path, str(error)))
            continue
        articles.append(article_from_text(decoded.text, path))
        notices.extend(_find_oddities(articles[-1], decoded))
    return Reading(articles=tuple(articles), notices=tuple(notices))


def article_from_text(text: str, path: str) -> Article:
    """The article in a text: its structure, and what the text tells about itself."""
    passages = find_structure(text)
    prose = "\n".join(p.text for p in passages if p.kind is BlockKind.PARAGRAPH)
    return Article(
        id=identify(text)[:16],
        path=path,
        text=text,
        blocks=to_blocks(passages),
        text_sha256=identify(text),
        language=find_language(prose or text),
        **asdict(find_metadata(passages)),
    )


def read_statement(text: str, path: str) -> Article:
    """A bare text for judging: each line that is not blank is a paragraph, nothing is assumed."""
    lines = [line for group in split_lines(text) for line in group]
    return Article(
        id=identify(text)[:16],
        path=path,
        text=text,
        blocks=tuple(Block(kind=BlockKind.PARAGRAPH, start=x.start, end=x.end) for x in lines),
        text_sha256=identify(text),
        language=ENGLISH,
    )


def identify(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _find_oddities(article: Article, decoded: Decoded) -> Iterator[Notice]:
    """What is worth telling of a file that could be read."""
    if decoded.damaged:
        message = f"{decoded.damaged} places are not valid {decoded.encoding}, shown as \ufffd"
        yield _notice("encoding", article.path, message)
    if article.language != ENGLISH:
        message = f"the text looks like {article.language}, not English: no claims are sought in it"
        yield _notice("language", article.path, message)


def _notice(kind: str, path: str, message: str) -> Notice:
    return Notice(kind=kind, article=path, line=None, message=message)
