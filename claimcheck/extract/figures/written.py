"""A figure as written, before anything is known of the sentence around it."""

from dataclasses import dataclass

from claimcheck.extract.figures.lexemes import Lexeme
from claimcheck.models import Bound, FigureKind

Lexemes = tuple[Lexeme, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A figure at lexemes `first` to `last` (exclusive); `number` is where its digits begin."""

    first: int
    last: int
    number: int
    number_last: int
    kind: FigureKind
    low: float
    high: float
    form: str
    unit: str | None = None
    currency: str | None = None
    bound: Bound = "exact"
    hyphened: bool = False
    """A range with a hyphen and nothing else: perhaps a score."""
