"""Attributions become claims: spans of the article with stance, speaker, figures and the rest."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from claimcheck.extract.attributions.declines import Refusal
from claimcheck.extract.attributions.threads import Draft, parents, weave
from claimcheck.extract.page import Page
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.repeats import mark_repeats
from claimcheck.extract.sheets import Sheet, read_sheets
from claimcheck.extract.speakers import SourceMention, Speaker, resolve_speakers
from claimcheck.extract.voice import voiced
from claimcheck.models import (
    WHERE,
    Article,
    Claim,
    Decline,
    Extraction,
    Notice,
    QuoteType,
    Span,
)

MOSTLY = 0.9
"""The share of quoted words that makes a content direct speech."""


def read_article(article: Article, passages: dict[str, Passage]) -> Extraction:
    """All claims of an article whose blocks have been parsed."""
    page = Page(article)
    sheets = read_sheets(article, passages)
    drafts = weave([sheet.reading for sheet in sheets])
    above = parents(drafts)
    refusals = [(n, refusal) for n, sheet in enumerate(sheets) for refusal in sheet.refusals]
    speakers = _speakers(sheets, drafts, above, refusals)
    claims = [
        _claim(page, sheets, draft, _unless_teller(draft, speaker, drafts, speakers))
        for draft, speaker in zip(drafts, speakers, strict=False)
    ]
    claims = [
        claim.model_copy(update={"parent": claims[parent].id}) if parent is not None else claim
        for claim, parent in zip(claims, above, strict=True)
    ]
    for number, sheet in enumerate(sheets):
        for stretch in voiced(sheet.passage, _taken(number, drafts, sheet.refusals)):
            claims.append(_voice_claim(page, sheet, stretch))
    claims.sort(key=_place)
    return Extraction(
        article=article,
        claims=tuple(mark_repeats(article, _distinct(claims))),
        declines=tuple(
            _decline(page, sheets[n], refusal, speaker)
            for (n, refusal), speaker in zip(refusals, speakers[len(drafts) :], strict=True)
        ),
        notices=tuple(_notices(page, sheets)),
    )


def _place(claim: Claim) -> tuple[int, int, int, str]:
    """Claims in order of content; of two on the same words the one with the nearer cue first."""
    first, last, cue = claim.content[0], claim.content[-1], claim.cue
    gap = max(first.start - cue.end, cue.start - last.end) if cue else 0
    return first.start, first.end, gap, claim.id


def _speakers(
    sheets: Sequence[Sheet],
    drafts: Sequence[Draft],
    above: Sequence[int | None],
    refusals: Sequence[tuple[int, Refusal]],
) -> tuple[Speaker, ...]:
    """Who speaks in each draft, then who refuses."""
    mentions = [
        SourceMention(
            block=draft.home,
            source=(draft.one.source.start, draft.one.source.end) if draft.one.source else None,
            cue=draft.one.anchor,
            content=tuple((n, part.start, part.end) for n, part in draft.parts),
            parent=parent,
        )
        for draft, parent in zip(drafts, above, strict=True)
    ]
    for number, refusal in refusals:
        source = (refusal.source.start, refusal.source.end) if refusal.source else None
        mentions.append(SourceMention(block=number, source=source, cue=refusal.anchor))
    return resolve_speakers(mentions, [sheet.passage.doc for sheet in sheets])


def _unless_teller(
    denial: Draft, speaker: Speaker, drafts: Sequence[Draft], speakers: Sequence[Speaker]
) -> Speaker:
    """The speaker, withheld where "it" denies the very words that the same speaker told."""
    if denial.one.stance != "denies" or speaker.speaker is None:
        return speaker
    told = zip(drafts, speakers, strict=False)
    same = (one for one, teller in told if teller.speaker == speaker.speaker and one is not denial)
    if any(one.parts == denial.parts and one.one.stance != "denies" for one in same):
        return replace(speaker, speaker=None, speaks_for=None)
    return speaker


def _claim(page: Page, sheets: Sequence[Sheet], draft: Draft, speaker: Speaker) -> Claim:
    """The claim of a draft."""
    home, one = sheets[draft.home], draft.one
    content = _content(page, sheets, draft)
    cue = home.span(page, one.cue)
    source = home.span(page, one.source) if one.source else None
    return Claim(
        id=page.identify("claim", cue, *content),
        article=page.article.path,
        where=WHERE[home.block.kind],
        source=source,
        speaker=speaker.speaker,
        speaks_for=speaker.speaks_for,
        anonymous=speaker.anonymous,
        cue=cue,
        content=content,
        quote_type=_quote_type(sheets, draft),
        stance=one.stance,
        parent=None,
        repeats=None,
        rule=one.rule,
        evidence=page.evidence(*content, cue, *([source] if source else [])),
        **_said(page, sheets, draft.parts),
    )


def _content(page: Page, sheets: Sequence[Sheet], draft: Draft) -> tuple[Span, ...]:
    """The spans of a content; a quotation left open is one with the paragraph that takes it up."""
    spans: list[Span] = []
    runs_on = False
    for number, part in draft.parts:
        span = sheets[number].span(page, part)
        if runs_on and not page.article.text[spans[-1].end : span.start].strip():
            span = page.span(spans.pop().start, span.end)
        spans.append(span)
        runs_on = sheets[number].reading.leaves_open(part)
    return tuple(spans)


def _voice_claim(page: Page, sheet: Sheet, stretch: Stretch) -> Claim:
    """A claim in the publisher's own voice."""
    content = sheet.span(page, stretch)
    return Claim(
        id=page.identify("claim", content),
        article=page.article.path,
        where=WHERE[sheet.block.kind],
        source=None,
        speaker=None,
        speaks_for=None,
        anonymous=None,
        cue=None,
        content=(content,),
        quote_type="none",
        stance="asserts",
        parent=None,
        repeats=None,
        rule="voice.sentence",
        evidence=page.evidence(content),
        **_said(page, [sheet], [(0, stretch)]),
    )


