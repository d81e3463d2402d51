"""Text from files, made safe to show: nothing in an article may steer a terminal.

Control characters (C0 but tab and newline, DEL, C1), bidirectional controls and lone surrogates
become a visible replacement mark; characters without any width are dropped. White space runs into
one space, for a passage is shown as running text.
"""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

CONTROLS = re.compile(
    r"""[\x00-\x08\x0b-\x1f\x7f-\x9f]        # C0 but tab and newline, DEL, C1
      | [\u061c\u200e\u200f]                 # direction marks
      | [\u202a-\u202e\u2066-\u206f]         # embeddings, overrides, isolates, deprecated controls
      | [\ud800-\udfff]                      # lone surrogates
      | [\ufff9-\ufffb]                      # interlinear annotation
      | [\U000e0000-\U000e007f]              # tags""",
    re.VERBOSE,
)
WIDTHLESS = re.compile("[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]")
LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\u0085]")
STACKED_MARKS = 3
"""So many combining marks on one letter are language; more are noise that climbs over lines."""


def clean(text: str) -> str:
    """The text with its lines kept and all that could steer a terminal taken out."""
    text = LINE_ENDS.sub("\n", text)
    return _thin_out(WIDTHLESS.sub("", CONTROLS.sub(REPLACEMENT, text)))


def one_line(text: str) -> str:
    """The cleaned text as one line of running text."""
    return " ".join(clean(text).split())


def running(text: str) -> str:
    """As `one_line`, but a piece of a passage keeps a space at its ends."""
    return re.sub(r"\s+", " ", clean(text))


def _thin_out(text: str) -> str:
    """Drop combining marks beyond the first few on a letter."""
    if text.isascii():
        return text
    kept, stacked = [], 0
    for character in text:
        stacked = stacked + 1 if unicodedata.combining(character) else 0
        if stacked <= STACKED_MARKS:
            kept.append(character)
    return "".join(kept)
