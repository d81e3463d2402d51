"""What each claim of a matter says, in a word or two, and who says it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from claimcheck.judge.matters import GRAVITY, Judged, names, surest_first
from claimcheck.judge.negation import made_of
from claimcheck.judge.rule import Compared
from claimcheck.judge.sides import Side
from claimcheck.judge.wording import counted
from claimcheck.models import Claim, Judgement, Value
from claimcheck.models.proposition import Quantity

SIDES = ("left", "right")
FIGURES = {"figure", "update"}


class Said(NamedTuple):
    """What a claim says: `key` is the same for "twelve dead" and "12 dead", and orders values.

    `by` is who says it, if not the claim's speaker.
    """

    key: tuple[float | str, ...]
    text: str
    by: str | None = None


def values_of(claims: Sequence[Claim], pairs: Iterable[Judged], label: str) -> tuple[Value, ...]:
    """One value per distinct thing said, the lowest figure first, else by alphabet.

    The gravest and surest comparison decides what the matter turns on; what others compare is no
    value of it. A claim that no such comparison tells of has a figure of its own, or says what a
    claim says that it agrees with. Where nothing tells the claims apart, all say the label.
    """
    ordered = sorted(pairs, key=lambda pair: (GRAVITY[pair[1].verdict], *surest_first(pair)))
    deciding = ordered[0][1]
    said: dict[str, Said] = {}
    for pair in ordered:
        if _topic(pair[1]) == _topic(deciding):
            for name, value in zip(names(pair), _both_say(pair[1]), strict=False):
                said.setdefault(name, value)
    if deciding.compared["rule"] in FIGURES:
        _add_own_figures(said, claims, deciding.compared)
    else:
        _pass_on(said, ordered)
    return _gathered(claims, said or {claim.id: _text(label) for claim in claims})


def _topic(judgement: Judgement) -> tuple[str, ...]:
    """What a comparison turns on: a quantity, or what one rule tells apart."""
    compared = judgement.compared
    if compared["rule"] in FIGURES:
        return ("figure", compared["left"]["kind"], compared["quantity"])
    return (compared["rule"], judgement.reason)


def _both_say(judgement: Judgement) -> list[Said]:
    """What the comparison has found on the left and on the right, if that is a value."""
    tell = TELLING.get(judgement.compared["rule"])
    both = tell(judgement) if tell else ()
    return [one if isinstance(one, Said) else _text(one) for one in both]


def _sides(judgement: Judgement) -> list[Any]:
    return [judgement.compared[side] for side in SIDES]


def _denial(judgement: Judgement) -> Iterable[Said]:
    """Who denies it, and who claims it."""
    for side in SIDES:
        denies = judgement.compared["side"] == side
        text = "denied" if denies else "claimed"
        yield Said((text,), text, judgement.compared.get("denier") if denies else None)


def _quotations(judgement: Judgement) -> Iterable[str]:
    """The words that differ, how much is quoted, or whose words they are."""
    compared = judgement.compared
    match judgement.reason:
        case "quote-altered":
            return [", ".join(words) for words in zip(*compared["replaced"], strict=True)]
        case "quote-trimmed":
            longest = max(compared["words"])
            return ["in full" if number == longest else "cut" for number in compared["words"]]
        case "speaker-mismatch":
            return [str(name) for name in compared["by"]]
    return ()


def _drift(judgement: Judgement) -> Iterable[str]:
    """How surely it is said, or whether in somebody's name."""
    if judgement.reason == "hedge-lost":
        return list(judgement.compared["certainty"])
    return ["attributed" if named else "as fact" for named in judgement.compared["attributed"]]


TELLING: dict[str, Callable[[Judgement], Iterable[Said | str]]] = {
    "figure": lambda found: map(_figure, _sides(found)),
    "update": lambda found: map(_figure, _sides(found)),
    "denial": _denial,
    "rejection": _denial,
    "connection": _denial,
    "negation": lambda found: (f"{one['form']}: {made_of(one)}" for one in _sides(found)),
    "polarity": lambda found: ("negated" if words else "affirmed" for words in _sides(found)),
    "antonym": lambda found: (one["form"] for one in _sides(found)),
    "holder": _sides,
    "roles": lambda found: found.compared["said"],
    "trait": lambda found: (", ".join(one) for one in _sides(found)),
    "date": lambda found: (one["text"] for one in _sides(found)),
    "quantifier": lambda found: (one["text"] for one in _sides(found)),
    "swap": _sides,
    "quotation": _quotations,
    "drift": _drift,
}
"""What the values are, by the rule that compared; a rule that is not here tells none apart."""


def _figure(side: Compared) -> Said:
    low, high, bound, currency = (side[name] for name in ("low", "high", "bound", "currency"))
    return Said((low, high, bound, currency or ""), side["counted"])


def _text(text: str) -> Said:
    return Said((text.casefold(),), text)


def _add_own_figures(said: dict[str, Said], claims: Iterable[Claim], deciding: Compared) -> None:
    """The figure of the same quantity in claims of which no comparison tells it."""
    for claim in claims:
        figures = [
            figure
            for figure in claim.proposition.quantities
            if figure.kind == deciding["left"]["kind"] and _may_be_of(figure, deciding)
        ]
        if claim.id not in said and len(figures) == 1:
            figure = figures[0]
            shown = counted(figure, Side(claim))
            said[claim.id] = _figure({**asdict(figure), "counted": shown})


def _may_be_of(figure: Quantity, deciding: Compared) -> bool:
    """Whether a figure counts the same, or people of whom nothing is told that would differ."""
    if deciding["quantity"] in (figure.measure, figure.noun):
        return True
    is_bare_count = figure.kind == "count" and figure.measure is None and figure.unit is not None
    return is_bare_count and figure.unit == deciding["left"]["unit"]


def _pass_on(said: dict[str, Said], ordered: Iterable[Judged]) -> None:
    """Give a claim the value of the surest claim it agrees with."""
    agreed = [names(pair) for pair in ordered if pair[1].verdict == "agree" and said]
    for _ in agreed:
        for one, other in agreed:
            if (one in said) != (other in said):
                said[one] = said[other] = said.get(one) or said[other]
                break


def _gathered(claims: Iterable[Claim], said: dict[str, Said]) -> tuple[Value, ...]:
    """The values in order, with the articles and speakers of the claims that hold them."""
    holding: dict[tuple[float | str, ...], list[tuple[Said, Claim]]] = defaultdict(list)
    for claim in claims:
        if claim.id in said:
            holding[said[claim.id].key].append((said[claim.id], claim))
    return tuple(
        Value(
            value=min((value.text for value, _ in held), key=lambda text: (len(text), text)),
            articles=tuple(sorted({claim.article for _, claim in held})),
            speakers=tuple(sorted({by for v, claim in held if (by := v.by or claim.speaker)})),
        )
        for _, held in sorted(holding.items())
    )
