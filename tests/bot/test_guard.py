"""`python -m bot guard evaluate`: what it counts, and what it says of a file it cannot use."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import mount_guard, operator
from bot.commands.guard import app, figures, tried

DATA = Path(__file__).parents[2] / "data" / "guard"
ROWS = """id\tkind\ttext
1\tcontact\tminta nomor kamu dong
2\tcontact\txyz
3\tidentity\tnamaku Rara, ig ku rara_c
4\tnone\taku sedih
5\tnone\tpindah wa yuk, aku kelas 8B
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "t.tsv"
    path.write_text(ROWS, "utf-8")
    return path


def test_json_is_one_object_of_four_rates(table: Path) -> None:
    said = CliRunner().invoke(app, ["evaluate", str(table), "--json"])
    assert said.exit_code == 0
    assert json.loads(said.output) == {
        "contact_recall": 0.5,
        "identity_recall": 1.0,
        "contact_false": 0.5,
        "identity_false": 0.5,
    }


def test_words_and_errors(table: Path) -> None:
    said = CliRunner().invoke(app, ["evaluate", str(table), "--errors"])
    assert said.exit_code == 0
    assert "contact   found  50.0% of 2" in said.output
    assert "missed  2  contact  xyz" in said.output
    assert "false   5  identity class" in said.output
    assert "3  identity" not in said.output


def test_a_rate_of_no_rows_is_nought(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text("id\tkind\ttext\n1\tnone\thalo\n")
    assert set(figures(tried(tmp_path / "t.tsv")).values()) == {0.0}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "empty"),
        ("id\ttext\n1\thalo\n", "no column 'kind'"),
        ("id\tkind\ttext\n", "no row"),
        ("id\tkind\ttext\n1\tnone\thalo\n2\tspam\thalo\n", "line 3: kind is 'spam', not contact, identity or none."),
        ("id\tkind\ttext\n1\tnone\n", "2 cells"),
    ],
)
def test_a_bad_file_is_one_sentence(tmp_path: Path, content: str, why: str) -> None:
    path = tmp_path / "t.tsv"
    path.write_text(content, "utf-8")
    said = CliRunner().invoke(app, ["evaluate", str(path), "--json"])
    assert said.exit_code == 2
    assert said.stdout == ""
    assert why in said.stderr
    assert len(said.stderr.strip().splitlines()) == 1


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    said = CliRunner().invoke(app, ["evaluate", str(tmp_path / "none.tsv")])
    assert (said.exit_code, said.stdout) == (2, "")


def test_it_is_a_command_of_the_operator(table: Path) -> None:
    mount_guard(["guard"])
    said = CliRunner().invoke(operator, ["guard", "evaluate", str(table), "--json"])
    assert json.loads(said.output)["contact_recall"] == 0.5


@pytest.mark.parametrize("path", sorted(DATA.glob("*.tsv")), ids=lambda path: path.stem)
def test_our_own_sentences_do_not_get_worse(path: Path) -> None:
    rates = figures(tried(path))
    assert rates["contact_recall"] >= 0.95
    assert rates["identity_recall"] >= 0.95
    assert rates["contact_false"] <= 0.02
    assert rates["identity_false"] <= 0.03
