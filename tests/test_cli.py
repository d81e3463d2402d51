"""The command line's promises: exit codes, what goes where, files written whole."""

import io
import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result
from handmade import HOSTILE, extraction, five_articles, two_articles

from claimcheck.cli import main
from claimcheck.cli.progress import Progress
from claimcheck.errors import ClaimcheckError, LostWorkerError, MissingModelError
from claimcheck.models import BatchSummary, Judgement, Notice, Report, Story, StoryReport, Telling

ROOT = Path(__file__).parents[1]
UNREADABLE = Notice(kind="unreadable", article="b.bin", line=None, message="b.bin: not text. Skip.")
CONFLICT = Judgement(
    verdict="conflict", reason="figure-mismatch", compared={"left": 1.0}, score=0.9,
    telling=Telling(left="12 dead", right="15 dead", about="same event"),
)  # fmt: skip
AGREE = CONFLICT.model_copy(update={"verdict": "agree", "reason": "same-figure"})

Install = Callable[..., None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a hand-made function behind a door of the package."""

    def put(module: str, name: str, result: Any) -> None:
        def door(*_: Any, **__: Any) -> Any:
            if isinstance(result, BaseException):
                raise result
            return result(*_) if callable(result) else result

        stand_in = ModuleType(module)
        setattr(stand_in, name, door)
        monkeypatch.setitem(sys.modules, module, stand_in)

    return put


def run(*arguments: str, **given: Any) -> Result:
    """The command as a user types it."""
    return CliRunner().invoke(main, list(arguments), **given)


def only(verdict: str) -> Report:
    """The two-article report with the findings of one verdict."""
    report = two_articles()
    finding = report.findings[0].model_copy(update={"verdict": verdict})
    matter = report.matters[0].model_copy(update={"verdict": verdict})
    counts = dict.fromkeys(("agree", "conflict", "drift", "update"), 0) | {verdict: 1}
    return report.model_copy(
        update={
            "findings": (finding,), "matters": (matter,),
            "summary": report.summary.model_copy(update=counts),
        }
    )  # fmt: skip


def with_notice(report: Report) -> Report:
    """A report in which one file could not be read."""
    return report.model_copy(update={"notices": (UNREADABLE,)})


@pytest.mark.parametrize(
    ("options", "report", "code"),
    [
        ([], only("agree"), 0),
        ([], only("conflict"), 1),
        ([], only("drift"), 0),
        ([], only("update"), 0),
        (["--fail-on", "drift"], only("drift"), 1),
        (["--fail-on", "conflict,update"], only("update"), 1),
        (["--fail-on", "drift"], only("conflict"), 1),
        (["--fail-on", "drift"], only("update"), 0),
        (["--exit-zero"], only("conflict"), 0),
        (["--exit-zero", "--fail-on", "drift"], only("drift"), 0),
        ([], with_notice(only("agree")), 0),
        ([], with_notice(only("conflict")), 1),
        (["--strict"], with_notice(only("conflict")), 2),
        (["--strict", "--exit-zero"], with_notice(only("conflict")), 2),
        (["--strict"], only("conflict"), 1),
        (["--fail-on", "agree"], only("agree"), 2),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_the_exit_code_of_compare(
    form: str, options: list[str], report: Report, code: int, install: Install
) -> None:
    """1 for conflicts and what --fail-on names, 2 for --strict, 0 otherwise, in every form."""
    install("claimcheck.check", "compare", report)
    assert run("compare", "a", "b", "--format", form, *options).exit_code == code


@pytest.mark.parametrize(
    ("raised", "code", "message"),
    [
        (ClaimcheckError("Two articles are needed. Name another."), 2, "Two articles are needed"),
        (MissingModelError("The model 'x' cannot be loaded."), 2, "The model 'x'"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (ValueError(f"odd {HOSTILE}"), 70, "This is a bug"),
        (RecursionError("deep"), 70, "Traceback"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else None,
)
@pytest.mark.parametrize(
    ("door", "arguments"),
    [
        (("claimcheck.check", "compare"), ["compare", "a", "b"]),
        (("claimcheck.statements", "judge_texts"), ["judge", "a", "b"]),
        (("claimcheck.batch", "batch"), ["batch", "a"]),
        (("claimcheck.ingest", "read_articles"), ["extract", "a"]),
    ],
    ids=["compare", "judge", "batch", "extract"],
)
def test_what_an_exception_comes_to(
    door: tuple[str, str], arguments: list[str], raised: BaseException, code: int, message: str,
    install: Install,
) -> None:  # fmt: skip
    """For every command: wrong use 2, interruption 130, a bug 70 with its traceback, cleaned."""
    install(*door, raised)
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert message in result.stderr
    assert ("Traceback" in result.stderr) is (code == 70)
    assert "\x1b" not in result.stderr


def test_a_lost_worker_is_no_bug_of_the_reader(install: Install) -> None:
    """A worker that died is told in one line, with the code that is never a finding."""
    install("claimcheck.check", "compare", LostWorkerError())
    result = run("compare", "a", "b")
    assert (result.exit_code, result.stdout) == (70, "")
    assert "Fewer --jobs need less" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Usage: claimcheck"),
        (["compar", "a"], "Did you mean 'compare'?"),
        (["compare"], "Missing argument"),
        (["compare", "--explian", "a"], "Did you mean '--explain'?"),
        (["compare", "a", "b", "--format", "xml"], "'xml' is not one of"),
        (["extract", "a", "--jobs", "0"], "--jobs"),
        (["extract", "/nowhere/at/all.txt"], "/nowhere/at/all.txt"),
        (["extract", "-", "-"], "standard input can be read once only"),
        (["judge", "only one"], "two statements"),
        (["judge", "a", "b", "c"], "two statements"),
        (["judge", "a", "b", "--jsonl", "-"], "not both"),
        (["judge", "--jsonl", "/nowhere/pairs.jsonl"], "/nowhere/pairs.jsonl"),
        (["batch"], "Missing argument"),
        ([f"x{HOSTILE}"], "No such command"),
    ],
    ids=lambda value: " ".join(value)[:30] if isinstance(value, list) else None,
)
def test_wrong_use_exits_2_with_one_clear_message(arguments: list[str], message: str) -> None:
    """Wrong use: nothing on standard output, the reason on standard error."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert "\x1b" not in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("command", [[], ["extract"], ["compare"], ["judge"], ["batch"]])
def test_help_goes_to_standard_output(command: list[str], option: str) -> None:
    """Help asked for is a result: exit 0, and the main help leads with examples."""
    result = run(*command, option)
    assert (result.exit_code, result.stderr) == (0, "")
    if not command:
        assert result.stdout.index("compare a.txt b.txt") < result.stdout.index("Options:")


def test_help_does_not_import_spacy() -> None:
    """`claimcheck --help` answers without loading what only parsing needs."""
    code = (
        "import sys\nfrom claimcheck.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "sys.exit(len(loaded & {'spacy', 'thinc', 'numpy', 'rapidfuzz'}))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def test_version() -> None:
    """`--version` names the program and its version."""
    assert run("--version").stdout.startswith("claimcheck ")


def test_notices_go_to_standard_error_unless_quiet(install: Install) -> None:
    """Standard output carries the report only; --quiet leaves the notices to the JSON."""
    install("claimcheck.check", "compare", with_notice(only("agree")))
    loud, quiet = (run("compare", "a", "b", "-f", "json", *q) for q in ([], ["--quiet"]))
    assert loud.stdout == quiet.stdout
    assert json.loads(loud.stdout)["notices"][0]["kind"] == "unreadable"
    assert (loud.stderr, quiet.stderr) == ("claimcheck: b.bin: not text. Skip.\n", "")


def test_an_output_file_appears_whole(install: Install, tmp_path: Path) -> None:
    """`-o` writes the same bytes as standard output, and leaves nothing beside them."""
    install("claimcheck.check", "compare", five_articles())
    target = tmp_path / "report.json"
    target.write_text("old")
    result = run("compare", "a", "b", "-f", "json", "-o", str(target))
    assert (result.exit_code, result.stdout) == (1, "")
    assert target.read_bytes() == run("compare", "a", "b", "-f", "json").stdout_bytes
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("raised", [ClaimcheckError("no."), ValueError("bug"), KeyboardInterrupt()])
def test_an_output_file_is_left_alone_by_a_failure(
    raised: BaseException, install: Install, tmp_path: Path
) -> None:
    """What fails half-way leaves the old file and no other."""
    target = tmp_path / "report.json"
    target.write_text("old")

    def stories(*_: Any) -> Iterator[StoryReport]:
        report = two_articles()
        yield StoryReport(story=Story(id="s", label="x", articles=("a", "b")), report=report)
        raise raised

    install("claimcheck.batch", "batch", stories)
    assert run("batch", "a", "-o", str(target)).exit_code in (2, 70, 130)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("place", ["missing/report.json", ".", "file/report.json"])
def test_an_unwritable_output_is_wrong_use(place: str, install: Install, tmp_path: Path) -> None:
    """A folder that is not there, a folder as the file, a file as the folder: exit 2."""
    (tmp_path / "file").write_text("x")
    install("claimcheck.check", "compare", only("conflict"))
    result = run("compare", "a", "b", "-o", str(tmp_path / place))
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_a_link_is_written_through(install: Install, tmp_path: Path) -> None:
    """A symbolic link stays one; the file it points to gets the report."""
    install("claimcheck.check", "compare", only("agree"))
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    link.symlink_to(real)
    run("compare", "a", "b", "-o", str(link))
    assert link.is_symlink()
    assert real.read_text().startswith("2 articles")


def test_a_device_is_written_to_not_replaced(install: Install) -> None:
    """`-o /dev/null` leaves the device a device."""
    install("claimcheck.check", "compare", only("agree"))
    assert run("compare", "a", "b", "-o", os.devnull).exit_code == 0
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("found", "options", "code", "shown"),
    [
        (CONFLICT, [], 1, "conflict: The figures do not fit together  [figure-mismatch]"),
        (CONFLICT, ["--exit-zero"], 0, "conflict"),
        (AGREE, [], 0, "agree: The same figure  [same-figure]"),
        (None, [], 0, "unrelated"),
        (CONFLICT, ["--explain"], 1, "first statement: 1"),
        (CONFLICT, ["-f", "json"], 1, '"verdict": "conflict"'),
    ],
)
def test_judge_two_statements(
    found: Judgement | None, options: list[str], code: int, shown: str, install: Install
) -> None:
    """The verdict and its reason, exit 1 for a conflict."""
    install("claimcheck.statements", "judge_texts", lambda *_: found)
    result = run("judge", "one", "two", *options)
    assert result.exit_code == code
    assert shown in result.stdout


PAIRS = '{"id": 7, "a": "x", "b": "y"}\nnonsense\n\n{"id": 8}\n{"id": "p", "a": "x", "b": "z"}\n'


def test_judge_lines(install: Install) -> None:
    """A line for a line with the id as given; broken lines are told of and left out; exit 0."""
    install(
        "claimcheck.statements",
        "judge_pairs",
        lambda pairs: (CONFLICT if b == "y" else None for _, b in pairs),
    )
    result = run("judge", "--jsonl", "-", input=PAIRS)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [list(one) for one in records] == [
        ["id", "verdict", "reason", "score", "explanation"]
    ] * 2
    assert [(one["id"], one["verdict"]) for one in records] == [(7, "conflict"), ("p", "unrelated")]
    assert "line 2: is not JSON" in result.stderr
    assert "line 4: is not an object with id, a and b" in result.stderr


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [("", [], 0), ("nonsense\n", [], 2), (PAIRS, ["--strict"], 2), ("[1]\n", [], 2)],
)
def test_judge_lines_that_cannot_be_read(
    text: str, options: list[str], code: int, install: Install
) -> None:
    """Nothing readable is 2, some unreadable is 2 under --strict only."""
    install("claimcheck.statements", "judge_pairs", lambda pairs: (None for _ in pairs))
    assert run("judge", "--jsonl", "-", *options, input=text).exit_code == code


