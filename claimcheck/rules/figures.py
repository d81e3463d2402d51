"""The tables behind figures: number words, units, currencies, bounds, the calendar, quantities."""

from functools import cache
from typing import Literal

from claimcheck.models import Bound
from claimcheck.rules.table import Row, load_table

Role = Literal[
    "small",
    "ten",
    "hundred",
    "scale",
    "money-scale",
    "prefix",
    "few",
    "vague",
    "fraction",
    "ordinal",
]


class NumberWord(Row):
    """A number word; `role` says how it combines with its neighbours."""

    words: tuple[str, ...]
    role: Role
    low: float
    high: float | None = None


class Unit(Row):
    """A unit of measure: `(value + offset) * factor` is the value in `base`."""

    forms: tuple[str, ...]
    base: str
    factor: float
    offset: float = 0.0
    symbols: tuple[str, ...] = ()


class Currency(Row):
    """A currency; the id is its ISO code. `minor` words are hundredths.

    A word of `large` is money from a million up: "two million pounds", but "12 pounds" of fish.
    """

    symbols: tuple[str, ...]
    words: tuple[str, ...] = ()
    large: tuple[str, ...] = ()
    minor: tuple[str, ...] = ()


class BoundWord(Row):
    """Words before or after a number that bound it or blur it."""

    phrase: str
    where: Literal["before", "after"]
    bound: Bound


class CalendarWord(Row):
    """A month, a weekday or a named time of day; `bare` ones need no day or year beside them."""

    words: tuple[str, ...]
    kind: Literal["month", "weekday", "time"]
    value: int
    bare: bool


class Quantity(Row):
    """What a number counts, whatever the words: "15 dead", "15 people died", "a toll of 15".

    `pairs` are a verb with its object ("claim life"), `losses` such as are told of those counted
    ("15 people lost their lives"); `people` are counted without a noun too. Of what is counted
    `alike` the noun does not matter: "1,200 jobs", "1,200 workers".
    """

    object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    losses: tuple[str, ...] = ()
    people: bool = False
    alike: bool = False


class NumberLabel(Row):
    """Nouns that turn the number after them into a name ("section 12")."""

    words: tuple[str, ...]


class StageOfLife(Row):
    """Nouns for somebody from `low` years of age to under `high`."""

    words: tuple[str, ...]
    low: float
    high: float


class Direction(Row):
    """Words for a direction, in degrees clockwise from north."""

    words: tuple[str, ...]
    degrees: float


class Context(Row):
    """Words beside a number that decide how it is read; the id says how."""

    words: tuple[str, ...]


@cache
def number_words() -> dict[str, tuple[NumberWord, ...]]:
    """The rows of each number word; "third" is both a fraction and an ordinal."""
    found: dict[str, tuple[NumberWord, ...]] = {}
    for row in load_table("numbers", NumberWord):
        for word in row.words:
            found[word] = (*found.get(word, ()), row)
    return found


@cache
def number_prefixes() -> tuple[tuple[str, NumberWord], ...]:
    """Phrases that count before a hundred, dozen or scale only: "half a"."""
    rows = [row for row in load_table("numbers", NumberWord) if row.role == "prefix"]
    return tuple((phrase, row) for row in rows for phrase in row.words)


@cache
def units() -> dict[str, Unit]:
    """Units by their written forms in lower case, and by their glued symbols as written."""
    rows = load_table("units", Unit)
    forms = {form.lower(): row for row in rows for form in (row.id, *row.forms)}
    return forms | {symbol: row for row in rows for symbol in row.symbols}


@cache
def unit_symbols() -> frozenset[str]:
    """Symbols that are units only when glued to the digits."""
    return frozenset(symbol for row in load_table("units", Unit) for symbol in row.symbols)


@cache
def currencies() -> tuple[Currency, ...]:
    """All currencies."""
    return load_table("currencies", Currency)


@cache
def bound_words() -> tuple[BoundWord, ...]:
    """All bound words."""
    return load_table("bounds", BoundWord)


@cache
def words_of_bounds() -> frozenset[str]:
    """The phrases before a number that bound it: "some", "at least"."""
    return frozenset(row.phrase for row in bound_words() if row.where == "before")


@cache
def calendar() -> dict[str, CalendarWord]:
    """Calendar words as written, in their capitals."""
    rows = load_table("calendar", CalendarWord)
    return {word: row for row in rows for word in row.words}


@cache
def months_in(time: str) -> frozenset[int]:
    """The months that a date as written names, from 1 to 12."""
    rows = (calendar().get(word.strip(".,")) for word in time.split())
    return frozenset(row.value for row in rows if row is not None and row.kind == "month")


@cache
def quantities() -> tuple[Quantity, ...]:
    """All quantities."""
    return load_table("quantities", Quantity)


@cache
def quantities_alike() -> frozenset[str]:
    """Quantities of which every noun counts the same."""
    return frozenset(row.id for row in quantities() if row.alike)


@cache
def quantities_of_people() -> frozenset[str]:
    """Quantities that count people where no noun is written."""
    return frozenset(row.id for row in quantities() if row.people)


@cache
def states() -> frozenset[str]:
    """Words that stand beside a number and say what became of those counted."""
    return frozenset(state for row in quantities() for state in row.states)


@cache
def label_nouns() -> frozenset[str]:
    """Nouns before a number that is a name."""
    return frozenset(word for row in load_table("number_labels", NumberLabel) for word in row.words)


@cache
def stages_of_life() -> dict[str, StageOfLife]:
    """Nouns that say how old somebody is."""
    return {word: row for row in load_table("ages", StageOfLife) for word in row.words}


@cache
def directions() -> dict[str, Direction]:
    """Words that say in which direction from a place something lies."""
    return {word: row for row in load_table("directions", Direction) for word in row.words}


@cache
def context_words(context: str) -> frozenset[str]:
    """The words of one row of the contexts."""
    rows = load_table("figure_contexts", Context)
    return frozenset(word for row in rows if row.id == context for word in row.words)


def to_base(value: float, unit: str) -> tuple[float, str]:
    """The value in the base unit of its kind; an unknown unit stays as it is.

    >>> to_base(2, "kilometre")
    (2000.0, 'metre')
    """
    row = units().get(unit) or units().get(unit.lower())
    if row is None:
        return value, unit
    return float((value + row.offset) * row.factor), row.base
