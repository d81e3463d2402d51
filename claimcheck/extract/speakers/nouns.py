"""Sources headed by a common noun: "the ministry", "a spokesman for X", "the prime minister"."""

from dataclasses import replace

from claimcheck.extract.names import title_at
from claimcheck.extract.parsing.tree import Span, Token
from claimcheck.extract.speakers.anonymity import is_kept_unnamed, reason_for_anonymity
from claimcheck.extract.speakers.bodies import introduced
from claimcheck.extract.speakers.cast import Member
from claimcheck.extract.speakers.documents import of_document
from claimcheck.extract.speakers.names import (
    body_of,
    names_in,
    principal_of,
    resolve_name,
    voice_of,
)
from claimcheck.extract.speakers.roles import Role, role_at
from claimcheck.extract.speakers.voice import NOBODY, Context, Voice
from claimcheck.models import Anonymity
from claimcheck.rules.names import (
    Country,
    Title,
    country_adjectives,
    owned_nouns,
    source_nouns,
)

INDEFINITE = frozenset({"a", "an", "one", "another"})
POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})
PRESIDENCY = frozenset({"presidency", "kremlin"})
GOVERNMENT = frozenset({"government", "administration", "cabinet"})
HEADS_OF_STATE = frozenset(
    {"president", "prime-minister", "premier", "chancellor", "king", "queen"}
)
CLEARLY = 3
"""How many times as often the holder of a post is named as another who holds one like it."""
Found = tuple[Title, int, int]


def resolve_noun(context: Context, source: Span, block: int) -> Voice:
    """The voice behind a source that is no pronoun."""
    if len(source) > 1 and source[-1].tag_ == "POS":
        source = source.doc[source.start : source.end - 1]
    return resolve_name(context, source, block) or _of_noun(context, source, block)


def _of_noun(context: Context, source: Span, block: int) -> Voice:
    """A source without a name that speaks."""
    word = source.root.lower_
    found = _title_in(source, source.root)
    if found is not None and found[0].kind in ("spokesperson", "counsel"):
        return _of_spokesperson(context, source, block, found)
    if word in source_nouns("document"):
        return of_document(context, source, block)
    if word in PRESIDENCY or (word == "office" and _is_presidents(source)):
        return _of_presidency(source)
    if found is not None and found[0].kind == "role" and source.root.tag_ != "NNS":
        return _of_role(context, source, block, found)
    if word in source_nouns("body"):
        return _of_body(context, source, block)
    if word in source_nouns("collective"):
        return Voice("body", word, plural=True)
    if word in source_nouns("anonymous") or is_kept_unnamed(source):
        return _unnamed(context, source, block)
    return NOBODY


def _title_in(source: Span, head: Token) -> Found | None:
    """The title the head ends: "chief executive", "spokesman"."""
    for start in range(source.start, head.i + 1):
        found = title_at(source.doc, start)
        if found is not None and start <= head.i < found[1] and found[0].kind != "courtesy":
            return found[0], start, found[1]
    return None


def _of_spokesperson(context: Context, source: Span, block: int, found: Found) -> Voice:
    """An unnamed spokesperson: whom for, and the name if the article gives just one."""
    title, start, end = found
    role = role_at(source.doc, start, end, block=block, title=title)
    principal = principal_of(context, role) or _owner(context, source, block)
    if principal is None and source[0].lower_ == "the":
        return _heard_spokesperson(context, source, block, title)
    named = {
        member.name: member
        for member in context.cast.members
        for own in member.roles
        if member.is_human
        and own.title.kind == title.kind
        and principal is not None
        and principal_of(context, own) == principal
    }
    if len(named) == 1:
        return replace(voice_of(context, *named.values()), speaks_for=principal)
    return Voice("person", None, speaks_for=principal, gender=title.gender)


def _heard_spokesperson(context: Context, source: Span, block: int, title: Title) -> Voice:
    """Of a bare "the spokeswoman": whoever of the kind was heard last, if of the same gender."""
    for heard in context.before(block, source.start):
        said = context.span(context.mentions[heard.number])
        member = heard.voice.member
        roles = [role.title for role in member.roles] if member is not None else []
        found = _title_in(said, said.root)
        if title.kind in {other.kind for other in [*roles, *(found[:1] if found else ())]}:
            same = title.gender is None or heard.voice.gender in (title.gender, None)
            return heard.voice if same else NOBODY
    return Voice("person", None, gender=title.gender)


def _owner(context: Context, source: Span, block: int) -> str | None:
    """The name, country or body that stands before the head: "Lind's lawyer", "US officials"."""
    for name in names_in(context, source, block):
        if name.end <= source.root.i:
            member = context.cast.member_at(block, name.start)
            return voice_of(context, member).name if member else name.text
    country = _country_in(source)
    if country is not None:
        return country.name
    bodies = [t.i for t in source if t.lower_ in source_nouns("body") and t.i < source.root.i]
    if bodies:
        return _of_body(context, source.doc[source.start : bodies[-1] + 1], block).name
    return None


def _country_in(source: Span) -> Country | None:
    """The first country in the source, as a name or an adjective."""
    found = (country_adjectives().get(token.text) for token in source)
    return next((country for country in found if country is not None), None)


def _is_presidents(source: Span) -> bool:
    return any(t.lower_ in ("president", "presidential", "leader") for t in source)


def _of_presidency(source: Span) -> Voice:
    """The office of a head of state, by the name of its seat."""
    country = _country_in(source)
    if country is None:
        return NOBODY
    name = country.seats[0] if country.seats else _without_article(source)
    return Voice("body", name, speaks_for=country.name)


