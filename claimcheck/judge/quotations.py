"""The words in quotation marks: the same, cut short, altered, or in another's mouth."""

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.quoted_words import difference, sentences_of
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.speakers import are_two_persons
from claimcheck.judge.wording import quoted, shortened
from claimcheck.models import Telling

QUOTED = frozenset({"direct", "mixed"})
FEWEST = 5
"""Fewer words may be said by anybody."""
LONGEST_PHRASE = 40
LONGEST_MORE = 60


def find(pair: Comparison) -> Iterator[Compared]:
    """The quoted words of both sides, if one of them quotes."""
    left, right = pair.left.claim, pair.right.claim
    if left.quote_type not in QUOTED and right.quote_type not in QUOTED:
        return
    here, there = sentences_of(left), sentences_of(right)
    words = [[word.key for sentence in side for word in sentence] for side in (here, there)]
    if min(map(len, words)) < FEWEST:
        return
    likeness = fuzz.ratio(*map(" ".join, words)) / 100
    if max(likeness, fuzz.partial_ratio(*map(" ".join, words)) / 100) < pair.gates.altered:
        return
    found = difference(here, there)
    yield {
        "likeness": round(likeness, 3),
        "held": round(found.held, 3),
        "verbatim": pair.gates.verbatim,
        "altered": pair.gates.altered,
        "words": [len(side) for side in words],
        "both_quote": {left.quote_type, right.quote_type} <= QUOTED,
        "both_direct": left.quote_type == right.quote_type == "direct",
        "speakers": [left.speaker, right.speaker],
        "two_persons": are_two_persons(left, right),
        "replaced": found.replaced,
        "left_out": found.left_out,
        "cut": found.cut,
    }


def decide(compared: Compared) -> Decision | None:
    """By the words first, then by who is said to have spoken them."""
    same = compared["likeness"] >= compared["verbatim"]
    if same and not compared["replaced"]:
        if compared["two_persons"] and compared["both_quote"]:
            return Decision("conflict", "speaker-mismatch")
        return None if compared["two_persons"] else Decision("agree", "same-quote")
    if not compared["both_direct"] or compared["two_persons"]:
        return None
    if compared["held"] >= compared["altered"] and compared["replaced"]:
        return Decision("conflict", "quote-altered")
    if compared["held"] < compared["verbatim"]:
        return None
    if any(compared["cut"]):
        return Decision("drift", "quote-trimmed")
    return Decision("agree", "same-quote")


def tell(compared: Compared) -> Telling:
    """The words that differ, or the words and who is said to have spoken them."""
    decision = decide(compared)
    left, right = map(quoted, compared["said"])
    match decision.reason if decision else "":
        case "speaker-mismatch":
            here, there = compared["by"]
            return Telling(
                left=f"given to {here}", right=f"given to {there}", about=f"the words {left}"
            )
        case "quote-altered":
            here, there = (_listed(words) for words in zip(*compared["replaced"], strict=True))
            return Telling(left=here, right=there, about=f"in the same quotation {left}")
        case "quote-trimmed":
            here, there = (
                f"also {quoted(shortened(more, LONGEST_MORE))}" if more else "without it"
                for more in compared["left_out"]
            )
            kept = left if compared["words"][0] <= compared["words"][1] else right
            return Telling(left=here, right=there, about=f"the same quotation {kept}")
    return Telling(left=left, right=right, about="the same quotation")


def _listed(phrases: Iterable[str]) -> str:
    """The phrases of one side that stand in another's place on the other."""
    return ", ".join(quoted(shortened(phrase, LONGEST_PHRASE)) for phrase in list(phrases)[:3])


RULE = Rule("quotation", find, decide, tell)
