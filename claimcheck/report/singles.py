"""What one source alone carries: counted, or listed by article."""

from collections import Counter, defaultdict

from claimcheck.models import Claim
from claimcheck.report.clean import one_line
from claimcheck.report.layout import Layout
from claimcheck.report.words import count, who

MARGIN = 4
"""How far line numbers stand in, at least."""


def count_singles(layout: Layout, claims: tuple[Claim, ...]) -> None:
    """Print how many claims stand in one article only."""
    by_article = Counter(claim.article for claim in claims)
    counts = ", ".join(
        f"{one_line(layout.short_name(path))} {number}" for path, number in by_article.items()
    )
    total = count(len(claims), "claim")
    layout.page.line(f"{total}: {counts}. (--all lists them)", indent=layout.indent)


def list_singles(layout: Layout, claims: tuple[Claim, ...]) -> None:
    """Print the claims that stand in one article only, with their line numbers."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    for path, held in by_article.items():
        layout.page.line((one_line(path), "cyan"), layout.publisher(path), indent=layout.indent)
        for claim in held:
            _single(layout, claim)


def _single(layout: Layout, claim: Claim) -> None:
    speaker = f"{who(claim)}: " if claim.source else ""
    content = " … ".join(one_line(part.text) for part in claim.content)
    margin = f"{claim.evidence.line:>{layout.indent + MARGIN}}  "
    layout.page.line((speaker, "bold"), content, prefix=margin)
