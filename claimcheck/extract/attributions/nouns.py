"""Nouns that report: "Moscow's claim that", "an allegation by the firm that"."""

from collections.abc import Iterator

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import attribution_start, trimmed
from claimcheck.extract.attributions.coordination import (
    NOMINAL,
    is_coordinated,
    is_cue,
    is_speech,
    reporting_rows,
)
from claimcheck.extract.attributions.extent import noun_phrase
from claimcheck.extract.attributions.shared import inherited
from claimcheck.extract.attributions.spoken_of import phrase_content
from claimcheck.extract.attributions.subjects import any_subject
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import SUBJECTS
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import noun_forms, voicing_verbs

MIN_CLAUSE = 2
"""Words of the shortest clause."""
MAX_BETWEEN = 10
"""How many words behind a noun its "that" may stand."""


def noun_attributions(passage: Passage) -> Iterator[Attribution]:
    """Every attribution made by a reporting noun with a "that" clause."""
    for token in passage.doc:
        row = noun_forms().get(token.lower_)
        if row is None or not is_noun(token):
            continue
        holder = _holder(passage, token)
        if row.owned and holder is None:
            continue
        sentence = passage.sentence(token.i)
        clause = noun_clause(token) or _clause_astray(token) or _clause_told(token)
        if clause is None and row.infinitive and holder is not None:
            clause = _infinitive(token)
        part = _clause_content(passage, clause, sentence) if clause is not None else None
        if clause is None and holder is not None:
            part = phrase_content(passage, token, row, sentence)
        if part is None:
            continue
        source = noun_phrase(passage, holder, limit=sentence) if holder is not None else None
        yield Attribution(
            token.i, Stretch(token.i, token.i + 1), source, (part,), row.stance,
            f"noun.{row.id}", weight=4, within=_answered_by(token),
        )  # fmt: skip


def _clause_content(passage: Passage, clause: Token, sentence: Stretch) -> Stretch | None:
    """The clause without its "that"."""
    part = trimmed(passage, _start(clause), _end(passage, clause, sentence))
    return part if part and part.end - part.start >= MIN_CLAUSE else None


def _start(clause: Token) -> int:
    """Where the clause begins: behind its "that", whatever the parser hung on it before that."""
    that = next((c.i for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    return clause.left_edge.i if that is None else that + 1


def _clause_astray(noun: Token) -> Token | None:
    """'Her remark on Monday that the quay was shut': the clause the parser hung elsewhere.

    Somebody must own the noun, and no verb may stand between it and "that".
    """
    if not any(c.dep_ == "poss" for c in noun.lefts):
        return None
    for token in noun.doc[noun.i + 1 : noun.i + MAX_BETWEEN]:
        if token.dep_ == "mark" and token.lower_ == "that":
            clause = token.head
            own = any(c.dep_ in SUBJECTS and c.i > token.i for c in clause.lefts)
            return clause if own and not is_cue(clause.head) else None
        if token.pos_ in {"VERB", "AUX"} or token.is_punct or token.dep_ == "cc":
            return None
    return None


def _clause_told(noun: Token) -> Token | None:
    """'Her answer was that the quay was shut': what an owned noun is said to be."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or all(c.dep_ != "poss" for c in noun.lefts):
        return None
    for child in verb.rights:
        marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.lefts)
        if child.dep_ == "ccomp" and marked:
            return child
    return None


def _end(passage: Passage, clause: Token, sentence: Stretch) -> int:
    """The clause ends before an aside with a cue of its own: "… after Lind said"."""
    end = min(clause_end(clause), sentence.end)
    for token in passage.doc[clause.i + 1 : end]:
        if is_speech(token) and is_coordinated(passage, clause, token):
            return attribution_start(passage, token, clause.i)
    return end


def is_noun(token: Token) -> bool:
    """Whether the word is a noun, be it tagged as a verb: "dismissed as fantasy claims that"."""
    return token.pos_ == "NOUN" or (token.tag_ == "VBZ" and token.dep_ in NOMINAL)


def _infinitive(noun: Token) -> Token | None:
    """What is promised or threatened: "her promise to rebuild the school"."""
    for child in noun.children:
        if child.dep_ == "acl" and child.i > noun.i and any(c.tag_ == "TO" for c in child.lefts):
            return child
    return None


def noun_clause(noun: Token) -> Token | None:
    """The noun's own clause: "that" with a subject of its own, or no "that" at all."""
    for child in noun.children:
        if child.dep_ not in {"acl", "ccomp", "relcl"} or child.i < noun.i:
            continue
        subjects = [c for c in child.children if c.dep_ in {"nsubj", "nsubjpass", "expl"}]
        marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
        if subjects and subjects[0].tag_ not in {"WDT", "WP"} and (marked or child.dep_ != "relcl"):
            return child
    return None


def clause_end(clause: Token) -> int:
    """Where a noun's clause ends, with the object that the parser made a second subject of.

    "Her claim that he sank the ship has been denied": "claim" and "ship" hang on "denied".
    """
    end, noun = clause.right_edge.i + 1, clause.head
    if noun.dep_ not in SUBJECTS:
        return end
    lost = (c for c in noun.head.lefts if c.dep_ in SUBJECTS and c.left_edge.i == end)
    return next((c.right_edge.i + 1 for c in lost), end)


def _answered_by(noun: Token) -> int | None:
    """The verb that denies or doubts what the noun reports."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "as":
        verb = verb.head
    elif noun.dep_ not in {"dobj", "nsubjpass"}:
        return None
    if not is_cue(verb):
        return None
    answers = any(row.stance in {"denies", "doubts"} for row in reporting_rows(verb))
    return verb.i if answers else None


def _holder(passage: Passage, noun: Token) -> Token | None:
    """Whose claim it is: "Lind's claim", "a claim by Lind", "Lind made the claim"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in voicing_verbs():
        return any_subject(passage, verb) or inherited(passage, verb, passage.sentence(verb.i))
    if noun.dep_ == "pobj" and verb.lower_ == "of" and verb.head.lemma_ == "be":
        return any_subject(passage, verb.head)
    return None
