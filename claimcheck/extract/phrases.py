"""Sources named without a verb: "according to the coast guard", "per Reuters"."""

from collections.abc import Iterator

from claimcheck.extract.attribution import Attribution
from claimcheck.extract.passage import Passage, Stretch
from claimcheck.extract.source import noun_phrase
from claimcheck.rules.cues import SourcePhrase, source_phrases


def phrase_attributions(passage: Passage) -> Iterator[Attribution]:
    """Every attribution made by a phrase that introduces its source."""
    openers = {row.words[0] for row in source_phrases()}
    for token in passage.doc:
        for row in source_phrases() if token.lower_ in openers else ():
            if _matches(passage, token.i, row):
                found = _attribution(passage, Stretch(token.i, token.i + len(row.words)), row)
                if found:
                    yield found


def _matches(passage: Passage, i: int, row: SourcePhrase) -> bool:
    words = passage.doc[i : i + len(row.words)]
    return tuple(word.lower_ for word in words) == row.words


def _attribution(passage: Passage, cue: Stretch, row: SourcePhrase) -> Attribution | None:
    sentence = passage.sentence(cue.start)
    head = next(
        (t for t in passage.doc[cue.start : sentence.end] if t.dep_ == "pobj" and t.i >= cue.end),
        None,
    )
    if head is None or (len(row.words) == 1 and head.tag_ not in {"NNP", "NNPS"}):
        return None
    source = noun_phrase(passage, head, limit=Stretch(cue.end, sentence.end))
    content = _content(passage, cue, source, sentence)
    if content is None:
        return None
    return Attribution(cue.start, cue, source, (content,), "asserts", f"phrase.{row.id}", weight=8)


def _content(passage: Passage, cue: Stretch, source: Stretch, sentence: Stretch) -> Stretch | None:
    """What precedes the phrase, or what follows when it opens the sentence."""
    doc = passage.doc
    if cue.start - sentence.start <= 1:
        start, end = source.end, sentence.end
        comma = next((t.i for t in doc[source.end : end] if t.text == ","), None)
        if comma is not None and comma - source.end < 12:
            start = comma + 1
    else:
        start, end = sentence.start, cue.start
        while end > start and doc[end - 1].text in {",", "—", "--", "-"}:
            end -= 1
    while (
        end > start
        and (doc[end - 1].text == "." or doc[end - 1].is_space)
        and not passage.is_quoted(doc[end - 1])
    ):
        end -= 1
    return Stretch(start, end) if end - start >= 2 else None
