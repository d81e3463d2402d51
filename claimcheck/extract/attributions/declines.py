"""Refusals to say: "declined to comment", "did not respond", "did not say how many"."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.extract.attributions.coordination import is_alternative, is_negated
from claimcheck.extract.attributions.extent import noun_phrase
from claimcheck.extract.attributions.source import find_speaker
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.declines import DeclineKind, DeclineVerb, decline_verbs

COMPLEMENTS = frozenset({"xcomp", "ccomp", "dobj", "prep", "acomp", "advcl", "attr"})
HELPERS = frozenset({"aux", "auxpass", "neg", "preconj"})
SPOKEN = frozenset({"dep", "intj"})
"""What the parser makes of "No comment" in quotation marks."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal: its verb, who refuses, and the words that say so.

    `verbs` are the verb and what is not done: the "say" of "declined to say".
    """

    anchor: int
    verbs: frozenset[int]
    source: Stretch | None
    words: Stretch
    kind: DeclineKind


def find_refusals(passage: Passage) -> Iterator[Refusal]:
    """Every refusal of the passage."""
    for token in passage.doc:
        row = _row(token)
        if row is not None:
            yield _refusal(passage, token, row)


def refuses(verb: Token) -> bool:
    """Whether the verb says that somebody would not say."""
    return _row(verb) is not None


def _row(verb: Token) -> DeclineVerb | None:
    """The first row whose conditions the verb meets."""
    rows = decline_verbs().get(verb.lemma_) if verb.tag_.startswith("VB") else None
    if rows is None:
        return None
    after = any(c.dep_ == "neg" and c.i == verb.i + 1 for c in verb.children)
    negated = after or is_negated(verb)
    return next((row for row in rows if _fits(verb, row, negated=negated)), None)


def _fits(verb: Token, row: DeclineVerb, *, negated: bool) -> bool:
    """Whether the verb is negated as the row asks and has one of its complements."""
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if row.subjects:
        named = passive or next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if named is None or named.lemma_ not in row.subjects:
            return False
    elif row.kind == "unstated" and any("pass" in c.dep_ for c in verb.lefts):
        return False
    if row.adverb and not any(c.lower_ == row.adverb for c in verb.children):
        return False
    kinds = COMPLEMENTS | SPOKEN if row.spoken else COMPLEMENTS
    found = [
        c
        for c in verb.children
        if (c.i > verb.i or row.spoken) and (c.dep_ in kinds or is_alternative(c))
    ]
    found = [c for c in found if not row.complements or _opens(c, row.complements)]
    none = any(c.lower_ == "no" for one in found for c in one.children if c.dep_ == "det")
    if (negated or none) != row.negated:
        return False
    about = [c for c in found if not row.about or _speaks_of(c, row.about)]
    return bool(about) or not (row.complements or row.about)


def _speaks_of(complement: Token, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the complement."""
    tokens = complement.doc[complement.left_edge.i : complement.right_edge.i + 1]
    return any(token.lemma_ in words for token in tokens)


def _opens(complement: Token, words: tuple[str, ...]) -> bool:
    """Whether the complement is, or begins with, one of the words."""
    return complement.lemma_ in words or complement.left_edge.lower_ in words


def _refusal(passage: Passage, verb: Token, row: DeclineVerb) -> Refusal:
    sentence = passage.clause_range(verb.i)
    speaker = find_speaker(passage, verb, sentence=sentence, passive="anybody")
    source = _addressed(passage, verb, row) or speaker.source
    left = [c.left_edge.i for c in verb.lefts if c.dep_ in (HELPERS | SPOKEN)]
    right = [c.right_edge.i for c in verb.rights if c.dep_ in COMPLEMENTS or is_alternative(c)]
    start = max(min([verb.i, *left]), sentence.start)
    end = min(max([verb.i, *right]) + 1, sentence.end)
    return Refusal(verb.i, frozenset(_undone(verb)), source, Stretch(start, end), row.kind)


def _undone(verb: Token) -> Iterator[int]:
    """The verb and what is not done: "declined to confirm or deny"."""
    yield verb.i
    for infinitive in (c for c in verb.rights if c.dep_ == "xcomp"):
        yield infinitive.i
        yield from (c.i for c in infinitive.rights if is_alternative(c))


def _addressed(passage: Passage, verb: Token, row: DeclineVerb) -> Stretch | None:
    """Who was asked or did not answer: "calls to the mayor", "no comment from the mayor"."""
    sentence = passage.clause_range(verb.i)
    for preposition in (c for noun in verb.children for c in noun.children if c.dep_ == "prep"):
        silent = preposition.head.lemma_ in (*row.subjects, *row.complements)
        if silent and preposition.lower_ in {"to", "from"}:
            who = next((c for c in preposition.children if c.dep_ == "pobj"), None)
            return noun_phrase(passage, who, limit=sentence) if who is not None else None
    return None
