"""Sources that are names: "Prime Minister Lind", "Reuters", "the US", "Lind and Berg"."""

from dataclasses import replace

from claimcheck.extract.names import NAME_TAGS, Name, find_names, is_title_case, title_at
from claimcheck.extract.parsing.tree import Doc, Span
from claimcheck.extract.speakers.bodies import introduced
from claimcheck.extract.speakers.cast import Member
from claimcheck.extract.speakers.roles import Role
from claimcheck.extract.speakers.voice import Context, Voice
from claimcheck.rules.names import (
    Country,
    countries,
    country_adjectives,
    source_nouns,
    titles,
)

LINKS = frozenset({"of", "for", "from", "at", "with", "to", "in", "by", "on", "about", "near"})
MODIFIERS = frozenset({"DT", "JJ", "NN", "NNP", "PRP$", "POS"})
QUANTIFIERS = frozenset({"every", "each", "any", "no", "neither", "either"})
EXAMPLES = frozenset({"including", "such", "like"})
LONGEST_CAPITALS = 4
"""In a headline a source of more words is no bare name."""
Pair = tuple[Name, Member]


def resolve_name(context: Context, source: Span, block: int) -> Voice | None:
    """The voice of a source that holds a name which speaks, or is a country."""
    if source[0].lower_ in QUANTIFIERS:
        return None
    pairs = _speaking(context, source, block)
    if len(pairs) > 1:
        joined = " and ".join(voice_of(context, member).name or "" for _, member in pairs)
        return Voice("group", joined, plural=True)
    if pairs:
        return voice_of(context, pairs[0][1])
    text = source.text.removeprefix("the ").removeprefix("The ").strip()
    country = countries().get(text)
    if country is not None:
        return _voice_of_country(country, text, None)
    capital = source.root.text == text and (text.istitle() or (text.isupper() and len(text) > 1))
    mistagged = context.cast.named((text,)) if capital else None
    return voice_of(context, mistagged) if mistagged else None


def _speaking(context: Context, source: Span, block: int) -> list[Pair]:
    """The names in the source that speak: not owners, not behind a preposition."""
    found: list[Pair] = []
    for name in names_in(context, source, block):
        member = context.cast.member_at(block, name.start) or context.cast.named(name.words)
        if member is None:
            member = Member(name.text, "country" if name.text in countries() else "unknown", [name])
        if _is_speaking(source, name, member):
            found.append((name, member))
    head = [pair for pair in found if pair[0].start <= source.root.i < pair[0].end]
    if head and head[0][1].kind != "country":
        return [head[0], *[pair for pair in found if _is_coordinated(source.doc, pair, head[0])]]
    persons = [pair for pair in found if pair[1].kind == "person"]
    apposed = [pair for pair in found if _is_apposed(source, pair)]
    return persons[:1] or head or apposed or ([] if _has_common_head(source) else found[:1])


def _is_apposed(source: Span, pair: Pair) -> bool:
    """Whether the name follows the head, or ends the source as a person's: "chief of X, Y"."""
    name, member = pair
    after_head = source.doc[source.root.i + 1 : name.start].text in ("", ",")
    at_end = member.is_human and name.end == source.end
    return (name.start > source.root.i and after_head) or at_end


def names_in(context: Context, source: Span, block: int) -> list[Name]:
    """The names of the cast inside the source; in a headline the capitals themselves."""
    known = [
        name
        for name in context.cast.names
        if name.block == block and source.start <= name.start < source.end
    ]
    if known or not len(source):
        return known
    doc = source.as_doc()
    headline = is_title_case(source.doc)
    return [
        replace(name, block=block, start=name.start + source.start, end=name.end + source.start)
        for name in (find_names(doc) or (_capitals(doc) if headline else ()))
    ]


def _capitals(doc: Doc) -> tuple[Name, ...]:
    """In a headline all words are capitals: the source as it stands, after its titles."""
    at = 0
    while at < len(doc):
        title = title_at(doc, at)
        if title is None or title[1] >= len(doc):
            break
        at = title[1]
    name = doc[at:]
    short = 0 < len(name) <= LONGEST_CAPITALS
    capital = (
        short and not name.text.isupper() and name.text[0].isupper() and doc[-1].text[0].isupper()
    )
    common = any(token.lower_ in source_nouns("anonymous") for token in name)
    return (Name(0, at, len(doc), name.text),) if capital and not common else ()


