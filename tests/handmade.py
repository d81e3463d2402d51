"""Reports made by hand, so that the report room is tested without a model."""

from dataclasses import dataclass, field
from typing import Any

from claimcheck.models import (
    Article,
    Block,
    BlockKind,
    Claim,
    Decline,
    Evidence,
    Extraction,
    Figure,
    Finding,
    Matter,
    Notice,
    Proposition,
    Report,
    Span,
    Summary,
    Value,
)


def article(path: str, text: str, **fields: Any) -> Article:
    """An article of one paragraph a line."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            end = start + len(line.rstrip())
            blocks.append(Block(kind=BlockKind.PARAGRAPH, start=start, end=end))
        start += len(line)
    given = {"language": "en", "headline": text.splitlines()[0], **fields}
    return Article(
        id=f"art-{path}", path=path, text=text, blocks=tuple(blocks), text_sha256="0" * 64, **given
    )


def span(of: Article, words: str, after: int = 0) -> Span:
    """The first occurrence of the words in the article."""
    start = of.text.index(words, after)
    line = of.text.count("\n", 0, start) + 1
    return Span(start=start, end=start + len(words), line=line, text=words)


def figure(of: Article, words: str, low: float, unit: str, high: float | None = None) -> Figure:
    """A count that stands in the article."""
    return Figure(
        **span(of, words).model_dump(), kind="count", low=low, high=low if high is None else high,
        unit=unit, currency=None, bound="exact", as_of=None,
    )  # fmt: skip


def claim(of: Article, evidence: str, content: str, **given: Any) -> Claim:
    """A claim whose spans are given as words of its evidence; without a cue the paper's own."""
    whole = span(of, evidence)
    spans = {
        role: span(of, given.pop(role), whole.start) if role in given else None
        for role in ("source", "cue")
    }
    fields: dict[str, Any] = {
        "where": "body", "speaker": None, "speaks_for": None, "anonymous": None,
        "quote_type": "indirect" if spans["cue"] else "none", "stance": "asserts",
        "polarity": "positive", "certainty": "certain", "figures": (), "parent": None,
        "repeats": None, "rule": "verb-clause", **given,
    }  # fmt: skip
    return Claim(
        id=f"claim-{of.path}-{whole.start}-{content[:8]}", article=of.path, evidence=whole,
        content=(span(of, content, whole.start),), proposition=Proposition(), **spans, **fields,
    )  # fmt: skip


@dataclass
class Draft:
    """A report in the making."""

    articles: list[Article]
    claims: list[Claim] = field(default_factory=list)
    declines: list[Decline] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def claim(self, number: int, evidence: str, content: str, **given: Any) -> Claim:
        """Add a claim of the article with that number."""
        made = claim(self.articles[number], evidence, content, **given)
        self.claims.append(made)
        return made

    def matter(self, label: str, claims: list[Claim], *values: tuple[str, list[Claim]]) -> str:
        """Add a matter; its verdict follows from the findings added for it."""
        name = f"matter-{len(self.matters) + 1}"
        spread = {c.article for c in claims}
        self.matters.append(
            Matter(
                id=name, label=label, verdict="agree", claims=tuple(c.id for c in claims),
                values=tuple(
                    Value(
                        value=value,
                        articles=tuple(sorted({c.article for c in held})),
                        speakers=tuple(sorted({c.speaker for c in held if c.speaker})),
                    )
                    for value, held in values
                ),
                articles=len(spread), publishers=len(spread), origins=len(spread),
            )
        )  # fmt: skip
        return name

    def finding(
        self, matter: str, verdict: str, reason: str, pair: tuple[Claim, Claim], **given: Any
    ) -> None:
        """Add a finding over two claims and let it decide the matter's verdict."""
        fields: dict[str, Any] = {"compared": {}, "score": 0.9, "explanation": "", **given}
        self.findings.append(
            Finding(
                id=f"finding-{len(self.findings) + 1}", verdict=verdict, reason=reason,
                matter=matter, claims=(pair[0].id, pair[1].id),
                evidence=(evidence(pair[0]), evidence(pair[1])), **fields,
            )
        )  # fmt: skip
        order = ("conflict", "update", "drift", "agree")
        self.matters = [
            m.model_copy(update={"verdict": min(m.verdict, verdict, key=order.index)})
            if m.id == matter
            else m
            for m in self.matters
        ]

    def report(self) -> Report:
        """The report with its counts."""
        counts = {
            verdict: sum(f.verdict == verdict for f in self.findings)
            for verdict in ("agree", "conflict", "drift", "update")
        }
        summary = Summary(
            articles=len(self.articles), claims=len(self.claims), findings=len(self.findings),
            matters=len(self.matters), notices=len(self.notices), **counts,
        )  # fmt: skip
        return Report(
            tool="claimcheck 0.1.0", summary=summary,
            **{
                name: tuple(getattr(self, name))
                for name in ("articles", "claims", "declines", "findings", "matters", "notices")
            },
        )  # fmt: skip


