"""Measure claimcheck on gold data that does not ship with it: pairs, stories, attributions."""

import sys
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parent))

from evaluation.pairs import pairs  # noqa: E402
from evaluation.stories import stories  # noqa: E402


@click.group()
def evaluate() -> None:
    """Measure claimcheck on gold data."""


evaluate.add_command(pairs)
evaluate.add_command(stories)

if __name__ == "__main__":
    evaluate()
