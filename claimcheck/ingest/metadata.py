"""What the lines around a text tell about it: headline, byline, publisher, agency, dates."""

from dataclasses import dataclass

from claimcheck.ingest.dates import to_iso
from claimcheck.ingest.passages import Passage
from claimcheck.ingest.wording import sounds_like_name
from claimcheck.models import BlockKind
from claimcheck.rules.boilerplate import agencies


@dataclass(frozen=True)
class Metadata:
    """The fields of an article that its text gives; None where it gives none."""

    headline: str | None
    byline: str | None
    publisher: str | None
    agency: str | None
    dateline: str | None
    published: str | None
    updated: str | None
    version: str | None


def find_metadata(passages: list[Passage]) -> Metadata:
    """Collect what the recognised lines tell, the first of each."""
    return Metadata(
        headline=_first_of_kind(passages, BlockKind.HEADLINE),
        byline=_first_told(passages, "byline"),
        publisher=_find_publisher(passages),
        agency=_find_agency(passages),
        dateline=_find_dateline(passages),
        published=_first_date(passages, "published"),
        updated=_first_date(passages, "updated"),
        version=_first_told(passages, "version"),
    )


def _all_told(passages: list[Passage], *names: str) -> list[str]:
    return [passage.told[name] for passage in passages for name in names if name in passage.told]


def _first_told(passages: list[Passage], name: str) -> str | None:
    return next(iter(_all_told(passages, name)), None)


def _first_date(passages: list[Passage], name: str) -> str | None:
    return next((iso for told in _all_told(passages, name) if (iso := to_iso(told))), None)


def _first_of_kind(passages: list[Passage], kind: BlockKind) -> str | None:
    texts = (" ".join(p.text.split()) for p in passages if p.kind is kind)
    return next(texts, None)


def _find_publisher(passages: list[Passage]) -> str | None:
    """An outlet that names itself: on a line of its own, in its promotion or its copyright."""
    known = agencies()
    for told in _all_told(passages, "publisher", "agency"):
        row = known.get(told.lower())
        if row and row.outlet:
            return row.name
        if not row and told in _all_told(passages, "publisher"):
            return _without_article(told, passages)
    return None


def _without_article(name: str, passages: list[Passage]) -> str:
    """The name as a line of its own writes it, without a "the" in small letters."""
    bare = name.removeprefix("the ").rstrip(".")
    alone = (p.text.rstrip(".") for p in passages if sounds_like_name(p.text))
    return next(
        (text for text in alone if text.lower() in {bare.lower(), f"the {bare.lower()}"}), bare
    )


def _find_agency(passages: list[Passage]) -> str | None:
    """The agency of the dateline; else one that signs, or is named where an outlet would be."""
    known = agencies()
    signed = _all_told(passages, "agency")
    named = [name for name in _all_told(passages, "publisher") if name.lower() in known]
    for told in signed + named:
        row = known.get(told.lower())
        if row is None:
            return told
        if not row.outlet:
            return row.name
    return None


def _find_dateline(passages: list[Passage]) -> str | None:
    """Place and date as printed, without the agency."""
    for passage in passages:
        if place := passage.told.get("place"):
            text = " ".join(passage.text.split())
            names = (place, passage.told.get("published", place))
            start = min(text.find(name) for name in names)
            end = max(text.find(name) + len(name) for name in names)
            return text[start:end].rstrip("-–— ")
    return None
