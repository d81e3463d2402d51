"""Find the structure of an article: which block is its headline, which its text, which its furniture.

What fits a pattern of the tables is settled first; the rest is told from where it stands and how it is
worded. Whatever is not told apart stays a paragraph, so nothing readable is lost.
"""

from itertools import pairwise

from claimcheck.ingest.passages import Passage, split_passages
from claimcheck.ingest.recognise import EDGE, recognise
from claimcheck.ingest.wording import (
    in_title_case,
    is_one_short_sentence,
    is_person,
    is_quoted,
    sounds_like_caption,
    sounds_like_heading,
    sounds_like_name,
    sounds_like_stopped_headline,
    sounds_like_subhead,
    words,
)
from claimcheck.models import WHERE, Block, BlockKind

LINKS = 6
"""So many headlines are taken for related stories after one label, at most."""

PLACE_WORDS = 3

PULL_QUOTE_WORDS = range(4, 41)


def find_structure(text: str) -> list[Passage]:
    """The passages of a text, each with its kind."""
    passages = recognise(split_passages(text))
    _follow_labels(passages)
    _mark_headlines(passages)
    _mark_names_at_top(passages)
    _mark_summaries(passages)
    _mark_tail(passages)
    _mark_repeated_headlines(passages)
    _mark_subheads(passages)
    _mark_pull_quotes(passages)
    for passage in passages:
        passage.kind = passage.kind or BlockKind.PARAGRAPH
    return passages


def to_blocks(passages: list[Passage]) -> tuple[Block, ...]:
    """Blocks out of passages; a block with the words of an earlier readable one repeats it."""
    first: dict[tuple[str, ...], int] = {}
    blocks = []
    for number, passage in enumerate(passages):
        kind = passage.kind or BlockKind.PARAGRAPH
        repeats = None
        if kind in WHERE and (said := tuple(words(passage.text))):
            earlier = first.setdefault(said, number)
            repeats = earlier if earlier < number else None
        blocks.append(Block(kind=kind, start=passage.start, end=passage.end, repeats=repeats))
    return tuple(blocks)


def _follow_labels(passages: list[Passage]) -> None:
    """What follows "Also read" are headlines of other stories, what follows "Key points" a summary."""
    for number, label in enumerate(passages):
        if label.then is BlockKind.LINK:
            for link in _links_after(passages, number):
                link.kind = BlockKind.LINK
        elif label.then is BlockKind.SUMMARY:
            for point in _points_after(passages, number):
                point.kind = BlockKind.SUMMARY


def _links_after(passages: list[Passage], number: int) -> list[Passage]:
    """Headlines after a label: to the end of its group, or while they go on."""
    links: list[Passage] = []
    attached = number + 1 < len(passages) and passages[number + 1].group == passages[number].group
    for passage in passages[number + 1 : number + 1 + LINKS]:
        parted = attached and passage.group != passages[number].group
        if parted or passage.kind or not sounds_like_heading(passage.text):
            break
        links.append(passage)
    return links


def _points_after(passages: list[Passage], number: int) -> list[Passage]:
    """The bullets after a label, or the passage after it where there are none."""
    following = passages[number + 1 :]
    points = []
    for passage in following:
        if not passage.bulleted or passage.kind:
            break
        points.append(passage)
    return points or [passage for passage in following[:1] if not passage.kind]


def _mark_headlines(passages: list[Passage]) -> None:
    """The headline at the top, the lines under it, and a caption or a heading word above it."""
    headline = next((p for p in passages if p.kind is BlockKind.HEADLINE), None)
    start = _find_text_start(passages)
    for number, passage in enumerate(passages):
        if passage.kind:
            continue
        following = [later for later in passages[number + 1 :] if not later.kind]
        if not following or passage.bulleted:
            return
        above_text = number < start and is_one_short_sentence(passage.text)
        if headline:
            passage.kind = _kind_under_headline(passage, headline, above_text=above_text)
        else:
            passage.kind = _kind_at_top(passage, following, above_text=above_text)
        if passage.kind is None:
            return
        if passage.kind is BlockKind.HEADLINE:
            headline = passage


def _find_text_start(passages: list[Passage]) -> int:
    """Where a byline, a dateline or a label shows that the text begins; 0 where nothing shows it."""
    for number, passage in enumerate(passages[:EDGE]):
        opens = passage.kind in {BlockKind.BYLINE, BlockKind.DATELINE}
        if opens or passage.then is BlockKind.SUMMARY:
            return number
    return 0


