"""Bytes to text: the byte order mark dropped, newlines untouched."""

import codecs
from dataclasses import dataclass

from claimcheck.errors import UnreadableFileError
from claimcheck.rules.boilerplate import file_formats

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; the longer ones first, since UTF-32 begins like UTF-16."""

WESTERN_SHARE = 0.3
"""Quotes and accents are far less of a Western text; letters of other scripts far more."""

DAMAGED_SHARE = 0.02
"""So much of a file may be broken before it counts as unreadable."""

_SAMPLE = 65536
_SPACES = b"\t\n\v\f\r"
_WIRE_CODES = b"\x01\x02\x03\x04\x11\x12\x13\x14\x16\x1a\x1b"
_CONTROLS = bytes(set(range(32)) - set(_SPACES + _WIRE_CODES))


@dataclass(frozen=True)
class Decoded:
    """The text of a file, how it was read, and how many bytes of it were broken."""

    text: str
    encoding: str
    damaged: int = 0


def decode(data: bytes, path: str) -> Decoded:
    """The text of a file.

    Raises:
        UnreadableFileError: it is empty, not text, or in no encoding that can be told.
    """
    mark, encoding = next(((m, e) for m, e in MARKS if data.startswith(m)), (b"", None))
    body = data[len(mark) :]
    encoding = encoding or _find_wide(body)
    if encoding:
        decoded = _try_unicode(body, encoding)
    else:
        _refuse_binary(body, path)
        decoded = _try_unicode(body, "utf-8") or _try_legacy(body)
    if decoded is None:
        raise UnreadableFileError(path, "in an unknown encoding", "Save it as UTF-8")
    if not decoded.text.strip():
        raise UnreadableFileError(path, "empty", "Give a file that holds an article")
    return decoded


def _find_wide(body: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    sample = body[:_SAMPLE]
    half = len(sample) // 2
    if half < 2 or len(body) % 2:
        return None
    if sample[1::2].count(0) > half * 0.7 and sample[::2].count(0) < half * 0.05:
        return "utf-16-le"
    if sample[::2].count(0) > half * 0.7 and sample[1::2].count(0) < half * 0.05:
        return "utf-16-be"
    return None


def _refuse_binary(body: bytes, path: str) -> None:
    for row in file_formats():
        if body.startswith(bytes.fromhex(row.magic)):
            raise UnreadableFileError(path, f"{row.name}, not plain text", row.advice)
    sample = body[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\0" in sample or controls > len(sample) * DAMAGED_SHARE:
        raise UnreadableFileError(
            path, "a binary file, not plain text", "Give the text of the article"
        )


def _try_unicode(body: bytes, encoding: str) -> Decoded | None:
    """The text if it is Unicode, or nearly: a few broken bytes become U+FFFD."""
    try:
        return Decoded(body.decode(encoding), encoding.upper())
    except UnicodeDecodeError:
        text = body.decode(encoding, "replace")
    damaged = text.count("\ufffd")
    foreign = sum(character > "\x7f" for character in text) - damaged
    slightly = damaged <= len(text) * DAMAGED_SHARE
    whole = damaged * 5 <= foreign if encoding == "utf-8" else slightly
    return Decoded(text, encoding.upper(), damaged) if whole else None


def _try_legacy(body: bytes) -> Decoded | None:
    """The text in an older encoding: Windows-1252 where it is Western, else as detected."""
    foreign = sum(byte > 0x7F for byte in body)
    if foreign <= len(body) * WESTERN_SHARE:
        for encoding in ("cp1252", "latin-1"):
            try:
                return Decoded(body.decode(encoding), encoding)
            except UnicodeDecodeError:
                continue
    from charset_normalizer import from_bytes

    best = from_bytes(body).best()
    return Decoded(str(best), best.encoding) if best else None
