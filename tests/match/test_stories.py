"""Grouping: articles on one event come together, look-alikes stay apart, order changes nothing."""

from itertools import permutations

import pytest

from claimcheck.ingest import article_from_text
from claimcheck.match import group_stories
from claimcheck.match.cluster import cluster
from claimcheck.match.terms import Terms, fold, weigh
from claimcheck.models import Article
from claimcheck.rules.rarity import per_million, rarity

FERRY_A = """Ferry runs aground off Port Ellun

PORT ELLUN, Feb 3 - The ferry Marguerite with 212 people on board ran aground on the Skarn reef on
Tuesday night, the Ellun coastguard said. Captain Odo Brandt was questioned by harbour police.

"All passengers were taken off within two hours," coastguard spokeswoman Lise Tarn said."""
FERRY_B = """All safe after the Marguerite strikes reef

Passengers were lifted from the stranded ferry Marguerite after it struck the Skarn reef near Port
Ellun. Its captain, Odo Brandt, told police that the lights of the harbour had failed.

Lise Tarn of the coastguard said nobody was hurt."""
FERRY_C = """Captain of grounded ferry questioned

Police in Port Ellun questioned Odo Brandt on Wednesday, a day after his ferry, the Marguerite,
ran onto the Skarn reef. The coastguard is to examine the vessel's radar."""
BUDGET_A = """Velsia's finance minister presents a budget of cuts

Finance minister Jonna Reyk told the Velsian assembly in Lenk that spending would be cut by three
per cent next year. The opposition leader, Piet Amsel, called the plan reckless."""
BUDGET_B = """Reyk defends cuts

Jonna Reyk, the finance minister of Velsia, defended a three per cent cut in spending before the
assembly in Lenk. Piet Amsel of the opposition said hospitals would close."""
OLD_FERRY = """Ferry runs aground in storm

A ferry with 85 people on board ran aground near Hollum on Sunday, December 4, 2005, the coastguard
said. All passengers were taken off. The captain, Bram Sola, was questioned by police in Hollum."""


def articles(**texts: str) -> list[Article]:
    """Articles by path."""
    return [article_from_text(text, f"{path}.txt") for path, text in texts.items()]


def groups(listed: list[Article]) -> set[frozenset[str]]:
    """The stories as sets of paths."""
    return {frozenset(story.articles) for story, _ in group_stories(listed)}


def test_articles_on_one_event_come_together() -> None:
    """Two events in one folder are two stories."""
    found = groups(articles(q=FERRY_A, w=BUDGET_A, e=FERRY_B, r=BUDGET_B, t=FERRY_C))
    assert found == {frozenset({"q.txt", "e.txt", "t.txt"}), frozenset({"w.txt", "r.txt"})}


def test_a_folder_of_one_story_is_one_story() -> None:
    """Words that all articles at hand share still count, by their rarity in English at large."""
    assert groups(articles(a=FERRY_A, b=FERRY_B)) == {frozenset({"a.txt", "b.txt"})}


def test_two_events_of_one_kind_stay_apart() -> None:
    """Another grounding, with other names and another year, is another story."""
    found = groups(articles(a=FERRY_A, b=FERRY_B, c=OLD_FERRY))
    assert frozenset({"c.txt"}) in found


def test_the_order_of_the_files_changes_nothing() -> None:
    """Every order of the articles gives the same stories, ids and labels."""
    listed = articles(a=FERRY_A, b=BUDGET_A, c=FERRY_B, d=BUDGET_B)
    results = [group_stories(order) for order in permutations(listed)]
    assert all(result == results[0] for result in results)


def test_ids_do_not_depend_on_paths() -> None:
    """A moved folder keeps the ids of its stories; the paths are as given."""
    here = group_stories(articles(a=FERRY_A, b=FERRY_B))
    there = group_stories(articles(z=FERRY_A, y=FERRY_B))
    assert [story.id for story, _ in here] == [story.id for story, _ in there]


def test_the_largest_story_comes_first() -> None:
    """Stories are ordered by size, and labelled with a headline of theirs."""
    found = group_stories(articles(a=BUDGET_A, b=FERRY_A, c=FERRY_B, d=FERRY_C, e=BUDGET_B))
    assert [len(listed) for _, listed in found] == [3, 2]
    headlines = {article.headline for _, listed in found for article in listed}
    assert {story.label for story, _ in found} <= headlines


@pytest.mark.parametrize("text", ["", "...", "\n\n\n", "a b c", "12 34"])
def test_odd_texts_are_stories_of_their_own(text: str) -> None:
    """A text without words that tell anything breaks nothing and joins nothing."""
    assert frozenset({"x.txt"}) in groups(articles(a=FERRY_A, b=FERRY_B, x=text))


def test_nothing_is_no_story() -> None:
    """No articles, no stories."""
    assert group_stories([]) == ()


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Floods", "flood"), ("Mara's", "mara"), ("Amsels’", "amsel"), ("press", "press"),
     ("gas", "gas"), ("4.35", "4.35")],
)  # fmt: skip
def test_words_are_folded(word: str, folded: str) -> None:
    """Case, possessives and plurals go; short words and double s stay."""
    assert fold(word) == folded


def test_names_weigh_more() -> None:
    """A name weighs more than another word that is as rare."""
    article = article_from_text("The trawler Ruxley met a trawler.", "a.txt")
    (weights,) = weigh([Terms(article)])
    assert Terms(article).names == {"the", "ruxley"}
    assert weights["ruxley"] > weights["met"]


def test_rare_words_weigh_more() -> None:
    """The background knows common words; the articles at hand correct it."""
    assert per_million("the") > per_million("minister") > per_million("skarn")
    assert rarity("skarn") > rarity("minister") > rarity("said") > rarity("the") >= 0
    assert rarity("skarn", holding=9, articles=10) < rarity("skarn", holding=2, articles=10)


def test_clusters_join_by_their_mean() -> None:
    """A chain of likeness does not join its two ends; ties are broken by the lowest items."""
    chain = {(0, 1): 0.5, (1, 2): 0.3, (2, 3): 0.5}
    assert cluster(5, chain, threshold=0.2) == [[0, 1], [2, 3], [4]]
    assert cluster(3, {(0, 1): 0.4, (1, 2): 0.4}, threshold=0.3) == [[0, 1], [2]]
    assert cluster(3, {(0, 1): 0.4, (1, 2): 0.4}, threshold=0.2) == [[0, 1, 2]]