def batch_results(*_: Any) -> Iterator[Notice | StoryReport | BatchSummary]:
    """What a batch of one story and one bad file gives."""
    report = two_articles()
    paths = tuple(article.path for article in report.articles)
    yield UNREADABLE
    yield StoryReport(story=Story(id="s", label="Bridge gives way", articles=paths), report=report)
    yield BatchSummary(**report.summary.model_dump(), stories=1, unreadable=1)


@pytest.mark.parametrize(
    ("options", "code"), [([], 1), (["--exit-zero"], 0), (["--strict"], 2), (["-f", "jsonl"], 1)]
)
def test_batch_tells_stories_and_goes_on(options: list[str], code: int, install: Install) -> None:
    """A bad file is a message, the stories follow, the summary closes."""
    install("claimcheck.batch", "batch", batch_results)
    result = run("batch", "folder", *options)
    assert result.exit_code == code
    assert "b.bin: not text" in result.stderr
    assert "Bridge gives way" in result.stdout
    assert "Bridge gives way" not in result.stderr


def test_extract_in_every_form(install: Install, tmp_path: Path) -> None:
    """Text for people, one object, or a record a line; an unreadable file is a notice in each."""
    report = two_articles()
    (tmp_path / "a.txt").write_text("A bridge gave way.\n")
    install("claimcheck.extract", "extract_articles", lambda *_: iter([extraction(report)]))
    paths = (str(tmp_path / "a.txt"), str(tmp_path / "missing.txt"))
    text, whole, lines = (run("extract", *paths, "-f", f) for f in ("text", "json", "jsonl"))
    assert {text.exit_code, whole.exit_code, lines.exit_code} == {0}
    assert "Ulla Brandt (for Ostrand) · accusation" in text.stdout
    assert len(json.loads(whole.stdout)["claims"]) == 4
    records = [json.loads(line) for line in lines.stdout.splitlines()]
    assert [one["type"] for one in records] == ["article", *["claim"] * 4, "notice"]
    assert run("extract", *paths, "--strict").exit_code == 2


