"""A parsed text as plain objects: tokens, each with its head and its children.

The attributes carry spaCy's names and meaning. spaCy builds an object at each look at a token; the
rules look a hundred times at each, so the parse is written out once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import overload


@dataclass(frozen=True, slots=True)
class Word:
    """A word form in one use: what its tokens have in common."""

    text: str
    lower: str
    tag: str
    pos: str
    lemma: str
    dep: str
    is_punct: bool
    is_space: bool
    is_alpha: bool
    is_upper: bool
    like_num: bool


class Token:
    """A word of a text. `children` are in text order, the edges those of all that hangs on it."""

    __slots__ = (
        "children", "dep_", "doc", "head", "i", "idx", "is_alpha", "is_punct", "is_sent_start",
        "is_space", "is_upper", "left_edge", "lemma_", "like_num", "lower_", "pos_", "right_edge",
        "tag_", "text", "whitespace_", "word",
    )  # fmt: skip

    def __init__(self, doc: "Doc", word: Word, i: int, idx: int) -> None:
        self.doc = doc
        self.word = word
        self.i = i
        self.idx = idx
        self.text = word.text
        self.lower_ = word.lower
        self.tag_ = word.tag
        self.pos_ = word.pos
        self.lemma_ = word.lemma
        self.dep_ = word.dep
        self.is_punct = word.is_punct
        self.is_space = word.is_space
        self.is_alpha = word.is_alpha
        self.is_upper = word.is_upper
        self.like_num = word.like_num
        self.is_sent_start = i == 0
        self.whitespace_ = ""
        self.head = self.left_edge = self.right_edge = self
        self.children: list[Token] = []

    def __len__(self) -> int:
        """How many characters the word has."""
        return len(self.text)

    def __repr__(self) -> str:
        """The word, as spaCy shows it."""
        return self.text

    @property
    def lefts(self) -> list["Token"]:
        """The children before the token."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list["Token"]:
        """The children behind the token."""
        return [child for child in self.children if child.i > self.i]

    @property
    def sent(self) -> "Span":
        """The sentence the token stands in."""
        tokens, start, end = self.doc.tokens, self.i, self.i + 1
        while start > 0 and not tokens[start].is_sent_start:
            start -= 1
        while end < len(tokens) and not tokens[end].is_sent_start:
            end += 1
        return Span(self.doc, start, end)

    def embrace(self, child: "Token") -> None:
        """Widen the edges to those of a child."""
        if child.left_edge.i < self.left_edge.i:
            self.left_edge = child.left_edge
        if child.right_edge.i > self.right_edge.i:
            self.right_edge = child.right_edge

    def nbor(self, steps: int = 1) -> "Token":
        """The token so many steps on."""
        return self.doc.tokens[self.i + steps]


class Doc:
    """A text with its tokens."""

    __slots__ = ("text", "tokens")

    def __init__(self, text: str, words: Sequence[Word], spaces: Sequence[bool]) -> None:
        self.text = text
        self.tokens: list[Token] = []
        idx = 0
        for i, (word, space) in enumerate(zip(words, spaces, strict=True)):
            token = Token(self, word, i, idx)
            self.tokens.append(token)
            idx += len(word.text)
            if space:
                token.whitespace_ = " "
                idx += 1

    def __len__(self) -> int:
        """How many tokens the text has."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """The tokens in text order."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Span": ...
    def __getitem__(self, at: int | slice) -> "Token | Span":
        """A token, or a stretch of them."""
        if isinstance(at, int):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, end)

    @property
    def sents(self) -> Iterator["Span"]:
        """The sentences in text order."""
        starts = [token.i for token in self.tokens if token.is_sent_start]
        for start, end in pairwise([*starts, len(self.tokens)]):
            yield Span(self, start, end)

    def link(self, heads: Sequence[int]) -> None:
        """Hang each token on its head, given by index; a root is its own."""
        tokens = self.tokens
        for token in tokens:
            token.head = token.left_edge = token.right_edge = token
            token.children = []
        for token, head in zip(tokens, heads, strict=True):
            if head != token.i:
                token.head = tokens[head]
                tokens[head].children.append(token)
        for token in (*tokens, *reversed(tokens)):
            token.head.embrace(token)

    def release(self) -> None:
        """Let the tokens go of one another: the text is done with, and they are freed at once."""
        for token in self.tokens:
            del token.doc, token.head, token.left_edge, token.right_edge, token.children
        self.tokens.clear()


class Span:
    """Tokens from `start` to before `end`."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc = doc
        self.start = start
        self.end = max(start, end)

    def __len__(self) -> int:
        """How many tokens there are."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """The tokens in text order."""
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Span": ...
    def __getitem__(self, at: int | slice) -> "Token | Span":
        """A token, or a stretch of them, counted from the first."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Span(self.doc, self.start + start, self.start + end)
        return self.doc.tokens[self.start : self.end][at]

    @property
    def start_char(self) -> int:
        """Where the first token begins in the text."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Where the last token ends in the text."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.doc.text[self.start_char : self.end_char] if len(self) else ""

    @property
    def root(self) -> Token:
        """The first of the tokens highest in the tree; a bare mark only where nothing else is."""
        inside = range(self.start, self.end)
        tops = [t for t in self if t.head.i not in inside or t.head is t]
        return min(tops, key=_depth)

    def as_doc(self) -> Doc:
        """The words as a text of their own, without a tree."""
        return Doc(self.text, [t.word for t in self], [bool(t.whitespace_) for t in self])


def _depth(token: Token) -> int:
    """How many steps it is up to the root; bare marks and spaces hang below all."""
    if (token.is_punct or token.is_space) and not token.children and token.head is not token:
        return len(token.doc)
    steps = 0
    while token.head is not token:
        token = token.head
        steps += 1
    return steps
