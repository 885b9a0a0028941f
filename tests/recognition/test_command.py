"""`python -m bot risk evaluate`, loading, and the degraded mode with its broken twins."""

import base64
import json
import logging
import zlib
from pathlib import Path
from shutil import copytree

import pytest
from typer.testing import CliRunner

from bot.commands.risk import app
from bot.screening import NoLexicon, load_screen
from flows.risk.alarm import Alarm
from recognition.evaluate import figures, tried
from recognition.files import WeightsUnreadable, read_model
from tests.recognition.world import DATA

ROWS = """text\trisk\tlabel
aku pengen bunuh diri\t1\tsuicide
xyz qwv\t1\tself_harm
halo kak\t0\tcurhat
pengen mati aja aku\t0\tnear_miss
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "t.tsv"
    path.write_text(ROWS, "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(DATA, tmp_path / "risk", ignore=lambda *_: {"sentences"}))


def test_words(table: Path) -> None:
    said = CliRunner().invoke(app, ["evaluate", str(table), "--errors"])
    assert said.exit_code == 0
    assert "recall 50.0% of 2" in said.output
    assert "missed  line 3  self_harm  xyz qwv" in said.output
    assert "alarmed line 5  near_miss  RED lex:" in said.output


def test_json(table: Path) -> None:
    said = CliRunner().invoke(app, ["evaluate", str(table), "--json"])
    found = json.loads(said.output)
    assert found["recall"] == 0.5
    assert found["recall_by_label"] == {"self_harm": 0.0, "suicide": 1.0}
    assert found["alarms"] == 0.5
    assert found["alarms_by_label"] == {"curhat": 0.0, "near_miss": 1.0}
    assert found["red"] == 0.5
    assert 0 < found["ms_per_message"] < 50


def test_a_bad_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text("risk\ttext\n1\tx\n")
    said = CliRunner().invoke(app, ["evaluate", str(tmp_path / "t.tsv")])
    assert said.exit_code == 2
    assert "line 1: there is no column 'label'" in said.output


def test_time_is_counted_by_the_clock(table: Path) -> None:
    ticks = iter(range(100))
    rows = tried(load_screen(), table, clock=lambda: float(next(ticks)))
    assert figures(rows)["ms_per_message"] == figures(rows)["ms_p99"] == 1000.0


def pressed(raw: bytes) -> str:
    return base64.b64encode(zlib.compress(raw)).decode()


@pytest.mark.parametrize(
    "damage", ["missing", "cut off", "another format", "a list", "wrong length", "no base64", "too large"]
)
def test_without_sound_weights_the_lexicon_works_alone(
    folder: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    weights = folder / "weights.json"
    whole = weights.read_text("utf-8")
    data = json.loads(whole)
    match damage:
        case "missing":
            weights.unlink()
        case "cut off":
            weights.write_text(whole[: len(whole) // 2], "utf-8")
        case "a list":
            weights.write_text("[]", "utf-8")
        case "another format":
            weights.write_text(json.dumps(data | {"format": 99}), "utf-8")
        case "wrong length":
            data["groups"]["words"]["features"] = pressed(b"zzz")
            weights.write_text(json.dumps(data), "utf-8")
        case "too large":
            data["groups"]["words"]["lanes"] = pressed(bytes(21_000_000))
            weights.write_text(json.dumps(data), "utf-8")
        case _:
            data["groups"]["words"]["lanes"] = "*" + data["groups"]["words"]["lanes"][1:]
            weights.write_text(json.dumps(data), "utf-8")
    with caplog.at_level(logging.WARNING):
        screen = load_screen(folder)
    assert screen.degraded
    assert "the lexicon works alone" in caplog.text
    assert isinstance(screen("aku pengen bunuh diri"), Alarm)
    with pytest.raises(WeightsUnreadable):
        read_model(weights)


def test_sound_weights_are_the_twin_that_is_not_degraded(folder: Path) -> None:
    assert not load_screen(folder).degraded


@pytest.mark.parametrize("name", ["lexicon.yaml", "slang.yaml", "words.txt"])
def test_a_missing_lexicon_is_an_error(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(NoLexicon):
        load_screen(folder)


def test_a_damaged_lexicon_is_one_too(folder: Path) -> None:
    (folder / "lexicon.yaml").write_text("concepts: [", "utf-8")
    with pytest.raises(NoLexicon, match="Put back the released files"):
        load_screen(folder)


def test_degraded_is_said_aloud(table: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "weights.json").unlink()
    monkeypatch.setattr("bot.screening.DATA", folder)
    said = CliRunner().invoke(app, ["evaluate", str(table)])
    assert "DEGRADED" in said.output
