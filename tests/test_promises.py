"""Promises about the repository itself: what the code may not contain, and what the docs must."""

import ast
import re
import sys
from pathlib import Path

import pytest

from bot.settings import Settings
from chaos.__main__ import CHECKS

ROOT = Path(__file__).parents[1]
CODE = sorted(
    file
    for folder in ("bot", "handlers", "flows", "storage", "simulator", "recognition")
    for file in (ROOT / folder).rglob("*.py")
)
PURE = {
    "base64", "bisect", "collections", "collections.abc", "dataclasses", "datetime", "enum", "functools", "heapq", "itertools", "math",
    "operator", "re", "statistics", "string", "struct", "types", "typing", "unicodedata", "zlib",
}  # fmt: skip
OPENS_IDENTITY = ROOT / "bot" / "identity.py"
FORBIDDEN_CALLS = {
    "forward_message",
    "copy_message",
    "forward_messages",
    "copy_messages",
    "get_chat",
    "get_user_profile_photos",
}


def imported(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@pytest.mark.parametrize("file", sorted((ROOT / "flows").rglob("*.py")), ids=lambda file: file.name)
def test_flows_import_only_the_pure_part_of_the_standard_library(file: Path) -> None:
    outside = {name for name in imported(file) if not name.startswith("flows")}
    assert outside <= PURE, outside - PURE
    assert all(name.split(".")[0] in sys.stdlib_module_names for name in outside)


@pytest.mark.parametrize("file", CODE, ids=str)
def test_nobody_forwards_copies_or_looks_at_a_profile(file: Path) -> None:
    """A forwarded or copied message carries its author; a profile carries a face and a name."""
    if ROOT / "simulator" in file.parents or file == OPENS_IDENTITY:
        return  # it plays Telegram itself; and two people together may learn a name
    calls = {
        node.attr for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)
    }
    assert not calls & FORBIDDEN_CALLS


@pytest.mark.parametrize("file", CODE, ids=str)
def test_no_text_is_ever_parsed_as_markup(file: Path) -> None:
    if ROOT / "simulator" not in file.parents:
        assert "parse_mode" not in file.read_text(encoding="utf-8")


def test_every_setting_is_explained() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^#?\s*([A-Z_]+)=", example, re.MULTILINE))
    assert named == {field.upper() for field in Settings.model_fields}


@pytest.mark.parametrize(
    "file",
    [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "docs/operating.md",
        "docs/threats.md",
        "docs/dpia.md",
        "docs/trust.md",
    ],
)
def test_docs_name_only_files_that_exist(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    for path in re.findall(
        r"`((?:bot|flows|storage|handlers|simulator|tests|docs|benchmarks|recognition|data)/[\w./-]*)`", text
    ):
        assert (ROOT / path).exists() or "NAME" in path, path


@pytest.mark.parametrize("file", sorted((ROOT / "docs").glob("*.md")), ids=lambda file: file.name)
def test_what_docs_call_proved_has_its_test(file: Path) -> None:
    for path, name in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", file.read_text(encoding="utf-8")):
        assert re.search(rf"^ *(async )?def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE), name


TESTS_ASKED_FOR = [*(f"R{n}" for n in range(1, 17)), *(f"S{n}" for n in range(1, 21))]
STANDINGS = {"holds", "weaker", "missing", "not here"}


def test_of_every_test_that_was_asked_for_it_is_said_how_far_ours_goes() -> None:
    rows = trusted()
    assert [row[0] for row in rows] == TESTS_ASKED_FOR
    for name, _, by, far, standing in rows:
        assert standing in STANDINGS, name
        assert far, name
        proved = re.findall(r"`(tests/[^`]+|python -m chaos [^`]+|make [^`]+|docs/[^`]+)`", by)
        assert (standing in {"missing", "not here"}) or proved, name
        assert standing != "missing" or not proved, name


def test_what_it_calls_a_command_is_one() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    text = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`make ([a-z-]+)`", text)) <= targets
    checks = {name for names in re.findall(r"`python -m chaos ([a-z ]+)`", text) for name in names.split()}
    assert checks
    assert checks <= set(CHECKS)


def trusted() -> list[list[str]]:
    text = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8")
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if re.match(r"\| [RS]\d+ \|", line)
    ]


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(file.name[:4]) for file in (ROOT / "docs" / "decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))
