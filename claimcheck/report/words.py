"""The plain words a report uses: reasons, stances, counts, who speaks."""

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.models import Claim
from claimcheck.report.clean import one_line

REASONS = {
    "figure-mismatch": "The figures do not fit together",
    "bounds-differ": "The figures fit only because a bound is open",
    "denial": "One side denies what the other claims",
    "story-rejected": "One tells the story, the other calls it untrue",
    "negation": "One says it, the other says it is not so",
    "quantifier": "“All”, “some”, “none” or a number on one side shut out the other's",
    "antonym": "They say opposite things",
    "roles-reversed": "They say it the other way round",
    "date-mismatch": "The dates do not fit together",
    "place-mismatch": "The places do not fit together",
    "person-mismatch": "The persons do not fit together",
    "speaker-mismatch": "The same words are given to two speakers",
    "quote-altered": "The same quotation has other words",
    "same-figure": "The same figure",
    "same-quote": "The same quotation",
    "same-denial": "The same denial",
    "same-event": "The same event",
    "hedge-lost": "A hedge is missing in one of them",
    "attribution-dropped": "Attributed in one, stated as fact in the other",
    "quote-trimmed": "The quotation is cut short in one of them",
    "figure-rounded": "The figure is rounded in one of them",
    "superseded": "A newer version replaces the value",
}

STANCES = {
    "denies": "denial",
    "accuses": "accusation",
    "threatens": "threat",
    "promises": "promise",
    "urges": "demand",
    "predicts": "prediction",
    "asks": "question",
    "doubts": "doubt",
}
"""Nouns, for they fit one speaker and many; a plain assertion needs no word."""

VERDICTS = {"conflict": "conflict", "update": "update", "drift": "drift", "agree": "agreement"}
"""In the order of a report, as nouns."""

ALWAYS_COUNTED = {"conflict", "agree"}

PLURALS = {"story": "stories"}

SIDES = ("left", "right")
SHOWN_ELSEWHERE = ("said", "by")
"""What a finding's passages and explanation show."""

OWN_VOICE = "in its own voice"
NOBODY_NAMED = "nobody named"


def reason_in_words(code: str) -> str:
    """The reason as a person would put it; an unknown code is shown as words."""
    return REASONS.get(code, code.replace("-", " ").capitalize())


def count(number: int, noun: str) -> str:
    """`1 conflict`, `2 conflicts`."""
    plural = PLURALS.get(noun, f"{noun}s")
    return f"{number:,} {noun if number == 1 else plural}"


def verdicts_in_words(verdicts: Mapping[str, int]) -> str:
    """`2 conflicts, 1 drift, 6 agreements`: conflicts and agreements always, others if any."""
    return ", ".join(
        count(verdicts.get(verdict, 0), noun)
        for verdict, noun in VERDICTS.items()
        if verdicts.get(verdict) or verdict in ALWAYS_COUNTED
    )


def who(claim: Claim) -> str:
    """Who holds the claim and how, unless it is plainly asserted: `Ana Ruiz · denial`."""
    if claim.cue is None and claim.source is None:
        return OWN_VOICE
    stance = STANCES.get(claim.stance)
    return f"{holder(claim)} · {stance}" if stance else holder(claim)


def holder(claim: Claim) -> str:
    """The speaker by name where known, else the source as it is written."""
    if claim.speaker:
        name = one_line(claim.speaker)
        principal = one_line(claim.speaks_for) if claim.speaks_for else name
        return name if principal == name else f"{name} (for {principal})"
    if claim.source:
        return one_line(claim.source.text)
    return NOBODY_NAMED


def compared_in_words(
    compared: dict[str, Any], names: tuple[str, str] = ("left", "right")
) -> Iterator[str]:
    """All that a rule compared: the two sides a line each, by their names, then the rest in one."""
    for side, name in zip(SIDES, names, strict=True):
        if side in compared:
            yield f"{one_line(name)}: {value_in_words(compared[side])}"
    rest = {name: compared[name] for name in compared if name not in (*SIDES, *SHOWN_ELSEWHERE)}
    if rest:
        yield value_in_words(rest)


def value_in_words(value: Any) -> str:
    """What a rule compared, without the brackets and quotes of a program."""
    if isinstance(value, dict):
        return ", ".join(f"{one_line(str(k))} {value_in_words(v)}" for k, v in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return " | ".join(value_in_words(entry) for entry in value) or "-"
    if isinstance(value, float):
        return f"{value:,.12g}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "-" if value is None else one_line(str(value))
