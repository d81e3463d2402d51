"""Do two figures measure the same thing of the same event."""

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.distances import are_from_one_place, are_located
from claimcheck.judge.persons import is_of_then, is_personal, names_of
from claimcheck.judge.ranges import OPEN_UP
from claimcheck.judge.sides import Side
from claimcheck.models.proposition import Quantity
from claimcheck.rules.contexts import (
    dating,
    earlier,
    markets,
    measuring,
    memberships,
    other_shocks,
    parts_of_places,
    victims,
)
from claimcheck.rules.contrast import opposites_of, same_meaning
from claimcheck.rules.figures import months_in, quantities_alike
from claimcheck.rules.modality import negators

COMPARED = frozenset({"count", "money", "percent", "measure", "age"})
NAMED = frozenset({None, "children"})
"""Measures of a person or thing with a name; a toll is that of an event."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DURATIONS = frozenset({"second", "month"})
DAY = re.compile(r"[A-Z][a-z]{2,}")
MANIFOLD = 50.0
"""Two counts of one thing do not differ fifty-fold; those of two events may."""
BESIDE = 5
"""How many words before a number what negates it may stand."""
VAGUE = 2.0
"""A range whose ends differ by so much is a word like "dozens": it holds no conflict."""


def binding(left: Quantity, right: Quantity, pair: Comparison) -> float | None:
    """How many slots tie two figures to one quantity; None where one of them keeps them apart."""
    if _are_of_two_kinds(left, right) or _are_apart(left, right, pair):
        return None
    if left.kind == "count" and not _counts_alike(left, right, pair):
        return None
    personal = is_personal(left, right, pair)
    if pair.gates.strict and not personal and _is_of_another_time_or_part(left, right, pair):
        return None
    ties = _ties(left, right, pair)
    return None if ties is None else ties + (left.kind == "count")


def _are_of_two_kinds(left: Quantity, right: Quantity) -> bool:
    """Whether kind, unit, currency or quantity differ, or a number is too vague to compare."""
    if left.kind != right.kind or left.kind not in COMPARED or _is_vague(left, right):
        return True
    if left.unit != right.unit and left.kind in ("measure", "age"):
        return True
    if left.currency != right.currency:
        return True
    return left.measure != right.measure and not _is_measure_missing(left, right)


def _is_measure_missing(left: Quantity, right: Quantity) -> bool:
    """Whether the sentence hides on one side alone what the count of one event stands for."""
    if (left.measure and right.measure) or left.noun is None:
        return False
    is_one_event = left.event is not None and left.event == right.event
    return left.kind == "count" and is_one_event and left.noun == right.noun


def _are_apart(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether place, time, size or a negation keeps two figures of one kind apart."""
    if _is_time_away(left, pair.left) != _is_time_away(right, pair.right):
        return True
    if not pair.gates.strict and pair.is_another_kind:
        return True
    if _are_of_two_months(left, right):
        return True
    if pair.is_of_another_time or _is_change(left, right, pair):
        return True
    if _is_negated(left, pair.left) or _is_negated(right, pair.right):
        return True
    if not are_from_one_place(left, right) or _are_of_two_sizes(left, right):
        return True
    return pair.is_elsewhere or _is_elsewhere(left, right, pair) or _is_market(left, right, pair)


