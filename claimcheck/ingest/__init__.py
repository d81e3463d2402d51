"""Files in, articles out: the text kept as it stands, and the structure found in it."""

from claimcheck.ingest.articles import Reading, article_from_text, read_articles, read_statement

__all__ = ["Reading", "article_from_text", "read_articles", "read_statement"]
