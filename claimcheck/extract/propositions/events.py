"""Who did what to whom: the events of a content, each with its negations and its standing."""

from typing import TYPE_CHECKING

from claimcheck.extract.propositions.clause import Clause
from claimcheck.models.proposition import Event, Standing
from claimcheck.rules.contexts import carrying, ceasing
from claimcheck.rules.contrast import attitudes, phrasal_verbs
from claimcheck.rules.modality import negators

if TYPE_CHECKING:
    from claimcheck.extract.parsing.tree import Token

SUBJECT = ("nsubj", "nsubjpass", "csubj")
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "oprd", "dative"})


def find_events(clause: Clause) -> tuple[Event, ...]:
    """The events of the content, in text order."""
    events = []
    for token in clause.tokens:
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass")):
            events.append(_event(clause, token))
        elif token.pos_ == "NOUN" and _is_deed(clause, token):
            events.append(_deed(clause, token))
    return tuple(events)


def _event(clause: Clause, verb: "Token") -> Event:
    complement = clause.child(verb, "acomp", "attr", "oprd") if verb.pos_ == "AUX" else None
    predicate = complement if complement is not None else verb
    agent, patient = _arguments(clause, verb)
    if complement is not None and complement.dep_ == "attr" and clause.child(verb, "expl"):
        predicate, agent, patient = verb, clause.noun_keys(complement), ()
    key = clause.keys[clause.place[predicate.i]] or predicate.lemma_.lower()
    if not patient and (object_of := _prepositional(clause, predicate)) is not None:
        key, patient = object_of
    return Event(
        predicate=key,
        word=clause.place[predicate.i],
        agent=agent,
        patient=patient,
        roles=_roles(clause, verb) + (_roles(clause, predicate) if predicate != verb else ()),
        negated=_is_negated(clause, verb, predicate),
        standing=_standing(clause, verb),
    )


def _prepositional(clause: Clause, verb: "Token") -> tuple[str, tuple[str, ...]] | None:
    """A verb with its preposition, where the tables know both together: "vote against"."""
    for child in clause.children(verb):
        phrase = f"{verb.lemma_.lower()} {child.lower_}" if child.dep_ == "prep" else ""
        thing = clause.child(child, "pobj") if phrase in phrasal_verbs() else None
        if thing is not None:
            return phrase, clause.noun_keys(thing)
    return None


def _arguments(clause: Clause, verb: "Token") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Agent and patient, with the passive undone and subjects taken over from above."""
    subject = _subject(clause, verb)
    keys = clause.noun_keys(subject) if subject is not None else ()
    if _is_passive(clause, verb, subject):
        by = clause.child(verb, "agent")
        doer = clause.child(by, "pobj") if by is not None else None
        return (clause.noun_keys(doer) if doer is not None else ()), keys
    thing = clause.child(verb, "dobj", "attr") if verb.pos_ == "VERB" else None
    return keys, (clause.noun_keys(thing) if thing is not None else ())


def _is_passive(clause: Clause, verb: "Token", subject: "Token | None") -> bool:
    if clause.child(verb, "auxpass", "nsubjpass") is not None:
        return True
    is_reduced = verb.dep_ == "acl" and verb.tag_ == "VBN"
    inherited = subject is not None and subject.dep_ == "nsubjpass" and verb.tag_ == "VBN"
    return is_reduced or inherited


def _subject(clause: Clause, verb: "Token") -> "Token | None":
    """The verb's own subject, or the one it shares with the verb above or the noun it modifies."""
    for _ in range(4):
        own = clause.child(verb, *SUBJECT)
        if own is not None:
            return own
        above = verb.head
        if above == verb or above.i not in clause.place:
            return None
        if verb.dep_ in ("acl", "relcl"):
            return None if _is_infinitive(clause, verb) else above
        if verb.dep_ == "xcomp":
            return clause.child(above, "dobj") or _subject(clause, above)
        if verb.dep_ not in ("conj", "advcl", "pcomp"):
            return None
        verb = above.head if above.dep_ == "prep" else above
    return None


