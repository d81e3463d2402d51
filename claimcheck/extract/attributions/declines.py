"""Refusals to say: "declined to comment", "did not respond", "did not say how many"."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.extract.attributions.coordination import is_negated
from claimcheck.extract.attributions.source import find_speaker
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.declines import DeclineKind, DeclineVerb, decline_verbs

COMPLEMENTS = frozenset({"xcomp", "ccomp", "dobj", "prep", "acomp", "advcl"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal: its verb, who refuses, and the words that say so."""

    anchor: int
    source: Stretch | None
    words: Stretch
    kind: DeclineKind


def find_refusals(passage: Passage) -> Iterator[Refusal]:
    """Every refusal of the passage."""
    for token in passage.doc:
        if not token.tag_.startswith("VB"):
            continue
        for row in decline_verbs().get(token.lemma_, ()):
            if _fits(token, row):
                yield _refusal(passage, token, row.kind)
                break


def _fits(verb: Token, row: DeclineVerb) -> bool:
    """Whether the verb is negated as the row asks and has one of its complements."""
    if is_negated(verb) != row.negated:
        return False
    if not row.complements:
        return True
    return any(
        c.i > verb.i and c.dep_ in COMPLEMENTS and _opens(c, row.complements) for c in verb.children
    )


def _opens(complement: Token, words: tuple[str, ...]) -> bool:
    """Whether the complement is, or begins with, one of the words."""
    return complement.lemma_ in words or complement.left_edge.lower_ in words


def _refusal(passage: Passage, verb: Token, kind: DeclineKind) -> Refusal:
    sentence = passage.clause_range(verb.i)
    speaker = find_speaker(passage, verb, sentence=sentence, hears=True)
    left = [c.left_edge.i for c in verb.lefts if c.dep_ in {"aux", "auxpass", "neg"}]
    right = [c.right_edge.i for c in verb.rights if c.dep_ in COMPLEMENTS]
    start = max(min([verb.i, *left]), sentence.start)
    end = min(max([verb.i, *right]) + 1, sentence.end)
    return Refusal(verb.i, speaker.source, Stretch(start, end), kind)
