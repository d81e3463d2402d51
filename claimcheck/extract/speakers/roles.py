"""The roles a text gives a name: "Norwegian Prime Minister X", "X, a spokesman for Y", "Y's X"."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.extract.names import NAME_TAGS, Name, title_at, title_before
from claimcheck.extract.parsing.tree import Doc, Token
from claimcheck.rules.names import Country, Title, country_adjectives, source_nouns

LINKS = frozenset({"of", "for", "at"})
MODIFIERS = 4
"""How many words may stand between a principal and the role it precedes."""
WINDOW = 9
"""How far behind a name its role may begin."""


@dataclass(frozen=True, slots=True)
class Role:
    """An office or post: its title, and the country or body it belongs to.

    `principal` is the tokens of the body in block `block`; `past` ones are held no longer.
    """

    title: Title
    words: str
    country: Country | None = None
    block: int = 0
    principal: tuple[int, int] | None = None
    past: bool = False


def roles_of(doc: Doc, name: Name) -> list[Role]:
    """The roles given beside this mention of a name."""
    return [*_before(doc, name), *_in_apposition(doc, name)]


def _before(doc: Doc, name: Name) -> Iterator[Role]:
    """The roles right before the name, or before it and a comma."""
    at = name.start
    if at and doc[at - 1].text == "," and _is_introduced(doc, at - 1):
        at -= 1
    while at:
        found = title_before(doc, at)
        if found is None:
            return
        title, start = found
        if title.kind in ("role", "spokesperson", "counsel"):
            yield role_at(doc, start, at, block=name.block, title=title)
        at = start


def _is_introduced(doc: Doc, comma: int) -> bool:
    """Whether a definite role stands before the comma: "the country's president, X"."""
    found = title_before(doc, comma)
    if found is None or found[0].kind not in ("role", "spokesperson"):
        return False
    left = doc[max(0, found[1] - MODIFIERS) : found[1]]
    return any(token.lower_ in ("the", "'s", "’s", "its", "his", "her", "their") for token in left)


def _in_apposition(doc: Doc, name: Name) -> Iterator[Role]:
    """The role behind the name: "X, a spokesman for Y," or "X, Y's chief executive,"."""
    at = name.end
    if at < len(doc) and doc[at].text == "," and doc[at + 1 : at + 2].text.isdigit():
        at += 2
    if at >= len(doc) or doc[at].text not in (",", "(", "-", "–", "—"):
        return
    for start in range(at + 1, min(at + 1 + WINDOW, len(doc))):
        token = doc[start]
        if (token.is_punct and token.text not in "-'’\"“”") or token.tag_ in ("VBD", "VBZ", "WP"):
            return
        found = title_at(doc, start)
        if found is not None and found[0].kind in ("role", "spokesperson", "counsel"):
            if _belongs(doc, at + 1, start):
                yield role_at(doc, start, found[1], block=name.block, title=found[0])
            return


def _belongs(doc: Doc, first: int, start: int) -> bool:
    """No preposition between the comma and the role: "X, of the board's chairman" is none."""
    return not any(token.tag_ == "IN" for token in doc[first:start])


def role_at(doc: Doc, start: int, end: int, *, block: int, title: Title) -> Role:
    """The role at tokens `start` to `end` with what stands around it."""
    words = doc[start:end].text.lower()
    country, principal, past = _owner_before(doc, start)
    if title.stands_for == "country" and principal and doc[principal[1]].tag_ != "POS":
        principal = None
    if principal is None and country is None:
        country, principal = owner_after(doc, end)
    return Role(title, words, country, block, principal, past)


def _owner_before(doc: Doc, start: int) -> tuple[Country | None, tuple[int, int] | None, bool]:
    """The country or body before a role, and whether a word like "former" stands there."""
    past = False
    at = start - 1
    for _ in range(MODIFIERS):
        if at < 0 or (doc[at].is_sent_start and at + 1 == start and not _may_own(doc[at])):
            break
        token = doc[at]
        title = title_before(doc, at + 1)
        if title and title[0].kind == "past":
            past = True
        elif token.text in country_adjectives():
            return country_adjectives()[token.text], None, past or _is_past(doc, at)
        elif token.tag_ == "POS" and at:
            return *_named(doc, at), past or _is_past(doc, at)
        elif token.tag_ in NAME_TAGS and not title:
            return *_named(doc, at + 1), past or _is_past(doc, at)
        elif (token.is_punct and token.text != "-") or token.tag_ in (
            "IN",
            "DT",
            "VBD",
            "VBZ",
            "CC",
        ):
            break
        at -= 1
    return None, None, past


def _is_past(doc: Doc, at: int) -> bool:
    """Whether "former" stands before the owner: "former Utland minister"."""
    for before in range(at, max(0, at - MODIFIERS), -1):
        title = title_before(doc, before)
        if title and title[0].kind == "past":
            return True
        if before and doc[before - 1].tag_ not in NAME_TAGS and doc[before - 1].tag_ != "JJ":
            return False
    return False


def _may_own(token: Token) -> bool:
    return token.text in country_adjectives() or token.tag_ in NAME_TAGS


def _named(doc: Doc, end: int) -> tuple[Country | None, tuple[int, int] | None]:
    """The country or the name that ends before `end`."""
    start = end
    while start and (doc[start - 1].tag_ in NAME_TAGS) and not doc[start - 1].is_punct:
        start -= 1
    if start == end:
        return None, None
    country = country_adjectives().get(doc[start:end].text)
    return (country, None) if country else (None, (start, end))


def owner_after(doc: Doc, end: int) -> tuple[Country | None, tuple[int, int] | None]:
    """The country or body behind a role: "president of X", "spokesman for the X"."""
    if end >= len(doc) or doc[end].lower_ not in LINKS:
        return None, None
    start = end + 1
    while start < len(doc) and (doc[start].tag_ in ("DT", "PRP$", "JJ") and start < end + 3):
        if doc[start].text in country_adjectives():
            return country_adjectives()[doc[start].text], None
        start += 1
    last = start
    while last < len(doc) and (doc[last].tag_ in NAME_TAGS or doc[last].text in "-&."):
        last += 1
    end_of_names = last
    while last < len(doc) and doc[last].tag_ in ("NN", "NNS"):
        last += 1
    bodies = source_nouns("body") | source_nouns("collective")
    if start < end_of_names < last and doc[last - 1].lower_ not in bodies:
        last = end_of_names
    if start == last:
        return None, None
    country = country_adjectives().get(doc[start:last].text)
    return (country, None) if country else (None, (start, last))
