"""Every form of attribution that news uses, one short text each: what is claimed, by whom, how."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text
from claimcheck.models import Claim, Extraction

CASES = Path(__file__).parent / "cases"
FORMS: list[dict[str, Any]] = tomllib.loads((CASES / "forms.toml").read_text("utf-8"))["form"]
KNOWN_FAILURES: dict[str, str] = tomllib.loads(
    (CASES / "forms_known_failures.toml").read_text("utf-8")
)["form"]
ENOUGH_SHARED_WORDS = 0.7
PHRASE_END = re.compile(r",|\b(?:of|for|from|in|who|which|that|published|on|last)\b")


@pytest.fixture(scope="module")
def extractions() -> dict[str, Extraction]:
    """All forms, extracted in one batch."""
    articles = [article_from_text(form["text"], f"{form['id']}.txt") for form in FORMS]
    return {
        extraction.article.path.removesuffix(".txt"): extraction
        for extraction in extract_articles(articles)
    }


@pytest.mark.parametrize("form", FORMS, ids=[form["id"] for form in FORMS])
def test_form(
    form: dict[str, Any], extractions: dict[str, Extraction], request: pytest.FixtureRequest
) -> None:
    """The form yields the claims it must and no other."""
    if form["id"] in KNOWN_FAILURES:
        request.applymarker(pytest.mark.xfail(reason=KNOWN_FAILURES[form["id"]], strict=True))
    extraction = extractions[form["id"]]
    attributed = [claim for claim in extraction.claims if claim.cue is not None]
    expected = [form, *(form[key] for key in ("inner", "also") if key in form)]
    found = [find(claim, attributed) for claim in expected if claim["content"]]
    for wanted, claim in zip(expected, found, strict=False):
        assert differences(wanted, claim) == []
    if "inner" in form:
        assert are_linked(found[0], found[1])
    surplus = [claim for claim in attributed if claim not in found and claim.parent is None]
    assert [show(claim) for claim in surplus if claim.repeats is None] == []
    if "decline" in form:
        assert {decline.kind for decline in extraction.declines} <= accepted(form["decline"])
        assert extraction.declines


def test_table() -> None:
    """Ids are unique, every passage stands in its text, and a fifth of the forms are negatives."""
    assert len({form["id"] for form in FORMS}) == len(FORMS)
    for form in FORMS:
        for row in (form, form.get("inner", {}), form.get("also", {})):
            assert all(passage in form["text"] for passage in row.get("content", ()))
            assert row.get("source", "") in form["text"]
    assert sum(not form["content"] for form in FORMS) >= len(FORMS) / 5
    assert set(KNOWN_FAILURES) <= {form["id"] for form in FORMS}


def find(wanted: dict[str, Any], claims: list[Claim]) -> Claim:
    """The claim that fits best: enough of the same words, then the right source and stance."""
    near = [claim for claim in claims if overlap(wanted, claim) >= ENOUGH_SHARED_WORDS]
    assert near, f"not found: {wanted['content']} among {[show(claim) for claim in claims]}"
    return min(near, key=lambda claim: (len(differences(wanted, claim)), -overlap(wanted, claim)))


def differences(wanted: dict[str, Any], claim: Claim) -> list[str]:
    """Where the claim departs from the row."""
    told = []
    if not same_source(wanted["source"], claim.source.text if claim.source else ""):
        told.append(f"source {claim.source and claim.source.text!r}, not {wanted['source']!r}")
    told.extend(
        f"{field} {getattr(claim, field)!r}, not {wanted[field]!r}"
        for field in ("stance", "quote_type", "polarity", "certainty", "speaker", "speaks_for")
        if field in wanted and getattr(claim, field) not in accepted(wanted[field])
    )
    if wanted.get("anonymous") and claim.anonymous is None:
        told.append("not marked as anonymous")
    return told


def accepted(value: str | list[str]) -> set[str]:
    """The values that are right: one, or any of a list."""
    return {value} if isinstance(value, str) else set(value)


def are_linked(outer: Claim, inner: Claim) -> bool:
    """Whether one of the two claims is nested in the other."""
    return inner.parent == outer.id or outer.parent == inner.id


def overlap(wanted: dict[str, Any], claim: Claim) -> float:
    """The share of their words that both contents have, in the better of two right readings."""
    theirs = words(" ".join(span.text for span in claim.content))
    readings = (words(" ".join(wanted.get(key, ()))) for key in ("content", "or_content"))
    return max(len(ours & theirs) / max(len(ours | theirs), 1) for ours in readings)


def same_source(wanted: str, given: str) -> bool:
    """Whether two mentions have the same head: "the coach" and "coach", not "the coach's wife"."""
    if not wanted or not given:
        return wanted == given
    return bool(heads(wanted) & words(given)) and bool(heads(given) & words(wanted))


def heads(mention: str) -> set[str]:
    """The last word of each phrase of a mention, without the mark of the genitive."""
    whole = re.sub(r"['’]s?$", "", mention.casefold())
    parts = (re.findall(r"\w+", part) for part in PHRASE_END.split(whole))
    return {part[-1] for part in parts if part}


def words(text: str) -> set[str]:
    """The words of a text, without case, marks and relative pronouns."""
    return set(re.findall(r"\w+", text.casefold())) - {"that", "which", "who"}


def show(claim: Claim) -> str:
    """A claim in a line, for the message of a failure."""
    source = claim.source.text if claim.source else None
    return f"{source} | {claim.stance} | {' ... '.join(span.text for span in claim.content)}"
