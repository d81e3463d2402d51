"""Speakers: who is behind a source, whom they speak for, and when nobody can be named."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.extract.names import find_names, spelling
from claimcheck.extract.parsing.pipeline import Parser
from claimcheck.extract.parsing.tree import Doc
from claimcheck.extract.speakers import SourceMention, Speaker, resolve_speakers
from claimcheck.rules.names import countries, first_names, titles

CASES = Path(__file__).parent / "cases"
STORIES: list[dict[str, Any]] = tomllib.loads((CASES / "speakers.toml").read_text("utf-8"))["story"]
IDS = [story["text"].strip().replace("\n\n", " / ") for story in STORIES]
MARK = re.compile(r"\{(.*?)\}")


def resolve(text: str, nlp: Parser) -> list[Speaker]:
    """The speakers of the sources in braces."""
    docs: list[Doc] = []
    mentions: list[SourceMention] = []
    for number, block in enumerate(text.strip().split("\n\n")):
        doc = nlp(MARK.sub(r"\1", block))
        docs.append(doc)
        for shift, match in enumerate(MARK.finditer(block)):
            start = match.start() - 2 * shift
            inside = [t.i for t in doc if start < t.idx + len(t) and t.idx < start + len(match[1])]
            source = (inside[0], inside[-1] + 1)
            cue = source[1] if source[1] < len(doc) else source[0] - 1
            mentions.append(SourceMention(number, source, cue))
    return list(resolve_speakers(mentions, docs))


@pytest.mark.parametrize("story", STORIES, ids=IDS)
def test_story(story: dict[str, Any], nlp: Parser, request: pytest.FixtureRequest) -> None:
    """Every source has its speaker, or none."""
    if "fails" in story:
        request.applymarker(pytest.mark.xfail(reason=story["fails"], strict=True))
    found = resolve(story["text"], nlp)
    assert [speaker.speaker or "-" for speaker in found] == story["speakers"]
    if "for" in story:
        assert [speaker.speaks_for or "-" for speaker in found] == story["for"]
    if "anonymous" in story:
        assert [reason(speaker) for speaker in found] == story["anonymous"]


def reason(speaker: Speaker) -> str:
    """The reason for anonymity, "" for none given, "no" for a source that is not anonymous."""
    return "no" if speaker.anonymous is None else speaker.anonymous.reason or ""


def test_a_fifth_of_the_stories_has_an_open_source() -> None:
    """Abstaining is tested as much as naming."""
    abstaining = [story for story in STORIES if "-" in story["speakers"]]
    assert len(abstaining) >= len(STORIES) / 5


def test_the_answer_follows_the_order_given(nlp: Parser) -> None:
    """Mentions may be nested: the answer of each stands at its own place."""
    doc = nlp("Ruth Lind said he had told Tom Berg that it rained.")
    outer = SourceMention(0, (0, 2), 2, content=((0, 3, 11),))
    inner = SourceMention(0, (3, 4), 5, parent=0)
    assert [s.speaker for s in resolve_speakers([outer, inner], [doc])] == ["Ruth Lind", None]


def test_no_sources() -> None:
    """An article without sources has no speakers."""
    assert resolve_speakers([], []) == ()


def test_a_source_that_is_missing(nlp: Parser) -> None:
    """Where nobody is written, nobody speaks."""
    doc = nlp("It was announced that rain came.")
    assert resolve_speakers([SourceMention(0, None, 2)], [doc]) == (Speaker(None, None, None),)


SAME = [("Zelenskyy", "Zelensky"), ("Malskiy", "Malskyy"), ("Müller", "Muller"), ("Lindd", "Lind")]
OTHER = [("Lind", "Land"), ("Berg", "Borg"), ("Holm", "Holt")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_spelling(one: str, other: str) -> None:
    """Ways to write one name meet."""
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_spelling(one: str, other: str) -> None:
    """Different names stay apart."""
    assert spelling(one) != spelling(other)


NAMES = [
    ("Bay Bank Chief Executive Ruth Lind left.", ["Bay Bank", "Ruth Lind"]),
    ("The Ministry of Fish closed.", ["Ministry of Fish"]),
    ("Officials left.", []),
    ("On Monday in May it rained.", []),
    ("Theresa May left.", ["Theresa May"]),
    ("Stephen King left.", ["Stephen King"]),
    ("Council Votes For New Herring Tax", []),
    ("the boat sank", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(text: str, names: list[str], nlp: Parser) -> None:
    """Names are found without their titles."""
    assert [name.text for name in find_names(nlp(text))] == names


def test_tables_do_not_contradict() -> None:
    """A first name is no title, and every country is found by its own name."""
    assert not {name.lower() for name in first_names()} & {" ".join(words) for words in titles()}
    assert all(countries()[row.name] is row for row in countries().values())


ODD = [
    "",
    " ",
    "'s",
    "(",
    "The",
    "“",
    "the the",
    "A B C D E F",
    "of",
    "Mr",
    "Mr.",
    "- -",
    "its",
    "Who?",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_sources(text: str, nlp: Parser) -> None:
    """Odd text raises nothing, whatever stands as a source."""
    docs = [nlp(text), nlp("Ruth Lind said no.")]
    mentions = [
        SourceMention(0, (start, end), start)
        for start in range(len(docs[0]))
        for end in range(start + 1, len(docs[0]) + 1)
    ]
    assert len(resolve_speakers(mentions, docs)) == len(mentions)
