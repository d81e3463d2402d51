"""Whatever the text, its blocks are in order, trimmed, apart, and together hold all its words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import UnreadableFileError
from claimcheck.ingest import article_from_text, read_statement
from claimcheck.ingest.dates import to_iso
from claimcheck.ingest.encoding import decode
from claimcheck.ingest.lines import split_lines
from claimcheck.models import Article

LINES = st.sampled_from(
    [
        "Fire closes port of Lunt",
        "By Ana Roe, Lunt Gazette",
        "LUNT, Ardland, May 3 (ANW) - The port was shut on Monday, the mayor said.",
        "The mayor said the port would open",
        "by Friday, but the union did not agree with him about that.",
        '"We will not load a single ship," she said. "Not one."',
        "“We will not load a single ship”",
        "  • The port is shut",
        "- Two cranes fell",
        "Also Read",
        "READ MORE: Dockers walk out over pay",
        "Key points:",
        "Published: 3 May 2026 10:22 | Updated: 4 May 2026 08:15",
        "UPDATE 2-Fire closes port of Lunt",
        "Photo: Ana Roe/Harbour Pictures",
        "Sign up for our morning newsletter.",
        "(Reporting by Ana Roe; Editing by Li Wen)",
        "© The Lunt Gazette 2026. All rights reserved.",
        "***",
        "ENDS",
        "",
        "   ",
        "\u200b",
        "\u3000quay\u00a0",
        "*",
        "- ",
    ]
)
BREAKS = st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\u2028", "\f"])
COPY = st.lists(st.tuples(LINES, BREAKS), max_size=25).map(
    lambda pairs: "".join(line + end for line, end in pairs)
)
TEXTS = st.one_of(st.text(max_size=300), COPY)


def check_blocks(article: Article) -> None:
    """Blocks are trimmed, in order and apart, and repeat earlier ones only."""
    end = 0
    for number, block in enumerate(article.blocks):
        passage = article.text[block.start : block.end]
        assert passage == passage.strip() != ""
        assert block.start >= end
        assert block.repeats is None or block.repeats < number
        end = block.end


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_blocks_of_any_text_are_sound(text: str) -> None:
    """No text raises, and none breaks the law of blocks."""
    article = article_from_text(text, "a.txt")
    assert article.text == text
    check_blocks(article)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_no_letter_is_lost(text: str) -> None:
    """Every letter and figure of the text lies in a block."""
    article = article_from_text(text, "a.txt")
    covered = {at for block in article.blocks for at in range(block.start, block.end)}
    assert not [
        at for at, character in enumerate(text) if character.isalnum() and at not in covered
    ]


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_every_line_has_a_block(text: str) -> None:
    """Each line that is not blank touches a block, and a block never spans a blank line."""
    article = article_from_text(text, "a.txt")
    groups = split_lines(text)
    for lines in groups:
        for line in lines:
            assert any(b.start < line.end and b.end > line.start for b in article.blocks)
        after = lines[-1].end
        assert not any(block.start < after < block.end for block in article.blocks)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_article(text: str) -> None:
    """Ids and blocks depend on the text only, not on where it lies."""
    here, there = article_from_text(text, "a.txt"), article_from_text(text, "b/a.txt")
    assert here.id == there.id
    assert here.blocks == there.blocks


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_statement_is_paragraphs_only(text: str) -> None:
    """A bare text becomes one paragraph a line."""
    statement = read_statement(text, "a")
    check_blocks(statement)
    assert len(statement.blocks) == sum(map(len, split_lines(text)))


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Bytes become a text that is not blank, or one clear message."""
    decoded, message = None, ""
    try:
        decoded = decode(data, "a.txt")
    except UnreadableFileError as error:
        message = str(error)
    assert decoded.text.strip() if decoded else message.startswith("a.txt: ")


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_none(text: str) -> None:
    """Reading a date never raises."""
    iso = to_iso(text)
    assert iso is None or iso[4] == "-"
