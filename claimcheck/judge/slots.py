"""Do two figures measure the same thing of the same event."""

import re
from itertools import pairwise

from rapidfuzz import fuzz

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.ranges import OPEN_UP
from claimcheck.judge.sides import Side
from claimcheck.models.proposition import Quantity
from claimcheck.rules.contrast import (
    earlier,
    locating,
    markets,
    measuring,
    opposites_of,
    parents,
    parts_of_places,
    same_meaning,
    then,
)
from claimcheck.rules.modality import negators

COMPARED = frozenset({"count", "money", "percent", "measure", "age"})
ANYONE = frozenset({"person", "people", "other", "victim", "casualty", None})
NAMED = frozenset({None, "children"})
"""Measures of a person or thing with a name; a toll is that of an event."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DURATIONS = frozenset({"second", "month"})
DAY = re.compile(r"[A-Z][a-z]{2,}")
OTHER_QUAKE = frozenset({"earlier", "aftershock", "aftershocks", "another"})
AWAY = frozenset({"ago", "later", "earlier", "before", "after"})
SAME_PLACE = 85
"""Places as alike as "Bergen" and "Bergan" are one in two spellings; from 0 to 100."""
SPELT_ALIKE = 70
"""Names as alike as "Yuri" and "Iuri" are one name in two spellings; from 0 to 100."""
MANIFOLD = 50.0
"""Two counts of one thing do not differ fifty-fold; those of two events may."""
BESIDE = 5
"""How many words from an age what dates it may stand."""
VAGUE = 2.0
"""A range whose ends differ by so much is a word like "dozens": it holds no conflict."""


def binding(left: Quantity, right: Quantity, pair: Comparison) -> float | None:
    """How many slots tie two figures to one quantity; None where one of them keeps them apart."""
    if left.kind != right.kind or left.kind not in COMPARED or _is_vague(left, right):
        return None
    if _are_of_two_sizes(left, right):
        return None
    if _is_time_away(left, pair.left) != _is_time_away(right, pair.right):
        return None
    if _is_negated(left, pair.left) or _is_negated(right, pair.right):
        return None
    if left.unit != right.unit and left.kind in ("measure", "age"):
        return None
    if left.currency != right.currency or left.measure != right.measure:
        return None
    if not _are_from_one_place(left, right):
        return None
    if pair.is_elsewhere or _is_elsewhere(left, right, pair) or _is_market(left, right, pair):
        return None
    if left.kind == "count" and not _counts_alike(left, right):
        return None
    personal = is_personal(left, right, pair)
    if pair.gates.strict and not personal and _is_of_another_time_or_part(left, right, pair):
        return None
    ties = _ties(left, right, pair)
    return None if ties is None else ties + (left.kind == "count")


def is_personal(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether both are the age or the children of one person: no more ground is asked.

    A person is one by name; two articles of one story that tell of a mother, one of them without
    her name, tell of the same.
    """
    if left.kind != "age" and left.measure != "children":
        return False
    names_left, names_right = _names(left, pair.left), _names(right, pair.right)
    one_parent = pair.gates.strict and bool(set(left.of) & set(right.of) & parents())
    if one_parent and not (names_left and names_right):
        return True
    return are_one_person(names_left, names_right)


def are_one_person(left: set[str], right: set[str]) -> bool:
    """Whether two names share a part, and each other part of the shorter is spelt alike there."""
    shorter, longer = sorted((left, right), key=len)
    return bool(left & right) and all(
        any(fuzz.ratio(part, other) >= SPELT_ALIKE for other in longer) for part in shorter
    )


def _names(figure: Quantity, side: Side) -> set[str]:
    return set(figure.of) & set(side.proposition.names)


