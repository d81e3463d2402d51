"""The words in quotation marks: the same, cut short, altered, or in another's mouth."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.speakers import answer_for_each_other
from claimcheck.judge.wording import quoted, shortened
from claimcheck.models import Claim, Telling
from claimcheck.rules.rarity import rarity

QUOTED = frozenset({"direct", "mixed"})
WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
FEWEST = 5
"""Fewer words may be said by anybody."""
MATERIAL = 2.0
"""A word as rare as this changes what was said; "the" and "that" do not."""
SLIP = 75
"""Words as alike as "damaged" and "damages" are one word written twice."""
LONGEST_PHRASE = 40


def find(pair: Comparison) -> Iterator[Compared]:
    """The quoted words of both sides, if one of them quotes."""
    left, right = pair.left.claim, pair.right.claim
    if left.quote_type not in QUOTED and right.quote_type not in QUOTED:
        return
    here, there = quoted_words(left), quoted_words(right)
    if min(len(here), len(there)) < FEWEST:
        return
    likeness = fuzz.ratio(" ".join(here), " ".join(there)) / 100
    held = fuzz.partial_ratio(" ".join(here), " ".join(there)) / 100
    if max(likeness, held) < pair.gates.altered:
        return
    yield {
        "likeness": round(likeness, 3),
        "held": round(held, 3),
        "verbatim": pair.gates.verbatim,
        "altered": pair.gates.altered,
        "words": [len(here), len(there)],
        "both_quote": {left.quote_type, right.quote_type} <= QUOTED,
        "both_direct": left.quote_type == right.quote_type == "direct",
        "speakers": [left.speaker, right.speaker],
        "answer_for_each_other": answer_for_each_other(left, right),
        "replaced": replaced(here, there),
    }


def quoted_words(claim: Claim) -> list[str]:
    """The words of a content in lower case, without its marks."""
    text = " ".join(span.text for span in claim.content)
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]


def replaced(left: list[str], right: list[str]) -> list[list[str]]:
    """The phrases that stand for each other and hold a word that matters."""
    steps = SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes()
    found = []
    for kind, start, end, other_start, other_end in steps:
        here, there = left[start:end], right[other_start:other_end]
        if kind == "replace" and _is_material(here, there):
            found.append([" ".join(here), " ".join(there)])
    return found


def _is_material(left: list[str], right: list[str]) -> bool:
    """Whether a word that matters was replaced, by more than its ending or a slip of the keys."""
    if not any(rarity(word) > MATERIAL for word in (*left, *right)):
        return False
    here, there = " ".join(left), " ".join(right)
    if any(char.isdigit() for char in here + there):
        return True
    return fuzz.ratio(here, there) < SLIP


def decide(compared: Compared) -> Decision | None:
    """By the words first, then by who is said to have spoken them."""
    same = compared["likeness"] >= compared["verbatim"]
    if same and not compared["replaced"]:
        if compared["answer_for_each_other"] is False:
            return Decision("conflict", "speaker-mismatch") if compared["both_quote"] else None
        return Decision("agree", "same-quote")
    if not compared["both_direct"] or compared["answer_for_each_other"] is False:
        return None
    if compared["likeness"] >= compared["altered"] and compared["replaced"]:
        return Decision("conflict", "quote-altered")
    if compared["held"] >= compared["verbatim"]:
        return Decision("drift", "quote-trimmed")
    return None


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
            return Telling(left=here, right=there, about="in the same quotation")
        case "quote-trimmed":
            here, there = compared["words"]
            return Telling(
                left=f"{here} words", right=f"{there} words", about=f"the same quotation {left}"
            )
    return Telling(left=left, right=right, about="the same quotation")


def _listed(phrases: Iterable[str]) -> str:
    """The phrases of one side that stand in another's place on the other."""
    return ", ".join(quoted(shortened(phrase, LONGEST_PHRASE)) for phrase in list(phrases)[:3])


RULE = Rule("quotation", find, decide, tell)
