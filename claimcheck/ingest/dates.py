"""Read the dates that news texts print into ISO form. What is unclear stays unread."""

import re
from datetime import date

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_MONTH_FIRST = re.compile(
    r"(?P<name>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"
)
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<name>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})"
)
_NUMBERS = re.compile(r"(?P<first>\d{1,2})\s?[/.]\s?(?P<second>\d{1,2})\s?[/.]\s?(?P<year>\d{4})")
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})[:.]\s?(?P<minute>\d\d)(?::\s?\d\d)?\s?(?P<half>[ap]\.?m)?"
    r"|\b(?P<bare>\d{1,2})\s?(?P<bare_half>[ap]\.?m)"
    r"|\b(?P<military>\d{4})(?=\s?(?:hrs?|hours|[A-Z]{3,4})\b)",
    re.IGNORECASE,
)
_UNIVERSAL = re.compile(r"\b(?:GMT|UTC)\b|(?<=\d)Z\b")
_OFFSET = re.compile(r"(?:(?<=\d\d)|(?<=GMT|UTC))\s?(?P<hours>[+-]\d\d):?(?P<minutes>\d\d)\b(?!-)")


def to_iso(text: str) -> str | None:
    """`2026-05-03` or `2026-05-03T10:22`, with `Z` or an offset where the text gives one."""
    for pattern in (_ISO, _MONTH_FIRST, _DAY_FIRST, _NUMBERS):
        match = pattern.search(text)
        day = _read_date(match.groupdict()) if match else None
        if match and day:
            rest = f"{text[: match.start()]} {text[match.end() :].lstrip('T')}"
            return day + _read_time(rest)
    return None


def _read_date(parts: dict[str, str]) -> str | None:
    month, day = parts.get("month"), parts.get("day")
    if "name" in parts:
        name = parts["name"].lower()
        month = next((str(n) for n, full in enumerate(MONTHS, 1) if full.startswith(name)), None)
    elif "first" in parts:
        month, day = _tell_apart(int(parts["first"]), int(parts["second"]))
    if month is None or day is None:
        return None
    try:
        return date(int(parts["year"]), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _tell_apart(first: int, second: int) -> tuple[str | None, str | None]:
    """Month and day of 13/4 or 4/13; 4/5 means one thing in London and another in New York."""
    if first == second or second > 12:
        return str(first), str(second)
    return (str(second), str(first)) if first > 12 else (None, None)


def _read_time(text: str) -> str:
    match = _CLOCK.search(text)
    if not match:
        return ""
    if match["military"]:
        hour, minute = int(match["military"][:2]), int(match["military"][2:])
    else:
        hour, minute = int(match["hour"] or match["bare"]), int(match["minute"] or 0)
    half = (match["half"] or match["bare_half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or minute > 59:
        return ""
    return f"T{hour:02}:{minute:02}{_read_offset(text)}"


def _read_offset(text: str) -> str:
    match = _OFFSET.search(text)
    if match:
        return f"{match['hours']}:{match['minutes']}"
    return "Z" if _UNIVERSAL.search(text) else ""
