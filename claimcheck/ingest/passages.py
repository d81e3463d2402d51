"""Split a text into passages: one paragraph, heading or bullet each, never two run together.

Some files part paragraphs by blank lines, some write one paragraph a line, some wrap their lines
at a margin. Which of these a file does is told from the file itself: where lines are wrapped, the
next line often goes on in small letters.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from claimcheck.ingest.lines import Line, split_lines
from claimcheck.models import BlockKind
from claimcheck.rules.boilerplate import line_marks

FLOWING_SHARE = 0.15
"""Three wrapped lines in four go on in small letters, none where each line is a paragraph."""

BROKEN_SHARE = 0.35
"""Most wrapped lines end inside a sentence, few where each line is a paragraph."""

HEADING_SHARE = 0.75
"""A line inside a sentence may be a little short of the margin; a heading is far shorter."""

NARROWEST = 30
"""No text is wrapped narrower than this; shorter lines that run on are a list."""

_SENTENCE_END = re.compile(r"""[.!?…:;]["'”’)\]]*$""")


@dataclass(slots=True)
class Passage:
    """A block in the making.

    `group` counts the stretches between blank lines, `mark` is the kind of mark before it, `then`
    what its label says of the next lines, `told` the metadata that it holds.
    """

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


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a text are wrapped: shorter ones than `width` ended early."""

    width: int
    indent: int


def split_passages(whole: str) -> list[Passage]:
    """The passages of a text, in order, trimmed, with marks of layout outside."""
    groups = split_lines(whole)
    wrapping = find_wrapping(groups)
    passages: list[Passage] = []
    for number, lines in enumerate(groups):
        above: Line | None = None
        for line in lines:
            if above and wrapping and not _begins(passages[-1], above, line, wrapping=wrapping):
                passages[-1].end = line.end
            else:
                passages.append(_open(line, number))
            above = line
    for passage in passages:
        passage.text = whole[passage.start : passage.end]
    return passages


def find_wrapping(groups: list[list[Line]]) -> Wrapping | None:
    """How the lines are wrapped, None where each line is a paragraph of its own."""
    pairs = [
        (above, below)
        for lines in groups
        for above, below in pairwise(lines)
        if not _find_mark(below.text)
    ]
    flowing = [(above, below) for above, below in pairs if _flows_on(above, below)]
    broken = sum(not _SENTENCE_END.search(above.text) for above, _ in pairs)
    if not flowing or len(flowing) < FLOWING_SHARE * len(pairs):
        return None
    if broken < BROKEN_SHARE * len(pairs):
        return None
    reaches = sorted(_reach(above, below) for above, below in flowing)
    indents = Counter(below.indent for _, below in flowing)
    usual = max(indents, key=lambda indent: (indents[indent], -indent))
    width = reaches[len(reaches) // 25]
    return Wrapping(width, usual) if reaches[len(reaches) // 2] >= NARROWEST else None


def _begins(passage: Passage, above: Line, line: Line, *, wrapping: Wrapping) -> bool:
    """Whether a wrapped line opens a new passage."""
    if _find_mark(line.text):
        return True
    if line.indent > above.indent and not passage.bulleted:
        return True
    if _flows_on(above, line):
        return False
    if line.indent > wrapping.indent and not passage.bulleted:
        return True
    if line.text[0].islower():
        return False
    stopped = _SENTENCE_END.search(above.text)
    return _reach(above, line) < wrapping.width * (1 if stopped else HEADING_SHARE)


def _reach(above: Line, below: Line) -> int:
    """How long the line would be with the first word of the next one."""
    return above.indent + len(above.text) + 1 + len(below.text.split(maxsplit=1)[0])


def _flows_on(above: Line, below: Line) -> bool:
    """Whether a sentence goes on in the next line; an address is no word of one."""
    word = below.text.split(maxsplit=1)[0]
    is_word = word[0].islower() and not {"@", "/"} & set(word)
    return is_word and not _SENTENCE_END.search(above.text)


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
