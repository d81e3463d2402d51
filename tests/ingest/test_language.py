"""The language of a text is told, and a short text is taken for English."""

import pytest

from claimcheck.ingest.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The dockers of Lunt walked out on Monday and the port said that it would sue them. "
            * 2,
            "en",
        ),
        (
            "Los estibadores del puerto se declararon en huelga el lunes por la noche, "
            "según dijo el jefe del sindicato de la ciudad.",
            "es",
        ),
        (
            "Les dockers du port se sont mis en grève lundi soir, "
            "a dit le chef du syndicat de la ville à la presse.",
            "fr",
        ),
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
