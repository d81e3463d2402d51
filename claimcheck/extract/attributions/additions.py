"""What the writer adds of his own behind the words he reports: "She named Lind, who is 40"."""

from claimcheck.extract.attributions.bounds import without_final_marks
from claimcheck.extract.attributions.declines import refuses
from claimcheck.extract.attributions.frame import Frame
from claimcheck.extract.attributions.phrases import names_source
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import BREAKS, FINITE, SUBJECTS
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.contexts import shares

JOINERS = frozenset({"and", "but"})
LOOSE = frozenset({"appos", "npadvmod", "dobj", "dep", "ccomp", "attr"})
"""Where the parser hangs "a step that …" when it stands behind a clause."""
NAMES = frozenset({"NNP", "NNPS"})
PERFECT = frozenset({"have", "do"})
PRESENT = frozenset({"VBZ", "VBP"})


def without_additions(frame: Frame, main: Token, part: Stretch) -> Stretch:
    """The content up to the first addition behind its main verb or noun.

    An addition stands behind a comma or dash and runs to the end of the content. That alone is no
    sign: as often as not the speaker goes on. The rules below name what mostly is the writer's.
    """
    passage = frame.passage
    for token in passage.doc[main.i + 1 : part.end]:
        if token.right_edge.i + 1 < part.end or passage.is_quoted(token):
            continue
        start = _break_before(passage, token)
        if start > main.i and names_source(passage, token.left_edge.i):
            return Stretch(part.start, _relative_before(passage, main.i, start))
        added = start > main.i and _is_added(frame, token, main, Stretch(part.start, start))
        if added or _is_refusal(token) or _is_parallel(frame, main, token):
            start = start or token.left_edge.i - 1
            return Stretch(part.start, without_final_marks(passage, part.start, start))
    return part


def _relative_before(passage: Passage, first: int, end: int) -> int:
    """Where the relative clause before a further source begins, which alone has that source.

    "She said the cup was won, which cost 3 million, according to the Herald".
    """
    for token in passage.doc[first:end]:
        comma = token.left_edge.i - 1
        last = token.right_edge.i == end - 1
        if last and token.dep_ == "relcl" and passage.doc[comma].text == ",":
            return comma
    return end


def _is_refusal(token: Token) -> bool:
    """Whether the speaker, behind "and" or "but", would say no more: "but declined to name it"."""
    if token.dep_ != "conj" or any(c.dep_ in SUBJECTS for c in token.lefts):
        return False
    return token.doc[token.left_edge.i - 1].lower_ in JOINERS and refuses(token)


def _is_parallel(frame: Frame, main: Token, token: Token) -> bool:
    """Whether a verb goes on beside that of saying: "has said he wants a port and has paid for it".

    Both are in the perfect tense, the verb of the content is not.
    """
    if token.dep_ != "conj" or any(c.dep_ in SUBJECTS for c in token.lefts):
        return False
    helpers = [_perfect(verb) for verb in (frame.verb, token, main)]
    return helpers[0] is not None and helpers[0] == helpers[1] and helpers[2] is None


def _perfect(verb: Token) -> str | None:
    """The "has" or "have" of a verb."""
    have = (c.lower_ for c in verb.lefts if c.dep_ == "aux" and c.lemma_ == "have")
    return next(have, None)


def _break_before(passage: Passage, token: Token) -> int:
    """Where the mark before the words of `token` and their "and" stands, 0 where there is none.

    A comma inside the closing marks of a quotation belongs to these: '"a wreck," which'.
    """
    doc, first = passage.doc, token.left_edge.i
    if doc[first - 1].lower_ in JOINERS:
        first -= 1
    if passage.is_quoted(doc[first - 1]):
        return first if passage.closes(first - 1) and doc[first - 2].text == "," else 0
    return first - 1 if doc[first - 1].text in BREAKS else 0


def _is_added(frame: Frame, token: Token, main: Token, kept: Stretch) -> bool:
    """Whether the words of `token`, behind those that would be kept, are the writer's."""
    passage, last = frame.passage, frame.passage.doc[kept.end - 1]
    quotes = any(passage.is_quoted(t) for t in passage.doc[kept.start : kept.end])
    if token.dep_ == "relcl":
        comma = passage.is_quoted(last) or passage.doc[kept.end].text == ","
        named = last.tag_ in NAMES or token.head.tag_ in NAMES
        return comma and (named or quotes or main.pos_ == "NOUN")
    if token.dep_ in {"conj", "advcl"} and _is_other_share(frame, token):
        return True
    if token.dep_ == "conj" and _is_new_clause(token):
        return quotes or (_tense(frame.verb) in PRESENT and _tense(token) in PRESENT)
    if token.dep_ == "advcl":
        if _is_shared(token):
            return True
        bare = token.tag_ == "VBG" and token.left_edge is token
        return bare and passage.is_quoted(last)
    return token.dep_ in LOOSE and token.tag_ == "NN" and token.left_edge.lower_ in {"a", "an"}


def _is_shared(token: Token) -> bool:
    """Whether the words name who else did so: ", as has the mayor", ", as did the crews"."""
    first = token.left_edge
    case = token.lemma_ == "be" and any(c.lower_ == "case" for c in token.children)
    inverted = first.lower_ == "as" and first.i == token.i - 1
    return inverted and (case or token.lemma_ in PERFECT)


def _is_other_share(frame: Frame, token: Token) -> bool:
    """Whether a poll goes on: "47 percent said the tax was fair, while about 40 wanted none"."""
    subject = next((c for c in token.lefts if c.dep_ in SUBJECTS), None)
    speaker = frame.speaker.head
    return subject is not None and speaker is not None and _is_share(speaker) and _is_share(subject)


def _is_share(noun: Token) -> bool:
    """Whether a noun names a part of those asked: "half", "40 percent", "four in 10"."""
    return noun.tag_ == "CD" or noun.lemma_ in shares()


def _is_new_clause(token: Token) -> bool:
    """Whether a coordinated clause has a tense and a subject of its own and no "that" before it."""
    if not any(t.tag_ in FINITE for t in [token, *token.lefts]):
        return False
    subject = any(c.dep_ in SUBJECTS for c in token.lefts)
    return subject and not any(c.dep_ == "mark" for c in token.lefts)


def _tense(verb: Token) -> str:
    """The tag of the finite verb: of "has said" that of "has"."""
    return next((c.tag_ for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), verb.tag_)
