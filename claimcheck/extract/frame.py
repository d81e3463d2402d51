"""A reporting verb in its sentence: the verb, its speaker and where the two stand."""

from dataclasses import dataclass

from spacy.tokens import Token

from claimcheck.extract.passage import Passage, Stretch
from claimcheck.extract.source import Speaker
from claimcheck.rules.cues import ReportingVerb, verb_forms

CLUSTER = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


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
        for child in self.verb.lefts:
            if child.dep_ in CLUSTER and child.right_edge.i < self.verb.i:
                first = min(first, child.left_edge.i)
        source = self.speaker.source
        if source and source.start < self.verb.i and self.speaker.own:
            first = min(first, source.start)
        return max(first, self.sentence.start)

    @property
    def end(self) -> int:
        """Where the verb and a speaker behind it end."""
        source = self.speaker.source
        return source.end if source and source.start > self.verb.i else self.verb.i + 1

    def takes(self, shape: str) -> bool:
        """Whether the verb takes contents of this shape."""
        return shape in self.row.takes


def is_cue(token: Token) -> bool:
    """Whether the token is used as a reporting verb, by form and tag."""
    if token.lower_ not in verb_forms():
        return False
    if token.tag_.startswith("VB"):
        return token.dep_ != "amod"
    return token.tag_ == "NNS" and _heads_clause(token)


def is_speech(token: Token) -> bool:
    """Whether the token is a verb of saying rather than of thinking or finding."""
    return is_cue(token) and "quotation" in verb_forms()[token.lower_].takes


def _heads_clause(token: Token) -> bool:
    """Whether a verb taken for a plural noun has what only a verb has: "Lind predicts that …"."""
    return token.dep_ == "ROOT" and any(
        c.dep_ == "ccomp" and c.i > token.i for c in token.children
    )


def is_negated(verb: Token) -> bool:
    """Whether "not" stands with the verb itself, not in the words it reports."""
    return any(c.dep_ == "neg" and 0 < verb.i - c.i <= 3 for c in verb.children)


def is_clause(passage: Passage, part: Stretch) -> bool:
    """Whether the words hold a subject and a finite verb."""
    tokens = passage.doc[part.start : part.end]
    return any(t.dep_ in SUBJECTS for t in tokens) and any(t.tag_ in FINITE for t in tokens)
