"""The first quantifier or number of a statement, and whether its predicate is negated."""

from typing import Any

from claimcheck.models.proposition import Proposition
from claimcheck.rules.contrast import longest_quantifier, quantifiers
from claimcheck.rules.modality import negators

AT_LEAST_ONE = (0.01, 1.0)
"""What a number says of a kind whose size is not known."""


def first_quantifier(proposition: Proposition) -> dict[str, Any] | None:
    """The words, the share they stand for, and whether a "not" follows; else a number."""
    forms = [word.form for word in proposition.words]
    for at in range(len(forms)):
        for length in range(longest_quantifier(), 0, -1):
            phrase = " ".join(forms[at : at + length])
            row = quantifiers().get(phrase)
            if row is not None:
                last = at + length
                return _described(at, phrase, (row.low, row.high), forms[last:], row.id)
    for quantity in proposition.quantities:
        if quantity.kind == "count" and quantity.low >= 1:
            after = forms[quantity.word + 1 :]
            return _described(quantity.word, quantity.text, AT_LEAST_ONE, after, None)
    return None


def _described(
    at: int, text: str, share: tuple[float, float], after: list[str], name: str | None
) -> dict[str, Any]:
    negated = any(form in negators("adverb") for form in after)
    low, high = share
    return {"at": at, "text": text, "low": low, "high": high, "negated": negated, "row": name}
