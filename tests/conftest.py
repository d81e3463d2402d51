"""Fixtures that all rooms share."""

import pytest
from spacy.language import Language

from claimcheck.extract.pipeline import load, model_name


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The language model, loaded once."""
    return load(model_name())