def test_extract_prints_the_text_that_offsets_point_into(tmp_path: Path) -> None:
    """`--text` prints the decoded file as it stands, newlines and all."""
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffThe café closed.\r\n\r\nIt was late.\n".encode())
    result = run("extract", "--text", str(path))
    assert result.stdout_bytes == "The café closed.\r\n\r\nIt was late.\n".encode()


def test_extract_explains_itself(install: Install, tmp_path: Path) -> None:
    """`--explain` marks source, cue and content in the sentence and names the rule."""
    (tmp_path / "a.txt").write_text("A bridge gave way.\n")
    found = [extraction(two_articles())]
    install("claimcheck.extract", "extract_articles", lambda *_: iter(found))
    text = run("extract", str(tmp_path / "a.txt"), "--explain").stdout
    assert "{Mayor Ulla Brandt} <accused> the builder Kerrin of [using cheap steel]" in text
    assert "rule verb-clause" in text


SCRIPT = f"""
import sys
from types import ModuleType
sys.path.insert(0, {str(Path(__file__).parent)!r})
import handmade
door = ModuleType("claimcheck.check")
report = handmade.five_articles()
many = report.model_copy(update={{"claims": report.claims * 3000}})
door.compare = lambda *a, **k: many
sys.modules["claimcheck.check"] = door
from claimcheck.cli import main
from claimcheck.cli.progress import Progress
main()
"""


