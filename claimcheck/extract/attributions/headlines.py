"""Headlines that open with a speaker of the article: "Lind: No plan", "Lind on Tolls: 'Never'".

Such a line needs no verb. Who speaks in the article is told by what else was found in it.
"""

from collections.abc import Iterable

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import is_colon, without_final_marks
from claimcheck.extract.attributions.labels import GIVERS, MAX_NAME, is_name, is_weekday
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.rules.names import source_nouns

WEIGHT = 10
LONGEST = 40
"""Tokens of the longest headline."""
FEWEST = 3
"""Words of the shortest statement."""
TOPICS = frozenset({"on", "to", "about", "after", "at", "in"})
"""Before what a speaker speaks of, or to whom."""


def speakers_of(passages: Iterable[tuple[Passage, Iterable[Attribution]]]) -> frozenset[str]:
    """The words by which those are called who speak in the passages: last names, nouns."""
    return frozenset(
        token.lower_
        for passage, found in passages
        for one in found
        if one.source is not None
        for token in passage.doc[one.source.start : one.source.end]
        if token.pos_ == "PROPN"
    )


def headline_attribution(passage: Passage, speakers: frozenset[str]) -> Attribution | None:
    """The statement behind the colon, if the words before it name a speaker of the article."""
    doc = passage.doc
    colons = [t.i for t in doc if is_colon(t) and not passage.is_quoted(t)]
    if len(colons) != 1 or not colons[0] or len(doc) > LONGEST:
        return None
    colon = colons[0]
    source = _speaker(passage, Stretch(0, colon), speakers)
    content = Stretch(colon + 1, without_final_marks(passage, colon + 1, len(doc)))
    words = [token for token in doc[content.start : content.end] if token.is_alpha]
    asks = doc[-1].text == "?" and passage.opens(colon + 1) is None
    if source is None or asks or len(words) < FEWEST:
        return None
    cue = Stretch(colon, colon + 1)
    return Attribution(colon, cue, source, (content,), "asserts", "headline.speaker", WEIGHT)


def _speaker(passage: Passage, before: Stretch, speakers: frozenset[str]) -> Stretch | None:
    """The words before the colon, or before "on …" or "to …", if they name a speaker."""
    topic = next((t.i for t in passage.doc[: before.end] if t.lower_ in TOPICS), before.end)
    part = Stretch(before.start, topic)
    if part.end == part.start or part.end - part.start > MAX_NAME:
        return None
    tokens = passage.doc[part.start : part.end]
    last = tokens[-1].lower_
    if is_weekday(tokens[-1]) or any(token.lower_ in GIVERS for token in tokens):
        return None
    known = last in speakers and all(t.text[0].isupper() for t in tokens if t.is_alpha)
    document = last in source_nouns("document") and is_name(passage, part)
    return part if known or document else None
