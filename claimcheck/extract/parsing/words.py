"""Part of speech and lemma of every token, from the tagger's tags and the model's own tables.

The model's attribute ruler and lemmatizer cost as much as its parser does. What the rules here need
of them depends on word and tag alone, so it is looked up once per word form.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc, Token

if TYPE_CHECKING:
    from spacy.language import Language

AUXILIARY = frozenset({"aux", "auxpass"})
SHORT_FORMS = {
    "n't": "not", "ca": "can", "wo": "will", "sha": "shall", "'s": "be", "'re": "be", "'m": "be",
    "'ve": "have", "'ll": "will", "'d": "would", "am": "be", "are": "be", "having": "have",
}  # fmt: skip
"""What the model's lemmatizer leaves to the attribute ruler's exceptions."""

TagTable = dict[int, tuple[str, str]]


def tag_table(nlp: "Language") -> TagTable:
    """Tag -> (part of speech, morphology), by the ruler's rows that look at the tag alone."""
    ruler: Any = nlp.get_pipe("attribute_ruler")
    table: TagTable = {}
    for row in ruler.patterns:
        for pattern in row["patterns"]:
            if len(pattern) == 1 and set(pattern[0]) == {"TAG"} and "POS" in row["attrs"]:
                tag = nlp.vocab.strings.add(pattern[0]["TAG"])
                table.setdefault(tag, (row["attrs"]["POS"], row["attrs"].get("MORPH", "")))
    return table


class WordAnnotator:
    """A pipe that sets `pos` and `lemma`; stands in for two slower pipes of the model."""

    def __init__(self, nlp: "Language") -> None:
        self._tags = tag_table(nlp)
        lemmatizer: Any = nlp.get_pipe("lemmatizer")
        self._lemmatize: Callable[[Token], list[str]] = lemmatizer.rule_lemmatize
        self._lemmas: dict[tuple[int, int], int] = {}
        self._strings = nlp.vocab.strings

    def __call__(self, doc: Doc) -> Doc:
        """Annotate `doc` in place."""
        for token in doc:
            key = (token.orth, token.tag)
            lemma = self._lemmas.get(key)
            token.pos_ = self._tags.get(token.tag, ("X", ""))[0]
            if lemma is None:
                lemma = self._lemmas[key] = self._strings.add(self._lemma(token))
            token.lemma = lemma
            if token.pos_ == "VERB" and (token.dep_ in AUXILIARY or token.lemma_ == "be"):
                token.pos_ = "AUX"
        return doc

    def _lemma(self, token: Token) -> str:
        form = token.lower_.replace("’", "'")
        if form in SHORT_FORMS and token.tag_ != "POS":
            return SHORT_FORMS[form]
        if token.pos_ == "PROPN":
            return token.text
        token.set_morph(self._tags.get(token.tag, ("X", ""))[1])  # type: ignore[attr-defined]
        return self._lemmatize(token)[0].lower()
