"""Every threshold of the judge, in one place, set by hand.

There is one set for bare statements and one for the claims of articles.

Statements come in pairs that somebody chose; claims of articles meet hundreds of strangers, so
their gates are higher. `docs/how-it-decides.md` says what each gate means to a reader.
"""

from claimcheck.models import Model


class Gates(Model):
    """What must be common before a difference counts. All are shares from 0 to 1 of word weight.

    `agree`: the score from which two claims say the same. `figure`, `event`, `denial`, `date`: the
    share of the lighter side's words, the compared ones left out, that the other side must hold.
    `verbatim`: the likeness from which two quotations are the same words.
    """

    agree: float
    figure: float
    event: float
    denial: float
    date: float
    swap: float
    polarity: float
    cover: float
    short: int
    denied_weight: float = 6.0
    drift: float = 0.75
    drift_cover: float = 0.85
    verbatim: float = 0.97
    altered: float = 0.75


STATEMENTS = Gates(
    agree=0.40,
    figure=0.35,
    event=0.45,
    denial=0.40,
    date=0.40,
    swap=0.60,
    polarity=0.40,
    short=9,
    cover=0.40,
)
ARTICLES = Gates(
    agree=0.50,
    figure=0.45,
    event=0.50,
    denial=0.45,
    date=0.50,
    swap=0.75,
    polarity=0.85,
    short=9,
    cover=0.80,
)
