"""Two quotations word by word: what stands in the place of what, and what one of them leaves out.

Sentences are compared with their like, so that a paper which quotes other sentences of a speech
alters nothing. Case, marks, spellings and "percent" or "per cent" are nothing that was said.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz import fuzz

from claimcheck.models import Claim
from claimcheck.rules.rarity import rarity
from claimcheck.rules.spellings import spelling_key


class Word(NamedTuple):
    """A word as it is written, and what stands for it however it is written."""

    text: str
    key: str


Words = list[Word]

WORD = re.compile(r"[^\W_]+(?:['.,][^\W_]+)*|%")
SENTENCE_END = re.compile(r"[.!?]+[\"”'’)]*\s+(?=[\"“'‘(]*[A-Z])")
BROKEN_OFF = re.compile(r"""[,—-]["”]\s+(?=["“][A-Z])""")
"""Where "he said" has stood after one sentence of a quotation and before the next."""
MARKS = str.maketrans({"’": "'", "‘": "'", "[": None, "]": None, "‑": "-", "–": "-"})
PERCENT = re.compile(r"\bper cent\b|%", re.IGNORECASE)
MATERIAL = 2.0
"""A word as rare as this changes what was said; "the" and "that" do not."""
SLIP = 75
"""Words as alike as "damaged" and "damages" are one word written twice."""
ENDINGS = ("", "s", "es", "y", "ies", "d", "ed", "ing")
SHORTEST_STEM = 3
LIKE = 0.5
"""The share of the shorter of two sentences that the other has, for them to be compared."""
VERSION = 0.65
"""The share of both that is the same, from which other words are an alteration."""
LONGEST_AT_END = 3
"""More words in the place of others, where the quotations begin or end, are another choice."""


class Difference(NamedTuple):
    """How two quotations differ.

    `replaced` are phrases in each other's place that hold a word that matters, `left_out` what
    stands on one side only, `cut` as much of it as is missing from a sentence that both have, and
    `held` the share of the shorter side that stands on the other.
    """

    replaced: list[list[str]]
    left_out: list[str]
    cut: list[str]
    held: float


def sentences_of(claim: Claim) -> list[Words]:
    """The words of each sentence of a content, spelt in one way."""
    texts = (PERCENT.sub(" percent", span.text.translate(MARKS)) for span in claim.content)
    split = SENTENCE_END.split(BROKEN_OFF.sub(". ", " ".join(texts)))
    found = ([Word(word, _key(word)) for word in WORD.findall(one)] for one in split)
    return [sentence for sentence in found if sentence]


def _key(word: str) -> str:
    """The word in lower case and one spelling, an abbreviation without its points."""
    folded = word.lower()
    return spelling_key(folded if any(map(str.isdigit, folded)) else folded.replace(".", ""))


def difference(left: list[Words], right: list[Words]) -> Difference:
    """The two quotations, each sentence beside its like."""
    replaced: list[list[str]] = []
    alone: tuple[Words, Words] = ([], [])
    missing: tuple[Words, Words] = ([], [])
    common = 0
    for here, there in _beside(left, right):
        same = _common(_keys(here), _keys(there)) if here and there else 0
        is_version = 2 * same >= VERSION * (len(here) + len(there))
        for kind, one, other, is_inside in _steps(here, there):
            common += len(one) if kind == "equal" else 0
            if kind == "replace" and is_version and _is_altered(one, other, is_inside=is_inside):
                replaced.append([_running(one), _running(other)])
            elif kind != "equal":
                for words, whole, part in zip((one, other), alone, missing, strict=True):
                    whole.extend(words)
                    part.extend(words if here and there else ())
    fewest = min(sum(map(len, left)), sum(map(len, right)))
    cut = list(map(_running, missing))
    return Difference(replaced, list(map(_running, alone)), cut, common / fewest)


def _running(words: Words) -> str:
    return " ".join(word.text for word in words)


def _keys(words: Words) -> list[str]:
    return [word.key for word in words]


def _beside(left: list[Words], right: list[Words]) -> Iterator[tuple[Words, Words]]:
    """Each sentence with its like on the other side; what has none stands beside nothing."""
    share = {
        (i, j): _common(_keys(here), _keys(there)) / min(len(here), len(there))
        for i, here in enumerate(left)
        for j, there in enumerate(right)
    }
    free_left, free_right = dict(enumerate(left)), dict(enumerate(right))
    for i, j in sorted(share, key=lambda pair: (-share[pair], pair)):
        if share[i, j] >= LIKE and i in free_left and j in free_right:
            yield free_left.pop(i), free_right.pop(j)
    yield from ((sentence, []) for sentence in free_left.values())
    yield from (([], sentence) for sentence in free_right.values())


def _common(here: list[str], there: list[str]) -> int:
    """How many words both have, in one order."""
    blocks = SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def _steps(here: Words, there: Words) -> Iterator[tuple[str, Words, Words, bool]]:
    """What must be done to make one of the other, and whether it is inside both."""
    steps = SequenceMatcher(None, _keys(here), _keys(there), autojunk=False).get_opcodes()
    for number, (kind, start, end, other, other_end) in enumerate(steps):
        yield kind, here[start:end], there[other:other_end], 0 < number < len(steps) - 1


def _is_altered(left: Words, right: Words, *, is_inside: bool) -> bool:
    """Whether a word that matters was replaced, by more than its ending or a slip of the keys."""
    if not is_inside and max(len(left), len(right)) > LONGEST_AT_END:
        return False
    if not any(rarity(word.key) > MATERIAL for word in (*left, *right)):
        return False
    here, there = ("".join(_keys(side)) for side in (left, right))
    if any(map(str.isdigit, here + there)):
        return here != there
    return not _are_forms(here, there) and fuzz.ratio(here, there) < SLIP


def _are_forms(one: str, other: str) -> bool:
    """Whether two words differ by their endings alone: "duty" and "duties"."""
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return stem >= SHORTEST_STEM and one[stem:] in ENDINGS and other[stem:] in ENDINGS
