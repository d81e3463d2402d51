"""Quotation marks, paired by kind inside one block, whatever the writer got wrong.

Pairs never cross a block. A quotation that opens and does not close runs to the end of its block;
the next block may take it up again. Inch marks, apostrophes and possessives are no marks.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

CLOSES = {
    "“": ("”", '"', "''"),
    "”": ("”", '"', "''"),
    "„": ("“", "”"),
    "«": ("»",),
    "``": ("''", '"', "”"),
    '"': ('"', "”", "''"),
    "''": ("''", '"', "”"),
    "‘": ("’", "'"),
    "'": ("'", "’"),
}
"""Opening mark -> the marks that close it; writers mix straight and curly ones."""

MARK = re.compile(r"``|''|[“”„«»\"‘’']")
INCHES = re.compile(r"\d\Z")
ELISION = re.compile(r"['’](?:\d\ds?|em|n|til|tis|twas|cause|bout|round)\b", re.IGNORECASE)
ENDS_SPEECH = ".,?!…—-"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation in a text: `start` and `end` take in its marks, `first` and `last` do not."""

    start: int
    end: int
    first: int
    last: int
    closed: bool


@lru_cache(maxsize=512)
def find_quotations(text: str, begun: int = 0) -> tuple[Quotation, ...]:
    """The outermost quotations of `text`, in order; kept, as each pronoun in a block asks again.

    The words up to `begun`, if any, are a quotation whose opening mark is missing.
    """
    marks = [(mark.start(), mark.group()) for mark in MARK.finditer(text, begun)]
    found: list[Quotation] = []
    if begun:
        found.append(Quotation(0, begun, 0, begun - 1, closed=True))
    position = 0
    while position < len(marks):
        start, mark = marks[position]
        position += 1
        if not _opens(text, start, mark):
            continue
        closing = _closing(text, marks[position:], mark)
        if closing is not None:
            end, last = closing
            found.append(Quotation(start, end, start + len(mark), last, closed=True))
            position = next((n for n, (at, _) in enumerate(marks) if at >= end), len(marks))
        elif mark not in ("'", "‘"):
            found.append(Quotation(start, len(text), start + len(mark), len(text), closed=False))
            break
    return tuple(found)


def unopened(text: str) -> int | None:
    """Where a closing mark stands before any opening one: after it, or None."""
    for mark in MARK.finditer(text):
        if mark[0] in {"'", "’", "‘"}:
            continue
        if _opens(text, mark.start(), mark[0]):
            return None
        return mark.end() if text[mark.start() - 1 : mark.start()] in ENDS_SPEECH else None
    return None


def _opens(text: str, at: int, mark: str) -> bool:
    """Whether the mark at `at` opens a quotation."""
    if mark in ("»", "’"):
        return False
    before = text[at - 1 : at]
    after = text[at + len(mark) : at + len(mark) + 1]
    if mark == "”":  # typed where an opening one belongs
        return after.isalnum() and (not before or before.isspace())
    if not after or (after.isspace() and mark != "«"):
        return False
    if mark in ("“", "„", "«", "``"):
        return True
    free = not before or before.isspace() or before in '([{—–-:/“‘"`…'
    if mark in ("'", "‘"):
        return free and not ELISION.match(text.replace("‘", "'"), at)
    return free or (before in ",.;" and after.isalnum())


def _closing(text: str, marks: list[tuple[int, str]], opening: str) -> tuple[int, int] | None:
    """Where the quotation opened by `opening` ends: after and before its closing mark."""
    closes = [
        (at, mark) for at, mark in marks if mark in CLOSES[opening] or _turned(text, at, mark)
    ]
    if opening in ("'", "‘"):
        return _single_closing(text, closes)
    for at, mark in closes:
        if opening == '"' and _is_inches(text, at):
            continue
        end = at + len(mark)
        return end + (mark == "''" and text[end : end + 1] == "'"), at
    return None


def _turned(text: str, at: int, mark: str) -> bool:
    """Whether an opening mark was typed where a closing one belongs: "We won,“ she said."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return mark == "“" and before in ENDS_SPEECH and (not after or after.isspace())


def _is_inches(text: str, at: int) -> bool:
    """Whether the straight mark at `at` follows a number and the speech goes on after it."""
    return bool(INCHES.search(text[max(0, at - 1) : at]) and re.match(r'" [a-z]', text[at : at + 3])
                and '"' in text[at + 1 :])  # fmt: skip


def _single_closing(text: str, closes: list[tuple[int, str]]) -> tuple[int, int] | None:
    """The closing single mark: behind punctuation, or the first that is no possessive."""
    possessive = None
    for at, mark in closes:
        after = text[at + 1 : at + 2]
        if after.isalnum() or text[at - 1].isspace():
            continue
        if text[at - 1] == "s" and re.match(r"\s[a-z]", text[at + 1 : at + 3]):
            possessive = possessive or (at + len(mark), at)
            continue
        return at + len(mark), at
    return possessive
