"""Alignment: what is worth judging together, found by an index that loses nothing."""

from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text, read_articles
from claimcheck.match import align, sibling_notices, without_copies
from claimcheck.match.candidates import all_pairs, find_candidates
from claimcheck.match.gates import GATES
from claimcheck.match.score import Scorer
from claimcheck.models import Alignment, Extraction

DATA = Path(__file__).parents[2] / "data"
STORIES = sorted(path.parent.name for path in DATA.glob("*/expected.toml"))

QUARRY = """The quarry at Tamsin will close in May, its owner Dora Pell said. "We have run out of
stone and out of patience," she said. Forty men will lose their work."""
QUARRY_AGAIN = """Dora Pell said on Monday that her quarry at Tamsin would close in May. "We have
run out of stone and out of patience," she told the men. The union said forty
would lose their work."""
BAKERY = """A bakery in Olm was burgled on Sunday night, police said. Nothing but rye was taken."""


@cache
def extracted(*texts: str) -> tuple[Extraction, ...]:
    """What is found in some texts."""
    articles = [article_from_text(text, f"{n}.txt") for n, text in enumerate(texts)]
    return tuple(extract_articles(articles))


@cache
def story(name: str) -> tuple[Extraction, ...]:
    """What is found in a story of the project."""
    return tuple(extract_articles(read_articles([str(DATA / name)]).articles))


def contents(alignment: Alignment) -> set[str]:
    """Both contents as text."""
    pair = (alignment.left, alignment.right)
    return {" ".join(span.text for span in claim.content) for claim in pair}


@pytest.mark.parametrize("name", STORIES)
def test_the_index_loses_nothing(name: str) -> None:
    """On small sets the inverted index finds the pairs that all pairs would find, no more."""
    claims = [claim for one in story(name) for claim in one.claims]
    weigh = Scorer().weigh
    for within in (False, True):
        found = set(find_candidates(claims, weigh, GATES, within=within))
        assert found == set(all_pairs(claims, weigh, GATES, within=within))


@pytest.mark.parametrize("name", STORIES[:2])
def test_the_order_of_the_articles_changes_nothing(name: str) -> None:
    """Shuffled articles give the same alignments in the same order."""
    orders = list(permutations(story(name)))
    assert all(align(order) == align(orders[0]) for order in orders[::5])


def test_one_quotation_in_two_articles_is_aligned() -> None:
    """The same words in quotation marks are a close pair, whatever line breaks stand in them."""
    pairs = align(extracted(QUARRY, QUARRY_AGAIN))
    (quoted,) = (p for p in pairs if all("of patience" in one for one in contents(p)))
    assert quoted.close
    assert quoted.score > 0.8


STRAIT = """Captain Olga Senn threatened to retaliate for the boarding of a ferry."""
STRAIT_AGAIN = """Olga Senn said her company would "take retaliatory steps" over the boarding."""


def threat(*texts: str) -> Alignment:
    """The pair of claims that threaten."""
    (pair,) = (p for p in align(extracted(*texts)) if all("retaliat" in t for t in contents(p)))
    return pair


def test_who_speaks_on_one_side_is_nearer() -> None:
    """The same words of one speaker score higher than those of two."""
    two = threat(STRAIT.replace("Olga Senn", "Tom Reck"), STRAIT_AGAIN)
    assert threat(STRAIT, STRAIT_AGAIN).score == pytest.approx(two.score + GATES.one_side)


def test_an_adjective_of_doing_is_its_verb() -> None:
    """What is retaliatory retaliates; what is satisfactory need not be the same steps."""
    near = threat(STRAIT, STRAIT_AGAIN)
    far = align(extracted(STRAIT, STRAIT_AGAIN.replace("retaliatory", "satisfactory")))
    assert all(pair.score < near.score for pair in far)


def test_what_shares_nothing_is_not_aligned() -> None:
    """Articles on different things have no pair."""
    assert align(extracted(QUARRY, BAKERY)) == ()


def test_pairs_are_of_different_articles() -> None:
    """No claim is aligned with one of its own article, unless that is asked for."""
    pairs = align(extracted(QUARRY, QUARRY_AGAIN))
    assert all(pair.left.article != pair.right.article for pair in pairs)
    inside = align(story(STORIES[0]), within=True)
    assert all(pair.left.article == pair.right.article for pair in inside)


def test_sides_stand_in_order_of_id() -> None:
    """Left and right do not depend on the order of the files."""
    pairs = align(extracted(QUARRY, QUARRY_AGAIN))
    assert pairs
    assert all(pair.left.id < pair.right.id for pair in pairs)
    assert [pair.score for pair in pairs] == sorted((p.score for p in pairs), reverse=True)


