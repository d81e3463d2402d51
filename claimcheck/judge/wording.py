"""Claims in their own words, cut to what one sentence can hold."""

from collections.abc import Iterable

from claimcheck.judge.sides import Side
from claimcheck.models import BOUND_WORDS, Claim
from claimcheck.models.proposition import Quantity

LONGEST = 56
"""So many characters of a claim, twice, and two file names make a sentence of about 200."""
LONGEST_HOLDER = 30
LONGEST_LABEL = 90
BEFORE = 16
"""How much of a long claim is shown before the words that matter."""
QUOTATION_MARKS = str.maketrans(dict.fromkeys('“”"„«»'))
"""A claim stands between marks of its own; those inside would only confuse."""
TRIMMED = " .,;:'‘’"
CUT = "…"
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
BEYOND = 5
"""How many words behind its number a counted thing may stand."""


def one_line(text: str) -> str:
    """The text as one line: white space runs together, what cannot be printed is left out."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def content_text(claim: Claim) -> str:
    """The claim's content on one line."""
    parts = dict.fromkeys(one_line(part.text) for part in claim.content)
    return f" {CUT} ".join(parts)


def holder(claim: Claim) -> str | None:
    """Who holds a claim by name, else as written; None for the publisher's own voice."""
    name = claim.speaker or (claim.source.text if claim.source else None)
    return name and shortened(one_line(name), LONGEST_HOLDER)


def label_of(side: Side) -> str:
    """The claim as a heading: its content, with source and cue if it is no sentence of its own."""
    has_subject = any(
        word.relation in SUBJECTS and word.head >= 0 and side.words[word.head].head == -1
        for word in side.words
    )
    claim = side.claim
    text = content_text(claim).translate(QUOTATION_MARKS).strip(TRIMMED)
    if claim.quote_type != "direct" and not has_subject:
        cue = one_line(claim.cue.text) if claim.cue else ""
        text = f"{holder(claim) or ''} {cue} {text}".strip()
    return shortened(text, LONGEST_LABEL)


def excerpt(side: Side, at: Iterable[int] = (), *, longest: int = LONGEST) -> str:
    """The claim's content, of a long one the part around the words `at`."""
    text = _running(side)
    places = _places(side, text)
    focus = [places[word] for word in at if word < len(places)]
    start = min((place[0] for place in focus), default=0)
    end = max((place[1] for place in focus), default=0)
    if len(text) <= longest or end <= longest:
        return shortened(text, longest)
    begin = text.rfind(" ", 0, max(0, start - BEFORE) + 1) + 1
    return f"{CUT} {shortened(text[begin:], longest)}" if begin else shortened(text, longest)


def passage(side: Side, words: Iterable[int]) -> str:
    """The claim from the first to the last of some words, cut if it is long."""
    text = _running(side)
    places = _places(side, text)
    chosen = [places[word] for word in words if word < len(places)]
    start = min((place[0] for place in chosen), default=0)
    end = max((place[1] for place in chosen), default=0)
    return shortened(text[start:end], LONGEST)


def _running(side: Side) -> str:
    """The claim's content to stand inside quotation marks."""
    parts = (one_line(part.text).translate(QUOTATION_MARKS) for part in side.claim.content)
    return f" {CUT} ".join(dict.fromkeys(part.strip(TRIMMED) for part in parts))


def shortened(text: str, longest: int) -> str:
    """The text, cut at a word and with an ellipsis where it is too long."""
    if len(text) <= longest:
        return text
    cut = text[: longest + 1].rsplit(" ", 1)[0] if " " in text[:longest] else text[:longest]
    return f"{cut.rstrip(f' ,;:-–—{CUT}')} {CUT}"


def quoted(text: str) -> str:
    """The text between quotation marks."""
    return f"“{text}”"


def form_of(key: str, *sides: Side) -> str:
    """A word as the claims write it, for the key that stands for it in comparisons."""
    for side in sides:
        for at, word in enumerate(side.words):
            if word.key == key:
                return passage(side, (at,))
    return key


def counted(figure: Quantity, side: Side) -> str:
    """A figure with the thing it counts, as a reader would put it: "at least 12 dead"."""
    number = _number(figure)
    if figure.kind != "count":
        return number
    return f"{number} {figure.measure or _thing(figure, side)}".strip()


def _number(figure: Quantity) -> str:
    """A count in digits; another figure as it is written, for its unit is part of it."""
    text = one_line(figure.text)
    if figure.kind != "count" or any(char.isdigit() for char in text):
        return text[:1].lower() + text[1:] if text[:2].istitle() else text
    low, high = (f"{value:,.12g}" for value in (figure.low, figure.high))
    return f"{BOUND_WORDS[figure.bound]}{low if low == high else f'{low} to {high}'}"


def _thing(figure: Quantity, side: Side) -> str:
    """The words from behind the number to the counted noun: "written warnings"."""
    behind = side.words[figure.word + 1 : figure.word + 1 + BEYOND]
    for length, word in enumerate(behind, start=1):
        if figure.noun and word.key == figure.noun:
            return " ".join(one.form for one in behind[:length])
        if word.relation == "prep" or word.part == "number":
            break
    return form_of(figure.noun, side) if figure.noun else figure.unit or ""


def _places(side: Side, text: str) -> list[tuple[int, int]]:
    """Where each word of the claim stands in its text, as far as it is found."""
    folded, position, places = text.lower(), 0, []
    for word in side.words:
        found = folded.find(word.form, position)
        if found >= 0:
            position = found + len(word.form)
        places.append((max(found, 0), position))
    return places
