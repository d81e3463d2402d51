"""Verbs of finding that the parser took for nouns: "…, court records show", "Survey data show".

A study, record or the like stands before them, in the number that the verb asks for. The verb is
tagged as one, its subject is hung on it, and the clause it introduces or parts from is tied to it.
"""

from claimcheck.extract.parsing.hang import hang, part_off, retag
from claimcheck.extract.parsing.tags import CLAUSE_ENDS, CLAUSE_STARTS, FINITE, NOMINAL, NOUNS
from claimcheck.extract.parsing.tree import Doc, Span, Token
from claimcheck.rules.cues import finders_by_number, finding_forms

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
MAX_SUBJECT = 12
"""How far behind the verb the subject of the next clause may end."""


def mend_findings(doc: Doc) -> None:
    """Make verbs of the nouns that can only tell what was found."""
    finding = finding_forms()
    for verb in [t for t in doc if t.lower_ in finding and _is_lost(t)]:
        start = _subject_start(verb)
        subject = _subject(doc[start : verb.i])
        if subject is None or not _agree(subject, verb):
            continue
        sentence = verb.sent
        behind = doc[verb.i + 1] if verb.i + 1 < sentence.end else None
        clause = _clause(behind) if behind is not None else None
        if clause is not None:
            _govern(verb, subject, start, clause)
        elif start > sentence.start and (behind is None or behind.text in CLAUSE_ENDS):
            part_off(verb, subject, start, sentence)


def _is_lost(token: Token) -> bool:
    """Whether a word is tagged as a noun or, as a verb, has no subject, or half of it.

    "…, fundraising documents show": the parser hangs the verb on "fundraising".
    """
    if token.tag_ in NOUNS:
        return True
    subject = next((c for c in token.children if c.dep_ in SUBJECTS), None)
    if token.tag_ not in {"VBP", "VBZ"} or subject is None:
        return token.tag_ in {"VBP", "VBZ"}
    near, first = token.nbor(-1), subject.left_edge.i
    if near is not subject and near.head is token and _is_finder(near):
        return True
    return token.head.tag_ == "VBG" and token.head.i == first - 1


def _subject_start(verb: Token) -> int:
    """Behind which comma, or "as", the subject before the verb begins; there is no other verb."""
    doc, start, first = verb.doc, verb.i, verb.sent.start
    while start > first and doc[start - 1].lower_ not in CLAUSE_STARTS:
        if doc[start - 1].tag_ in FINITE and not _is_finder(doc[start - 1]):
            return verb.i
        start -= 1
    return start


def _is_finder(token: Token) -> bool:
    return any(token.lower_ in nouns for nouns in finders_by_number())


def _subject(words: Span) -> Token | None:
    """The last noun of the words that a subject may begin with."""
    found = None
    for token in words:
        if token.tag_ not in NOMINAL and not _is_finder(token):
            break
        found = token if token.tag_ in NOUNS or _is_finder(token) else found
    return found


def _agree(subject: Token, verb: Token) -> bool:
    """Whether a study or record stands before the verb, in its number: "records show"."""
    one, several = finders_by_number()
    return subject.lower_ in (one if verb.lower_.endswith("s") else several)


def _clause(first: Token) -> Token | None:
    """The verb with a tense whose subject begins right behind, or right behind "that"."""
    start = first.i + (first.lower_ == "that")
    for token in first.doc[start : start + MAX_SUBJECT]:
        if token.dep_ in SUBJECTS and token.left_edge.i == start and token.head.i > token.i:
            clause = token.head
            return clause if any(t.tag_ in FINITE for t in (clause, *clause.lefts)) else None
    return None


def _govern(verb: Token, subject: Token, start: int, clause: Token) -> None:
    """Set the verb over its subject and the clause behind it."""
    heads = [token.head.i for token in verb.doc]
    group = range(start, verb.i + 1)
    top = next(t for t in verb.doc[start : verb.i + 1] if t.head is t or t.head.i not in group)
    if top.head is clause:
        top = clause
    retag(verb, top.dep_)
    heads[verb.i] = verb.i if top.head is top else top.head.i
    heads[clause.i] = verb.i
    clause.dep_ = "ccomp"
    hang(heads, subject, verb, group)
