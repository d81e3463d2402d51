"""What every article says in a matter, gathered from its findings: the rows of a report."""

from collections import defaultdict
from dataclasses import dataclass, field

from claimcheck.models import Claim, Evidence, Finding, Matter, Report
from claimcheck.report.marks import differing, same_quantity
from claimcheck.report.passage import Stretch


@dataclass
class Side:
    """One passage of a matter: its claim, the words to mark, and further places that say so."""

    claim: Claim
    evidence: Evidence
    marks: list[Stretch] = field(default_factory=list)
    further: list[Claim] = field(default_factory=list)


@dataclass(frozen=True)
class MatterView:
    """A matter with its findings, those that decide it first, and its sides in a fixed order."""

    matter: Matter
    findings: tuple[Finding, ...]
    sides: tuple[Side, ...]


def matter_views(report: Report) -> tuple[MatterView, ...]:
    """The matters in the order of the report."""
    claims = {claim.id: claim for claim in report.claims}
    findings: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        findings[finding.matter].append(finding)
    return tuple(
        MatterView(
            matter=matter,
            findings=_weightiest_first(matter, findings[matter.id]),
            sides=_sides(matter, findings[matter.id], claims),
        )
        for matter in report.matters
        if findings[matter.id]
    )


def single_claims(report: Report) -> tuple[Claim, ...]:
    """Claims that stand in no matter, repeats left out, by article and place."""
    matched = {name for matter in report.matters for name in matter.claims}
    for finding in report.findings:
        matched.update(finding.claims)
    single = (c for c in report.claims if c.id not in matched and c.repeats is None)
    return tuple(sorted(single, key=lambda c: (c.article, c.content[0].start if c.content else 0)))


def _sides(matter: Matter, findings: list[Finding], claims: dict[str, Claim]) -> tuple[Side, ...]:
    """The passages the findings show; of the verdict that decides the matter before others."""
    sides: dict[str, Side] = {}
    ranked = _weightiest_first(matter, findings)
    for finding in ranked:
        pair = (claims[finding.claims[0]], claims[finding.claims[1]])
        marks = differing(finding, pair)
        for claim, evidence, stretches in zip(pair, finding.evidence, marks, strict=True):
            side = sides.setdefault(claim.id, Side(claim, evidence))
            if finding.verdict == matter.verdict:
                side.marks.extend(stretches)
    for side in sides.values():
        side.marks = side.marks or same_quantity(ranked[0], side.claim)
    kept = _one_a_passage(sides, matter, claims)
    return tuple(sorted(kept, key=lambda side: (_rank(side, matter), *_place(side))))


def _weightiest_first(matter: Matter, findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings that decide the matter before others, the surest first."""
    return tuple(sorted(findings, key=lambda f: (f.verdict != matter.verdict, -f.score, f.id)))


def _one_a_passage(sides: dict[str, Side], matter: Matter, claims: dict[str, Claim]) -> list[Side]:
    """Passages of one article that overlap are shown once; other claims become further places."""
    kept: list[Side] = []
    for side in sides.values():
        twin = next((k for k in kept if _overlap(k.evidence, side.evidence)), None)
        if twin:
            twin.marks.extend(side.marks)
        else:
            kept.append(side)
    for name in matter.claims:
        claim = claims.get(name)
        if claim and name not in sides:
            home = next((k for k in kept if k.claim.article == claim.article), None)
            if home and claim.evidence.line not in _lines(home):
                home.further.append(claim)
    return kept


def _lines(side: Side) -> set[int]:
    return {side.evidence.line, *(claim.evidence.line for claim in side.further)}


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


def _rank(side: Side, matter: Matter) -> int:
    """Where the side's value stands among the matter's values, so that equals stand together."""
    for number, value in enumerate(matter.values):
        if side.claim.article in value.articles:
            return number
    return len(matter.values)


def _place(side: Side) -> tuple[str, int]:
    return side.evidence.article, side.evidence.start
