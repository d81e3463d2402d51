"""Fixtures that all rooms share."""

import pytest

from claimcheck.extract.parsing.pipeline import Parser, load, model_name


@pytest.fixture(scope="session")
def nlp() -> Parser:
    """The parser, loaded once."""
    return load(model_name())
