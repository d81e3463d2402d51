"""One side denies, or calls a hoax, what the other states."""

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.participants import keys_fit
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.sides import Side
from claimcheck.judge.speakers import answer_for_each_other
from claimcheck.judge.wording import passage, quoted
from claimcheck.models import Telling
from claimcheck.rules.contexts import reports
from claimcheck.rules.contrast import attitudes, same_meaning

BESIDE = frozenset({"conj", "advcl", "parataxis"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Scope(NamedTuple):
    """A denial: its word, the words it denies, and the verb whose subject denies, if there is one.

    `is_stance`: the claim as a whole is a denial, so its speaker denies.
    """

    word: str
    words: frozenset[int]
    verb: int | None = None
    is_stance: bool = False


def find(pair: Comparison) -> Iterator[Compared]:
    """The words under a denial, or beside a word like "hoax", that the other side states."""
    for side, other in ((pair.left, pair.right), (pair.right, pair.left)):
        scope = _scope(side, narrow=pair.gates.strict)
        if scope is None:
            continue
        words = scope.words
        shared, lighter = _common(pair, side, words)
        yield {
            "side": "left" if side is pair.left else "right",
            "is_stance": scope.is_stance,
            "word": scope.word,
            "denier": _denier(side, scope),
            "denied": passage(side, (at for at in words if side.words[at].relation != "mark")),
            "other_denies": _scope(other) is not None or other.has(frozenset((scope.word,))),
            "is_plea": side.is_charge or other.is_charge,
            "other_doubts": other.claim.certainty == "possible" and other.claim.stance != "accuses",
            "same_deed": not pair.gates.strict or _names_deed(pair, side, words),
            "by_somebody": pair.gates.strict and _is_by_somebody(pair, side),
            "same_speaker": answer_for_each_other(side.claim, other.claim) is True,
            "at": _at(pair, side, words),
            "shared": round(shared, 2),
            "enough": pair.gates.denied_weight,
            "much": pair.gates.much_denied,
            "ground": round(shared / lighter if lighter else 0.0, 3),
            "gate": pair.gates.denial,
        }


def _scope(side: Side, *, narrow: bool = False) -> Scope | None:
    """The denying word and the words it denies; `narrow` keeps to the clause of a "hoax"."""
    whole = frozenset(range(len(side.words)))
    if side.is_denied:
        cue = side.claim.cue.text if side.claim.cue else "denies"
        return Scope(cue, whole, is_stance=True)
    rejecting = side.rejecting
    if rejecting is not None:
        word = side.words[rejecting]
        verb = word.head if word.relation == "oprd" else None
        about = frozenset(_clause_of(side, rejecting)) if narrow else whole
        return Scope(word.form, about - {rejecting}, verb)
    if side.denied:
        heads = (side.words[at].head for at in sorted(side.denied))
        top = next((head for head in heads if head not in side.denied), -1)
        return Scope(side.words[top].form, side.denied, top)
    return None


def _clause_of(side: Side, at: int) -> Iterator[int]:
    """The words of the clause whose predicate stands there, other clauses beside it left out."""
    word = side.words[at]
    verb = at if word.part == "verb" or word.head < 0 else word.head
    yield verb
    for child in side.children(verb):
        if side.words[child].relation not in BESIDE:
            yield from side.subtree(child)


def _denier(side: Side, scope: Scope) -> str | None:
    """Who denies by a verb inside the claim: "which the company has called false"."""
    if scope.verb is None or scope.verb < 0:
        return None
    for child in side.children(scope.verb):
        word = side.words[child]
        if word.relation in SUBJECTS and word.part in ("name", "noun"):
            return passage(side, side.subtree(child))
    return None


def _at(pair: Comparison, denier: Side, words: frozenset[int]) -> tuple[list[int], list[int]]:
    """The denied words that the other side states, on both sides."""
    at = 0 if denier is pair.left else 1
    common = [couple for couple in pair.overlap.pairs if couple[at] in words]
    return [i for i, _ in common], [j for _, j in common]


def _names_deed(pair: Comparison, denier: Side, words: frozenset[int]) -> bool:
    """Whether the other side speaks of the deed that is denied, not only of its circumstances.

    A name is no deed: both sides may speak of somebody and say other things.
    """
    at = 0 if denier is pair.left else 1
    common = {couple[at] for couple in pair.overlap.pairs}
    heads = [i for i in sorted(words) if denier.words[i].head not in words]
    while heads and all(_is_over_deed(denier.words[i].key) for i in heads):
        heads = [child for i in heads for child in denier.children(i)]
    return any(i in common and _is_deed_of(pair, denier, i) for i in heads)


def _is_over_deed(key: str) -> bool:
    """Whether a word only stands over the deed: "reports of", "is considering"."""
    return not key or key in reports() or attitudes("verb").get(key) in ("intended", "supposed")


def _is_deed_of(pair: Comparison, denier: Side, at: int) -> bool:
    """Whether a common word is a deed on both sides: no name, and done by no other."""
    word = denier.words[at]
    if word.part != "verb":
        return word.part != "name"
    other = pair.right if denier is pair.left else pair.left
    event = denier.event_at(at)
    agent = event.agent if event else ()
    return any(
        same_meaning(told.predicate, word.key) and keys_fit(told.agent, agent) is not None
        for told in other.proposition.events
    )


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


def tell(compared: Compared) -> Telling:
    """Who denies what in which words, and who states it."""
    denies = [compared["side"] == side for side in ("left", "right")]
    left, right = (
        _denies(compared, by) if is_denier else _states(by, said)
        for is_denier, by, said in zip(denies, compared["by"], compared["said"], strict=True)
    )
    return Telling(left=left, right=right, about="claim and denial")


def _denies(compared: Compared, by: str | None) -> str:
    denier, denied = compared["denier"] or by, quoted(compared["denied"])
    if denier and (compared["is_stance"] or compared["denier"]):
        return f"{denier} denies {denied}"
    return f"{quoted(compared['word'])} of {denied}{f' ({denier})' if denier else ''}"


def _states(by: str | None, said: str) -> str:
    return f"{quoted(said)} ({by})" if by else quoted(said)


RULE = Rule("denial", find, decide, tell)
