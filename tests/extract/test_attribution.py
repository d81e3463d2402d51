"""Attributions: forms that a table row alone does not pin, spans that hold for any text."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.errors import LostWorkerError
from claimcheck.extract import extract_articles
from claimcheck.extract.parsing.quotes import find_quotations
from claimcheck.ingest import article_from_text
from claimcheck.models import Claim, Extraction

CASES = [
    case
    for name in (
        "additions.toml",
        "answers.toml",
        "attribution.toml",
        "colons.toml",
        "quotations.toml",
        "quoted_parts.toml",
        "reach.toml",
        "sources.toml",
        "spans.toml",
    )
    for case in tomllib.loads(Path(__file__).with_name("cases").joinpath(name).read_text())["case"]
]
MARKS = tomllib.loads(Path(__file__).with_name("cases").joinpath("marks.toml").read_text())["case"]
PIECES = st.sampled_from(
    ['"', "“", "”", "'", "’", "``", "''", "\n", "\n\n", "• ", ": ", ", ", ". ", "? ", " — ", "(",
     "Marta Lind", " said", " denied", " that ", "the bridge was safe", "we know", " according to ",
     "the harbour master", " told", " them", "12 people", " claim", "to strike", "6\"", "  ", "\t"]
)  # fmt: skip


def extract(text: str) -> Extraction:
    """The extraction of one text."""
    return next(extract_articles([article_from_text(text, "case.txt")]))


def attributed(extraction: Extraction) -> list[Claim]:
    """The claims that are somebody's."""
    return [claim for claim in extraction.claims if claim.cue]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_case(case: dict[str, object]) -> None:
    """The claims of the text are those listed: source, stance and content, in order."""
    found = [
        {
            "source": claim.source.text if claim.source else "",
            "stance": claim.stance,
            "content": [span.text for span in claim.content],
        }
        for claim in attributed(extract(str(case["text"])))
    ]
    assert found == case["claims"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Brenn accused Orsk of shelling the port, allegations it denied.", ["Brenn", None]),
        ("Brenn said Orsk had shelled the port, a charge Orsk denies.", ["Brenn", "Orsk"]),
        ("Marta Lind said the port was shut. She denied a strike was near.", ["Marta Lind"] * 2),
    ],
)
def test_nobody_denies_what_he_told(text: str, speakers: list[str | None]) -> None:
    """Who denies the very words that were told is never resolved to who told them."""
    assert [claim.speaker for claim in attributed(extract(text))] == speakers


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=40).map("".join))
def test_spans_hold(text: str) -> None:
    """On any text: no error, every span is its passage, only open quotations cross blocks."""
    article = article_from_text(text, "generated.txt")
    extraction = next(extract_articles([article]))
    for claim in extraction.claims:
        spans = [*claim.content, *claim.figures, claim.evidence, claim.source, claim.cue]
        for span in filter(None, spans):
            assert article.text[span.start : span.end] == span.text
            assert span.line == article.text.count("\n", 0, span.start) + 1
        for span in claim.content:
            blocks = [b for b in article.blocks if b.start < span.end and span.start < b.end]
            assert blocks[0].start <= span.start < span.end <= blocks[-1].end
            for block in blocks[:-1]:
                assert not find_quotations(text[block.start : block.end])[-1].closed
    assert len({claim.id for claim in extraction.claims}) == len(extraction.claims)


@pytest.mark.parametrize("case", MARKS, ids=lambda case: case["id"])
def test_marks(case: dict[str, Any]) -> None:
    """The quotations of the text are those listed, with their marks."""
    found = find_quotations(case["text"])
    assert [case["text"][one.start : one.end] for one in found] == case["said"]


@given(st.lists(PIECES, max_size=40).map("".join))
def test_quotations_stay_apart(text: str) -> None:
    """Quotations never overlap and lie inside the text, whatever marks it has."""
    end = 0
    for quotation in find_quotations(text):
        assert end <= quotation.start < quotation.first <= quotation.last <= quotation.end
        end = quotation.end
    assert end <= len(text)


def test_same_claims_over_processes() -> None:
    """Two processes find what one finds, in the same order."""
    texts = [f"Marta Lind said the bridge had cost {n} crowns." for n in range(70)]
    articles = [article_from_text(text, f"{n}.txt") for n, text in enumerate(texts)]
    assert list(extract_articles(articles, jobs=2)) == list(extract_articles(articles))


def test_denied_claim_is_two_linked_claims() -> None:
    """A denial of somebody's claim yields the denial and the claim, the one inside the other."""
    claims = attributed(
        extract("Lakeland denied Norwick's claim that its trawlers had cut the cable.")
    )
    denial = next(claim for claim in claims if claim.stance == "denies")
    inner = next(claim for claim in claims if claim.stance != "denies")
    assert inner.parent == denial.id
    assert inner.source is not None
    assert inner.source.text.startswith("Norwick")


def test_refusals_are_no_claims() -> None:
    """Who declines to comment claims nothing."""
    extraction = extract("Marta Lind declined to comment. The port did not say how many were hurt.")
    assert not attributed(extraction)
    assert [decline.kind for decline in extraction.declines] == ["declined", "unstated"]


def test_quotation_closed_by_the_next_paragraph_is_not_told() -> None:
    """A mark that closes what the paragraph before left open makes it whole."""
    text = '"The dam will hold," Ada Brill said. "It was\n\nbuilt for worse." Nobody answered.'
    assert extract(text).notices == ()


def test_unclosed_quotation_is_told() -> None:
    """A quotation that never closes is a notice, not an error."""
    extraction = extract(
        'Marta Lind said: "The bridge is safe and the ferry too.\n\nShe left at noon.'
    )
    assert [notice.kind for notice in extraction.notices] == ["unclosed-quotation"]


CUT_SHORT = (
    'The growers may have to wait, the miller said, "The river will rise."',
    "Prem, who is 60, told the Post by letter: “We saw it”, a claim the mill denied, and left.",
    "According to (Prem), the dam - as she called it - “broke” twice; it was, she added, “old”.",
)


@pytest.mark.parametrize("text", CUT_SHORT)
def test_a_text_may_stop_anywhere(text: str) -> None:
    """Behind any character, an opening mark among them."""
    cut = [article_from_text(text[:end], f"{end}.txt") for end in range(1, len(text) + 1)]
    assert len(list(extract_articles(cut))) == len(text)


def test_other_languages_yield_nothing() -> None:
    """An article in another language has no claims."""
    text = "Der Minister sagte, dass die Brücke sicher sei."
    article = article_from_text(text, "de.txt").model_copy(update={"language": "de"})
    assert not next(extract_articles([article])).claims


def test_a_worker_that_dies_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process killed at its work ends the run with one clear message."""
    deadly = tmp_path / "deadly_model"
    deadly.mkdir()
    code = "import os, signal\ndef load(**_):\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    (deadly / "__init__.py").write_text(code)
    about = tmp_path / "deadly_model-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: deadly_model\nVersion: 1.0\n")
    monkeypatch.syspath_prepend(tmp_path)
    articles = [article_from_text("Marta Lind said so.", f"{n}.txt") for n in range(130)]
    with pytest.raises(LostWorkerError, match="Fewer --jobs"):
        list(extract_articles(articles, jobs=2, model="deadly_model"))
