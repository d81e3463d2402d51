"""The verb's dependents behind it, and the words from one of them to another."""

from collections.abc import Iterable

from claimcheck.extract.attributions.bounds import next_cue, trimmed
from claimcheck.extract.attributions.frame import Frame
from claimcheck.extract.attributions.reach import reach_of_phrase
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import SMALL
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.names import anonymity_phrases

Contents = tuple[Stretch, ...]
OBJECTS = frozenset({"dobj", "obj", "dative"})
PLACING = frozenset({"at", "during", "in", "on"})
"""Prepositions of time and place, which introduce nothing for the one before them."""
MIN_WORDS = 4
"""A shorter phrase ("confirmed the report") claims nothing that can be compared."""
LONGEST_PHRASE = 60
"""Characters of the longest wish to stay unnamed."""
PREDICATES = frozenset({"oprd", "ccomp", "xcomp", "acomp", "attr"})


def right(frame: Frame, labels: Iterable[str]) -> list[Token]:
    """The verb's dependents of these labels behind verb and speaker."""
    return [c for c in frame.verb.children if c.dep_ in labels and c.i >= frame.end]


def introduced(frame: Frame, head: Token) -> list[Token]:
    """The prepositions of the row behind `head`."""
    wanted = frame.row.prepositions
    return [
        c
        for c in head.children
        if c.dep_ in {"prep", "agent"} and c.lower_ in wanted and c.i > frame.verb.i
        if not stays_unnamed(c) and not _is_stranded(c)
    ]


def _is_stranded(preposition: Token) -> bool:
    """Whether what it introduces stands before it: "the fall he warned about in May"."""
    behind = [c.dep_ for c in preposition.rights]
    if behind:
        return set(behind) <= {"prep", "punct"}
    return preposition.doc[preposition.i + 1 : preposition.i + 2].text in PLACING


def stays_unnamed(token: Token) -> bool:
    """Whether the words from here on only ask for anonymity, or grant it."""
    text = token.doc.text[token.idx : token.idx + LONGEST_PHRASE].lower()
    return any(text.startswith(row.phrase) for row in anonymity_phrases())


def has_to(token: Token) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(c.tag_ == "TO" for c in token.children)


def reaching(frame: Frame, start: int, heads: list[Token]) -> Contents:
    """From `start` to the end of the last head's words."""
    return between(frame, start, max(t.right_edge.i for t in heads) + 1)


def between(frame: Frame, start: int, end: int) -> Contents:
    """From `start` to `end`, or to where the content stops before that."""
    start = max(start, frame.end)
    end = next_cue(frame, start, reach_of_phrase(frame, end))
    part = trimmed(frame.passage, start, end)
    return (part,) if part else ()


def says_enough(passage: Passage, content: Contents) -> bool:
    """Whether a content that is no clause has words enough to be compared."""
    tokens = (t for part in content for t in passage.doc[part.start : part.end])
    return sum(t.is_alpha or t.like_num for t in tokens) >= MIN_WORDS


def holds_words(passage: Passage, content: Contents) -> bool:
    """Whether somebody's own words stand in the content, in quotation marks, and no mere title.

    A title has capitals but in its small words.
    """
    tokens = (t for part in content for t in passage.doc[part.start : part.end])
    own = (t for t in tokens if passage.is_quoted(t) and t.is_alpha and t.text.islower())
    return any(t.tag_ not in SMALL for t in own)
