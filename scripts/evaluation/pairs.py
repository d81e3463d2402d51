"""Judge the statement pairs of a file and score the verdicts against its labels."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from claimcheck.models import Judgement
from claimcheck.statements import judge_pairs


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path), nargs=-1)
@click.option("--by", help="Break the figures down by this field of the gold, such as kind.")
@click.option("--reasons", is_flag=True, help="Right and fired of each conflict reason.")
def pairs(gold: tuple[Path, ...], *, by: str | None, reasons: bool) -> None:
    """Score `judge` on the labelled pairs of each GOLD file; score_pairs.py lies beside it."""
    for path in gold:
        lines = path.read_text("utf-8").splitlines()
        rows = [json.loads(line) for line in lines if line.strip()]
        verdicts = list(judge_pairs((row["a"], row["b"]) for row in rows))
        click.echo(f"== {path.stem}")
        _score(path, rows, verdicts, by)
        if reasons:
            _count_reasons(rows, verdicts)


def label(judgement: Judgement | None) -> str:
    """How the gold calls a verdict."""
    if judgement is None:
        return "neutral"
    return "conflict" if judgement.verdict == "conflict" else "agree"


def _score(
    path: Path, rows: list[dict[str, str]], verdicts: list[Judgement | None], by: str | None
) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predicted:
        for row, judgement in zip(rows, verdicts, strict=True):
            predicted.write(json.dumps({"id": row["id"], "label": label(judgement)}) + "\n")
        predicted.flush()
        command = [sys.executable, str(path.parent / "score_pairs.py"), str(path), predicted.name]
        subprocess.run(command + (["--by", by] if by else []), check=True)


def _count_reasons(rows: list[dict[str, str]], verdicts: list[Judgement | None]) -> None:
    fired: dict[str, list[bool]] = {}
    for row, judgement in zip(rows, verdicts, strict=True):
        if judgement and judgement.verdict == "conflict":
            fired.setdefault(judgement.reason, []).append(row["label"] == "conflict")
    for reason in sorted(fired):
        click.echo(f"  {reason:16} right {sum(fired[reason])} of {len(fired[reason])}")


if __name__ == "__main__":
    pairs()
