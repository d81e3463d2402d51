"""Who is held to have done it: the one person a story of an arrest is about."""

from claimcheck.models.proposition import Proposition, Quantity
from claimcheck.rules.contexts import suspecting

MANY = 2.0
"""From so many arrested on, an age is that of one among them."""


def is_of_suspect(figure: Quantity, proposition: Proposition) -> bool:
    """Whether a figure is the age of the one person who is said to be arrested or charged."""
    if figure.kind != "age" or not figure.of:
        return False
    many = {one.noun for one in proposition.quantities if one.kind == "count" and one.low >= MANY}
    held = [one for one in proposition.events if one.predicate in suspecting() and not one.negated]
    return any(set(figure.of) & set(one.patient) for one in held) and not any(
        many & set(one.patient) for one in held
    )
