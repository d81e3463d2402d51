"""claimcheck: who claims what across news stories, where they agree and where they conflict."""

__version__ = "0.1.0"
