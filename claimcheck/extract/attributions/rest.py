"""The rest of a sentence behind a verb of saying, where the parser found no clause in it."""

from claimcheck.extract.attributions.bounds import next_cue, trimmed
from claimcheck.extract.attributions.frame import Frame
from claimcheck.extract.parsing.passage import Stretch
from claimcheck.extract.parsing.tags import ASKING, FINITE
from claimcheck.extract.parsing.tree import Token

Contents = tuple[Stretch, ...]
OPENERS = frozenset({
    "CD", "DT", "EX", "JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "PDT", "PRP", "PRP$", "VBG",
})  # fmt: skip
"""Tags of words that may begin a clause without "that"."""
CHIEF = frozenset({"ROOT", "conj", "ccomp", "advcl", "acl", "parataxis"})
TIMES = frozenset({"npadvmod", "advmod", "prt"})
TENSES = FINITE | {"VBN"}


def clause_rest(frame: Frame) -> Contents:
    """'He said closing the yard would cost jobs': the rest of the sentence that has a tense."""
    passage, sentence, doc = frame.passage, frame.sentence, frame.passage.doc
    start = _behind_time(frame)
    if _is_inserted(frame) and start < sentence.end and doc[start].tag_ in TENSES:
        part = trimmed(passage, start, _comma_behind(frame, start))
        return (part,) if part else ()
    if start >= sentence.end or doc[start].tag_ not in OPENERS or not _may_report(frame, start):
        return ()
    end = next_cue(frame, start, sentence.end)
    if not any(_is_main(token, start) for token in doc[start:end]):
        return ()
    part = trimmed(passage, start, end)
    return (part,) if part else ()


def _is_inserted(frame: Frame) -> bool:
    """Whether subject and verb stand within a relative clause: "which | Lind says | sank"."""
    first, before = frame.verb.left_edge, frame.verb.nbor(-1)
    return frame.verb.dep_ == "relcl" and first.tag_ in ASKING and before.dep_ == "nsubj"


def _comma_behind(frame: Frame, start: int) -> int:
    """Where the comma stands that ends a relative clause; else the end of the sentence."""
    tokens = frame.passage.doc[start : frame.sentence.end]
    return next((token.i for token in tokens if token.text == ","), frame.sentence.end)


def _may_report(frame: Frame, start: int) -> bool:
    """Whether a verb of saying, not in a clause that ends soon, has no object it may well have."""
    verb = frame.verb
    if not frame.takes("quotation") or frame.row.hears or verb.dep_ not in CHIEF:
        return False
    if frame.speaker.source is None or not (frame.speaker.own or verb.tag_ == "VBG"):
        return False
    objects = any(c.dep_ == "dobj" and c.left_edge.i == start for c in verb.children)
    return not objects or frame.row.bare


def _behind_time(frame: Frame) -> int:
    """Where the words behind the verb and its adverbs of time begin."""
    start = frame.end
    for child in frame.verb.children:
        if child.left_edge.i == start and child.dep_ in TIMES:
            start = child.right_edge.i + 1
    return start


def _is_main(token: Token, start: int) -> bool:
    """Whether a tense is that of a main clause: no "who", "which" or "when" opens its clause."""
    if token.tag_ not in FINITE or token.i == start:
        return False
    verb = token.head if token.dep_ in {"aux", "auxpass"} else token
    return not any(c.dep_ == "mark" or c.tag_ in ASKING for c in verb.lefts)
