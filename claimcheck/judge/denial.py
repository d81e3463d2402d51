"""One side denies, or calls a hoax, what the other states."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.sides import Side
from claimcheck.judge.speakers import answer_for_each_other
from claimcheck.rules.contrast import reports


def find(pair: Comparison) -> Iterator[Compared]:
    """The words under a denial, or beside a word like "hoax", that the other side states."""
    for side, other in ((pair.left, pair.right), (pair.right, pair.left)):
        scope = _scope(side)
        if scope is None:
            continue
        word, words = scope
        shared, lighter = _common(pair, side, words)
        yield {
            "word": word,
            "other_denies": _scope(other) is not None,
            "is_plea": side.is_charge or other.is_charge,
            "other_doubts": other.claim.certainty == "possible" and other.claim.stance != "accuses",
            "same_deed": not pair.gates.strict or _names_deed(pair, side, words),
            "by_somebody": pair.gates.strict and _is_by_somebody(pair, side),
            "same_speaker": answer_for_each_other(side.claim, other.claim) is True,
            "shared": round(shared, 2),
            "enough": pair.gates.denied_weight,
            "much": pair.gates.much_denied,
            "ground": round(shared / lighter if lighter else 0.0, 3),
            "gate": pair.gates.denial,
        }


def _scope(side: Side) -> tuple[str, frozenset[int]] | None:
    """The denying word and the words it denies."""
    if side.is_denied:
        cue = side.claim.cue.text if side.claim.cue else "denies"
        return cue, frozenset(range(len(side.words)))
    rejecting = side.rejecting
    if rejecting is not None:
        whole = frozenset(range(len(side.words))) - {rejecting}
        return side.words[rejecting].form, whole
    if side.denied:
        top = side.words[min(side.denied)].head
        return side.words[top].form, side.denied
    return None


def _names_deed(pair: Comparison, denier: Side, words: frozenset[int]) -> bool:
    """Whether the other side speaks of the deed that is denied, not only of its circumstances."""
    at = 0 if denier is pair.left else 1
    common = {couple[at] for couple in pair.overlap.pairs}
    heads = [i for i in sorted(words) if denier.words[i].head not in words]
    while heads and all(denier.words[i].key in reports() or not denier.words[i].key for i in heads):
        heads = [child for i in heads for child in denier.children(i)]
    return any(i in common for i in heads)


def _is_by_somebody(pair: Comparison, denier: Side) -> bool:
    """Whether a speaker denies "sending it", and the other side tells only that it was sent."""
    top = next((at for at, word in enumerate(denier.words) if word.head == -1), None)
    if not denier.is_denied or top is None or not denier.words[top].form.endswith("ing"):
        return False
    told = [
        there if denier is pair.left else here
        for here, there, _ in pair.same_events
        if (here if denier is pair.left else there).word == top
    ]
    return bool(told) and not any(event.agent for event in told)


def _common(pair: Comparison, denier: Side, words: frozenset[int]) -> tuple[float, float]:
    """The weight of the denied words the other side states, and that of the lighter of both."""
    at, other = (0, pair.right) if denier is pair.left else (1, pair.left)
    kept = [couple for couple in pair.overlap.pairs if couple[at] in words]
    shared = sum(min(pair.left.weighed.weights[i], pair.right.weighed.weights[j]) for i, j in kept)
    return shared, min(denier.weight(words), other.weighed.total)


def decide(compared: Compared) -> Decision | None:
    """Conflict where only one side denies."""
    if (
        compared["same_speaker"]
        or compared["other_denies"]
        or compared["is_plea"]
        or compared["other_doubts"]
        or compared["by_somebody"]
    ):
        return None
    enough = compared["enough"] if compared["same_deed"] else compared["much"]
    if compared["ground"] < compared["gate"] or compared["shared"] < enough:
        return None
    return Decision("conflict", "denial")


def tell(compared: Compared) -> str:
    """One sentence."""
    return f"One side denies (“{compared['word']}”) what the other states."


RULE = Rule("denial", find, decide, tell)
