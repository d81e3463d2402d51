"""Numbers in digits and words: "1.2 million", "twenty-three", "several hundred", "two-thirds"."""

from dataclasses import replace
from functools import cache

from claimcheck.extract.figures.fractions import fraction_at, slash_at
from claimcheck.extract.figures.lexemes import Phrases
from claimcheck.extract.figures.number import HYPHENS, Form, Lexemes, Number, is_name_part, row_at
from claimcheck.rules.figures import NumberWord, Role, number_prefixes

TEN = 10
MULTIPLIERS: frozenset[Role] = frozenset({"hundred", "scale"})


def number_at(lexemes: Lexemes, at: int, *, money: bool = False) -> Number | None:
    """The number that begins at lexeme `at`; `money` allows "3m" and "2b" as scales."""
    return (
        fraction_at(lexemes, at)
        or _ordinal(lexemes, at)
        or _vague(lexemes, at)
        or _cardinal(lexemes, at, money=money)
    )


def _ordinal(lexemes: Lexemes, at: int) -> Number | None:
    """A rank: "third", "twenty-first", "21st"."""
    lexeme = lexemes[at]
    after = at + 1
    if lexeme.kind == "numeral" and after < len(lexemes) and lexemes[after].glued:
        if lexemes[after].lower in ("st", "nd", "rd", "th") and not is_name_part(lexemes, at):
            return Number(at, at + 2, lexeme.value, lexeme.value, "ordinal")
        return None
    ten = row_at(lexemes, at, "ten")
    if ten and after + 1 < len(lexemes) and lexemes[after].text in HYPHENS:
        unit = row_at(lexemes, after + 1, "ordinal")
        if unit and unit.low < TEN:
            return Number(at, at + 3, ten.low + unit.low, ten.low + unit.low, "ordinal")
    row = row_at(lexemes, at, "ordinal")
    return Number(at, after, row.low, row.low, "ordinal") if row else None


def _vague(lexemes: Lexemes, at: int) -> Number | None:
    """A span of numbers in one word: "dozens", "hundreds of thousands"."""
    row = row_at(lexemes, at, "vague")
    if row is None or row.high is None:
        return None
    number = Number(at, at + 1, row.low, row.high, "vague")
    if at + 2 < len(lexemes) and lexemes[at + 1].lower == "of":
        scale = row_at(lexemes, at + 2, "vague")
        if scale:
            unit = scale.low / 2
            return replace(number, last=at + 3, low=row.low * unit, high=row.high * unit)
    return None if row.id == "tens" else number


def _cardinal(lexemes: Lexemes, at: int, *, money: bool) -> Number | None:
    """Digits or words, with the hundreds and scales that follow."""
    start = _leading(lexemes, at)
    return _Sum(lexemes, start, money=money).read() if start else None


def _leading(lexemes: Lexemes, at: int) -> Number | None:
    """What a cardinal may begin with: digits, a number word, "a", "half a", "several"."""
    lexeme = lexemes[at]
    if lexeme.kind == "numeral":
        return _digits(lexemes, at)
    prefixed = _multiplier(lexemes, at)
    row = row_at(lexemes, at, "small", "ten")
    if prefixed or row is None:
        return prefixed
    return Number(at, at + 1, row.low, row.low, "words")


def _digits(lexemes: Lexemes, at: int) -> Number | None:
    if is_name_part(lexemes, at):
        return None
    value = lexemes[at].value
    after = at + 1
    if after < len(lexemes) and lexemes[after].glued and lexemes[after].is_vulgar:
        value += lexemes[after].value
        return Number(at, after + 1, value, value, "digits")
    part = slash_at(lexemes, after)
    if part is not None and value == int(value):
        return Number(at, part[1], value + part[0], value + part[0], "digits")
    return Number(at, after, value, value, "digits")


