"""What `extract` prints for a person."""

import io
import re
from typing import Any

import pytest
from handmade import (
    article,
    claim,
    extraction,
    figure,
    five_articles,
    hostile_articles,
    two_articles,
)

from claimcheck.models import Anonymity, Extraction, Figure
from claimcheck.report import Listing
from claimcheck.report.listing import figure_in_words

PLAIN = """\
news/herald.txt  3 claims
The Herald · Ostrand mourns

   3  police
      Nineteen people are dead
      figures: 19 person

   4  Kerrin · denial
      it had used cheap steel

   5  Police
      two trucks had plunged into the water
"""

EXPLAINED = """\
Marked: {source} <cue> [content]

news/herald.txt  3 claims
The Herald · Ostrand mourns

   3  police
      [Nineteen people are dead], {police} <said> on Saturday
      rule verb-clause, indirect, positive
      figures: 19 person

   4  Kerrin · denial
      {Kerrin} <denied> that [it had used cheap steel]
      rule verb-clause, indirect, positive

   5  Police
      {Police} <said> [two trucks had plunged into the water]
      rule verb-clause, indirect, positive
"""


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No wish of the machine's about colour and width reaches these tests."""
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


def shown(*found: Extraction, **given: Any) -> str:
    """The articles as text."""
    stream = io.StringIO()
    listing = Listing(stream, **given)
    for one in found:
        listing.add(one)
    return stream.getvalue()


@pytest.mark.parametrize(("explain", "text"), [(False, PLAIN), (True, EXPLAINED)])
def test_claims_in_text_order(explain: bool, text: str) -> None:
    """Line, speaker and stance, content, figures; `--explain` marks the parts in the sentence."""
    assert shown(extraction(two_articles(), 1), explain=explain) == text


def test_a_refusal_stands_among_the_claims() -> None:
    """A decline is listed at its place with what was refused."""
    text = shown(extraction(five_articles(), 4))
    assert "   4  The company declined to comment\n" in text


def test_a_repeat_is_shown_once() -> None:
    """A claim that repeats another is left out and not counted, but --explain shows it."""
    found = extraction(two_articles(), 1)
    repeat = found.claims[1].model_copy(update={"id": "again", "repeats": found.claims[1].id})
    both = found.model_copy(update={"claims": (*found.claims, repeat)})
    assert shown(both) == PLAIN
    assert "repeats an earlier claim" in shown(both, explain=True)


def test_what_else_is_said_of_a_claim() -> None:
    """Anonymity with its reason, certainty and place stand beside the speaker."""
    of = article("a.txt", "Officials said the dam may burst\n")
    made = claim(
        of, "Officials said the dam may burst", "the dam may burst", source="Officials",
        cue="said", anonymous=Anonymity(reason="fear of reprisals"), certainty="possible",
        where="headline",
    )  # fmt: skip
    text = shown(Extraction(article=of, claims=(made,), declines=(), notices=()))
    assert "   1  Officials · not named: fear of reprisals · possible · headline\n" in text


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "12 person"),
        ({"bound": "at-least"}, "at least 12 person"),
        ({"high": 15.0, "bound": "range"}, "12-15 person"),
        ({"low": 2.5e6, "high": 2.5e6, "kind": "money", "currency": "EUR"}, "2,500,000 EUR"),
        ({"kind": "percent", "unit": None}, "12 %"),
        ({"unit": None}, "12"),
        ({"kind": "ordinal", "unit": None}, "12"),
    ],
)
def test_figures_in_words(fields: dict[str, Any], words: str) -> None:
    """A figure is shown as it was read, not as it was written."""
    made: Figure = figure(article("a.txt", "12 people"), "12", 12, "person")
    assert figure_in_words(made.model_copy(update=fields)) == words


@pytest.mark.parametrize("explain", [False, True])
def test_hostile_text_steers_nothing(explain: bool) -> None:
    """Escapes in text, paths and names stay harmless."""
    text = shown(extraction(hostile_articles()), explain=explain)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u206f]", text)
