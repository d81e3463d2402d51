"""Contents as slots: events with their participants, negations and standing, and bound figures."""

import pytest

from claimcheck.extract.figures import find_figures
from claimcheck.extract.parsing.pipeline import Parser
from claimcheck.extract.propositions.build import build_proposition
from claimcheck.models import Proposition
from claimcheck.rules.contexts import WordClass
from claimcheck.rules.contrast import Attitude
from claimcheck.rules.suspects import is_of_suspect
from claimcheck.rules.table import load_table


def read(nlp: Parser, text: str) -> Proposition:
    """The proposition of a whole sentence."""
    doc = nlp(text)
    return build_proposition(doc, list(doc), find_figures(doc))


@pytest.mark.parametrize(
    ("text", "predicate", "agent", "patient"),
    [
        ("Police arrested a sailor.", "arrest", "police", "sailor"),
        ("A sailor was arrested by police.", "arrest", "police", "sailor"),
        ("Police, who arrested a sailor, left.", "arrest", "police", "sailor"),
        ("A group of sailors left the ship.", "leave", "sailor", "ship"),
        ("The sailors tried to leave the ship.", "leave", "sailor", "ship"),
        ("The destruction of the ship was sudden.", "destroy", None, "ship"),
        ("The ship was lost.", "lose", None, "ship"),
    ],
)
def test_who_did_what_to_whom(
    nlp: Parser, text: str, predicate: str, agent: str | None, patient: str
) -> None:
    """The passive is undone, subjects are taken over, a noun of action is its verb."""
    event = next(e for e in read(nlp, text).events if e.predicate == predicate)
    assert patient in event.patient
    assert agent in event.agent if agent else not event.agent


@pytest.mark.parametrize(
    ("text", "predicate", "negated"),
    [
        ("The ship sank.", "sink", False),
        ("The ship did not sink.", "sink", True),
        ("No ship sank.", "sink", True),
        ("There is no sailor swimming.", "swim", True),
        ("The crew failed to stop the ship.", "stop", True),
        ("The crew did not fail to stop the ship.", "stop", False),
        ("The crew left without stopping the ship.", "stop", True),
        ("The crew stopped selling fish.", "sell", True),
        ("Not only the mate left the ship.", "leave", False),
        ("Nobody left the ship.", "leave", True),
        ("The crew is unable to stop the ship.", "stop", True),
        ("The ship that did not sink was sold.", "sell", False),
    ],
)
def test_what_is_negated(nlp: Parser, text: str, predicate: str, negated: bool) -> None:
    """Negations count for the event they stand over, and two cancel out."""
    event = next(e for e in read(nlp, text).events if e.predicate == predicate)
    assert event.negated is negated


@pytest.mark.parametrize("row", load_table("attitudes", Attitude), ids=lambda row: str(row.id))
def test_what_a_sentence_makes_of_an_event(nlp: Parser, row: Attitude) -> None:
    """The example of each attitude gives an event its standing, the near miss gives it to none."""
    assert row.standing in {event.standing for event in read(nlp, row.example).events}
    if row.near_miss:
        assert row.standing not in {event.standing for event in read(nlp, row.near_miss).events}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Ann Lee, 34, left.", "lee"),
        ("The ship lay 26 miles north of Tolland.", "tolland"),
        ("Trade totalled $34 million.", "trade"),
    ],
)
def test_a_figure_knows_whose_it_is(nlp: Parser, text: str, owner: str) -> None:
    """The words around a figure that say which are kept with it."""
    assert any(owner in quantity.of for quantity in read(nlp, text).quantities)


def test_odd_prose_never_raises(nlp: Parser) -> None:
    """Nothing, marks alone, and fragments are propositions too."""
    for text in ("", "—", "…!?", "12", "No.", "\n\n", "not not not", "“ ”"):
        assert isinstance(read(nlp, text), Proposition)


