"""Reporting verbs by form, and which of two in a sentence stand side by side."""

from claimcheck.extract.parsing.passage import Passage
from claimcheck.extract.parsing.tags import BREAKS, HELPERS, SPEECH_ENDS
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import ReportingVerb, verb_rows
from claimcheck.rules.modality import negators

ASIDES = frozenset({"while", "after", "before", "as", "though", "although", "whereas"})
"""A clause behind one of these that has a cue of its own is another attribution."""
TIMES = frozenset({"after", "before"})
MEANWHILE = frozenset({"while", "before"})
"""Whoever says a thing says another "while adding" or "before claiming" it."""
LACKS = frozenset({"from", "without"})
"""Prepositions before what is not said; so is "of" in "stopped short of"."""
ALTERNATIVES = frozenset({"or", "nor"})
PAIRED = frozenset({"preconj", "cc"})
"""How the parser hangs "neither" on the first of two verbs."""
CONDITIONS = frozenset({"if", "unless", "whether"})
ANYBODY = frozenset(
    {"you", "anyone", "anybody", "someone", "somebody", "everyone", "that", "which"}
)
TENSES = {"VBZ": "present", "VBP": "present", "VBD": "past"}
PERFECT = frozenset({"have", "do"})
BOUND = frozenset({"acl", "relcl", "csubj", "pcomp"})
"""What a clause that is a part of another one is to it."""
RELATIVES = frozenset({"WDT", "WP", "WP$"})
STEPS = 4
NOMINAL = frozenset({"pobj", "dobj", "compound", "poss"})
"""Where a word tagged as a verb in -s is a noun: "dismissed as fantasy claims"."""
CLOSERS = frozenset({'"', "”", "“", "''", "'", "’", "»"})


def reporting_rows(token: Token) -> tuple[ReportingVerb, ...]:
    """The rows of a word's form; those with further words behind it where these words follow."""
    rows = verb_rows().get(token.lower_)
    if rows is None:
        return ()
    alone, longer = rows
    return tuple(row for row in longer if _is_followed(token, row.behind)) or alone


def _is_followed(token: Token, words: tuple[str, ...]) -> bool:
    behind = token.doc[token.i + 1 : token.i + 1 + len(words)]
    return tuple(word.lower_ for word in behind) == words


def is_cue(token: Token) -> bool:
    """Whether the token is used as a reporting verb, by form and tag."""
    if not reporting_rows(token):
        return False
    bare = token.tag_ == "VBN" or (token.tag_ == "VBD" and is_answered(token))
    if bare and token.dep_ in {"advcl", "ROOT"} and not _has_helpers(token):
        return token.dep_ == "ROOT" and not _is_cut_off(token)
    if token.tag_.startswith("VB"):
        if token.dep_ == "amod":
            return follows_speech(token) or any(c.dep_ == "nsubj" for c in token.lefts)
        return token.tag_ != "VBZ" or token.dep_ not in NOMINAL
    return token.tag_ in {"NN", "NNS"} and _heads_clause(token)


def is_answered(verb: Token) -> bool:
    """Whether the verb tells what its sentence's speaker was asked: "When asked why, he said"."""
    opens = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.i == verb.sent.start)
    timed = any(c.lower_ == "when" for c in verb.lefts)
    if not opens or not (verb.dep_ == "advcl" or timed):
        return False
    return not any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in verb.lefts)


def follows_speech(token: Token) -> bool:
    """Whether a quotation that may be a sentence ends right before: '"No," recalled miner Orr'."""
    doc, last = token.doc, token.i - 1
    comma = last > 0 and doc[last].text == ","
    if comma:
        last -= 1
    return last > 0 and doc[last].text in CLOSERS and (comma or doc[last - 1].text in SPEECH_ENDS)


def _is_cut_off(participle: Token) -> bool:
    """Whether a comma follows a participle that stands alone: "All told, …"."""
    return participle.i + 1 < len(participle.doc) and participle.nbor().text == ","


def _has_helpers(participle: Token) -> bool:
    """Whether "when", "by" or the like stands with a participle: "when told", not "all told"."""
    return any(c.dep_ in {"aux", "auxpass", "agent", "mark", "advmod"} for c in participle.children)


