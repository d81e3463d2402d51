"""Clauses that begin behind the verb."""

from claimcheck.extract.attributions.additions import without_additions
from claimcheck.extract.attributions.bounds import next_cue, trimmed
from claimcheck.extract.attributions.coordination import ASIDES, is_cue
from claimcheck.extract.attributions.frame import Frame, is_clause, is_loose
from claimcheck.extract.attributions.quoted import quotation_at
from claimcheck.extract.attributions.reach import reach
from claimcheck.extract.parsing.passage import Stretch
from claimcheck.extract.parsing.tags import ASKING, DASHES, FINITE, SUBJECTS
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.contexts import shares

Contents = tuple[Stretch, ...]
LIMITS = frozenset({
    "although", "because", "contrary", "despite", "even", "given", "if", "instead", "like", "no",
    "once", "regardless", "though", "under", "unless", "unlike", "until", "when", "while", "with",
    "without",
})  # fmt: skip
"""Words that limit the clause behind them; "in", "on", "after" may tell of the saying."""
ROUGH = frozenset({"about", "around", "over", "under"})
"""Prepositions that stand before a figure as its modifier: "about half"."""


def clause_after(frame: Frame) -> Contents:
    """'The mayor said the bridge is safe': the clause the parser hangs on the verb, whole."""
    clauses = [c for c in _clauses(frame) if c.i >= frame.end]
    if not clauses:
        return ()
    start = max(frame.end, min(_first(c) for c in clauses))
    start = _condition_before(frame, start)
    start = min([start, *(t.left_edge.i for t in _lost_subjects(frame, clauses[0]))])
    spoken = quotation_at(frame)
    if spoken is not None and spoken.start <= start:
        start = spoken.start
    end = max(c.right_edge.i for c in clauses) + 1
    end = next_cue(frame, start, reach(frame, end))
    part = trimmed(frame.passage, start, _clause_end(frame, clauses[0], end))
    return (without_additions(frame, clauses[0], part),) if part else ()


def _clauses(frame: Frame) -> list[Token]:
    """The finite clauses that hang on the verb."""
    behind = [c for c in frame.verb.rights if not is_loose(frame, c)]
    return [c for c in behind if _is_told(frame, c)]


def _is_told(frame: Frame, clause: Token) -> bool:
    if clause.dep_ == "ccomp":
        return _is_whole(frame, clause)
    return _is_left(frame, clause) or _is_taken(frame, clause)


def _first(clause: Token) -> int:
    """Where a clause begins: at its "that", whatever the parser hung on it before that."""
    that = (c.i for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that")
    return next(that, clause.left_edge.i)


def _clause_end(frame: Frame, told: Token, end: int) -> int:
    """Where the clause ends that the verb stands in, if the parser has the content go further.

    "When Lind said it was safe, | the crew left", "Lind - who said it was safe | - left".
    """
    passage, first = frame.passage, frame.verb.left_edge.i
    if frame.verb.dep_ == "relcl" and passage.doc[first - 1].text in DASHES:
        words = passage.doc[told.i + 1 : end]
        return next((t.i for t in words if t.text in DASHES and not passage.is_quoted(t)), end)
    opens = any(c.i <= frame.sentence.start + 1 and _puts_off(c) for c in frame.verb.lefts)
    if not opens or frame.verb.dep_ != "ROOT":
        return end
    for token in passage.doc[told.i + 1 : end]:
        subject = token.dep_ in SUBJECTS and not passage.is_quoted(token)
        comma = token.left_edge.i - 1
        closed = passage.doc[comma].text == "," or passage.closes(comma) is not None
        if subject and closed and token.head.i > token.i and token.head.tag_ in FINITE:
            return comma if passage.doc[comma].text == "," else comma + 1
    return end


def _puts_off(first: Token) -> bool:
    """Whether the word opens a clause that a main clause must follow."""
    return first.lower_ in {"when", *ASIDES} and first.dep_ in {"mark", "advmod"}


def _condition_before(frame: Frame, start: int) -> int:
    """Where the words begin that limit the clause behind their comma: "said despite the tax, …".

    The parser hangs them on the verb, as it does "said in a letter"; that has no comma behind it.
    """
    doc = frame.passage.doc
    comma = start if doc[start].text == "," else start - 1
    first = doc[frame.end + (doc[frame.end].text == ",")]
    if first.i >= comma or doc[comma].text != "," or frame.passage.is_quoted(doc[comma]):
        return start
    if first.lower_ not in LIMITS and first.tag_ not in {"TO", "VB"}:
        return start
    told = any(is_cue(t) or t.text == "," for t in doc[first.i : comma])
    return start if told else first.i


def _is_whole(frame: Frame, clause: Token) -> bool:
    """Whether the clause has a tense and says of whom."""
    if frame.row.attitude and _is_apart(frame, clause):
        return False
    return _is_finite(clause) and _has_subject(frame, clause)


def _is_apart(frame: Frame, clause: Token) -> bool:
    """'We know the boy – that this helps': a thought has no hearer to stand before its clause."""
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts)
    return that and any(c.dep_ == "dobj" and c.i < clause.left_edge.i for c in frame.verb.rights)


