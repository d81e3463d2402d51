"""Find who claims what: Articles in, Claims out. spaCy lives in this room only."""

from claimcheck.extract.articles import extract_articles

__all__ = ["extract_articles"]
