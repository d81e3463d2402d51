"""Every gate of alignment, in one place, set by hand. What passes is worth judging, no more.

Candidates share words by an inverted index; near pairs are judged for conflict; close pairs may
agree as well.
"""

from claimcheck.models import Model


class AlignmentGates(Model):
    """What two claims of different articles must have in common.

    `shared`: the weight of the words both hold before they are scored at all (a rare word weighs
    about 5, a name a third more). `near`: the score from which a pair is judged. `least`: the score
    from which two claims that are each other's best may agree; where one of them has a better
    partner in the other's article, the share by which the pair stays behind it is asked on top,
    times `rival`. `telling`: the weight that must be common for that, unless one speaker holds
    both. `longest_posting`: a word that more claims hold brings none of them together. `retold`:
    the score from which two articles tell one story, which one of them rejects, `answered` the same
    where "that is untrue" answers one claim.

    What the words do not tell is added to the score: `one_side` where both claims have the same
    speaker, or speakers who speak for each other or for one principal; `headline_and_body` where
    one is a headline, whose few words half the other article holds; `few_words` where a side's
    words weigh less than `few` together.
    """

    shared: float = 4.0
    near: float = 0.03
    least: float = 0.23
    rival: float = 0.4
    telling: float = 3.5
    longest_posting: int = 2000
    retold: float = 0.20
    answered: float = 0.30
    one_side: float = 0.10
    headline_and_body: float = -0.1
    few_words: float = -0.05
    few: float = 12.0


class ScoreWeights(Model):
    """The parts of the score of two contents; those that speak against a pair are negative.

    `dice`: the shared part of both contents; `share`: of the lighter one; `amount`: the shared
    weight itself; `figure`: an equal figure; `event`: an event with the same predicate and a common
    participant; `other_figures`: both count or give amounts, none of them equal.
    """

    dice: float = 0.45
    share: float = 0.25
    amount: float = 0.15
    figure: float = 0.08
    event: float = 0.10
    other_figures: float = 0.0


GATES = AlignmentGates()
ARTICLE_WEIGHTS = ScoreWeights()
STATEMENT_WEIGHTS = ScoreWeights(
    dice=0.48, share=0.28, amount=0.17, figure=0.05, event=0.05, other_figures=-0.15
)
"""Two bare statements that somebody chose are much alike as it is: what differs tells more."""
