"""Words per second: spaCy's plain pipeline, textacy's direct quotations, claimcheck's extraction.

One process, one text, the same batch size, a warm pass first, then interleaved rounds; the medians
of the ratios to the plain pipeline count. Words are white-space words of the whole input.
claimcheck goes from text to claims: nothing is cached between rounds, each distinct paragraph is
parsed once.
"""

import importlib.util
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import click
import spacy

from claimcheck.extract import extract_articles
from claimcheck.extract.parsing.pipeline import model_name
from claimcheck.ingest import article_from_text

BATCH = 16
Run = Callable[[list[str]], object]


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--rounds", default=5, show_default=True, help="Interleaved rounds.")
def bench(paths: tuple[Path, ...], *, rounds: int) -> None:
    """Compare the speed of three extractions on PATHS: text files, or JSON Lines with a "text"."""
    texts = [text for path in paths for text in _texts(path)]
    words = sum(len(text.split()) for text in texts)
    runs = {"plain pipeline": _plain(), **_textacy(), "claimcheck": _claimcheck}
    click.echo(f"{len(texts)} texts, {words} words, {rounds} rounds")
    for run in runs.values():
        run(texts)
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.perf_counter()
            run(texts)
            seconds[name].append(time.perf_counter() - start)
    base = seconds["plain pipeline"]
    for name, taken in seconds.items():
        ratio = statistics.median(b / t for b, t in zip(base, taken, strict=True))
        speed = words / statistics.median(taken)
        click.echo(f"{name:26} {speed:9,.0f} words/s   {ratio:.2f} x plain")


def _texts(path: Path) -> list[str]:
    content = path.read_text("utf-8")
    if path.suffix != ".jsonl":
        return [content]
    return [json.loads(line)["text"] for line in content.splitlines() if line.strip()]


def _plain() -> Run:
    nlp = spacy.load(model_name())
    return lambda texts: list(nlp.pipe(texts, batch_size=BATCH))


def _textacy() -> dict[str, Run]:
    """The peer, where it is installed."""
    if importlib.util.find_spec("textacy") is None:
        click.echo("textacy is not installed, so it is left out. Type: pip install textacy")
        return {}
    from textacy.extract import direct_quotations

    nlp = spacy.load(model_name())

    def run(texts: list[str]) -> int:
        found = 0
        for doc in nlp.pipe(texts, batch_size=BATCH):
            try:
                found += len(list(direct_quotations(doc)))
            except ValueError:
                continue
        return found

    return {"textacy direct_quotations": run}


def _claimcheck(texts: list[str]) -> int:
    articles = [article_from_text(text, str(number)) for number, text in enumerate(texts)]
    return sum(len(extraction.claims) for extraction in extract_articles(articles))


if __name__ == "__main__":
    bench()
