"""Counts what a report got right of a story: claims found, and findings that fit a row."""

import re
from pathlib import Path

from expected import Row, Story, accepted, passage_range

from claimcheck.models import Claim, Finding, Report, Span

ENOUGH_SHARED_WORDS = 0.6
PRONOUNS = {"he", "she", "it", "they"}


def count_claims(story: Story, report: Report) -> dict[str, float]:
    """What part of the attributed claims is right, of the listed found, and of their details given.

    `named` is the part of the pronouns that were given a name (a wrong name loses the claim),
    `figures` and `details` that of the figures and of polarity, certainty, place and anonymity.
    """
    claims = [claim for claim in report.claims if claim.cue]
    fresh = [claim for claim in claims if not claim.repeats]
    listed = story.rows("claim")
    found = [(row, claim) for row in listed if (claim := find(row, claims))]
    named = [
        claim.speaker is not None for row, claim in found if row["source"].casefold() in PRONOUNS
    ]
    figures = [
        any(value in (figure.low, figure.high) for figure in claim.figures)
        for row, claim in found
        for value in row.get("figures", ())
    ]
    return {
        "precision": share([any(is_right(row, claim) for row in listed) for claim in fresh]),
        "recall": share([bool(find(row, claims)) for row in listed if not row.get("optional")]),
        "named": share(named),
        "figures": share(figures),
        "details": share([right for row, claim in found for right in details(row, claim)]),
    }


def details(row: Row, claim: Claim) -> list[bool]:
    """Which of the further fields that a row gives the claim has."""
    told = [
        getattr(claim, field) == row[field]
        for field in ("where", "polarity", "certainty")
        if field in row
    ]
    if row.get("anonymous"):
        told.append(claim.anonymous is not None)
    if row.get("nested"):
        told.append(claim.parent is not None)
    return told


def find(row: Row, claims: list[Claim]) -> Claim | None:
    """The claim that is right and shares the most words."""
    right = [claim for claim in claims if is_right(row, claim)]
    return max(right, key=lambda claim: overlap(row, claim), default=None)


def is_right(row: Row, claim: Claim) -> bool:
    """Whether a claim is the one a row lists: file, content, stance and no wrong name."""
    return (
        Path(claim.article).name == row["file"]
        and overlap(row, claim) >= ENOUGH_SHARED_WORDS
        and claim.stance in accepted(row["stance"])
        and has_right_speaker(row, claim)
    )


def has_right_speaker(row: Row, claim: Claim) -> bool:
    """Whether the name given is accepted; without a name, whether the mention is the right one."""
    mention = claim.source.text if claim.source else ""
    if not row["source"]:
        return not mention
    if claim.speaker is None:
        return shares_name(row["source"], mention)
    names = (claim.speaker, claim.speaks_for or claim.speaker)
    return any(shares_name(wanted, name) for wanted in accepted(row["speaker"]) for name in names)


def shares_name(wanted: str, given: str) -> bool:
    """Whether one name's words all stand in the other."""
    ours, theirs = words(wanted), words(given)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def overlap(row: Row, claim: Claim) -> float:
    """The share of their words that both contents have."""
    ours = words(" ".join(row["content"]))
    theirs = words(" ".join(span.text for span in claim.content))
    return len(ours & theirs) / max(len(ours | theirs), 1)


def finding_fits(
    story: Story, report: Report, row: Row, finding: Finding, *, best: bool = False
) -> bool:
    """Whether a finding lines up the two passages of a row, in its best or in any of its pairs."""
    claims: dict[str, list[Claim]] = {}
    for claim in report.claims:
        claims.setdefault(claim.id, []).append(claim)  # word-for-word copies share their ids
    pairs = (finding.claims, *(() if best else finding.also))
    return any(
        pair_fits(story, row, left, right)
        for pair in pairs
        for one, other in (pair, pair[::-1])
        for left in claims[one]
        for right in claims[other]
    )


def pair_fits(story: Story, row: Row, left: Claim, right: Claim) -> bool:
    """Whether two claims carry the two passages of a row, in that order."""
    return carries(story, row["a"], left) and carries(story, row["b"], right)


def carries(story: Story, side: Row, claim: Claim) -> bool:
    """Whether a claim's evidence or content covers the passage, or most of it."""
    if Path(claim.article).name != side["file"]:
        return False
    where = passage_range(story.text(side["file"]), side["passage"])
    return any(touches(span, where) for span in (claim.evidence, *claim.content))


def touches(span: Span, where: tuple[int, int]) -> bool:
    """Whether a span covers at least half of a passage, or lies wholly in it."""
    common = min(span.end, where[1]) - max(span.start, where[0])
    return common * 2 >= where[1] - where[0] or common == span.end - span.start


def conflicts_not_listed(story: Story, report: Report) -> list[str]:
    """The explanations of the conflicts that no row of the story allows."""
    allowed = [row for row in story.rows("finding") if "conflict" in accepted(row["verdict"])]
    return [
        finding.explanation
        for finding in report.findings
        if finding.verdict == "conflict"
        and not any(finding_fits(story, report, row, finding) for row in allowed)
    ]


def share(answers: list[bool]) -> float:
    """The share of right answers, one where nothing was asked."""
    return sum(answers) / len(answers) if answers else 1.0


def words(text: str) -> set[str]:
    """The words of a text, without case, marks and articles."""
    return set(re.findall(r"\w+", text.casefold())) - {"the", "a", "an"}
