"""Judge the statement pairs of a file and score the verdicts against its labels."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import click
from evaluation.page import write_figures

from claimcheck.models import Judgement
from claimcheck.statements import judge_pairs

HEAD = (
    "| set | conflict P / R / F1 | aligned P / R / F1 | false conflicts |",
    "|---|---|---|---|",
)


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path), nargs=-1)
@click.option("--by", help="Break the figures down by this field of the gold, such as kind.")
@click.option("--reasons", is_flag=True, help="Right and fired of each conflict reason.")
@click.option("--write", is_flag=True, help="Put the figures into docs/accuracy.md.")
def pairs(gold: tuple[Path, ...], *, by: str | None, reasons: bool, write: bool) -> None:
    """Score `judge` on the labelled pairs of each GOLD file; score_pairs.py lies beside it."""
    table = []
    for path in gold:
        lines = path.read_text("utf-8").splitlines()
        rows = [json.loads(line) for line in lines if line.strip()]
        verdicts = list(judge_pairs((row["a"], row["b"]) for row in rows))
        click.echo(f"== {path.stem}")
        if write:
            scores = json.loads(_score(path, rows, verdicts, "--json"))
            table.append(_row(path.stem, scores))
            click.echo(table[-1])
            continue
        click.echo(_score(path, rows, verdicts, *(("--by", by) if by else ())))
        if reasons:
            _count_reasons(rows, verdicts)
    if write:
        write_figures("pairs", (*HEAD, *table))


def _row(name: str, scores: dict[str, Any]) -> str:
    cells = [
        " / ".join(f"{100 * scores[kind][figure]:.1f}" for figure in ("p", "r", "f1"))
        for kind in ("conflict", "aligned")
    ]
    return f"| {name} | {cells[0]} | {cells[1]} | {scores['false_conflict_rate']:.4f} |"


def label(judgement: Judgement | None) -> str:
    """How the gold calls a verdict."""
    if judgement is None:
        return "neutral"
    return "conflict" if judgement.verdict == "conflict" else "agree"


def _score(
    path: Path, rows: list[dict[str, str]], verdicts: list[Judgement | None], *options: str
) -> str:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predicted:
        for row, judgement in zip(rows, verdicts, strict=True):
            predicted.write(json.dumps({"id": row["id"], "label": label(judgement)}) + "\n")
        predicted.flush()
        command = [sys.executable, str(path.parent / "score_pairs.py"), str(path), predicted.name]
        done = subprocess.run([*command, *options], check=True, capture_output=True, text=True)
        return done.stdout


def _count_reasons(rows: list[dict[str, str]], verdicts: list[Judgement | None]) -> None:
    fired: dict[str, list[bool]] = {}
    for row, judgement in zip(rows, verdicts, strict=True):
        if judgement and judgement.verdict == "conflict":
            fired.setdefault(judgement.reason, []).append(row["label"] == "conflict")
    for reason in sorted(fired):
        click.echo(f"  {reason:16} right {sum(fired[reason])} of {len(fired[reason])}")


if __name__ == "__main__":
    pairs()