@pytest.mark.parametrize(
    ("text", "word", "of"),
    [
        ("All of it is nonsense.", "nonsense", ()),
        ("The story turned out to be a hoax.", "hoax", ()),
        ("The mayor called the report a fabrication.", "fabrication", ()),
        ("The facts pointed to a hoax.", "hoax", ()),
        ("None of it is true.", "true", ()),
        ("There is no truth to the rumour.", "truth", ()),
        ("It did not happen.", "happen", ()),
        ("The video, which was staged, shows a seal.", "staged", ()),
        ("The police have debunked the claim.", "debunked", ()),
        ("The seal is a fake.", "fake", ("seal",)),
        ("Contrary to reports, the mayor did not resign.", "contrary", ()),
    ],
)
def test_a_story_is_called_untrue(nlp: Parser, text: str, word: str, of: tuple[str, ...]) -> None:
    """A rejection is found with what it is said of."""
    proposition = read(nlp, text)
    assert proposition.rejection is not None
    assert proposition.words[proposition.rejection.word].form == word
    assert proposition.rejection.of == of


@pytest.mark.parametrize(
    "text",
    [
        "The story is no hoax.",
        "The story is true.",
        "The video might have been doctored.",
        "The opera was staged in Tolland.",
        "Police seized fake watches.",
        "It would not have happened.",
        "It is not true that the bridge fell.",
        "The mayor denied reports that the bridge fell.",
        "Despite reports of rain, the ferry sailed.",
    ],
)
def test_nothing_is_called_untrue(nlp: Parser, text: str) -> None:
    """Denials of what the sentence itself tells, and words in other uses, reject no story."""
    rejection = read(nlp, text).rejection
    assert rejection is None or rejection.of == ("opera",)


@pytest.mark.parametrize("row", load_table("story_words", WordClass), ids=lambda row: row.id)
def test_words_that_call_a_story_untrue(nlp: Parser, row: WordClass) -> None:
    """The example rejects what has been told, the near miss does not."""
    found = [read(nlp, text).rejection for text in (row.example, row.near_miss or "")]
    assert [one is not None and not one.of for one in found] == [True, False]


@pytest.mark.parametrize(
    ("text", "landmark", "direction"),
    [
        ("It sank 12 miles north of Tolland.", "tolland", 0),
        ("It sank 12 miles (19 km) southwest of the town of Port Tolland.", "port tolland", 225),
        ("It sank about 12 miles from Tolland.", "tolland", None),
        ("It sank 12 miles off the coast of Tolland.", "tolland", None),
        ("It sank 12 miles east of The Rocks.", "rocks", 90),
        ("It sank 12 miles deep.", None, None),
    ],
)
def test_where_a_distance_starts(
    nlp: Parser, text: str, landmark: str | None, direction: float | None
) -> None:
    """A distance knows the place it is measured from, and the direction."""
    figure = next(one for one in read(nlp, text).quantities if one.unit == "metre")
    assert (figure.landmark, figure.direction) == (landmark, direction)


@pytest.mark.parametrize("row", load_table("suspects", WordClass), ids=lambda row: row.id)
def test_the_age_of_a_suspect(nlp: Parser, row: WordClass) -> None:
    """Who is arrested or charged is a suspect, who is hurt is none."""
    for text, is_suspect in ((row.example, True), (row.near_miss or "", False)):
        proposition = read(nlp, text)
        told = [is_of_suspect(one, proposition) for one in proposition.quantities]
        assert any(told) is is_suspect


@pytest.mark.parametrize("times", [2, 8, 40])
def test_what_is_said_again_is_no_new_event(nlp: Parser, times: int) -> None:
    """A sentence may repeat itself without end: its events stay those of saying it twice."""
    twice = read(nlp, "The mayor " + "said that he " * 2 + "saw the ferry.")
    often = read(nlp, "The mayor " + "said that he " * times + "saw the ferry.")
    assert len(often.events) <= len(twice.events) + 2


@pytest.mark.parametrize(
    ("text", "goes_down"),
    [
        ("The mine begins barely two miles below the surface.", True),
        ("The ferry lies 12 miles deep.", True),
        ("The quake began 12 miles from Olm.", False),
        ("The ferry sailed one mile.", False),
    ],
)
def test_a_depth(nlp: Parser, text: str, goes_down: bool) -> None:
    """A distance that goes down is a depth, whatever the words."""
    figure = next(one for one in read(nlp, text).quantities if one.unit == "metre")
    assert ("depth" in figure.of) is goes_down
