"""Words that are spelt in two ways, and what stands for both."""

from functools import cache
from typing import Literal

from claimcheck.rules.table import Row, load_table


class Spelling(Row):
    """Endings or words of two spellings, in pairs; `stem` letters stand before an ending at least.

    `example` and `near_miss` are two words with a stroke between them.
    """

    kind: Literal["ending", "word"]
    left: tuple[str, ...]
    right: tuple[str, ...]
    stem: int = 0


@cache
def spelling_key(word: str) -> str:
    """What stands for a word in lower case, however it is spelt."""
    for row in load_table("spellings", Spelling):
        for one, other in zip(row.left, row.right, strict=True):
            stem = word.removesuffix(one)
            is_whole = row.kind == "word"
            if stem != word and (not stem if is_whole else len(stem) >= row.stem):
                return f"{stem}{other}"
    return word
