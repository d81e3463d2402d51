"""Polarity and certainty of a content: is its main predicate affirmed, and how surely.

Both look at the main clause only: a "not" in a relative clause denies nothing of what is claimed.
"""

from collections.abc import Callable, Iterator, Sequence

from claimcheck.extract.parsing.tree import Token
from claimcheck.models import Certainty, Polarity
from claimcheck.rules.modality import (
    HedgeKind,
    ability_verbs,
    hedges,
    hedges_by_word,
    idiom_places,
    negative_words,
    negators,
)

INNER = frozenset({"relcl", "advcl", "acl", "ccomp", "csubj", "parataxis", "pcomp"})
"""Clauses of their own inside the main one."""
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "agent", "oprd", "acomp", "dative"})
BROUGHT_IN = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
PREDICATES = frozenset({"VERB", "AUX"})
FIRST_PERSON = frozenset({"i", "we"})
SURE, LIKELY, MAYBE = range(3)
LEVELS: dict[Certainty, int] = {"certain": SURE, "probable": LIKELY, "possible": MAYBE}


def polarity(tokens: Sequence[Token]) -> Polarity:
    """Whether the content made of `tokens` affirms or denies; double negation affirms."""
    words = negative_words()
    suspects = [token for token in tokens if token.lower_ in words or token.lemma_ in words]
    predicate = main_predicate(tokens) if suspects else None
    if predicate is None:
        return "positive"
    places = idiom_places([token.lower_ for token in tokens])
    idle = {tokens[place].i for place in places}
    clause = _in_main_clause(suspects, tokens, predicate)
    count = sum(_negates(token, predicate) for token in clause if token.i not in idle)
    return "negative" if count % 2 else "positive"


def certainty(tokens: Sequence[Token]) -> Certainty:
    """How surely the content made of `tokens` is put: the weakest of its hedges."""
    words = hedges_by_word()
    suspects = [token for token in tokens if token.lower_ in words or token.lemma_ in words]
    predicate = main_predicate(tokens) if suspects else None
    if predicate is None:
        return "certain"
    clause = _in_main_clause(suspects, tokens, predicate)
    levels = [level for token in clause for level in _hedges(token, predicate)]
    levels += _phrases(tokens)
    return max(levels, key=LEVELS.__getitem__, default="certain")


def main_predicate(tokens: Sequence[Token]) -> Token | None:
    """The verb the content hangs on, or its head noun; the first of several sentences."""
    inside = {token.i for token in tokens}
    tops = [
        token
        for token in tokens
        if (token.head == token or token.head.i not in inside)
        and not token.is_punct
        and token.dep_ not in ("mark", "intj", "cc", "punct")
    ]
    return next((top for top in tops if top.pos_ in PREDICATES), tops[0] if tops else None)


def _in_main_clause(
    suspects: Sequence[Token], tokens: Sequence[Token], predicate: Token
) -> list[Token]:
    """The suspects on the predicate's side of every inner clause of the content."""
    inside = {token.i for token in tokens}
    clause = {predicate.i}
    waiting = [predicate]
    while waiting:
        above = waiting.pop()
        for child in above.children:
            joined = child.dep_ == "conj" and above is predicate
            if child.i in inside and child.dep_ not in INNER and not joined:
                clause.add(child.i)
                waiting.append(child)
    return [token for token in suspects if token.i in clause]


def _negates(token: Token, predicate: Token) -> bool:
    """Whether this word turns the predicate into its opposite."""
    word = token.lower_
    if token == predicate:
        return _is_negative_verb(token)
    head = token.head
    if word in negators("adverb"):
        counted = head.head if head.dep_ == "nummod" else head
        if _starts(token, ("determiner-phrase",)) and _is_on_argument(counted, predicate):
            return True
        return _is_beside(head, predicate) and not _is_tag(token)
    if word in negators("determiner"):
        return _is_on_argument(head, predicate) or _starts(token, ("phrase", "pronoun-phrase"))
    if word in negators("pronoun"):
        return token.dep_ in ARGUMENTS and _is_beside(head, predicate)
    if token.lemma_ in negators("adjective"):
        return token.dep_ in ("acomp", "attr") and head == predicate
    if token.lemma_ in negators("verb"):
        return token.dep_ == "xcomp" and _has(token, "xcomp")
    return _starts(token, ("phrase",)) and _is_beside(head, predicate)


def _starts(token: Token, kinds: Sequence[str]) -> bool:
    """Whether a negative phrase begins at this word."""
    doc, at = token.doc, token.i
    phrases = negators(*kinds)
    return any(doc[at : at + len(p.split())].text.lower() == p for p in phrases)


