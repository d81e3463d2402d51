"""Part of speech and lemma of every token, from the tagger's tags and the model's own tables.

The model's attribute ruler and lemmatizer cost as much as its parser does. What the rules here need
of them depends on word and tag alone, so it is looked up once per word form.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from spacy.attrs import DEP, HEAD, LEMMA, ORTH, POS, SENT_START, SPACY, TAG
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken

from claimcheck.extract.parsing.findings import mend_findings
from claimcheck.extract.parsing.tellers import mend_tellers
from claimcheck.extract.parsing.tree import Doc, Word

if TYPE_CHECKING:
    from spacy.language import Language

WORD: list[int | str] = [ORTH, TAG, DEP, POS, LEMMA]
"""What tells one use of a word form from another."""
PLACE: list[int | str] = [HEAD, SENT_START, SPACY]
AUXILIARY = frozenset({"aux", "auxpass"})
SHORT_FORMS = {
    "n't": "not", "ca": "can", "wo": "will", "sha": "shall", "'s": "be", "'re": "be", "'m": "be",
    "'ve": "have", "'ll": "will", "'d": "would", "am": "be", "are": "be", "having": "have",
}  # fmt: skip
"""What the model's lemmatizer leaves to the attribute ruler's exceptions."""

TagTable = dict[int, tuple[str, str]]
Annotate = Callable[[SpacyToken], None]


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
    """Sets `pos` and `lemma` of a token; stands in for two slower pipes of the model."""

    def __init__(self, nlp: "Language") -> None:
        self._tags = tag_table(nlp)
        lemmatizer: Any = nlp.get_pipe("lemmatizer")
        self._lemmatize: Callable[[SpacyToken], list[str]] = lemmatizer.rule_lemmatize

    def __call__(self, token: SpacyToken) -> None:
        """Annotate `token` in place."""
        token.pos_ = self._tags.get(token.tag, ("X", ""))[0]
        token.lemma_ = self._lemma(token)
        if token.pos_ == "VERB" and (token.dep_ in AUXILIARY or token.lemma_ == "be"):
            token.pos_ = "AUX"

    def _lemma(self, token: SpacyToken) -> str:
        form = token.lower_.replace("’", "'")
        if form in SHORT_FORMS and token.tag_ != "POS":
            return SHORT_FORMS[form]
        if token.pos_ == "PROPN":
            return token.text
        token.set_morph(self._tags.get(token.tag, ("X", ""))[1])  # type: ignore[attr-defined]
        return self._lemmatize(token)[0].lower()


class Reader:
    """Writes a parse out as plain objects; each use of a word form is looked at once."""

    def __init__(self, annotate: Annotate | None) -> None:
        self._annotate = annotate
        self._words: dict[tuple[int, ...], Word] = {}

    def __call__(self, parsed: SpacyDoc, text: str) -> Doc:
        """The parsed `text`, which is of the same length as what was parsed."""
        words = [
            self._words.get(key) or self._word(key, parsed[i])
            for i, key in enumerate(map(tuple, parsed.to_array(WORD).tolist()))
        ]
        places = parsed.to_array(PLACE).astype("int64")
        heads, starts, spaces = places.T.tolist() if len(parsed) else ([], [], [])
        doc = Doc(text, words, spaces)
        doc.link([i + head for i, head in enumerate(heads)])
        for token, start in zip(doc, starts, strict=True):
            token.is_sent_start = start == 1
        mend_findings(doc)
        mend_tellers(doc)
        return doc

    def _word(self, key: tuple[int, ...], token: SpacyToken) -> Word:
        if self._annotate:
            self._annotate(token)
        word = self._words[key] = Word(
            token.text, token.lower_, token.tag_, token.pos_, token.lemma_, token.dep_,
            token.is_punct, token.is_space, token.is_alpha, token.is_upper, token.like_num,
        )  # fmt: skip
        return word