def _is_of_another_time_or_part(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether one side tells of an earlier figure, another year or a part of the whole."""
    if _is_of_earlier(left, pair.left) != _is_of_earlier(right, pair.right):
        return True
    if _years(left) != _years(right):
        return True
    parts_left = {w.key for w in pair.left.words} & parts_of_places()
    parts_right = {w.key for w in pair.right.words} & parts_of_places()
    return left.kind == "count" and parts_left != parts_right


def _is_of_earlier(figure: Quantity, side: Side) -> bool:
    """Whether the claim or the name of its source speaks of an earlier count.

    What is called earlier must hold the figure or be what is told of: not "180, twice the earlier
    record".
    """
    source = side.claim.source
    named = source.text.casefold().split() if source else []
    subjects = {i for i, word in enumerate(side.words) if word.relation.startswith("nsubj")}
    holders = subjects | set(_holders(figure, side))
    words = (w for w in side.words if w.form in earlier())
    spoken = any(w.relation != "amod" or w.head in holders for w in words)
    return spoken or not earlier().isdisjoint(named)


def _holders(figure: Quantity, side: Side) -> Iterator[int]:
    """The figure's word and those it hangs on."""
    at = figure.word
    while at >= 0:
        yield at
        at = side.words[at].head


def _years(figure: Quantity) -> frozenset[str]:
    """The years in the time of a figure."""
    return frozenset(YEAR.findall(figure.time or ""))


def _are_of_two_months(left: Quantity, right: Quantity) -> bool:
    """Whether both tell a month, and another one: a rate of June and that of October."""
    here, there = months_in(left.time or ""), months_in(right.time or "")
    return bool(here and there) and here.isdisjoint(there)


def _is_negated(figure: Quantity, side: Side) -> bool:
    """Whether a "not" stands right before the number, or "none of" before all of it."""
    before = [word.form for word in side.words[max(0, figure.word - BESIDE) : figure.word]]
    none = (pair[0] in negators("pronoun") and pair[1] == "of" for pair in pairwise(before))
    return any(form in negators("adverb") for form in before[-2:]) or any(none)


def _is_change(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether one tells by how much a thing changed, and the other to what."""
    here, there = _preposition(left, pair.left), _preposition(right, pair.right)
    return (here == "by") != (there == "by") and bool({here, there} & {"to", "at"})


def _preposition(figure: Quantity, side: Side) -> str | None:
    """The preposition a figure hangs on: "rose by 12", "a rise to 12 sailors"."""
    at = figure.word
    for _ in range(3):
        at = side.words[at].head
        if at < 0:
            return None
        if side.words[at].relation == "prep":
            return side.words[at].form
    return None


def _is_vague(left: Quantity, right: Quantity) -> bool:
    return any(figure.high >= VAGUE * figure.low > 0 for figure in (left, right))


def _are_of_two_sizes(left: Quantity, right: Quantity) -> bool:
    """Whether one number is so many times the other that they cannot count one thing."""
    less, more = sorted((left, right), key=lambda figure: figure.low)
    is_open = less.bound in OPEN_UP and less.kind == "count"
    return left.kind in ("count", "money") and not is_open and more.low > MANIFOLD * less.low > 0


def _is_elsewhere(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether the words beside two figures put them in two places, or a quake on two days."""
    if left.unit == "magnitude" and pair.left.has(other_shocks()) != pair.right.has(other_shocks()):
        return True
    if left.unit == "magnitude" and left.time and right.time:
        days = [set(DAY.findall(figure.time or "")) for figure in (left, right)]
        if days[0] and days[1] and not days[0] & days[1]:
            return True
    if not left.place or not right.place:
        return False
    here, there = set(left.place.split()), set(right.place.split())
    return not (here <= there or there <= here)


def _is_market(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether one of the figures is of a market report."""
    for figure, side in ((left, pair.left), (right, pair.right)):
        forms = {word.form for word in side.words}
        if figure.kind in ("percent", "money", "count") and forms & markets():
            return True
    return False


def _counts_alike(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether both count the same things; fewer casualties of one kind are a part of all."""
    if left.noun == right.noun or left.measure in quantities_alike():
        return left.noun is not None or left.measure is not None
    if _is_of_kind(left, right, pair.left) or _is_of_kind(right, left, pair.right):
        return True
    if left.measure and (_is_of_anyone(left) or _is_of_anyone(right)):
        whole, part = (left, right) if _is_of_anyone(left) else (right, left)
        return _is_of_anyone(part) or part.low >= whole.low
    return bool(left.noun and right.noun and same_meaning(left.noun, right.noun))


def _is_of_kind(figure: Quantity, other: Quantity, side: Side) -> bool:
    """Whether a figure's noun has the other's before it: "12 crew sailors" and "the crew of 12"."""
    if other.noun not in figure.of or other.noun not in memberships():
        return False
    after = side.words[figure.word + 1 : figure.word + 1 + BESIDE]
    return any(word.key == other.noun and word.relation == "compound" for word in after)


def _is_of_anyone(figure: Quantity) -> bool:
    return figure.noun is None or figure.noun in victims()


def _are_of_others(left: set[str], right: set[str], pair: Comparison) -> bool:
    """Whether both owners have names, and neither is named on the other side."""
    if not left or not right:
        return False
    known_left, known_right = set(pair.left.proposition.names), set(pair.right.proposition.names)
    return not (left & known_right or right & known_left)


def _is_another_thing(left: set[str], right: set[str], pair: Comparison) -> bool:
    """Whether a side names the thing it measures, and the other side speaks of no such thing."""
    if left == right or left & right:
        return False
    known_left, known_right = pair.left.proposition.names, pair.right.proposition.names
    return left.isdisjoint(known_right) and right.isdisjoint(known_left)


def _is_time_away(figure: Quantity, side: Side) -> bool:
    """Whether a duration only dates something: "eight days ago"."""
    after = side.words[figure.word + 1 : figure.word + 3]
    return any(word.form in dating() for word in after)


def _ties(left: Quantity, right: Quantity, pair: Comparison) -> float | None:
    """The event and the owners in common; None for different owners by name."""
    if left.landmark is not None:
        return 2.0 if are_located(left, right, pair) else None
    names_left, names_right = names_of(left, pair.left), names_of(right, pair.right)
    common = sum(any(same_meaning(a, b) for b in right.of) for a in left.of)
    if left.measure in NAMED and _are_of_others(names_left, names_right, pair):
        return None
    is_free_measure = left.kind == "measure" and not pair.gates.strict
    if is_free_measure and _is_another_thing(names_left, names_right, pair):
        return None
    if left.kind == "age":
        if not is_personal(left, right, pair):
            return None
        if is_of_then(left, pair.left) or is_of_then(right, pair.right):
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
