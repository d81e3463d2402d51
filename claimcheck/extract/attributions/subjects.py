"""Subjects as the parser gives them."""

from claimcheck.extract.parsing.passage import Passage
from claimcheck.extract.parsing.tags import TENSED
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import verb_forms

NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})

SHORT_HELPERS = frozenset({"'s", "’s"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
JOINTS = frozenset({"cc", "aux", "auxpass", "dobj"})
RELATIVES = frozenset({"WP", "WDT"})
PERSONS = frozenset({"he", "she"})


def own_subject(passage: Passage, verb: Token) -> Token | None:
    """The nearest subject among the verb's own dependents; the agent of a passive."""
    perfect = verb.tag_ in {"VBN", "VBD"} and _is_perfect(verb)
    if verb.tag_ == "VBN":
        by = next((c for c in verb.children if c.dep_ == "agent"), None) or by_behind(passage, verb)
        if by is not None:
            return next((t for t in by.children if t.dep_ == "pobj"), None)
    found = [
        c
        for c in map(_without_participle, verb.children)
        if (c.dep_ in {"nsubj", "csubj"} or (c.dep_ == "nsubjpass" and perfect))
        and (c.pos_ in NOUNS or is_capitalised(passage, c))
        and passage.quoted[c.i] == passage.quoted[verb.i]
    ]
    return min(found, key=lambda c: abs(c.i - verb.i), default=None)


def misled(verb: Token) -> Token | None:
    """'Tests done for the board showed': the subject of a participle taken for the verb.

    Nothing joins the two verbs or stands between the first one and its subject.
    """
    other = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in TENSED or other.tag_ not in {"VBD", "VBN"}:
        return None
    between = (c for c in other.children if c.i < verb.i)
    if any(c.dep_ in JOINTS or c.is_punct for c in between):
        return None
    return next(
        (c for c in other.lefts if c.dep_ in SUBJECTS and c.right_edge.i == other.i - 1), None
    )


def _without_participle(child: Token) -> Token:
    """'Many of the men going home said': many, not their going."""
    if child.dep_ != "csubj" or child.tag_ != "VBG":
        return child
    return next((c for c in child.lefts if c.dep_ == "nsubj"), child)


def listed_before(passage: Passage, verb: Token, subject: Token) -> Token | None:
    """An earlier subject of the verb that `subject` goes on with: "… in A, B and C".

    So does one that follows at once: "a note on the site Port.com".
    """
    first = next((c for c in verb.lefts if c.dep_ == "nsubj"), subject)
    if first.i >= subject.i or subject.i > verb.i:
        return None
    before = passage.doc[subject.left_edge.i - 1]
    if before.dep_ == "cc" and before.head is first:
        return first
    if first.right_edge is before and _goes_on(passage, first, subject):
        return first
    listed = any(c.dep_ == "cc" for c in subject.rights)
    ends = first.right_edge.i in {before.i, before.i - 1}
    return first if before.text == "," and listed and ends else None


def by_behind(passage: Passage, verb: Token) -> Token | None:
    """'It was called "a waste" by Lind': the "by" behind the quotation of a passive verb."""
    if passage.is_quoted(verb) or not any(c.dep_ == "auxpass" for c in verb.lefts):
        return None
    for token in passage.doc[verb.i + 1 : verb.right_edge.i]:
        if token.lower_ == "by" and passage.closes(token.i - 1) is not None:
            return token
    return None


def _goes_on(passage: Passage, first: Token, subject: Token) -> bool:
    """Whether two subjects side by side are one: not "which Lind", not words of a quotation."""
    named = first.tag_ not in RELATIVES and subject.tag_ != "PRP"
    return named and passage.quoted[first.i] == passage.quoted[subject.i]


def unclosed(subject: Token | None, verb: Token) -> Token | None:
    """'Lind, an aide said, is well': the apposition no comma closes is who says it."""
    doc = verb.doc
    if subject is None or subject.i > verb.i or verb.i + 1 >= len(doc) or verb.nbor().text != ",":
        return None
    for child in subject.rights:
        if child.dep_ == "appos" and child.right_edge.i == verb.i - 1:
            first = child.left_edge
            return child if first.tag_ == "DT" and first.nbor(-1).text == "," else None
    return None


def seen_subject(passage: Passage, verb: Token) -> Token | None:
    """The subject as it stands there: of a passive verb who undergoes it, not who does it."""
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    return passive or any_subject(passage, verb)


def any_subject(passage: Passage, verb: Token) -> Token | None:
    """The subject of a verb, active or passive."""
    found = own_subject(passage, verb)
    if found is not None:
        return found
    return next((c for c in verb.children if c.dep_ == "nsubjpass"), None)


def is_passive(passage: Passage, verb: Token) -> bool:
    """Whether the verb is passive: "it was announced", not '"Are we safe?" asked Lind'."""
    passive = any(
        child.dep_ in {"nsubjpass", "auxpass"} and passage.quoted[child.i] == passage.quoted[verb.i]
        for child in verb.children
    )
    return (passive and not _is_perfect(verb)) or _shares_passive(verb)


def _shares_passive(verb: Token) -> bool:
    """Whether who hears shares the passive of another verb: "was hauled in and told that"."""
    other = verb.head
    joined = verb.dep_ == "conj" and verb.tag_ in {"VBN", "VBD"} and other.tag_ == "VBN"
    hears = any(row.hears for row in verb_forms().get(verb.lower_, ()))
    own = any(c.dep_ in {"aux", "auxpass", *SUBJECTS} for c in verb.lefts)
    told = any(c.dep_ in {"dobj", "dative"} for c in verb.rights)
    return (
        joined and hears and not told and not own and any(c.dep_ == "auxpass" for c in other.lefts)
    )


def _is_perfect(verb: Token) -> bool:
    """Whether "'s" is "has": "he's said that", "she's called the tax a joke", not "it's said"."""
    short = any(c.dep_ == "auxpass" and c.text in SHORT_HELPERS for c in verb.lefts)
    personal = any(c.dep_ == "nsubjpass" and c.lower_ in PERSONS for c in verb.lefts)
    if not short or not personal:
        return False
    told = any(row.hears for row in verb_forms().get(verb.lower_, ()))
    return any(c.dep_ == "dobj" or (c.dep_ == "ccomp" and not told) for c in verb.rights)


def is_capitalised(passage: Passage, token: Token) -> bool:
    """Whether the word has a capital where ordinary words have none: a name the tagger missed."""
    return token.text[0].isupper() and token.i > passage.sentence(token.i).start