def _kind_under_headline(
    passage: Passage, headline: Passage, *, above_text: bool
) -> BlockKind | None:
    if words(passage.text) == words(headline.text):
        return BlockKind.HEADLINE
    deck = sounds_like_heading(passage.text) and not is_quoted(passage.text)
    is_deck = deck or above_text or passage.mark == "heading"
    return BlockKind.SUBHEAD if is_deck else None


def _kind_at_top(
    passage: Passage, following: list[Passage], *, above_text: bool
) -> BlockKind | None:
    text = passage.text
    if _is_kicker(passage, following[0]):
        return BlockKind.LABEL
    body = {word for later in following for word in words(later.text)}
    if sounds_like_heading(text) and sounds_like_caption(text, body):
        return BlockKind.CAPTION
    if above_text or _is_headline(passage, following[0]):
        return BlockKind.HEADLINE
    return None


def _mark_names_at_top(passages: list[Passage]) -> None:
    """A name alone under the headline that the text never mentions: a writer, or a place."""
    for number, passage in enumerate(passages[:EDGE]):
        if passage.kind is not BlockKind.SUBHEAD or not sounds_like_name(passage.text):
            continue
        others = {word for other in passages if other is not passage for word in words(other.text)}
        above = passages[number - 1].kind if number else None
        if above is BlockKind.BYLINE and len(passage.text.split()) <= PLACE_WORDS:
            passage.kind, passage.told = BlockKind.DATELINE, {"place": passage.text}
        elif is_person(passage.text) and not others & set(words(passage.text)):
            passage.kind, passage.told = BlockKind.BYLINE, {"byline": passage.text}


def _is_kicker(passage: Passage, following: Passage) -> bool:
    """A heading word in capitals above the headline."""
    text = passage.text
    return len(text.split()) <= 3 and text.isupper() and sounds_like_heading(following.text)


def _is_headline(passage: Passage, following: Passage) -> bool:
    if passage.mark == "heading" or sounds_like_heading(passage.text):
        return True
    shorter = len(passage.text) < len(following.text)
    return sounds_like_stopped_headline(passage.text) and (shorter or in_title_case(passage.text))


def _mark_summaries(passages: list[Passage]) -> None:
    """Bullets above the text, or under its first paragraph, sum it up; later ones belong to it."""
    prose = 0
    run: list[Passage] = []
    for passage in passages:
        if passage.kind:
            continue
        if passage.bulleted:
            run.append(passage)
            continue
        if run:
            break
        prose += 1
        if prose > 1 or passage.text.endswith(":"):
            return
    else:
        return
    for passage in run:
        passage.kind = BlockKind.SUMMARY


def _mark_tail(passages: list[Passage]) -> None:
    """Names that stand alone after the last sentence: outlets and writers, never claims."""
    for passage in reversed(passages):
        if passage.kind and passage.kind in WHERE and passage.kind is not BlockKind.CAPTION:
            return
        if not passage.kind:
            if passage.bulleted or not sounds_like_name(passage.text):
                return
            passage.kind = BlockKind.CREDIT


def _mark_repeated_headlines(passages: list[Passage]) -> None:
    headlines = {tuple(words(p.text)) for p in passages if p.kind is BlockKind.HEADLINE}
    for passage in passages:
        if not passage.kind and tuple(words(passage.text)) in headlines:
            passage.kind = BlockKind.HEADLINE


def _mark_subheads(passages: list[Passage]) -> None:
    """A heading between paragraphs, with a paragraph after it."""
    for passage, following in pairwise(passages):
        if passage.kind or passage.bulleted:
            continue
        titled = sounds_like_subhead(passage.text) and _is_prose(following)
        if passage.mark == "heading" or titled:
            passage.kind = BlockKind.SUBHEAD


def _is_prose(passage: Passage) -> bool:
    return not passage.kind and not sounds_like_heading(passage.text)


def _mark_pull_quotes(passages: list[Passage]) -> None:
    """Short lines whose words stand in a longer paragraph too."""
    body = "|".join(f" {' '.join(words(p.text))} " for p in passages if not p.kind)
    for passage in passages:
        if passage.kind not in {None, BlockKind.SUBHEAD} or passage.bulleted:
            continue
        said = words(passage.text)
        again = 1 if passage.kind else 2
        if len(said) in PULL_QUOTE_WORDS and body.count(f" {' '.join(said)} ") >= again:
            whole = f"| {' '.join(said)} |"
            if f"|{body}|".count(whole) < again:
                passage.kind = BlockKind.PULL_QUOTE
