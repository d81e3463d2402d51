"""Extract the attributions of gold documents and score them with the scorer beside the gold."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click
from evaluation.page import write_figures

from claimcheck.extract import extract_articles
from claimcheck.ingest import article_from_text
from claimcheck.models import Claim, Extraction

Json = dict[str, Any]
View = Callable[[Extraction], list[Json]]

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

    One configuration for all sets, three views of the same claims: nested claims left out, with
    them, and with them and each span of a claim as a prediction of its own.
    """
    table: list[str] = []
    for path in gold:
        lines = path.read_text("utf-8").splitlines()
        documents = [json.loads(line) for line in lines if line.strip()]
        articles = [article_from_text(document["text"], document["id"]) for document in documents]
        extractions = list(extract_articles(articles))
        nested = sum(bool(c.parent) for e in extractions for c in _attributed(e))
        click.echo(f"== {path.stem}: {len(documents)} documents, {nested} nested claims")
        for name, view in VIEWS.items():
            scores = _score(path, documents, map(view, extractions), errors=errors)
            errors = 0
            for subset, measure, label in ROWS:
                figures = " / ".join(f"{100 * value:.1f}" for value in scores[subset][measure])
                click.echo(f"  {name:22} {subset:5} {label:18} P/R/F1 {figures}")
                table.append(f"| {path.stem} | {name} | {subset} | {label} | {figures} |")
            if "pronouns" in scores:
                click.echo(f"  {name:22} pronoun sources {scores['pronouns']}")
    if write:
        write_figures("attribution", (*HEAD, *table))


def outermost(extraction: Extraction) -> list[Json]:
    """The claims that stand in no other, as PolNeAR marks them."""
    return [_prediction(claim) for claim in _attributed(extraction) if not claim.parent]


def all_levels(extraction: Extraction) -> list[Json]:
    """Every attributed claim."""
    return [_prediction(claim) for claim in _attributed(extraction)]


def each_span(extraction: Extraction) -> list[Json]:
    """Every attributed claim, its spans apart, as GUM cuts quotations at their verb."""
    return [
        {**_prediction(claim), "content": [[span.start, span.end]]}
        for claim in _attributed(extraction)
        for span in claim.content
    ]


VIEWS: dict[str, View] = {
    "nested left out": outermost,
    "with nested": all_levels,
    "with nested, by span": each_span,
}


def _attributed(extraction: Extraction) -> list[Claim]:
    return [claim for claim in extraction.claims if claim.cue]


def _prediction(claim: Claim) -> Json:
    """A claim in the scorer's words."""
    mention = claim.source.text if claim.source else ""
    return {
        "content": [[span.start, span.end] for span in claim.content],
        "source": mention,
        "source_mention": mention,
        "speaker": claim.speaker,
        "cue": claim.cue.text if claim.cue else "",
    }


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
