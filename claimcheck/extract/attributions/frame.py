"""A reporting verb in its sentence: the verb, its speaker and where the two stand."""

from dataclasses import dataclass

from claimcheck.extract.attributions.coordination import ASIDES
from claimcheck.extract.attributions.source import Speaker
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import FINITE, SUBJECTS
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import ReportingVerb

CLUSTER = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})
TENSELESS = frozenset({"JJ", "JJR", "JJS", "NN", "VBG", "VB"})


@dataclass(frozen=True)
class Frame:
    """A verb of reporting with its table row, its speaker and its sentence."""

    passage: Passage
    verb: Token
    row: ReportingVerb
    speaker: Speaker
    sentence: Stretch

    @property
    def start(self) -> int:
        """Where the speaker and the verb begin, auxiliaries and adverbs included."""
        first = self.verb.i
        quoted = self.passage.quoted
        for child in self.verb.lefts:
            if child.right_edge.i >= self.verb.i or quoted[child.i] != quoted[self.verb.i]:
                continue
            parted = self.passage.doc[child.right_edge.i + 1].text == ","
            nobody = child.dep_ == "nsubjpass" and child.lower_ == "it"
            if child.lower_ == "as" or nobody or (child.dep_ in CLUSTER and not parted):
                first = min(first, child.left_edge.i)
        source = self.speaker.source
        if source and source.start < self.verb.i and self.speaker.own:
            first = min(first, source.start)
        return max(first, self.sentence.start)

    @property
    def end(self) -> int:
        """Where the verb and a speaker behind it end."""
        source = self.speaker.source
        end = self.verb.i + 1 + len(self.row.behind)
        if source is None or not self.speaker.own or source.start < self.verb.i:
            return end
        opened = self.passage.quoted[self.verb.i + 1 : source.start]
        spoken = any(number != self.passage.quoted[self.verb.i] for number in opened)
        return end if spoken else source.end

    def takes(self, shape: str) -> bool:
        """Whether the verb takes contents of this shape."""
        return shape in self.row.takes


def is_loose(frame: Frame, clause: Token) -> bool:
    """Whether a clause behind a comma only says when, how or of whom: "as …", "mentioning …".

    Behind a semicolon another sentence begins: "The quay is safe, Lind said; Orr left".
    """
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts):
        return False
    first, passage = clause.left_edge, frame.passage
    mark = passage.doc[first.i - 1].text
    if first.i <= frame.end or mark not in {",", ";"} or passage.is_quoted(clause):
        return False
    if mark == ";":
        return True
    return first.tag_ in {"VBG", "WDT", "WP$"} or first.lower_ in ASIDES


def is_clause(passage: Passage, part: Stretch) -> bool:
    """Whether the words hold a subject and a finite verb."""
    tokens = passage.doc[part.start : part.end]
    return any(t.dep_ in SUBJECTS for t in tokens) and any(t.tag_ in FINITE for t in tokens)


def is_small_clause(clause: Token) -> bool:
    """Whether a clause has a subject and no tense: "shows | the mayor likely to win"."""
    if clause.tag_ not in TENSELESS or not any(c.dep_ == "nsubj" for c in clause.lefts):
        return False
    return not any(t.tag_ in FINITE for t in (clause, *clause.lefts))
