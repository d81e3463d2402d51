"""What a rule is: it finds what can be compared, decides on that alone, and says it plainly."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from claimcheck.judge.comparison import Comparison
from claimcheck.models.finding import Verdict

Compared = dict[str, Any]


class Decision(NamedTuple):
    """A verdict with its reason code."""

    verdict: Verdict
    reason: str


class Rule(NamedTuple):
    """`find` looks at two claims; `decide` and `tell` look at nothing but what `find` found.

    `compared` is plain data, so that a printed finding can be judged again and must come out the
    same.
    """

    name: str
    find: Callable[[Comparison], Iterable[Compared]]
    decide: Callable[[Compared], Decision | None]
    tell: Callable[[Compared], str]
