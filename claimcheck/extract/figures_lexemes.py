"""Text as figures are read in it: numerals, words and marks, finer than the tokens of the parser.

"3.5bn", "12-15" and "43-year-old" are several lexemes each; a lexeme is `glued` when no space
stands before it.
"""

import re
import unicodedata
from dataclasses import dataclass

LEXEME = re.compile(
    r"""
    (?P<numeral> \d{1,3} (?: ,\d{2} )* ,\d{3} (?!\d) (?: \.\d+ )?   # 40,000 and 1,00,000.5
               | \d+ (?: \.\d+ )?                                   # 12, 3.5
               | [¼½¾⅓⅔⅛⅜⅝⅞] )
  | (?P<word>    [^\W\d_]+ (?: ['’] (?!s\b) [^\W\d_]+ )? )
  | (?P<mark>    [^\w\s] | _ )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexeme:
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


def phrase_at(lexemes: tuple[Lexeme, ...], at: int, phrase: str) -> int | None:
    """The index after `phrase` if it stands at `at`, whatever its case."""
    for part in LEXEME.findall(phrase.lower()):
        word = next(text for text in part if text)
        if at >= len(lexemes) or lexemes[at].lower != word:
            return None
        at += 1
    return at


def phrase_before(lexemes: tuple[Lexeme, ...], at: int, phrase: str) -> int | None:
    """The index where `phrase` begins if it ends right before `at`."""
    first = at - len(LEXEME.findall(phrase))
    return first if first >= 0 and phrase_at(lexemes, first, phrase) == at else None
