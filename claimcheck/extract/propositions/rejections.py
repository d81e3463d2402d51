"""Sentences that call a story untrue: "all of it is nonsense", "the video was staged"."""

from typing import TYPE_CHECKING

from claimcheck.extract.propositions.clause import Clause
from claimcheck.models.proposition import Rejection
from claimcheck.rules.contexts import against, hearing, reports, tales, truths, untruths
from claimcheck.rules.contrast import attitudes
from claimcheck.rules.modality import negators

if TYPE_CHECKING:
    from claimcheck.extract.parsing.tree import Token

SAID_OF = frozenset({"attr", "acomp", "oprd", "ccomp", "xcomp", "ROOT", "conj", "relcl"})
TURNED = frozenset({"to", "as"})
"""Prepositions that make a noun a predicate: "pointed to a hoax", "exposed as a fake"."""
SUBJECT = ("nsubj", "nsubjpass")
OBJECT = frozenset({"dobj", "nsubj", "nsubjpass"})
COMPLEMENT = frozenset({"acl", "ccomp", "relcl", "prep", "xcomp"})
STORY_PRONOUNS = frozenset({"PRON", "DET"})
STEPS = 3
"""How many verbs above a word may have the story as their subject: "turned out to be a hoax"."""


def find_rejection(clause: Clause) -> Rejection | None:
    """The word that calls a story untrue, and what it is said of; the first of them."""
    for at, token in enumerate(clause.tokens):
        if _is_against_reports(clause, token):
            return Rejection(word=at)
        thing = _called_untrue(clause, token) or _called_not_true(clause, token)
        thing = thing or _denied_tale(clause, token)
        if thing is not None and at not in clause.idle:
            return _rejection(clause, at, thing)
    return None


def _rejection(clause: Clause, at: int, thing: "Token") -> Rejection | None:
    """Nothing is rejected where a person or "we" is what is called untrue."""
    is_story = thing.lemma_.lower() in tales()
    if thing.pos_ in STORY_PRONOUNS:
        is_story = thing.lower_ in tales()
        if not is_story:
            return None
    elif thing.pos_ not in ("NOUN", "PROPN"):
        return None
    of = () if is_story else clause.noun_keys(thing)
    return Rejection(word=at, of=of, anaphoric=is_story)


def _called_untrue(clause: Clause, token: "Token") -> "Token | None":
    """What is called a hoax, false or staged, unless it is said not to be."""
    if token.lower_ not in untruths() and token.lemma_.lower() not in untruths():
        return None
    turned = token.dep_ == "pobj" and token.head.lower_ in TURNED
    if not (turned or token.dep_ in SAID_OF) or _has_no(clause, token):
        return None
    verb = token if token.pos_ == "VERB" else _verb_above(clause, token)
    if verb is None:
        return _tale_beside(clause, token)
    if _is_modal(clause, verb) or (verb is not token and _has_no(clause, verb)):
        return None
    if token.pos_ == "VERB" and clause.child(token, "auxpass", "nsubjpass") is None:
        return None
    if verb.dep_ == "relcl":
        return verb.head if verb.head.lemma_.lower() in tales() else None
    return _thing(clause, token, verb)


def _called_not_true(clause: Clause, token: "Token") -> "Token | None":
    """What is said not to be true, real or the case, or not to have happened."""
    if token.lemma_.lower() not in truths():
        return None
    qualifies = token.dep_ == "amod" and token.head.dep_ == "attr"
    if not (token.pos_ == "VERB" or qualifies or token.dep_ in ("attr", "acomp")):
        return None
    verb = token if token.pos_ == "VERB" else _verb_above(clause, token)
    if verb is None or clause.child(verb, "ccomp", "csubj") or _is_modal(clause, verb):
        return None
    if not (_has_no(clause, verb) or _has_no(clause, token)):
        return None
    if clause.child(verb, "expl") is not None:
        about = clause.child(token, "prep")
        return clause.child(about, "pobj") if about is not None else None
    return _thing(clause, token, verb)


def _is_against_reports(clause: Clause, token: "Token") -> bool:
    """Whether a "not" is set against reports: "despite what you may have read", "contrary to"."""
    if token.lower_ not in against() or token.head == token or token.head.i not in clause.place:
        return False
    told = (child for child in clause.children(token) if child.dep_ in ("prep", "pobj", "pcomp"))
    found = {
        word.lemma_.lower() for child in told for word in (child, *clause.children(child))
    }  # fmt: skip
    return bool(found & (reports() | hearing())) and _has_no(clause, token.head)


def _denied_tale(clause: Clause, token: "Token") -> "Token | None":
    """The report that is denied or debunked, where it is not told what it says."""
    if token.pos_ != "VERB" or attitudes("verb").get(token.lemma_) != "denied":
        return None
    if _has_no(clause, token):
        return None
    thing = clause.child(token, "dobj", "nsubjpass")
    if thing is None or thing.pos_ != "NOUN" or thing.lemma_.lower() not in tales():
        return None
    is_told = any(child.dep_ in COMPLEMENT for child in clause.children(thing))
    return None if is_told else thing


def _tale_beside(clause: Clause, token: "Token") -> "Token | None":
    """The report that a content without a verb names: (they called) "the report a fabrication"."""
    objects = (one for one in clause.tokens if one.dep_ in OBJECT and one.head == token.head)
    return next((one for one in objects if one.lemma_.lower() in tales()), None)


def _verb_above(clause: Clause, token: "Token") -> "Token | None":
    """The verb a predicate word hangs on, over a preposition or a noun."""
    for _ in range(STEPS):
        if token.head == token or token.head.i not in clause.place:
            return None
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None


def _thing(clause: Clause, token: "Token", verb: "Token") -> "Token | None":
    """What the word is said of: its own subject, the verb's object or the verb's subject."""
    own = clause.child(token, *SUBJECT)
    called = clause.child(verb, "dobj") if token.dep_ == "oprd" else None
    if own is not None or called is not None:
        return own or called
    for _ in range(STEPS):
        subject = clause.child(verb, *SUBJECT)
        if subject is not None:
            return subject
        if verb.dep_ not in ("xcomp", "conj", "ccomp") or verb.head.i not in clause.place:
            return None
        verb = verb.head
    return None


def _is_modal(clause: Clause, verb: "Token") -> bool:
    """Whether the verb only may or would: "it would not have happened"."""
    modals = attitudes("modal")
    return any(child.dep_ == "aux" and child.lower_ in modals for child in clause.children(verb))


def _has_no(clause: Clause, token: "Token") -> bool:
    """Whether a "not", "never" or "no" hangs on the word, or its subject is "none"."""
    negative = negators("adverb") | negators("determiner")
    children = clause.children(token)
    if any(child.dep_ == "neg" or child.lower_ in negative for child in children):
        return True
    subject = clause.child(token, *SUBJECT)
    return subject is not None and subject.lower_ in negators("pronoun")
