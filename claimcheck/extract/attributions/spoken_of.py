"""What a noun of saying is about: "her comments on the strike", "a statement expressing regret"."""

from collections.abc import Iterator

from claimcheck.extract.attributions.bounds import trimmed
from claimcheck.extract.attributions.parts import says_enough, stays_unnamed
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import ReportingNoun, verb_forms, voicing_verbs


def phrase_content(
    passage: Passage, noun: Token, row: ReportingNoun, sentence: Stretch
) -> Stretch | None:
    """The phrase behind the noun's preposition, or behind what a text does: "defending"."""
    head = next(_introducing(noun, row), None) or _participle(noun, row)
    if head is None:
        return None
    end = min(head.right_edge.i + 1, sentence.end)
    part = trimmed(passage, head.i + 1, end) if head.i + 1 < end else None
    return part if part and says_enough(passage, (part,)) else None


def _introducing(noun: Token, row: ReportingNoun) -> Iterator[Token]:
    """The prepositions of the row behind the noun, be they hung on its verb, the first first."""
    end = noun.right_edge.i + 1
    verb = noun.head
    hung = [c for c in noun.rights if c.dep_ == "prep"]
    if noun.dep_ == "dobj":
        hung += [c for c in verb.rights if c.dep_ == "prep" and c.i == end]
    for word in row.prepositions:
        yield from (c for c in hung if c.lower_ == word and not stays_unnamed(c))


def _participle(noun: Token, row: ReportingNoun) -> Token | None:
    """What a text that somebody has written or issued does: "an essay | defending the tax"."""
    if not row.prepositions or noun.dep_ != "dobj" or noun.head.lemma_ not in voicing_verbs():
        return None
    found = (c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBG" and c.left_edge is c)
    return next((c for c in found if verb_forms().get(c.lower_) and _has_object(c)), None)


def _has_object(participle: Token) -> bool:
    """Whether what is told stands right behind: "defending the tax", not "apologizing to Lind"."""
    return any(c.dep_ == "dobj" and c.left_edge.i == participle.i + 1 for c in participle.rights)
