"""Dates are read where they are clear, and left where they are not."""

import pytest

from claimcheck.ingest.dates import to_iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-05-03", "2026-05-03"),
        ("2026-05-03T10:22:31Z", "2026-05-03T10:22Z"),
        ("2026-05-03 10:22 +0200", "2026-05-03T10:22+02:00"),
        ("3 May 2026", "2026-05-03"),
        ("the 3rd of May 2026", "2026-05-03"),
        ("Sun., May 3, 2026, 9:05 p.m.", "2026-05-03T21:05"),
        ("May 3rd, 2026 at 12:05 AM", "2026-05-03T00:05"),
        ("Sept. 14, 2026", "2026-09-14"),
        ("18.20 on 5 May 2026", "2026-05-05T18:20"),
        ("Tue May 05 2026, 14:58 hrs", "2026-05-05T14:58"),
        ("5 May 2026 1342 GMT", "2026-05-05T13:42Z"),
        ("05 May 2026 11:25 GMT+02:00", "2026-05-05T11:25+02:00"),
        ("25/12/2026", "2026-12-25"),
        ("12/25/2026", "2026-12-25"),
        ("4/4/2026", "2026-04-04"),
        ("4/5/2026", None),
        ("May 3", None),
        ("May 32, 2026", None),
        ("Marching 3, 2026", None),
        ("3 May 2026 at 25:70", "2026-05-03"),
        ("", None),
    ],
)
def test_a_date_is_read(text: str, iso: str | None) -> None:
    """Day, time and offset as printed; a day or month that could be either stays unread."""
    assert to_iso(text) == iso
