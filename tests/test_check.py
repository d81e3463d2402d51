"""`compare` from files to report: verdicts, notices, ids, and the order of files."""

from pathlib import Path

import pytest

from claimcheck.check import compare
from claimcheck.errors import ClaimcheckError
from claimcheck.models import Report

ONE = """Strike halts trams in Corvo

Tram drivers in Corvo walked out on Monday, union leader Vida Strand said. "We have waited nine
years for this contract and we will not wait another day," she said. The strike cost the city 2.4
million crowns, transport chief Bela Orsi said. He denied that night services had been cancelled.
"""
TWO = """Trams stand still in Corvo

"We have waited nine years for this contract and we will not wait another day," Vida Strand of the
drivers' union told reporters in Corvo. The strike cost the city 3.1 million crowns, transport
chief Bela Orsi said. The drivers said night services had been cancelled.
"""
THREE = """Hen lays blue egg

A hen in Lower Sark has laid a blue egg, its owner said on Friday.
"""


def write(folder: Path, **texts: str) -> list[str]:
    """Write the texts, give their paths."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return [str(folder / f"{name}.txt") for name in texts]


def told(report: Report) -> set[tuple[str, str]]:
    """Verdicts with their reasons."""
    return {(finding.verdict, finding.reason) for finding in report.findings}


def identity(report: Report) -> list[tuple[object, ...]]:
    """What must stay when files move or come in another order."""
    findings = [(f.id, f.verdict, f.reason, f.matter, f.claims, f.also) for f in report.findings]
    return [*findings, *((m.id, m.verdict, m.claims, m.label) for m in report.matters)]


def test_a_quotation_agrees_and_a_figure_conflicts(tmp_path: Path) -> None:
    """The quotation both carry agrees; the cost they give differently conflicts."""
    report = compare(write(tmp_path, one=ONE, two=TWO))
    assert ("conflict", "figure-mismatch") in told(report)
    quoted = [f for f in report.findings if "nine" in f.evidence[0].text]
    assert [finding.verdict for finding in quoted] == ["agree"]


def test_evidence_is_the_passage(tmp_path: Path) -> None:
    """Every passage of a finding stands at its offsets, on its line, and is a clause."""
    report = compare(write(tmp_path, one=ONE, two=TWO))
    texts = {article.path: article.text for article in report.articles}
    assert report.findings
    for finding in report.findings:
        for side in finding.evidence:
            text = texts[side.article]
            assert text[side.start : side.end] == side.text
            assert side.line == text.count("\n", 0, side.start) + 1
            assert len(side.text.split()) <= 60


def test_every_finding_stands_in_a_matter(tmp_path: Path) -> None:
    """Findings name matters and claims of the report; the summary counts them."""
    report = compare(write(tmp_path, one=ONE, two=TWO))
    matters = {matter.id: matter for matter in report.matters}
    known = {claim.id for claim in report.claims}
    for finding in report.findings:
        assert set(finding.claims) <= set(matters[finding.matter].claims) <= known
    verdicts = [finding.verdict for finding in report.findings]
    assert report.summary.conflict == verdicts.count("conflict")
    assert report.summary.findings == len(verdicts)


def test_order_and_place_of_the_files_change_nothing(tmp_path: Path) -> None:
    """The same findings whatever order the files come in and wherever they lie."""
    paths = write(tmp_path, one=ONE, two=TWO, three=THREE)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    moved = write(elsewhere, zwei=TWO, drei=THREE, eins=ONE)
    first = identity(compare(paths))
    assert first
    assert identity(compare(reversed(paths))) == first == identity(compare(moved))


def test_a_copy_agrees_with_nothing(tmp_path: Path) -> None:
    """The same text twice is one source, and told; nothing conflicts with its copy."""
    report = compare(write(tmp_path, one=ONE, same=ONE))
    assert report.findings == ()
    assert [notice.kind for notice in report.notices] == ["same-text"]


def test_an_article_without_claims_is_told(tmp_path: Path) -> None:
    """A text in which nothing is claimed is a notice, the others are compared."""
    report = compare(write(tmp_path, one=ONE, two=TWO, empty="***\n\n1 2 3\n"))
    assert [n.kind for n in report.notices if n.article.endswith("empty.txt")] == [
        "nothing-claimed"
    ]
    assert report.findings


def test_unreadable_files_are_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    """A missing file is one notice."""
    paths = write(tmp_path, one=ONE, two=TWO)
    report = compare([*paths, str(tmp_path / "missing.txt")])
    assert [notice.kind for notice in report.notices] == ["unreadable"]
    assert report.findings


@pytest.mark.parametrize("texts", [{}, {"one": ONE}])
def test_fewer_than_two_articles_are_refused(tmp_path: Path, texts: dict[str, str]) -> None:
    """One article cannot be compared; the message says how many were found and why."""
    paths = [*write(tmp_path, **texts), str(tmp_path / "missing.txt")]
    with pytest.raises(ClaimcheckError, match=rf"found {len(texts)}\..*missing"):
        compare(paths)


def test_a_folder_is_one_story_without_its_subfolders(tmp_path: Path) -> None:
    """A folder gives its files, not those of the folders in it."""
    write(tmp_path, one=ONE, two=TWO)
    (tmp_path / "below").mkdir()
    write(tmp_path / "below", three=THREE)
    assert compare([tmp_path]).summary.articles == 2


def test_unrelated_articles_have_nothing_in_common(tmp_path: Path) -> None:
    """Two stories that share no event give no finding."""
    assert compare(write(tmp_path, one=ONE, three=THREE)).findings == ()


SLIP = """The barge Tirza sank with 14 sailors aboard, harbour master Ane Gorm said.

Divers went down at dawn. Nobody answered them.

The barge Tirza sank with 17 sailors aboard, harbour master Ane Gorm said.
"""


def test_an_article_against_itself_is_a_notice(tmp_path: Path) -> None:
    """One voice with two figures for one thing is a notice, not a finding."""
    report = compare(write(tmp_path, slip=SLIP, three=THREE))
    assert ("self-conflict", 1) in {(notice.kind, notice.line) for notice in report.notices}
    assert report.findings == ()