def _is_beside(head: Token, predicate: Token) -> bool:
    """The predicate itself, its auxiliary, its complement or its infinitive."""
    if head == predicate:
        return True
    near = ("aux", "auxpass", "acomp", "attr", "xcomp", "oprd", "advmod", "prep", "neg", "amod")
    return head.dep_ in near and head.head == predicate


def _is_on_argument(noun: Token, predicate: Token) -> bool:
    """Whether the noun under a "no" is the predicate, or its subject or object."""
    return noun == predicate or (noun.dep_ in ARGUMENTS and _is_beside(noun.head, predicate))


def _is_tag(token: Token) -> bool:
    """A question tag: "did it not?" after the clause."""
    following = token.doc[token.i + 1 : token.i + 3]
    return len(following) > 1 and following[1].text == "?" and following[0].pos_ == "PRON"


def _is_negative_verb(verb: Token) -> bool:
    if verb.lemma_ in negators("verb"):
        return _has(verb, "xcomp")
    if verb.lemma_ in negators("denial"):
        return not _has(verb, "auxpass") and (_has(verb, "dobj", "xcomp", "ccomp"))
    return False


def _has(token: Token, *deps: str) -> bool:
    return any(child.dep_ in deps for child in token.children)


def _hedges(token: Token, predicate: Token) -> Iterator[Certainty]:
    """The levels this word lowers the content to."""
    for word in {token.lower_, token.lemma_}:
        for row in hedges_by_word().get(word, ()):
            check = CHECKS.get(row.kind)
            if check is not None and check(token, predicate):
                yield row.level


def _phrases(tokens: Sequence[Token]) -> Iterator[Certainty]:
    """The levels of hedges of several words, and of a leading "whether"."""
    text = f" {' '.join(token.lower_ for token in tokens)} "
    for row in hedges():
        within = row.kind == "phrase" and any(f" {phrase} " in text for phrase in row.words)
        first = row.kind == "first" and bool(tokens) and tokens[0].lower_ in row.words
        if within or first:
            yield row.level


def _is_modal(token: Token, predicate: Token) -> bool:
    return token.tag_ == "MD" and token.head == predicate


def _is_could(token: Token, predicate: Token) -> bool:
    """A "could" of possibility; "could not stop" and "could see" tell an ability."""
    if not _is_modal(token, predicate):
        return False
    perfect = any(
        c.lemma_ in ("have", "be") and c.dep_ in ("aux", "auxpass") for c in predicate.children
    )
    able = _has(predicate, "neg") or predicate.lemma_ in ability_verbs()
    return perfect or predicate.lemma_ == "be" or not able


def _is_predicative(token: Token, _: Token) -> bool:
    return token.dep_ in ("acomp", "oprd")


def _is_modifier(token: Token, predicate: Token) -> bool:
    """Beside the noun the predicate brings in, not one it takes for granted."""
    noun = token.head
    if token.dep_ not in ("amod", "nmod", "compound"):
        return False
    return noun == predicate or (noun.dep_ in BROUGHT_IN and _is_beside(noun.head, predicate))


def _is_noun(token: Token, _: Token) -> bool:
    """As in "the rumour is that"."""
    return token.dep_ in ("nsubj", "attr") and token.head.lemma_ == "be"


def _is_verb(token: Token, predicate: Token) -> bool:
    """As in "appears to have sunk"."""
    return _is_beside(token, predicate) and _has(token, "xcomp", "oprd", "ccomp")


def _is_passive(token: Token, _: Token) -> bool:
    """As in "is believed to have sunk", "it is thought that", "is suspected of"."""
    if token.tag_ != "VBN" or not _has(token, "auxpass"):
        return False
    charged = any(child.dep_ == "prep" and child.lower_ == "of" for child in token.children)
    return charged or _has(token, "xcomp", "ccomp", "oprd")


def _is_opinion(token: Token, _: Token) -> bool:
    """As in "I think that"."""
    subjects = {child.lower_ for child in token.children if child.dep_ == "nsubj"}
    return bool(FIRST_PERSON & subjects) and _has(token, "ccomp")


CHECKS: dict[HedgeKind, Callable[[Token, Token], bool]] = {
    "word": lambda _token, _predicate: True,
    "modifier": _is_modifier,
    "modal": _is_modal,
    "could": _is_could,
    "predicate": _is_predicative,
    "noun": _is_noun,
    "verb": _is_verb,
    "passive": _is_passive,
    "opinion": _is_opinion,
}
"""How each kind of hedge is built into its clause."""
