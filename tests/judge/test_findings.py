"""Findings and matters: what belongs together, under ids that stay."""

import itertools

import pytest

from claimcheck.ingest import article_from_text
from claimcheck.judge.findings import build_findings
from claimcheck.judge.matters import group_claims
from claimcheck.judge.updates import as_update, day_of
from claimcheck.models import (
    Alignment,
    Article,
    Claim,
    Judgement,
    Proposition,
    Span,
    Telling,
    Verdict,
)


def claim(name: str, text: str, speaker: str | None = None) -> Claim:
    """A claim of the article that the first letter of its name stands for."""
    span = Span(start=0, end=len(text), line=1, text=text)
    return Claim(
        id=name, article=f"{name[0]}.txt", where="body", source=None, speaker=speaker,
        speaks_for=None, anonymous=None, cue=None, content=(span,), quote_type="none",
        stance="asserts", polarity="positive", certainty="certain", figures=(), parent=None,
        repeats=None, rule="voice", evidence=span, proposition=Proposition(),
    )  # fmt: skip


CLAIMS = {
    name: claim(name, text, speaker)
    for name, text, speaker in [
        ("a1", "Nine sheep were lost", "Ida Brock"),
        ("a2", "The dyke held", None),
        ("b1", "Nine sheep were lost on the moor", None),
        ("b2", "The dyke held all night", None),
        ("c1", "Eleven sheep were lost", "Ned Sorrel"),
        ("d1", "The dyke broke", None),
    ]
}
ARTICLES = {path: article_from_text("Text.", path) for path in ("a.txt", "b.txt", "c.txt", "d.txt")}


def judged(
    here: str, there: str, score: float, verdict: Verdict = "agree", **compared: object
) -> tuple[Alignment, Judgement]:
    """An alignment of two claims with a verdict on it."""
    reason = {"agree": "same-event", "conflict": "figure-mismatch"}.get(verdict, "hedge-lost")
    return (
        Alignment(left=CLAIMS[here], right=CLAIMS[there], score=score),
        Judgement(
            verdict=verdict,
            reason=reason,
            compared=compared,
            score=score,
            telling=Telling(left="this", right="that", about="so"),
        ),
    )


def figure(text: str, value: float, kind: str = "count") -> dict[str, object]:
    """A compared figure."""
    return {"text": text, "counted": text, "low": value, "high": value, "kind": kind}


SHEEP = [
    judged("a1", "b1", 0.9, left=figure("Nine", 9), right=figure("Nine", 9)),
    judged("a1", "c1", 0.8, "conflict", left=figure("Nine", 9), right=figure("Eleven", 11)),
    judged("b1", "c1", 0.7, "conflict", left=figure("Nine", 9), right=figure("Eleven", 11)),
]


def test_linked_claims_are_one_matter_with_its_values() -> None:
    """Three articles on one thing make one matter; the gravest verdict is its own."""
    findings, (matter,) = build_findings(SHEEP, ARTICLES)
    assert matter.claims == ("a1", "b1", "c1")
    assert (matter.verdict, matter.articles, matter.publishers) == ("conflict", 3, 3)
    assert [(v.value, v.articles, v.speakers) for v in matter.values] == [
        ("Eleven", ("c.txt",), ("Ned Sorrel",)),
        ("Nine", ("a.txt", "b.txt"), ("Ida Brock",)),
    ]
    assert [finding.verdict for finding in findings] == ["conflict", "conflict", "agree"]


def test_the_order_of_the_pairs_changes_nothing() -> None:
    """Any order of the judged pairs gives the same findings and matters."""
    results = [build_findings(order, ARTICLES) for order in itertools.permutations(SHEEP)]
    assert all(result == results[0] for result in results)


def test_a_weak_link_does_not_join_two_matters() -> None:
    """Two matters of three claims stay two, though one pair across is linked."""
    pairs = [*SHEEP, judged("a2", "b2", 0.9), judged("b2", "d1", 0.8, "conflict"),
             judged("a2", "d1", 0.8, "conflict"), judged("c1", "d1", 0.3)]  # fmt: skip
    groups = {frozenset(group) for group in group_claims(pairs)}
    assert groups == {frozenset({"a1", "b1", "c1"}), frozenset({"a2", "b2", "d1"})}


def test_one_finding_a_matter_verdict_and_pair_of_articles() -> None:
    """The surest pair tells the finding, the others are named under `also`."""
    CLAIMS["b3"] = claim("b3", "Nine sheep were lost, she repeated")
    pairs = [judged("a1", "b1", 0.7), judged("a1", "b3", 0.9)]
    (finding,), _ = build_findings(pairs, ARTICLES)
    assert finding.claims == ("a1", "b3")
    assert finding.also == (("a1", "b1"),)
    assert [side.article for side in finding.evidence] == ["a.txt", "b.txt"]


def test_no_pairs_no_findings() -> None:
    """Nothing judged, nothing found."""
    assert build_findings([], ARTICLES) == ((), ())


@pytest.mark.parametrize(
    ("dateline", "published", "day"),
    [("LENK, Aug 4", None, "08-04"), ("LENK, September 14 (Bell)", None, "09-14"),
     (None, "2026-08-05T07:00", "08-05"), ("LENK", None, None), ("LENK, Unit 4", None, None),
     ("LENK, Aug 4", "2026-08-05", "08-05")],
)  # fmt: skip
def test_the_day_of_an_article(
    dateline: str | None, published: str | None, day: str | None
) -> None:
    """The publication date, else the dateline's month and day, else nothing."""
    assert day_of(dated(dateline, published)) == day


def dated(dateline: str | None = None, published: str | None = None) -> Article:
    """An article with its dates."""
    return ARTICLES["a.txt"].model_copy(update={"dateline": dateline, "published": published})


@pytest.mark.parametrize(
    ("days", "values", "kind", "verdict"),
    [
        (("Aug 3", "Aug 4"), (9, 23), "count", "update"),
        (("Aug 4", "Aug 3"), (23, 9), "count", "update"),
        (("Aug 3", "Aug 4"), (23, 9), "count", "conflict"),
        (("Aug 3", "Aug 3"), (9, 23), "count", "conflict"),
        (("Aug 3", "Aug 4"), (9, 23), "money", "conflict"),
        (("Aug 3", "noon"), (9, 23), "count", "conflict"),
    ],
)
def test_a_later_higher_count_is_an_update(
    days: tuple[str, str], values: tuple[int, int], kind: str, verdict: str
) -> None:
    """Only a count that is higher in copy of a later day is an update; the sides may swap."""
    left, right = (figure(str(value), value, kind) for value in values)
    _, judgement = judged("a1", "c1", 0.8, "conflict", left=left, right=right, of="dead")
    told = as_update(judgement, *(dated(f"LENK, {day}") for day in days))
    assert told.verdict == verdict
    assert told.reason == ("superseded" if verdict == "update" else "figure-mismatch")


@pytest.mark.parametrize(("same_speaker", "verdict"), [(True, "update"), (False, "conflict")])
def test_what_does_not_grow_is_updated_by_its_speaker_only(
    same_speaker: bool, verdict: str
) -> None:
    """Two later counts of cracks are a conflict, unless one speaker gives both."""
    left, right = figure("40", 40), figure("52", 52)
    _, judgement = judged("a1", "c1", 0.8, "conflict", left=left, right=right, of="crack")
    days = dated("LENK, Aug 3"), dated("LENK, Aug 4")
    assert as_update(judgement, *days, same_speaker=same_speaker).verdict == verdict