def _is_left(frame: Frame, token: Token) -> bool:
    """'A plan that critics say failed': what a relative clause leaves of the clause reported."""
    return frame.verb.dep_ == "relcl" and token.dep_ == "xcomp" and _is_finite(token)


def _is_taken(frame: Frame, token: Token) -> bool:
    """Whether a clause passes for a circumstance: "said because of the tax, …"."""
    first = token.left_edge
    marked = any(c.dep_ == "mark" or c.tag_ in ASKING for c in token.lefts)
    near = token.dep_ == "advcl" and first.i == frame.end and first.dep_ == "prep"
    return near and not marked and _is_finite(token) and _has_subject(frame, token)


def _lost_subjects(frame: Frame, clause: Token) -> list[Token]:
    """The object of the verb where a clause without a subject follows it: it is the subject."""
    if any(c.dep_ in {*SUBJECTS, "mark"} for c in clause.children):
        return []
    near = [c for c in frame.verb.children if frame.end == c.left_edge.i < clause.i]
    return [c for c in near if c.dep_ in {"dobj", "npadvmod"} or _is_rough(c)]


def _is_rough(preposition: Token) -> bool:
    """Whether "about" makes a figure rough: "said about half of them were safe"."""
    of = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    if preposition.lower_ not in ROUGH or of is None or of.left_edge.i != preposition.i + 1:
        return False
    return of.left_edge.like_num or of.lower_ in shares()


def _has_subject(frame: Frame, clause: Token) -> bool:
    """Whether the clause says of whom; without that, no phrase parts it from the verb."""
    if frame.passage.is_quoted(clause) or any(c.dep_ in SUBJECTS for c in clause.children):
        return True
    start = clause.left_edge.i
    before = (c for c in frame.verb.children if c.dep_ == "prep" and frame.end <= c.i < start)
    return all(_is_rough(c) for c in list(before)[:1])


def _is_finite(token: Token) -> bool:
    """Whether the clause has a tense: no "to strike", no "taking bribes"."""
    helpers = [c for c in token.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.tag_ == "TO" for c in helpers):
        return False
    return token.tag_ != "VBG" or bool(helpers)


def as_clause(frame: Frame) -> Contents:
    """'As the mayor said, the bridge is safe': what follows the comma."""
    verb, passage, sentence = frame.verb, frame.passage, frame.sentence
    marks = [c for c in verb.children if c.lower_ == "as" and c.i < verb.i]
    if marks and (passage.doc[marks[0].i - 1].lower_ == "far" or _has_object(frame)):
        return ()
    if not marks or passage.is_quoted(verb) or not _opens_part(frame, marks[0].i):
        return ()
    comma = next((t.i for t in passage.doc[frame.end : sentence.end] if t.text == ","), None)
    if comma is None or any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
        return ()
    part = trimmed(passage, comma, sentence.end)
    return (part,) if part and is_clause(passage, part) else ()


def _has_object(frame: Frame) -> bool:
    """Whether what is told stands with the verb: "As Lind lamented the tax, …", "joked with"."""
    objects = {"dobj", "prt", "xcomp"} if not frame.row.hears else {"xcomp"}
    behind = [c for c in frame.verb.rights if c.i >= frame.end and c.lower_ != "it"]
    return any(c.dep_ in objects or c.lower_ in {"about", "with"} for c in behind)


def _opens_part(frame: Frame, i: int) -> bool:
    """Whether the word stands at the start of the sentence or right behind "and" or a comma."""
    before = frame.passage.doc[i - 1]
    return i <= frame.sentence.start + 2 or before.dep_ == "cc" or before.text in {";", ":"}
