"""One article tells a story, another calls it untrue: "all of it is nonsense", "it was staged"."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.wording import excerpt, quoted
from claimcheck.models import Telling
from claimcheck.models.claim import UNSURE


def find(pair: Comparison) -> Iterator[Compared]:
    """The rejecting word, the story as its article tells it, and how the other side tells it."""
    if pair.retold is None:
        return
    for side, other in ((pair.left, pair.right), (pair.right, pair.left)):
        rejection = side.proposition.rejection
        if rejection is None:
            continue
        yield {
            "side": "left" if side is pair.left else "right",
            "word": side.words[rejection.word].form,
            "retold": excerpt(pair.retold),
            "likeness": round(pair.likeness, 3),
            "gate": pair.gates.retold,
            "at": ([rejection.word], []) if side is pair.left else ([], [rejection.word]),
            "other_rejects": other.proposition.rejection is not None,
            "other_doubts": other.claim.certainty == "possible" or other.claim.stance in UNSURE,
        }


def decide(compared: Compared) -> Decision | None:
    """Conflict where only one side calls it untrue and the other tells it as what happened."""
    if compared["other_rejects"] or compared["other_doubts"]:
        return None
    if compared["likeness"] < compared["gate"]:
        return None
    return Decision("conflict", "story-rejected")


def tell(compared: Compared) -> Telling:
    """Who calls which story untrue, and who tells it."""
    told = [quoted(text) for text in compared["said"]]
    at = 0 if compared["side"] == "left" else 1
    told[at] += f" of {quoted(compared['retold'])}"
    return Telling(left=told[0], right=told[1], about="a story and its rejection")


RULE = Rule("rejection", find, decide, tell)
