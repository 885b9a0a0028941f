"""A new computer: one command asks for the token, and the first supervisor can come."""

import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.rootkey import KeyMistake, check, create
from bot.settings import load_settings
from simulator.server import Simulator
from tests.bot.operating import NOWHERE, ROOT, TOKEN, Operator, local_telegram, workspace, write_private


@pytest.fixture(scope="module")
def telegram() -> Iterator[Simulator]:
    with local_telegram(tokens=[TOKEN], check_schema=True) as one:
        yield one
        assert one.world.complaints == []


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return workspace(tmp_path, monkeypatch)


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)


@pytest.fixture
def at_telegram(here: Path, monkeypatch: pytest.MonkeyPatch, telegram: Simulator) -> Path:
    monkeypatch.setenv("TELEGRAM_API_URL", telegram.url)
    return here


def modes(folder: Path) -> dict[str, int]:
    return {name: (folder / name).stat().st_mode & 0o777 for name in (".env", "state/root.key", "state/sebaya.db")}


class TestANewComputer:
    def test_has_everything_after_one_command(self, at_telegram: Path, operator: Operator) -> None:
        ran = operator("init", stdin=f"{TOKEN}\n")
        assert (ran.code, ran.err) == (0, "")
        assert modes(at_telegram) == {".env": 0o600, "state/root.key": 0o600, "state/sebaya.db": 0o600}
        assert len(check(at_telegram / "state" / "root.key")) == 32
        assert (at_telegram / "school.toml").read_text() == (ROOT / "school.example.toml").read_text()

    @pytest.mark.usefixtures("at_telegram")
    def test_prints_the_first_supervisors_invitation_and_what_comes_next(self, operator: Operator) -> None:
        out = operator("init", stdin=f"{TOKEN}\n").out
        assert re.search(r"https://t\.me/sebaya_demo_bot\?start=[0-9A-Z]{16}\n", out)
        assert "Undangan untuk guru BK" in out
        assert "█" in out
        assert "make doctor" in out
        assert TOKEN not in out

    def test_writes_settings_that_explain_themselves(self, at_telegram: Path, operator: Operator) -> None:
        operator("init", stdin=f"{TOKEN}\n")
        text = (at_telegram / ".env").read_text(encoding="utf-8")
        example = (ROOT / ".env.example").read_text(encoding="utf-8")
        assert re.findall(r"^#.*$", text, re.MULTILINE) == re.findall(r"^#.*$", example, re.MULTILINE)
        assert load_settings().bot_token.get_secret_value() == TOKEN
        assert load_settings().telegram_api_url == os.environ["TELEGRAM_API_URL"]

    @pytest.mark.usefixtures("at_telegram")
    def test_tells_telegram_what_the_bot_is_in_two_languages_and_shows_no_unverified_number(
        self, operator: Operator, telegram: Simulator
    ) -> None:
        operator("init", stdin=f"{TOKEN}\n")
        profile = telegram.world.account().profile
        assert profile.keys() == {
            (part, language) for part in ("description", "short_description") for language in ("", "en")
        }
        assert "Ini bukan layanan darurat" in profile["description", ""]
        assert "not an emergency service" in profile["description", "en"]
        numbers = [one["number"] for one in tomllib.loads((ROOT / "school.example.toml").read_text())["hotline"]]
        assert not [number for number in numbers for text in profile.values() if number in text]

    def test_shows_a_number_that_was_called(self, at_telegram: Path, operator: Operator, telegram: Simulator) -> None:
        example = (ROOT / "school.example.toml").read_text()
        (at_telegram / "school.toml").write_text(
            example.replace("# verified_at", "verified_at").replace("2026", "2025")
        )
        operator("init", stdin=f"{TOKEN}\n")
        profile = telegram.world.account().profile
        assert "119 ext 8" in profile["description", ""]
        assert "119 ext 8, 129" in profile["short_description", "en"]
        assert all(len(text) <= 512 for text in profile.values())


