"""Reads the stories: their texts and what their expected.toml says of them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FOLDERS = (HERE.parent.parent / "data", HERE)

Row = dict[str, Any]


@dataclass(frozen=True)
class Story:
    """A folder of articles with its expected.toml."""

    folder: Path

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.folder.name

    @cached_property
    def expected(self) -> dict[str, Any]:
        """The whole table."""
        return tomllib.loads((self.folder / "expected.toml").read_text("utf-8"))

    @property
    def why(self) -> str:
        """Why the story exists, in prose."""
        return str(self.expected.get("why", "")).strip()

    @property
    def floors(self) -> dict[str, float]:
        """The measures that must be reached."""
        return dict(self.expected.get("floors", {}))

    def rows(self, kind: str) -> list[Row]:
        """The rows of one kind: article, claim, no_claim, decline, finding, no_finding, notice."""
        return list(self.expected.get(kind, ()))

    def passages(self, row: Row) -> Iterator[tuple[str, str]]:
        """Each passage that a row quotes, with its file."""
        yield from ((row["file"], passage) for passage in row.get("content", ()))
        if "passage" in row:
            yield row["file"], row["passage"]
        yield from ((row[side]["file"], row[side]["passage"]) for side in ("a", "b") if side in row)

    def text(self, file: str) -> str:
        """A file's text, as the offsets count it: UTF-8, else cp1252, line ends as they stand."""
        raw = (self.folder / file).read_bytes()
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            return raw.decode("cp1252")


def load_stories() -> list[Story]:
    """All stories that have an expected.toml, by name."""
    found = (path.parent for folder in FOLDERS for path in folder.glob("*/expected.toml"))
    return [Story(folder) for folder in sorted(found)]


def accepted(value: str | list[str]) -> set[str]:
    """The values that are right: one, or any of a list."""
    return {value} if isinstance(value, str) else set(value)


def passage_range(text: str, passage: str) -> tuple[int, int]:
    """Where a passage stands."""
    start = text.index(passage)
    return start, start + len(passage)
