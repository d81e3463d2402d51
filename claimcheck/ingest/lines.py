"""Lines of a text with their offsets: the smallest pieces of layout."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: `text` is `whole[start:end]`, trimmed, after `indent` spaces."""

    start: int
    end: int
    indent: int
    text: str


def split_lines(whole: str) -> list[list[Line]]:
    """The lines in groups: blank lines part one group from the next."""
    groups: list[list[Line]] = []
    start, parted = 0, True
    for raw in whole.splitlines(keepends=True):
        text = raw.strip()
        if text:
            indent = len(raw) - len(raw.lstrip())
            line = Line(start + indent, start + indent + len(text), indent, text)
            if parted:
                groups.append([])
            groups[-1].append(line)
        parted = not text
        start += len(raw)
    return groups
