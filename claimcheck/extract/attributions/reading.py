"""A block as it was read: its passage and the attributions found in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.quotes import unopened

SINGLE_MARKS = frozenset("'‘")
MAX_LABEL = 7
"""Words in single marks that are speech; fewer are a heading."""


@dataclass(frozen=True)
class Reading:
    """A block's passage and what was found in it.

    `apart` if the text does not run through it, `follows` if all of it goes on with the speech that
    the block before ends in or announces.
    """

    passage: Passage
    attributions: Sequence[Attribution]
    apart: bool = False
    follows: bool = False

    @property
    def lead(self) -> Stretch | None:
        """The quotation that opens the block."""
        return self.passage.opens(0)

    @property
    def tail(self) -> Stretch | None:
        """What a closing mark without an opening one ends: the rest of an earlier quotation."""
        passage = self.passage
        end = unopened(passage.doc.text)
        if end is None or (passage.quotations and passage.quotations[0].start < end):
            return None
        last = max(token.i for token in passage.doc if token.idx < end)
        return Stretch(0, last + 1)

    @property
    def begun(self) -> int:
        """After how many characters a quotation without an opening mark ends; 0 if there is none.

        Words in which somebody reports are not all quoted.
        """
        tail = self.tail
        if tail is None or any(one.anchor in tail and not one.held for one in self.attributions):
            return 0
        return self.passage.chars(tail)[1]

    @property
    def is_open(self) -> bool:
        """Whether the block ends inside a quotation."""
        return bool(self.passage.quotations) and not self.passage.quotations[-1].closed

    def leaves_open(self, part: Stretch) -> bool:
        """Whether the block ends with these words, inside a quotation."""
        return self.is_open and part.end == len(self.passage.doc)

    @property
    def is_speech(self) -> bool:
        """Whether the block is one quotation and nothing else."""
        lead = self.lead
        if lead is None:
            return False
        rest = self.passage.doc[lead.end :]
        return not any(token.is_alpha for token in rest)

    @property
    def is_label(self) -> bool:
        """Whether the words stand between paragraphs: a heading, even a few in single marks."""
        text = self.passage.doc.text
        return self.apart or (text[0] in SINGLE_MARKS and text.count(" ") < MAX_LABEL)

    @property
    def outer(self) -> list[Attribution]:
        """The attributions made outside quotations."""
        doc = self.passage.doc
        return [one for one in self.attributions if not self.passage.is_quoted(doc[one.anchor])]
