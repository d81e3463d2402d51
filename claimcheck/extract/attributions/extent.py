"""How far the words of a source reach."""

from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import BREAKS, DASHES
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.figures import calendar
from claimcheck.rules.names import source_nouns, title_words

MARKS = frozenset({",", '"', "”", "''"})
OCCASIONS = frozenset({"to", "about", "after", "before", "during"})
"""What may stand behind a name and is no part of it."""
GOVERNORS = frozenset({"IN", "DT", "POS", "PRP$"})
"""Tags of words that a title goes on from: "the author of “Salt and Stone”"."""
NAMED = frozenset({"NNP", "NNPS", "NNS"})
MAX_NICKNAME = 4
"""Tokens of a quotation, marks included, that may be a part of the source."""


def noun_phrase(passage: Passage, head: Token, *, limit: Stretch) -> Stretch:
    """The whole noun phrase of `head` inside `limit`, without times and the marks around it."""
    start = _start(passage, head, max(head.left_edge.i, limit.start))
    end = _end(passage, head, min(head.right_edge.i + 1, _whole_part(head, limit.end)))
    end = _closed(passage, start, end, limit)
    return _without_marks(passage, head, _hyphened(passage, start, limit), end)


def _closed(passage: Passage, start: int, end: int, limit: Stretch) -> int:
    """Where the phrase ends with the title that opens in it: "the author of “Salt and Stone”"."""
    for spoken in passage.spoken:
        if start <= spoken.start < end < spoken.end <= limit.end:
            return spoken.end
    return end


def _whole_part(head: Token, end: int) -> int:
    """Where a phrase that must stop at `end` stops: no dependent is cut, no other clause let in."""
    if head.right_edge.i < end:
        return end
    for child in head.rights:
        if child.left_edge.i < end <= child.right_edge.i:
            end = child.left_edge.i
    outside = (i for i in range(head.i + 1, end) if not _hangs_on(head.doc[i], head))
    return next(outside, end)


def _hangs_on(token: Token, head: Token) -> bool:
    """Whether the token hangs on `head`, at whatever remove."""
    while token.head is not token:
        token = token.head
        if token is head:
            return True
    return False


def _hyphened(passage: Passage, start: int, limit: Stretch) -> int:
    """Where a compound begins whose hyphen the parser took for a gap: "e-mail"."""
    doc = passage.doc
    while start - 2 in limit and doc[start - 1].text == "-" and not doc[start - 1].whitespace_:
        if doc[start - 2].whitespace_:
            break
        start = max(doc[start - 2].left_edge.i, limit.start)
    return start


def _start(passage: Passage, head: Token, start: int) -> int:
    """The phrase does not begin in a quotation that ends before it."""
    doc = passage.doc
    for i in range(head.i, start - 1, -1):
        if passage.quoted[i] != passage.quoted[head.i] and doc[i].text in MARKS:
            return i + 1
    return start


def _end(passage: Passage, head: Token, end: int) -> int:
    """The phrase ends before a time and before a quotation."""
    dated = head.lower_ in source_nouns("document")
    for child in head.rights:
        timed = not dated and is_time(child)
        if child.i < end and (timed or _is_beside(passage, head, child)):
            end = child.left_edge.i
    for i in range(head.i, end):
        opened = passage.opens(i)
        named = opened is not None and passage.doc[i - 1].tag_ in GOVERNORS
        if opened is not None and not named and opened.end - opened.start > MAX_NICKNAME:
            return i
    return end


def _is_beside(passage: Passage, head: Token, child: Token) -> bool:
    """Whether the words behind a source tell something else than who it is."""
    if _is_aside(passage, child) or _is_floating(child) or _is_occasion(head, child):
        return True
    return head.tag_ == "NNP" and _is_participle(passage, head, child)


def _is_participle(passage: Passage, head: Token, child: Token) -> bool:
    """Whether the words tell what somebody did: "Lind, waving, said", not "said Lind, …"."""
    doc = passage.doc
    inverted = head.left_edge.i > 0 and doc[head.left_edge.i - 1].pos_ == "VERB"
    parted = child.dep_ == "acl" and child.tag_ == "VBG" and doc[child.left_edge.i - 1].text == ","
    return parted and not inverted


def _is_aside(passage: Passage, child: Token) -> bool:
    """Whether dashes set off a clause about the source: "Lind -- whose ship sank -- said"."""
    return child.dep_ == "relcl" and passage.doc[child.left_edge.i - 1].text in DASHES


def _is_occasion(head: Token, child: Token) -> bool:
    """Whether the words say to whom, when or where somebody named spoke: "said Lind in a note"."""
    if head.tag_ != "NNP" or child.dep_ != "prep" or head.lower_ in title_words():
        return False
    if child.lower_ in OCCASIONS:
        return True
    said_in = next((c for c in child.children if c.dep_ == "pobj"), None)
    if child.lower_ != "in" or said_in is None or said_in.tag_ != "NN":
        return False
    first = said_in.left_edge
    return first.lower_ in {"a", "an"} or first.tag_ == "PRP$"


def _is_floating(child: Token) -> bool:
    """Whether the word only counts the ones named: "Lind and Prem both", "the mayors all"."""
    return child.dep_ == "appos" and child.tag_ == "DT" and child.left_edge is child.right_edge


def is_time(child: Token) -> bool:
    """Whether a word says when, not who: "Lind on Monday", "Lind when asked about it"."""
    if child.dep_ == "npadvmod" or child.left_edge.tag_ == "WRB":
        return True
    if child.dep_ != "prep":
        return False
    return any(t.dep_ == "pobj" and t.text in calendar() for t in child.children)


def _without_marks(passage: Passage, head: Token, start: int, end: int) -> Stretch:
    """The phrase without marks at either end; brackets stay in pairs."""
    doc = passage.doc
    while end - 1 > head.i and _is_loose(passage, doc[end - 1], head):
        end -= 1
    while start < head.i and _may_lead(doc[start], head):
        start += 1
    opened = next((i for i in range(end - 1, start - 1, -1) if doc[i].text in "()"), None)
    if opened is None or doc[opened].text == ")":
        return Stretch(start, end)
    if opened == start:
        return Stretch(start + 1, end)
    closing = end
    while closing < len(doc) and doc[closing].text == ".":
        closing += 1
    closes = closing < len(doc) and doc[closing].text == ")"
    return Stretch(start, closing + 1 if closes else opened)


def _is_loose(passage: Passage, last: Token, head: Token) -> bool:
    """Whether the last word is "and" or a mark that closes no title."""
    closed = passage.closes(last.i)
    if closed is not None and closed.start >= head.i:
        return False
    return last.is_punct or last.is_space or last.dep_ == "cc"


def _may_lead(first: Token, head: Token) -> bool:
    """Whether the first word of a phrase is a mark, or only weighs the rest: "even the guards"."""
    weighs = first.tag_ == "RB" and first.dep_ == "advmod" and first.head is head
    return first.is_space or first.text in BREAKS or (weighs and head.tag_ in NAMED)
