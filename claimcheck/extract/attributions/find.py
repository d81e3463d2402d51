"""All constructions over one passage."""

from collections.abc import Sequence

from claimcheck.extract.attributions.adverbs import adverb_attributions
from claimcheck.extract.attributions.answers import with_answers
from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.colons import colon_attributions, quoted_heading
from claimcheck.extract.attributions.governed import with_governed
from claimcheck.extract.attributions.nouns import noun_attributions
from claimcheck.extract.attributions.phrases import phrase_attributions
from claimcheck.extract.attributions.settle import settle
from claimcheck.extract.attributions.signatures import signed_attributions
from claimcheck.extract.attributions.unclaimed import taken_up
from claimcheck.extract.attributions.verbs import verb_attributions
from claimcheck.extract.parsing.passage import Passage


def find_attributions(passage: Passage, given: Sequence[Attribution] = ()) -> list[Attribution]:
    """The attributions of a passage, in text order, each word claimed once per level.

    `given` are those that the blocks around it tell.
    """
    found = settle(
        passage,
        [
            *given,
            *verb_attributions(passage),
            *phrase_attributions(passage),
            *noun_attributions(passage),
            *adverb_attributions(passage),
            *colon_attributions(passage),
            *signed_attributions(passage),
        ],
    )
    found = with_answers(passage, found)
    found = taken_up(passage, quoted_heading(passage, found))
    return with_governed(passage, found)
