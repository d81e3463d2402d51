"""Attribution by an adverb: "The singer has reportedly bought the island"."""

from collections.abc import Iterator

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import trimmed
from claimcheck.extract.attributions.coordination import is_cue
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import reporting_adverbs

MIN_WORDS = 3


def adverb_attributions(passage: Passage) -> Iterator[Attribution]:
    """Every clause that an adverb passes on as what is only reported; nobody is named."""
    for token in passage.doc:
        if token.lower_ not in reporting_adverbs() or token.tag_ != "RB":
            continue
        content = _clause_around(passage, token)
        if sum(part.end - part.start for part in content) >= MIN_WORDS:
            cue = Stretch(token.i, token.i + 1)
            yield Attribution(
                token.i, cue, None, content, "asserts", f"adverb.{token.lower_}", weight=2
            )


def _clause_around(passage: Passage, adverb: Token) -> tuple[Stretch, ...]:
    """The clause of the adverb's verb, before and behind the adverb."""
    verb = adverb.head
    if verb.pos_ not in {"VERB", "AUX"} or is_cue(verb):
        return ()
    sentence = passage.clause_range(adverb.i)
    start = max(sentence.start, verb.left_edge.i)
    end = min(sentence.end, verb.right_edge.i + 1)
    parts = (trimmed(passage, start, adverb.i), trimmed(passage, adverb.i + 1, end))
    return tuple(part for part in parts if part is not None)
