"""Tell the language of a text, offline and always the same."""

from claimcheck.ingest.wording import words
from claimcheck.rules.boilerplate import word_sets

ENGLISH = "en"

FEW_WORDS = 20
"""Fewer words in Latin letters tell too little of their language; they are taken for English."""

LATIN_SHARE = 0.8

ENGLISH_SHARE = 0.2
"""Where so many of the words are the commonest of English, no other language comes near."""

SAMPLE = 2000
"""So many characters are enough to tell."""


def find_language(text: str) -> str:
    """The ISO 639-1 code of the language of a text."""
    sample = text[:SAMPLE]
    if _is_evidently_english(sample):
        return ENGLISH
    # Its tables take half a second to load, which most runs need not pay.
    from py3langid import classify

    code, _ = classify(sample)
    return str(code)


def _is_evidently_english(text: str) -> bool:
    """Whether the commonest English words abound, or there is too little to tell."""
    found = words(text)
    if len(found) < FEW_WORDS:
        return _is_latin(text)
    common = sum(word in word_sets()["english"] for word in found)
    return common >= ENGLISH_SHARE * len(found)


def _is_latin(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    plain = sum(character.isascii() for character in letters)
    return plain >= LATIN_SHARE * len(letters)
