"""The cast of an article: who and what is named in it, under which names and in which roles."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal

from claimcheck.extract.names import Name, find_names, spelling
from claimcheck.extract.parsing.tree import Doc
from claimcheck.extract.speakers.roles import Role, roles_of
from claimcheck.rules.names import (
    Gender,
    countries,
    first_names,
    organisation_words,
    place_names,
    place_words,
    source_nouns,
)

Kind = Literal["person", "organisation", "country", "place", "unknown"]
MOST_WORDS = 4
"""A person's name has no more words."""


@dataclass(eq=False)
class Member:
    """Somebody or something with a name: its mentions in text order, its roles."""

    name: str
    kind: Kind
    mentions: list[Name] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    acronym: str | None = None
    plural: bool = False

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words of the name as they are compared."""
        return tuple(spelling(word) for word in self.name.split())

    @cached_property
    def initials(self) -> str:
        """The first letters of the name's capitalised words, all of "U.S."."""
        words = [word for word in self.name.split() if word[0].isupper()]
        return "".join(word.replace(".", "") if "." in word else word[0] for word in words)

    @property
    def first(self) -> tuple[int, int]:
        """Block and token of the first mention."""
        return (self.mentions[0].block, self.mentions[0].start)

    @property
    def gender(self) -> Gender | None:
        """What titles, roles and the first name say."""
        for mention in self.mentions:
            for title in mention.titles:
                if title.gender:
                    return title.gender
        for role in self.roles:
            if role.title.gender:
                return role.title.gender
        return first_names().get(self.name.split()[0]) if " " in self.name else None

    @property
    def is_plural(self) -> bool:
        """One word in the plural: "Republicans", "Canadians"."""
        return self.kind == "unknown" and self.plural

    @property
    def is_human(self) -> bool:
        """A person, or a name of several words of which nothing else is known."""
        return self.kind == "person" or (self.kind == "unknown" and " " in self.name)


class Cast:
    """All members, found by any of their mentions."""

    def __init__(self, docs: Sequence[Doc]) -> None:
        self.docs = docs
        self.members: list[Member] = []
        self._at: dict[tuple[int, int], Member] = {}
        self._by_keys: dict[tuple[str, ...], Member] = {}
        self._by_last: dict[str, list[Member]] = {}
        self._by_initials: dict[str, list[Member]] = {}
        names = [name for block, doc in enumerate(docs) for name in find_names(doc, block)]
        self._enter(names)
        self.names: list[Name] = names

    def member_at(self, block: int, token: int) -> Member | None:
        """The member named at this token."""
        return self._at.get((block, token))

    def named(self, words: Sequence[str]) -> Member | None:
        """The member of this name, or of this surname or acronym where only one has it."""
        return self._find(tuple(words))

    def _enter(self, names: list[Name]) -> None:
        """Longer names first: a surname alone joins the one person who bears it."""
        order = sorted(names, key=lambda name: (-len(name.words), name.block, name.start))
        for name in order:
            member = self._find(name.words, name)
            if member is None:
                kind = _kind(self.docs[name.block], name)
                shared = self._is_shared_surname(name.words)
                plural = len(name.words) == 1 and self.docs[name.block][name.start].tag_ == "NNPS"
                member = Member(name.text, "person" if shared else kind, plural=plural)
                self._admit(member)
            member.mentions.append(name)
            member.roles += roles_of(self.docs[name.block], name)
            for token in range(name.start, name.end):
                self._at[name.block, token] = member
        for member in self.members:
            member.mentions.sort(key=lambda name: (name.block, name.start))
            self._settle(member)
        self.members.sort(key=lambda member: member.first)

    def _admit(self, member: Member) -> None:
        self.members.append(member)
        self._by_keys.setdefault(member.keys, member)
        self._by_last.setdefault(member.keys[-1], []).append(member)
        if len(member.initials) > 1:
            self._by_initials.setdefault(member.initials, []).append(member)

    def _settle(self, member: Member) -> None:
        """Kind and acronym, from all mentions."""
        if member.kind == "unknown" and (member.roles or _has_title(member)):
            member.kind = "person"
        for mention in member.mentions:
            doc = self.docs[mention.block]
            after = doc[mention.end : mention.end + 3]
            bracket = len(after) == 3 and after[0].text == "(" and after[2].text == ")"
            if bracket and after[1].is_upper and len(after[1]) > 1:
                member.acronym = after[1].text
                if member not in self._by_initials.setdefault(member.acronym, []):
                    self._by_initials[member.acronym].append(member)
                member.kind = "organisation" if member.kind == "unknown" else member.kind

    def _is_shared_surname(self, words: tuple[str, ...]) -> bool:
        """Whether several persons bear this one word: it stays a person of its own."""
        bearers = [m for m in self._by_last.get(spelling(words[0]), ()) if m.is_human]
        return len(words) == 1 and len(bearers) > 1

    def _find(self, words: tuple[str, ...], mention: Name | None = None) -> Member | None:
        keys = tuple(spelling(word) for word in words)
        gender = _titled_gender(mention)
        same = self._by_keys.get(keys)
        if same is not None and (gender is None or same.gender in (gender, None)):
            return same
        bearers = self._by_last.get(keys[-1], [])
        if " ".join(words) in countries():
            bearers = [member for member in bearers if member.kind == "person"]
        if gender is not None:
            bearers = [member for member in bearers if member.gender in (gender, None)]
        fitting = [member for member in bearers if _fits(member, keys)]
        if len(words) == 1 and words[0].isupper():
            fitting += [m for m in self._by_initials.get(words[0], ()) if m not in fitting]
        if len(fitting) > 1 and mention is not None:
            fitting = _likeliest(fitting, mention)
        return fitting[0] if len(fitting) == 1 else None