def _said(
    page: Page, sheets: Sequence[Sheet], parts: Sequence[tuple[int, Stretch]]
) -> dict[str, Any]:
    """What the content says; its first block speaks for the rest but for the figures."""
    blocks = list(dict.fromkeys(n for n, _ in parts))
    stretches = {n: [part for m, part in parts if m == n] for n in blocks}
    facts = sheets[blocks[0]].facts
    first = stretches[blocks[0]]
    return {
        "polarity": facts.polarity(first),
        "certainty": facts.certainty(first),
        "figures": tuple(f for n in blocks for f in sheets[n].facts.figures(page, stretches[n])),
        "proposition": facts.proposition(first),
    }


def _quote_type(sheets: Sequence[Sheet], draft: Draft) -> QuoteType:
    inside = [
        sheets[n].passage.is_quoted(token)
        for n, part in draft.parts
        for token in sheets[n].passage.doc[part.start : part.end]
        if not token.is_punct
    ]
    if not any(inside):
        return "indirect"
    return "direct" if sum(inside) >= MOSTLY * len(inside) else "mixed"


def _taken(number: int, drafts: Sequence[Draft], refusals: Sequence[Refusal]) -> list[Stretch]:
    """The stretches of a block that are somebody's claim or refusal."""
    taken = [refusal.words for refusal in refusals]
    for draft in drafts:
        taken += [part for n, part in draft.parts if n == number]
        if draft.home == number:
            taken.append(draft.one.cue)
    return taken


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """Each claim once."""
    return list({claim.id: claim for claim in claims}.values())


def _decline(page: Page, sheet: Sheet, refusal: Refusal, speaker: Speaker) -> Decline:
    words = sheet.span(page, refusal.words)
    return Decline(
        id=page.identify("decline", words),
        article=page.article.path,
        source=sheet.span(page, refusal.source) if refusal.source else None,
        speaker=speaker.speaker,
        kind=refusal.kind,
        **words.model_dump(),
    )


def _notices(page: Page, sheets: Sequence[Sheet]) -> list[Notice]:
    """A notice for each quotation that opens, does not close and is not taken up again."""
    notices: list[Notice] = []
    for number, sheet in enumerate(sheets):
        after = sheets[number + 1].reading if number + 1 < len(sheets) else None
        if sheet.reading.is_open and (after is None or not (after.lead or after.tail)):
            opened = sheet.passage.quotations[-1]
            at = sheet.block.start + opened.start
            line = page.span(at, at + 1).line
            message = f"A quotation opens in line {line} and is never closed."
            notices.append(
                Notice(
                    kind="unclosed-quotation", article=page.article.path, line=line, message=message
                )
            )
    return notices
