"""Findings and matters out of judged alignments.

One finding per matter, verdict and pair of articles, with the surest pair as its evidence and the
rest under `also`. Ids come from the claims' ids, so they do not depend on where the files lie.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.judge import judge
from claimcheck.judge.matters import Judged, group_claims, matter_id
from claimcheck.judge.updates import as_update
from claimcheck.judge.values import GRAVITY, content_text, values_of
from claimcheck.models import (
    Alignment,
    Article,
    Claim,
    Evidence,
    Finding,
    Matter,
    Verdict,
    short_names,
)

Articles = Mapping[str, Article]


def judge_all(alignments: Iterable[Alignment], articles: Articles) -> list[Judged]:
    """The alignments with a verdict; pairs that are not close may conflict, but not agree."""
    judged = []
    for alignment in alignments:
        judgement = judge(alignment)
        if judgement and judgement.verdict == "conflict":
            left, right = alignment.left, alignment.right
            judgement = as_update(
                judgement, articles[left.article], articles[right.article],
                same_speaker=left.speaker is not None and left.speaker == right.speaker,
            )  # fmt: skip
        if judgement and (alignment.close or judgement.verdict in ("conflict", "update")):
            judged.append((alignment, judgement))
    return judged


def build_findings(
    judged: Sequence[Judged], articles: Articles
) -> tuple[tuple[Finding, ...], tuple[Matter, ...]]:
    """Findings and matters: the gravest verdict first, then the surest, then by id."""
    names = short_names(articles)
    findings: list[Finding] = []
    matters: list[tuple[Matter, float]] = []
    for pairs in _by_matter(judged):
        claims = {claim.id: claim for one, _ in pairs for claim in (one.left, one.right)}
        matter = _matter(list(claims.values()), pairs, articles)
        matters.append((matter, max(one.score for one, _ in pairs)))
        findings += _findings(matter.id, pairs, names)
    findings.sort(key=lambda one: (GRAVITY[one.verdict], -one.score, one.id))
    matters.sort(key=lambda rated: (GRAVITY[rated[0].verdict], -rated[1], rated[0].id))
    return tuple(findings), tuple(matter for matter, _ in matters)


def _by_matter(judged: Sequence[Judged]) -> list[list[Judged]]:
    """The judged pairs of each matter.

    A pair whose claims belong to two matters is too weak to join them: agreement is then left out,
    a difference is told as a matter of its own.
    """
    groups = group_claims(judged)
    group_of = {name: number for number, group in enumerate(groups) for name in group}
    inside: dict[int, list[Judged]] = defaultdict(list)
    across: list[list[Judged]] = []
    for pair in judged:
        left, right = group_of[pair[0].left.id], group_of[pair[0].right.id]
        if left == right:
            inside[left].append(pair)
        else:
            across.append([pair])
    return [*inside.values(), *across]


def _matter(claims: list[Claim], pairs: Sequence[Judged], articles: Articles) -> Matter:
    ordered = sorted(claims, key=lambda claim: claim.id)
    weight: dict[str, float] = defaultdict(float)
    for alignment, _ in pairs:
        weight[alignment.left.id] += alignment.score
        weight[alignment.right.id] += alignment.score
    central = max(ordered, key=lambda claim: weight[claim.id])
    label = content_text(central)
    held = [articles[path] for path in sorted({claim.article for claim in ordered})]
    return Matter(
        id=matter_id(claim.id for claim in ordered),
        label=label,
        verdict=min((judgement.verdict for _, judgement in pairs), key=GRAVITY.__getitem__),
        claims=tuple(claim.id for claim in ordered),
        values=values_of(ordered, pairs, label),
        articles=len(held),
        publishers=len({article.publisher or article.path for article in held}),
        origins=len({article.text_sha256 for article in held}),
    )


def _findings(matter: str, pairs: Iterable[Judged], names: Mapping[str, str]) -> list[Finding]:
    kinds: dict[tuple[Verdict, frozenset[str]], list[Judged]] = defaultdict(list)
    for alignment, judgement in pairs:
        between = frozenset((alignment.left.article, alignment.right.article))
        kinds[judgement.verdict, between].append((alignment, judgement))
    return [_finding(matter, same, names) for same in kinds.values()]


def _finding(matter: str, pairs: list[Judged], names: Mapping[str, str]) -> Finding:
    """The surest pair tells the finding; the others are named."""
    ordered = sorted(pairs, key=lambda pair: (-pair[0].score, pair[0].left.id, pair[0].right.id))
    alignment, judgement = ordered[0]
    left, right = alignment.left, alignment.right
    kind = (left.id, right.id, judgement.verdict, judgement.reason)
    return Finding(
        id=hashlib.sha256("\n".join(kind).encode()).hexdigest()[:16],
        verdict=judgement.verdict,
        reason=judgement.reason,
        matter=matter,
        claims=(left.id, right.id),
        evidence=(evidence_of(left), evidence_of(right)),
        compared=judgement.compared,
        score=judgement.score,
        explanation=judgement.telling.sentence(names[left.article], names[right.article]),
        also=tuple((one.left.id, one.right.id) for one, _ in ordered[1:]),
    )


def evidence_of(claim: Claim) -> Evidence:
    """The passage that carries a claim."""
    span = claim.evidence
    return Evidence(
        article=claim.article, start=span.start, end=span.end, line=span.line, text=span.text
    )
