"""Bytes to text: the byte order mark dropped, newlines untouched."""


def decode(data: bytes, path: str) -> str:
    """The text of a file."""
    return data.decode("utf-8-sig", "replace")
