"""The tables behind names and speakers: every example fires its row, no near miss does."""

import pytest

from claimcheck.extract.attributions.turns import find_turns
from claimcheck.extract.names import find_names, title_at
from claimcheck.extract.parsing.passage import read_passage
from claimcheck.extract.parsing.pipeline import Parser
from claimcheck.extract.speakers import SourceMention, Speaker, resolve_speakers
from claimcheck.extract.speakers.anonymity import is_kept_unnamed
from claimcheck.extract.speakers.cast import Cast
from claimcheck.extract.speakers.interview import interviewee
from claimcheck.rules.names import (
    AnonymityPhrase,
    Country,
    FirstNames,
    InterviewPhrase,
    Organisation,
    Places,
    ReceivingVerb,
    SourceNoun,
    Title,
    TurnLabel,
)
from claimcheck.rules.table import load_table


def speaker_of(text: str, nlp: Parser) -> Speaker:
    """The speaker of a sentence's subject."""
    doc = nlp(text)
    verb = next(token for token in doc if token.pos_ == "VERB")
    mention = SourceMention(0, (0, verb.i), verb.i)
    return resolve_speakers([mention], [doc])[0]


@pytest.mark.parametrize("row", load_table("countries", Country), ids=lambda row: row.id)
def test_country(row: Country, nlp: Parser) -> None:
    """A capital as the subject of saying stands for its country, a place elsewhere does not."""
    assert speaker_of(row.example, nlp) == Speaker(row.name, row.name, None)
    if row.near_miss is not None:
        assert speaker_of(row.near_miss, nlp).speaker is None


@pytest.mark.parametrize("row", load_table("titles", Title), ids=lambda row: row.id)
def test_title(row: Title, nlp: Parser) -> None:
    """A title is found with its holder or its office."""
    doc = nlp(row.example)
    assert row in [found[0] for at in range(len(doc)) if (found := title_at(doc, at))]


@pytest.mark.parametrize(
    "row", load_table("receiving_verbs", ReceivingVerb), ids=lambda row: row.id
)
def test_receiving_verb(row: ReceivingVerb, nlp: Parser) -> None:
    """Who saw a document does not speak in it; who wrote it does."""
    speakers = []
    for text in (row.example, row.near_miss or ""):
        doc = nlp(text)
        said = next(token.i for token in doc if token.lower_ == "said")
        mention = SourceMention(0, (0, said), said)
        speakers.append(resolve_speakers([mention], [doc])[0].speaker)
    assert speakers == [None, "Harn Post"]


NOUNS = load_table("source_nouns", SourceNoun)


@pytest.mark.parametrize(
    "row", [row for row in NOUNS if row.kind == "anonymous"], ids=lambda r: r.id
)
def test_anonymous_noun(row: SourceNoun, nlp: Parser) -> None:
    """People who are not named are marked so."""
    found = speaker_of(row.example, nlp)
    assert found.speaker is None
    assert found.anonymous is not None
    assert row.near_miss is None or speaker_of(row.near_miss, nlp).anonymous is None


@pytest.mark.parametrize(
    "row", [row for row in NOUNS if row.kind != "anonymous"], ids=lambda r: r.id
)
def test_other_noun(row: SourceNoun, nlp: Parser) -> None:
    """Bodies and documents are not anonymous people."""
    assert speaker_of(row.example, nlp).anonymous is None


@pytest.mark.parametrize("row", load_table("organisations", Organisation), ids=lambda row: row.id)
def test_organisation(row: Organisation, nlp: Parser) -> None:
    """The words mark the name of an organisation."""
    assert Cast([nlp(row.example)]).members[0].kind == "organisation"


@pytest.mark.parametrize("row", load_table("first_names", FirstNames), ids=lambda row: row.id)
def test_first_name(row: FirstNames, nlp: Parser) -> None:
    """A first name hints at the pronoun."""
    expected = None if row.id == "either" else row.id
    assert Cast([nlp(row.example)]).members[0].gender == expected
    if row.near_miss is not None:
        assert Cast([nlp(row.near_miss)]).members[0].gender != expected


@pytest.mark.parametrize("row", load_table("places", Places), ids=lambda row: row.id)
def test_place(row: Places, nlp: Parser) -> None:
    """Places are no persons."""
    assert [m.kind for m in Cast([nlp(row.example)]).members][-1] == "place"


@pytest.mark.parametrize("row", load_table("anonymity", AnonymityPhrase), ids=lambda row: row.id)
def test_anonymity(row: AnonymityPhrase, nlp: Parser) -> None:
    """The phrase keeps its source unnamed."""
    doc = nlp(row.example)
    assert is_kept_unnamed(doc[:])


@pytest.mark.parametrize("row", load_table("interviews", InterviewPhrase), ids=lambda row: row.id)
def test_interview(row: InterviewPhrase, nlp: Parser) -> None:
    """The phrase says who answers."""
    docs = [nlp(text) for text in (row.example, "Why rivers?", "They move.", "Why herring?")]
    member = interviewee(docs, Cast(docs))
    assert member is not None
    assert member.name == "Ruth Lind"


@pytest.mark.parametrize("row", load_table("turn_labels", TurnLabel), ids=lambda row: row.id)
def test_turn_label(row: TurnLabel, nlp: Parser) -> None:
    """The word stands for a speaker; a name stands for itself."""
    texts = (row.example, row.example, row.near_miss or "")
    turns = find_turns([read_passage(nlp(text)) for text in texts], [False] * len(texts))
    assert [turn.name in row.words for _, turn in sorted(turns.items())] == [True, True, False]


def test_title_is_split_from_its_name(nlp: Parser) -> None:
    """A name does not begin with a title."""
    rows = [row for row in load_table("titles", Title) if row.kind in ("courtesy", "role")]
    wrong = [
        row.id
        for row in rows
        for name in find_names(nlp(row.example))
        if name.text.split()[-1] == "Lind" and name.text not in ("Lind", "Tom Lind", "Ann Lind")
    ]
    assert wrong == []
