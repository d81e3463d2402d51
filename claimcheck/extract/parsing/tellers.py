"""Verbs of saying behind a quotation that the tagger took for another word.

'"We won," Orr answers.': a noun; '"Why?" the 71-year-old asked in May.': a participle. The
quotation is speech and ends right before the one who speaks.
"""

from itertools import takewhile

from claimcheck.extract.parsing.hang import part_off
from claimcheck.extract.parsing.tags import (
    CLAUSE_ENDS,
    CLAUSE_STARTS,
    FINITE,
    NOMINAL,
    NOUNS,
    SPEECH_ENDS,
)
from claimcheck.extract.parsing.tree import Doc, Span, Token
from claimcheck.rules.cues import telling_forms, verb_forms

QUOTES = frozenset({'"', "”", "''"})
TELLERS = (NOMINAL | {"IN"}) - {"VB", "VBG", "VBN"}
RELATIVES = frozenset({"WP", "WDT"})
HELPING = frozenset({"be", "been", "being", "had", "has", "have", "was", "were", "is", "are"})
MAX_SPEAKER = 12
"""How many words may stand between a quotation and the verb."""
MAX_ADDITION = 24
"""How many where an addition stands behind the name."""


def mend_tellers(doc: Doc) -> None:
    """Make verbs of the nouns and participles that can only tell who spoke."""
    telling = telling_forms()
    for verb in [t for t in doc if t.text in telling and t.tag_ in NOUNS]:
        start = _speech_end(verb)
        subject = _teller(doc[start : verb.i]) if start else None
        if subject is not None and _may_end(verb):
            part_off(verb, subject, start, verb.sent)
    for verb in [t for t in doc if t.tag_ == "VBN" and t.dep_ == "acl" and _tells(t)]:
        start = _speech_end(verb, further=True)
        if start and _is_alone(verb, start):
            part_off(verb, _first_noun(doc[start : verb.i]), start, verb.sent)


def _speech_end(verb: Token, *, further: bool = False) -> int:
    """Behind which closing mark of speech the one who speaks begins; 0 where there is none.

    `further`: an addition may stand behind the name, "Orr, the pilot who lost it, asked".
    """
    reach = MAX_ADDITION if further else MAX_SPEAKER
    doc, first = verb.doc, max(verb.sent.start, verb.i - reach, 1)
    for i in range(verb.i - 1, first, -1):
        if not further and (doc[i].tag_ in FINITE or doc[i].text in CLAUSE_STARTS):
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
    if behind is None or behind.text in CLAUSE_ENDS:
        return True
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    return behind.tag_ in {"IN", "RB"} and not any(t.tag_ in FINITE for t in rest)
