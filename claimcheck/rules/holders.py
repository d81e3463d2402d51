"""Who is named for a role of one person: "the pilot, Tom Reck", "Ida Brock, the mayor of Olm"."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claimcheck.models.proposition import Proposition
from claimcheck.rules.contexts import WordClass
from claimcheck.rules.table import load_table


class Holder(NamedTuple):
    """A role with the words of a person's name, the last of them the surname.

    `word` is the index of the role, `at` those of the name, `of` the names of whose role it is.
    """

    role: str
    name: tuple[str, ...]
    word: int
    at: tuple[int, ...]
    of: frozenset[str]


@cache
def sole_roles(row: str) -> frozenset[str]:
    """The words of a row: roles of an `event`, an `office`, or what stands `beside` another's."""
    rows = load_table("sole_roles", WordClass)
    return frozenset(word for one in rows if one.id == row for word in one.words)


def holders(proposition: Proposition) -> Iterator[Holder]:
    """The roles that only one can have, each with the person who is named for it."""
    words = proposition.words
    roles = sole_roles("event") | sole_roles("office")
    at = [i for i, word in enumerate(words) if word.form in roles]
    if not at:
        return
    below: dict[int, list[int]] = {}
    for i, word in enumerate(words):
        below.setdefault(word.head, []).append(i)
    for i in at:
        bearer = _bearer(proposition, below, i)
        if bearer is None or not _is_sole(proposition, below, i, bearer):
            continue
        name = _name(proposition, below, bearer)
        of = _whose(proposition, below, i)
        if words[i].form in sole_roles("event") or of:
            yield Holder(words[i].form, tuple(words[j].form for j in name), i, name, of)


def _bearer(proposition: Proposition, below: dict[int, list[int]], role: int) -> int | None:
    """The name in apposition to the role, before it, behind "was", or behind "named as"."""
    words = proposition.words
    word = words[role]
    beside = [i for i in below.get(role, ()) if words[i].relation == "appos"]
    if word.relation in ("appos", "compound"):
        beside.append(word.head)
    elif word.relation in ("nsubj", "nsubjpass", "dobj") and word.head >= 0:
        for i in below.get(word.head, ()):
            if words[i].relation == "attr":
                beside.append(i)
            elif words[i].form == "as":
                beside += [j for j in below.get(i, ()) if words[j].relation == "pobj"]
    named = [i for i in beside if i >= 0 and words[i].part == "name"]
    return named[0] if len(named) == 1 else None


def _is_sole(proposition: Proposition, below: dict[int, list[int]], role: int, bearer: int) -> bool:
    """Whether the role is that of one person today: "the pilot", no "a pilot", no "deputy"."""
    words = proposition.words
    before = {words[i].form for i in below.get(role, ())}
    if words[role].relation == "compound":
        before |= {words[i].form for i in below.get(bearer, ()) if i < role}
    if before & sole_roles("beside") or any(
        words[i].relation == "conj" for end in (role, bearer) for i in below.get(end, ())
    ):
        return False
    return words[role].relation == "compound" or bool(before & {"the"})


def _name(proposition: Proposition, below: dict[int, list[int]], bearer: int) -> tuple[int, ...]:
    """The words of the name in order."""
    words = proposition.words
    roles = sole_roles("event") | sole_roles("office")
    given = [
        i
        for i in below.get(bearer, ())
        if words[i].relation == "compound"
        and words[i].part == "name"
        and words[i].form not in roles
    ]
    return (*given, bearer)


def _whose(proposition: Proposition, below: dict[int, list[int]], role: int) -> frozenset[str]:
    """The names behind "of", and those before the role."""
    words = proposition.words
    behind = [j for i in below.get(role, ()) if words[i].form == "of" for j in below.get(i, ())]
    before = [i for i in below.get(role, ()) if words[i].relation in ("compound", "poss")]
    return frozenset(words[i].key for i in (*behind, *before) if words[i].part == "name")