def _is_coordinated(doc: Doc, pair: Pair, first: Pair) -> bool:
    """Whether the name is joined to the first by "and", titles between them or not."""
    (name, member), (head, leader) = pair, first
    between = doc[head.end : name.start]
    if member.is_human != leader.is_human:
        return False
    if between.text == "," and is_title_case(doc):
        return True
    token = doc[name.end - 1]
    joined = token.dep_ == "conj" and head.start <= token.head.i < head.end
    if name.start >= head.end and between.text == "," and joined:
        return True
    if name.start < head.end or not any(token.lower_ in ("and", "&") for token in between):
        return False
    return joined or all(token.lower_ in ("and", ",", "&") for token in between)


def _is_aside(source: Span, name: Name) -> bool:
    """Whether the name stands in a relative clause or an example: "who backs X", "such as X"."""
    before = {token.lower_ for token in source.doc[source.start : name.start]}
    if before & EXAMPLES:
        return True
    token = source.doc[name.end - 1]
    while token != source.root and token.head != token:
        if token.dep_ == "relcl":
            return True
        token = token.head
    return False


def _is_speaking(source: Span, name: Name, member: Member) -> bool:
    doc = source.doc
    if name.end < source.end and doc[name.end].tag_ == "POS":
        return False
    if name.start <= source.root.i < name.end:
        return True
    opens = name.start <= source.start + 1 and doc[name.end : name.end + 1].text in ("(", ",")
    if opens and member.kind != "country":
        return True
    if _is_aside(source, name) or (name.end <= source.root.i and _has_common_head(source)):
        return False
    if name.start and doc[name.start - 1].tag_ in NAME_TAGS and member.is_human:
        return True
    before = name.start - 1
    while before > source.start and doc[before].tag_ in MODIFIERS:
        before -= 1
    if before >= source.start and doc[before].lower_ in LINKS:
        return False
    named = member.kind in ("person", "unknown") or _is_apposed(source, (name, member))
    return named or not _has_common_head(source)


def _has_common_head(source: Span) -> bool:
    """Whether a common noun or a bare title heads the source: "GOP Congressman"."""
    return source.root.tag_ in ("NN", "NNS") or (source.root.lower_,) in titles()


def voice_of(context: Context, member: Member) -> Voice:
    """The voice of somebody in the cast."""
    country = countries().get(member.name)
    if country is not None and member.kind == "country":
        return _voice_of_country(country, member.name, member)
    return Voice(
        "person" if member.is_human else "group" if member.is_plural else "body",
        member.name.removeprefix("The ").removeprefix("the "),
        speaks_for=_office_of(context, member) or _country_of(member),
        member=member,
        gender=member.gender,
    )


def _voice_of_country(country: Country, written: str, member: Member | None) -> Voice:
    """A country, a capital or a seat of government as a speaker."""
    name = written if written in country.seats else country.name
    return Voice("body", name, speaks_for=country.name, member=member)


def _country_of(member: Member) -> str | None:
    """The country in the name of a ministry, an army, a presidency."""
    words = member.name.split()
    if member.kind != "organisation" or not source_nouns("body") & {w.lower() for w in words}:
        return None
    for size in (2, 1):
        for edge in (words[:size], words[-size:]):
            country = country_adjectives().get(" ".join(edge))
            if country:
                return country.name
    return None


def _office_of(context: Context, member: Member) -> str | None:
    """Whom a person speaks for by an office that is still held."""
    for role in member.roles:
        found = principal_of(context, role)
        if found is not None and not role.past:
            return found
    return None


def principal_of(context: Context, role: Role) -> str | None:
    """The country or body that the holder of a role speaks for."""
    if role.title.stands_for == "none":
        return None
    return body_of(context, role)


def body_of(context: Context, role: Role) -> str | None:
    """The country or body a role belongs to."""
    if role.country is not None:
        return role.country.name
    if role.principal is None:
        return None
    start, end = role.principal
    member = context.cast.member_at(role.block, end - 1)
    if member is None:
        noun = context.docs[role.block][start:end]
        known = (
            introduced(context, noun.root.lower_, role.block, start) if end - start == 1 else None
        )
        return known.name if known is not None else noun.text
    country = countries().get(member.name)
    return country.name if country else member.name.removeprefix("The ")
