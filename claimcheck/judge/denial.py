"""One side denies, or calls a hoax, what the other states."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.sides import Side


def find(pair: Comparison) -> Iterator[Compared]:
    """The words under a denial, or beside a word like "hoax", that the other side states."""
    for side, other, name in ((pair.left, pair.right, "left"), (pair.right, pair.left, "right")):
        scope = _scope(side)
        if scope is None:
            continue
        word, words = scope
        yield {
            "denier": name,
            "word": side.words[word].form,
            "other_denies": _scope(other) is not None or other.is_denied,
            "is_plea": side.is_charge or other.is_charge,
            "ground": round(_common(pair, words, name), 3),
            "gate": pair.gates.denial,
        }


def _scope(side: Side) -> tuple[int, frozenset[int]] | None:
    """The denying word and the words it denies."""
    rejecting = side.rejecting
    if rejecting is not None:
        return rejecting, frozenset(range(len(side.words))) - {rejecting}
    if side.denied:
        return side.words[min(side.denied)].head, side.denied
    return None


def _common(pair: Comparison, words: frozenset[int], name: str) -> float:
    """The share of the lighter of both, the words denied and the other side, that is common."""
    at = 0 if name == "left" else 1
    denier, other = (pair.left, pair.right) if name == "left" else (pair.right, pair.left)
    kept = [couple for couple in pair.overlap.pairs if couple[at] in words]
    shared = sum(min(pair.left.weighed.weights[i], pair.right.weighed.weights[j]) for i, j in kept)
    lighter = min(denier.weight(words), other.weighed.total)
    return shared / lighter if lighter else 0.0


def decide(compared: Compared) -> Decision | None:
    """Conflict where only one side denies."""
    if compared["other_denies"] or compared["is_plea"] or compared["ground"] < compared["gate"]:
        return None
    return Decision("conflict", "denial")


def tell(compared: Compared) -> str:
    """One sentence."""
    return f"One side denies (“{compared['word']}”) what the other states."


RULE = Rule("denial", find, decide, tell)
