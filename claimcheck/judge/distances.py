"""Distances that say where an event happened: from one place, and of the event itself."""

from rapidfuzz import fuzz

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.persons import names_of
from claimcheck.judge.sides import Side
from claimcheck.models.proposition import Quantity
from claimcheck.rules.contexts import locating
from claimcheck.rules.contrast import same_meaning

SAME_PLACE = 85
"""Places as alike as "Bergen" and "Bergan" are one in two spellings; from 0 to 100."""


def are_from_one_place(left: Quantity, right: Quantity) -> bool:
    """Whether two distances are measured from one place, or neither from any."""
    if left.landmark is None or right.landmark is None:
        return left.landmark is right.landmark
    return fuzz.ratio(left.landmark, right.landmark) >= SAME_PLACE


def are_located(left: Quantity, right: Quantity, pair: Comparison) -> bool:
    """Whether two distances say where one event happened, not where a third thing lies."""
    if left.event and right.event and same_meaning(left.event, right.event):
        return True
    return _is_of_event(left, pair.left) and _is_of_event(right, pair.right)


def _is_of_event(distance: Quantity, side: Side) -> bool:
    """Whether a distance hangs on the verb of an event, or at least on no name of another thing."""
    if distance.event is not None:
        return distance.event in locating()
    landmarks = " ".join(one.landmark or "" for one in side.proposition.quantities).split()
    return not names_of(distance, side) - set(landmarks)
