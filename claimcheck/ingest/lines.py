"""Lines of a text with their offsets: the smallest pieces of layout."""

from dataclasses import dataclass

INVISIBLE = "\ufeff\u200b\u200e\u200f\u2060"
"""Characters of no width that editors and web pages leave at the ends of lines."""


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
        text = _trim(raw)
        if text:
            indent = raw.index(text)
            line = Line(start + indent, start + indent + len(text), indent, text)
            if parted:
                groups.append([])
            groups[-1].append(line)
        parted = not text
        start += len(raw)
    return groups


def _trim(raw: str) -> str:
    """A line without white space and invisible characters at its ends, however they alternate."""
    text = raw.strip()
    while text and (text[0] in INVISIBLE or text[-1] in INVISIBLE):
        text = text.strip(INVISIBLE).strip()
    return text
