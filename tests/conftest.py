"""Fixtures that all rooms share."""

import pytest
from spacy.language import Language

from claimcheck.extract.parsing.parse import parse
from claimcheck.extract.parsing.pipeline import load, model_name


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The language model, loaded once, with the pipes an extraction adds."""
    model = load(model_name())
    parse(model, ())
    return model
