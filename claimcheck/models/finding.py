"""What two claims of different articles have to do with each other, and the whole report."""

from typing import Any, Literal

from pydantic import Field

from claimcheck.models.article import Article, Notice
from claimcheck.models.base import Model
from claimcheck.models.claim import Claim, Decline

Verdict = Literal["agree", "conflict", "drift", "update"]


class Alignment(Model):
    """Two claims worth judging. `left` and `right` are in a fixed order (by id).

    `close` pairs may agree: each is the other's best partner in its article, or they are very much
    alike. The others are judged for what contradicts. Where one of them calls a story untrue, its
    own article tells that story in `retold`, which is like the other claim by `likeness`.
    `one_suspect`: both tell the age of the only suspect their articles know. `shared_names`: names
    that belong to several persons in one of the articles. `shared_roles`: roles that one of the
    articles gives to several persons.
    """

    left: Claim
    right: Claim
    score: float
    close: bool = True
    retold: Claim | None = None
    likeness: float = 0.0
    one_suspect: bool = False
    shared_names: frozenset[str] = frozenset()
    shared_roles: frozenset[str] = frozenset()


class Telling(Model):
    """A finding in words, but for what the two sides are called: "12 dead", "15 dead"."""

    left: str
    right: str
    about: str

    def sentence(self, left: str, right: str) -> str:
        """One sentence over two sides with names: "a.txt: 12 dead; b.txt: 15 dead, same event"."""
        (first, one), (second, other) = sorted(((left, self.left), (right, self.right)))
        if one == other:
            return f"{first} and {second}: {one}, {self.about}."
        return f"{first}: {one}; {second}: {other}, {self.about}."


class Judgement(Model):
    """A verdict with its reason; `compared` is all that the rule compared.

    `sides` is what left and right are called where no article lends them its name.
    """

    verdict: Verdict
    reason: str
    compared: dict[str, Any]
    score: float
    telling: Telling
    sides: tuple[str, str] = ("first statement", "second statement")

    @property
    def explanation(self) -> str:
        """The verdict in one sentence."""
        return self.telling.sentence(*self.sides)


class Evidence(Model):
    """A passage of one article: `text == article.text[start:end]`."""

    article: str
    start: int
    end: int
    line: int
    text: str


class Finding(Model):
    """One per matter, verdict and pair of articles; `also` holds the ids of further claim pairs."""

    id: str
    verdict: Verdict
    reason: str
    matter: str
    claims: tuple[str, str]
    evidence: tuple[Evidence, Evidence]
    compared: dict[str, Any]
    score: float
    explanation: str
    also: tuple[tuple[str, str], ...] = ()


class NearMiss(Model):
    """A pair that a rule for conflicts compared and let go; `why` is all that held it back."""

    claims: tuple[str, str]
    evidence: tuple[Evidence, Evidence]
    compared: dict[str, Any]
    why: tuple[str, ...]
    score: float


class Value(Model):
    """One thing that is said in a matter, the articles that say it and the speakers they name."""

    value: str
    articles: tuple[str, ...]
    speakers: tuple[str, ...]


class Matter(Model):
    """The claims, from any number of articles, about the same thing."""

    id: str
    label: str
    verdict: str
    claims: tuple[str, ...]
    values: tuple[Value, ...]
    articles: int
    publishers: int
    origins: int


class Summary(Model):
    """The counts of a report."""

    articles: int
    claims: int
    findings: int
    agree: int
    conflict: int
    drift: int
    update: int
    matters: int
    notices: int


class Report(Model):
    """Everything `compare` prints; `near_misses` only where they are asked for, and in no JSON."""

    schema_version: str = "1.0"
    tool: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    declines: tuple[Decline, ...]
    findings: tuple[Finding, ...]
    matters: tuple[Matter, ...]
    notices: tuple[Notice, ...]
    summary: Summary
    near_misses: tuple[NearMiss, ...] = Field(default=(), exclude=True)
