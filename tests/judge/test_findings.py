"""Findings and matters: what belongs together, under ids that stay."""

import itertools
from collections.abc import Sequence

import pytest

from claimcheck.ingest import article_from_text
from claimcheck.judge.findings import build_findings
from claimcheck.judge.origins import count_origins
from claimcheck.judge.updates import as_update, day_of
from claimcheck.match import group_claims
from claimcheck.models import (
    Alignment,
    Article,
    Claim,
    Finding,
    Judgement,
    Matter,
    Proposition,
    Span,
    Telling,
    Verdict,
)


def claim(name: str, text: str, speaker: str | None = None) -> Claim:
    """A claim of the article that the first letter of its name stands for."""
    start = 100 * int(name[1])
    span = Span(start=start, end=start + len(text), line=1, text=text)
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
        ("b3", "Nine sheep were lost, she repeated", None),
        ("d1", "The dyke broke", None),
    ]
}
ARTICLES = {
    path: article_from_text(f"Text {path}", path) for path in ("a.txt", "b.txt", "c.txt", "d.txt")
}


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
            compared={"rule": "same", **compared},
            score=score,
            telling=Telling(left="this", right="that", about="so"),
        ),
    )


def figure(text: str, value: float, kind: str = "count") -> dict[str, object]:
    """A compared figure."""
    return {"text": text, "counted": text, "low": value, "high": value, "kind": kind,
            "bound": "exact", "currency": None, "unit": "sheep"}  # fmt: skip


NINE, ELEVEN = figure("9 sheep", 9), figure("11 sheep", 11)
LOST: dict[str, object] = {"rule": "figure", "quantity": "sheep"}
SHEEP = [
    judged("a1", "b1", 0.9, left=NINE, right=NINE, **LOST),
    judged("a1", "c1", 0.8, "conflict", left=NINE, right=ELEVEN, **LOST),
    judged("b1", "c1", 0.7, "conflict", left=NINE, right=ELEVEN, **LOST),
]


def built(
    pairs: Sequence[tuple[Alignment, Judgement]],
) -> tuple[tuple[Finding, ...], tuple[Matter, ...]]:
    """Findings and matters of the pairs."""
    alignments = [alignment for alignment, _ in pairs]
    return build_findings(pairs, group_claims(alignments, alignments), ARTICLES)


def test_linked_claims_are_one_matter_with_its_values() -> None:
    """Three articles on one thing make one matter; the gravest verdict is its own."""
    findings, (matter,) = built(SHEEP)
    assert matter.claims == ("a1", "b1", "c1")
    assert (matter.verdict, matter.articles, matter.publishers) == ("conflict", 3, 3)
    assert [(v.value, v.articles, v.speakers) for v in matter.values] == [
        ("9 sheep", ("a.txt", "b.txt"), ("Ida Brock",)),
        ("11 sheep", ("c.txt",), ("Ned Sorrel",)),
    ]
    assert [finding.verdict for finding in findings] == ["conflict", "conflict", "agree"]


def test_the_order_of_the_pairs_changes_nothing() -> None:
    """Any order of the judged pairs gives the same findings and matters."""
    pairs = [*SHEEP, judged("b2", "c1", 0.5), judged("a2", "c1", 0.3)]
    results = [built(order) for order in itertools.permutations(pairs)]
    assert all(result == results[0] for result in results)


def claims_of(pairs: Sequence[tuple[Alignment, Judgement]]) -> set[tuple[str, ...]]:
    """The claims of each matter."""
    return {matter.claims for matter in built(pairs)[1]}


def test_a_weak_link_does_not_join_two_matters() -> None:
    """Two matters of three claims stay two, though one pair across is linked."""
    pairs = [*SHEEP, judged("a2", "b2", 0.9), judged("b2", "d1", 0.8, "conflict"),
             judged("a2", "d1", 0.8, "conflict"), judged("c1", "d1", 0.3, "drift")]  # fmt: skip
    assert {("a1", "b1", "c1"), ("a2", "b2", "d1")} & claims_of(pairs)
    assert not {("a1", "a2", "b1", "b2", "c1", "d1")} & claims_of(pairs)


