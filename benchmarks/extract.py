"""Words per second: spaCy's plain pipeline, textacy's direct quotations, claimcheck's extraction.

One process, one text, a warm pass first, then interleaved rounds; the medians of the ratios to the
plain pipeline count. Words are white-space words of the whole input. spaCy's pipelines take 16
texts at a time. claimcheck goes from text to claims, each distinct block is parsed once, nothing is
kept between rounds; it parses 256 blocks at a time, about as many words as 16 texts have, and is
measured with batches of 16 blocks too.
"""

import importlib.util
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from unittest.mock import patch

import click
import spacy

from claimcheck.extract import extract_articles
from claimcheck.extract.parsing import pipeline
from claimcheck.ingest import article_from_text

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))

from evaluation.page import write_figures

BATCH = 16
PLAIN = "plain pipeline"
Run = Callable[[list[str]], object]


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--rounds", default=5, show_default=True, help="Interleaved rounds.")
@click.option("--write", is_flag=True, help="Put the figures into docs/accuracy.md.")
def bench(paths: tuple[Path, ...], *, rounds: int, write: bool) -> None:
    """Compare the speed of three extractions on PATHS: text files, or JSON Lines with a "text"."""
    texts = [text for path in paths for text in _texts(path)]
    words = sum(len(text.split()) for text in texts)
    runs = {PLAIN: _plain(), **_textacy(), **_claimcheck()}
    seconds = _measure(runs, texts, rounds)
    lines = [
        f"{len(texts)} texts of {words} words, {rounds} rounds.",
        "",
        "| run | words per second | ratio to the plain pipeline |",
        "|---|---|---|",
        *_rows(seconds, words),
    ]
    click.echo("\n".join(lines))
    if write:
        write_figures("speed", lines)


def _measure(runs: dict[str, Run], texts: list[str], rounds: int) -> dict[str, list[float]]:
    """The seconds of each run in each round, after a warm pass."""
    for run in runs.values():
        run(texts)
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.perf_counter()
            run(texts)
            seconds[name].append(time.perf_counter() - start)
    return seconds


def _rows(seconds: dict[str, list[float]], words: int) -> Iterator[str]:
    """A row of the table for each run."""
    for name, taken in seconds.items():
        ratio = statistics.median(b / t for b, t in zip(seconds[PLAIN], taken, strict=True))
        yield f"| {name} | {words / statistics.median(taken):,.0f} | {ratio:.2f} |"


def _texts(path: Path) -> list[str]:
    content = path.read_text("utf-8")
    if path.suffix != ".jsonl":
        return [content]
    return [json.loads(line)["text"] for line in content.splitlines() if line.strip()]


def _plain() -> Run:
    nlp = spacy.load(pipeline.model_name())
    return lambda texts: list(nlp.pipe(texts, batch_size=BATCH))


def _textacy() -> dict[str, Run]:
    """The peer, where it is installed."""
    if importlib.util.find_spec("textacy") is None:
        click.echo("textacy is not installed, so it is left out. Type: pip install textacy")
        return {}
    from textacy.extract import direct_quotations

    nlp = spacy.load(pipeline.model_name())

    def run(texts: list[str]) -> int:
        found = 0
        for doc in nlp.pipe(texts, batch_size=BATCH):
            try:
                found += len(list(direct_quotations(doc)))
            except ValueError:
                continue
        return found

    return {"textacy direct_quotations": run}


def _claimcheck() -> dict[str, Run]:
    """The extraction as it runs, and with batches of 16 blocks."""
    return {
        f"claimcheck, {size} blocks at a time": partial(_extract, size=size)
        for size in (pipeline.BATCH, BATCH)
    }


def _extract(texts: list[str], *, size: int) -> int:
    articles = [article_from_text(text, str(number)) for number, text in enumerate(texts)]
    with patch.object(pipeline, "BATCH", size):
        return sum(len(extraction.claims) for extraction in extract_articles(articles))


if __name__ == "__main__":
    bench()
