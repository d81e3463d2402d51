"""Judge two aligned claims by comparing what they say. Pure and symmetric; similarity never judges.

Every rule finds what can be compared, decides on that alone, and says it in one sentence. All rules
look at the pair; the gravest verdict stands: conflict before drift before agree.
"""

from collections.abc import Iterator

from claimcheck.judge import (
    antonyms,
    connection,
    dates,
    denial,
    drift,
    figures,
    holders,
    negation,
    polarity,
    quantifiers,
    quotations,
    rejection,
    roles,
    same,
    swaps,
    traits,
    updates,
)
from claimcheck.judge.comparison import Comparison
from claimcheck.judge.gates import ARTICLES, STATEMENTS, Gates
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.wording import excerpt, holder
from claimcheck.models import Alignment, Judgement

__all__ = ["ARTICLES", "STATEMENTS", "Gates", "comparisons", "judge", "judge_again"]

RULES: tuple[Rule, ...] = (
    quotations.RULE,
    figures.RULE,
    swaps.RULE,
    dates.RULE,
    antonyms.RULE,
    roles.RULE,
    holders.RULE,
    traits.RULE,
    denial.RULE,
    rejection.RULE,
    connection.RULE,
    negation.RULE,
    polarity.RULE,
    quantifiers.RULE,
    drift.RULE,
    same.RULE,
)
"""In the order in which they explain a verdict that several of them reach."""
FREE = (denial.RULE, rejection.RULE, connection.RULE, negation.RULE, polarity.RULE, quotations.RULE)
"""Rules with a measure of their own for what must be common."""
BY_NAME = {rule.name: rule for rule in (*RULES, updates.RULE)}
GRAVITY = ("conflict", "update", "drift", "agree")


def judge(alignment: Alignment, gates: Gates = ARTICLES) -> Judgement | None:
    """The verdict on two claims, or None where nothing can be said of them together."""
    pair = Comparison(alignment, gates)
    best: tuple[int, Decision, Compared] | None = None
    for compared in comparisons(pair):
        decision = judge_again(compared)
        if decision and (best is None or GRAVITY.index(decision.verdict) < best[0]):
            best = GRAVITY.index(decision.verdict), decision, compared
    return _judgement(best[1], best[2], pair) if best else None


def comparisons(pair: Comparison) -> Iterator[Compared]:
    """All that the rules find to compare, in their order, with what `judge_again` asks for."""
    for rule in RULES:
        for compared in rule.find(pair):
            yield {
                "rule": rule.name,
                "score": round(pair.score, 3),
                "floor": 0.0 if rule in FREE else _floor(pair),
                **compared,
            }


def _floor(pair: Comparison) -> float:
    """The score asked of a conflict: of a headline less, for its few words cost it some."""
    where = {pair.left.claim.where, pair.right.claim.where}
    is_headline = "headline" in where and len(where) > 1
    return round(pair.gates.floor - (pair.gates.headline if is_headline else 0.0), 3)


def judge_again(compared: Compared) -> Decision | None:
    """The verdict that follows from the `compared` of a judgement alone."""
    decision = BY_NAME[compared["rule"]].decide(compared)
    if decision is None or decision.verdict != "conflict" or compared.get("gate") == 0:
        return decision
    return decision if compared["score"] >= compared["floor"] else None


def _judgement(decision: Decision, compared: Compared, pair: Comparison) -> Judgement:
    at = compared.get("at", ((), ()))
    sides = pair.left, pair.right
    told = {
        **{name: value for name, value in compared.items() if name != "at"},
        "said": [excerpt(side, words) for side, words in zip(sides, at, strict=True)],
        "by": [holder(side.claim) for side in sides],
    }
    return Judgement(
        verdict=decision.verdict,
        reason=decision.reason,
        compared=told,
        score=round(pair.score, 3),
        telling=BY_NAME[compared["rule"]].tell(told),
    )
