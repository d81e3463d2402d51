"""Sources that are names or nouns: "Prime Minister Lind", "the ministry", "a spokesman for X"."""

from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from claimcheck.extract.names import HYPHENS, Name, find_names, spelling, title_at
from claimcheck.extract.speakers_cast import Member
from claimcheck.extract.speakers_roles import Role, role_at
from claimcheck.extract.speakers_voice import NOBODY, Context, Voice
from claimcheck.models import Anonymity
from claimcheck.rules.names import (
    Country,
    Title,
    anonymity_phrases,
    countries,
    country_adjectives,
    source_nouns,
)

LINKS = frozenset({"of", "for", "from", "at", "with", "to", "in", "by", "on", "about", "near"})
AUTHORS = frozenset({"by", "from", "of"})
DEFINITE = frozenset({"the", "this", "that", "its", "their"})
PRESIDENCY = frozenset({"presidency"})
GOVERNMENT = frozenset({"government", "administration", "cabinet"})
POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})
REASONS = ("because", "as", "since", "due to", "for fear of", "citing", "out of")


def resolve_noun(context: Context, source: Span, block: int) -> Voice:
    """The voice behind a source that is no pronoun."""
    names = _speaking_names(context, source, block)
    if names:
        return _of_names(context, names, source)
    country = _country_in(source)
    if country is not None:
        return country
    return _of_noun(context, source, block)


def _speaking_names(context: Context, source: Span, block: int) -> list[tuple[Name, Member]]:
    """The names in the source that speak: not owners, not behind a preposition."""
    found = []
    for name in _names_in(context, source, block):
        member = context.cast.member_at(block, name.start) or context.cast.named(name.words)
        if member is None:
            member = Member(name.text, "country" if name.text in countries() else "unknown", [name])
        if _is_speaking(source, name, member):
            found.append((name, member))
    persons = [pair for pair in found if pair[1].kind == "person"]
    head = [pair for pair in found if pair[0].start <= source.root.i < pair[0].end]
    if head and head[0][1].kind != "country":
        coordinated = [p for p in found if _is_coordinated(source.doc, p[0], head[0][0])]
        return [head[0], *coordinated]
    return persons[:1] or head or ([] if _has_common_head(source) else found[:1])


def _names_in(context: Context, source: Span, block: int) -> list[Name]:
    known = [
        name
        for name in context.cast.names
        if name.block == block and source.start <= name.start < source.end
    ]
    if known:
        return known
    doc = source.as_doc() if len(source) else None
    if doc is None:
        return []
    return [
        replace(name, block=block, start=name.start + source.start, end=name.end + source.start)
        for name in (find_names(doc) or _capitals(doc))
    ]


def _capitals(doc: Doc) -> tuple[Name, ...]:
    """In a headline all words are capitals: the source as it stands, after its titles."""
    at = 0
    while at < len(doc):
        title = title_at(doc, at)
        if title is None or title[1] >= len(doc):
            break
        at = title[1]
    capital = at < len(doc) and doc[at:].text[:1].isupper() and doc[-1].text[0].isupper()
    return (Name(0, at, len(doc), doc[at:].text),) if capital else ()


def _is_coordinated(doc: Doc, name: Name, head: Name) -> bool:
    return name.start >= head.end and all(
        token.lower_ in ("and", ",", "&") for token in doc[head.end : name.start]
    )


def _is_speaking(source: Span, name: Name, member: Member) -> bool:
    doc = source.doc
    if name.end < source.end and doc[name.end].tag_ == "POS":
        return False
    if name.start <= source.root.i < name.end:
        return True
    if name.start and doc[name.start - 1].tag_ in ("NNP", "NNPS") and member.kind == "person":
        return True
    before = name.start - 1
    while before > source.start and (
        doc[before].tag_ in ("DT", "JJ", "NN", "NNP", "PRP$", "POS") and before not in (name.start,)
    ):
        before -= 1
    if before >= source.start and doc[before].lower_ in LINKS:
        return False
    return member.kind in ("person", "unknown") or not _has_common_head(source)


def _has_common_head(source: Span) -> bool:
    return source.root.tag_ in ("NN", "NNS")


def _of_names(context: Context, names: list[tuple[Name, Member]], source: Span) -> Voice:
    if len(names) > 1:
        joined = " and ".join(voice_of(context, member).name or "" for _, member in names)
        return Voice("group", joined, plural=True)
    return voice_of(context, names[0][1])


def voice_of(context: Context, member: Member) -> Voice:
    """The voice of somebody in the cast."""
    country = countries().get(member.name)
    if country is not None and member.kind == "country":
        return _voice_of_country(country, member.name, member)
    kind = "person" if member.is_human else "body"
    name = member.name.removeprefix("The ").removeprefix("the ")
    return Voice(
        kind,  # type: ignore[arg-type]
        name,
        speaks_for=_principal(context, member) or _country_of(member),
        member=member,
        gender=member.gender,
    )


