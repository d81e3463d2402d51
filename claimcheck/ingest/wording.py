"""How a line is worded: what sounds like a headline, a name or a sentence."""

import re
from collections.abc import Iterable

from claimcheck.rules.boilerplate import compile_pattern, word_sets

HEADING_WORDS = 30
"""Of 840 headlines the longest had 22 words; tabloids go on a little longer."""

SUBHEAD_WORDS = 14
NAME_WORDS = 5
PERSON_WORDS = 3
CAPTION_WORDS = 12
OWN_WORDS = 0.4
"""A headline shares more of its words than this with its text; a caption need not."""

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CLOSED = re.compile(r"""[.,;:]\s*["'”’)\]]*$""")
_STOP = re.compile(r"""[.;]+(["'”’)]*)$""")
_SENTENCE_BREAK = re.compile(r"""[^\W\d_]{5,}[.!?]["'”’]?\s+["'“‘]?[A-Z]""")
_TURN = re.compile(r"[QA][:.]\s|Q[A-Z][a-z]")
_OPENING = "\"'“‘([¿¡"


def words(text: str) -> list[str]:
    """The words of a text in lower case, without marks: what two passages are compared by."""
    return _WORD.findall(text.lower().replace("’", "'"))


def sounds_like_heading(text: str) -> bool:
    """Whether a line could be a headline: short, begun in capitals, without a full stop."""
    count = len(text.split())
    first = text.lstrip(_OPENING)[:1]
    return (
        0 < count <= HEADING_WORDS
        and any(character.isalpha() for character in text)
        and (first.isupper() or first.isdigit() or first in {"$", "£", "€"})
        and not _CLOSED.search(text)
        and not _SENTENCE_BREAK.search(text)
    )


def sounds_like_stopped_headline(text: str) -> bool:
    """Whether a line that ends in a stop is worded as a headline: in title case, or terse.

    Some archives put a full stop after their headlines.
    """
    if len(text.split()) < 3 or not is_one_short_sentence(text):
        return False
    return (
        text.endswith(";") or in_title_case(text) or not word_sets()["grammar"] & set(words(text))
    )


def is_one_short_sentence(text: str) -> bool:
    """Whether a line would be a heading but for the stop at its end."""
    return sounds_like_heading(_STOP.sub(r"\1", text))


def sounds_like_subhead(text: str) -> bool:
    """Whether a line between paragraphs is a heading, not a short question or a line of speech."""
    shouted = text.isupper() and len(text.split()) > 1
    quoted = is_quoted(text) and not shouted and len(text.split()) > NAME_WORDS
    exclaimed = text.rstrip("\"”'’")[-1:] in {"!", "?"} and any(mark in text for mark in '"“”!')
    spoken = exclaimed or _TURN.match(text)
    return (
        len(text.split()) <= SUBHEAD_WORDS
        and sounds_like_heading(text)
        and not quoted
        and not spoken
        and not text.endswith(("…", "-", "–", "—"))
    )


def sounds_like_caption(text: str) -> bool:
    """Whether a line without a full stop is worded as a whole sentence, as under a picture."""
    found = set(words(text))
    sets = word_sets()
    return (
        len(text.split()) >= CAPTION_WORDS
        and bool(sets["article"] & found)
        and bool(sets["auxiliary"] & found)
        and not in_title_case(text)
    )


def is_about_something_else(line: str, texts: Iterable[str]) -> bool:
    """Whether few of a line's telling words stand in the texts."""
    small = word_sets()["grammar"] | word_sets()["small"]
    telling = {word for word in words(line) if len(word) > 3} - small
    shared = telling & {word for text in texts for word in words(text)}
    return len(shared) < OWN_WORDS * len(telling)


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
    return not (len(found) == 1 and text.endswith(".")) and (
        1 <= len(found) <= NAME_WORDS
        and sounds_like_heading(bare)
        and bare[-1:].isalnum()
        and (in_title_case(bare) or (len(found) == 1 and bare[0].isupper()))
    )


def is_person(text: str) -> bool:
    """Whether a line has the shape of a person's name."""
    return len(text.split()) <= PERSON_WORDS and bool(
        compile_pattern("{person}", cased=True).fullmatch(text)
    )


def is_quoted(text: str) -> bool:
    """Whether a line stands in quotation marks from end to end."""
    return text[0] in "\"“‘'" and text.rstrip(".,")[-1:] in "\"”’'"
