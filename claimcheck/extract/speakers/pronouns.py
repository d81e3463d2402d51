"""Sources that are pronouns: the nearest voice that fits, unless somebody else came between.

He and she take up a person heard in this or the two blocks before, or the person who is the subject
of the sentence before; "it" takes up a body. In a quotation "I" is who is quoted, in an interview
who answers. "They" and "we" stay unresolved.
"""

from claimcheck.extract.parsing.quotes import find_quotations
from claimcheck.extract.parsing.tree import Span, Token
from claimcheck.extract.speakers.cast import Member
from claimcheck.extract.speakers.interview import interviewee, is_question
from claimcheck.extract.speakers.names import voice_of
from claimcheck.extract.speakers.nouns import resolve_noun
from claimcheck.extract.speakers.voice import NOBODY, Context, Heard, SourceMention, Voice
from claimcheck.rules.names import Gender, turn_labels

GENDERS: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "she": "female", "her": "female", "hers": "female",
}  # fmt: skip
NEUTER = frozenset({"it", "its"})
FIRST = frozenset({"i", "me", "my"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
PRONOUNS = frozenset(GENDERS) | NEUTER | FIRST | RELATIVE | {"they", "we", "you", "them", "us"}
REACH = 2
"""How many blocks back a pronoun looks."""


def is_pronoun(source: Span) -> bool:
    """Whether the source is a pronoun and nothing else."""
    acronym = source.text.isupper() and len(source.text) > 1
    return len(source) == 1 and source[0].lower_ in PRONOUNS and not acronym


def is_first_person(source: Span) -> bool:
    """Whether the source is "I"."""
    return len(source) == 1 and source[0].lower_ in FIRST


def resolve_pronoun(context: Context, number: int) -> Voice:
    """The voice a pronoun takes up, or nobody."""
    mention = context.mentions[number]
    token = context.span(mention)[0]
    word = token.lower_
    if word in RELATIVE:
        return _antecedent(context, mention, token)
    quoted = _is_quoted(token)
    if word in FIRST and quoted:
        return _quoted_voice(context, number)
    if (word in FIRST and not is_question(token.doc)) or (word == "you" and is_question(token.doc)):
        return NOBODY if quoted else _interviewee(context)
    if quoted:
        return NOBODY
    if word in GENDERS:
        return _person(context, number, token, GENDERS[word])
    return _body(context, mention, token) if word in NEUTER else NOBODY


def resolve_label(context: Context, label: str) -> Voice:
    """Who "A" is in an interview; "Q" is nobody of the article's."""
    return _interviewee(context) if turn_labels()[label].answers else NOBODY


def _is_quoted(token: Token) -> bool:
    return any(q.start <= token.idx < q.end for q in find_quotations(token.doc.text))


def _antecedent(context: Context, mention: SourceMention, token: Token) -> Voice:
    """The noun a relative clause hangs on."""
    verb = token.head
    while verb.dep_ != "relcl" and verb.head != verb:
        verb = verb.head
    if verb.dep_ != "relcl":
        return NOBODY
    noun = verb.head
    return resolve_noun(context, token.doc[noun.left_edge.i : noun.i + 1], mention.block)


def _quoted_voice(context: Context, number: int) -> Voice:
    """Who is quoted around this mention."""
    parent = context.mentions[number].parent
    if parent is not None:
        return context.voices.get(parent, NOBODY)
    mention = context.mentions[number]
    for other, candidate in enumerate(context.mentions):
        if other != number and any(
            block == mention.block and start <= mention.cue < end
            for block, start, end in candidate.content
        ):
            return context.voices.get(other, NOBODY)
    return _only_voice(context, mention.block)


def _only_voice(context: Context, block: int) -> Voice:
    """The one person who speaks in the block, outside its quotations."""
    here = [h.voice for h in context.heard if h.block == block and not _is_quoted_at(context, h)]
    names = {voice.name for voice in here}
    return here[0] if len(names) == 1 and here[0].kind == "person" else NOBODY


def _is_quoted_at(context: Context, heard: Heard) -> bool:
    source = context.mentions[heard.number].source
    return source is not None and _is_quoted(context.docs[heard.block][source[0]])


def _interviewee(context: Context) -> Voice:
    member = interviewee(context.docs, context.cast)
    return voice_of(context, member) if member else NOBODY


def _person(context: Context, number: int, token: Token, gender: Gender) -> Voice:
    mention = context.mentions[number]
    if mention.parent is not None:
        above = context.voices.get(mention.parent, NOBODY)
        if _fits(above, gender):
            return above
    named = _subject_near(context, mention.block, token, gender)
    for heard in context.before(mention.block, token.i):
        if mention.block - heard.block > REACH:
            break
        if heard.number == number or not _fits(heard.voice, gender):
            continue
        if named is None or named[0] < (heard.block, heard.token):
            return heard.voice
        break
    other = named[1] if named else _only_person(context, mention.block, token, gender)
    return voice_of(context, other) if other else NOBODY


def _only_person(context: Context, block: int, token: Token, gender: Gender) -> Member | None:
    """The one person named before the pronoun in its block who fits it."""
    before = [name for name in context.cast.names if name.block == block and name.end <= token.i]
    members = [context.cast.member_at(block, name.start) for name in before]
    fitting = {id(m): m for m in members if m is not None and _is_person(m, gender)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _fits(voice: Voice, gender: Gender) -> bool:
    return voice.kind == "person" and not voice.plural and voice.gender in (gender, None)


def _subject_near(
    context: Context, block: int, token: Token, gender: Gender
) -> tuple[tuple[int, int], Member] | None:
    """The last person named as a subject before the pronoun, in its block or the one before."""
    for number in (block, block - 1):
        if number < 0:
            break
        doc = context.docs[number]
        end = token.i if number == block else len(doc)
        for at in range(end - 1, -1, -1):
            if doc[at].dep_ not in ("nsubj", "nsubjpass") or _is_quoted(doc[at]):
                continue
            member = context.cast.member_at(number, at)
            if member is not None and _is_person(member, gender):
                if _is_said(context, number, at):
                    continue
                return (number, at), member
    return None


def _is_said(context: Context, block: int, token: int) -> bool:
    """Whether the token stands in what somebody is said to have said."""
    return any(
        number == block and start <= token < end
        for mention in context.mentions
        for number, start, end in mention.content
    )


def _is_person(member: Member, gender: Gender) -> bool:
    return member.is_human and member.gender in (gender, None)


def _body(context: Context, mention: SourceMention, token: Token) -> Voice:
    """The body or document an "it" takes up: the last one heard, here or in the block before."""
    for heard in context.before(mention.block, token.i):
        if mention.block - heard.block > 1:
            break
        member = heard.voice.member
        nameless_kind = member is not None and member.kind == "unknown" and not member.plural
        if heard.voice.kind in ("body", "document") or nameless_kind:
            return heard.voice
        if heard.block == mention.block:
            break
    return NOBODY
