"""Bytes in any usual encoding become the text that was written."""

import codecs

import pytest

from claimcheck.errors import UnreadableFileError
from claimcheck.ingest.encoding import decode

COPY = "“Café” — said Ana Roe’s naïve brother, who paid £5.\r\nHe left.\n"
RUSSIAN = "Министр заявил во вторник, что переговоры провалились и порт будет закрыт. " * 8


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (COPY.encode("utf-8"), "UTF-8"),
        (codecs.BOM_UTF8 + COPY.encode("utf-8"), "UTF-8"),
        (COPY.encode("utf-16"), "UTF-16-LE"),
        (codecs.BOM_UTF16_BE + COPY.encode("utf-16-be"), "UTF-16-BE"),
        (COPY.encode("utf-16-le"), "UTF-16-LE"),
        (COPY.encode("utf-16-be"), "UTF-16-BE"),
        (COPY.encode("utf-32"), "UTF-32-LE"),
        (COPY.encode("cp1252"), "cp1252"),
    ],
)
def test_western_copy_is_read_as_written(data: bytes, encoding: str) -> None:
    """The mark is dropped, the line ends stay."""
    decoded = decode(data, "a.txt")
    assert (decoded.text, decoded.encoding, decoded.damaged) == (COPY, encoding, 0)


def test_latin_1_is_read_where_windows_has_no_letter() -> None:
    """A byte that Windows-1252 leaves free is still read."""
    assert decode(b"Caf\xe9 \x9d said Ana.", "a.txt").encoding == "latin-1"


def test_another_script_is_detected() -> None:
    """Text of another script in an old encoding is not read as accents."""
    assert decode(RUSSIAN.encode("cp1251"), "a.txt").text == RUSSIAN


def test_a_few_broken_bytes_do_not_lose_the_file() -> None:
    """A file cut in the middle of a letter is read, with the damage counted."""
    decoded = decode((COPY * 5).encode("utf-8") + b"\xe2\x80", "a.txt")
    assert decoded.text == COPY * 5 + "\ufffd"
    assert decoded.damaged == 1


@pytest.mark.parametrize("data", [b"\xff\xfeA", b"a\0b\0c\0\0\0\x07" * 9, b"\x05\x06\x07\x08" * 20])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Control bytes and half letters are no article."""
    with pytest.raises(UnreadableFileError):
        decode(data, "a.txt")
