"""A passage of an article with the words that matter made prominent."""

from collections.abc import Iterable

from rich.text import Text

from claimcheck.report.clean import running

Stretch = tuple[int, int]
"""Start and end in the article's text."""

PLAIN_MARK = "*"
CUT = "…"
CLOSING = ".!?\"'”’»…\n\r\u2028\u2029"
BEFORE_A_SENTENCE = f"{CLOSING}:(“‘«-–—•*·"
AFTER_A_SENTENCE = f"{CLOSING})"
WINDOW = 40
"""How far to look past blanks for what stands beside a passage."""


def passage(text: str, start: int, marks: Iterable[Stretch], *, style: str | None) -> Text:
    """The cleaned passage; marks lie in the article's offsets, `start` is where the text begins.

    Marked words get the style or, where there is none, stand between asterisks.
    """
    shown = Text()
    position = 0
    for mark_start, mark_end in merged(marks):
        left, right = max(mark_start - start, position), min(mark_end - start, len(text))
        if left < right:
            shown.append(running(text[position:left]))
            _emphasise(shown, running(text[left:right]), style)
            position = right
    shown.append(running(text[position:]))
    return shown


def cuts(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the passage begins, and whether it ends, in the middle of a sentence."""
    before = text[max(0, start - WINDOW) : start].rstrip(" \t")
    after = text[end : end + WINDOW].lstrip(" \t")
    begins_inside = bool(before) and before[-1] not in BEFORE_A_SENTENCE
    ends_inside = bool(after) and after[0] not in AFTER_A_SENTENCE
    return begins_inside, ends_inside and text[end - 1 : end] not in AFTER_A_SENTENCE


def merged(marks: Iterable[Stretch]) -> list[Stretch]:
    """Marks in text order, those that touch or overlap made one."""
    joined: list[Stretch] = []
    for start, end in sorted(marks):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined


def _emphasise(shown: Text, words: str, style: str | None) -> None:
    """Append words prominently; white space at their ends stays outside."""
    core = words.strip()
    if not any(character.isalnum() for character in core):
        shown.append(words)
        return
    before, after = words[: words.index(core)], words[words.index(core) + len(core) :]
    shown.append(before)
    shown.append(core if style else f"{PLAIN_MARK}{core}{PLAIN_MARK}", style=style)
    shown.append(after)
