"""Claims that an article makes twice: repeated blocks, and summaries in the body's own words."""

from collections.abc import Sequence

from claimcheck.models import Article, Claim

SUMMARIES = frozenset({"headline", "summary", "link"})
SAME_WORDS = 0.8
"""The share of words two contents must have in common to be one claim said twice."""


def mark_repeats(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with `repeats` set where they say again what another says."""
    first = _by_place(article, claims)
    bodies = [(claim, _words(claim)) for claim in claims if claim.where == "body"]
    marked: list[Claim] = []
    for claim in claims:
        other = first.get(claim.id) or _same_words(claim, bodies)
        marked.append(claim.model_copy(update={"repeats": other}) if other else claim)
    return marked


def _by_place(article: Article, claims: Sequence[Claim]) -> dict[str, str]:
    """Claims of a repeated block with the claim at the same place of the block it repeats."""
    places: dict[tuple[int, ...], str] = {}
    repeated: dict[str, str] = {}
    for claim in claims:
        number = next(
            (n for n, b in enumerate(article.blocks) if b.start <= claim.content[0].start < b.end),
            None,
        )
        if number is None:
            continue
        block = article.blocks[number]
        cue = claim.cue.start - block.start if claim.cue else -1
        spans = [s.start - block.start for s in claim.content] + [
            s.end - block.start for s in claim.content
        ]
        origin = block.repeats if block.repeats is not None else number
        place = (origin, cue, *spans)
        if block.repeats is None:
            places[place] = claim.id
        elif place in places:
            repeated[claim.id] = places[place]
    return repeated


def _same_words(claim: Claim, bodies: list[tuple[Claim, frozenset[str]]]) -> str | None:
    """The body's claim that a headline or summary gives in the same words."""
    if claim.where not in SUMMARIES:
        return None
    words = _words(claim)
    for body, others in bodies:
        same = len(words & others) >= SAME_WORDS * len(words | others)
        if same and body.stance == claim.stance and (body.cue is None) == (claim.cue is None):
            return body.id
    return None


def _words(claim: Claim) -> frozenset[str]:
    text = " ".join(span.text for span in claim.content).lower()
    return frozenset(word.strip(".,;:!?\"'“”‘’()") for word in text.split())
