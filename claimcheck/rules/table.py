"""Read a table of rules: `tables/NAME.toml` holds `[[row]]` entries of one row type."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeVar

from pydantic import ValidationError

from claimcheck.models import Model


class RulesError(Exception):
    """A shipped table is broken: a bug, so nobody catches it."""


class Row(Model):
    """A rule: `example` must fire it, `near_miss` must not, `note` says where it came from."""

    id: str
    example: str
    near_miss: str | None = None
    note: str | None = None


RowType = TypeVar("RowType", bound=Row)


@cache
def load_table(name: str, row_type: type[RowType]) -> tuple[RowType, ...]:
    """The rows of `tables/NAME.toml`, in the order they stand there.

    Raises:
        RulesError: a row lacks a field or has one too many, or an id stands twice.
    """
    entries = tomllib.loads(
        files(__package__).joinpath("tables", f"{name}.toml").read_text("utf-8")
    )
    rows: dict[str, RowType] = {}
    for number, entry in enumerate(entries["row"], start=1):
        try:
            row = row_type.model_validate(entry)
        except ValidationError as error:
            raise RulesError(f"{name}.toml, row {number}: {error}") from error
        if row.id in rows:
            raise RulesError(f"{name}.toml, row {number}: the id {row.id!r} stands twice")
        rows[row.id] = row
    return tuple(rows.values())
