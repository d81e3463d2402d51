"""What a rule is: it finds what can be compared, decides on that alone, and says it plainly."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from claimcheck.judge.comparison import Comparison
from claimcheck.models import Telling, Verdict

Compared = dict[str, Any]


class Decision(NamedTuple):
    """A verdict with its reason code."""

    verdict: Verdict
    reason: str


class Rule(NamedTuple):
    """`find` looks at two claims; `decide` looks at nothing but what `find` found.

    `compared` is plain data, so that a printed finding can be judged again and must come out the
    same. Where `find` looked at some words above all, `at` holds their indices for either side; in
    a judgement `said`, both claims around those words, and `by`, who holds them, stand in its
    place, and `tell` makes a sentence of it all.
    """

    name: str
    find: Callable[[Comparison], Iterable[Compared]]
    decide: Callable[[Compared], Decision | None]
    tell: Callable[[Compared], Telling]
