"""Extract the attributions of gold documents and score them with the scorer beside the gold."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from evaluation.page import write_figures
from evaluation.views import VIEWS, Json, attributed

from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text

HEAD = ("| set | view | subset | measure | P / R / F1 |", "|---|---|---|---|---|")
ROWS = (
    ("core", "match_J.5", "content matched"),
    ("core", "joint", "content and source"),
    ("all", "joint", "content and source"),
)


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path), nargs=-1)
@click.option("--write", is_flag=True, help="Put the figures into docs/accuracy.md.")
@click.option("--errors", type=int, default=0, help="Print so many errors; not for held-out sets.")
def attribution(gold: tuple[Path, ...], *, write: bool, errors: int) -> None:
    """Score `extract` on the documents of each GOLD file; score_attribution.py lies beside it.

    One configuration for all sets, several views of the same claims (`views.py`).
    """
    table: list[str] = []
    for path in gold:
        lines = path.read_text("utf-8").splitlines()
        documents = [json.loads(line) for line in lines if line.strip()]
        articles = [article_from_text(document["text"], document["id"]) for document in documents]
        extractions = list(extract_articles(articles))
        nested = sum(bool(c.parent) for e in extractions for c in attributed(e))
        click.echo(f"== {path.stem}: {len(documents)} documents, {nested} nested claims")
        for name, view in VIEWS.items():
            scores = _score(path, documents, map(view, extractions), errors=errors)
            errors = 0
            for subset, measure, label in ROWS:
                figures = " / ".join(f"{100 * value:.1f}" for value in scores[subset][measure])
                click.echo(f"  {name:27} {subset:5} {label:18} P/R/F1 {figures}")
                table.append(f"| {path.stem} | {name} | {subset} | {label} | {figures} |")
            if "pronouns" in scores:
                click.echo(f"  {name:27} pronoun sources {scores['pronouns']}")
    if write:
        write_figures("attribution", (*HEAD, *table))


def _score(
    path: Path, documents: Sequence[Json], predicted: Iterable[list[Json]], *, errors: int
) -> Json:
    """Write the predictions, run the scorer, read its figures."""
    with tempfile.TemporaryDirectory() as scratch:
        lines = Path(scratch, "predicted.jsonl")
        figures = Path(scratch, "figures.json")
        with lines.open("w", encoding="utf-8") as stream:
            for document, attributions in zip(documents, predicted, strict=True):
                row = {"id": document["id"], "attributions": attributions}
                stream.write(json.dumps(row, ensure_ascii=False) + "\n")
        scorer = str(path.parent / "score_attribution.py")
        command = [sys.executable, scorer, str(path), str(lines), "--json", str(figures)]
        command += ["--errors", str(errors)] if errors else []
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        if errors:
            click.echo(done.stdout)
        scores: Json = json.loads(figures.read_text("utf-8"))
    return scores


if __name__ == "__main__":
    attribution()
