"""Two short statements with one negation between them.

In a short statement a "not" is about what the other says. In a long one it may be about a part that
the other side does not speak of, so there the events decide (`negation`).
"""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.participants import participants_fit
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.scope import ARGUMENTS, Negation, find_negations
from claimcheck.judge.sides import Side
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling
from claimcheck.models.proposition import TOLD
from claimcheck.rules.contexts import connecting, reversing_prefixes
from claimcheck.rules.contrast import alike

REVERSIBLE = frozenset({"adjective", "adverb"})
SAME_WORDS = 0.9
"""Whether a part was moved from one "not" to another only the same words tell."""
FEWEST = 2
"""In an article one common word is no statement of the same."""
IN_CLAUSE = 0.65
"""A statement of which so much stands in a negated clause of the other is what that one denies."""
HAVING = frozenset({"with", "under"})
"""Prepositions before what somebody has."""
PRESENT = 0.75
"""A thing of which so much is told as there is the thing that "there is no"."""
Couples = list[tuple[int, int]]


def find(pair: Comparison) -> Iterator[Compared]:
    """The negations of both sides, and whether one of them is over a word both hold."""
    if pair.are_quantified or pair.some_do_not or pair.is_of_another_time:
        return
    if pair.gates.strict and len(pair.overlap.pairs) < FEWEST:
        return
    turned, turned_there = _turned(pair.left, pair.right), _turned(pair.right, pair.left)
    couples = [*pair.overlap.pairs, *_pronouns(pair), *turned, *((i, j) for j, i in turned_there)]
    left = _of_common(pair.left, turned, {i for i, _ in couples})
    right = _of_common(pair.right, turned_there, {j for _, j in couples})
    if not left and not right:
        return
    clashes = [
        (i, j)
        for i, j in couples
        if _clash((i, j), left, right)
        and not _is_beside_lack(pair.right, j, pair.left, left)
        and not _is_beside_lack(pair.left, i, pair.right, right)
    ]
    yield {
        "left": [pair.left.words[one.word].form for one in left],
        "right": [pair.right.words[one.word].form for one in right],
        "at": ([one.word for one in left], [one.word for one in right]),
        "clash": bool(clashes),
        "in_part": any(one.is_part and one.over == i for i, _ in clashes for one in left)
        or any(one.is_part and one.over == j for _, j in clashes for one in right),
        "real": not clashes or any(_are_real(pair, couple) for couple in clashes),
        "loose": _loose(left, {i for i, _ in couples}) + _loose(right, {j for _, j in couples}),
        "in_clause": round(max((_in_clause(pair, *one, left) for one in clashes), default=0.0), 3),
        "absent": round(max(_absent(pair, pair.left, left), _absent(pair, pair.right, right)), 3),
        "strict": pair.gates.strict,
        "words": max(len(pair.left.weighed.weights), len(pair.right.weighed.weights)),
        "most_words": pair.gates.short,
        "covered": round(pair.covered_by(len(left), len(right)), 3),
        "denials_apart": pair.deny_different_things,
        "cover": pair.gates.cover if clashes else pair.gates.loose_cover,
        "ground": round(pair.ground(set(), set()), 3),
        "gate": pair.gates.polarity,
    }


def _clash(
    couple: tuple[int, int], left: tuple[Negation, ...], right: tuple[Negation, ...]
) -> bool:
    """Whether a word both hold is negated on one side alone."""
    here = sum(one.over == couple[0] for one in left)
    there = sum(one.over == couple[1] for one in right)
    return here % 2 != there % 2


def _is_beside_lack(side: Side, at: int, other: Side, negations: tuple[Negation, ...]) -> bool:
    """Whether a thing that one side lacks is not had by the other: "without", "over a permit"."""
    lacked = (side.words[at].key, "without")
    if not any((other.words[n.over].key, other.words[n.word].form) == lacked for n in negations):
        return False
    word = side.words[at]
    return word.relation == "pobj" and side.words[word.head].form not in HAVING


def _in_clause(pair: Comparison, here: int, there: int, left: tuple[Negation, ...]) -> float:
    """The share of the affirming side that stands in the clause the other side negates."""
    done, denied = pair.left.event_at(here), pair.right.event_at(there)
    if done and denied and participants_fit(done, denied) is None:
        return 0.0
    is_left = any(one.over == here for one in left)
    side, top, other = (pair.left, here, pair.right) if is_left else (pair.right, there, pair.left)
    keys = {side.words[at].key for at in side.subtree(top)}
    held = {at for at in other.weighed.weights if keys & alike(other.words[at].key)}
    return other.weight(held) / other.weighed.total if other.weighed.total else 0.0