def test_a_chain_of_likeness_is_not_one_matter() -> None:
    """What is like what is like a third thing is told where it fits, the ends stay apart."""
    chain = [judged("a1", "b1", 0.9), judged("b1", "c1", 0.45), judged("c1", "d1", 0.9)]
    assert not {("a1", "b1", "c1", "d1")} & claims_of(chain)


def test_a_pair_across_is_told_with_the_claim_that_denies() -> None:
    """The denial says what the matter is; a claim that stands elsewhere too may be of it."""
    denial: dict[str, object] = {"rule": "denial", "side": "right", "denied": "so", "denier": None}
    pairs = [judged("a1", "b1", 0.9), judged("c1", "d1", 0.9, "conflict", **denial),
             judged("a1", "d1", 0.3, "conflict", **denial)]  # fmt: skip
    assert claims_of(pairs) == {("a1", "b1"), ("a1", "c1", "d1")}


def test_agreement_told_already_is_not_told_across() -> None:
    """A weak agreement of articles that agree in both matters adds nothing."""
    pairs = [judged("a1", "b1", 0.9), judged("a2", "b2", 0.9), judged("a1", "b2", 0.36)]
    assert claims_of(pairs) == {("a1", "b1"), ("a2", "b2")}


def test_two_quantities_of_one_sentence_are_two_matters() -> None:
    """The lost and the found sheep are counted apart."""
    found: dict[str, object] = {"rule": "figure", "quantity": "found"}
    pairs = [*SHEEP[:2], judged("b1", "c1", 0.7, "conflict", left=figure("2", 2),
                                right=figure("3", 3), **found)]  # fmt: skip
    _, matters = built(pairs)
    assert [[value.value for value in matter.values] for matter in matters] == [
        ["9 sheep", "11 sheep"], ["2", "3"],
    ]  # fmt: skip


def test_one_quantity_with_a_claim_in_common_is_one_matter() -> None:
    """Headline and first sentence of an article against one claim: one conflict, told once."""
    pairs = [judged("a1", "c1", 0.9, "conflict", left=NINE, right=ELEVEN, **LOST),
             judged("a2", "d1", 0.9, "conflict", left=NINE, right=ELEVEN, **LOST),
             judged("a2", "c1", 0.2, "conflict", left=NINE, right=ELEVEN, **LOST)]  # fmt: skip
    assert claims_of(pairs) == {("a1", "a2", "c1", "d1")}


def test_one_finding_a_matter_verdict_and_pair_of_articles() -> None:
    """The surest pair tells the finding, the others are named under `also`."""
    pairs = [judged("a1", "b1", 0.7), judged("a1", "b3", 0.9)]
    (finding,), _ = built(pairs)
    assert finding.claims == ("a1", "b3")
    assert finding.also == (("a1", "b1"),)
    assert [side.article for side in finding.evidence] == ["a.txt", "b.txt"]


def test_no_pairs_no_findings() -> None:
    """Nothing judged, nothing found."""
    assert built([]) == ((), ())


@pytest.mark.parametrize(
    ("left", "right", "origins"),
    [
        ({}, {}, 2),
        ({"agency": "Bell"}, {"agency": "bell", "publisher": "The Lenk Post"}, 1),
        ({"agency": "Bell"}, {"publisher": "Bell"}, 1),
        ({"agency": "Bell"}, {"agency": "Tern"}, 2),
    ],
)
def test_copy_of_one_agency_has_one_root(
    left: dict[str, str], right: dict[str, str], origins: int
) -> None:
    """Two papers that print an agency are one root, two agencies are two."""
    articles = {
        "a.txt": ARTICLES["a.txt"].model_copy(update=left),
        "b.txt": ARTICLES["b.txt"].model_copy(update=right),
    }
    assert count_origins([judged("a2", "b2", 0.9)], articles) == origins


def test_what_one_speaker_said_has_one_root() -> None:
    """Where two articles agree on the words of one speaker; not where they differ."""
    said = {"a1": CLAIMS["a1"], "b1": CLAIMS["b1"].model_copy(update={"speaker": "Ida Brock"})}
    alignment = Alignment(left=said["a1"], right=said["b1"], score=0.9)
    for verdict, origins in (("agree", 1), ("conflict", 2)):
        (_, judgement) = judged("a1", "b1", 0.9, verdict)  # type: ignore[arg-type]
        assert count_origins([(alignment, judgement)], ARTICLES) == origins


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
