"""A passage of an article with the words that matter made prominent."""

from collections.abc import Iterable

from rich.text import Text

from claimcheck.report.clean import running

Stretch = tuple[int, int]
"""Start and end in the article's text."""

PLAIN_MARK = "*"


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
    if not core:
        shown.append(words)
        return
    before, after = words[: words.index(core)], words[words.index(core) + len(core) :]
    shown.append(before)
    shown.append(core if style else f"{PLAIN_MARK}{core}{PLAIN_MARK}", style=style)
    shown.append(after)
