"""Find the structure of an article: what is its headline, its text, its furniture.

What fits a pattern of the tables is settled first; the rest is told from where it stands and how
it is worded. Whatever is not told apart stays a paragraph, so nothing readable is lost.
"""

from collections.abc import Iterable
from itertools import pairwise

from claimcheck.ingest.headlines import (
    mark_headlines,
    mark_names_at_top,
    mark_repeated_headlines,
)
from claimcheck.ingest.passages import Passage, split_passages
from claimcheck.ingest.recognise import recognise
from claimcheck.ingest.wording import (
    is_person,
    is_quoted,
    sounds_like_heading,
    sounds_like_name,
    sounds_like_subhead,
    words,
)
from claimcheck.models import WHERE, Block, BlockKind

LINKS = 6
"""So many headlines are taken for related stories after one label, at most."""

PULL_QUOTE_WORDS = range(4, 41)

OPENING = 4
"""A line is looked for by its first words."""

PLACES = 16
"""In so many paragraphs a line is looked for, at most."""


def find_structure(text: str) -> list[Passage]:
    """The passages of a text, each with its kind."""
    passages = recognise(split_passages(text))
    _follow_labels(passages)
    mark_headlines(passages)
    mark_names_at_top(passages)
    _mark_summaries(passages)
    _mark_tail(passages)
    mark_repeated_headlines(passages)
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
    """After "Also read" stand headlines of other stories, after "Key points" a summary."""
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
    """The bullets or the lines of the group after a label, else the passage after it."""
    following = passages[number + 1 :]
    group = passages[number].group
    points = []
    for passage in following:
        if passage.kind or not (passage.bulleted or passage.group == group):
            break
        points.append(passage)
    return points or [passage for passage in following[:1] if not passage.kind]


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
    if len(passages) > 1 and _is_signature(passages[-1], passages[-2]):
        passages[-1].kind, passages[-1].told = BlockKind.BYLINE, {"byline": passages[-1].text}
    for passage in reversed(passages):
        if passage.kind and passage.kind in WHERE and passage.kind is not BlockKind.CAPTION:
            return
        if not passage.kind:
            if passage.bulleted or not sounds_like_name(passage.text):
                return
            passage.kind = BlockKind.CREDIT


def _is_signature(passage: Passage, above: Passage) -> bool:
    """A name after a dash, where no list goes on and no quotation is signed."""
    if passage.kind or not passage.bulleted or above.bulleted:
        return False
    return is_person(passage.text) and not is_quoted(above.text)


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
    """Short lines whose words stand inside a longer paragraph too."""
    said = {id(passage): words(passage.text) for passage in passages if _may_be_lifted(passage)}
    short = [p for p in passages if id(p) in said and len(said[id(p)]) in PULL_QUOTE_WORDS]
    places = _find_openings({tuple(said[id(p)][:OPENING]) for p in short}, said.values())
    for passage in short:
        quote = said[id(passage)]
        wider = (text for text in places[tuple(quote[:OPENING])] if len(text) > len(quote))
        if any(_holds(text, quote) for text in wider):
            passage.kind = BlockKind.PULL_QUOTE


def _may_be_lifted(passage: Passage) -> bool:
    return passage.kind in {None, BlockKind.SUBHEAD} and not passage.bulleted


def _find_openings(
    openings: set[tuple[str, ...]], texts: Iterable[list[str]]
) -> dict[tuple[str, ...], list[list[str]]]:
    """For each opening the first texts in which it stands."""
    places: dict[tuple[str, ...], list[list[str]]] = {opening: [] for opening in openings}
    for text in texts:
        for at in range(len(text) - OPENING + 1):
            found = places.get(tuple(text[at : at + OPENING]))
            if found is not None and len(found) < PLACES and (not found or found[-1] is not text):
                found.append(text)
    return places


def _holds(text: list[str], quote: list[str]) -> bool:
    return f" {' '.join(quote)} " in f" {' '.join(text)} "
