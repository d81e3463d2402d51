"""What stays the same while a report is printed: the page, the files, how a place is shown."""

from dataclasses import dataclass
from functools import cached_property

from rich.text import Text

from claimcheck.models import Article, Claim, short_names
from claimcheck.report.clean import one_line
from claimcheck.report.page import Page
from claimcheck.report.words import holder, who


@dataclass(frozen=True)
class Layout:
    """The page, the articles by path, and how many matters are numbered."""

    page: Page
    articles: dict[str, Article]
    explain: bool
    matters: int

    @property
    def indent(self) -> int:
        """How far all that belongs to a matter is set in: below the end of its number."""
        return len(str(self.matters)) + 2

    def number(self, number: int) -> str:
        """A matter's number, as wide as the widest."""
        return f"{number}.".ljust(self.indent)

    def short_name(self, path: str) -> str:
        """The end of the file's path that no other article has."""
        return self._names.get(path, path)

    @cached_property
    def _names(self) -> dict[str, str]:
        return short_names(self.articles)

    def emphasis(self, colour: str) -> str | None:
        """The style of marked words, None on a plain page."""
        return f"bold underline {colour}" if self.page.styled else None

    def place(self, claim: Claim, line: int) -> list[tuple[str, str]]:
        """File and line, the publisher where known, and who says it."""
        parts = [(f"{one_line(claim.article)}:{line}", "cyan"), self.publisher(claim.article)]
        if claim.where != "body":
            parts.append((f" · {claim.where}", "dim"))
        return [*parts, (f" · {who(claim)}", "")]

    def short_place(self, claim: Claim, line: int) -> Text:
        """File name, line and speaker."""
        place = Text().append(f"{one_line(self.short_name(claim.article))}:{line}", "cyan")
        return place.append(f" {holder(claim)}") if claim.source else place

    def publisher(self, path: str) -> tuple[str, str]:
        """The publisher after a file's name, if it is known."""
        article = self.articles.get(path)
        known = article.publisher if article else None
        return (f" · {one_line(known)}" if known else "", "dim")
