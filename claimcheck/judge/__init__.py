"""Judge two aligned claims by comparing what they say. Pure and symmetric; similarity never judges.

Every rule finds what can be compared, decides on that alone, and says it in one sentence. All rules
look at the pair; the gravest verdict stands: conflict before drift before agree.
"""

from claimcheck.judge import (
    antonyms,
    dates,
    denial,
    drift,
    figures,
    negation,
    polarity,
    quantifiers,
    quotations,
    rejection,
    same,
    swaps,
    updates,
)
from claimcheck.judge.comparison import Comparison
from claimcheck.judge.gates import ARTICLES, STATEMENTS, Gates
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.wording import excerpt, holder
from claimcheck.models import Alignment, Judgement

__all__ = ["ARTICLES", "RULES", "STATEMENTS", "Gates", "judge", "judge_again"]

RULES: tuple[Rule, ...] = (
    figures.RULE,
    swaps.RULE,
    dates.RULE,
    antonyms.RULE,
    denial.RULE,
    rejection.RULE,
    negation.RULE,
    polarity.RULE,
    quantifiers.RULE,
    quotations.RULE,
    drift.RULE,
    same.RULE,
)
"""In the order in which they explain a verdict that several of them reach."""
FREE = (denial.RULE, rejection.RULE, negation.RULE, polarity.RULE, quotations.RULE)
"""Rules with a measure of their own for what must be common."""
GRAVITY = ("conflict", "update", "drift", "agree")


def judge(alignment: Alignment, gates: Gates = ARTICLES) -> Judgement | None:
    """The verdict on two claims, or None where nothing can be said of them together."""
    pair = Comparison(alignment, gates)
    best: tuple[tuple[int, int], Judgement] | None = None
    for rank, rule in enumerate(RULES):
        for compared in rule.find(pair):
            decision = rule.decide(compared)
            if decision is None or _is_too_far(decision, rule, compared, pair):
                continue
            place = (GRAVITY.index(decision.verdict), rank)
            if best is None or place < best[0]:
                best = place, _judgement(rule, decision, compared, pair)
    return best[1] if best else None


def _is_too_far(decision: Decision, rule: Rule, compared: Compared, pair: Comparison) -> bool:
    """Whether two claims have too little in common to conflict by this rule."""
    is_personal = compared.get("gate") == 0
    free = is_personal or rule in FREE
    return decision.verdict == "conflict" and not free and _room(pair) < pair.gates.floor


def _room(pair: Comparison) -> float:
    """The score, without what a headline loses for its few words: they may contradict a body."""
    where = {pair.left.claim.where, pair.right.claim.where}
    is_headline = "headline" in where and len(where) > 1
    return pair.score + (pair.gates.headline if is_headline else 0.0)


def _judgement(rule: Rule, decision: Decision, compared: Compared, pair: Comparison) -> Judgement:
    at = compared.get("at", ((), ()))
    sides = pair.left, pair.right
    told = {
        "rule": rule.name,
        **{name: value for name, value in compared.items() if name != "at"},
        "said": [excerpt(side, words) for side, words in zip(sides, at, strict=True)],
        "by": [holder(side.claim) for side in sides],
    }
    return Judgement(
        verdict=decision.verdict,
        reason=decision.reason,
        compared=told,
        score=round(pair.score, 3),
        telling=rule.tell(told),
    )


def judge_again(compared: Compared) -> Decision | None:
    """The verdict that follows from the `compared` of a judgement alone."""
    rule = next(rule for rule in (*RULES, updates.RULE) if rule.name == compared["rule"])
    return rule.decide(compared)