def _roles(clause: Clause, verb: "Token") -> tuple[tuple[str, str], ...]:
    """(preposition, key) of what hangs on the verb by a preposition."""
    found = []
    for child in clause.children(verb):
        if child.dep_ == "prep":
            thing = clause.child(child, "pobj")
            if thing is not None:
                found += [(child.lower_, key) for key in clause.noun_keys(thing)]
    return tuple(found)


def _is_deed(clause: Clause, noun: "Token") -> bool:
    """Whether a noun of action heads a phrase of its own: "the destruction of", "an attack on"."""
    return noun.dep_ != "compound" and clause.keys[clause.place[noun.i]] != noun.lemma_.lower()


def _deed(clause: Clause, noun: "Token") -> Event:
    roles = _roles(clause, noun)
    owner = clause.child(noun, "poss")
    return Event(
        predicate=clause.keys[clause.place[noun.i]],
        word=clause.place[noun.i],
        agent=(clause.noun_keys(owner) if owner is not None else ())
        + tuple(key for preposition, key in roles if preposition == "by"),
        patient=tuple(key for preposition, key in roles if preposition in ("of", "on", "against")),
        roles=roles,
        negated=_holds_no(clause, noun),
        standing=_standing(clause, noun),
    )


def _is_negated(clause: Clause, verb: "Token", predicate: "Token") -> bool:
    """Whether an odd number of negations stands over the predicate."""
    return _count_negations(clause, verb, predicate, depth=0) % 2 == 1


def _count_negations(clause: Clause, verb: "Token", predicate: "Token", *, depth: int) -> int:
    count = int(
        _has_negator(clause, verb) or (predicate != verb and _has_negator(clause, predicate))
    )
    if predicate != verb:
        count += predicate.lemma_ in negators("adjective")
        count += _holds_no(clause, predicate) if predicate.dep_ == "attr" else 0
    subject = _subject(clause, verb)
    arguments = [child for child in clause.children(verb) if child.dep_ in ARGUMENTS]
    if subject is not None and subject not in arguments:
        arguments.append(subject)
    count += any(_holds_no(clause, noun) for noun in arguments if noun != predicate)
    return count + (_from_above(clause, verb, depth=depth) if depth < 3 else 0)


def _has_negator(clause: Clause, word: "Token") -> bool:
    """Whether "not", "never" or "neither" stands beside the word."""
    adverbs = negators("adverb")
    for child in clause.children(word):
        if clause.place[child.i] in clause.idle:
            continue
        if child.dep_ == "neg" or child.lower_ in adverbs:
            return child.dep_ != "det"
        if child.dep_ in ("preconj", "cc:preconj") and child.lower_ == "neither":
            return True
    joint = word.head if word.dep_ == "conj" else word if word.dep_ == "ROOT" else None
    return joint is not None and any(
        child.lower_ == "nor" and (joint != word or child.i < word.i)
        for child in clause.children(joint)
        if child.dep_ == "cc"
    )


def _holds_no(clause: Clause, noun: "Token") -> bool:
    """Whether a noun phrase is "no ...", "nobody", "none of ..."."""
    if noun.lower_ in negators("pronoun"):
        return True
    if any(child.lower_ in negators("determiner") for child in clause.children(noun)):
        return True
    return noun.dep_ == "pobj" and noun.head.lower_ == "without"


