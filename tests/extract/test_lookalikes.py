"""Characters that stand for a common one are read as it; no place in a text moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract import extract_articles
from claimcheck.extract.parsing.lookalikes import READ_AS, as_read
from claimcheck.ingest import article_from_text

PLAIN = "Marta Orr said the pier - mended twice — was safe. “It will hold,” she told the crew."
LIKE = {" ": "\N{NO-BREAK SPACE}", "—": "―", "-": "‑"}


@pytest.mark.parametrize("common", LIKE, ids=["space", "dash", "hyphen"])
def test_the_same_claims_are_found(common: str) -> None:
    """A text in look-alikes yields what it yields in common characters, at the same places."""
    found = [_claims(text) for text in (PLAIN, PLAIN.replace(common, LIKE[common]))]
    plain, alike = found
    assert plain
    assert alike == plain


@given(st.text(alphabet=[*map(chr, READ_AS), "a", " ", "“"]))
def test_the_length_stays(text: str) -> None:
    """One character stands for one, and none of them for a look-alike again."""
    assert len(as_read(text)) == len(text)
    assert as_read(as_read(text)) == as_read(text)


def _claims(text: str) -> list[tuple[int, int]]:
    (found,) = extract_articles([article_from_text(text, "a.txt")])
    return [(span.start, span.end) for claim in found.claims for span in claim.content]