def _absent(pair: Comparison, side: Side, negations: tuple[Negation, ...]) -> float:
    """The share the other side holds of a thing that "there is no" on this one; it speaks of it."""
    at = 0 if side is pair.left else 1
    other = pair.right if at == 0 else pair.left
    mates = {couple[at]: couple[1 - at] for couple in pair.overlap.pairs}
    if find_negations(other):
        return 0.0
    shares = [0.0]
    for one in negations:
        noun = side.words[one.word].head
        if side.words[one.word].relation != "det" or noun not in mates or not _exists(side, noun):
            continue
        words = frozenset(side.subtree(noun)) & side.weighed.weights.keys()
        if len(words) >= FEWEST and other.words[mates[noun]].relation in ARGUMENTS:
            shares.append(pair.covered(side, words))
    return max(shares)


def _exists(side: Side, noun: int) -> bool:
    """Whether a noun is what there is, or is not."""
    verb = side.words[noun].head
    told = side.words[noun].relation == "attr" and verb >= 0
    return told and any(side.words[child].relation == "expl" for child in side.children(verb))


def _are_real(pair: Comparison, couple: tuple[int, int]) -> bool:
    """Whether both sides speak of what is, where the words are predicates: not of a plan."""
    events = pair.left.event_at(couple[0]), pair.right.event_at(couple[1])
    return all(event is None or event.standing in TOLD for event in events)


def _of_common(side: Side, turned: Couples, common: set[int]) -> tuple[Negation, ...]:
    """The negations and reversed words; those of a part the other side does not name are idle.

    So is "no link" where the other side speaks of none: it negates the tie and neither thing.
    """
    reversals = (Negation(at, at, is_part=True) for at, _ in turned)
    found = (*find_negations(side), *reversals)
    ties = connecting("connecting")
    return tuple(
        one
        for one in found
        if one.over in common or not (one.is_part or side.words[one.over].key in ties)
    )


def _loose(negations: tuple[Negation, ...], common: set[int]) -> int:
    """How many negations are over a word the other side does not hold."""
    return sum(one.over not in common for one in negations)


def _turned(side: Side, other: Side) -> Couples:
    """Words that the other side has without their "un-": "unavailable" against "available"."""
    there = {word.form: at for at, word in enumerate(other.words)}
    return [
        (at, there[word.form[len(prefix) :]])
        for at, word in enumerate(side.words)
        for prefix in sorted(reversing_prefixes())
        if word.part in REVERSIBLE
        and word.form.startswith(prefix)
        and word.form[len(prefix) :] in there
    ]


def _pronouns(pair: Comparison) -> Couples:
    """The same pronoun on both sides."""
    there = {word.form: at for at, word in enumerate(pair.right.words) if word.part == "pronoun"}
    return [
        (at, there[word.form])
        for at, word in enumerate(pair.left.words)
        if word.part == "pronoun" and word.form in there
    ]


def decide(compared: Compared) -> Decision | None:
    """Conflict where a common word is negated on one side alone, or an odd number is left over."""
    if compared["denials_apart"]:
        return None
    told_whole = compared["in_clause"] >= IN_CLAUSE or compared["absent"] >= PRESENT
    if told_whole and not compared["strict"]:
        return Decision("conflict", "negation")
    if compared["ground"] < compared["gate"] or compared["covered"] < compared["cover"]:
        return None
    if not compared["clash"]:
        is_odd = compared["loose"] % 2 == 1 and not compared["strict"]
        is_short = compared["words"] <= compared["most_words"]
        return Decision("conflict", "negation") if is_odd and is_short else None
    same_words = min(compared["ground"], compared["covered"]) >= SAME_WORDS
    if compared["words"] > compared["most_words"] and not same_words:
        return None
    is_even = (len(compared["left"]) - len(compared["right"])) % 2 == 0
    if is_even and not (same_words and compared["in_part"]):
        return None
    if compared["strict"] and ((compared["left"] and compared["right"]) or not compared["real"]):
        return None
    return Decision("conflict", "negation")


def tell(compared: Compared) -> Telling:
    """The negative words where they stand."""
    left, right = (
        f"{', '.join(map(quoted, words)) or 'no negation'} ({quoted(said)})"
        for words, said in zip((compared["left"], compared["right"]), compared["said"], strict=True)
    )
    return Telling(left=left, right=right, about="otherwise the same words")


RULE = Rule("polarity", find, decide, tell)
