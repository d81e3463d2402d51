"""A parsed block with its quotations and sentences: what every construction looks at."""

from dataclasses import dataclass

from claimcheck.extract.parsing.quotes import Quotation, find_quotations
from claimcheck.extract.parsing.tree import Doc, Token

HEADING_ENDS = "'’)%"
NO_QUOTATION = -1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens from `start` to before `end`."""

    start: int
    end: int

    def __contains__(self, i: int) -> bool:
        """Whether token `i` lies in the stretch."""
        return self.start <= i < self.end


@dataclass(frozen=True)
class Passage:
    """A parsed block.

    `quoted` gives each token the index of the quotation it lies in, marks included. Sentences end
    outside quotations only, so a quotation of many sentences lies in one. A heading ends without
    the mark that ends a sentence, as headlines do.
    """

    doc: Doc
    quotations: tuple[Quotation, ...]
    spoken: tuple[Stretch, ...]
    quoted: tuple[int, ...]
    sentences: tuple[Stretch, ...]
    is_heading: bool

    def sentence(self, i: int) -> Stretch:
        """The sentence of token `i`."""
        return next(sentence for sentence in self.sentences if i in sentence)

    def clause_range(self, i: int) -> Stretch:
        """The sentence of token `i`; inside a quotation the sentence spoken there."""
        sentence = self.sentence(i)
        if self.quoted[i] == NO_QUOTATION:
            return sentence
        doc, start, end = self.doc, i, i + 1
        while start > sentence.start and not doc[start].is_sent_start:
            if self.quoted[start - 1] != self.quoted[i]:
                break
            start -= 1
        while end < sentence.end and not doc[end].is_sent_start:
            if self.quoted[end] != self.quoted[i]:
                break
            end += 1
        opening = self.opens(start)
        return Stretch(start + (opening is not None), end - (self.closes(end - 1) is not None))

    def following(self, sentence: Stretch) -> Stretch | None:
        """The sentence after `sentence`."""
        after = self.sentences.index(sentence) + 1
        return self.sentences[after] if after < len(self.sentences) else None

    def opens(self, i: int) -> Stretch | None:
        """The quotation whose opening mark is token `i`."""
        return next((spoken for spoken in self.spoken if spoken.start == i), None)

    def closes(self, i: int) -> Stretch | None:
        """The quotation whose closing mark is token `i`."""
        return next((spoken for spoken in self.spoken if spoken.end == i + 1), None)

    def chars(self, stretch: Stretch) -> tuple[int, int]:
        """Where the tokens of `stretch` stand in the text."""
        last = self.doc[stretch.end - 1]
        return self.doc[stretch.start].idx, last.idx + len(last)

    def is_quoted(self, token: Token) -> bool:
        """Whether the token stands inside quotation marks."""
        return self.quoted[token.i] != NO_QUOTATION


def read_passage(doc: Doc, begun: int = 0, *, skipped: int = 0) -> Passage:
    """Find the quotations and sentences of a parsed block.

    The characters up to `begun` are a quotation whose opening mark is missing; a mark among the
    first `skipped` ones opens none.
    """
    text = doc.text
    quotations = find_quotations(" " * skipped + text[skipped:], begun)
    quoted = _quoted(doc, quotations)
    spoken = []
    for number in range(len(quotations)):
        inside = [i for i, at in enumerate(quoted) if at == number]
        if inside:
            spoken.append(Stretch(inside[0], inside[-1] + 1))
    starts = [token.i for token in doc if token.i == 0 or _starts(token, quoted)]
    sentences = tuple(
        Stretch(start, end) for start, end in zip(starts, [*starts[1:], len(doc)], strict=True)
    )
    is_heading = text[-1].isalnum() or text[-1] in HEADING_ENDS
    return Passage(doc, quotations, tuple(spoken), quoted, sentences, is_heading)


def _quoted(doc: Doc, quotations: tuple[Quotation, ...]) -> tuple[int, ...]:
    """The index of each token's quotation."""
    quoted = []
    number = 0
    for token in doc:
        while number < len(quotations) and quotations[number].end <= token.idx:
            number += 1
        inside = number < len(quotations) and quotations[number].start < token.idx + len(token)
        quoted.append(number if inside else NO_QUOTATION)
    return tuple(quoted)


def _starts(token: Token, quoted: tuple[int, ...]) -> bool:
    """Whether a sentence starts at `token` outside quotations or with one."""
    if not token.is_sent_start:
        return False
    return quoted[token.i] == NO_QUOTATION or quoted[token.i] != quoted[token.i - 1]
