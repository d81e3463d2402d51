"""Text as figures are read in it: numerals, words and marks, finer than the tokens of the parser.

"3.5bn", "12-15" and "43-year-old" are several lexemes each; a lexeme is `glued` when no space
stands before it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

LEXEME = re.compile(
    r"""
    (?P<numeral> \d{1,3} (?: ,\d{2,3} )* ,\d{3} (?!\d) (?: \.\d+ )? # 1,040,000 and 1,00,000.5
               | \d+ (?: \.\d+ )?                                   # 12, 3.5
               | [¼½¾⅓⅔⅛⅜⅝⅞] )
  | (?P<word>    [^\W\d_]+ (?: ['’] (?!s\b) [^\W\d_]+ )? )
  | (?P<mark>    [^\w\s] | _ )
    """,
    re.VERBOSE,
)


class Lexeme(NamedTuple):
    """A numeral, word or mark at `text[start:end]`."""

    start: int
    end: int
    text: str
    lower: str
    kind: str
    glued: bool

    @property
    def is_vulgar(self) -> bool:
        """Whether this is a fraction in one character: ½."""
        return len(self.text) == 1 and self.text.isnumeric() and not self.text.isdecimal()

    @property
    def value(self) -> float:
        """What a numeral stands for."""
        if len(self.text) == 1:
            return float(unicodedata.numeric(self.text))
        return float(self.text.replace(",", ""))


def lexemes_of(text: str) -> tuple[Lexeme, ...]:
    """The lexemes of `text`, in order."""
    found: list[Lexeme] = []
    end = -1
    for match in LEXEME.finditer(text):
        start = match.start()
        written = match.group()
        kind = match.lastgroup or "mark"
        found.append(Lexeme(start, match.end(), written, written.lower(), kind, start == end))
        end = match.end()
    return tuple(found)


class Phrases(Generic[Value]):
    """Phrases with what they stand for, found by their first or last word, the longest first."""

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        entries = [(tuple(lex.lower for lex in lexemes_of(text)), value) for text, value in phrases]
        for words, value in sorted(entries, key=lambda entry: -len(entry[0])):
            self._by_first.setdefault(words[0], []).append((words, value))
            self._by_last.setdefault(words[-1], []).append((words, value))

    @property
    def first_words(self) -> frozenset[str]:
        """The words that begin a phrase."""
        return frozenset(self._by_first)

    def at(self, lexemes: tuple[Lexeme, ...], at: int) -> Iterator[tuple[Value, int]]:
        """The phrases that begin at `at`, whatever their case, and the index after each."""
        if at < len(lexemes):
            for words, value in self._by_first.get(lexemes[at].lower, ()):
                if _stands(lexemes, at, words):
                    yield value, at + len(words)

    def before(self, lexemes: tuple[Lexeme, ...], at: int) -> Iterator[tuple[Value, int]]:
        """The phrases that end right before `at`, and the index where each begins."""
        if 0 < at <= len(lexemes):
            for words, value in self._by_last.get(lexemes[at - 1].lower, ()):
                if at >= len(words) and _stands(lexemes, at - len(words), words):
                    yield value, at - len(words)


def _stands(lexemes: tuple[Lexeme, ...], at: int, words: tuple[str, ...]) -> bool:
    found = lexemes[at : at + len(words)]
    return len(found) == len(words) and all(
        lexeme.lower == word for lexeme, word in zip(found, words, strict=True)
    )
