"""Pairs that nearly were a conflict, with what held it back: an editor may ask why not.

A rule is asked again as if nothing held it back. If it then finds a conflict, each thing that alone
would still hold it back is a reason why the pair is not flagged.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from claimcheck.judge import ARTICLES, comparisons, judge, judge_again
from claimcheck.judge.comparison import Comparison
from claimcheck.judge.findings import evidence_of
from claimcheck.judge.rule import Compared
from claimcheck.models import Alignment, NearMiss

NO_CONTRAST = frozenset({"quotation", "drift", "same"})
"""Rules that look at wording; what they let go is no conflict that was missed."""
MOST = 10
FREE: dict[str, tuple[Any, str]] = {
    "ground": (1.0, "too little else in common ({ground} of the words, {gate} asked)"),
    "shared": (
        float("inf"),
        "too little of what is denied is said there (weight {shared}, {enough} asked)",
    ),
    "covered": (1.0, "too little of what is negated is said there ({covered} of it)"),
    "fit": (9.0, "too few participants in common ({fit})"),
    "binding": (9.0, "nothing ties the two figures to one thing"),
    "same_speaker": (False, "one speaker, or one who speaks for the other"),
    "other_denies": (False, "both sides deny"),
    "is_plea": (False, "a plea against a charge"),
    "other_doubts": (False, "the other side only holds it possible"),
    "by_somebody": (False, "the other side does not say who did it"),
    "partial": (False, "some do not is no contradiction of they do"),
    "is_market": (False, "market prices change from hour to hour"),
    "score": (1.0, "the two claims as a whole have too little in common ({score})"),
    "words": (0, "too long a statement for one negation to be about all of it"),
}
"""What may hold a rule back, what it would be if it did not, and how a reader would put it."""


def near_misses(alignments: Iterable[Alignment]) -> tuple[NearMiss, ...]:
    """The nearest pairs without a verdict: most in common first, then by score and id."""
    missed = (one for one in alignments if judge(one) is None)
    rated = (found for one in missed for found in _let_go(one))
    nearest: dict[tuple[str, str], tuple[float, NearMiss]] = {}
    for nearness, miss in rated:
        if miss.claims not in nearest or nearness > nearest[miss.claims][0]:
            nearest[miss.claims] = nearness, miss
    ordered = sorted(nearest.values(), key=lambda one: (-one[0], -one[1].score, one[1].claims))
    return tuple(miss for _, miss in ordered[:MOST])


def _let_go(alignment: Alignment) -> Iterator[tuple[float, NearMiss]]:
    """What the rules for conflicts compared and let go, with the share of the ground they found."""
    for compared in comparisons(Comparison(alignment, ARTICLES)):
        if compared["rule"] not in NO_CONTRAST and compared.get("gate"):
            why = _held_back_by(compared) if judge_again(compared) is None else ()
            if why:
                yield compared["ground"] / compared["gate"], _near_miss(alignment, compared, why)


def _held_back_by(compared: Compared) -> tuple[str, ...]:
    """Each thing that alone keeps the rule from finding a conflict; none where it finds none."""
    free = {**compared, **{name: FREE[name][0] for name in FREE if name in compared}}
    decision = judge_again(free)
    if decision is None or decision.verdict != "conflict":
        return ()
    return tuple(
        words.format_map(compared)
        for name, (_, words) in FREE.items()
        if name in compared and judge_again({**free, name: compared[name]}) is None
    )


def _near_miss(alignment: Alignment, compared: Compared, why: tuple[str, ...]) -> NearMiss:
    left, right = alignment.left, alignment.right
    return NearMiss(
        claims=(left.id, right.id),
        evidence=(evidence_of(left), evidence_of(right)),
        compared={name: value for name, value in compared.items() if name != "at"},
        why=why,
        score=round(alignment.score, 3),
    )
