"""Sources that are documents: "the report", "Lind's letter", "a poll by Bay Radio"."""

from dataclasses import replace

from claimcheck.extract.names import Name
from claimcheck.extract.parsing.tree import Span
from claimcheck.extract.speakers.cast import Member
from claimcheck.extract.speakers.names import names_in, voice_of
from claimcheck.extract.speakers.voice import NOBODY, Context, Voice
from claimcheck.rules.names import receiving_verbs

AUTHORS = frozenset({"by", "from", "of"})
DEFINITE = frozenset({"the", "this", "that", "its", "their"})


def of_document(context: Context, source: Span, block: int) -> Voice:
    """A document speaks for its author; "the figure" for the author of the one before."""
    for name in names_in(context, source, block):
        member = context.cast.member_at(block, name.start)
        if member is not None and _is_author(source, name, member):
            return replace(voice_of(context, member), kind="document")
    if source[0].lower_ in DEFINITE:
        for heard in context.before(block, source.start):
            if block - heard.block <= 1 and heard.voice.kind == "document":
                return heard.voice
    return NOBODY


def _is_author(source: Span, name: Name, member: Member) -> bool:
    """Whether the named one made the document: "X's report", "a report by X".

    Not "a letter seen by X", not "a poll of X voters".
    """
    if name.end <= source.root.i:
        return True
    links = [token for token in source.doc[source.start : name.start] if token.tag_ == "IN"]
    if not links or links[-1].lower_ not in AUTHORS or member.kind in ("country", "place"):
        return False
    if links[-1].head.lemma_ in receiving_verbs():
        return False
    last = source.doc[name.end - 1]
    return links[-1].lower_ != "of" or last.dep_ != "compound" or last.head.i < name.end
