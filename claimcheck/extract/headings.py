"""Blocks as the parser is to see them: letters and spaces change, offsets do not.

Headlines in title case are read as sentences.
"Lind Denies Blocking Harbour Report" is nothing a parser knows; "Lind denies blocking harbour
report" is. A word is a name unless the article has it in lower case.
"""

import re
from functools import lru_cache

from claimcheck.models import Article, Block, BlockKind
from claimcheck.rules.cues import verb_forms

TITLED = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.LINK, BlockKind.SUMMARY})
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LONG = 4
"""Shorter words are left in lower case by many headline writers."""
MIN_WORDS = 4
SPACES = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " "})
"""A space that keeps words on one line is a space; the parser takes it for a word."""
MOSTLY = 0.75


def block_text(article: Article, block: Block) -> str:
    """The words of a block as the parser is to see them, as long as they stand in the article."""
    text = article.text[block.start : block.end].translate(SPACES)
    if block.kind not in TITLED or not _is_titled(text):
        return text
    common = _lower_words(article.text)
    return WORD.sub(lambda word: _sentence_case(word, common), text)


def _is_titled(text: str) -> bool:
    """Whether most of the longer words begin with a capital letter."""
    words = [word for word in WORD.findall(text) if len(word) >= LONG]
    return len(words) >= MIN_WORDS and sum(w[0].isupper() for w in words) >= MOSTLY * len(words)


def _sentence_case(word: re.Match[str], common: frozenset[str]) -> str:
    """The word in lower case where the article or the tables know it as a common one."""
    lower = word[0].lower()
    known = lower in common or lower in verb_forms()
    return lower if known and word.start() > 0 and len(lower) == len(word[0]) else word[0]


@lru_cache(maxsize=128)
def _lower_words(text: str) -> frozenset[str]:
    """The words that the text has in lower case."""
    return frozenset(word for word in WORD.findall(text) if word.islower())
