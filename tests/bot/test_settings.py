"""Settings: every one is explained where an operator looks, and a wrong one is told without its value."""

import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import TAKES, Settings, SettingsMistake, load_as_far_as_right, load_settings
from tests.bot.operating import ROOT, TOKEN, workspace

LINES = (ROOT / ".env.example").read_text(encoding="utf-8")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return workspace(tmp_path, monkeypatch)


def written(folder: Path, text: str) -> Path:
    file = folder / ".env"
    file.write_text(text, encoding="utf-8")
    return file


class TestTheExample:
    def test_explains_every_setting_in_one_line_and_knows_no_other(self) -> None:
        """Both ways: a setting without a line, or a line without a setting, is a mistake."""
        found = dict(re.findall(r"^# (.+)\n([A-Z_]+=.*)$", LINES, re.MULTILINE))
        explained = {line.partition("=")[0]: words for words, line in found.items()}
        assert explained == {name.upper(): field.description for name, field in Settings.model_fields.items()}
        assert len(re.findall(r"^[A-Z_]+=", LINES, re.MULTILINE)) == len(explained)

    def test_shows_what_holds_unless_it_is_changed(self, here: Path) -> None:
        settings = load_settings(written(here, LINES.replace("BOT_TOKEN=", f"BOT_TOKEN={TOKEN}")))
        assert settings.model_dump() == Settings.model_construct(bot_token=settings.bot_token).model_dump()

    def test_copied_and_not_filled_in_says_what_is_missing(self, here: Path) -> None:
        with pytest.raises(SettingsMistake, match=r"BOT_TOKEN is missing in .*\.env\. Write a token such as"):
            load_settings(written(here, LINES))


def test_of_every_setting_it_is_said_what_it_takes() -> None:
    assert TAKES.keys() == Settings.model_fields.keys()


def test_without_anything_the_first_step_is_named(here: Path) -> None:
    with pytest.raises(SettingsMistake, match=r"There is no \.env here.*Run `python -m bot init` first\."):
        load_settings()


def test_the_environment_goes_before_the_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(here, f"BOT_TOKEN={TOKEN}\nSEND_RATE=5\nLANGUAGE=en\n")
    monkeypatch.setenv("SEND_RATE", "7")
    assert (load_settings().send_rate, load_settings().language) == (7.0, "en")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "the secret of my life"),
        ("TELEGRAM_API_URL", "tg.example.org"),
        ("TELEGRAM_API_URL", "https://user:geheim@api.example.org"),  # pragma: allowlist secret
        ("DATABASE_URL", "mysql://root:geheim@localhost/x"),  # pragma: allowlist secret
        ("DATABASE_URL", "/var/geheim.db"),
        ("LANGUAGE", "Bahasa Indonesia"),
        ("TIME_ZONE", "Bogor"),
        ("SEND_RATE", "fast"),
        ("SEND_RATE", "-1"),
        ("SEND_RATE_PER_CHAT", "1/s"),
        ("LOG_LEVEL", "DEBUG"),
    ],
)
@pytest.mark.parametrize("place", ["file", "environment"])
def test_a_wrong_value_is_told_by_name_never_by_value(
    here: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, place: str
) -> None:
    written(here, f"BOT_TOKEN={TOKEN}\n" + (f"{name}={value}\n" if place == "file" else ""))
    if place == "environment":
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsMistake) as caught:
        load_settings()
    where = ".env" if place == "file" else "the environment"
    assert str(caught.value) == f"{name} in {where} is not right. It takes {TAKES[name.lower()]}."
    assert caught.value.__cause__ is None
    assert value not in str(caught.value)


def test_the_token_is_never_shown() -> None:
    settings = Settings.model_construct(bot_token=SecretStr(TOKEN))
    assert TOKEN not in f"{settings!r} {settings}"


def test_a_file_in_an_old_encoding_is_told_so(here: Path) -> None:
    (here / ".env").write_bytes(b"BOT_TOKEN=caf\xe9\n")
    with pytest.raises(SettingsMistake, match=r"\.env cannot be read \(UnicodeDecodeError\)"):
        load_settings()


def test_the_zones_names_of_daily_life_do(here: Path) -> None:
    written(here, f"BOT_TOKEN={TOKEN}\nTIME_ZONE=WITA\n")
    assert load_settings().time_zone == "WITA"


def test_a_doctor_gets_all_mistakes_and_what_is_right(here: Path) -> None:
    written(here, "SEND_RATE=fast\nLANGUAGE=en\nLOG_LEVEL=LOUD\n")
    settings, mistakes = load_as_far_as_right()
    assert {str(one).split()[0] for one in mistakes} == {"BOT_TOKEN", "SEND_RATE", "LOG_LEVEL"}
    assert (settings.language, settings.send_rate, settings.log_level) == ("en", 25.0, "INFO")
