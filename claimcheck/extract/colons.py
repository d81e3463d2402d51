"""Attribution by a colon: headlines and speaker lines."""

from collections.abc import Iterator

from claimcheck.extract.attribution import Attribution
from claimcheck.extract.passage import Passage, Stretch

MAX_NAME = 5


def colon_attributions(passage: Passage, *, headline: bool) -> Iterator[Attribution]:
    """'Plant will close: Berg' and 'Berg: Plant will close', in headlines or before a quotation."""
    doc = passage.doc
    for token in doc:
        if token.text != ":" or passage.is_quoted(token):
            continue
        sentence = passage.sentence(token.i)
        before = Stretch(sentence.start, token.i)
        after = Stretch(token.i + 1, sentence.end)
        if after.end - after.start < 1 or before.end - before.start < 1:
            continue
        cue = Stretch(token.i, token.i + 1)
        opened = passage.opens(after.start)
        if _is_name(passage, before) and (headline or opened is not None):
            content = after if opened is None else opened
            yield Attribution(
                token.i,
                cue,
                before,
                (_bare(passage, content),),
                "asserts",
                "colon.name-first",
                weight=5,
            )
        elif headline and _is_name(passage, after):
            yield Attribution(
                token.i, cue, after, (before,), "asserts", "colon.name-last", weight=5
            )
        return


def _is_name(passage: Passage, stretch: Stretch) -> bool:
    tokens = passage.doc[stretch.start : stretch.end]
    if len(tokens) > MAX_NAME or any(passage.is_quoted(t) for t in tokens):
        return False
    return any(t.tag_ in {"NNP", "NNPS"} for t in tokens) and all(
        t.pos_ in {"PROPN", "NOUN", "ADJ", "DET", "PART"} or t.text in {".", ",", "&"}
        for t in tokens
    )


def _bare(passage: Passage, stretch: Stretch) -> Stretch:
    doc = passage.doc
    end = stretch.end
    while (
        end - 1 > stretch.start and doc[end - 1].text == "." and not passage.is_quoted(doc[end - 1])
    ):
        end -= 1
    return Stretch(stretch.start, end)
