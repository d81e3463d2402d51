"""Shares: "two-thirds", "a quarter of", "half of", "one in five", "three out of four", "2/3 of"."""

from claimcheck.extract.figures.number import HYPHENS, Lexemes, Number, is_name_part, row_at

FINEST = 16
"""No share is told in parts finer than sixteenths: "33/44" are reviews, or a date."""
MOST = 1000
"""The whole of "one in a thousand"; a larger number after "in" is a year."""


def fraction_at(lexemes: Lexemes, at: int) -> Number | None:
    """A share: "two-thirds", "a quarter of", "half of", "one in five", "three out of four"."""
    return (
        _half_of(lexemes, at) or _share(lexemes, at) or _ratio(lexemes, at) or _slashed(lexemes, at)
    )


def slash_at(lexemes: Lexemes, at: int) -> tuple[float, int] | None:
    """A fraction with a slash, "1/2", and the index after it; no date and no score."""
    parts = lexemes[at : at + 3]
    if [part.kind for part in parts] != ["numeral", "mark", "numeral"] or parts[1].text != "/":
        return None
    is_glued = parts[1].glued and parts[2].glued and not parts[0].glued
    upper, lower = parts[0].value, parts[2].value
    follows = lexemes[at + 3 : at + 4]
    goes_on = any(lexeme.glued and lexeme.text in ("/", "-") for lexeme in follows)
    if not is_glued or goes_on or not 0 < upper < lower <= FINEST:
        return None
    return upper / lower, at + 3


def _slashed(lexemes: Lexemes, at: int) -> Number | None:
    found = slash_at(lexemes, at)
    if found is None or not _is_of(lexemes, found[1]):
        return None
    return Number(at, found[1], found[0], found[0], "fraction")


def _half_of(lexemes: Lexemes, at: int) -> Number | None:
    row = row_at(lexemes, at, "fraction")
    if (
        row is None
        or row.id != "half"
        or lexemes[at].lower != "half"
        or not _is_of(lexemes, at + 1)
    ):
        return None
    return Number(at, at + 1, row.low, row.low, "fraction")


def _share(lexemes: Lexemes, at: int) -> Number | None:
    count = row_at(lexemes, at, "small")
    article = lexemes[at].lower in ("a", "an")
    if count is None and not article:
        return None
    after = at + 1
    if after < len(lexemes) and lexemes[after].text in HYPHENS:
        after += 1
    row = row_at(lexemes, after, "fraction")
    if row is None:
        return None
    many = count is not None and count.low > 1
    if many != lexemes[after].lower.endswith(("s", "lves")):
        return None
    hyphened = after == at + 2
    if not (many or hyphened or _is_of(lexemes, after + 1)) or _is_of_a_million(lexemes, after):
        return None
    value = (count.low if count else 1.0) * row.low
    return Number(at, after + 1, value, value, "fraction")


def _is_of(lexemes: Lexemes, at: int) -> bool:
    return at < len(lexemes) and lexemes[at].lower in ("of", "the", "its", "their", "his", "her")


def _is_of_a_million(lexemes: Lexemes, at: int) -> bool:
    """Whether it is a number, not a share: "a quarter of a million"."""
    return (
        _is_of(lexemes, at + 1)
        and at + 3 < len(lexemes)
        and lexemes[at + 2].lower in ("a", "an")
        and row_at(lexemes, at + 3, "scale") is not None
    )


def _ratio(lexemes: Lexemes, at: int) -> Number | None:
    part = _simple(lexemes, at)
    if part is None:
        return None
    value, link = part
    words = [lexeme.lower for lexeme in lexemes[link : link + 3]]
    if words[:1] == ["in"] and (value == 1 or words[1:2] in (["10"], ["ten"], ["100"])):
        last = link + 1
    elif words[:2] == ["out", "of"]:
        last = link + 3 if words[2:] == ["every"] else link + 2
    else:
        return None
    whole = _simple(lexemes, last)
    if whole is None or not value < whole[0] <= MOST:
        return None
    share = value / whole[0]
    return Number(at, whole[1], share, share, "fraction")


def _simple(lexemes: Lexemes, at: int) -> tuple[float, int] | None:
    """A plain numeral or small number word, and the index after it."""
    if at >= len(lexemes):
        return None
    if lexemes[at].kind == "numeral":
        return None if is_name_part(lexemes, at) else (lexemes[at].value, at + 1)
    row = row_at(lexemes, at, "small", "ten")
    return (row.low, at + 1) if row else None
