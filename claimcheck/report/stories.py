"""What `batch` found, for a person: a few lines a story, the conflicts named."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TextIO

from claimcheck.models import BatchSummary, Notice, StoryReport
from claimcheck.report.clean import one_line
from claimcheck.report.comparison import headline
from claimcheck.report.page import Colour, Page
from claimcheck.report.sides import MatterView, matter_views
from claimcheck.report.words import count, reason_in_words, verdicts_in_words

INDENT = 4
BULLET = "- "


class StoryList:
    """Prints stories one after the other as they come, and what they come to at the end."""

    def __init__(self, stream: TextIO, *, colour: Colour = "auto") -> None:
        self._page = Page(stream, colour=colour)
        self._stream = stream
        self._told = 0
        self._alone = 0
        self._verdicts: Counter[str] = Counter()

    def add(self, result: Notice | StoryReport | BatchSummary) -> None:
        """Print a story or the closing summary; notices are told elsewhere."""
        if isinstance(result, StoryReport):
            if len(result.story.articles) > 1:
                self._story(result)
            else:
                self._alone += 1
        elif isinstance(result, BatchSummary):
            self._summary(result)
        self._stream.flush()

    def _story(self, result: StoryReport) -> None:
        page = self._page
        self._told += 1
        views = matter_views(result.report)
        self._verdicts.update(view.matter.verdict for view in views)
        page.line((one_line(result.story.label), "bold"), prefix=f"{self._told}.".ljust(INDENT))
        page.line(headline(result.report, views), indent=INDENT)
        for folder, names in by_folder(result.story.articles):
            page.line((f"{one_line(folder)}: ", "dim"), (one_line(", ".join(names)), "dim"),
                      indent=INDENT)  # fmt: skip
        for view in views:
            if view.matter.verdict == "conflict":
                self._conflict(view)
        page.blank()

    def _conflict(self, view: MatterView) -> None:
        """A conflict in two or three lines: what it is about, why, and where."""
        reasons = dict.fromkeys(
            reason_in_words(f.reason).lower() for f in view.findings if f.verdict == "conflict"
        )
        places = ", ".join(
            f"{PurePath(one_line(side.evidence.article)).name}:{side.evidence.line}"
            for side in view.sides
        )
        why = (f"{', '.join(reasons)}: ", "red")
        self._page.line(why, one_line(view.matter.label), indent=INDENT, prefix=BULLET)
        self._page.line((places, "cyan"), indent=INDENT + len(BULLET))

    def _summary(self, summary: BatchSummary) -> None:
        articles = count(summary.articles, "article")
        stories = count(summary.stories, "story")
        found = verdicts_in_words(self._verdicts)
        self._page.line((f"{articles} in {stories}: {found}", "bold"))
        if self._alone:
            alone = count(self._alone, "article")
            self._page.line(f"{alone} with no other on the same story", indent=INDENT)


def by_folder(paths: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Folders with the names of the files in them, so that a long path is written once."""
    folders: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        folders[str(PurePath(path).parent)].append(PurePath(path).name)
    yield from sorted(folders.items())