def _from_above(clause: Clause, verb: "Token", *, depth: int) -> int:
    """The negations a verb takes over: "failed to", "without ...ing", "did not manage to", "or"."""
    above = verb.head
    if above == verb or above.i not in clause.place:
        return 0
    if verb.dep_ == "pcomp":
        return int(above.lower_ == "without")
    if verb.dep_ == "xcomp":
        if any(child.lower_ in negators("deferral") for child in clause.children(above)):
            return 1 + _has_negator(clause, above)
        if above.lemma_ in ceasing() and verb.tag_ == "VBG":
            return 1 + _has_negator(clause, above)
        if above.lemma_ in negators("verb") or above.lemma_ in negators("adjective"):
            return 1 + _has_negator(clause, above)
        if above.lemma_ in carrying() or above.pos_ == "ADJ":
            return _count_negations(clause, above, above, depth=depth + 1)
    if verb.dep_ == "ccomp" and attitudes("verb").get(above.lemma_) == "possible":
        return int(_has_negator(clause, above))
    shares = verb.dep_ == "conj" and clause.child(verb, *SUBJECT, "aux") is None
    if shares and any(child.lower_ == "or" for child in clause.children(above)):
        return int(_has_negator(clause, above))
    return 0


def _standing(clause: Clause, word: "Token") -> Standing:
    """What the sentence makes of an event; the words nearest to it decide."""
    near = _own_standing(clause, word)
    if near is not None:
        return near
    reported = False
    for _ in range(6):
        above = word.head
        if above == word or above.i not in clause.place:
            break
        found = _complement_standing(clause, word, above)
        if found in ("denied", "possible", "supposed", "intended"):
            return found
        reported = reported or found == "reported"
        if word.dep_ in ("ccomp", "conj", "xcomp", "acl", "pcomp", "prep", "dobj", "pobj"):
            takes_over = above.pos_ in ("VERB", "AUX") and not _is_finite(clause, word)
            own = _own_standing(clause, above) if takes_over else None
            if own is not None and not reported:
                return own
        word = above
    return "reported" if reported else "stated"


def _is_finite(clause: Clause, verb: "Token") -> bool:
    """Whether a joined verb has a finite auxiliary of its own: "must sign but has refused"."""
    auxiliary = clause.child(verb, "aux", "auxpass") if verb.dep_ == "conj" else None
    return auxiliary is not None and auxiliary.tag_ in ("VBZ", "VBP", "VBD")


def _own_standing(clause: Clause, word: "Token") -> Standing | None:
    """By a modal, an adverb or an "if" beside the word."""
    for child in clause.children(word):
        lemma = child.lemma_.lower()
        if child.dep_ == "aux" and child.tag_ == "MD" and child.lower_ in attitudes("modal"):
            return attitudes("modal")[child.lower_]
        if child.dep_ == "mark" and lemma in attitudes("mark"):
            return attitudes("mark")[lemma]
        if child.dep_ == "advmod" and lemma in attitudes("adverb"):
            return attitudes("adverb")[lemma]
        if child.dep_ == "amod" and lemma in attitudes("adjective"):
            return attitudes("adjective")[lemma]
    return None


def _complement_standing(clause: Clause, word: "Token", above: "Token") -> Standing | None:
    """What the verb above makes of its clause, infinitive or object."""
    lemma = above.lemma_.lower()
    standing = attitudes("verb").get(lemma)
    if standing == "denied" and word.dep_ in ("ccomp", "xcomp", "dobj", "pcomp", "nsubjpass"):
        return "reported" if _has_negator(clause, above) else "denied"
    if standing in ("supposed", "intended") and word.dep_ in ("xcomp", "ccomp"):
        return standing
    if word.dep_ in ("acl", "xcomp", "advcl") and _is_infinitive(clause, word):
        near = {lemma} | {
            child.lemma_.lower()
            for prep in clause.children(above)
            if prep.dep_ == "prep"
            for child in clause.children(prep)
        }
        if near & attitudes("noun").keys():
            return "intended"
    if standing in ("possible", "reported") and word.dep_ in ("ccomp", "xcomp"):
        return standing
    is_purpose = word.dep_ in ("advcl", "acl", "relcl") and _is_infinitive(clause, word)
    return "supposed" if is_purpose else None


def _is_infinitive(clause: Clause, verb: "Token") -> bool:
    """Whether a "to" stands before the verb: "met to discuss", "a plan to close"."""
    to = clause.child(verb, "aux")
    return to is not None and to.lower_ == "to"
