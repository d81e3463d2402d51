"""The words on which two passages differ."""

from typing import Any

import pytest
from handmade import article, claim, evidence

from claimcheck.models import Finding, Proposition
from claimcheck.models.proposition import Word
from claimcheck.report.marks import differing
from claimcheck.report.passage import passage


def sides(
    reason: str, pair: list[tuple[str, dict[str, Any]]], compared: dict[str, Any]
) -> list[str]:
    """Both passages with their marks; a claim is its sentence and what is given about it."""
    made = []
    for number, (sentence, given) in enumerate(pair):
        of = article(f"{number}.txt", f"Headline\n\n{sentence}.\n")
        content = given.pop("content", sentence)
        made.append(claim(of, sentence, content, **given))
    finding = Finding(
        id="f", verdict="conflict", reason=reason, matter="m", score=1.0, explanation="",
        claims=(made[0].id, made[1].id), evidence=(evidence(made[0]), evidence(made[1])),
        compared=compared,
    )  # fmt: skip
    marks = differing(finding, (made[0], made[1]))
    return [
        passage(one.evidence.text, one.evidence.start, stretches, style=None).plain
        for one, stretches in zip(made, marks, strict=True)
    ]


def knows(*words: tuple[str, str, str, int]) -> Proposition:
    """A proposition of words: form, key, relation, head."""
    return Proposition(
        words=tuple(
            Word(form=form, key=key, part="verb", relation=relation, head=head)
            for form, key, relation, head in words
        )
    )


@pytest.mark.parametrize(
    ("reason", "pair", "compared", "expected"),
    [
        pytest.param(
            "figure-mismatch",
            [("Twelve of 40 boats sank", {}), ("15 boats sank", {})],
            {"left": {"text": "Twelve", "unit": "boat"}, "right": {"text": "15", "unit": "boat"}},
            ["*Twelve* of 40 boats sank", "*15* boats sank"],
            id="the figure compared, not another",
        ),
        pytest.param(
            "date-mismatch",
            [("It opens on Monday", {}), ("It opens on Tuesday", {})],
            {"left": {"text": "Monday", "low": 1}, "right": {"text": "Tuesday", "low": 2}},
            ["It opens on *Monday*", "It opens on *Tuesday*"],
            id="dates",
        ),
        pytest.param(
            "negation",
            [
                ("The dam held", {"proposition": knows(("held", "hold", "ROOT", -1))}),
                ("The dam has not held, not even for a day",
                 {"proposition": knows(("not", "", "neg", 1), ("held", "hold", "ROOT", -1))}),
            ],
            {"left": {"event": "hold"}, "right": {"event": "hold"}},
            ["The dam *held*", "The dam has *not held*, *not* even for a day"],
            id="the predicate and its negation",
        ),
        pytest.param(
            "negation",
            [("Nobody was hurt", {}), ("Somebody was hurt", {})],
            {"left": ["nobody"], "right": []},
            ["*Nobody* was hurt", "Somebody was hurt"],
            id="the negations compared where no event is",
        ),
        pytest.param(
            "antonym",
            [
                ("Prices rose", {"proposition": knows(("rose", "rise", "ROOT", -1))}),
                ("Prices fell", {"proposition": knows(("fell", "fall", "ROOT", -1))}),
            ],
            {"left": {"event": "rise", "agent": ["price"]},
             "right": {"event": "fall", "agent": ["price"]}},
            ["Prices *rose*", "Prices *fell*"],
            id="what one side has and the other has not",
        ),
        pytest.param(
            "place-mismatch",
            [("They met in Ostrand", {}), ("They met in Velmar", {})],
            {"left": "ostrand", "right": "velmar"},
            ["They met in *Ostrand*", "They met in *Velmar*"],
            id="bare words",
        ),
        pytest.param(
            "denial",
            [
                ("Police said he fled", {"source": "Police", "cue": "said", "content": "he fled"}),
                ("His lawyer called it a hoax",
                 {"source": "His lawyer", "cue": "called", "content": "it a hoax"}),
            ],
            {"word": "hoax"},
            ["Police *said* he fled", "His lawyer *called* it a *hoax*"],
            id="cues and the denying word",
        ),
        pytest.param(
            "hedge-lost",
            [("The pier may collapse", {"certainty": "possible"}), ("The pier will collapse", {})],
            {"certainty": ["possible", "certain"]},
            ["The pier *may* collapse", "The pier will collapse"],
            id="the hedge",
        ),
        pytest.param(
            "quote-altered",
            [
                ("“Let them eat cold bread,” Orn said",
                 {"content": "“Let them eat cold bread,”", "source": "Orn", "cue": "said"}),
                ("Orn said: “Let them eat warm bread.”",
                 {"content": "“Let them eat warm bread.”", "source": "Orn", "cue": "said"}),
            ],
            {},
            ["“Let them eat *cold* bread,” Orn said", "Orn said: “Let them eat *warm* bread.”"],
            id="words inside the quotation only",
        ),
        pytest.param(
            "same-event",
            [("The mill burned down", {}), ("Fire destroyed the mill", {})],
            {"score": 0.8},
            ["The mill burned down", "Fire destroyed the mill"],
            id="nothing where nothing differs",
        ),
    ],
)  # fmt: skip
def test_the_words_that_differ(
    reason: str, pair: list[tuple[str, dict[str, Any]]], compared: dict[str, Any],
    expected: list[str],
) -> None:  # fmt: skip
    """Each reason marks what it is about, and nothing else."""
    assert sides(reason, pair, compared) == expected


def test_an_unknown_shape_of_what_was_compared_does_no_harm() -> None:
    """Whatever a rule puts into `compared`, the passages are shown."""
    pair: list[tuple[str, dict[str, Any]]] = [("It sank", {}), ("It floated", {})]
    odd = {"left": {"a": [1, None, {"b": "sank"}]}, "right": 7, "word": ["x"]}
    assert sides("new-reason", pair, odd) == ["It *sank*", "It floated"]
