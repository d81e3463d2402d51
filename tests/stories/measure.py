"""Counts what a report got right of a story: claims found, and findings that fit a row."""

import re
from pathlib import Path

from expected import Row, Story, accepted, passage_range

from claimcheck.models import Claim, Finding, Report, Span

ENOUGH_SHARED_WORDS = 0.6
PRONOUNS = {"he", "she", "it", "they"}


def count_claims(story: Story, report: Report) -> dict[str, float]:
    """Precision and recall of the attributed claims, and the share of pronouns given a name."""
    claims = [claim for claim in report.claims if claim.cue and not claim.repeats]
    listed = story.rows("claim")
    found = [(row, claim) for row in listed if (claim := find(row, claims))]
    required = [row for row in listed if not row.get("optional")]
    right = [claim for claim in claims if any(is_right(row, claim) for row in listed)]
    pronouns = [claim for row, claim in found if row["source"].casefold() in PRONOUNS]
    return {
        "precision": share(len(right), len(claims)),
        "recall": share(sum(not row.get("optional") for row, _ in found), len(required)),
        "named": share(sum(claim.speaker is not None for claim in pronouns), len(pronouns)),
    }


def find(row: Row, claims: list[Claim]) -> Claim | None:
    """The claim that is right and shares the most words."""
    right = [claim for claim in claims if is_right(row, claim)]
    return max(right, key=lambda claim: overlap(row, claim), default=None)


def is_right(row: Row, claim: Claim) -> bool:
    """Whether a claim is the one a row lists: file, content, stance, figures, and no wrong name."""
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


def share(part: int, whole: int) -> float:
    """A share, one where there is nothing to share."""
    return part / whole if whole else 1.0


def words(text: str) -> set[str]:
    """The words of a text, without case, marks and articles."""
    return set(re.findall(r"\w+", text.casefold())) - {"the", "a", "an"}
