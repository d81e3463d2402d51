"""Figures told of a person: an age, a number of children."""

from rapidfuzz import fuzz

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.sides import Side
from claimcheck.models.proposition import Quantity
from claimcheck.rules.contexts import generations, parents, then
from claimcheck.rules.contrast import excludes
from claimcheck.rules.suspects import is_of_suspect

SPELT_ALIKE = 70
"""Names as alike as "Yuri" and "Iuri" are one name in two spellings; from 0 to 100."""
BESIDE = 5
"""How many words from an age what dates it may stand."""


def is_personal(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether both are the age or the children of one person: no more ground is asked.

    A person is one by name; two articles of one story that tell of a mother, one of them without
    her name, tell of the same, and so do two that know of one suspect.
    """
    if pair.one_suspect and _are_of_suspect(left, right, pair):
        return True
    if left.kind != "age" and left.measure != "children":
        return False
    names_left, names_right = names_of(left, pair.left), names_of(right, pair.right)
    one_parent = pair.gates.strict and bool(set(left.of) & set(right.of) & parents())
    if one_parent and not (names_left and names_right):
        return True
    return are_one_person(names_left, names_right, pair.shared_names)


def _are_of_suspect(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether both are ages of a suspect, not by two names, and not a man's and a woman's."""
    told = is_of_suspect(left, pair.left.proposition) and is_of_suspect(
        right, pair.right.proposition
    )
    named = names_of(left, pair.left) and names_of(right, pair.right)
    return told and not named and not any(excludes(a, b) for a in left.of for b in right.of)


def are_one_person(
    left: set[str], right: set[str], of_several: frozenset[str] = frozenset()
) -> bool:
    """Whether two names share a part, and each other part of the shorter is spelt alike there.

    A part that several persons bear is not enough alone.
    """
    shorter, longer = sorted((left, right), key=len)
    told_apart = bool((left & right) - of_several) or len(shorter) > 1
    if not left & right or not told_apart or (left ^ right) & generations():
        return False
    return all(any(fuzz.ratio(part, other) >= SPELT_ALIKE for other in longer) for part in shorter)


def names_of(figure: Quantity, side: Side) -> set[str]:
    """The names among the owners of a figure."""
    return set(figure.of) & set(side.proposition.names)


def is_of_then(age: Quantity, side: Side) -> bool:
    """Whether the words beside an age say that it is not of today: "then 18"."""
    beside = side.words[max(0, age.word - BESIDE) : age.word + BESIDE + 1]
    return any(word.form in then() for word in beside)