def _of_role(context: Context, source: Span, block: int, found: Found) -> Voice:
    """As in "the prime minister": the one person who was introduced as such."""
    title, start, end = found
    first = source[0].lower_
    if first in INDEFINITE:
        return _unnamed(context, source, block)
    if first in POSSESSIVES:
        return NOBODY
    role = role_at(source.doc, start, end, block=block, title=title)
    holders = {
        member.name: member
        for member in context.cast.members
        if member.kind == "person"
        and any(_is_same_post(context, own, role) for own in member.roles)
    }
    holder = _sole_holder(list(holders.values()))
    official = title.stands_for != "none"
    if holder and (official or _is_near(context, holder, block, source.start)):
        return voice_of(context, holder)
    principal = None if role.past else principal_of(context, role)
    return Voice("person", None, speaks_for=principal, gender=title.gender)


def _sole_holder(holders: list[Member]) -> Member | None:
    """The one who holds the post, or the one the article is about."""
    by_mentions = sorted(holders, key=lambda member: -len(member.mentions))
    if len(by_mentions) > 1:
        first, second = (len(member.mentions) for member in by_mentions[:2])
        return by_mentions[0] if first >= CLEARLY * second else None
    return by_mentions[0] if by_mentions else None


def _is_near(context: Context, member: Member, block: int, token: int) -> bool:
    """Whether the person is the last one named, here or in the block before."""
    named = [name for name in context.cast.names if (name.block, name.start) < (block, token)]
    for name in reversed(named):
        last = context.cast.member_at(name.block, name.start)
        if last is not None and last.is_human:
            return last is member and block - name.block <= 1
    return False


def _is_same_post(context: Context, own: Role, asked: Role) -> bool:
    """Whether both roles may be one: "the minister" takes up "Foreign Minister X"."""
    if own.past != asked.past:
        return False
    if asked.words == "leader" and asked.country is not None and own.title.id in HEADS_OF_STATE:
        return body_of(context, own) == asked.country.name
    if own.words.split()[-1] != asked.words.split()[-1]:
        return False
    if " " in asked.words and own.words != asked.words:
        return False
    mine, theirs = body_of(context, own), body_of(context, asked)
    return theirs is None or mine is None or mine == theirs


def _of_body(context: Context, source: Span, block: int) -> Voice:
    """As in "the company", "the ministry", "the French government"."""
    named = _named_body(context, source, block)
    if named is not None:
        return named
    country = _country_in(source)
    if country is not None:
        governs = source.root.lower_ in GOVERNMENT
        name = country.name if governs else _without_article(source)
        return Voice("body", name, speaks_for=country.name)
    owner = _owner(context, source, block) if any(t.tag_ == "POS" for t in source) else None
    if owner is not None:
        return Voice("body", None, speaks_for=owner)
    if source[0].lower_ != "the":
        return NOBODY
    if source.root.i > source.start + 1:
        return Voice("body", source.doc[source.start + 1 : source.root.i + 1].text)
    member = introduced(context, source.root.lower_, block, source.start)
    return voice_of(context, member) if member is not None else NOBODY


def _named_body(context: Context, source: Span, block: int) -> Voice | None:
    """As in "the Utland Herald newspaper", "Bay Radio's website": the name itself is the body."""
    for name in names_in(context, source, block):
        member = context.cast.member_at(block, name.start)
        between = source.doc[name.end : source.root.i]
        if member is None or name.end > source.root.i or member.kind == "country":
            continue
        if all(token.tag_ in ("NN", "NNS", "JJ") for token in between):
            return _body_named_after(context, source, member)
    return None


def _body_named_after(context: Context, source: Span, member: Member) -> Voice:
    """As in "the Lind campaign", "the Varna police"; in "the Herald newspaper" the name is all."""
    if member.kind == "place":
        return Voice("body", _without_article(source))
    if member.kind == "person":
        return Voice("body", _without_article(source), speaks_for=voice_of(context, member).name)
    if source.root.lower_ in source_nouns("label"):
        return voice_of(context, member)
    return Voice("body", _without_article(source), member=member)


def _without_article(source: Span) -> str:
    first = 1 if source[0].lower_ in ("the", "a", "an") else 0
    return source.doc[source.start + first : source.end].text


def _government_heard(context: Context, block: int, token: int) -> tuple[str | None, str | None]:
    """Bare "officials" are those of the government that spoke right before."""
    for heard in context.before(block, token)[:1]:
        country = country_adjectives().get(heard.voice.speaks_for or "")
        if country and heard.voice.kind == "body" and block - heard.block <= 1:
            return country.name, f"{country.adjectives[0]} officials"
    return None, None


def _unnamed(context: Context, source: Span, block: int) -> Voice:
    """Somebody the article does not name, with the reason it gives."""
    plural = source.root.tag_ in ("NNS", "NNPS")
    past = any(t.lower_ in ("former", "ex", "retired") for t in source)
    owned = source.root.lower_ in owned_nouns() and not past
    owner = _owner(context, source, block) if owned else None
    label = _without_article(source) if plural and owner and _country_in(source) else None
    if owner is None and len(source) == 1 and source.root.lower_ == "officials":
        owner, label = _government_heard(context, block, source.start)
    return Voice(
        "group" if plural else "person",
        label,
        speaks_for=owner,
        anonymous=Anonymity(reason=reason_for_anonymity(source)),
        plural=plural,
    )
