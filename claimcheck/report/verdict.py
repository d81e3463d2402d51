"""A judgement on two statements, for a person and as a record."""

from typing import Any, TextIO

from claimcheck.models import Judgement
from claimcheck.report.clean import one_line
from claimcheck.report.page import Colour, Page
from claimcheck.report.words import compared_in_words, reason_in_words

UNRELATED = "The two statements have no claim about the same matter."
COLOURS = {"conflict": "red", "drift": "yellow", "agree": "green", "unrelated": "white"}


def judgement_record(judgement: Judgement | None, *, compared: bool = False) -> dict[str, Any]:
    """Verdict, reason, score and explanation; None is `unrelated`.

    With `compared` also what the rule compared, and which statement is its `left` and `right`.
    """
    if judgement is None:
        found = {
            "verdict": "unrelated", "reason": None, "score": 0.0, "explanation": UNRELATED,
        }  # fmt: skip
        return found | ({"compared": {}} if compared else {})
    names = ("verdict", "reason", "score", "explanation")
    found = {name: getattr(judgement, name) for name in names}
    left, right = judgement.sides
    named = {"left": left, "right": right}
    return found | ({"compared": judgement.compared, "sides": named} if compared else {})


def write_judgement(
    judgement: Judgement | None,
    stream: TextIO,
    *,
    colour: Colour = "auto",
    explain: bool = False,
) -> None:
    """Print the verdict and why."""
    page = Page(stream, colour=colour)
    found = judgement_record(judgement)
    verdict, reason = found["verdict"], found["reason"]
    page.line(
        (verdict, f"bold {COLOURS.get(verdict, 'white')}"),
        f": {reason_in_words(reason)}" if reason else "",
        (f"  [{reason}]" if reason else "", "dim"),
    )
    page.line(one_line(found["explanation"]), indent=2)
    if explain and judgement:
        page.line((f"score {judgement.score:.2f}", "dim"), indent=2)
        for line in compared_in_words(judgement.compared, judgement.sides):
            page.line((line, "dim"), indent=2)
    stream.flush()