class TestWhatIsThereAlready:
    def test_settings_are_not_written_over(self, at_telegram: Path, operator: Operator) -> None:
        write_private(at_telegram / ".env", "BOT_TOKEN=1:mine\n")
        told = operator("init", stdin=f"{TOKEN}\n").one_sentence_and_a_next_step()
        assert told.startswith("There is a .env here already. Keep it, or run")
        assert (at_telegram / ".env").read_text() == "BOT_TOKEN=1:mine\n"
        assert [file.name for file in at_telegram.iterdir()] == [".env"]

    def test_by_force_the_old_settings_are_put_away(self, at_telegram: Path, operator: Operator) -> None:
        write_private(at_telegram / ".env", "BOT_TOKEN=1:mine\n")
        ran = operator("init", "--force", stdin=f"{TOKEN}\n")
        assert ran.code == 0
        (backup,) = (at_telegram / "state").glob("env-*.backup")
        assert backup.read_text() == "BOT_TOKEN=1:mine\n"
        assert backup.stat().st_mode & 0o777 == 0o600
        assert str(backup.relative_to(at_telegram)) in ran.out

    def test_a_root_key_is_never_made_anew(self, at_telegram: Path, operator: Operator) -> None:
        write_private(at_telegram / "state" / "root.key", "cd" * 32)
        assert "Kept: the root key" in operator("init", stdin=f"{TOKEN}\n").out
        assert (at_telegram / "state" / "root.key").read_text() == "cd" * 32

    def test_a_school_file_stays(self, at_telegram: Path, operator: Operator) -> None:
        (at_telegram / "school.toml").write_text('name = "SMA 5"\n')
        assert "Kept: school.toml" in operator("init", stdin=f"{TOKEN}\n").out
        assert (at_telegram / "school.toml").read_text() == 'name = "SMA 5"\n'


class TestTheToken:
    def test_a_wrong_one_is_told_and_nothing_is_written(self, at_telegram: Path, operator: Operator) -> None:
        told = operator("init", stdin="999:wrong\n").one_sentence_and_a_next_step()
        assert told.startswith("Telegram does not know this bot token.")
        assert list(at_telegram.iterdir()) == []

    @pytest.mark.parametrize("typed", ["", "\n", "rahasia\n", "https://t.me/BotFather\n"])
    def test_what_is_none_is_told(self, at_telegram: Path, operator: Operator, typed: str) -> None:
        told = operator("init", stdin=typed).one_sentence_and_a_next_step()
        assert told.startswith("That is not a bot token. Write to @BotFather")
        assert list(at_telegram.iterdir()) == []

    def test_without_a_network_the_way_on_is_told(
        self, here: Path, monkeypatch: pytest.MonkeyPatch, operator: Operator
    ) -> None:
        monkeypatch.setenv("TELEGRAM_API_URL", NOWHERE)
        told = operator("init", stdin=f"{TOKEN}\n").one_sentence_and_a_next_step()
        assert told.startswith(f"Telegram cannot be reached at {NOWHERE}.")
        assert list(here.iterdir()) == []

    def test_offline_all_is_made_and_the_invitation_is_a_line_to_send(self, here: Path, operator: Operator) -> None:
        ran = operator("init", "--offline", stdin=f"{TOKEN}\n")
        assert (ran.code, ran.err) == (0, "")
        assert re.search(r"^ {4}/start [0-9A-Z]{16}$", ran.out, re.MULTILINE)
        assert (here / ".env").exists()


class TestTheRootKey:
    def test_is_hex_for_its_owner_alone_and_never_the_same(self, tmp_path: Path) -> None:
        one, two = tmp_path / "a" / "root.key", tmp_path / "b" / "root.key"
        assert (create(one), create(two), create(one)) == (True, True, False)
        assert re.fullmatch(r"[0-9a-f]{64}\n", one.read_text())
        assert one.stat().st_mode & 0o777 == 0o600
        assert check(one) != check(two)

    @pytest.mark.parametrize("text", ["", "ab", "zz" * 32, "ab" * 33, "é" * 64])
    def test_what_is_none_is_told(self, tmp_path: Path, text: str) -> None:
        write_private(tmp_path / "root.key", text)
        with pytest.raises(KeyMistake, match="is not a root key, which is 64 hex digits"):
            check(tmp_path / "root.key")

    @pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
    def test_one_that_others_can_read_is_not_used(self, tmp_path: Path, mode: int) -> None:
        create(tmp_path / "root.key")
        (tmp_path / "root.key").chmod(mode)
        with pytest.raises(KeyMistake, match=r"Others on this computer can read .* Run `chmod 600"):
            check(tmp_path / "root.key")

    def test_a_folder_in_its_place_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(KeyMistake, match="cannot be read"):
            check(tmp_path)
