"""A result in, one form of it out: text for people, JSON and JSON Lines for scripts."""