def _multiplier(lexemes: Lexemes, at: int) -> Number | None:
    """A start that needs a multiplier: "a dozen", "half a million", "several hundred"."""
    few = row_at(lexemes, at, "few")
    skip = 0
    if few is None and lexemes[at].lower == "a":
        few = row_at(lexemes, at + 1, "few")
        skip = 1
    if few and few.high is not None:
        last = at + skip + 1
        if row_at(lexemes, last, *MULTIPLIERS):
            return Number(at, last, few.low, few.high, "vague")
        return None
    for row, after in prefixes().at(lexemes, at):
        if row_at(lexemes, after, *MULTIPLIERS):
            return Number(at, after, row.low, row.low, "words")
    return None


@cache
def prefixes() -> Phrases[NumberWord]:
    """Phrases that count before a hundred, a dozen or a scale."""
    return Phrases(number_prefixes())


class _Sum:
    """Adds up one cardinal from its leading number on."""

    def __init__(self, lexemes: Lexemes, start: Number, *, money: bool) -> None:
        self.lexemes = lexemes
        self.start = start
        self.at = start.last
        self.scales: tuple[Role, ...] = ("scale", "money-scale") if money else ("scale",)
        self.total = (0.0, 0.0)
        self.group = (start.low, start.high)
        self.scaled = False
        self.room = TEN if row_at(lexemes, start.first, "ten") else 0
        """What may follow is smaller: below ten after "twenty", below a hundred after "hundred"."""

    def read(self) -> Number:
        """The whole number."""
        while self._scale() or self._addend() or self._and_a_half():
            pass
        form: Form = self.start.form
        low, high = (a + b for a, b in zip(self.total, self.group, strict=True))
        return Number(self.start.first, self.at, low, high, form, self.scaled)

    def _scale(self) -> bool:
        """A hundred or a scale, perhaps behind a hyphen: "two-million"."""
        at = self.at
        hyphen = self.lexemes[at : at + 1]
        if hyphen and hyphen[0].text in HYPHENS and hyphen[0].glued:
            if row_at(self.lexemes, at + 1, *MULTIPLIERS) is None:
                return False
            self.at += 1
        if self._multiply():
            return True
        self.at = at
        return False

    def _multiply(self) -> bool:
        row = row_at(self.lexemes, self.at, "hundred")
        if row:
            self.group = (self.group[0] * row.low, self.group[1] * row.low)
            self.room = int(row.low) if row.id == "hundred" else 0
        else:
            row = row_at(self.lexemes, self.at, *self.scales)
            if row is None or self._is_word_m(row):
                return False
            low, high = self.group
            self.total = (self.total[0] + low * row.low, self.total[1] + high * row.low)
            self.group = (0.0, 0.0)
            self.room = int(min(row.low, 1e3))
        self.scaled = True
        self.at += 1
        return True

    def _is_word_m(self, row: NumberWord) -> bool:
        """A one-letter scale counts only when it is glued to its digits, or follows money."""
        lexeme = self.lexemes[self.at]
        return len(lexeme.text) == 1 and not lexeme.glued and row.role != "money-scale"

    def _addend(self) -> bool:
        """The number that is added: "twenty-three", "two hundred and five"."""
        at = self.at
        if self.room == 0 or at >= len(self.lexemes) or self.start.form == "digits":
            return False
        link = self.lexemes[at]
        if (link.text in HYPHENS and link.glued) or (link.lower == "and" and self.room > TEN):
            at += 1
        row = row_at(self.lexemes, at, "small", "ten")
        if row is None or row.low >= self.room:
            return False
        self.group = (self.group[0] + row.low, self.group[1] + row.low)
        self.room = TEN if row.role == "ten" else 0
        self.at = at + 1
        return True

    def _and_a_half(self) -> bool:
        """The half of "two and a half", "one and a half million"."""
        words = tuple(lexeme.lower for lexeme in self.lexemes[self.at : self.at + 3])
        shares = {("and", "a", "half"): 0.5, ("and", "a", "quarter"): 0.25}
        if words not in shares or self.scaled:
            return False
        self.group = (self.group[0] + shares[words], self.group[1] + shares[words])
        self.room = 0
        self.at += 3
        return True
