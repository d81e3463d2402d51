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
from claimcheck.models.proposition import Word


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
        "repeats": None, "rule": "verb-clause", "proposition": Proposition(), **given,
    }  # fmt: skip
    return Claim(
        id=f"claim-{of.path}-{whole.start}-{content[:8]}", article=of.path, evidence=whole,
        content=(span(of, content, whole.start),), **spans, **fields,
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


def predicate(words: str, key: str) -> Proposition:
    """A proposition that knows the words of a predicate."""
    return Proposition(
        words=tuple(
            Word(form=form, key="" if form == "not" else key, part="verb", head=-1,
                 relation="neg" if form == "not" else "ROOT")
            for form in words.split()
            if form != "did"
        )
    )  # fmt: skip


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


FIVE = {
    "lantern.txt": "Strike at the Velmar yard\n\n"
    "“We will not open the gates until every man is paid,” union leader Tor Hagen said.\n"
    "The strike may have begun on Monday.\n"
    "Some 1,200 workers walked out, the union said.\n"
    "The company opened the north gate.\n",
    "mercury.txt": "Velmar strike grows\n\n"
    "“We will not open the gates until every man is heard and paid,” Hagen told reporters.\n"
    "The strike began on Monday.\n"
    "The union said 1,183 workers had walked out.\n"
    "The company did not open the north gate.\n",
    "tribune.txt": "Yard stands still\n\n"
    "Company chairman Per Lund said: “We will not open the gates until every man is paid.”\n"
    "The strike began on Monday, the union said.\n"
    "The company closed the north gate.\n",
    "wire.txt": "UPDATE 2-Velmar strike enters third day\n\n"
    "About 1,500 workers have now walked out, the union said.\n"
    "The strike began on Tuesday, the company said.\n",
    "post.txt": "Quiet day at the yard\n\n"
    "Nothing moved at the yard on Wednesday.\n"
    "The company declined to comment.\n",
}


def five_articles() -> Report:
    """Five papers on a strike: a conflict of several reasons, drift, an update, a silent paper."""
    draft = Draft([article(path, text) for path, text in FIVE.items()])
    quote = "“We will not open the gates until every man is paid,”"
    longer = "“We will not open the gates until every man is heard and paid,”"
    other = "“We will not open the gates until every man is paid.”"
    union = {"source": "the union", "cue": "said", "speaker": "union"}
    quotes = [
        draft.claim(0, f"{quote} union leader Tor Hagen said", quote, cue="said",
                    source="union leader Tor Hagen", speaker="Tor Hagen", quote_type="direct"),
        draft.claim(1, f"{longer} Hagen told reporters", longer, source="Hagen", cue="told",
                    speaker="Tor Hagen", quote_type="direct"),
        draft.claim(2, f"Company chairman Per Lund said: {other}", other, cue="said",
                    source="Company chairman Per Lund", speaker="Per Lund", quote_type="direct"),
    ]  # fmt: skip
    starts = [
        draft.claim(0, "The strike may have begun on Monday", "The strike may have begun on Monday",
                    certainty="possible"),
        draft.claim(1, "The strike began on Monday", "The strike began on Monday"),
        draft.claim(2, "The strike began on Monday, the union said", "The strike began on Monday",
                    **union),
        draft.claim(3, "The strike began on Tuesday, the company said",
                    "The strike began on Tuesday", source="the company", cue="said"),
    ]  # fmt: skip
    workers = [
        draft.claim(0, "Some 1,200 workers walked out, the union said",
                    "Some 1,200 workers walked out", **union,
                    figures=(figure(draft.articles[0], "Some 1,200", 1200, "worker"),)),
        draft.claim(1, "The union said 1,183 workers had walked out",
                    "1,183 workers had walked out", source="The union", cue="said",
                    figures=(figure(draft.articles[1], "1,183", 1183, "worker"),)),
        draft.claim(3, "About 1,500 workers have now walked out, the union said",
                    "About 1,500 workers have now walked out", **union,
                    figures=(figure(draft.articles[3], "About 1,500", 1500, "worker"),)),
    ]  # fmt: skip
    gates = [
        draft.claim(number, f"The company {words} the north gate",
                    f"The company {words} the north gate", proposition=predicate(words, key))
        for number, (words, key) in enumerate(
            (("opened", "open"), ("did not open", "open"), ("closed", "close")))
    ]  # fmt: skip
    draft.claim(4, "Nothing moved at the yard on Wednesday", "Nothing moved at the yard")
    refusal = span(draft.articles[4], "The company declined to comment")
    draft.declines.append(
        Decline(
            id="decline-1", article="post.txt", source=span(draft.articles[4], "The company"),
            speaker=None, kind="declined", **refusal.model_dump(),
        )
    )  # fmt: skip
    matter = draft.matter("not open the gates", quotes)
    draft.finding(matter, "conflict", "quote-altered", (quotes[0], quotes[1]))
    draft.finding(matter, "conflict", "speaker-mismatch", (quotes[0], quotes[2]))
    matter = draft.matter("north gate", gates)
    draft.finding(
        matter,
        "conflict",
        "negation",
        (gates[0], gates[1]),
        compared={"left": {"negated": False}, "right": {"negation": "not"}},
    )
    draft.finding(matter, "conflict", "antonym", (gates[0], gates[2]),
                  compared={"left": {"event": "open"}, "right": {"event": "close"}})  # fmt: skip
    matter = draft.matter("when the strike began", starts, ("Monday", starts[:3]),
                          ("Tuesday", starts[3:]))  # fmt: skip
    draft.finding(
        matter,
        "conflict",
        "date-mismatch",
        (starts[1], starts[3]),
        compared={"left": "Monday", "right": "Tuesday"},
    )
    draft.finding(
        matter,
        "drift",
        "hedge-lost",
        (starts[0], starts[1]),
        compared={"left": "may", "right": None},
    )
    draft.finding(matter, "drift", "attribution-dropped", (starts[1], starts[2]))
    matter = draft.matter("workers walked out (day 1)", workers[:2])
    draft.finding(matter, "drift", "figure-rounded", (workers[0], workers[1]))
    matter = draft.matter("workers walked out", workers[1:])
    draft.finding(matter, "update", "superseded", (workers[1], workers[2]))
    draft.notices.append(
        Notice(kind="one-publisher", article=None, line=None, message="Two files share a publisher")
    )
    return draft.report()


HOSTILE = (
    "\x1b[2J\x1b]0;owned\x07\x1b]8;;http://bad.example\x1b\\ [/] [bold]loud[/bold] :smile: "
    "\u202egnp.exe\u2066 \x9b31m \x7f \x00 \u200bzero\u00adwidth a" + "\u0301" * 40
)


def hostile_articles() -> Report:
    """Two papers whose text, paths, publishers and speakers try to steer a terminal."""
    texts = [
        f"{HOSTILE}\n\nThe mayor{HOSTILE} said {number} ships{HOSTILE} sank.\n" for number in (3, 4)
    ]
    draft = Draft(
        [
            article(f"{number}{HOSTILE}.txt", text, publisher=HOSTILE)
            for number, text in enumerate(texts)
        ]
    )
    pair = [
        draft.claim(
            number, f"The mayor{HOSTILE} said {amount} ships{HOSTILE} sank",
            f"{amount} ships{HOSTILE} sank", source=f"The mayor{HOSTILE}", cue="said",
            speaker=HOSTILE, figures=(figure(draft.articles[number], str(amount), amount, "ship"),),
        )
        for number, amount in enumerate((3, 4))
    ]  # fmt: skip
    matter = draft.matter(HOSTILE, pair, (HOSTILE, pair[:1]), ("4", pair[1:]))
    draft.finding(
        matter, "conflict", "figure-mismatch", (pair[0], pair[1]),
        compared={HOSTILE: HOSTILE}, explanation=HOSTILE,
    )  # fmt: skip
    draft.notices.append(Notice(kind="odd", article=HOSTILE, line=1, message=HOSTILE))
    return draft.report()
