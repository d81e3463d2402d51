"""What is told of one person brings two claims together, whatever else they speak of."""

from claimcheck.models import Claim
from claimcheck.rules.contexts import parents


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