def _country_of(member: Member) -> str | None:
    """The country in the name of a ministry, an army, a presidency."""
    if member.kind != "organisation":
        return None
    words = member.name.split()
    for size in (2, 1):
        for edge in (words[:size], words[-size:]):
            country = country_adjectives().get(" ".join(edge))
            if country and source_nouns("body") & {word.lower() for word in words}:
                return country.name
    return None


def _voice_of_country(country: Country, written: str, member: Member | None) -> Voice:
    """A country, a capital or a seat of government as a speaker."""
    if written in country.seats:
        return Voice("body", written, speaks_for=country.name, member=member)
    return Voice("body", country.name, speaks_for=country.name, member=member)


def _principal(context: Context, member: Member) -> str | None:
    """Whom a person speaks for by office."""
    for role in member.roles:
        found = _principal_of(context, role)
        if found is not None and not role.past:
            return found
    return None


def _principal_of(context: Context, role: Role) -> str | None:
    stands = role.title.stands_for
    if stands == "none":
        return None
    if role.country is not None:
        return role.country.name
    if role.principal is None:
        return None
    start, end = role.principal
    member = context.cast.member_at(role.block, end - 1)
    if member is not None:
        country = countries().get(member.name)
        return country.name if country else member.name.removeprefix("The ")
    return context.docs[role.block][start:end].text


def _country_in(source: Span) -> Voice | None:
    """The whole source is a country, a capital or a seat: "the US", "Moscow", "the Kremlin"."""
    text = source.text.removeprefix("the ").removeprefix("The ").strip()
    country = countries().get(text)
    return _voice_of_country(country, text, None) if country else None


def _of_noun(context: Context, source: Span, block: int) -> Voice:
    """A source headed by a common noun."""
    head = source.root
    found = _title_in(source, head)
    if found is not None and found[0].kind in ("spokesperson", "counsel"):
        return _of_spokesperson(context, source, block, found)
    word = head.lower_
    if word in source_nouns("document"):
        return _of_document(context, source, block)
    if word in PRESIDENCY or (word == "office" and _is_presidents(source)):
        return _of_presidency(source)
    if found is not None and found[0].kind == "role" and head.tag_ != "NNS":
        return _of_role(context, source, block, found)
    if word in source_nouns("body"):
        return _of_body(context, source, block)
    if word in source_nouns("anonymous"):
        return _unnamed(context, source, block)
    return NOBODY


def _title_in(source: Span, head: Token) -> tuple[Title, int, int] | None:
    """The title the head ends: "chief executive", "spokesman"."""
    for start in range(source.start, head.i + 1):
        found = title_at(source.doc, start)
        if found is not None and start <= head.i < found[1] and found[0].kind != "courtesy":
            return found[0], start, found[1]
    return None


def _of_spokesperson(
    context: Context, source: Span, block: int, found: tuple[Title, int, int]
) -> Voice:
    """An unnamed spokesperson: whom for, and the name if the article gives one only."""
    title, start, end = found
    role = role_at(source.doc, start, end, block=block, title=title)
    principal = _principal_of(context, role) or _owner(context, source, block)
    named = [
        member
        for member in context.cast.members
        for own in member.roles
        if own.title.kind == title.kind
        and principal is not None
        and _principal_of(context, own) == principal
    ]
    people = {member.name: member for member in named}
    if len(people) == 1:
        return replace(voice_of(context, *people.values()), speaks_for=principal)
    return Voice("person", None, speaks_for=principal, gender=title.gender)


def _owner(context: Context, source: Span, block: int) -> str | None:
    """The name that owns the source or stands before its head: "Lind's lawyer"."""
    for name in _names_in(context, source, block):
        if name.end <= source.root.i:
            member = context.cast.member_at(block, name.start)
            return voice_of(context, member).name if member else name.text
    for token in source:
        if token.text in country_adjectives():
            return country_adjectives()[token.text].name
    body = [t for t in source if t.lower_ in source_nouns("body") and t.i < source.root.i]
    if body:
        return _of_body(context, source.doc[source.start : body[-1].i + 1], block).name
    return None


def _of_document(context: Context, source: Span, block: int) -> Voice:
    """A document speaks for its author; "the figure" for the author of the one before."""
    doc = source.doc
    for name in _names_in(context, source, block):
        member = context.cast.member_at(block, name.start)
        before = next((t for t in reversed(doc[source.start : name.start]) if t.tag_ == "IN"), None)
        if member is not None and (
            name.end <= source.root.i or (before and before.lower_ in AUTHORS)
        ):
            if member.kind != "country" or name.end <= source.root.i:
                return replace(voice_of(context, member), kind="document")
    if source[0].lower_ in DEFINITE:
        for heard in context.before(block, source.start):
            if block - heard.block <= 1 and heard.voice.kind == "document":
                return heard.voice
    return NOBODY


def _is_presidents(source: Span) -> bool:
    return any(t.lower_ in ("president", "presidential", "leader") for t in source)


