"""What the publisher says in its own voice: whole sentences, and main clauses beside a claim."""

from collections.abc import Container, Iterator, Sequence

from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import ASKING, BREAKS, FINITE, HELPERS
from claimcheck.extract.parsing.tree import Span, Token

SUBJECT = frozenset({"nsubj", "nsubjpass", "expl"})
BESIDE = frozenset({"conj", "parataxis"})
JOINTS = ",;:.!-–—"
FEWEST = 4
"""Fewer words left over are no statement."""


def voiced(passage: Passage, taken: Sequence[Stretch]) -> Iterator[Stretch]:
    """The sentences, and main clauses of sentences, that state something and attribute none of it.

    `taken` is what somebody is said to have said, and the words that say so.
    """
    for sentence in passage.sentences:
        words = passage.doc[sentence.start : sentence.end]
        claimed = {
            i
            for part in taken
            for i in range(max(part.start, sentence.start), min(part.end, sentence.end))
        }
        if words[-1].text == "?":
            continue
        if claimed:
            yield from _clauses(passage, words, claimed)
        elif _states(words):
            yield _ended(words)


def _states(words: Span) -> bool:
    """Whether the words hold a subject and a finite verb."""
    subjects = [word for word in words if word.dep_ in SUBJECT]
    return bool(subjects) and (
        any(word.tag_ in FINITE for word in words)
        or any(_is_misread(subject.head) for subject in subjects)
    )


def _is_misread(verb: Token) -> bool:
    """Whether a participle without an auxiliary is a past tense: "a man carried out a raid"."""
    return verb.tag_ == "VBN" and not any(child.dep_ in HELPERS for child in verb.children)


def _clauses(passage: Passage, words: Span, claimed: Container[int]) -> Iterator[Stretch]:
    """The main clauses with a subject of their own that are nobody's claim."""
    heads = [word for word in words if word.head is word]
    while heads:
        verb = heads.pop(0)
        heads += [child for child in verb.children if child.dep_ in BESIDE]
        subject = next((child for child in verb.children if child.dep_ in SUBJECT), None)
        if subject is None or passage.is_quoted(verb) or verb.pos_ not in ("VERB", "AUX"):
            continue
        kept = _kept(verb, claimed)
        if kept and subject.i in (run := _around(verb.i, kept)):
            clause = _trimmed(passage.doc[run.start : run.stop])
            said = passage.doc[clause.start : clause.end]
            if len(said) >= FEWEST and said[0].tag_ not in ASKING and _states(said):
                yield clause


def _kept(word: Token, claimed: Container[int]) -> set[int]:
    """The word and what hangs on it without the claims set off; nothing where it is one itself."""
    if word.i in claimed:
        return set()
    kept = {word.i}
    for child in word.children:
        if child.dep_ in BESIDE and child.pos_ in ("VERB", "AUX"):
            continue
        below = _kept(child, claimed)
        if below:
            kept |= below
        elif not _is_set_off(child):
            return set()
    return kept


def _is_set_off(child: Token) -> bool:
    """Whether what hangs on a clause may be somebody's claim without the clause being one."""
    match child.dep_:
        case "conj" | "parataxis" | "advcl":
            return True
        case "ccomp":
            return child.i < child.head.i
        case "relcl":
            before = child.left_edge.i - 1
            return before >= 0 and child.doc[before].text in BREAKS
    return False


def _around(at: int, kept: Container[int]) -> range:
    """The words without a gap around one of them."""
    start, stop = at, at + 1
    while start - 1 in kept:
        start -= 1
    while stop in kept:
        stop += 1
    return range(start, stop)


def _ended(words: Span) -> Stretch:
    """A sentence without the mark that ends it."""
    end = words.end
    while end - 1 > words.start and (
        words.doc[end - 1].text in ".!" or words.doc[end - 1].is_space
    ):
        end -= 1
    return Stretch(words.start, end)


def _trimmed(words: Span) -> Stretch:
    """The words without the marks and the "and" at either end."""
    start, end = words.start, words.end
    while end - 1 > start and _is_joint(words.doc[end - 1]):
        end -= 1
    while start < end - 1 and _is_joint(words.doc[start]):
        start += 1
    return Stretch(start, end)


def _is_joint(word: Token) -> bool:
    return (word.is_punct and not word.text.strip(JOINTS)) or word.is_space or word.dep_ == "cc"
