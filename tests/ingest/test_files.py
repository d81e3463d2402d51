"""Paths become articles, each once; what cannot be read is told and the others go on."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.ingest import Reading, read_articles
from claimcheck.ingest import files as files_module

STORY = "Dockers walk out in Lunt\n\nTwo thousand dockers walked out on Monday.\n"


def paths_of(reading: Reading) -> list[str]:
    """The paths of what was read, as given."""
    return [article.path for article in reading.articles]


def write(folder: Path, **texts: str) -> None:
    """Write files named like the keywords, `_` standing for the dot."""
    for name, text in texts.items():
        (folder / name.replace("_", ".")).write_text(text, "utf-8")


def test_a_folder_gives_its_text_files(tmp_path: Path) -> None:
    """By name, in order; other files, hidden files and subfolders are passed over silently."""
    write(
        tmp_path,
        b_txt=STORY,
        a_md=STORY + "A.",
        README=STORY + "R.",
        c_json="{}",
        expected_toml="a=1",
    )
    (tmp_path / ".hidden.txt").write_text(STORY)
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub", d_txt=STORY)
    reading = read_articles([tmp_path])
    assert paths_of(reading) == [str(tmp_path / name) for name in ("README", "a.md", "b.txt")]
    assert reading.notices == ()


def test_a_folder_is_read_to_its_depth(tmp_path: Path) -> None:
    """`recursive` takes the subfolders too, but no hidden ones."""
    for name in ("sub", "sub/deep", ".git"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, a_txt=STORY)
    reading = read_articles([tmp_path], recursive=True)
    assert paths_of(reading) == [str(tmp_path / "sub/a.txt"), str(tmp_path / "sub/deep/a.txt")]


def test_a_path_stays_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are told as the user wrote them."""
    write(tmp_path, a_txt=STORY)
    monkeypatch.chdir(tmp_path)
    assert paths_of(read_articles(["a.txt"])) == ["a.txt"]
    assert paths_of(read_articles(["."])) == [os.path.join(".", "a.txt")]  # noqa: PTH118


def test_the_same_file_is_read_once(tmp_path: Path) -> None:
    """By whatever path or link it is named; two files of the same words are two articles."""
    write(tmp_path, a_txt=STORY, b_txt=STORY)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    a = str(tmp_path / "a.txt")
    reading = read_articles([a, a, str(tmp_path / "." / "a.txt"), tmp_path])
    assert paths_of(reading) == [a, str(tmp_path / "b.txt")]
    assert len({article.id for article in reading.articles}) == 1


def test_a_dash_is_standard_input() -> None:
    """`-` is read once, under that name."""
    reading = read_articles(["-", "-"], stdin=io.BytesIO(STORY.encode()))
    assert paths_of(reading) == ["-"]
    assert reading.articles[0].headline == "Dockers walk out in Lunt"


def test_a_named_file_is_always_tried(tmp_path: Path) -> None:
    """The ending matters in folders only."""
    write(tmp_path, a_copy=STORY)
    assert paths_of(read_articles([tmp_path / "a.copy"])) == [str(tmp_path / "a.copy")]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("missing.txt", None, "no such file. Check the name"),
        ("empty.txt", b"", "empty. Give a file that holds an article"),
        ("blank.txt", b" \n\t\r\n", "empty. Give a file that holds an article"),
        ("mark.txt", b"\xef\xbb\xbf", "empty. Give a file that holds an article"),
        (
            "binary.txt",
            bytes(range(256)),
            "a binary file, not plain text. Give the text of the article",
        ),
        (
            "a.pdf",
            b"%PDF-1.7 x",
            "a PDF document, not plain text. Save its text as plain text first",
        ),
    ],
)
def test_an_unreadable_file_is_told(
    tmp_path: Path, name: str, data: bytes | None, message: str
) -> None:
    """One message says what, where and what to do; the next file is read."""
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    write(tmp_path, good_txt=STORY)
    reading = read_articles([path, tmp_path / "good.txt"])
    assert paths_of(reading) == [str(tmp_path / "good.txt")]
    assert [(n.kind, n.article, n.message) for n in reading.notices] == [
        ("unreadable", str(path), f"{path}: {message}")
    ]


def test_a_folder_without_text_is_told(tmp_path: Path) -> None:
    """An empty folder is no silent success."""
    reading = read_articles([tmp_path])
    (notice,) = reading.notices
    assert reading.articles == ()
    assert notice.message.startswith(f"{tmp_path}: a folder without text files. Files ending in ")


def test_a_forbidden_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is one notice."""
    write(tmp_path, a_txt=STORY)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (notice,) = read_articles([tmp_path / "a.txt"]).notices
    assert notice.message == f"{tmp_path / 'a.txt'}: may not be read. Check who may read it"


def test_a_huge_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than the limit is ever read."""
    monkeypatch.setattr(files_module, "LARGEST", 2**20)
    (tmp_path / "a.txt").write_bytes(b"word " * 2**18)
    (notice,) = read_articles([tmp_path / "a.txt"]).notices
    assert notice.message.endswith("larger than 1 MiB. Give one article a file")


def test_another_language_is_told(tmp_path: Path) -> None:
    """A text that is not English is kept, with its language and a notice."""
    text = "Die Hafenarbeiter von Lunt haben am Montag die Arbeit niedergelegt, hieß es. "
    write(tmp_path, a_txt=text * 3)
    reading = read_articles([tmp_path])
    assert reading.articles[0].language == "de"
    assert reading.articles[0].blocks
    assert [notice.kind for notice in reading.notices] == ["language"]


def test_reading_loads_no_heavy_library(tmp_path: Path) -> None:
    """An English file needs neither the language tables nor spaCy nor charset detection."""
    write(tmp_path, a_txt="The dockers of Lunt walked out on Monday and the port was shut. " * 9)
    code = (
        "import sys; from claimcheck.ingest import read_articles; "
        f"read_articles([{str(tmp_path)!r}]); "
        "print({'spacy', 'numpy', 'py3langid', 'charset_normalizer'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_name_that_is_not_utf_8_is_told_as_far_as_it_is(tmp_path: Path) -> None:
    """A file of any name is read, and its path can be written as JSON."""
    (tmp_path / os.fsdecode(b"a\xfe.txt")).write_text(STORY, "utf-8")
    (article,) = read_articles([tmp_path]).articles
    assert article.path == str(tmp_path / "a\ufffd.txt")
    assert article.model_dump_json()


def test_a_damaged_file_is_read_and_told(tmp_path: Path) -> None:
    """A file cut inside a letter keeps its text and says so."""
    (tmp_path / "a.txt").write_bytes("“Café”, naïve, £5 “a” “b” she said.".encode() + b"\xe2\x80")
    reading = read_articles([tmp_path])
    assert len(reading.articles) == 1
    assert [notice.kind for notice in reading.notices] == ["encoding"]