STORIES = sorted(str(folder) for folder in (ROOT / "data").iterdir() if folder.is_dir())


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("compare", "a", "b", "-q", "-f", "text"), 1),
        (("compare", "a", "b", "-q", "-f", "json"), 1),
        (("compare", "a", "b", "-q", "-f", "jsonl"), 1),
        (("extract", *STORIES, "-q", "--explain"), 0),
        (("extract", *STORIES, "-q", "-f", "jsonl"), 0),
    ],
)
def test_a_closed_pipe_is_no_complaint(words: tuple[str, ...], code: int) -> None:
    """`compare ... | head -1` is quiet; the exit code still tells of conflicts, or of none."""
    start = ["-c", SCRIPT] if words[0] == "compare" else ["-m", "claimcheck"]
    command = [sys.executable, *start, *words]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_a_message() -> None:
    """Standard output that cannot be written exits 2, not 0 and not a traceback."""
    command = [sys.executable, "-c", SCRIPT, "compare", "a", "b", "-q", "-f", "json"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert b"standard output: cannot be written" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_terminal_is_not_waited_for() -> None:
    """`-` with a terminal behind it says what to do in place of waiting silently."""
    ours, theirs = pty.openpty()
    try:
        command = [sys.executable, "-m", "claimcheck", "extract", "-"]
        done = subprocess.run(command, cwd=ROOT, stdin=theirs, capture_output=True, timeout=30)
    finally:
        os.close(ours)
        os.close(theirs)
    assert done.returncode == 2
    assert b"standard input is a terminal" in done.stderr


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


@pytest.mark.parametrize(
    ("stream", "quiet", "shown"),
    [(Terminal(), False, True), (Terminal(), True, False), (io.StringIO(), False, False)],
)
def test_progress_is_for_a_terminal(
    stream: io.StringIO, quiet: bool, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bar on standard error where somebody watches; it is gone at the end."""
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress(quiet=quiet) as progress:
        progress.plan(4)
        progress.advance()
        progress.show()
    drawn = stream.getvalue()
    assert ("1/4 stories" in drawn) is shown
    assert drawn.endswith("\r\x1b[K" if shown else "")


def test_the_plan_of_a_batch_is_made_known(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`batch` is asked to say how many stories there are, for the bar."""
    asked: dict[str, Any] = {}

    def batch(*_: Any, **given: Any) -> Iterator[Any]:
        asked.update(given)
        return iter(())

    install("claimcheck.batch", "batch", None)
    monkeypatch.setattr(sys.modules["claimcheck.batch"], "batch", batch)
    run("batch", "folder", "--jobs", "3", "--model", "m")
    assert (asked["model"], asked["jobs"]) == ("m", 3)
    assert callable(asked["planned"])
