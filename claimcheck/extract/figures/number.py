"""A number, and the rows of number words it is made of."""

from dataclasses import dataclass
from typing import Literal

from claimcheck.extract.figures.lexemes import Lexeme
from claimcheck.rules.figures import NumberWord, Role, number_words

Form = Literal["digits", "words", "vague", "fraction", "ordinal"]
Lexemes = tuple[Lexeme, ...]
HYPHENS = frozenset("-‐‑–")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at lexemes `first` to `last` (exclusive)."""

    first: int
    last: int
    low: float
    high: float
    form: Form
    scaled: bool = False


def row_at(lexemes: Lexemes, at: int, *roles: Role) -> NumberWord | None:
    """The number word of one of `roles` at `at`."""
    if not 0 <= at < len(lexemes) or lexemes[at].kind != "word":
        return None
    rows = number_words().get(lexemes[at].lower, ())
    return next((row for row in rows if row.role in roles), None)


def is_name_part(lexemes: Lexemes, at: int) -> bool:
    """Whether the numeral at `at` is glued into a name: F-16, COVID-19, 747s, 3/5, 2.0.1."""
    if at > 0 and lexemes[at].glued:
        before = lexemes[at - 1]
        if before.kind == "word" or before.text in "/\\_#@.:":
            return True
        if before.text in HYPHENS and before.glued and at > 1 and lexemes[at - 2].kind == "word":
            return lexemes[at - 2].text[0].isupper()
    after = at + 1
    return (
        after + 1 < len(lexemes)
        and lexemes[after].glued
        and lexemes[after].text in ("/", ".", ":")
        and lexemes[after + 1].glued
        and lexemes[after + 1].kind == "numeral"
    )