def evidence(of: Claim) -> Evidence:
    """The passage that carries a claim."""
    return Evidence(article=of.article, **of.evidence.model_dump())


def two_articles() -> Report:
    """Two papers on a bridge: two tolls, a denial, one agreement and a claim of one paper only."""
    draft = Draft(
        [
            article(
                "news/gazette.txt",
                "Bridge at Ostrand gives way\n\n"
                "At least 12 people died when the Lower Bridge gave way on Friday night, the rescue"
                " service said, in what became the worst accident on the river since the ferry"
                " disaster of 1987.\n"
                "Mayor Ulla Brandt accused the builder Kerrin of using cheap steel.\n"
                "Two trucks fell into the river.\n"
                "The bridge was built in 1961.\n",
                publisher="The Gazette",
            ),
            article(
                "news/herald.txt",
                "Ostrand mourns\n\n"
                "Nineteen people are dead, police said on Saturday.\n"
                "Kerrin denied that it had used cheap steel.\n"
                "Police said two trucks had plunged into the water.\n",
                publisher="The Herald",
            ),
        ]
    )
    toll = [
        draft.claim(
            0,
            "At least 12 people died when the Lower Bridge gave way on Friday night, the rescue"
            " service said, in what became the worst accident on the river since the ferry"
            " disaster of 1987",
            "At least 12 people died when the Lower Bridge gave way on Friday night",
            source="the rescue service", cue="said", speaker="rescue service",
            figures=(figure(draft.articles[0], "At least 12", 12, "person"),),
        ),
        draft.claim(
            1, "Nineteen people are dead, police said on Saturday", "Nineteen people are dead",
            source="police", cue="said",
            figures=(figure(draft.articles[1], "Nineteen", 19, "person"),),
        ),
    ]  # fmt: skip
    steel = [
        draft.claim(
            0, "Mayor Ulla Brandt accused the builder Kerrin of using cheap steel",
            "using cheap steel", source="Mayor Ulla Brandt", cue="accused", speaker="Ulla Brandt",
            speaks_for="Ostrand", stance="accuses",
        ),
        draft.claim(
            1, "Kerrin denied that it had used cheap steel", "it had used cheap steel",
            source="Kerrin", cue="denied", speaker="Kerrin", stance="denies",
        ),
    ]  # fmt: skip
    trucks = [
        draft.claim(0, "Two trucks fell into the river", "Two trucks fell into the river"),
        draft.claim(
            1, "Police said two trucks had plunged into the water",
            "two trucks had plunged into the water", source="Police", cue="said",
        ),
    ]  # fmt: skip
    draft.claim(0, "The bridge was built in 1961", "The bridge was built in 1961")
    matter = draft.matter("people dead", toll, ("at least 12", toll[:1]), ("19", toll[1:]))
    draft.finding(
        matter, "conflict", "figure-mismatch", (toll[0], toll[1]), score=0.91,
        compared={"left": {"low": 12, "bound": "at-least"}, "right": {"low": 19}},
        explanation="news/gazette.txt: at least 12 people; news/herald.txt: 19 people, same event",
    )  # fmt: skip
    matter = draft.matter("use cheap steel", steel, ("claimed", steel[:1]), ("denied", steel[1:]))
    draft.finding(
        matter, "conflict", "denial", (steel[0], steel[1]),
        explanation="news/gazette.txt: Ulla Brandt accuses; news/herald.txt: Kerrin denies it",
    )  # fmt: skip
    matter = draft.matter("two trucks in the river", trucks, ("2 trucks", trucks))
    draft.finding(matter, "agree", "same-figure", (trucks[0], trucks[1]), explanation="both: 2")
    return draft.report()


def extraction(report: Report, number: int = 0) -> Extraction:
    """One article of a report as an extraction."""
    of = report.articles[number]
    return Extraction(
        article=of,
        claims=tuple(c for c in report.claims if c.article == of.path),
        declines=tuple(d for d in report.declines if d.article == of.path),
        notices=tuple(n for n in report.notices if n.article == of.path),
    )