def is_speech(token: Token) -> bool:
    """Whether the token is a verb of saying rather than of thinking or finding."""
    return is_cue(token) and any("quotation" in row.takes for row in reporting_rows(token))


def implies(token: Token) -> bool:
    """Whether a participle tells by its clause what else somebody meant: ", implying that"."""
    clause = _is_participle(token) and any(c.dep_ == "ccomp" for c in token.rights)
    return clause and is_cue(token) and not any(row.attitude for row in reporting_rows(token))


def _is_participle(token: Token) -> bool:
    """Whether the word is "saying" or the verb of "having said"."""
    return token.tag_ == "VBG" or (token.tag_ == "VBN" and token.left_edge.lower_ == "having")


def _heads_clause(token: Token) -> bool:
    """Whether a verb taken for a plural noun has what only a verb has: "Lind predicts that …"."""
    return token.dep_ == "ROOT" and any(c.dep_ == "ccomp" and c.i > token.i for c in token.children)


def is_negated(verb: Token) -> bool:
    """Whether "not", "from" or "without" stands with the verb, or nobody is its subject.

    A "not" in the words it reports does not count; that of "did not confirm or deny" does.
    """
    if verb.dep_ == "pcomp" and (verb.head.lower_ in LACKS or verb.head.nbor(-1).lower_ == "short"):
        return True
    paired = (c for c in verb.lefts if c.dep_ in PAIRED and c.lower_ in negators("conjunction"))
    if any(not _closes_between(c, verb) for c in paired):
        return True
    if is_alternative(verb):
        return is_negated(verb.head)
    subjects = [c for c in verb.lefts if c.dep_ == "nsubj"]
    if subjects and _is_nobody(subjects[-1]):
        return True
    return any(c.dep_ == "neg" and 0 < verb.i - c.i <= 3 for c in verb.children)


def _closes_between(first: Token, verb: Token) -> bool:
    """Whether speech ends between the two words: '"Nor would he," Orr wrote'."""
    return any(token.text in CLOSERS for token in verb.doc[first.i : verb.i])


def is_alternative(verb: Token) -> bool:
    """Whether the verb stands behind another and "or": "would not confirm or deny"."""
    before = (c for c in verb.head.rights if c.dep_ == "cc" and c.i < verb.i)
    joiner = max(before, key=lambda c: c.i, default=None) if verb.dep_ == "conj" else None
    return joiner is not None and joiner.lower_ in ALTERNATIVES


def _is_nobody(subject: Token) -> bool:
    """Whether the subject is "nobody", "none of them", "no minister", "neither Lind nor Prem"."""
    words = negators("pronoun", "determiner", "conjunction")
    return any(t.lower_ in words and t.pos_ != "PROPN" for t in (subject, *subject.lefts))


def is_asked(verb: Token) -> bool:
    """Whether the verb itself is in question, its helper before its subject: "Did Lind say"."""
    helper = next((c for c in verb.lefts if c.dep_ == "aux"), None)
    return helper is not None and any(
        c.dep_ == "nsubj" and c.i > helper.i and c.tag_ not in {"WP", "WDT"} for c in verb.lefts
    )


def is_condition(verb: Token) -> bool:
    """Whether the verb stands in a condition: "If Lind says so, we go"."""
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS - {"whether"} for c in verb.lefts)


def is_supposed(verb: Token) -> bool:
    """Whether the verb stands in a condition or has anybody for a subject: "if you want to"."""
    return any(
        (c.dep_ == "mark" and c.lower_ in CONDITIONS) or (c.dep_ == "nsubj" and c.lower_ in ANYBODY)
        for c in verb.lefts
    )


def is_main(verb: Token) -> bool:
    """Whether the verb is that of a clause of its own: not "what it means", "which ended"."""
    bound = any(t.tag_ in RELATIVES for c in verb.lefts for t in (c, c.left_edge))
    while verb.dep_ == "conj" and verb.head is not verb:
        verb = verb.head
    return verb.dep_ not in BOUND and not bound


def is_concession(verb: Token) -> bool:
    """Whether the verb stands in "That said, …" at the start of a sentence."""
    if verb.i == 0 or verb.i + 1 >= len(verb.doc) or verb.nbor().text != ",":
        return False
    that = verb.nbor(-1)
    return that.lower_ == "that" and that.is_sent_start


