"""What the publisher says in its own voice."""

from collections.abc import Iterator, Sequence

from claimcheck.extract.parsing.passage import Passage, Stretch

SUBJECT = frozenset({"nsubj", "nsubjpass", "expl"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def voiced(passage: Passage, taken: Sequence[Stretch]) -> Iterator[Stretch]:
    """The sentences that state something and attribute none of it."""
    for sentence in passage.sentences:
        if any(part.start < sentence.end and sentence.start < part.end for part in taken):
            continue
        tokens = passage.doc[sentence.start : sentence.end]
        if tokens[-1].text == "?" or not any(t.dep_ in SUBJECT for t in tokens):
            continue
        if not any(t.tag_ in FINITE for t in tokens):
            continue
        end = sentence.end
        while end - 1 > sentence.start and (
            passage.doc[end - 1].text in {".", "!"} or passage.doc[end - 1].is_space
        ):
            end -= 1
        yield Stretch(sentence.start, end)
