"""Split a text into passages: one paragraph, heading or bullet each, never two run together.

Some files part paragraphs by blank lines, some write one paragraph a line, some wrap their lines by
hand at a margin. Which of these a file does is told from the file itself: where lines are wrapped, the
next line often goes on in small letters.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from claimcheck.ingest.lines import Line, split_lines
from claimcheck.models import BlockKind
from claimcheck.rules.boilerplate import boilerplate, line_marks

WRAPPED_SHARE = 0.3
"""Four lines in five go on in small letters where news copy is wrapped, about none where it is not."""

_SENTENCE_END = re.compile(r"""[.!?…:;]["'”’)\]]*$""")


@dataclass(slots=True)
class Passage:
    """A block in the making. `group` counts the stretches between blank lines; `told` is metadata."""

    start: int
    end: int
    text: str
    group: int
    mark: str | None = None
    kind: BlockKind | None = None
    then: BlockKind | None = None
    told: dict[str, str] = field(default_factory=dict)

    @property
    def bulleted(self) -> bool:
        """Whether a bullet stands before the passage."""
        return self.mark == "bullet"


def split_passages(whole: str) -> list[Passage]:
    """The passages of a text, in order, trimmed, with marks of layout outside."""
    groups = split_lines(whole)
    margin = find_margin(groups)
    passages: list[Passage] = []
    for number, lines in enumerate(groups):
        above: Line | None = None
        for line in lines:
            if above is None or margin is None or _begins(passages[-1], above, line, margin=margin):
                passages.append(_open(line, number))
            else:
                passages[-1].end = line.end
                passages[-1].text = whole[passages[-1].start : line.end]
            above = line
    return passages


def find_margin(groups: list[list[Line]]) -> int | None:
    """The width at which the lines are wrapped, None where each line is a paragraph of its own."""
    pairs = [
        (above, below)
        for lines in groups
        for above, below in pairwise(lines)
        if not _find_mark(below.text)
    ]
    flowing = sorted(_reach(above, below) for above, below in pairs if _flows_on(above, below))
    if len(flowing) < max(1, WRAPPED_SHARE * len(pairs)):
        return None
    return flowing[len(flowing) // 5]


def _begins(passage: Passage, above: Line, line: Line, *, margin: int) -> bool:
    """Whether a wrapped line opens a new passage."""
    if _find_mark(line.text):
        return True
    if line.indent > above.indent and not passage.bulleted:
        return True
    if _flows_on(above, line):
        return False
    ended_early = _reach(above, line) < margin
    alone = passage.text == above.text and _is_furniture(above.text)
    return alone or (ended_early and not line.text[0].islower())


def _reach(above: Line, below: Line) -> int:
    """How long the line would be with the first word of the next one."""
    return above.indent + len(above.text) + 1 + len(below.text.split(maxsplit=1)[0])


def _flows_on(above: Line, below: Line) -> bool:
    return below.text[0].islower() and not _SENTENCE_END.search(above.text)


def _is_furniture(text: str) -> bool:
    return any(pattern.regex.fullmatch(text) for pattern in boilerplate())


def _open(line: Line, group: int) -> Passage:
    name, length = _find_mark(line.text) or (None, 0)
    start = line.start + length
    return Passage(start, line.end, line.text[length:], group, mark=name)


def _find_mark(text: str) -> tuple[str, int] | None:
    """What kind of mark stands before a line, and how long it is with its space."""
    for row, regex in line_marks():
        match = regex.match(text)
        if match:
            return row.opens, match.end()
    return None
