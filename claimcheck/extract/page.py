"""An article's text, cut into spans with line numbers and stable ids."""

import re
from bisect import bisect_right
from hashlib import sha256

from claimcheck.models import Article, Span

WORD = re.compile(r"\S+")
EVIDENCE_WORDS = 60


class Page:
    """An article's text with its line starts."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._lines = [0, *(match.end() for match in re.finditer("\n", article.text))]

    def span(self, start: int, end: int) -> Span:
        """The passage from `start` to `end`."""
        text = self.article.text[start:end]
        return Span(start=start, end=end, line=bisect_right(self._lines, start), text=text)

    def identify(self, kind: str, *spans: Span) -> str:
        """A hash of the article's text, the spans and the kind."""
        places = " ".join(f"{span.start}-{span.end}" for span in spans)
        return sha256(f"{self.article.text_sha256} {kind} {places}".encode()).hexdigest()[:16]

    def evidence(self, *spans: Span) -> Span:
        """From the first to the last of the spans, 60 words at most."""
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        for number, word in enumerate(WORD.finditer(self.article.text, start, end), start=1):
            if number == EVIDENCE_WORDS:
                return self.span(start, word.end())
        return self.span(start, end)
