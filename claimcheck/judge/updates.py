"""A newer count replaces an older one: copy of a later day that gives another figure.

A toll rises while the rescuers dig. Where both articles tell their day and the later one counts
more dead, injured or displaced, or the same speaker gives another count, the difference is an
update; two counts of one day stay a conflict, and so do those of what does not grow.
"""

import re
from calendar import month_name
from collections.abc import Iterable

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.models import Article, Judgement, Telling
from claimcheck.rules.figures import calendar, quantities_of_people

FIGURE_CONFLICTS = frozenset({"figure-mismatch", "bounds-differ"})
ISO_DAY = re.compile(r"\d{4}-(\d\d)-(\d\d)")
MONTH_AND_DAY = re.compile(r"\b([A-Za-z]{3,9})\.? (\d{1,2})\b")


def as_update(
    judgement: Judgement, left: Article, right: Article, *, same_speaker: bool = False
) -> Judgement:
    """The judgement, or an update where the days of the articles explain the difference."""
    days = [day_of(left), day_of(right)]
    if judgement.reason not in FIGURE_CONFLICTS or None in days:
        return judgement
    if not all(isinstance(judgement.compared.get(side), dict) for side in ("left", "right")):
        return judgement
    compared = {
        **judgement.compared, "rule": RULE.name, "days": days, "same_speaker": same_speaker,
    }  # fmt: skip
    decision = _decide(compared)
    if decision is None:
        return judgement
    return judgement.model_copy(
        update={
            "verdict": decision.verdict,
            "reason": decision.reason,
            "compared": compared,
            "telling": _tell(compared),
        }
    )


def day_of(article: Article) -> str | None:
    """Month and day of the copy, as "08-04": of its update, its publication or its dateline."""
    iso = ISO_DAY.match(article.updated or article.published or "")
    if iso:
        return f"{iso[1]}-{iso[2]}"
    for name, day in MONTH_AND_DAY.findall(article.dateline or ""):
        month = calendar().get(name.capitalize())
        if month and month.kind == "month":
            return f"{month.value:02}-{int(day):02}"
    return None


def _find(_pair: Comparison) -> Iterable[Compared]:
    """Nothing: two claims alone do not tell the days of their articles."""
    return ()


def _decide(compared: Compared) -> Decision | None:
    """An update where the later day has the higher toll, or one speaker has another count."""
    (earlier, first), (later, last) = sorted(
        (
            (day, compared[side])
            for day, side in zip(compared["days"], ("left", "right"), strict=True)
        ),
        key=lambda dated: dated[0],
    )
    is_toll = compared["of"] in quantities_of_people()
    rose = is_toll and first["high"] < last["high"]
    if earlier == later or first["kind"] != "count" or not (rose or compared["same_speaker"]):
        return None
    return Decision("update", "superseded")


def _tell(compared: Compared) -> Telling:
    """Both figures with the days of their copy."""
    left, right = (
        f"{compared[side]['counted']} ({_day_in_words(day)})"
        for side, day in zip(("left", "right"), compared["days"], strict=True)
    )
    return Telling(left=left, right=right, about="the later count replaces the earlier")


def _day_in_words(day: str) -> str:
    """As "4 August" what is "08-04"."""
    month, number = map(int, day.split("-"))
    return f"{number} {month_name[month]}"


RULE = Rule("update", _find, _decide, _tell)
