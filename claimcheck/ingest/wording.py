"""How a line is worded: what sounds like a headline, a name or a sentence."""

import re

from claimcheck.rules.boilerplate import word_sets

HEADING_WORDS = 25
"""No headline of 840 news texts was longer than 22 words."""

SUBHEAD_WORDS = 14
NAME_WORDS = 5
CAPTION_WORDS = 12

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CLOSED = re.compile(r"""[.,;:]["'”’)\]]*$""")
_SENTENCE_BREAK = re.compile(r"""[^\W\d_]{5,}[.!?]["'”’]?\s+["'“‘]?[A-Z]""")
_OPENING = "\"'“‘([¿¡"


def words(text: str) -> list[str]:
    """The words of a text in lower case, without marks: what two passages are compared by."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def sounds_like_heading(text: str) -> bool:
    """Whether a line could be a headline: short, begun in capitals, without a full stop."""
    count = len(text.split())
    first = text.lstrip(_OPENING)[:1]
    return (
        0 < count <= HEADING_WORDS
        and (first.isupper() or first.isdigit() or first in {"$", "£", "€"})
        and not _CLOSED.search(text)
        and not _SENTENCE_BREAK.search(text)
    )


def sounds_like_stopped_headline(text: str) -> bool:
    """Whether a line with a full stop or semicolon is worded as a headline: in title case, or terse.

    Some archives put a full stop after their headlines.
    """
    bare = text.rstrip(".;")
    if len(bare.split()) < 3 or not sounds_like_heading(bare):
        return False
    return (
        text.endswith(";") or in_title_case(bare) or not word_sets()["grammar"] & set(words(bare))
    )


def sounds_like_caption(text: str) -> bool:
    """Whether a line without a full stop is worded as a whole sentence, as under a picture."""
    found = words(text)
    sets = word_sets()
    return (
        len(found) >= CAPTION_WORDS
        and bool(sets["article"] & set(found))
        and bool(sets["auxiliary"] & set(found))
        and not in_title_case(text)
    )


def in_title_case(text: str) -> bool:
    """Whether all words but the small ones begin in capitals."""
    small = word_sets()["small"]
    great = [word for word in _WORD.findall(text) if word.lower() not in small]
    low = [word for word in great if word[0].islower()]
    return len(great) >= 2 and len(low) <= len(great) // 6


def sounds_like_name(text: str) -> bool:
    """Whether a line could be the name of an outlet, a person or a place."""
    bare = text.rstrip(".")
    found = bare.split()
    return (
        1 <= len(found) <= NAME_WORDS
        and sounds_like_heading(bare)
        and bare[-1:].isalnum()
        and (in_title_case(bare) or (len(found) == 1 and bare[0].isupper()))
    )


def is_quoted(text: str) -> bool:
    """Whether a line stands in quotation marks from end to end."""
    return text[0] in "\"“‘'" and text.rstrip(".,")[-1:] in "\"”’'"
