"""Compare the stories of a folder and score the findings against its gold."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import click
from evaluation.page import write_figures

from claimcheck.check import compare
from claimcheck.models import Claim, Evidence, Finding, Report, Span

VERDICTS = {"conflict": "conflict", "agree": "agree", "drift": "agree"}
"""How the gold calls our verdicts; an update is not scored."""


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--also", is_flag=True, help="Score the further pairs of each finding as well.")
@click.option("--errors", is_flag=True, help="List misses and false alarms.")
@click.option("--what", default="conflict,agree", help="The verdicts that --errors lists.")
@click.option("--only", help="Names of stories, separated by commas.")
@click.option(
    "--write",
    is_flag=True,
    help="Put the figures into docs/accuracy.md, each story left out in turn too.",
)
@click.option("--by-story", is_flag=True, help="Conflict and agreement of each story by itself.")
def stories(
    folder: Path, *, also: bool, by_story: bool, write: bool, **options: str | bool | None
) -> None:
    """Score `compare` on the stories in FOLDER, which holds texts, gold/ and score_stories.py."""
    names = sorted(path.stem for path in (folder / "gold").glob("*.json"))
    with tempfile.TemporaryDirectory() as scratch:
        for name in names:
            report = compare([str(folder / name)])
            lines = predictions(report, also=also)
            Path(scratch, f"{name}.json").write_text(json.dumps({"findings": lines}), "utf-8")
        scored = _score(folder, scratch, options)
        click.echo(scored)
        left_out = _leave_each_out(folder, scratch, names) if write or by_story else []
        click.echo("\n".join(left_out))
        if write:
            write_figures("stories", ("```text", *_figures(scored), "", *left_out, "```"))


def predictions(report: Report, *, also: bool) -> list[dict[str, object]]:
    """The findings in the scorer's form."""
    claims = {claim.id: claim for claim in report.claims}
    lines = []
    for finding in report.findings:
        if finding.verdict in VERDICTS:
            pairs: list[tuple[Evidence | Claim, ...]] = [finding.evidence]
            if also:
                pairs += [(claims[left], claims[right]) for left, right in finding.also]
            lines += [_prediction(finding, pair) for pair in pairs]
    return lines


def _prediction(finding: Finding, pair: tuple[Evidence | Claim, ...]) -> dict[str, object]:
    sides = {name: _side(one) for name, one in zip("ab", pair, strict=True)}
    return {"verdict": VERDICTS[finding.verdict], "kind": finding.reason, **sides}


def _side(one: Evidence | Claim) -> dict[str, object]:
    span: Evidence | Span = one.evidence if isinstance(one, Claim) else one
    file = Path(one.article).name
    return {"file": file, "start": span.start, "end": span.end, "text": span.text}


def _score(folder: Path, scratch: str, options: dict[str, str | bool | None]) -> str:
    command = [sys.executable, str(folder / "score_stories.py"), str(folder / "gold"), scratch]
    command.append("--skip-hard")
    if options["errors"]:
        command += ["--errors", "--what", str(options["what"])]
    if options["only"]:
        command += ["--only", str(options["only"])]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _figures(scored: str) -> list[str]:
    """The lines that hold for all stories together."""
    kept = ("cluster ", "TOTAL ", "conflict recall", "agree recall", "compatible pairs")
    return [line for line in scored.splitlines() if line.startswith(kept)]


def _leave_each_out(folder: Path, scratch: str, names: list[str]) -> list[str]:
    """The totals without each story in turn: how much any one of them carries."""
    rows = []
    for left_out in names:
        rest = ",".join(name for name in names if name != left_out)
        command = [sys.executable, str(folder / "score_stories.py"), str(folder / "gold"), scratch,
                   "--skip-hard", "--only", rest]  # fmt: skip
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        total = next(line for line in lines.splitlines() if line.startswith("TOTAL"))
        rows.append(f"without {left_out[:36]:36} {total[44:]}")
    return rows


if __name__ == "__main__":
    stories()
