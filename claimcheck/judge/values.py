"""What each claim of a matter says, in a word or two, and who says it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from claimcheck.judge.matters import Judged
from claimcheck.judge.negation import is_affirmed
from claimcheck.judge.rule import Compared
from claimcheck.models import Claim, Value

LABEL_LENGTH = 90
GRAVITY = {"conflict": 0, "update": 1, "drift": 2, "agree": 3}


def values_of(claims: Sequence[Claim], judged: Iterable[Judged], label: str) -> tuple[Value, ...]:
    """One value per distinct thing said, by alphabet; the gravest comparison names it.

    Where nothing tells the claims apart they all say what the label says.
    """
    said: dict[str, str] = {}
    ordered = sorted(judged, key=lambda pair: (GRAVITY[pair[1].verdict], -pair[0].score,
                                               pair[0].left.id, pair[0].right.id))  # fmt: skip
    for alignment, judgement in ordered:
        pair = _values(judgement.compared, (alignment.left, alignment.right), judgement.verdict)
        for claim, value in zip((alignment.left, alignment.right), pair, strict=True):
            if value is not None:
                said.setdefault(claim.id, value)
    sayers: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        sayers[said.get(claim.id, label)].append(claim)
    return tuple(_value(value, sayers[value]) for value in sorted(sayers, key=str.casefold))


def shorten(text: str) -> str:
    """The text on one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= LABEL_LENGTH else line[:LABEL_LENGTH].rsplit(" ", 1)[0] + " …"


def content_text(claim: Claim) -> str:
    """The claim's content on one line."""
    return shorten(" … ".join(dict.fromkeys(part.text for part in claim.content)))


def _values(
    compared: Compared, claims: tuple[Claim, Claim], verdict: str
) -> tuple[str | None, str | None]:
    """What the comparison says of both sides, if it says anything."""
    sides = compared.get("left"), compared.get("right")
    if all(isinstance(side, dict) and "text" in side for side in sides):
        left, right = (str(side["text"]) for side in sides if isinstance(side, dict))
        return left, right
    if verdict == "agree":
        return None, None
    if all(isinstance(side, dict) and "negated" in side for side in sides):
        left, right = (_event_value(side) for side in sides if isinstance(side, dict))
        if left != right:
            return left, right
    if "denier" in compared:
        return ("denied", "stated") if compared["denier"] == "left" else ("stated", "denied")
    return content_text(claims[0]), content_text(claims[1])


def _event_value(event: Compared) -> str:
    return f"{event['event']}: {'affirmed' if is_affirmed(event) else 'denied'}"


def _value(value: str, claims: Iterable[Claim]) -> Value:
    listed = list(claims)
    articles = tuple(sorted({claim.article for claim in listed}))
    speakers = tuple(sorted({claim.speaker for claim in listed if claim.speaker}))
    return Value(value=value, articles=articles, speakers=speakers)