def _titled_gender(mention: Name | None) -> Gender | None:
    """The gender of the title in a mention: "Ms Lind"."""
    titles = mention.titles if mention is not None else ()
    return next((title.gender for title in titles if title.gender), None)


def _likeliest(bearers: list[Member], mention: Name) -> list[Member]:
    """Of several who bear the surname: those named before, named most."""
    here = (mention.block, mention.start)
    before = [m for m in bearers if min((n.block, n.start) for n in m.mentions) < here] or bearers
    most = max(len(member.mentions) for member in before)
    clear = [member for member in before if len(member.mentions) + 1 >= most]
    return clear if len(clear) == 1 else before


def _fits(member: Member, keys: tuple[str, ...]) -> bool:
    """Whether a shorter or differently spelt name may be this member's."""
    own = member.keys
    if member.kind in ("organisation", "country", "place") or len(own) > MOST_WORDS:
        whole = len(keys) > 1 or keys[0] in _organisation_keys()
        return whole and own[-len(keys) :] == keys
    if len(keys) > len(own):
        return False
    if own[-len(keys) :] == keys:
        return True
    return _same_first(own[0], keys[0])


@cache
def _organisation_keys() -> frozenset[str]:
    """Words by which an organisation is called when its name is known: "the Times"."""
    return frozenset(spelling(word) for word in organisation_words())


def _same_first(one: str, other: str) -> bool:
    """Equal, an initial, a short form, or one letter off: Kristen and Kristin."""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    if long.startswith(short):
        return True
    off = sum(a != b for a, b in zip(short, long, strict=False)) + len(long) - len(short)
    return off == 1 and len(short) > 4


def _is_called_body(doc: Doc, name: Name) -> bool:
    """Whether a common noun beside the name says it is a body: "the operator, X", "X, a bank"."""
    nouns = source_nouns("body")
    before = name.start - 1
    if before > 0 and doc[before].text == ",":
        before -= 1
    if before >= 0 and doc[before].lower_ in nouns and doc[before].tag_ == "NN":
        return True
    after = doc[name.end : name.end + 5]
    if len(after) < 3 or after[0].text != ",":
        return False
    described = after[1].lower_ in ("a", "an", "the") and after[2:].root.lower_ in nouns
    return after[1].lower_ == "which" or described


def _has_title(member: Member) -> bool:
    return any(mention.titles for mention in member.mentions)


def _kind(doc: Doc, name: Name) -> Kind:
    words = name.words
    if name.text in countries():
        return "country"
    if name.text in place_names():
        return "place"
    if name.titles:
        return "person"
    if any(word in organisation_words() for word in (words[0], words[-1])) and len(words) > 1:
        return "organisation"
    if place_words() & {words[0], words[-1]}:
        return "place"
    if "of" in words or len(words) > MOST_WORDS:
        return "organisation"
    if words[0] in first_names() and len(words) > 1:
        return "person"
    if _is_called_body(doc, name):
        return "organisation"
    after = doc[name.end : name.end + 3]
    if len(words) > 1 and len(after) > 1 and after[0].text == "," and after[1].like_num:
        return "person"
    return "unknown"
