"""Compare the articles of one story: files in, a report out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from claimcheck import __version__
from claimcheck.errors import ClaimcheckError
from claimcheck.extract import extract_articles
from claimcheck.ingest import read_articles
from claimcheck.judge.findings import build_findings, judge_all
from claimcheck.judge.near_misses import near_misses
from claimcheck.judge.self_conflict import self_conflicts
from claimcheck.match import align, group_claims, sibling_notices, without_copies
from claimcheck.models import Extraction, Finding, Matter, Notice, Report, Summary


def compare(
    paths: Iterable[str | Path],
    *,
    model: str | None = None,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    explain: bool = False,
) -> Report:
    """Line up the claims of the articles at `paths`, taken as one story.

    With `explain` the report also holds the pairs that nearly were a conflict.

    Raises:
        ClaimcheckError: fewer than two articles can be read.
    """
    reading = read_articles(paths, stdin=stdin)
    if len(reading.articles) < 2:
        problems = " ".join(notice.message for notice in reading.notices)
        found = f"compare needs at least two readable articles, found {len(reading.articles)}."
        raise ClaimcheckError(f"{found} {problems}".strip())
    extractions = list(extract_articles(reading.articles, model=model, jobs=jobs))
    report = compare_extractions(extractions, notices=reading.notices)
    if not explain:
        return report
    missed = near_misses(align(without_copies(extractions)))
    return report.model_copy(update={"near_misses": missed})


def compare_extractions(
    extractions: Sequence[Extraction], *, notices: Sequence[Notice] = ()
) -> Report:
    """The report on articles whose claims are known, in the order of their paths."""
    listed = sorted(extractions, key=lambda one: (one.article.path, one.article.id))
    articles = tuple(one.article for one in listed)
    different = without_copies(listed)
    by_path = {article.path: article for article in articles}
    between, within = align(different), align(different, within=True)
    judged = judge_all(between, by_path)
    groups = group_claims([alignment for alignment, _ in judged], (*between, *within))
    findings, matters = build_findings(judged, groups, by_path)
    claims = tuple(claim for one in different for claim in one.claims)
    told = (
        *notices,
        *(notice for one in listed for notice in one.notices),
        *nothing_claimed(listed),
        *sibling_notices(articles),
        *self_conflicts(within),
    )
    return Report(
        tool=f"claimcheck {__version__}",
        articles=articles,
        claims=claims,
        declines=tuple(decline for one in different for decline in one.declines),
        findings=findings,
        matters=matters,
        notices=told,
        summary=summarise(listed, findings, matters, told),
    )


def summarise(
    extractions: Sequence[Extraction],
    findings: Sequence[Finding],
    matters: Sequence[Matter],
    notices: Sequence[Notice],
) -> Summary:
    """The counts of a report; claims that repeat another are counted with it."""
    verdicts = Counter(finding.verdict for finding in findings)
    claims = [claim for one in without_copies(extractions) for claim in one.claims]
    return Summary(
        articles=len(extractions),
        claims=sum(claim.repeats is None for claim in claims),
        findings=len(findings),
        agree=verdicts["agree"],
        conflict=verdicts["conflict"],
        drift=verdicts["drift"],
        update=verdicts["update"],
        matters=len(matters),
        notices=len(notices),
    )


def nothing_claimed(extractions: Iterable[Extraction]) -> Iterator[Notice]:
    """A notice for each article without a claim."""
    for one in extractions:
        if not one.claims:
            path = one.article.path
            message = f"{path}: nothing is claimed in this article."
            yield Notice(kind="nothing-claimed", article=path, line=None, message=message)
