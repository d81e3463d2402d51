"""Proper names in a parsed block, found by tags, capitals and tables; no entity recogniser."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimcheck.extract.parsing.tree import Doc, Token
from claimcheck.rules.figures import calendar
from claimcheck.rules.names import (
    Title,
    first_names,
    organisation_words,
    source_nouns,
    titles,
    titles_by_first,
    titles_by_last,
)

NAME_TAGS = frozenset({"NNP", "NNPS"})
PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
     "ten", "ter", "van", "von", "y", "zu"}
)  # fmt: skip
HYPHENS = frozenset("-‐‑–")
LONGEST_HEADLINE = 40
TITLE_CASE = 0.7
"""A block is a headline in capitals when this share of its words is capitalised."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name at tokens `start` to `end` of a block, with the title before it."""

    block: int
    start: int
    end: int
    text: str
    titles: tuple[Title, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, hyphens inside."""
        return tuple(self.text.split())


def find_names(doc: Doc, block: int = 0) -> tuple[Name, ...]:
    """The proper names of `doc`, titles split off; in a headline all capitals, full names only."""
    if doc.text.isupper():
        return ()
    if is_title_case(doc):
        return tuple(_full_names(doc, block))
    found: list[Name] = []
    end = 0
    for token in doc:
        if token.i >= end and _is_name(token):
            end = _run_end(doc, token.i)
            found += _split(doc, block, token.i, end)
    return tuple(found)


def _full_names(doc: Doc, block: int) -> Iterator[Name]:
    """A first name and the word after it."""
    for token in doc[:-1]:
        following = doc[token.i + 1]
        second = following.text[0].isupper() and _is_name(following) and following.text[-1] != "s"
        if token.text in first_names() and second and following.text not in first_names():
            yield Name(block, token.i, token.i + 2, f"{token.text} {following.text}")


def is_title_case(doc: Doc) -> bool:
    """Whether nearly all longer words begin with a capital, and no full stop ends them."""
    if len(doc) > LONGEST_HEADLINE:
        return False
    words = [token for token in doc if token.is_alpha and len(token) > 3]
    capitals = sum(token.text[0].isupper() for token in words)
    stopped = doc.text.rstrip().endswith(".")
    return len(words) >= 3 and not stopped and capitals >= TITLE_CASE * len(words)


def title_at(doc: Doc, at: int) -> tuple[Title, int] | None:
    """The longest title that begins at token `at`, and the index after it."""
    for words, title in titles_by_first().get(doc[at].lower_, ()) if at < len(doc) else ():
        if _reads(doc, at, words):
            return title, at + len(words)
    return None


def title_before(doc: Doc, at: int) -> tuple[Title, int] | None:
    """The longest title that ends right before token `at`, and where it begins."""
    for words, title in titles_by_last().get(doc[at - 1].lower_, ()) if at else ():
        if at >= len(words) and _reads(doc, at - len(words), words):
            return title, at - len(words)
    return None


def _reads(doc: Doc, at: int, words: tuple[str, ...]) -> bool:
    """Whether these words stand at token `at`."""
    if len(words) == 1:
        return True
    return tuple(token.lower_ for token in doc[at : at + len(words)]) == words


@cache
def without_accents(word: str) -> str:
    """A word with bare letters, however its accents are coded."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(char for char in parts if not unicodedata.combining(char))


@cache
def spelling(word: str) -> str:
    """A name's word without accents, doubled letters and the ways to write a final y.

    >>> spelling("Zelenskyy") == spelling("Zelenskiy") == spelling("Zelensky")
    True
    """
    plain = without_accents(word.lower().replace("’", "'"))
    plain = re.sub(r"(?:iy|yi|ij|yy|ii|i|y)\b", "y", plain)
    return re.sub(r"(.)\1", r"\1", plain)


def _is_name(token: Token) -> bool:
    text = token.text
    if not (token.tag_ in NAME_TAGS and text[0].isupper()) or not any(map(str.isalpha, text)):
        return False
    if token.is_sent_start and _is_common(token.lower_) and not _is_name_next(token):
        return False
    return text not in calendar() or _is_surname_may(token)


def _is_name_next(token: Token) -> bool:
    following = token.doc[token.i + 1 : token.i + 2]
    return bool(following) and following[0].tag_ in NAME_TAGS and following.text[0].isupper()


def _is_common(word: str) -> bool:
    """Whether a capital at the start of a sentence hides a common noun: "Officials said"."""
    return any(word in source_nouns(kind) for kind in ("anonymous", "document", "collective"))


def _is_surname_may(token: Token) -> bool:
    """Whether a month is a surname here: "Theresa May"."""
    before = token.nbor(-1) if token.i else None
    return before is not None and (before.text in first_names() or (before.lower_,) in titles())


def _run_end(doc: Doc, start: int) -> int:
    """After the last token of the name that begins at `start`."""
    end = start + 1
    while end < len(doc):
        if _is_name(doc[end]) and not doc[end].is_sent_start:
            end += 1
        elif _is_glued_hyphen(doc, end) or (
            doc[end].text == "." and len(doc[end - 1]) == 1 and _is_name_at(doc, end + 1)
        ):
            end += 2
        else:
            after = _past_particles(doc, end) or _past_plural(doc, end) or _past_of(doc, start, end)
            if after is None:
                return end
            end = after
    return end


def _is_name_at(doc: Doc, at: int) -> bool:
    return at < len(doc) and _is_name(doc[at])


def _is_glued_hyphen(doc: Doc, at: int) -> bool:
    return (
        doc[at].text in HYPHENS
        and not doc[at].whitespace_
        and not doc[at - 1].whitespace_
        and at + 1 < len(doc)
        and doc[at + 1].text[0].isupper()
    )


def _past_particles(doc: Doc, at: int) -> int | None:
    """Past the particles inside a person's name: "van der"."""
    end = at
    while end < len(doc) and doc[end].lower_ in PARTICLES:
        end += 1
    return end if end > at and _is_name_at(doc, end) else None


def _past_plural(doc: Doc, at: int) -> int | None:
    """Past the apostrophe inside a body's name: "Dockers' Union"."""
    plural = doc[at - 1].text.endswith("s") and doc[at].text in ("'", "’")
    owned = plural and _is_name_at(doc, at + 1)
    return at + 1 if owned and doc[at + 1].text in organisation_words() else None


def _past_of(doc: Doc, start: int, at: int) -> int | None:
    """Past the "of" inside an organisation's name: "Ministry of Trade", "Bank for Reform"."""
    if doc[at].lower_ not in ("of", "for") or not _marks_organisation(doc, start, at):
        return None
    after = at + 2 if at + 1 < len(doc) and doc[at + 1].lower_ == "the" else at + 1
    capital = after < len(doc) and doc[after].text[0].isupper() and doc[after].tag_[:2] == "NN"
    return after + 1 if capital else None


def _marks_organisation(doc: Doc, start: int, end: int) -> bool:
    return any(token.text in organisation_words() for token in doc[start:end])


def _split(doc: Doc, block: int, start: int, end: int) -> list[Name]:
    """Names of a run, titles taken off: "Acme Chief Executive Ruth Lind" is two names."""
    found: list[Name] = []
    first = at = start
    pending: list[Title] = []
    while at < end:
        title = title_at(doc, at)
        inside = title is not None and title[1] <= end and not _names_a_body(doc, title[1], end)
        if inside and title is not None and not _is_surname(doc, first, at, end):
            if first < at:
                found.append(_name(doc, block, first, at, pending))
                pending = []
            pending.append(title[0])
            first = at = title[1]
        elif first < at and _begins_person(doc, first, at, end):
            found.append(_name(doc, block, first, at, pending))
            pending = []
            first = at
        else:
            at += 1
    if first < end:
        found.append(_name(doc, block, first, end, pending))
    return found


def _names_a_body(doc: Doc, at: int, end: int) -> bool:
    """Whether the word after a title makes a body of it: "Justice Department"."""
    return at < end and doc[at].text in organisation_words()


def _begins_person(doc: Doc, first: int, at: int, end: int) -> bool:
    """Whether a person's name follows another name: "governor of Utland Ruth Lind"."""
    if not _is_name(doc[at]) or doc[at - 1].text in HYPHENS or end - at < 2:
        return False
    if doc[at].text not in first_names():
        rest = doc[at:end]
        owner = _is_owned(doc, first) and doc[at - 1].text in organisation_words()
        return owner and not any(token.text in organisation_words() for token in rest)
    return (_is_owned(doc, first) or _marks_organisation(doc, first, at)) and (
        doc[first].text not in first_names()
    )


def _is_owned(doc: Doc, first: int) -> bool:
    """Whether a title and "of" stand before: "chief of the Fish Council"."""
    at = first - 1 if first and doc[first - 1].lower_ == "the" else first
    return at > 0 and doc[at - 1].lower_ in ("of", "for") and title_before(doc, at - 1) is not None


def _is_surname(doc: Doc, first: int, at: int, end: int) -> bool:
    """Whether a title's word is a surname here: "Stephen King"."""
    return at > first and at + 1 == end and doc[at - 1].text in first_names()


def _name(doc: Doc, block: int, start: int, end: int, before: list[Title]) -> Name:
    found = list(before)
    at = start
    while not found and at:
        title = title_before(doc, at)
        if title is None:
            break
        found.insert(0, title[0])
        at = title[1]
    return Name(block, start, end, doc[start:end].text, tuple(found))
