"""Which of the attributions found stand, and which lie inside which."""

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.parsing.passage import Passage

SURE = 11
"""The weight of what takes its words from all other cues around it."""


def settle(passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """Drop readings of the same words that lose to another; in text order."""
    kept: list[Attribution] = []
    for candidate in sorted(found, key=lambda a: (-a.weight, a.anchor)):
        gives_way = candidate.yields and any(
            candidate.holds(other) and not _is_relative(passage, other) for other in found
        )
        if not gives_way and not any(_compete(candidate, other) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda a: (a.start, a.anchor))


def _compete(one: Attribution, other: Attribution) -> bool:
    """Whether both claim mostly the same words, or one leads better over to the next block."""
    if one.anchor == other.anchor:
        return True
    if not one.content and not other.content:
        return one.weight != other.weight
    if other.weight >= SURE and one.holds(other):
        return True
    if one.holds(other) or other.holds(one):
        return False
    a = {i for part in one.content for i in range(part.start, part.end)}
    b = {i for part in other.content for i in range(part.start, part.end)}
    return bool(a and b) and len(a & b) * 2 > min(len(a), len(b))


def _is_relative(passage: Passage, one: Attribution) -> bool:
    """Whether "that" or "which" speaks: "released an advertisement that urges voters to"."""
    return one.source is not None and passage.doc[one.source.end - 1].tag_ == "WDT"
