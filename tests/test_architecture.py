"""The import law: a room imports lower floors only, and each library lives in one room."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "claimcheck"
FLOORS = {
    "errors": 0, "models": 0, "rules": 1,
    "ingest": 2, "extract": 2, "match": 2, "judge": 2, "provenance": 2, "report": 2,
    "check": 3, "statements": 3, "batch": 4,
    "cli": 5, "__main__": 6, "__init__": 0,
}  # fmt: skip
HOMES = {
    "spacy": {"extract"},
    "rapidfuzz": {"match", "judge", "provenance"},
    "rich": {"report", "cli"},
    "click": {"cli"},
    "charset_normalizer": {"ingest"},
    "py3langid": {"ingest"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room(module: Path) -> str:
    """The room a module stands in: the first part of its path below the package."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(module: Path) -> set[str]:
    """Dotted names of all that a module imports, wherever in the file it does so."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def breaches(module: Path) -> list[str]:
    """What a module imports against the law."""
    here = room(module)
    found = []
    for name in imports(module):
        parts = name.split(".")
        if parts[0] == "claimcheck" and len(parts) > 1 and parts[1] in FLOORS:
            there = parts[1]
            lower = FLOORS[there] < FLOORS[here] or (FLOORS[here] == 0 and here != "errors")
            if there != here and not lower:
                found.append(f"{here} imports {there}")
        if parts[0] in HOMES and here not in HOMES[parts[0]]:
            found.append(f"{here} imports {parts[0]}")
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_a_room_imports_lower_floors_only(module: Path) -> None:
    """No module imports its own floor, a higher one, or another room's library."""
    assert breaches(module) == []


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_the_rules_read_plain_objects(module: Path) -> None:
    """The parser's own library ends where the parse is written out: in `extract/parsing/`."""
    inside = module.is_relative_to(PACKAGE / "extract" / "parsing")
    assert inside or not any(name.split(".")[0] == "spacy" for name in imports(module))


def test_a_planted_breach_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The law can fail: a match room that imports extract and click is told so."""
    planted = tmp_path / "match" / "bad.py"
    planted.parent.mkdir()
    planted.write_text("from claimcheck.extract import words\nimport click\n")
    monkeypatch.setattr(f"{__name__}.PACKAGE", tmp_path)
    assert sorted(set(breaches(planted))) == ["match imports click", "match imports extract"]


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_rooms_stay_small(module: Path) -> None:
    """No module passes 300 lines, no function 40 lines of code."""
    lines = module.read_text("utf-8").splitlines()
    assert len(lines) <= 300
    for node in ast.walk(ast.parse("\n".join(lines))):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            length = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
            assert length <= 40, f"{node.name} has {length} lines"
