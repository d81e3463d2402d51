"""All constructions over one passage."""

from claimcheck.extract.attribution import Attribution
from claimcheck.extract.colons import colon_attributions, quoted_heading
from claimcheck.extract.nouns import noun_attributions
from claimcheck.extract.passage import Passage
from claimcheck.extract.phrases import phrase_attributions
from claimcheck.extract.settle import settle
from claimcheck.extract.verbs import verb_attributions


def find_attributions(passage: Passage) -> list[Attribution]:
    """The attributions of a passage, in text order, each word claimed once per level."""
    found = settle(
        [
            *verb_attributions(passage),
            *phrase_attributions(passage),
            *noun_attributions(passage),
            *colon_attributions(passage),
        ]
    )
    return quoted_heading(passage, found)
