"""Why a source is not named, in the words of its sentence."""

import re

from claimcheck.extract.parsing.tree import Span
from claimcheck.rules.names import anonymity_phrases

REASON = re.compile(r"\s*,?\s*(?:because|as|since|due to|citing|out of)\s+", re.IGNORECASE)
FEAR = re.compile(r"\s*,?\s*(?=for fear of|to discuss|to avoid)", re.IGNORECASE)
STOP = re.compile(r", (?:said|told|added|who|which)|[\"“”;]|[.,] |\.$|,$")
"""Where the reason ends."""


def reason_for_anonymity(source: Span) -> str | None:
    """The reason the text gives: "because she was not allowed to speak to the press"."""
    text = source.root.sent.text
    for row in anonymity_phrases():
        at = text.lower().find(row.phrase)
        if at < 0:
            continue
        if row.kind == "reason":
            return _clause(text[at:].removeprefix("who ").removeprefix("was "))
        rest = text[at + len(row.phrase) :]
        lead = REASON.match(rest) or FEAR.match(rest)
        if lead:
            return _clause(rest[lead.end() :])
    return None


def is_kept_unnamed(source: Span) -> bool:
    """Whether the source itself says that it is not named."""
    text = source.text.lower()
    return any(row.phrase in text for row in anonymity_phrases())


def _clause(text: str) -> str:
    return STOP.split(text)[0].strip()
