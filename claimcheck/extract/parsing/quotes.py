"""Quotation marks, paired by kind inside one block, whatever the writer got wrong.

Pairs never cross a block. A quotation that opens and does not close runs to the end of its block;
the next block may take it up again. Inch marks, apostrophes and possessives are no marks.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.extract.parsing.lookalikes import as_read
from claimcheck.rules.cues import verb_forms

CLOSES = {
    "“": ("”", '"', "''"),
    "‟": ("”", '"', "''"),
    "”": ("”", '"', "''"),
    "„": ("“", "”"),
    "«": ("»",),
    "``": ("''", '"', "”"),
    '"': ('"', "”", "''"),
    "''": ("''", '"', "”"),
    "‘": ("’", "'"),
    "’": ("’", "'"),
    "`": ("'", "’"),
    "'": ("'", "’"),
}
"""Opening mark -> the marks that close it; writers mix straight and curly ones."""

MARK = re.compile(r"``|''|[“‟”„«»\"‘’'`]")
SINGLE = frozenset("'‘’`")
INCHES = re.compile(r"\d\Z")
ELISION = re.compile(r"['’](?:\d\ds?|em|n|til|tis|twas|cause|bout|round)\b", re.IGNORECASE)
ENDS_SPEECH = ".,?!…—-"
SPEAKERS = frozenset({"he", "she", "they", "it", "the"})
SAID = re.compile(r"[,?!]\s+((?:\w[\w.'’-]*\s+){1,4}\w[\w'’-]*)\.\s*\Z")
"""The words between a comma and a full stop at the end: "We won, *she said*."."""


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
    text = as_read(text)
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
        closing = _closing(text, marks[position:], mark, start)
        if closing is not None:
            end, last = closing
            found.append(Quotation(start, end, start + len(mark), last, closed=True))
            position = next((n for n, (at, _) in enumerate(marks) if at >= end), len(marks))
        elif mark not in SINGLE:
            found.append(Quotation(start, len(text), start + len(mark), len(text), closed=False))
            break
    return tuple(found)


def unopened(text: str) -> int | None:
    """Where a closing mark stands before any opening one: after it, or None."""
    text = as_read(text)
    for mark in MARK.finditer(text):
        if mark[0] in SINGLE:
            continue
        if _opens(text, mark.start(), mark[0]):
            return None
        ends = mark.start() > 0 and text[mark.start() - 1] in ENDS_SPEECH
        return mark.end() if ends else None
    return None


def _opens(text: str, at: int, mark: str) -> bool:
    """Whether the mark at `at` opens a quotation, even one typed as a closing mark."""
    before = text[at - 1 : at]
    after = text[at + len(mark) : at + len(mark) + 1]
    if mark == "»" or not after:
        return False
    if after.isspace() and mark not in ("«", "“"):
        return False
    free = not before or before.isspace()
    if mark == "”":
        return free and after.isalnum()
    if mark == "’":
        return free and after.isupper() and not ELISION.match(text, at)
    if mark in ("“", "‟", "„", "«", "``"):
        return free or not after.isspace()
    free = free or before in '([{—–-:/“‘"`…'
    if mark in ("'", "‘", "`"):
        return free and not ELISION.match(text.replace("‘", "'"), at)
    return free or (before in ",.;" and after.isalnum())


def _closing(
    text: str, marks: list[tuple[int, str]], opening: str, start: int
) -> tuple[int, int] | None:
    """Where the quotation opened by `opening` ends: after and before its closing mark.

    Quotations inside it close first. One whose closing mark was forgotten ends before the words
    that say who speaks; where marks stay unpaired, the first that can close it does.
    """
    if opening in SINGLE:
        return _single_closing(text, [one for one in marks if one[1] in CLOSES[opening]])
    doubles = [one for one in marks if one[1] not in SINGLE]
    inside: list[str] = []
    for at, mark in doubles:
        if _opens_inside(text, at, mark):
            if lost := _lost_end(text, start, at):
                return lost, lost
            inside.append(mark)
        elif _closes(text, at, mark, inside[-1] if inside else opening):
            if not inside:
                return _after(text, at, mark), at
            inside.pop()
    if lost := _lost_end(text, start, len(text)):
        return lost, lost
    ends = (one for one in doubles if inside and _closes(text, *one, opening))
    first = next(((_after(text, at, mark), at) for at, mark in ends), None)
    return first or _single_end(text, marks)


def _single_end(text: str, marks: list[tuple[int, str]]) -> tuple[int, int] | None:
    """Where a single mark closes what a double one has opened: “We won,’ she said."""
    for at, mark in marks:
        if mark not in SINGLE or _opens(text, at, mark):
            return None
        if text[at - 1] in ".,?!" and not text[at + 1 : at + 2].isalnum():
            return at + 1, at
    return None


def _after(text: str, at: int, mark: str) -> int:
    """After a closing mark, and after the single one that is written with it."""
    end = at + len(mark)
    return end + (mark == "''" and text[end : end + 1] == "'")


def _opens_inside(text: str, at: int, mark: str) -> bool:
    """Whether a quotation inside another one opens: no closing mark stands between blank and word.

    A “ that ends speech is a closing mark typed wrong.
    """
    free = text[at - 1].isspace() or text[at - 1] in "([“‘"
    return free and mark != "”" and _opens(text, at, mark) and not _turned(text, at, mark)


def _closes(text: str, at: int, mark: str, opening: str) -> bool:
    """Whether the mark at `at` closes what `opening` has opened."""
    if opening == '"' and _is_inches(text, at):
        return False
    return mark in CLOSES[opening] or _turned(text, at, mark)


def _lost_end(text: str, start: int, end: int) -> int | None:
    """After the comma behind which, at the end of a sentence, somebody is said to have spoken."""
    found = SAID.search(text, start, end)
    words = found[1].split() if found else []
    if found is None or not any(word in verb_forms() for word in words):
        return None
    named = words[0][0].isupper() or words[0] in verb_forms() or words[0] in SPEAKERS
    return found.start() + 1 if named else None


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
