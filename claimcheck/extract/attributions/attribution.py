"""What a construction finds, before it becomes a claim."""

from dataclasses import dataclass

from claimcheck.extract.parsing.passage import Stretch
from claimcheck.models import Stance


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source and content, in tokens of one passage.

    `anchor` is the cue's main word, `weight` says which of two readings of the same words wins.
    `within` is the anchor of the attribution that answers this one: "denied the claim that …".
    One that `runs_on` takes the blocks that follow it whole. One that is to be `held` counts only
    as a part of what somebody says; one that `yields` gives way to a cue within its content:
    "issued a statement | saying …".
    One without content that points `back` is about what the block before told, or quoted: "Orsk
    denies it", "— Marta Lind".
    """

    anchor: int
    cue: Stretch
    source: Stretch | None
    content: tuple[Stretch, ...]
    stance: Stance
    rule: str
    weight: int = 0
    runs_on: bool = False
    within: int | None = None
    held: bool = False
    yields: bool = False
    back: bool = False

    @property
    def start(self) -> int:
        """The first token of source, cue or content."""
        return min(stretch.start for stretch in self.stretches)

    @property
    def end(self) -> int:
        """After the last token of source, cue or content."""
        return max(stretch.end for stretch in self.stretches)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Source, cue and content."""
        return (*((self.source,) if self.source else ()), self.cue, *self.content)

    def holds(self, other: "Attribution") -> bool:
        """Whether the cue of `other` lies in this content or is what this one answers."""
        return other.within == self.anchor or any(
            other.anchor in stretch for stretch in self.content
        )
