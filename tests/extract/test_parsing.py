"""The parse as the rules see it is the model's own, but for what is mended on purpose."""

import pytest
import spacy
from spacy.language import Language

from claimcheck.extract.parsing.parse import parse
from claimcheck.extract.parsing.pipeline import Parser, model_name
from claimcheck.rules import load_table
from claimcheck.rules.abbreviations import Abbreviation

TEXTS = (
    "The mayor of Lindby, who is 43, said on Monday that the bridge would not open.",
    "“We won,” she said. “Nobody else did.” The ferry, a boat for 200 people, sank twice.",
    "What the crew saw on the island that day nobody has told, the harbour master said it was.",
    "Ruth Lind",
    "",
)
WORD = ("i", "idx", "text", "lower_", "tag_", "dep_", "is_punct", "is_space", "is_alpha",
        "is_upper", "like_num", "whitespace_")  # fmt: skip


@pytest.fixture(scope="module")
def plain() -> Language:
    """The model as it ships."""
    return spacy.load(model_name())


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_are_those_of_the_model(text: str, nlp: Parser, plain: Language) -> None:
    """Words, tags, heads, children and edges, in every place."""
    [ours] = nlp.parse_whole([text])
    theirs = plain(text)
    assert ours.text == theirs.text
    assert len(ours) == len(theirs)
    for own, other in zip(ours, theirs, strict=True):
        assert [getattr(own, name) for name in WORD] == [getattr(other, name) for name in WORD]
        assert own.head.i == other.head.i
        assert [child.i for child in own.children] == [child.i for child in other.children]
        assert [child.i for child in own.lefts] == [child.i for child in other.lefts]
        assert [child.i for child in own.rights] == [child.i for child in other.rights]
        assert (own.left_edge.i, own.right_edge.i) == (other.left_edge.i, other.right_edge.i)
        assert own.sent.text == other.sent.text
        assert bool(own.is_sent_start) == bool(other.is_sent_start)


@pytest.mark.parametrize("text", TEXTS)
def test_stretches_are_those_of_the_model(text: str, nlp: Parser, plain: Language) -> None:
    """Every stretch of words has the same text and root."""
    [ours] = nlp.parse_whole([text])
    theirs = plain(text)
    for start in range(len(ours)):
        for end in range(start + 1, len(ours) + 1):
            own, other = ours[start:end], theirs[start:end]
            assert (own.text, own.root.i) == (other.text, other.root.i)
            assert (own.start_char, own.end_char) == (other.start_char, other.end_char)
    assert (len(ours[3:1]), ours[3:1].text) == (0, "")
    assert [sentence.text for sentence in ours.sents] == [s.text for s in theirs.sents]


def test_a_text_is_parsed_alone_as_among_others(nlp: Parser) -> None:
    """What stands beside a text in its batch changes nothing."""
    among = list(nlp.parse([*TEXTS, *TEXTS[:2]]))
    for text, doc in zip(TEXTS, among, strict=False):
        alone = nlp(text)
        assert [(t.tag_, t.dep_, t.head.i) for t in doc] == [
            (t.tag_, t.dep_, t.head.i) for t in alone
        ]


@pytest.mark.parametrize("row", load_table("abbreviations", Abbreviation), ids=lambda row: row.id)
def test_abbreviations(nlp: Parser, row: Abbreviation) -> None:
    """The full stop of an abbreviation ends no sentence; that of another word does."""
    passages = parse(nlp, (row.example, row.near_miss or ""))
    sentences = [len(passages[text].sentences) for text in (row.example, row.near_miss or "")]
    assert sentences == [1, 2]
