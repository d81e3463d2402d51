"""What is known of a speaker while an article is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from claimcheck.extract.parsing.tree import Doc, Span
from claimcheck.extract.speakers.cast import Cast, Member
from claimcheck.models import Anonymity
from claimcheck.rules.names import Gender

VoiceKind = Literal["person", "body", "document", "group", "nobody"]


@dataclass(frozen=True, slots=True)
class SourceMention:
    """A source as written, with its attribution.

    `block` is the number of its doc, `source` its tokens there, `cue` the token of the cue's main
    word, `content` the attributed tokens as (block, start, end), `parent` the number of the mention
    whose content this one stands in.
    """

    block: int
    source: tuple[int, int] | None
    cue: int
    content: tuple[tuple[int, int, int], ...] = ()
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """A resolved source; `member` is who in the cast it is."""

    kind: VoiceKind
    name: str | None = None
    speaks_for: str | None = None
    anonymous: Anonymity | None = None
    member: Member | None = None
    gender: Gender | None = None
    plural: bool = False


NOBODY = Voice("nobody")


@dataclass(frozen=True, slots=True)
class Heard:
    """A voice that has spoken, and where."""

    block: int
    token: int
    number: int
    voice: Voice


@dataclass
class Context:
    """An article while its sources are resolved; `heard` in the order they were resolved."""

    docs: Sequence[Doc]
    cast: Cast
    mentions: Sequence[SourceMention]
    voices: dict[int, Voice] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)

    def span(self, mention: SourceMention) -> Span:
        """The source's tokens."""
        start, end = mention.source or (0, 0)
        return self.docs[mention.block][start:end]

    def before(self, block: int, token: int) -> list[Heard]:
        """Who was heard before this token, the nearest first."""
        earlier = [heard for heard in self.heard if (heard.block, heard.token) < (block, token)]
        return sorted(earlier, key=lambda heard: (heard.block, heard.token), reverse=True)
