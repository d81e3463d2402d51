"""Transcripts: blocks that open with who speaks, "LIND: …" or "Q: …", up to the next such block."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import is_colon, without_final_marks
from claimcheck.extract.attributions.coordination import CLOSERS
from claimcheck.extract.attributions.labels import is_name, is_weekday
from claimcheck.extract.parsing.passage import Passage, Stretch, read_passage
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import colon_words
from claimcheck.rules.names import turn_labels

LONGEST = 12
"""Tokens of the longest label."""
FEWEST = 2
"""Labelled blocks of the shortest transcript."""
WEIGHT = 12
TALK = frozenset({"i", "you", "we", "me", "us", "my", "your", "our", "i'm", "i’m"})
"""Words by which people speak to each other, and writers seldom to their readers."""


@dataclass(frozen=True)
class Turn:
    """A block of a transcript: who speaks in it, or nobody where the speaker goes on."""

    passage: Passage
    label: Stretch | None = None
    colon: int = -1

    @property
    def speech(self) -> Stretch | None:
        """The words behind the label."""
        doc = self.passage.doc
        start, end = self.colon + 1, len(doc)
        while start < end and doc[start].is_space:
            start += 1
        while end > start and _is_stray(self.passage, end - 1):
            end -= 1
        end = without_final_marks(self.passage, start, end)
        return Stretch(start, end) if end > start else None

    @property
    def is_named(self) -> bool:
        """Whether the label is a name, words in capitals, or a letter for question or answer."""
        label = self.label or Stretch(0, 0)
        words = [t for t in self.passage.doc[label.start : label.end] if t.text[0].isalpha()]
        if self.name in turn_labels() or all(token.is_upper for token in words):
            return True
        return any(token.pos_ == "PROPN" for token in words)

    @property
    def name(self) -> str:
        """The last word of the label, by which the same speaker is known again."""
        label = self.label or Stretch(0, 0)
        words = []
        for token in self.passage.doc[label.start : label.end]:
            if token.text in {",", "("}:
                break
            words.append(token.lower_.rstrip("."))
        return words[-1] if words else ""

    def attribution(self) -> Attribution:
        """Who says what is said in the block; a turn of questions asks, "Yes" claims nothing."""
        speech = self.speech or Stretch(0, 0)
        doc, cue = self.passage.doc, Stretch(self.colon, self.colon + 1)
        says = sum(token.is_alpha for token in doc[speech.start : speech.end]) > 1
        row = turn_labels().get(self.name)
        asks = (row is not None and not row.answers) or _only_asks(self.passage, speech)
        return Attribution(
            self.colon, cue, self.label, (speech,) if says else (),
            "asks" if asks else "asserts", "turn.label", WEIGHT, runs_on=True,
        )  # fmt: skip


def find_turns(passages: Sequence[Passage], apart: Sequence[bool]) -> dict[int, Turn]:
    """The blocks of a transcript by their numbers; none where the article holds no transcript."""
    found = {n: turn for n, passage in enumerate(passages) if (turn := _turn(passage))}
    names = {turn.name for turn in found.values() if turn.is_named}
    labelled = {n: turn for n, turn in found.items() if turn.name in names}
    if not _is_transcript(labelled):
        return {}
    turns: dict[int, Turn] = dict(labelled)
    numbers = sorted(labelled)
    for number, following in zip(numbers, [*numbers[1:], len(passages)], strict=True):
        last = number == numbers[-1]
        for n in range(number + 1, following):
            if apart[n] or not _goes_on(passages[n], labelled[number], last=last):
                break
            turns[n] = Turn(_unmarked(passages[n]))
    return turns


def _turn(passage: Passage) -> Turn | None:
    """The block with its label, if it opens with one and no quotation follows."""
    if ":" not in passage.doc.text[:80] and not passage.doc[0].text.endswith("."):
        return None
    plain = _unmarked(passage)
    first = int(plain is not passage)
    colon = _colon(plain, first)
    if colon is None or colon <= first - 1:
        return None
    label = Stretch(first, max(colon, first + 1))
    if colon > first and not _may_name(plain, label):
        return None
    turn = Turn(plain, label, colon)
    speech = turn.speech
    if speech is None or plain.opens(speech.start) is not None:
        return None
    return turn


def _colon(passage: Passage, first: int) -> int | None:
    """The colon behind the label; of "Q." and "A." the label itself."""
    for token in passage.doc[first : first + LONGEST]:
        if is_colon(token):
            return token.i if token.whitespace_ else None
    start = passage.doc[first : first + 1]
    if len(start) and start[0].text.endswith(".") and start[0].lower_[:-1] in turn_labels():
        return first
    return None


def _may_name(passage: Passage, label: Stretch) -> bool:
    """Whether the label can be a name, words in capitals, or a letter for question or answer."""
    tokens = passage.doc[label.start : label.end]
    words = [token for token in tokens if token.text[0].isalpha()]
    if len(words) == 1 and words[0].lower_ in turn_labels():
        return True
    if any(t.lower_ in colon_words() or t.like_num or is_weekday(t) for t in tokens):
        return False
    capitals = bool(words) and all(token.is_upper for token in words)
    return capitals or is_name(passage, label)


def _is_transcript(labelled: Mapping[int, Turn]) -> bool:
    """Whether two turns or more are questions and answers, or somebody speaks more than once."""
    if len(labelled) < FEWEST:
        return False
    counts = Counter(turn.name for turn in labelled.values())
    parts = {turn_labels()[name].answers for name in counts if name in turn_labels()}
    if len(parts) < FEWEST and max(counts.values()) < FEWEST:
        return False
    return 2 * sum(talks(turn.passage) for turn in labelled.values()) >= len(labelled)


def talks(passage: Passage) -> bool:
    """Whether somebody speaks to somebody, outside quotation marks."""
    return any(_is_talk(token) and not passage.is_quoted(token) for token in passage.doc)


def _is_talk(token: Token) -> bool:
    return token.lower_ in TALK or token.text == "?"


def _goes_on(passage: Passage, turn: Turn, *, last: bool) -> bool:
    """Whether a block without a label belongs to the turn before it.

    The last turn has no next label to end it, so what follows must be talk.
    """
    text = passage.doc.text
    marked = turn.label is not None and turn.label.start > 0
    if (text[0] in "([" and text[-1] in ")]") or (passage.opens(0) and not marked):
        return False
    if len(turn.name) > 1 and turn.name in text.lower():
        return False
    return not last or talks(_unmarked(passage) if marked else passage)


def _unmarked(passage: Passage) -> Passage:
    """The passage without the mark that opens it: a transcript in marks is no quotation."""
    opened = passage.quotations[:1]
    if not opened or opened[0].start > 0:
        return passage
    return read_passage(passage.doc, skipped=opened[0].first)


def _is_stray(passage: Passage, i: int) -> bool:
    """Whether the token is a closing mark of a quotation that opened blocks before."""
    return passage.doc[i].text in CLOSERS and not passage.is_quoted(passage.doc[i])


def _only_asks(passage: Passage, speech: Stretch) -> bool:
    """Whether every sentence of the speech is a question."""
    ends = {token.text for token in passage.doc[speech.start :]}
    return "?" in ends and not {".", "!"} & ends
