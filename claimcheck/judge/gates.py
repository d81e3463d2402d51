"""Every threshold of the judge, in one place, set by hand.

There is one set for bare statements and one for the claims of articles. Statements come in pairs
that somebody chose; claims of articles meet hundreds of strangers, so their gates are higher.
"""

from claimcheck.models import Model


class Gates(Model):
    """What must be common before a difference counts; shares of word weight run from 0 to 1.

    `figure`, `event`, `denial`, `date`: the share of the lighter side's words, the compared ones
    left out, that the other side holds. `denied_weight`: the weight of the denied words that are
    common (a rare word weighs about 8), `much_denied` where the deed itself is not among them.
    `fit`: how many participants (agent, patient, a role) two events share. `polarity`, `cover`,
    `short`: one negation between statements of at most `short` content words, of which the lighter
    and the negated one are so far held by the other; `loose_cover` is asked where the other side
    does not hold the very word that is negated.
    `strict`: what stands alone in an article is compared more warily: no figures of other times or
    parts, no denial of another deed, no denial of a speaker's own words.
    `floor`: the score under which only denials, negations and what is said of one person conflict;
    `headline`: what a headline has lost in it against a body.
    `agree`: the score from which two claims say the same. More is asked where they are told of two
    countries (`elsewhere`), where one of them is negated (`negated`) or less sure (`hedged`), where
    one paper gives as somebody's words what the other says itself (`voiced`), and in quotation
    marks at that (`quoted`).
    `drift`, `drift_cover`: score and share from which a lost hedge or source is told. `retold`: how
    like a claim and the story are that another article tells and rejects. `connected`: the weight
    of each of two things that one side ties together and the other does not. `verbatim`, `altered`:
    likeness of quotations.
    """

    agree: float
    figure: float
    event: float
    fit: float
    denial: float
    denied_weight: float
    much_denied: float
    date: float
    polarity: float
    cover: float
    loose_cover: float
    strict: bool
    floor: float = 0.0
    headline: float = 0.1
    elsewhere: float = 0.1
    negated: float = 0.0
    hedged: float = 0.0
    voiced: float = 0.0
    quoted: float = 0.0
    short: int = 9
    drift: float = 0.75
    drift_cover: float = 0.85
    verbatim: float = 0.97
    altered: float = 0.75
    retold: float = 0.20
    connected: float = 6.0


STATEMENTS = Gates(
    agree=0.43,
    figure=0.40,
    event=0.45,
    fit=1,
    denial=0.40,
    denied_weight=6,
    much_denied=6,
    date=0.40,
    polarity=0.40,
    cover=0.30,
    loose_cover=0.60,
    strict=False,
)
ARTICLES = Gates(
    agree=0.23,
    figure=0.20,
    event=0.50,
    fit=1.5,
    denial=0.45,
    denied_weight=12,
    much_denied=22,
    date=0.30,
    polarity=0.85,
    cover=0.80,
    loose_cover=0.80,
    strict=True,
    floor=0.19,
    negated=0.6,
    hedged=0.08,
    voiced=0.03,
    quoted=0.1,
)
