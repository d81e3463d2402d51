"""From which place a distance is measured, and in which direction: "12 miles north of Tolland"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extract.propositions.clause import Clause
from claimcheck.rules.contexts import downwards
from claimcheck.rules.figures import directions, units

if TYPE_CHECKING:
    from claimcheck.extract.parsing.tree import Token

FROM = frozenset({"of", "from", "off", "outside"})
WITHIN = frozenset({"the", "town", "city", "village", "capital", "port", "coast", "shore", "island",
                    "centre", "center", "downtown", "of", "away"})  # fmt: skip
"""What may stand between the preposition and the name of the place."""
REACH = 12
"""How many words after its number the name of the place may stand."""


class Bearing(NamedTuple):
    """A place by its name in lower case, and the direction from it in degrees, if told."""

    landmark: str
    degrees: float | None


def bearing_after(clause: Clause, number: int) -> Bearing | None:
    """The place from which the distance at the word `number` is measured."""
    words = clause.tokens[number + 1 : number + 1 + REACH]
    at = _skip_units(words)
    degrees = None
    while at < len(words) and (found := _degrees(words[at])) is not None:
        degrees, at = found, at + 1
    if at < len(words) and words[at].lower_ == "away":
        at += 1
    if at >= len(words) or words[at].lower_ not in FROM:
        return None
    at += 1
    while at < len(words) and (words[at].text in WITHIN or words[at].text == "The"):
        at += 1
    name = []
    while at < len(words) and words[at].pos_ == "PROPN":
        name.append(words[at].lower_)
        at += 1
    return Bearing(" ".join(name), degrees) if name else None


def _skip_units(words: Sequence["Token"]) -> int:
    """The index behind the unit, and behind the same distance in another unit."""
    own = _unit_of(words, 0)
    if own is None:
        return 0
    is_number = len(words) > 1 and words[1].pos_ == "NUM"
    other = _unit_of(words, 2) if is_number else None
    return 3 if other is not None and other != own else 1


def _unit_of(words: Sequence["Token"], at: int) -> str | None:
    row = units().get(words[at].lower_) if at < len(words) else None
    return row.id if row else None


def _degrees(word: "Token") -> float | None:
    """The direction a word tells; of "north-northeast" the last part."""
    row = directions().get(word.lower_) or directions().get(word.lower_.rpartition("-")[2])
    return row.degrees if row else None


def is_depth(clause: Clause, number: int) -> bool:
    """Whether a distance goes down: "one mile below ground", "12 miles deep"."""
    words = clause.tokens[number + 1 : number + 1 + REACH]
    at = _skip_units(words)
    return at < len(words) and words[at].lower_ in downwards()
