"""Do two figures measure the same thing of the same event."""

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.sides import Side
from claimcheck.models.proposition import Quantity
from claimcheck.rules.contrast import markets, opposites_of, same_meaning
from claimcheck.rules.modality import negators

COMPARED = frozenset({"count", "money", "percent", "measure", "age"})
ANYONE = frozenset({"person", "people", "other", "victim", "casualty", None})
NAMED = frozenset({None, "children"})
"""Measures of a person or thing with a name; a toll is that of an event."""
THEN = frozenset({"then", "time", "later", "ago", "turned", "turns", "birthday"})
"""Words beside an age that is not of today."""
VAGUE = 2.0
"""A range whose ends differ by so much is a word like "dozens": it holds no conflict."""


def binding(left: Quantity, right: Quantity, pair: Comparison) -> float | None:
    """How many slots tie two figures to one quantity; None where one of them keeps them apart."""
    if left.kind != right.kind or left.kind not in COMPARED or _is_vague(left, right):
        return None
    if _is_negated(left, pair.left) or _is_negated(right, pair.right):
        return None
    if left.unit != right.unit and left.kind in ("measure", "age"):
        return None
    if left.currency != right.currency or left.measure != right.measure:
        return None
    if _is_elsewhere(left, right) or _is_market(left, right, pair):
        return None
    if left.kind == "count" and not _counts_alike(left, right):
        return None
    ties = _ties(left, right, pair)
    return None if ties is None else ties + (left.kind == "count")


def _is_negated(figure: Quantity, side: Side) -> bool:
    """Whether a "not" stands right before the number: "not one of them"."""
    before = side.words[max(0, figure.word - 2) : figure.word]
    return any(word.form in negators("adverb") for word in before)


def _is_vague(left: Quantity, right: Quantity) -> bool:
    return any(figure.high >= VAGUE * figure.low > 0 for figure in (left, right))


def _is_elsewhere(left: Quantity, right: Quantity) -> bool:
    return bool(left.place and right.place and left.place != right.place)


def _is_market(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether one of the figures is of a market report."""
    for figure, side in ((left, pair.left), (right, pair.right)):
        forms = {word.form for word in side.words}
        if figure.kind in ("percent", "money", "count") and forms & markets():
            return True
    return False


def _counts_alike(left: Quantity, right: Quantity) -> bool:
    """Whether both count the same things; casualties may be counted as anything."""
    if left.noun == right.noun:
        return left.noun is not None or left.measure is not None
    if left.measure and (left.noun in ANYONE or right.noun in ANYONE):
        return True
    return bool(left.noun and right.noun and same_meaning(left.noun, right.noun))


def _ties(left: Quantity, right: Quantity, pair: Comparison) -> float | None:
    """The event and the owners in common; None for different owners by name."""
    names_left = set(left.of) & set(pair.left.proposition.names)
    names_right = set(right.of) & set(pair.right.proposition.names)
    common = sum(any(same_meaning(a, b) for b in right.of) for a in left.of)
    if names_left and names_right and not names_left & names_right and left.measure in NAMED:
        return None
    if left.kind == "age":
        if any(word.form in THEN for side in (pair.left, pair.right) for word in side.words):
            return None
        return 1.0 if names_left & names_right else None
    if left.event and right.event and not left.measure:
        if same_meaning(left.event, right.event):
            return 1.0 + min(common, 2)
        if right.event in opposites_of(left.event):
            return None
        return min(common, 2) - 1.0 + (left.kind == "measure")
    return float(min(common, 2)) + (left.measure is not None)
