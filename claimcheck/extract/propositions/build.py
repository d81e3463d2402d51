"""A content as slots that can be compared: plain data out of the parse."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extract.names import without_accents
from claimcheck.extract.propositions.clause import Clause
from claimcheck.extract.propositions.events import find_events
from claimcheck.extract.propositions.quantities import bind_quantity, stages_told
from claimcheck.extract.propositions.rejections import find_rejection
from claimcheck.models.proposition import Event, Part, Proposition, Word
from claimcheck.rules.contrast import event_key, phrasal_verbs, quality_key
from claimcheck.rules.wordnet import places_of_demonyms

if TYPE_CHECKING:
    from claimcheck.extract.figures import FigureMention
    from claimcheck.extract.parsing.tree import Doc, Token

PARTS: dict[str, Part] = {
    "PROPN": "name", "NOUN": "noun", "VERB": "verb", "ADJ": "adjective", "ADV": "adverb",
    "NUM": "number", "PRON": "pronoun",
}  # fmt: skip


def build_proposition(
    doc: "Doc",  # noqa: ARG001
    tokens: Sequence["Token"],
    figures: Sequence["FigureMention"] = (),
) -> Proposition:
    """The slots of the content made of `tokens`, in text order, and the figures found in `doc`."""
    kept = [token for token in tokens if _is_word(token)]
    clause = Clause(kept, [word_key(token) for token in kept])
    words = tuple(_word(token, clause) for token in kept)
    events = find_events(clause)
    predicates = {event.word: event.predicate for event in events}
    return Proposition(
        words=words,
        names=tuple(dict.fromkeys(word.key for word in words if word.part == "name")),
        events=_distinct(events),
        quantities=(
            *(
                bind_quantity(figure, clause, predicates)
                for figure in figures
                if figure.number in clause.place
            ),
            *stages_told(clause),
        ),
        rejection=find_rejection(clause),
    )


def _is_word(token: "Token") -> bool:
    """Whether a token is more than a mark; the sign of a percentage carries its number."""
    return token.text == "%" or not (token.is_punct or token.is_space)


def _distinct(events: Iterable[Event]) -> tuple[Event, ...]:
    """Each event once: who says the same of the same people eighty times has said it."""
    first: dict[Event, Event] = {}
    for event in events:
        first.setdefault(replace(event, word=0), event)
    return tuple(first.values())


def word_key(token: "Token") -> str:
    """What a word stands for in comparisons; "" for words without a content of their own."""
    part = token.pos_
    if part == "PROPN":
        return _name_key(token)
    if part == "NOUN":
        return event_key(token.lemma_.lower())
    if part == "ADJ":
        return quality_key(token.lemma_.lower())
    if part == "VERB":
        return _verb_key(token)
    if part in ("ADV", "NUM") or token.lower_ in ("$", "£", "€"):
        return token.lemma_.lower()
    return ""


def _verb_key(verb: "Token") -> str:
    """The verb, with its particle where both together mean something else: "make off"."""
    lemma = verb.lemma_.lower()
    particle = next((child for child in verb.children if child.dep_ == "prt"), None)
    phrase = f"{lemma} {particle.lower_}" if particle is not None else lemma
    return phrase if phrase in phrasal_verbs() else lemma


def _name_key(token: "Token") -> str:
    name = without_accents(token.lower_.rstrip(".") or token.lower_)
    places = places_of_demonyms()
    return places.get(name) or places.get(name.removesuffix("s"), name)


def _word(token: "Token", clause: Clause) -> Word:
    at = clause.place[token.i]
    head = -1 if token.head.i == token.i else clause.place.get(token.head.i, -1)
    part = PARTS.get(token.pos_, "other")
    return Word(form=token.lower_, key=clause.keys[at], part=part, relation=token.dep_, head=head)
