"""The report of `compare` for a person: conflicts first, every source's words, the reason."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.text import Text

from claimcheck.models import Report
from claimcheck.report.clean import one_line
from claimcheck.report.layout import Layout
from claimcheck.report.page import Colour, Page
from claimcheck.report.passage import CUT, cuts, passage
from claimcheck.report.sides import MatterView, Side, matter_views, single_claims
from claimcheck.report.singles import count_singles, list_singles
from claimcheck.report.words import (
    compared_in_words,
    count,
    reason_in_words,
    verdicts_in_words,
)

SECTIONS = (
    ("conflict", "conflicts", "red"),
    ("update", "updates", "blue"),
    ("drift", "drift", "yellow"),
    ("agree", "agreements", "green"),
)
BESIDE = {"conflict", "update", "drift"}
"""What is told of a matter even where another verdict decides."""

TOLD_APART = {
    "figure-mismatch", "bounds-differ", "date-mismatch", "figure-rounded", "superseded", "antonym",
    "quantifier", "roles-reversed", "person-mismatch", "place-mismatch", "speaker-mismatch",
    "quote-altered",
}  # fmt: skip
"""Reasons whose values are what the sources say, not only that one denies it."""
LONGEST_VALUE = 30


def write_comparison(
    report: Report,
    stream: TextIO,
    *,
    colour: Colour = "auto",
    everything: bool = False,
    explain: bool = False,
) -> None:
    """Print the report; `everything` adds what one source alone carries, `explain` the details."""
    page = Page(stream, colour=colour)
    views = matter_views(report)
    layout = Layout(page, {a.path: a for a in report.articles}, explain, len(views))
    page.line((headline(report, views), "bold"))
    number = 0
    for verdict, title, tint in SECTIONS:
        chosen = [view for view in views if view.matter.verdict == verdict]
        if chosen:
            page.blank()
            page.heading(title, tint)
            page.blank()
        brief = verdict == "agree" and not explain
        for place, view in enumerate(chosen):
            number += 1
            if brief:
                _agreement(layout, view, number)
                continue
            if place:
                page.blank()
            _matter(layout, view, number, tint)
    if explain and report.near_misses:
        _near_misses(layout, report)
    singles = single_claims(report)
    if singles:
        page.blank()
        page.heading("in one source only", "")
        page.blank()
        (list_singles if everything else count_singles)(layout, singles)
    stream.flush()


def headline(report: Report, views: Iterable[MatterView]) -> str:
    """The whole report in one line."""
    verdicts = Counter(view.matter.verdict for view in views)
    articles = count(report.summary.articles, "article")
    claims = count(sum(claim.repeats is None for claim in report.claims), "claim")
    return f"{articles}, {claims}: {verdicts_in_words(verdicts)}"


def _matter(layout: Layout, view: MatterView, number: int, tint: str) -> None:
    """A matter in full: label, reasons, and what each source says."""
    page = layout.page
    page.line((one_line(view.matter.label), "bold"), prefix=layout.number(number))
    _reasons(layout, view)
    for side in view.sides:
        page.blank()
        _side(layout, side, layout.emphasis(tint))
    if layout.explain:
        _explanations(layout, view)


def _reasons(layout: Layout, view: MatterView) -> None:
    """Why, in plain words, with the values; then what else is amiss in the matter."""
    deciding = [f.reason for f in view.findings if f.verdict == view.matter.verdict]
    beside = [f.reason for f in view.findings if f.verdict in BESIDE - {view.matter.verdict}]
    for reason in dict.fromkeys(deciding):
        words = f"{reason_in_words(reason)}{_values(view, reason)}"
        layout.page.line(words, (f"  [{reason}]", "dim"), indent=layout.indent)
    for reason in dict.fromkeys(beside):
        words = f"Also: {reason_in_words(reason).lower()}"
        layout.page.line(words, (f"  [{reason}]", "dim"), indent=layout.indent)


def _values(view: MatterView, reason: str) -> str:
    """The values that stand against each other, where they are short enough to be read at once."""
    values = [one_line(value.value) for value in view.matter.values]
    if reason not in TOLD_APART or len(values) < 2 or max(map(len, values)) > LONGEST_VALUE:
        return ""
    return ": " + " / ".join(values)


def _side(layout: Layout, side: Side, style: str | None) -> None:
    """Where it stands, who says it, and the passage."""
    page = layout.page
    page.line(*layout.place(side.claim, side.evidence.line), indent=layout.indent)
    page.line(*_words(layout, side, style), indent=layout.indent + 2)
    if side.further:
        lines = sorted({claim.evidence.line for claim in side.further})
        noun = "line" if len(lines) == 1 else "lines"
        also = f"also in {noun} {', '.join(map(str, lines))}"
        page.line((also, "dim"), indent=layout.indent + 2)


def _words(layout: Layout, side: Side, style: str | None) -> Iterator[str | Text]:
    """The passage, with an ellipsis where it leaves a sentence unfinished."""
    shown = side.evidence
    article = layout.articles.get(shown.article)
    begins, ends = cuts(article.text, shown.start, shown.end) if article else (False, False)
    yield f"{CUT} " if begins else ""
    yield passage(shown.text, shown.start, side.marks, style=style)
    yield f" {CUT}" if ends else ""


def _explanations(layout: Layout, view: MatterView) -> None:
    """Every finding of a matter: the files, why, the score, and all that the rule compared."""
    page = layout.page
    for finding in view.findings:
        page.blank()
        names = [one_line(layout.short_name(e.article)) for e in finding.evidence]
        head = (
            f"{' / '.join(names)}: {finding.verdict}, {finding.reason}, score {finding.score:.2f}"
        )
        page.line((head, "bold"), indent=layout.indent)
        page.line(one_line(finding.explanation), indent=layout.indent + 2)
        for line in compared_in_words(finding.compared, (names[0], names[1])):
            page.line((line, "dim"), indent=layout.indent + 2)


def _near_misses(layout: Layout, report: Report) -> None:
    """Pairs that nearly were a conflict: both passages, what held it back, what was compared."""
    page = layout.page
    claims = {claim.id: claim for claim in report.claims}
    page.blank()
    page.heading("nearly in conflict, not flagged", "")
    for miss in report.near_misses:
        page.blank()
        for name, shown in zip(miss.claims, miss.evidence, strict=True):
            place = layout.short_place(claims[name], shown.line)
            page.line(place, ": ", one_line(shown.text), indent=layout.indent)
        page.line(f"Not flagged: {'; '.join(miss.why)}", indent=layout.indent)
        names = [one_line(layout.short_name(shown.article)) for shown in miss.evidence]
        for line in compared_in_words(miss.compared, (names[0], names[1])):
            page.line((line, "dim"), indent=layout.indent + 2)


def _agreement(layout: Layout, view: MatterView, number: int) -> None:
    """A matter on which the sources agree, in short: label, then places."""
    page = layout.page
    reasons = dict.fromkeys(reason_in_words(f.reason).lower() for f in view.findings)
    page.line(one_line(view.matter.label), prefix=layout.number(number))
    places = Text(", ").join(
        layout.short_place(side.claim, side.evidence.line) for side in view.sides
    )
    page.line((f"{', '.join(reasons)}: ", "dim"), places, indent=layout.indent)
