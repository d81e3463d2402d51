"""Tell the language of a text, offline and always the same."""

ENGLISH = "en"

FEW_WORDS = 20
"""Fewer words in Latin letters tell too little of their language; they are taken for English."""

LATIN_SHARE = 0.8

SAMPLE = 2000
"""So many characters are enough to tell."""


def find_language(text: str) -> str:
    """The ISO 639-1 code of the language of a text."""
    sample = text[:SAMPLE]
    if len(sample.split()) < FEW_WORDS and _is_latin(sample):
        return ENGLISH
    # Loading the detector's tables takes half a second, which a short text need not pay.
    from py3langid import classify

    code, _ = classify(sample)
    return str(code)


def _is_latin(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    plain = sum(character.isascii() for character in letters)
    return plain >= LATIN_SHARE * len(letters)