def _of_presidency(source: Span) -> Voice:
    """The office of a head of state, by the name of its seat."""
    for token in source:
        country = country_adjectives().get(token.text)
        if country is not None:
            name = country.seats[0] if country.seats else source.text
            return Voice("body", name, speaks_for=country.name)
    return NOBODY


def _of_role(context: Context, source: Span, block: int, found: tuple[Title, int, int]) -> Voice:
    """ "The prime minister": the one person who was introduced as such."""
    title, start, end = found
    if source[0].lower_ not in DEFINITE and source[0].text not in country_adjectives():
        if source[0].lower_ in ("a", "an", "one", "another"):
            return _unnamed(context, source, block)
        if source[0].lower_ in POSSESSIVES:
            return NOBODY
    role = role_at(source.doc, start, end, block=block, title=title)
    principal = _principal_of(context, role)
    holders = {
        member.name: member
        for member in context.cast.members
        if member.kind == "person"
        and any(_is_same_post(context, own, role) for own in member.roles)
    }
    if len(holders) == 1:
        return voice_of(context, *holders.values())
    office = title.stands_for != "none" and not role.past
    return Voice("person", None, speaks_for=principal if office else None, gender=title.gender)


def _is_same_post(context: Context, own: Role, asked: Role) -> bool:
    if own.words.split()[-1] != asked.words.split()[-1] or own.past != asked.past:
        return False
    if len(asked.words.split()) > 1 and own.words != asked.words:
        return False
    mine, theirs = _body_of(context, own), _body_of(context, asked)
    return theirs is None or mine is None or mine == theirs


def _body_of(context: Context, role: Role) -> str | None:
    if role.country is not None:
        return role.country.name
    if role.principal is None:
        return None
    member = context.cast.member_at(role.block, role.principal[1] - 1)
    return member.name if member else None


def _of_body(context: Context, source: Span, block: int) -> Voice:
    """ "The company", "the ministry", "the French government"."""
    word = source.root.lower_
    named = _named_body(context, source, block)
    if named is not None:
        return named
    for token in source:
        country = country_adjectives().get(token.text)
        if country is not None and token.i < source.end:
            if word in GOVERNMENT:
                return Voice("body", country.name, speaks_for=country.name)
            return Voice("body", _bare(source), speaks_for=country.name)
    if source[0].lower_ not in DEFINITE or len(source) > 2:  # noqa: PLR2004
        return NOBODY
    member = _introduced(context, word, block, source.start)
    return voice_of(context, member) if member is not None else NOBODY


def _named_body(context: Context, source: Span, block: int) -> Voice | None:
    """ "The Utland Herald newspaper", "Bay Radio's website": the name itself is the body."""
    for name in _names_in(context, source, block):
        member = context.cast.member_at(block, name.start)
        between = source.doc[name.end : source.root.i]
        if member is None or name.end > source.root.i or member.kind == "country":
            continue
        if all(token.tag_ in ("NN", "NNS", "JJ") for token in between):
            if member.kind in ("person", "place"):
                return Voice("body", _bare(source))
            return voice_of(context, member)
    return None


def _bare(source: Span) -> str:
    first = 1 if source[0].lower_ in ("the", "a", "an") else 0
    return source.doc[source.start + first : source.end].text


def _introduced(context: Context, word: str, block: int, token: int) -> Member | None:
    """The organisation a definite noun takes up."""
    bodies = [m for m in context.cast.members if m.kind in ("organisation", "unknown")]
    earlier = [m for m in bodies if m.first < (block, token)]
    called = [m for m in earlier if word in m.name.lower().split()]
    if len(called) == 1:
        return called[0]
    if called:
        return None
    spoken = [heard.voice.member for heard in context.before(block, token)]
    spoke = [m for m in spoken if m is not None and m in earlier and m.kind != "person"]
    if spoke:
        return spoke[0]
    named = [m for m in earlier if m.kind == "organisation"]
    return named[0] if len(named) == 1 else None


def _unnamed(context: Context, source: Span, block: int) -> Voice:
    """Somebody the article does not name, with the reason it gives."""
    plural = source.root.tag_ == "NNS"
    return Voice(
        "group" if plural else "person",
        None,
        speaks_for=_owner(context, source, block),
        anonymous=Anonymity(reason=reason_for_anonymity(source.doc, source)),
        plural=plural,
    )


def reason_for_anonymity(doc: Doc, source: Span) -> str | None:
    """Why the source is not named, in the words of its sentence."""
    sentence = source.root.sent
    text = sentence.text
    lower = text.lower()
    for row in anonymity_phrases():
        at = lower.find(row.phrase)
        if at < 0:
            continue
        if row.kind == "reason":
            return _until_stop(text[at:]).removeprefix("who ")
        rest = text[at + len(row.phrase) :].lstrip()
        for word in REASONS:
            if rest.lower().startswith(word + " "):
                return _until_stop(rest[len(word) :].lstrip())
    return None


def _until_stop(text: str) -> str:
    """Up to the end of the clause."""
    for mark in (", said", ", told", '"', "”", "; ", ". ", ", "):
        text = text.split(mark)[0]
    return text.strip().rstrip(".,;")
