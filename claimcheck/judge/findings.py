"""Findings and matters out of judged alignments.

One finding per matter, verdict and pair of articles, with the surest pair as its evidence and the
rest under `also`. Ids come from the claims' ids, so they do not depend on where the files lie.
"""

import hashlib
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from claimcheck.judge import judge
from claimcheck.judge.matters import (
    GRAVITY,
    Judged,
    by_matter,
    denier_of,
    matter_id,
    surest_first,
)
from claimcheck.judge.origins import count_origins, count_publishers
from claimcheck.judge.sides import Side
from claimcheck.judge.updates import as_update
from claimcheck.judge.values import values_of
from claimcheck.judge.wording import label_of
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
    judged: Sequence[Judged], groups: Iterable[frozenset[str]], articles: Articles
) -> tuple[tuple[Finding, ...], tuple[Matter, ...]]:
    """Findings and matters out of judged pairs whose claims stand in `groups` of like claims.

    Both: the gravest verdict first, then the surest, then by id.
    """
    called = short_names(articles)
    findings: list[Finding] = []
    matters: list[tuple[Matter, float]] = []
    for pairs in by_matter(judged, groups):
        matter = _matter(pairs, articles)
        matters.append((matter, max(one.score for one, _ in pairs)))
        findings += _findings(matter.id, pairs, called)
    findings.sort(key=lambda one: (GRAVITY[one.verdict], -one.score, one.id))
    matters.sort(key=lambda rated: (GRAVITY[rated[0].verdict], -rated[1], rated[0].id))
    return tuple(findings), tuple(matter for matter, _ in matters)


def _matter(pairs: Sequence[Judged], articles: Articles) -> Matter:
    claims = {claim.id: claim for one, _ in pairs for claim in (one.left, one.right)}
    ordered = [claims[name] for name in sorted(claims)]
    label = label_of(Side(_most_central(ordered, pairs)))
    held = [articles[path] for path in sorted({claim.article for claim in ordered})]
    return Matter(
        id=matter_id(pairs),
        label=label,
        verdict=min((judgement.verdict for _, judgement in pairs), key=GRAVITY.__getitem__),
        claims=tuple(claim.id for claim in ordered),
        values=values_of(ordered, pairs, label),
        articles=len(held),
        publishers=count_publishers(held),
        origins=count_origins(pairs, articles),
    )


def _most_central(claims: Sequence[Claim], pairs: Sequence[Judged]) -> Claim:
    """The claim that has most in common with the others; what is affirmed before what is not."""
    weight: dict[str, float] = defaultdict(float)
    for alignment, _ in pairs:
        weight[alignment.left.id] += alignment.score
        weight[alignment.right.id] += alignment.score
    deny = {denier_of(pair) for pair in pairs}
    return max(claims, key=lambda claim: (_affirms(claim, deny), weight[claim.id]))


def _affirms(claim: Claim, deny: Container[str | None]) -> bool:
    return claim.stance != "denies" and claim.polarity == "positive" and claim.id not in deny


def _findings(matter: str, pairs: Iterable[Judged], called: Mapping[str, str]) -> list[Finding]:
    kinds: dict[tuple[Verdict, frozenset[str]], list[Judged]] = defaultdict(list)
    for alignment, judgement in pairs:
        between = frozenset((alignment.left.article, alignment.right.article))
        kinds[judgement.verdict, between].append((alignment, judgement))
    return [_finding(matter, same, called) for same in kinds.values()]


def _finding(matter: str, pairs: list[Judged], called: Mapping[str, str]) -> Finding:
    """The surest pair tells the finding; the others are named."""
    ordered = sorted(pairs, key=surest_first)
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
        explanation=judgement.telling.sentence(called[left.article], called[right.article]),
        also=tuple((one.left.id, one.right.id) for one, _ in ordered[1:]),
    )


def evidence_of(claim: Claim) -> Evidence:
    """The passage that carries a claim."""
    span = claim.evidence
    return Evidence(
        article=claim.article, start=span.start, end=span.end, line=span.line, text=span.text
    )
