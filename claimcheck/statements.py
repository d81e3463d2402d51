"""Judge two statements, nothing assumed but their texts."""

from collections.abc import Iterable, Iterator
from itertools import islice

from claimcheck.judge import STATEMENTS, judge
from claimcheck.match.gates import STATEMENT_WEIGHTS
from claimcheck.match.score import Scorer
from claimcheck.models import Alignment, Claim, Judgement

BATCH = 64


def judge_texts(a: str, b: str, *, model: str | None = None) -> Judgement | None:
    """The verdict on two statements; None where they are unrelated."""
    return next(judge_pairs([(a, b)], model=model))


def judge_pairs(
    pairs: Iterable[tuple[str, str]], *, model: str | None = None
) -> Iterator[Judgement | None]:
    """The verdict on each pair of statements, in the order given."""
    from claimcheck.extract.statements import read_statements

    rest = iter(pairs)
    while batch := list(islice(rest, BATCH)):
        claims = read_statements((text for pair in batch for text in pair), model=model)
        for left in claims:
            yield judge_claims(left, next(claims))


def judge_claims(left: Claim, right: Claim) -> Judgement | None:
    """The verdict on two claims that are bare statements."""
    first, second = sorted((left, right), key=lambda claim: claim.id)
    score = Scorer(weights=STATEMENT_WEIGHTS).score(first, second)
    judgement = judge(Alignment(left=first, right=second, score=score), STATEMENTS)
    if judgement is None or first is left:
        return judgement
    return judgement.model_copy(update={"sides": judgement.sides[::-1]})
