"""Verbs that the parser took for nouns: "…, court records show", "Survey data show the tax fell".

A study, record or the like stands before them, in the number that the verb asks for; or a quotation
that is speech ends right before the one who speaks: '"We won," Orr answers.'. The verb is tagged as
one, its subject is hung on it, and the clause it introduces or parts from is tied to it.
"""

from itertools import takewhile

from claimcheck.extract.parsing.tags import FINITE, SPEECH_ENDS
from claimcheck.extract.parsing.tree import Doc, Span, Token
from claimcheck.rules.cues import finders_by_number, finding_forms, telling_forms, verb_forms

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NOMINAL = NOUNS | {"DT", "JJ", "JJR", "JJS", "CD", "POS", "PRP$", "CC", "HYPH", "VBG", "VBN", "VB"}
"""Tags of the words a subject may begin with, up to its last noun."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
OPENERS = frozenset({",", "(", "—", "–", "--", ";", "as"})
CLOSERS = frozenset({",", ".", ")", "—", "–", "--", ";"})
QUOTES = frozenset({'"', "”", "''"})
TELLERS = (NOMINAL | {"IN"}) - {"VB", "VBG", "VBN"}
RELATIVES = frozenset({"WP", "WDT"})
HELPING = frozenset({"be", "been", "being", "had", "has", "have", "was", "were", "is", "are"})
MAX_ADDITION = 24
"""How far behind a quotation the verb of somebody named with an addition may stand."""
MAX_SUBJECT = 12
"""How far behind the verb the subject of the next clause may end."""


def mend(doc: Doc) -> None:
    """Make verbs of the nouns that can only be verbs."""
    _mend_findings(doc)
    for verb in [t for t in doc if t.text in telling_forms() and t.tag_ in NOUNS]:
        start = _speech_end(verb)
        subject = _teller(doc[start : verb.i]) if start else None
        if subject is not None and _may_end(verb):
            _part_off(verb, subject, start, verb.sent)
    for verb in [t for t in doc if t.tag_ == "VBN" and t.dep_ == "acl" and _tells(t)]:
        start = _speech_end(verb, further=True)
        if start and _is_alone(verb, start):
            _part_off(verb, _first_noun(doc[start : verb.i]), start, verb.sent)


def _mend_findings(doc: Doc) -> None:
    for verb in [t for t in doc if t.lower_ in finding_forms() and _is_lost(t)]:
        start = _subject_start(verb)
        subject = _subject(doc[start : verb.i])
        if subject is None or not _agree(subject, verb):
            continue
        sentence = verb.sent
        behind = doc[verb.i + 1] if verb.i + 1 < sentence.end else None
        clause = _clause(behind) if behind is not None else None
        if clause is not None:
            _govern(verb, subject, start, clause)
        elif start > sentence.start and (behind is None or behind.text in CLOSERS):
            _part_off(verb, subject, start, sentence)


def _speech_end(verb: Token, *, further: bool = False) -> int:
    """Behind which closing mark of speech the one who speaks begins; 0 where there is none.

    `further`: an addition may stand behind the name, "Orr, the pilot who lost it, asked".
    """
    reach = MAX_ADDITION if further else MAX_SUBJECT
    doc, first = verb.doc, max(verb.sent.start, verb.i - reach, 1)
    for i in range(verb.i - 1, first, -1):
        if not further and (doc[i].tag_ in FINITE or doc[i].text in OPENERS):
            return 0
        if doc[i].text in QUOTES:
            return i + 1 if doc[i - 1].text in SPEECH_ENDS else 0
    return 0


def _teller(words: Span) -> Token | None:
    """The last noun, or number, of the words between the speech and the verb."""
    named = [token for token in words if token.tag_ in NOUNS or token.tag_ == "CD"]
    return named[-1] if named and all(t.tag_ in TELLERS for t in words) else None


def _tells(participle: Token) -> bool:
    """Whether the form is one of a verb of saying that may have an object as it stands: "asked"."""
    if participle.nbor(-1).lower_ in HELPING or participle.i + 1 >= len(participle.doc):
        return False
    rows = verb_forms().get(participle.text, ())
    return participle.nbor().lower_ != "by" and any("quotation" in r.takes for r in rows)


def _is_alone(participle: Token, start: int) -> bool:
    """Whether no other verb can be that of the one who speaks: one in the addition at most."""
    doc = participle.doc
    words = doc[start : participle.i]
    added = any(t.tag_ in RELATIVES for t in words)
    verbs = sum(t.tag_ in FINITE for t in words)
    if len(words) == 0 or words[0].tag_ not in NOMINAL or verbs != added:
        return False
    return not any(t.tag_ in FINITE for t in doc[participle.i : participle.sent.end])


def _first_noun(words: Span) -> Token:
    """The last noun of the run that the words begin with; their last word where all are one."""
    run = list(takewhile(lambda t: t.tag_ in NOMINAL, words))
    nouns = [t for t in run if t.tag_ in NOUNS]
    return run[-1] if len(run) == len(words) or not nouns else nouns[-1]


def _may_end(verb: Token) -> bool:
    """Whether nothing behind the verb makes it the noun of a clause: "answers.", "answers in"."""
    behind = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if behind is None or behind.text in CLOSERS:
        return True
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    return behind.tag_ in {"IN", "RB"} and not any(t.tag_ in FINITE for t in rest)


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
    while start > first and doc[start - 1].lower_ not in OPENERS:
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
    _retag(verb, top.dep_)
    heads[verb.i] = verb.i if top.head is top else top.head.i
    heads[clause.i] = verb.i
    clause.dep_ = "ccomp"
    _hang(heads, subject, verb, group)


def _part_off(verb: Token, subject: Token, start: int, sentence: Span) -> None:
    """Set the verb beside the root of the sentence, or over the clause it ends."""
    doc = verb.doc
    heads = [token.head.i for token in doc]
    begins = start - (doc[start - 1].lower_ == "as")
    group = range(begins, verb.i + 1)
    rest = [t for t in sentence if t.i not in group]
    if not any(t.tag_ in FINITE for t in rest):
        return
    tops = [t for t in rest if t.head is t or t.head.i in group]
    root = next((t for t in tops if t.head is t), verb)
    for top in tops:
        heads[top.i] = root.i
        if root is verb and top.pos_ in {"VERB", "AUX"}:
            top.dep_ = "ccomp"
    heads[verb.i] = root.i
    _retag(verb, "ROOT" if root is verb else "parataxis")
    if begins < start:
        doc[begins].dep_ = "mark"
        heads[begins] = verb.i
    _hang(heads, subject, verb, range(start, verb.i + 1))


def _hang(heads: list[int], subject: Token, verb: Token, group: range) -> None:
    """Hang the subject on the verb, and on the subject what else stands loose in the group."""
    for i in group:
        if i != verb.i and (heads[i] not in group or heads[i] in (i, verb.i)):
            heads[i] = subject.i
    heads[subject.i] = verb.i
    subject.dep_ = "nsubj"
    if subject.tag_ in FINITE:
        subject.tag_, subject.pos_ = "NNS", "NOUN"
    verb.doc.link(heads)


def _retag(verb: Token, dep: str) -> None:
    """Make the word a verb with a tense."""
    verb.pos_, verb.dep_ = "VERB", dep
    if verb.tag_ == "VBN":
        verb.tag_ = "VBD"
        return
    verb.tag_ = "VBZ" if verb.lower_.endswith("s") else "VBP"
    verb.lemma_ = verb.lower_.removesuffix("s")
