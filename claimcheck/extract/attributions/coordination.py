"""Reporting verbs by form, and which of two in a sentence stand side by side."""

from claimcheck.extract.parsing.passage import Passage
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import verb_forms

ASIDES = frozenset({"while", "after", "before", "as", "though", "although", "whereas"})
"""A clause behind one of these that has a cue of its own is another attribution."""
CONDITIONS = frozenset({"if", "unless", "whether"})
ANYBODY = frozenset(
    {"you", "anyone", "anybody", "someone", "somebody", "everyone", "that", "which"}
)
TENSES = {"VBZ": "present", "VBP": "present", "VBD": "past"}
STEPS = 4


def is_cue(token: Token) -> bool:
    """Whether the token is used as a reporting verb, by form and tag."""
    if token.lower_ not in verb_forms():
        return False
    if token.tag_ == "VBN" and token.dep_ == "advcl" and not _has_helpers(token):
        return False
    if token.tag_.startswith("VB"):
        return token.dep_ != "amod" or _follows_speech(token)
    return token.tag_ == "NNS" and _heads_clause(token)


def _has_helpers(participle: Token) -> bool:
    """Whether "when", "by" or the like stands with a participle: "when told", not "all told"."""
    return any(c.dep_ in {"aux", "auxpass", "agent", "mark", "advmod"} for c in participle.children)


def _follows_speech(participle: Token) -> bool:
    """Whether what the parser took for an adjective comes behind a quotation: '", added Lind'."""
    before = participle.nbor(-1) if participle.i else participle
    if before.text == "," and before.i:
        before = before.nbor(-1)
    return before.tag_ == "''" and participle.head.tag_ in {"NNP", "NNPS"}


def is_speech(token: Token) -> bool:
    """Whether the token is a verb of saying rather than of thinking or finding."""
    return is_cue(token) and any("quotation" in row.takes for row in verb_forms()[token.lower_])


def _heads_clause(token: Token) -> bool:
    """Whether a verb taken for a plural noun has what only a verb has: "Lind predicts that …"."""
    return token.dep_ == "ROOT" and any(c.dep_ == "ccomp" and c.i > token.i for c in token.children)


def is_negated(verb: Token) -> bool:
    """Whether "not", "from" or "without" stands with the verb, not in the words it reports."""
    if verb.dep_ == "pcomp" and verb.head.lower_ in {"from", "without"}:
        return True
    return any(c.dep_ == "neg" and 0 < verb.i - c.i <= 3 for c in verb.children)


def is_asked(verb: Token) -> bool:
    """Whether the verb itself is in question, its helper before its subject: "Did Lind say"."""
    helper = next((c for c in verb.lefts if c.dep_ == "aux"), None)
    return helper is not None and any(
        c.dep_ == "nsubj" and c.i > helper.i and c.tag_ not in {"WP", "WDT"} for c in verb.lefts
    )


def is_supposed(verb: Token) -> bool:
    """Whether the verb stands in a condition or has anybody for a subject: "if you want to"."""
    return any(
        (c.dep_ == "mark" and c.lower_ in CONDITIONS) or (c.dep_ == "nsubj" and c.lower_ in ANYBODY)
        for c in verb.lefts
    )


def is_concession(verb: Token) -> bool:
    """Whether the verb stands in "That said, …" at the start of a sentence."""
    if verb.i == 0 or verb.i + 1 >= len(verb.doc) or verb.nbor().text != ",":
        return False
    that = verb.nbor(-1)
    return that.lower_ == "that" and that.is_sent_start


def is_coordinated(passage: Passage, verb: Token, other: Token) -> bool:
    """Whether `other` goes on beside `verb`: in the same form after "and", or ", adding that"."""
    comma = other.i > 0 and passage.doc[other.i - 1].text == ","
    if other.tag_ == "VBG" and (comma or verb.tag_ == "VBG"):
        return other.dep_ in {"advcl", "conj", "dep"}
    if other.dep_ == "advcl" and other.tag_ != "VBG":
        return any(c.lower_ in ASIDES for c in other.lefts if c.dep_ == "mark")
    if other.dep_ != "conj":
        return False
    if other.head == verb:
        return True
    same = _tense(verb) == (_tense(other) or "none")
    return same and not any(c.dep_ in {"mark", "aux"} for c in other.children)


def _tense(verb: Token) -> str | None:
    """The tense of a finite verb; of "has said" that of "has"."""
    finite = next((c for c in verb.lefts if c.dep_ == "aux" and c.lemma_ == "have"), verb)
    return TENSES.get(finite.tag_)


def partner(passage: Passage, verb: Token) -> Token | None:
    """The earlier cue whose content the parser gave a verb that stands beside the cue itself."""
    if verb.dep_ not in {"conj", "advcl"}:
        return None
    current = verb.head
    for _ in range(STEPS):
        if is_speech(current) and current.i < verb.i:
            return current if is_coordinated(passage, current, verb) else None
        if current.head is current:
            return None
        current = current.head
    return None
