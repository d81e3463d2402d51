"""The tables: linguistic knowledge as rows of TOML, validated once, cached."""

from claimcheck.rules.table import Row, RulesError, load_table

__all__ = ["Row", "RulesError", "load_table"]
