"""The first quantifier, share or number of a statement, and whether its predicate is negated."""

from collections.abc import Sequence
from typing import Any

from claimcheck.models.proposition import Proposition, Quantity, Word
from claimcheck.rules.contexts import counting_idioms
from claimcheck.rules.contrast import longest_quantifier, quantifiers
from claimcheck.rules.figures import words_of_bounds
from claimcheck.rules.modality import idiom_places, negators, phrase_places

AT_LEAST_ONE = (0.01, 1.0)
"""What a number says of a kind whose size is not known."""
SHARE = "share"
LEAST = 1e-4
"""By how much "more than half" is more than half."""
BOUND = frozenset({"det", "poss"})
ARTICLES = frozenset({"a", "an"})
BEFORE = frozenset({"det", "amod", "nummod", "predet"})
OPEN_UP, OPEN_DOWN = frozenset({"at-least", "more-than"}), frozenset({"at-most", "less-than"})


def first_quantifier(proposition: Proposition) -> dict[str, Any] | None:
    """The words, the share they stand for, and whether a "not" follows; else a number.

    `of` is the kind whose share is told, as far as the words tell it.
    """
    forms = [word.form for word in proposition.words]
    shares = [one for one in proposition.quantities if one.kind == "percent"]
    for at in range(len(forms)):
        for length in range(longest_quantifier(), 0, -1):
            row = quantifiers().get(" ".join(forms[at : at + length]))
            if row is None or (length == 1 and _is_idle(proposition.words, forms, at)):
                continue
            phrase, after = " ".join(forms[at : at + length]), forms[at + length :]
            bounded = (s for s in shares if s.bound in OPEN_UP | OPEN_DOWN)
            share = next((s for s in bounded if s.word == at), None)
            told = (row.low, row.high) if share is None else _share(share)
            found = _described(at, phrase, told, after, row.id if share is None else SHARE)
            return {**found, "of": _noun_of(proposition.words, at)}
    return _first_share(proposition, forms) or _first_number(proposition, forms)


def _first_share(proposition: Proposition, forms: list[str]) -> dict[str, Any] | None:
    """The first percentage that says of what."""
    shares = [one for one in proposition.quantities if one.kind == "percent"]
    told = next((share for share in shares if share.noun), None)
    if told is None:
        return None
    same = [share for share in shares if share.event == told.event]
    after = forms[told.word + 1 :]
    found = _described(told.word, told.text, _common_share(same), after, SHARE)
    return {**found, "of": told.noun}


def _first_number(proposition: Proposition, forms: list[str]) -> dict[str, Any] | None:
    for quantity in proposition.quantities:
        if quantity.kind == "count" and quantity.low >= 1:
            after = forms[quantity.word + 1 :]
            found = _described(quantity.word, quantity.text, AT_LEAST_ONE, after, None)
            return {**found, "of": quantity.noun}
    return None


def _is_idle(words: Sequence[Word], forms: Sequence[str], at: int) -> bool:
    """Whether a word of quantity tells none: in names, in "after all", "some 12", "no less"."""
    if words[at].part == "name" or (at and _is_definite(words[at - 1])):
        return True
    if forms[at] in words_of_bounds() and any(w.part == "number" for w in words[at + 1 : at + 2]):
        return True
    return at in idiom_places(forms) or at in phrase_places(forms, counting_idioms())


def _is_definite(word: Word) -> bool:
    """Whether a word before "little" or "few" says that it tells no share: "the little boy"."""
    return word.relation in BOUND and word.form not in ARTICLES


def _common_share(shares: Sequence[Quantity]) -> tuple[float, float]:
    """What several shares of one event allow together: "more than 50 but less than 65 %"."""
    ranges = [_share(share) for share in shares]
    low, high = max(low for low, _ in ranges), min(high for _, high in ranges)
    return (low, high) if low <= high else _share(shares[-1])


def _share(quantity: Quantity) -> tuple[float, float]:
    """What a percentage allows; of a fraction, "two thirds", it may be more."""
    low, high = quantity.low / 100, quantity.high / 100
    is_fraction = "%" not in quantity.text and "cent" not in quantity.text
    above = LEAST if quantity.bound == "more-than" else 0.0
    below = LEAST if quantity.bound == "less-than" else 0.0
    if quantity.bound in OPEN_UP or (is_fraction and quantity.bound not in OPEN_DOWN):
        return low + above, 1.0
    return (0.0 if quantity.bound in OPEN_DOWN else low), high - below


def _described(
    at: int, text: str, share: tuple[float, float], after: list[str], name: str | None
) -> dict[str, Any]:
    negated = any(form in negators("adverb") for form in after)
    low, high = share
    return {
        "at": at, "text": text, "low": low, "high": high, "negated": negated, "row": name,
        "of": None,
    }  # fmt: skip


def _noun_of(words: Sequence[Word], at: int) -> str | None:
    """The key of the noun a quantifier stands before: "most sailors", "half of the sailors"."""
    if words[at].relation in BEFORE and words[at].head >= 0:
        return words[words[at].head].key
    below = {at}
    for index, word in enumerate(words):
        if word.head in below and word.relation in ("prep", "pobj"):
            if word.relation == "pobj":
                return word.key
            below.add(index)
    return None