def _is_of_another_time_or_part(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether one side tells of an earlier figure, another year or a part of the whole."""
    if pair.left.has(earlier()) != pair.right.has(earlier()):
        return True
    if _years(left) != _years(right):
        return True
    parts_left = {w.key for w in pair.left.words} & parts_of_places()
    parts_right = {w.key for w in pair.right.words} & parts_of_places()
    return left.kind == "count" and parts_left != parts_right


def _years(figure: Quantity) -> frozenset[str]:
    """The years in the time of a figure."""
    return frozenset(YEAR.findall(figure.time or ""))


def _are_from_one_place(left: Quantity, right: Quantity) -> bool:
    """Whether two distances are measured from one place, or neither from any."""
    if left.landmark is None or right.landmark is None:
        return left.landmark is right.landmark
    return fuzz.ratio(left.landmark, right.landmark) >= SAME_PLACE


def _are_located(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether two distances say where one event happened, not where a third thing lies."""
    if left.event and right.event and same_meaning(left.event, right.event):
        return True
    return _is_of_event(left, pair.left) and _is_of_event(right, pair.right)


def _is_of_event(distance: Quantity, side: Side) -> bool:
    """Whether a distance hangs on the verb of an event, or at least on no name of another thing."""
    if distance.event is not None:
        return distance.event in locating()
    landmarks = " ".join(one.landmark or "" for one in side.proposition.quantities).split()
    return not _names(distance, side) - set(landmarks)


def _is_negated(figure: Quantity, side: Side) -> bool:
    """Whether a "not" stands right before the number, or "none of" before all of it."""
    before = [word.form for word in side.words[max(0, figure.word - BESIDE) : figure.word]]
    none = (pair[0] in negators("pronoun") and pair[1] == "of" for pair in pairwise(before))
    return any(form in negators("adverb") for form in before[-2:]) or any(none)


def _is_vague(left: Quantity, right: Quantity) -> bool:
    return any(figure.high >= VAGUE * figure.low > 0 for figure in (left, right))


def _are_of_two_sizes(left: Quantity, right: Quantity) -> bool:
    """Whether one number is so many times the other that they cannot count one thing."""
    less, more = sorted((left, right), key=lambda figure: figure.low)
    is_open = less.bound in OPEN_UP
    return left.kind in ("count", "money") and not is_open and more.low > MANIFOLD * less.low > 0


def _is_elsewhere(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether the words beside two figures put them in two places, or a quake on two days."""
    if left.unit == "magnitude" and pair.left.has(OTHER_QUAKE) != pair.right.has(OTHER_QUAKE):
        return True
    if left.unit == "magnitude" and left.time and right.time:
        days = [set(DAY.findall(figure.time or "")) for figure in (left, right)]
        if days[0] and days[1] and not days[0] & days[1]:
            return True
    return bool(left.place and right.place and left.place != right.place)


def _is_of_then(age: Quantity, side: Side) -> bool:
    """Whether the words beside an age say that it is not of today: "then 18"."""
    beside = side.words[max(0, age.word - BESIDE) : age.word + BESIDE + 1]
    return any(word.form in then() for word in beside)


def _is_market(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether one of the figures is of a market report."""
    for figure, side in ((left, pair.left), (right, pair.right)):
        forms = {word.form for word in side.words}
        if figure.kind in ("percent", "money", "count") and forms & markets():
            return True
    return False


def _counts_alike(left: Quantity, right: Quantity) -> bool:
    """Whether both count the same things; fewer casualties of one kind are a part of all."""
    if left.noun == right.noun:
        return left.noun is not None or left.measure is not None
    if left.measure and (left.noun in ANYONE or right.noun in ANYONE):
        whole, part = (left, right) if left.noun in ANYONE else (right, left)
        return part.noun in ANYONE or part.low >= whole.low
    return bool(left.noun and right.noun and same_meaning(left.noun, right.noun))


def _are_of_others(left: set[str], right: set[str], pair: Comparison) -> bool:
    """Whether both owners have names, and neither is named on the other side."""
    if not left or not right:
        return False
    known_left, known_right = set(pair.left.proposition.names), set(pair.right.proposition.names)
    return not (left & known_right or right & known_left)


def _is_time_away(figure: Quantity, side: Side) -> bool:
    """Whether a duration only dates something: "eight days ago"."""
    after = side.words[figure.word + 1 : figure.word + 3]
    return any(word.form in AWAY for word in after)


def _ties(left: Quantity, right: Quantity, pair: Comparison) -> float | None:
    """The event and the owners in common; None for different owners by name."""
    if left.landmark is not None:
        return 2.0 if _are_located(left, right, pair) else None
    names_left, names_right = _names(left, pair.left), _names(right, pair.right)
    common = sum(any(same_meaning(a, b) for b in right.of) for a in left.of)
    if left.measure in NAMED and _are_of_others(names_left, names_right, pair):
        return None
    if left.kind == "age":
        if not are_one_person(names_left, names_right):
            return None
        if _is_of_then(left, pair.left) or _is_of_then(right, pair.right):
            return None
        return 1.0
    is_measured = {left.event, right.event} & measuring()
    if left.event and right.event and not left.measure and not is_measured:
        if same_meaning(left.event, right.event):
            return 1.0 + min(common, 2)
        if right.event in opposites_of(left.event):
            return None
        return min(common, 2) - 1.0 + (left.kind == "measure" and left.unit not in DURATIONS)
    return float(min(common, 2)) + (left.measure is not None)
