"""What is told of one person brings two claims together, whatever else they speak of."""

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.models import Claim
from claimcheck.rules.contexts import parents
from claimcheck.rules.holders import holders
from claimcheck.rules.suspects import is_of_suspect


def personal_keys(claim: Claim) -> frozenset[str]:
    """A key for each age or number of children in a claim, and each name of the person."""
    proposition = claim.proposition
    return frozenset(
        f"{figure.measure or figure.kind} of {key}"
        for figure in proposition.quantities
        if figure.kind == "age" or figure.measure == "children"
        for key in figure.of
        if key in proposition.names or key in parents()
    )


def shared_names(claims: Iterable[Claim]) -> frozenset[str]:
    """The names of one article that stand beside several ages: those of a family, most often."""
    ages: dict[str, set[tuple[float, float]]] = defaultdict(set)
    for claim in claims:
        for figure in claim.proposition.quantities:
            if figure.kind == "age":
                for name in set(figure.of) & set(claim.proposition.names):
                    ages[name].add((figure.low, figure.high))
    return frozenset(name for name, told in ages.items() if len(told) > 1)


def shared_roles(claims: Iterable[Claim]) -> frozenset[str]:
    """The roles that one article gives to several persons: two drivers, an old mayor and a new."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for holder in holders(claim.proposition):
            bearers[holder.role].add(holder.name[-1])
    return frozenset(role for role, names in bearers.items() if len(names) > 1)


def sole_suspects(claims: Iterable[Claim]) -> list[Claim]:
    """The claims of one article that tell a suspect's age, where all of them tell the same age."""
    told = {
        claim.id: (claim, figure.low, figure.high)
        for claim in claims
        for figure in claim.proposition.quantities
        if claim.repeats is None and is_of_suspect(figure, claim.proposition)
    }
    ages = {(low, high) for _, low, high in told.values()}
    return [claim for claim, *_ in told.values()] if len(ages) == 1 else []
