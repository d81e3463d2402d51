"""The language of a text is told, and a short text is taken for English."""

import pytest

from claimcheck.ingest.language import find_language

ENGLISH = "The dockers of Lunt walked out on Monday and the port said that it would sue them. " * 2
SPANISH = "Los estibadores se declararon en huelga el lunes, dijo el jefe del sindicato. " * 2
FRENCH = "Les dockers du port se sont mis en grève lundi, a dit le chef du syndicat. " * 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (SPANISH, "es"),
        (FRENCH, "fr"),
        ("Докеры Лунта в понедельник объявили забастовку.", "ru"),
        ("周一，伦特的码头工人罢工，港口表示将起诉他们。", "zh"),
        ("Dockers walk out", "en"),
        ("Ja, sagte er.", "en"),
        ("", "en"),
    ],
)
def test_a_language_is_told(text: str, language: str) -> None:
    """A long text by its words, another script at any length."""
    assert find_language(text) == language