def test_repeats_are_not_aligned() -> None:
    """A claim that repeats another of its article stands back."""
    first, second = extracted(QUARRY, QUARRY_AGAIN)
    repeating = tuple(c.model_copy(update={"repeats": "another"}) for c in second.claims)
    assert align([first, second.model_copy(update={"claims": repeating})]) == ()


def test_a_copy_is_no_second_source() -> None:
    """The same text under two paths is compared once, and told."""
    first, second, third = extracted(QUARRY, QUARRY_AGAIN, QUARRY)
    assert without_copies([third, second, first]) == [first, second]
    notices = sibling_notices([third.article, second.article, first.article])
    assert [(notice.kind, notice.article) for notice in notices] == [("same-text", "2.txt")]


def test_two_articles_of_one_publisher_are_told() -> None:
    """A publisher met twice is a notice; unknown publishers are not one publisher."""
    first, second = (one.article for one in extracted(QUARRY, QUARRY_AGAIN))
    assert sibling_notices([first, second]) == []
    both = [article.model_copy(update={"publisher": "The Olm Bell"}) for article in (first, second)]
    assert [notice.kind for notice in sibling_notices(both)] == ["same-publisher"]


MOTHER = "The mother of 12 Ann Harrow was on the ferry. The ferry sank off Tolland."
WIDOW = "Ann Harrow went to the market with her 13 children. The stalls were closed."


def test_what_is_told_of_one_person_lines_up() -> None:
    """The children of one person are compared, whatever else both sentences speak of."""
    pairs = [contents(one) for one in align(extracted(MOTHER, WIDOW))]
    assert any(
        all("12" in text or "13" in text for text in texts) and len(texts) == 2 for texts in pairs
    )


SEAL = """A seal steers the ferry of Tolland, its sailor said. He had taught it for two years. It
has never missed the pier."""
NO_SEAL = """A sailor was said to have taught a seal to steer the ferry of Tolland. The story
went round the harbour in a day. None of it is true."""
NOR_SEAL = (
    """No seal steers a ferry. The story of the seal that steers the ferry of Tolland is a hoax."""
)


def rejected(*texts: str) -> list[Alignment]:
    """The pairs of a story and its rejection."""
    return [one for one in align(extracted(*texts)) if one.retold is not None]


def test_a_rejection_finds_the_story() -> None:
    """What "none of it" stands for is told before it; the other article's telling is its match."""
    (pair,) = rejected(SEAL, NO_SEAL)
    assert any("true" in text for text in contents(pair))
    assert any("ferry of Tolland" in text for text in contents(pair))


def test_two_that_reject_a_story_are_of_one_mind() -> None:
    """Neither tells it as a fact; and a story does not reject another one."""
    assert not rejected(NO_SEAL, NOR_SEAL)
    assert not rejected(BAKERY, NO_SEAL)


HELD = "A 60-year-old woman charged with arson at the mill was freed on Friday."
NAMED = "Ann Harrow, 61, was arrested on Friday and charged with two counts of arson."
TWO_HELD = "Ann Harrow, 61, was arrested on Friday. Tom Pell, 24, was arrested too."


def test_the_only_suspect_is_one_person() -> None:
    """Two articles that know of one suspect tell of one; an article with two of them does not."""
    assert any(one.one_suspect for one in align(extracted(HELD, NAMED)))
    assert not any(one.one_suspect for one in align(extracted(HELD, TWO_HELD)))


BROTHERS = "Police held Andrew Pell, 20, for shots at the mill. His brother Tom Pell, 24, ran."


def test_a_name_of_several_persons_is_known() -> None:
    """Brothers share a name, so that it tells neither of them alone."""
    alone = "Pell, 24, fired from the roof of the mill on Friday."
    assert {"pell"} in [set(one.shared_names) for one in align(extracted(BROTHERS, alone))]


LIGHTHOUSE = """Ida Brock leads the inquiry. Ida Brock grew up in Olm. Ida Brock has two brothers.
Ida Brock will write a report on the lighthouse by autumn."""
LIGHTHOUSE_AGAIN = """Ida Brock plays chess. Ida Brock is a judge. Ida Brock keeps bees. In autumn
the report of Ida Brock on the lighthouse is due."""


def test_the_main_actor_tells_little() -> None:
    """A name that stands in every claim counts for less than what only one pair has in common."""
    first, *others = align(extracted(LIGHTHOUSE, LIGHTHOUSE_AGAIN))
    assert all("lighthouse" in text for text in contents(first))
    assert max(pair.score for pair in others) < first.score / 2


def test_what_only_a_denial_tells_is_not_aligned() -> None:
    """Inside "denied accusations that" nobody accuses: two denials do not contradict themselves."""
    pairs = align(
        extracted(
            "Ida Brock denied accusations that her company sank the ferry off Tolland.",
            "Ida Brock has denied her company sank the ferry off Tolland.",
        )
    )
    assert {(pair.left.stance, pair.right.stance) for pair in pairs} == {("denies", "denies")}
