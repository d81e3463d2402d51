"""One ingested document and the structure found in it."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import PurePath
from typing import Literal

from pydantic import Field

from claimcheck.models.base import Model


class BlockKind(StrEnum):
    """What a block of an article is. Only readable kinds are searched for claims."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    SUMMARY = "summary"
    PARAGRAPH = "paragraph"
    PULL_QUOTE = "pull-quote"
    CAPTION = "caption"
    LINK = "link"
    BYLINE = "byline"
    DATELINE = "dateline"
    PROMOTION = "promotion"
    CREDIT = "credit"
    LABEL = "label"
    END_MARK = "end-mark"


Where = Literal["headline", "summary", "body", "caption", "link"]

WHERE: dict[BlockKind, Where] = {
    BlockKind.HEADLINE: "headline",
    BlockKind.SUBHEAD: "headline",
    BlockKind.SUMMARY: "summary",
    BlockKind.PARAGRAPH: "body",
    BlockKind.PULL_QUOTE: "body",
    BlockKind.CAPTION: "caption",
    BlockKind.LINK: "link",
}
"""The readable kinds and the `where` their claims carry; other kinds yield no claims."""


class Block(Model):
    """A stretch of the article without a paragraph break: `article.text[start:end]`, trimmed.

    Blocks are in text order and do not overlap. A bullet's mark and a dateline's dash lie outside
    the readable block. `repeats` is the index of an earlier block with the same words.
    """

    kind: BlockKind
    start: int
    end: int
    repeats: int | None = None


class Article(Model):
    """A document: its text as it stands, and what was found about it.

    `path` is the path as given. `headline` is the first headline as plain text. Dates are as
    written in ISO form where they could be read (`2026-05-03` or with a time), else None.
    """

    id: str
    path: str
    text: str = Field(exclude=True)
    blocks: tuple[Block, ...] = Field(exclude=True)
    text_sha256: str
    format: str = "text"
    language: str | None = None
    headline: str | None = None
    byline: str | None = None
    publisher: str | None = None
    agency: str | None = None
    dateline: str | None = None
    published: str | None = None
    updated: str | None = None
    version: str | None = None
    status: str = "usable"


def short_names(paths: Iterable[str]) -> dict[str, str]:
    """What to call each article: the shortest end of its path that no other path has."""
    parts = {path: PurePath(path).parts or (path,) for path in paths}
    names: dict[str, str] = {}
    depth = 1
    while len(names) < len(parts):
        ends = {path: "/".join(part[-depth:]) for path, part in parts.items()}
        held = Counter(ends.values())
        for path, end in ends.items():
            if path not in names and (held[end] == 1 or depth >= len(parts[path])):
                names[path] = end if held[end] == 1 else path
        depth += 1
    return names


class Notice(Model):
    """A degradation worth telling; never an exception."""

    kind: str
    article: str | None
    line: int | None
    message: str
