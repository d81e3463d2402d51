"""The same claim, with something lost on the way: a hedge, the speaker, an exact figure."""

from collections.abc import Iterator

from claimcheck.judge.comparison import Comparison
from claimcheck.judge.quotations import QUOTED
from claimcheck.judge.rule import Compared, Decision, Rule
from claimcheck.judge.wording import quoted
from claimcheck.models import Telling

"""What both quote is compared word by word: a hedge that is missing there was cut."""
SURENESS = {"possible": 0, "probable": 1, "certain": 2}


def find(pair: Comparison) -> Iterator[Compared]:
    """How surely both sides put what they share, and in whose name."""
    left, right = pair.left.claim, pair.right.claim
    yield {
        "certainty": [left.certainty, right.certainty],
        "attributed": [left.cue is not None, right.cue is not None],
        "stances": [left.stance, right.stance],
        "both_quote": {left.quote_type, right.quote_type} <= QUOTED,
        "score": round(pair.score, 3),
        "gate": pair.gates.drift,
        "ground": round(pair.ground(set(), set()), 3),
        "cover": pair.gates.drift_cover,
    }


def decide(compared: Compared) -> Decision | None:
    """Drift, where the rest is the same."""
    if compared["score"] < compared["gate"] or compared["ground"] < compared["cover"]:
        return None
    if "denies" in compared["stances"]:
        return None
    here, there = (SURENESS[level] for level in compared["certainty"])
    if here != there and not compared["both_quote"]:
        return Decision("drift", "hedge-lost")
    if compared["attributed"][0] != compared["attributed"][1]:
        return Decision("drift", "attribution-dropped")
    return None


def tell(compared: Compared) -> Telling:
    """How surely, or in whose name, both sides say it."""
    here, there = compared["certainty"]
    how = (here, there) if here != there else map(_whose, compared["attributed"], compared["by"])
    left, right = (
        f"{manner} ({quoted(said)})" for manner, said in zip(how, compared["said"], strict=True)
    )
    about = "the same claim, a hedge lost" if here != there else "the same claim"
    return Telling(left=left, right=right, about=about)


def _whose(attributed: bool, by: str | None) -> str:
    return f"said by {by or 'nobody named'}" if attributed else "stated as fact"


RULE = Rule("drift", find, decide, tell)
