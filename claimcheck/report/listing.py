"""What `extract` found, for a person: each article with its claims in text order."""

from typing import TextIO

from rich.text import Text

from claimcheck.models import BOUND_WORDS, Article, Claim, Decline, Extraction, Figure, Span
from claimcheck.report.clean import one_line, running
from claimcheck.report.page import Colour, Page
from claimcheck.report.words import count, who

DECLINES = {
    "declined": "declined to comment",
    "no-response": "did not respond",
    "unstated": "did not say",
}
GUTTER = 6
ROLES = {"source": ("{", "}", "cyan"), "cue": ("<", ">", "magenta"), "content": ("[", "]", "green")}
"""How `--explain` marks the parts of a sentence: brackets always, a colour where there is one."""


class Listing:
    """Prints extractions one after the other as they come."""

    def __init__(self, stream: TextIO, *, colour: Colour = "auto", explain: bool = False) -> None:
        self._page = Page(stream, colour=colour)
        self._stream = stream
        self._explain = explain
        self._begun = False

    def add(self, extraction: Extraction) -> None:
        """Print one article."""
        if self._begun:
            self._page.blank()
        elif self._explain:
            self._legend()
        self._begun = True
        article, claims = extraction.article, extraction.claims
        self._heading(article, sum(claim.repeats is None for claim in claims))
        rows: list[Claim | Decline] = [*claims, *extraction.declines]
        for row in sorted(rows, key=_start):
            if isinstance(row, Decline):
                self._decline(row)
            elif row.repeats is None or self._explain:
                self._claim(row, article)
        self._stream.flush()

    def _legend(self) -> None:
        parts = (
            part for role, (a, b, tint) in ROLES.items() for part in ((f"{a}{role}{b}", tint), " ")
        )
        self._page.line("Marked: ", *parts)
        self._page.blank()

    def _heading(self, article: Article, number: int) -> None:
        self._page.line((one_line(article.path), "bold cyan"), f"  {count(number, 'claim')}")
        about = (article.publisher, article.dateline, article.published, article.headline)
        shown = " · ".join(one_line(part) for part in about if part)
        if shown:
            self._page.line((shown, "dim"))

    def _claim(self, claim: Claim, article: Article) -> None:
        page = self._page
        page.blank()
        notes = [f" · {part}" for part in _notes(claim)]
        page.line(_gutter(claim.evidence.line), (who(claim), "bold"), *notes)
        if self._explain:
            page.line(marked(claim, article, styled=page.styled), indent=GUTTER)
            page.line(
                (f"rule {claim.rule}, {claim.quote_type}, {claim.polarity}", "dim"), indent=GUTTER
            )
        else:
            page.line(" … ".join(one_line(part.text) for part in claim.content), indent=GUTTER)
        if claim.figures:
            page.line(
                ("figures: " + "; ".join(map(figure_in_words, claim.figures)), "dim"), indent=GUTTER
            )

    def _decline(self, decline: Decline) -> None:
        name = decline.speaker or (decline.source.text if decline.source else "somebody")
        self._page.blank()
        speaker = (one_line(name), "bold")
        self._page.line(_gutter(decline.line), speaker, f" {DECLINES[decline.kind]}")
        self._page.line(one_line(decline.text), indent=GUTTER)


def marked(claim: Claim, article: Article, *, styled: bool) -> Text:
    """The sentence that carries the claim, with source, cue and content in their brackets."""
    roles = [("source", claim.source), ("cue", claim.cue), *(("content", c) for c in claim.content)]
    spans = [(role, span) for role, span in roles if span]
    first = min([claim.evidence.start, *(span.start for _, span in spans)])
    last = max([claim.evidence.end, *(span.end for _, span in spans)])
    edges = sorted(
        [(span.start, 1, -span.end, role) for role, span in spans]
        + [(span.end, 0, -span.start, role) for role, span in spans]
    )
    shown, position = Text(), first
    for place, opening, _, role in edges:
        shown.append(running(article.text[position:place]))
        begin, end, tint = ROLES[role]
        shown.append(begin if opening else end, style=f"bold {tint}" if styled else "")
        position = place
    shown.append(running(article.text[position:last]))
    return shown


def figure_in_words(figure: Figure) -> str:
    """A figure as it was read: `at least 12 person`, `2-3 USD`."""
    if figure.kind in ("date", "time", "ordinal"):
        return one_line(figure.text)
    low, high = f"{figure.low:,.12g}", f"{figure.high:,.12g}"
    value = low if figure.low == figure.high else f"{low}-{high}"
    unit = figure.currency or figure.unit or ("%" if figure.kind == "percent" else "")
    return one_line(f"{BOUND_WORDS[figure.bound]}{value} {unit}")


def _gutter(line: int) -> tuple[str, str]:
    """The line number, in the margin."""
    return f"{line:>{GUTTER - 2}}  ", "cyan"


def _notes(claim: Claim) -> list[str]:
    """What else is worth a word: anonymity, certainty, place in the article."""
    notes = []
    if claim.anonymous:
        reason = claim.anonymous.reason
        notes.append(f"not named: {one_line(reason)}" if reason else "not named")
    if claim.certainty != "certain":
        notes.append(claim.certainty)
    if claim.where != "body":
        notes.append(claim.where)
    if claim.repeats:
        notes.append("repeats an earlier claim")
    return notes


def _start(row: Claim | Decline) -> int:
    if isinstance(row, Decline):
        return row.start
    spans: list[Span | None] = [row.source, row.cue, *row.content]
    return min(span.start for span in spans if span)
