"""Matters: the judged pairs of claims, sorted by the thing they are about.

Most pairs lie inside one group of like claims. A pair across two groups is too weak to join them:
what differs is told with the claim that denies, or where the same difference is told already; what
agrees is told with the group of one of its claims, unless both have told of those articles already.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from claimcheck.models import Alignment, Judgement

Judged = tuple[Alignment, Judgement]

GRAVITY = {"conflict": 0, "update": 1, "drift": 2, "agree": 3}
DIFFERENT = {"conflict", "update"}
COUNTING_RULES = {"figure", "update"}


def by_matter(judged: Sequence[Judged], groups: Iterable[frozenset[str]]) -> list[list[Judged]]:
    """The judged pairs of each matter, the surest pair first."""
    place = {name: number for number, group in enumerate(groups) for name in group}
    matters: dict[int, list[Judged]] = defaultdict(list)
    across: list[Judged] = []
    for pair in sorted(judged, key=surest_first):
        left, right = (place[name] for name in names(pair))
        matters[left].append(pair) if left == right else across.append(pair)
    for pair in across:
        _place_across(pair, matters, place)
    return _joined(part for pairs in matters.values() for part in _by_quantity(pairs))


def surest_first(pair: Judged) -> tuple[float, str, str]:
    """The order of judged pairs: by score, then by id."""
    return (-pair[0].score, *names(pair))


def names(pair: Judged) -> tuple[str, str]:
    """The ids of both claims."""
    return pair[0].left.id, pair[0].right.id


def denier_of(pair: Judged) -> str | None:
    """The id of the claim that denies, or calls a story untrue, if one of the two does."""
    side = pair[1].compared.get("side")
    return names(pair)[side == "right"] if side else None


def matter_id(pairs: Iterable[Judged]) -> str:
    """The id of the matter of these pairs, each of which stands in one matter."""
    listed = sorted("\n".join(names(pair)) for pair in pairs)
    return hashlib.sha256("\n".join(listed).encode()).hexdigest()[:16]


def _place_across(pair: Judged, matters: dict[int, list[Judged]], place: dict[str, int]) -> None:
    """Put a pair of two groups where it is told best, or leave it out."""
    claims = names(pair)
    told = list(dict.fromkeys(place[name] for name in claims if place[name] in matters))
    if not told:
        number = place[claims[0]] = place[claims[1]]
    elif pair[1].verdict in DIFFERENT:
        number = _where_denied(pair, matters, place, told)
    else:
        free = [number for number in told if not _is_told(pair, matters[number])]
        if not free and len(told) > 1:
            return
        number = (free or told)[0]
    matters[number].append(pair)


def _where_denied(
    pair: Judged, matters: dict[int, list[Judged]], place: dict[str, int], told: list[int]
) -> int:
    """The matter of the claim that denies, else one that differs in the same way."""
    denier = denier_of(pair)
    if denier:
        return place[denier]
    reasons = {number: {other.reason for _, other in matters[number]} for number in told}
    return next((number for number in told if pair[1].reason in reasons[number]), told[0])


def _is_told(pair: Judged, others: Iterable[Judged]) -> bool:
    """Whether the two articles already have this verdict in a matter."""
    return any(
        other.verdict == pair[1].verdict and _articles(one) == _articles(pair[0])
        for one, other in others
    )


def _articles(alignment: Alignment) -> frozenset[str]:
    return frozenset((alignment.left.article, alignment.right.article))


def _by_quantity(pairs: list[Judged]) -> list[list[Judged]]:
    """The pairs, those apart that differ in another quantity than the surest such pair.

    One sentence may tell of the dead and of the injured: two tolls are two matters.
    """
    quantities = dict.fromkeys(filter(None, map(_quantity, pairs)))
    rest = list(quantities)[1:]
    parts = [[pair for pair in pairs if _quantity(pair) == one] for one in rest]
    return [[pair for pair in pairs if _quantity(pair) not in rest], *parts]


def _joined(parts: Iterable[list[Judged]]) -> list[list[Judged]]:
    """The matters, those made one that differ in one quantity and share a claim."""
    joined: list[list[Judged]] = []
    for part in parts:
        alike = [other for other in joined if _are_of_one_quantity(part, other)]
        joined = [other for other in joined if other not in alike]
        joined += _merged([*alike, part])
    return joined


def _merged(parts: Sequence[list[Judged]]) -> list[list[Judged]]:
    """The parts as one; agreement of two articles that it tells already stays by itself."""
    whole, *rest = parts
    beside = []
    for part in rest:
        told = [pair for pair in part if pair[1].verdict == "agree" and _is_told(pair, whole)]
        whole = [*whole, *(pair for pair in part if pair not in told)]
        beside.append(told)
    return [sorted(whole, key=surest_first), *filter(None, beside)]


def _are_of_one_quantity(one: list[Judged], other: list[Judged]) -> bool:
    here, there = ({_quantity(pair) for pair in part} - {None} for part in (one, other))
    claims = [{name for pair in part for name in names(pair)} for part in (one, other)]
    return bool(here & there and claims[0] & claims[1])


def _quantity(pair: Judged) -> tuple[str, str] | None:
    """What is counted differently, if that is what the pair differs in."""
    compared = pair[1].compared
    if pair[1].verdict not in DIFFERENT or compared.get("rule") not in COUNTING_RULES:
        return None
    return str(compared["left"]["kind"]), str(compared["quantity"])
