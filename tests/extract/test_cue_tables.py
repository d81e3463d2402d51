"""Every row of the cue tables fires on its example and not on its near miss."""

from collections.abc import Sequence

import pytest

from claimcheck.extract.attributions.declines import find_refusals
from claimcheck.extract.attributions.find import find_attributions
from claimcheck.extract.parsing.parse import parse
from claimcheck.extract.parsing.passage import Passage
from claimcheck.extract.parsing.pipeline import Parser
from claimcheck.rules import Row, load_table
from claimcheck.rules.cues import (
    AnsweredNoun,
    CausingVerb,
    ColonWord,
    FinderNoun,
    PerceivingVerb,
    ReportingAdverb,
    ReportingNoun,
    ReportingVerb,
    SourcePhrase,
    VoicingVerb,
)
from claimcheck.rules.declines import DeclineVerb

TABLES: tuple[tuple[str, type[Row]], ...] = (
    ("reporting_verbs", ReportingVerb),
    ("reporting_nouns", ReportingNoun),
    ("source_phrases", SourcePhrase),
    ("finder_nouns", FinderNoun),
    ("declines", DeclineVerb),
)
ROWS = [(name, row) for name, row_type in TABLES for row in load_table(name, row_type)]


@pytest.fixture(scope="module")
def passages(nlp: Parser) -> dict[str, Passage]:
    """All sentences of the tables, parsed in one go."""
    sentences = [text for _, row in ROWS for text in (row.example, row.near_miss) if text]
    return parse(nlp, dict.fromkeys(sentences))


PERCEIVED = load_table("perceiving_verbs", PerceivingVerb)
CAUSES = load_table("causing_verbs", CausingVerb)
ANSWERED = load_table("answered_nouns", AnsweredNoun)
VOICES = load_table("voicing_verbs", VoicingVerb)
ADVERBS = load_table("reporting_adverbs", ReportingAdverb)
COLONS = load_table("colon_words", ColonWord)


def fired(passage: Passage, table: str) -> Sequence[str]:
    """The ids of the rules that fire, split at their dots."""
    if table == "declines":
        return [refusal.kind for refusal in find_refusals(passage)]
    found = [one for one in find_attributions(passage) if one.content]
    return [part for one in found for part in one.rule.split(".")]


def sought(table: str, row: Row) -> str:
    """What a firing of the row shows."""
    if isinstance(row, DeclineVerb):
        return row.kind
    return "show" if table == "finder_nouns" else row.id


@pytest.mark.parametrize(("table", "row"), ROWS, ids=[f"{name}-{row.id}" for name, row in ROWS])
def test_row(passages: dict[str, Passage], table: str, row: Row) -> None:
    """The example fires the row; the near miss does not."""
    assert sought(table, row) in fired(passages[row.example], table)
    if row.near_miss:
        assert sought(table, row) not in fired(passages[row.near_miss], table)


@pytest.mark.parametrize("row", VOICES, ids=[row.id for row in VOICES])
def test_voicing_verbs(nlp: Parser, row: VoicingVerb) -> None:
    """The subject of the verb holds the claim; that of another verb does not."""
    passages = parse(nlp, (row.example, row.near_miss or ""))
    assert [bool(one.source) for one in find_attributions(passages[row.example])] == [True]
    assert not any(one.source for one in find_attributions(passages[row.near_miss or ""]))


@pytest.mark.parametrize("row", ANSWERED, ids=[row.id for row in ANSWERED])
def test_answered_nouns(nlp: Parser, row: AnsweredNoun) -> None:
    """What the noun takes up is denied; something else done to the noun denies nothing."""
    passages = parse(nlp, (row.example, row.near_miss or ""))
    stances = [{one.stance for one in find_attributions(found)} for found in passages.values()]
    assert ["denies" in found for found in stances] == [True, False]


@pytest.mark.parametrize("row", CAUSES, ids=[row.id for row in CAUSES])
def test_causing_verbs(nlp: Parser, row: CausingVerb) -> None:
    """The object of the verb speaks; that of another verb does not, its subject does."""
    passages = parse(nlp, (row.example, row.near_miss or ""))
    speakers = [
        passages[text].doc.text[slice(*passages[text].chars(one.source))]
        for text in (row.example, row.near_miss or "")
        for one in find_attributions(passages[text])
        if one.source
    ]
    assert speakers == ["the operator", "The operator"]


@pytest.mark.parametrize("row", PERCEIVED, ids=[row.id for row in PERCEIVED])
def test_perceiving_verbs(nlp: Parser, row: PerceivingVerb) -> None:
    """Who is heard speaks; behind another verb the thing does that is spoken of."""
    passages = parse(nlp, (row.example, row.near_miss or ""))
    speakers = [
        passages[text].doc.text[slice(*passages[text].chars(one.source))]
        for text in (row.example, row.near_miss or "")
        for one in find_attributions(passages[text])
        if one.source
    ]
    assert speakers == ["The mayor", "a letter"]


@pytest.mark.parametrize("row", ADVERBS, ids=[row.id for row in ADVERBS])
def test_reporting_adverbs(nlp: Parser, row: ReportingAdverb) -> None:
    """The clause is reported by nobody named; without the adverb it is nobody's."""
    passages = parse(nlp, (row.example, row.near_miss or ""))
    assert [one.source for one in find_attributions(passages[row.example])] == [None]
    assert not find_attributions(passages[row.near_miss or ""])


@pytest.mark.parametrize("row", COLONS, ids=[row.id for row in COLONS])
def test_colon_words(nlp: Parser, row: ColonWord) -> None:
    """The word before the colon is no speaker; a name there is."""
    assert row.near_miss
    passages = parse(nlp, (row.example, row.near_miss))
    assert not find_attributions(passages[row.example])
    assert [one.rule for one in find_attributions(passages[row.near_miss])] == ["colon.name-first"]
