"""The same sentence twice but for one word or phrase: what was put in the place of what."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.ranges import describe, meet
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.sides import Side
from claimcheck.judge.wording import passage, quoted
from claimcheck.models import Telling
from claimcheck.models.proposition import Word
from claimcheck.rules.contexts import markets
from claimcheck.rules.contrast import excludes, known_places
from claimcheck.rules.modality import negators

ARTICLES = frozenset({"a", "an", "the"})
LONGEST = 3
"""A longer phrase in the place of another is no longer the same sentence."""
COMMON = 2
"""So many words must be the same."""
NUMBERS = frozenset({"count", "ordinal", "measure", "age", "money", "percent"})


def find(pair: Comparison) -> Iterator[Compared]:
    """The one phrase that differs, where all the rest is the same."""
    left = [at for at, word in enumerate(pair.left.words) if word.form not in ARTICLES]
    right = [at for at, word in enumerate(pair.right.words) if word.form not in ARTICLES]
    before, after = _common_ends(pair, left, right)
    here, there = left[before : len(left) - after], right[before : len(right) - after]
    if before + after < COMMON or max(len(here), len(there)) > LONGEST:
        return
    if not here or not there or _are_quantifiers(pair, here, there):
        return
    yield {
        "left": passage(pair.left, here),
        "right": passage(pair.right, there),
        "at": (here, there),
        "opposites": _opposites(pair, here, there),
        "places": _are_places(pair.left, here) and _are_places(pair.right, there),
        "figures": _figures(pair, here, there),
        "negated": [_negates(pair.left, here), _negates(pair.right, there)],
        "common": before + after,
    }


def _are_quantifiers(pair: Comparison, here: list[int], there: list[int]) -> bool:
    """Whether the phrases are what `quantifiers` compares."""
    left, right = pair.left.quantified, pair.right.quantified
    if not pair.are_quantified or left is None or right is None:
        return False
    return left["at"] in here and right["at"] in there


def _common_ends(pair: Comparison, left: list[int], right: list[int]) -> tuple[int, int]:
    """How many words both have in common at the beginning and at the end."""
    here = [_same_form(pair.left.words[at]) for at in left]
    there = [_same_form(pair.right.words[at]) for at in right]
    shorter = min(len(here), len(there))
    before = 0
    while before < shorter and here[before] == there[before]:
        before += 1
    after = 0
    while after < shorter - before and here[-1 - after] == there[-1 - after]:
        after += 1
    return before, after


def _same_form(word: Word) -> str:
    return "be" if word.form in ("is", "are", "was", "were", "'s", "be") else word.form


def _opposites(pair: Comparison, here: list[int], there: list[int]) -> list[str] | None:
    """The first two words that exclude each other."""
    for i in here:
        for j in there:
            left, right = pair.left.words[i], pair.right.words[j]
            if any(excludes(a, b) for a in {left.key, left.form} for b in {right.key, right.form}):
                return [left.form, right.form]
    return None


def _are_places(side: Side, indices: list[int]) -> bool:
    """Whether the phrase names a country or a city."""
    words = [side.words[at] for at in indices]
    return any(word.key in known_places() for word in words) and all(
        word.part in ("name", "adjective", "noun") for word in words
    )


def _figures(pair: Comparison, here: list[int], there: list[int]) -> list[Compared] | None:
    """The figures that stand in the two phrases."""
    if pair.left.has(markets()) or pair.right.has(markets()) or pair.is_of_another_time:
        return None
    for left in pair.left.proposition.quantities:
        for right in pair.right.proposition.quantities:
            inside = left.word in here and right.word in there
            if inside and left.kind == right.kind and left.kind in NUMBERS:
                return [describe(left), describe(right)]
    return None


def _negates(side: Side, indices: list[int]) -> bool:
    negative = negators("adverb", "determiner", "pronoun")
    return any(side.words[at].form in negative for at in indices)


def decide(compared: Compared) -> Decision | None:
    """Conflict where one phrase excludes the other."""
    if compared["figures"] and not meet(*compared["figures"]):
        return Decision("conflict", "figure-mismatch")
    if compared["opposites"] and compared["negated"][0] == compared["negated"][1]:
        return Decision("conflict", "antonym")
    if compared["places"]:
        return Decision("conflict", "place-mismatch")
    return None


def tell(compared: Compared) -> Telling:
    """The two phrases where they stand."""
    here, there = compared["said"]
    return Telling(
        left=f"“{compared['left']}” ({quoted(here)})",
        right=f"“{compared['right']}” ({quoted(there)})",
        about="otherwise the same words",
    )


RULE = Rule("swap", find, decide, tell)
