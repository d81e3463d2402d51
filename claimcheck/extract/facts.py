"""What a content says, apart from who says it: figures, polarity, certainty, proposition."""

from collections.abc import Sequence

from claimcheck.extract.figures import FigureMention, find_figures
from claimcheck.extract.modality import certainty, polarity
from claimcheck.extract.page import Page
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tree import Token
from claimcheck.extract.propositions.build import build_proposition
from claimcheck.models import Certainty, Figure, Polarity, Proposition

NONE: tuple[FigureMention, ...] = ()


class Facts:
    """The figures of a passage, found once, and what any of its contents says."""

    def __init__(self, passage: Passage, offset: int) -> None:
        self._passage = passage
        self._offset = offset
        self._figures: tuple[FigureMention, ...] | None = None

    def figures(self, page: Page, parts: Sequence[Stretch]) -> tuple[Figure, ...]:
        """The figures inside the parts, as spans of the article."""
        return tuple(
            self._figure(page, mention)
            for mention in self._mentions()
            if any(mention.number in part for part in parts)
        )

    def proposition(self, parts: Sequence[Stretch]) -> Proposition:
        """The slots of the content."""
        return build_proposition(self._passage.doc, self._tokens(parts), self._mentions())

    def polarity(self, parts: Sequence[Stretch]) -> Polarity:
        """Whether the content affirms or denies."""
        return polarity(self._tokens(parts))

    def certainty(self, parts: Sequence[Stretch]) -> Certainty:
        """How surely the content is put."""
        return certainty(self._tokens(parts))

    def _mentions(self) -> tuple[FigureMention, ...]:
        if self._figures is None:
            self._figures = find_figures(self._passage.doc)
        return self._figures

    def _tokens(self, parts: Sequence[Stretch]) -> list[Token]:
        return [token for part in parts for token in self._passage.doc[part.start : part.end]]

    def _figure(self, page: Page, mention: FigureMention) -> Figure:
        span = page.span(self._offset + mention.start, self._offset + mention.end)
        return Figure(
            **span.model_dump(), kind=mention.kind, low=mention.low, high=mention.high,
            unit=mention.unit, currency=mention.currency, bound=mention.bound, as_of=mention.as_of,
        )  # fmt: skip
