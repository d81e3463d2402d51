"""Nothing in an article may steer a terminal."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.clean import REPLACEMENT, clean, one_line
from claimcheck.report.records import dumps

DANGEROUS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("a tab\tand a\nline", "a tab and a line"),
        ("\x1b[2Jgone", f"{REPLACEMENT}[2Jgone"),
        ("title\x1b]0;x\x07", f"title{REPLACEMENT}]0;x{REPLACEMENT}"),
        ("one\x9bcolour\x85next", f"one{REPLACEMENT}colour next"),
        ("del\x7fnul\x00", f"del{REPLACEMENT}nul{REPLACEMENT}"),
        ("\u202eexe.txt\u2066", f"{REPLACEMENT}exe.txt{REPLACEMENT}"),
        ("soft\u00adhyphen zero\u200bwidth\ufeff", "softhyphen zerowidth"),
        ("half \udc80 a pair", f"half {REPLACEMENT} a pair"),
        ("windows\r\nends\rhere", "windows ends here"),
        ("[/] [bold]x[/bold] :smile:", "[/] [bold]x[/bold] :smile:"),
        ("café déjà-vu “quoted” – 日本 שלום", "café déjà-vu “quoted” – 日本 שלום"),
        ("tower" + "\u0301" * 50, "tower" + "\u0301" * 3),
    ],
)
def test_text_is_shown_without_its_controls(text: str, shown: str) -> None:
    """Controls become a visible mark, what has no width goes, words and markup stay."""
    assert one_line(text) == shown


@given(st.text(st.characters()))
def test_no_text_keeps_a_control(text: str) -> None:
    """Whatever the text, what is left steers nothing, and cleaning it again changes nothing."""
    cleaned = clean(text)
    assert not DANGEROUS.search(cleaned)
    assert clean(cleaned) == cleaned


@given(st.text(st.characters()))
def test_json_is_safe_to_print(text: str) -> None:
    """JSON text holds no raw control character, for it escapes them."""
    assert not DANGEROUS.search(
        dumps({text: text}).replace("\u200b", "").replace("\u200c", "").replace("\u200d", "")
    )
