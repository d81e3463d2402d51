"""Find the headline of an article, the lines around it, and the places where it stands again."""

from claimcheck.ingest.passages import Passage
from claimcheck.ingest.recognise import EDGE
from claimcheck.ingest.wording import (
    in_title_case,
    is_about_something_else,
    is_one_short_sentence,
    is_person,
    is_quoted,
    sounds_like_caption,
    sounds_like_heading,
    sounds_like_name,
    sounds_like_stopped_headline,
    words,
)
from claimcheck.models import BlockKind

KICKER_WORDS = 3

PLACE_WORDS = 3


def mark_headlines(passages: list[Passage]) -> None:
    """The headline at the top, the lines under it, and a caption or a heading word above it."""
    if [passage.kind for passage in passages[:2]] == [BlockKind.LABEL, BlockKind.LINK]:
        passages[1].kind = BlockKind.HEADLINE
    headline = next((p for p in passages if p.kind is BlockKind.HEADLINE), None)
    start = _find_text_start(passages)
    for number, passage in enumerate(passages[:EDGE]):
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


def mark_names_at_top(passages: list[Passage]) -> None:
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


def mark_repeated_headlines(passages: list[Passage]) -> None:
    """The headline again, anywhere but among links to other stories."""
    headlines = {tuple(words(p.text)) for p in passages if p.kind is BlockKind.HEADLINE}
    for passage in passages:
        if not passage.kind and tuple(words(passage.text)) in headlines:
            passage.kind = BlockKind.HEADLINE


def _find_text_start(passages: list[Passage]) -> int:
    """Where a byline, a dateline or a label shows that the text begins; 0 where none does."""
    for number, passage in enumerate(passages[:EDGE]):
        below = passages[number + 1 :]
        if _opens_text(passage, below) and any(not later.kind for later in below):
            return number
    return 0


def _opens_text(passage: Passage, below: list[Passage]) -> bool:
    if passage.then is BlockKind.SUMMARY:
        return bool(below) and not below[0].bulleted
    return passage.kind in {BlockKind.BYLINE, BlockKind.DATELINE}


def _kind_at_top(
    passage: Passage, following: list[Passage], *, above_text: bool
) -> BlockKind | None:
    """What stands first: a headline, a word or a caption above it, or the text itself (None)."""
    if _is_kicker(passage, following[0]):
        return BlockKind.LABEL
    if _is_caption(passage, following):
        return BlockKind.CAPTION
    if above_text or _is_headline(passage, following[0]):
        return BlockKind.HEADLINE
    return None


def _kind_under_headline(
    passage: Passage, headline: Passage, *, above_text: bool
) -> BlockKind | None:
    """What stands under the headline: the same again, a deck, or the text itself (None)."""
    if words(passage.text) == words(headline.text):
        return BlockKind.HEADLINE
    bare = sounds_like_heading(passage.text) and not is_quoted(passage.text)
    # An archive that puts a stop after its headlines does so after their decks too.
    stopped = headline.text.endswith((".", ";")) and sounds_like_stopped_headline(passage.text)
    is_deck = bare or stopped or above_text or passage.mark == "heading"
    return BlockKind.SUBHEAD if is_deck else None


def _is_caption(passage: Passage, following: list[Passage]) -> bool:
    """A sentence under a picture: on a web page it often belongs to another story."""
    worded = sounds_like_heading(passage.text) and sounds_like_caption(passage.text)
    return worded and is_about_something_else(passage.text, (later.text for later in following))


def _is_kicker(passage: Passage, following: Passage) -> bool:
    """A heading word in capitals above the headline."""
    text = passage.text
    return (
        len(text.split()) <= KICKER_WORDS and text.isupper() and sounds_like_heading(following.text)
    )


def _is_headline(passage: Passage, following: Passage) -> bool:
    if passage.mark == "heading" or sounds_like_heading(passage.text):
        return True
    shorter = len(passage.text) < len(following.text)
    return sounds_like_stopped_headline(passage.text) and (shorter or in_title_case(passage.text))
