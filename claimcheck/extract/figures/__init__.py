"""Figures of a parsed text: what is counted, how many, of which event, as of when."""

from bisect import bisect_right
from dataclasses import dataclass

from claimcheck.extract.figures.binding import Binding, bind
from claimcheck.extract.figures.lexemes import lexemes_of
from claimcheck.extract.figures.reader import figure_at
from claimcheck.extract.figures.written import Lexemes, Written
from claimcheck.extract.parsing.tree import Doc, Token
from claimcheck.models import Bound, FigureKind
from claimcheck.rules.figures import context_words


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure at `doc.text[start:end]`, bound words and unit included, the counted noun not.

    `low` and `high` differ only where the words give a range ("12 to 15", "dozens"). `unit` is the
    unit's name or the counted noun's singular; casualties without a noun are counted as "person".
    `quantity` is the same for "15 dead", "15 people were killed" and "a death toll of 15": "dead".
    A fraction is a percentage. Dates and times: see `figures_dates`. `number`, `noun` (the counted
    noun) and `verb` (the event it has a part in) are token indices.
    """

    start: int
    end: int
    text: str
    kind: FigureKind
    low: float
    high: float
    unit: str | None
    currency: str | None
    bound: Bound
    as_of: str | None
    quantity: str | None
    number: int
    noun: int | None
    verb: int | None
    place: str | None
    time: str | None


def find_figures(doc: Doc) -> tuple[FigureMention, ...]:
    """The figures of `doc`, in text order."""
    lexemes = lexemes_of(doc.text)
    written = _read_all(lexemes)
    starts = [token.idx for token in doc]
    found: list[FigureMention] = []
    for figure in written:
        number = doc[_token_at(starts, lexemes[figure.number].start)]
        last = doc[_token_at(starts, lexemes[figure.number_last - 1].start)]
        binding = bind(doc[number.i : last.i + 1], figure, _after(doc, starts, lexemes, figure))
        if binding is not None:
            as_of = _as_of(doc, lexemes, written, number)
            time = _time(doc, lexemes, written, number)
            found.append(_mention(doc, lexemes, figure, (binding, as_of, time)))
    return tuple(found)


def _read_all(lexemes: Lexemes) -> tuple[Written, ...]:
    written: list[Written] = []
    at = 0
    while at < len(lexemes):
        figure = figure_at(lexemes, at)
        if figure is None:
            at += 1
        else:
            written.append(figure)
            at = figure.last
    return tuple(written)


def _token_at(starts: list[int], offset: int) -> int:
    """The index of the token that holds `offset`."""
    return bisect_right(starts, offset) - 1


def _after(doc: Doc, starts: list[int], lexemes: Lexemes, figure: Written) -> int:
    """The index of the first token after the figure and its unit."""
    return min(_token_at(starts, lexemes[figure.last - 1].start) + 1, len(doc))


def _mention(
    doc: Doc, lexemes: Lexemes, figure: Written, found: tuple[Binding, str | None, str | None]
) -> FigureMention:
    binding, as_of, time = found
    start, end = lexemes[figure.first].start, lexemes[figure.last - 1].end
    return FigureMention(
        start=start, end=end, text=doc.text[start:end], kind=binding.kind,
        low=round(float(figure.low), 6), high=round(float(figure.high), 6),
        unit=figure.unit or binding.unit, currency=figure.currency, bound=figure.bound,
        as_of=as_of, quantity=binding.quantity, number=binding.number, noun=binding.noun,
        verb=binding.verb, place=binding.place, time=time,
    )  # fmt: skip


def _times_in(lexemes: Lexemes, written: tuple[Written, ...], number: Token) -> list[Written]:
    """The other dates and times of the sentence."""
    sentence = number.sent
    return [
        figure
        for figure in written
        if figure.kind in ("date", "time")
        and sentence.start_char <= lexemes[figure.first].start < sentence.end_char
        and lexemes[figure.number].start != number.idx
    ]


def _as_of(doc: Doc, lexemes: Lexemes, written: tuple[Written, ...], number: Token) -> str | None:
    """The time a figure holds for: "as of Tuesday", "by late Friday"."""
    for figure in _times_in(lexemes, written, number):
        first = figure.first
        while first and lexemes[first - 1].lower in context_words("before-as-of-time"):
            first -= 1
        before = [lexeme.lower for lexeme in lexemes[max(0, first - 2) : first]]
        full = [lexeme.lower for lexeme in lexemes[max(0, first - 1) : first + 1]]
        if before[-1:] == ["by"] or before in (["as", "at"],) or full == ["as", "of"]:
            first += 1 if full == ["as", "of"] else 0
            return _phrase(doc, lexemes, first, figure.last)
    return None


def _phrase(doc: Doc, lexemes: Lexemes, first: int, last: int) -> str:
    while last < len(lexemes) and lexemes[last].lower in context_words("time-of-day"):
        last += 1
    return doc.text[lexemes[first].start : lexemes[last - 1].end]


def _time(doc: Doc, lexemes: Lexemes, written: tuple[Written, ...], number: Token) -> str | None:
    """The nearest date or time of the sentence, as written."""
    times = _times_in(lexemes, written, number)
    if not times:
        return None
    nearest = min(times, key=lambda figure: abs(lexemes[figure.first].start - number.idx))
    return _phrase(doc, lexemes, nearest.first, nearest.last)
