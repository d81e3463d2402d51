"""Measure claimcheck on gold data that does not ship with it: pairs, stories, attributions."""

import click
from evaluation.attribution import attribution
from evaluation.pairs import pairs
from evaluation.stories import stories


@click.group()
def evaluate() -> None:
    """Measure claimcheck on gold data."""


evaluate.add_command(attribution)
evaluate.add_command(pairs)
evaluate.add_command(stories)

if __name__ == "__main__":
    evaluate()
