"""Two short statements with one negation between them: no parse is asked, only the words.

In a short statement a "not" is about all of it. In a long one it may be about a part that the other
side does not speak of, so there the events decide (`negation`).
"""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.sides import Side
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling
from claimcheck.rules.modality import negation_idioms, negators

PREFIXES = ("un", "in", "im", "ir", "dis", "non")


def find(pair: Comparison) -> Iterator[Compared]:
    """The negations of both sides."""
    if pair.are_quantified or pair.some_do_not:
        return
    left = negations(pair.left) + _reversed(pair.left, pair.right)
    right = negations(pair.right) + _reversed(pair.right, pair.left)
    if left or right:
        yield {
            "left": left,
            "right": right,
            "at": (_places(pair.left, left), _places(pair.right, right)),
            "told": not pair.gates.strict or _is_told(pair),
            "words": max(len(pair.left.weighed.weights), len(pair.right.weighed.weights)),
            "most_words": pair.gates.short,
            "covered": round(_covered(pair, len(left) % 2 == 1), 3),
            "cover": pair.gates.cover,
            "ground": round(pair.ground(set(), set()), 3),
            "gate": pair.gates.polarity,
        }


def _covered(pair: Comparison, left_is_negated: bool) -> float:
    """The share of the negated side that the other holds: what it denies must be said there."""
    side = pair.left if left_is_negated else pair.right
    return pair.covered(side, frozenset(side.weighed.weights))


def _places(side: Side, forms: list[str]) -> list[int]:
    return [at for at, word in enumerate(side.words) if word.form in forms]


def _is_told(pair: Comparison) -> bool:
    """Whether only one side negates, and what it negates is said by the other."""
    left = negations(pair.left) + _reversed(pair.left, pair.right)
    right = negations(pair.right) + _reversed(pair.right, pair.left)
    if (left and right) or len(pair.overlap.pairs) < 2:
        return False
    side, at = (pair.left, 0) if left else (pair.right, 1)
    negated = {word.head for word in side.words if word.form in (left or right)}
    return any(couple[at] in negated for couple in pair.overlap.pairs)


def negations(side: Side) -> list[str]:
    """The negative words of a side, idioms such as "not only" left out."""
    negative = negators("adverb", "determiner", "pronoun", "conjunction") | {"without", "cannot"}
    forms = [word.form for word in side.words]
    idle: set[int] = set()
    for phrase in negation_idioms():
        for at in range(len(forms) - len(phrase) + 1):
            if tuple(forms[at : at + len(phrase)]) == phrase:
                idle.update(range(at, at + len(phrase)))
    idle.update(at for at, form in enumerate(forms) if form in negative and _is_less(forms, at))
    verbs = negators("verb")
    found = [
        word.form
        for at, word in enumerate(side.words)
        if (word.form in negative or word.key in verbs) and at not in idle
    ]
    is_answer = len(found) > 1 and found[0] == "no" and side.words[0].relation == "intj"
    return found[1:] if is_answer else found


def _reversed(side: Side, other: Side) -> list[str]:
    """Words that the other side has without their "un-": "unavailable" against "available"."""
    there = {word.form for word in other.words}
    return [
        word.form
        for word in side.words
        for prefix in PREFIXES
        if word.part == "adjective"
        and word.form.startswith(prefix)
        and word.form[len(prefix) :] in there
    ]


def _is_less(forms: list[str], at: int) -> bool:
    """Whether the "not" only makes a time shorter: "not two years ago"."""
    return "ago" in forms[at + 1 : at + 4]


def decide(compared: Compared) -> Decision | None:
    """Conflict where one side has an odd number of negations and the other an even one."""
    if compared["words"] > compared["most_words"] or compared["ground"] < compared["gate"]:
        return None
    if compared["covered"] < compared["cover"] or not compared["told"]:
        return None
    if (len(compared["left"]) - len(compared["right"])) % 2 == 0:
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
