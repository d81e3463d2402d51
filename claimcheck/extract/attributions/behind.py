"""The speaker right behind a quotation, where the parser lost sight of him."""

from claimcheck.extract.attributions.coordination import is_cue
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import FINITE
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.figures import calendar

MAX_ASIDE = 9
"""How many words behind a verb of saying the comma may stand that ends its aside."""
NOMINAL = frozenset(
    {"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP", "PRP$", "VBN", "VBG"}
)
HEADS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
ADDED = frozenset({"WP", "WDT", "VBG", "VBN", "NNP", "NN", "DT", "CD", "CC"})
"""What may begin an addition to a name: "who", "wearing", "aged", "a baker", "58", "and"."""


def behind_quotation(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """The head of the noun that begins where the quotation before the verb has ended.

    '"We won," the mayor, who is 60, and two aides said': the mayor. Between noun and verb only
    additions may stand, no clause of its own and no other cue.
    """
    if passage.is_quoted(verb):
        return None
    for spoken in passage.spoken:
        if sentence.start <= spoken.start and spoken.end <= verb.i:
            head = _first_noun(passage, spoken.end, verb.i)
            if head is not None and _only_adds(passage, head.i + 1, verb.i):
                return head
    return None


def behind_aside(passage: Passage, verb: Token, sentence: Stretch) -> Token | None:
    """'The price, said Lind and others, will fall': who stands between the verb and a comma.

    Behind the comma the clause goes on with its tense.
    """
    doc = passage.doc
    if verb.i <= sentence.start or doc[verb.i - 1].text != "," or passage.is_quoted(verb):
        return None
    comma = next((t.i for t in doc[verb.i + 1 : verb.i + MAX_ASIDE] if t.text == ","), None)
    if comma is None or comma + 1 >= sentence.end or doc[comma + 1].tag_ not in FINITE:
        return None
    if any(t.tag_ not in NOMINAL and t.tag_ != "CC" for t in doc[verb.i + 1 : comma]):
        return None
    head = _first_noun(passage, verb.i + 1, comma)
    return None if head is None or head.text in calendar() else head


def _first_noun(passage: Passage, start: int, end: int) -> Token | None:
    """The last noun in the run of nominal words that begins at `start`."""
    found = None
    for token in passage.doc[start:end]:
        if token.tag_ not in NOMINAL:
            break
        found = token if token.tag_ in HEADS else found
    return found


def _only_adds(passage: Passage, start: int, end: int) -> bool:
    """Whether the words are one addition between commas."""
    doc = passage.doc
    if end - start < 3 or doc[start].text != "," or doc[start + 1].tag_ not in ADDED:
        return False
    relative = doc[start + 1].tag_ in {"WP", "WDT"}
    tenses = [t for t in doc[start:end] if t.tag_ in FINITE]
    return len(tenses) == relative and not any(is_cue(t) for t in doc[start:end])