def is_coordinated(passage: Passage, verb: Token, other: Token) -> bool:
    """Whether `other` goes on beside `verb`: in the same form after "and", or ", adding that"."""
    if other.dep_ == "pcomp" and other.tag_ == "VBG" and other.head.lower_ == "with":
        return any(c.dep_ == "nsubj" for c in other.lefts)
    if other.tag_ == "VBG" and other.i > 0 and passage.doc[other.i - 1].lower_ in MEANWHILE:
        return True
    if _is_participle(other):
        before = other.left_edge.i - 1
        parted = before >= 0 and passage.doc[before].text in BREAKS
        if parted or verb.tag_ == "VBG" or follows_speech(other):
            return other.dep_ in {"advcl", "conj", "dep"} or (parted and other.dep_ == "acl")
    if other.dep_ == "advcl" and other.tag_ != "VBG":
        return any(_parts_off(c) for c in other.lefts if c.dep_ == "mark")
    if other.dep_ == "ccomp" and other.head == verb:
        return passage.doc[other.left_edge.i - 1].dep_ == "cc"
    if other.dep_ != "conj":
        return False
    if other.head == verb:
        return True
    same = other.lemma_ == verb.lemma_ or _tense(verb) == (_tense(other) or "none")
    return same and not any(
        c.dep_ == "mark" or (c.dep_ == "aux" and c.lemma_ != "do") for c in other.children
    )


def _parts_off(mark: Token) -> bool:
    """Whether another attribution begins: "after Lind said that", not "before he announced it"."""
    if mark.lower_ not in ASIDES:
        return False
    if mark.lower_ not in TIMES or mark.nbor(-1).is_punct:
        return True
    parts = mark.head.children
    named = not any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in parts)
    return named and any(c.dep_ == "ccomp" for c in parts)


def _tense(verb: Token) -> str | None:
    """The tense of a finite verb; of "has said" and "did not say" that of "has" and "did".

    A participle that tells "that …" is in the past tense: "confirmed that …, but denied that …".
    """
    if verb.tag_ == "VBN" and _tells(verb):
        return "past"
    finite = next((c for c in verb.lefts if c.dep_ == "aux" and c.lemma_ in PERFECT), verb)
    return TENSES.get(finite.tag_)


def _tells(participle: Token) -> bool:
    """Whether a participle without helper or hearer has a clause with "that"."""
    if any(c.dep_ in HELPERS for c in participle.lefts):
        return False
    clauses = (c for c in participle.rights if c.dep_ == "ccomp")
    marked = any(m.lower_ == "that" for c in clauses for m in c.lefts if m.dep_ == "mark")
    return marked and not any(row.hears for row in reporting_rows(participle))


def finite_form(verb: Token) -> tuple[str, str] | None:
    """The first helper of a verb, if any, and its tense: ("have", "past"), ("", "present")."""
    helper = next((c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), None)
    finite = helper or verb
    tense = "modal" if finite.tag_ == "MD" else TENSES.get(finite.tag_)
    return (helper.lemma_ if helper else "", tense) if tense else None


def partner(passage: Passage, verb: Token) -> Token | None:
    """The earlier cue whose content the parser gave a verb that stands beside the cue itself."""
    if verb.dep_ not in {"conj", "advcl"}:
        return None
    current = verb.head
    for _ in range(STEPS):
        outside = passage.quoted[current.i] == passage.quoted[verb.i]
        if outside and is_speech(current) and current.i < verb.i and not _is_helped(current, verb):
            return current if is_coordinated(passage, current, verb) else None
        if current.head is current or _is_beside(current):
            return None
        current = current.head
    return None


def _is_helped(verb: Token, other: Token) -> bool:
    """Whether "would" or "to" governs `verb` and not `other`: "he would call and says"."""
    return _tense(other) is not None and any(c.tag_ in {"MD", "TO"} for c in verb.lefts)


def _is_beside(verb: Token) -> bool:
    """Whether a verb with a subject of its own stands beside a cue: "Lind said …, and Orr sued"."""
    own = any(c.dep_ == "nsubj" for c in verb.lefts)
    return own and verb.dep_ == "conj" and is_speech(verb.head)
