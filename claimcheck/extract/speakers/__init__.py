"""Sources become speakers: the named person or body behind a mention, or nobody.

A wrong name is worse than none: where two readings are left, the speaker stays unresolved.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.extract.parsing.tree import Doc
from claimcheck.extract.speakers.cast import Cast
from claimcheck.extract.speakers.nouns import resolve_noun
from claimcheck.extract.speakers.pronouns import (
    is_first_person,
    is_pronoun,
    resolve_label,
    resolve_pronoun,
)
from claimcheck.extract.speakers.voice import NOBODY, Context, Heard, SourceMention, Voice
from claimcheck.models import Anonymity
from claimcheck.rules.names import turn_labels

__all__ = ["SourceMention", "Speaker", "resolve_speakers"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name, the country or body spoken for, and whether the text hides the name."""

    speaker: str | None
    speaks_for: str | None
    anonymous: Anonymity | None


def resolve_speakers(mentions: Sequence[SourceMention], docs: Sequence[Doc]) -> tuple[Speaker, ...]:
    """The speaker of each mention, in the order given, which must be text order.

    Args:
        mentions: the sources of an article's attributions; `parent` is the number of the mention
            in whose content this one stands.
        docs: the parsed blocks of the article, in text order.
    """
    context = Context(docs=docs, cast=Cast(docs), mentions=mentions)
    for number in sorted(range(len(mentions)), key=lambda n: _turn(context, n)):
        context.voices[number] = _resolve(context, number)
    return tuple(_speaker(context.voices[number]) for number in range(len(mentions)))


def _turn(context: Context, number: int) -> tuple[bool, bool, int, int, int]:
    """Text order, but nested mentions after the others, and "I" when all speakers are known."""
    mention = context.mentions[number]
    first = mention.source is not None and is_first_person(context.span(mention))
    return (first, mention.parent is not None, mention.block, mention.cue, number)


def _resolve(context: Context, number: int) -> Voice:
    mention = context.mentions[number]
    if mention.source is None:
        return NOBODY
    source = context.span(mention)
    label = source.text.lower().rstrip(".")
    if mention.cue == source.end and label in turn_labels():
        voice = resolve_label(context, label)
    elif is_pronoun(source):
        voice = resolve_pronoun(context, number)
    else:
        voice = resolve_noun(context, source, mention.block)
    if voice.kind != "nobody":
        context.heard.append(Heard(mention.block, mention.cue, number, voice))
    return voice


def _speaker(voice: Voice) -> Speaker:
    return Speaker(voice.name, voice.speaks_for, voice.anonymous)
