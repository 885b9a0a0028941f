"""The demo: one command, one page, and the whole story is there to be played."""

import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from bot.clock import SystemClock
from bot.commands import sample
from bot.commands.demo import demo_settings
from bot.commands.furnish import ANSWER, MORE, SHIFTS
from bot.settings import Settings
from flows.model.menu import Item
from tests.bot.operating import TOKEN, ask, ended, run, started, until
from tests.shipped import load_texts

ID, EN = load_texts()["id"], load_texts()["en"]


@dataclass(frozen=True)
class Phone:
    """Somebody's phone on the page."""

    url: str
    person: int

    def screen(self) -> Any:
        return ask(self.url, f"chats/{self.person}")

    def texts(self) -> list[str]:
        return [m["text"] for m in self.screen()["messages"] if m["from"] == "bot"]

    def reads(self, words: str) -> str:
        """Until these words are on the screen."""
        return str(until(lambda: next((text for text in self.texts() if words in text), None)))

    def write(self, text: str) -> None:
        ask(self.url, "message", {"from": self.person, "text": text})

    def press(self, label: str) -> None:
        until(lambda: any(label in row for row in self.screen()["keyboard"] or ()))
        ask(self.url, "tap", {"from": self.person, "label": label})

    def tap(self, label: str) -> None:
        message = until(lambda: self._with(label))
        ask(self.url, "tap", {"from": self.person, "message_id": message, "label": label})

    def can_tap(self, label: str) -> bool:
        return self._with(label) is not None

    def _with(self, label: str) -> int | None:
        for message in reversed(self.screen()["messages"]):
            if any(button["text"] == label for row in message["inline_keyboard"] for button in row):
                return int(message["message_id"])
        return None


@dataclass(frozen=True)
class Running:
    process: "subprocess.Popen[str]"
    url: str
    folder: Path

    def phone(self, name: str) -> Phone:
        people = {person["first_name"]: person["id"] for person in ask(self.url, "people")["people"]}
        return Phone(self.url, people[name])

    def start_of(self, name: str) -> str:
        return str(next(p["start"] for p in ask(self.url, "people")["people"] if p["first_name"] == name))


@contextmanager
def demo(folder: Path, *words: str, **settings: str) -> Iterator[Running]:
    with started(folder, "demo", "--port", "0", "--no-browser", *words, **settings) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline(), process.stdout.readline()]
        found = re.fullmatch(r"Sebaya demo: (http://127\.0\.0\.1:\d+)/\nState folder: (.+)\n", "".join(lines))
        assert found, (lines, process.poll())
        yield Running(process, found[1], Path(found[2]))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One demo for all who only play in it; nothing here may reach the demo's own settings."""
    settings = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": "http://127.0.0.1:9", "SEND_RATE": "fast"}
    folder = tmp_path_factory.mktemp("demo")
    (folder / ".env").write_text("DATABASE_URL=mysql://nowhere\nLANGUAGE=en\n", encoding="utf-8")
    with demo(folder, **settings) as one:
        yield one
        one.process.send_signal(signal.SIGTERM)
        ran = ended(one.process)
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        assert not one.folder.exists()
        assert [file.name for file in folder.iterdir()] == [".env"]


def talk_to(student: Phone) -> None:
    student.tap(ID("button-consent-next"))
    student.tap(ID("button-consent-next"))
    student.tap(ID("button-consent-agree"))
    student.press(ID.item(Item.TALK))
    student.tap(ID("button-topic", {"value": "study"}))
    student.tap(ID("button-wish", {"value": "listen"}))
    student.tap(ID("button-feeling", {"value": 2}))


def test_the_story_beside_the_phones_can_be_played_to_its_end(running: Running) -> None:
    """Consent, intake, wait, claim, talk, Darurat, end, feeling: as the page's card says."""
    ayu, citra, dimas, ratna = map(running.phone, ("Ayu", "Citra", "Dimas", "Bu Ratna"))
    ayu.write(f"/start {running.start_of('Ayu')}")
    talk_to(ayu)
    ayu.write("aku takut nilai rapor")
    claim = ID("button-claim", sample.ANY)
    until(lambda: citra.can_tap(claim) and dimas.can_tap(claim))
    citra.tap(claim)
    dimas.reads(ID("offer-taken"))
    citra.reads("aku takut nilai rapor")
    citra.write("hai, aku dengarkan")
    said = ayu.reads("hai, aku dengarkan")
    assert "Citra" not in said
    ayu.write("makasih kak")
    assert "Ayu" not in citra.reads("makasih kak")
    ayu.press(ID.item(Item.DANGER))
    assert sample.NO_NUMBER in ayu.reads(sample.NO_NUMBER)
    ratna.reads("🆘")
    ayu.tap(ID("button-danger-mistake"))
    ayu.write("capek hidup")
    ratna.reads("🟠")
    ratna.tap(ID("button-read"))
    for asks in ("pin-choose", "pin-again"):
        ratna.reads(ID(asks))
        ratna.write("274916")
    ratna.reads("capek hidup")
    ayu.press(ID.item(Item.END))
    ayu.tap(ID("button-after-feeling", {"value": 4}))
    ayu.tap(ID("button-after-rating", {"value": 5}))
    ayu.tap(ID("button-after-heard", {"value": "yes"}))
    ayu.reads(ID("after-comment"))
    ayu.tap(ID("button-after-comment", {"value": "skip"}))
    ayu.reads(ID("after-thanks"))


def test_the_english_phone_speaks_english(running: Running) -> None:
    budi = running.phone("Budi")
    budi.write(f"/start {running.start_of('Budi')}")
    budi.tap(EN("button-consent-next"))
    budi.reads("Who reads")


def test_more_students_come_at_a_click_each_with_a_code_of_their_own(running: Running) -> None:
    new = [ask(running.url, "people", {"first_name": name, "spare_start": True}) for name in ("Sari", "Tono")]
    assert new[0]["start"] != new[1]["start"]
    sari = Phone(running.url, new[0]["id"])
    sari.write(f"/start {new[0]['start']}")
    sari.tap(ID("button-consent-next"))
    sari.tap(ID("button-consent-next"))
    sari.tap(ID("button-consent-agree"))
    sari.press(ID.item(Item.TALK))


def test_the_helpers_are_at_work_already(running: Running) -> None:
    for name, item in (("Citra", Item.DUTY_OFF), ("Dimas", Item.DUTY_OFF), ("Bu Ratna", Item.OFF_CALL)):
        assert any(ID.item(item) in row for row in running.phone(name).screen()["keyboard"])


def test_the_page_has_the_story_and_speaks_of_no_number_that_can_be_called(running: Running) -> None:
    state = ask(running.url, "state")
    assert len(state["story"]) == len(sample.story(load_texts()))
    with urlopen(f"{running.url}/") as page:  # noqa: S310  our own
        assert page.status == 200
    said = " ".join(text for p in ask(running.url, "people")["people"] for text in Phone(running.url, p["id"]).texts())
    assert not re.findall(r"\b(?:119|129|112|0\d{3}[- ]\d{3,})\b", said)


def test_a_state_folder_of_ones_own_stays_and_is_not_used_twice(tmp_path: Path) -> None:
    state = tmp_path / "kept"
    with demo(tmp_path, "--state", str(state)) as one:
        assert one.folder == state
        one.process.send_signal(signal.SIGINT)
        assert ended(one.process).code == 0
    assert (state / "sebaya.db").exists()
    assert (state / "root.key").stat().st_mode & 0o777 == 0o600
    told = run(tmp_path, "demo", "--no-browser", "--state", str(state)).one_sentence_and_a_next_step()
    assert told == f"{state} holds a database already. Give --state a new folder; a demo begins from nothing."


def test_a_port_that_is_taken_is_told(tmp_path: Path, running: Running) -> None:
    port = running.url.rpartition(":")[2]
    told = run(tmp_path, "demo", "--no-browser", "--port", port).one_sentence_and_a_next_step()
    assert told.startswith(f"Port {port} cannot be used; another program may hold it. Leave --port out")


def test_its_settings_come_from_nowhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = demo_settings(tmp_path)
    for field in Settings.model_fields:
        monkeypatch.setenv(field.upper(), "http://elsewhere")
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("LANGUAGE=en\nLOG_LEVEL=ERROR\nTIME_ZONE=Asia/Tokyo\n", encoding="utf-8")
    assert demo_settings(tmp_path) == usual
    assert usual.telegram_api_url.startswith("http://127.0.0.1")


def test_its_school_says_that_it_is_a_sample_and_can_be_called_nowhere() -> None:
    school = sample.school(SystemClock().now())
    assert school.sample
    assert all(not re.search(r"\d", line.number) for line in school.hotlines)


def test_the_story_is_short_and_in_both_languages() -> None:
    steps = sample.story(load_texts())
    assert 5 <= len(steps) <= 9
    assert all(step.keys() == {"id", "en"} for step in steps)
    assert any(ID.item(Item.DANGER) in step["id"] for step in steps)


def test_it_is_a_school_at_work(running: Running) -> None:
    """A chat that goes on, a case with a date, a counselor who rests, one who is still learning."""
    laras, dimas, ratna, fajar, eka = map(running.phone, ("Laras", "Dimas", "Bu Ratna", "Fajar", "Eka"))
    laras.reads(ANSWER)
    dimas.reads(MORE)
    ratna.press(ID.item(Item.ROOM))
    ratna.reads("Obrolan dengan konselor sebaya: ")
    ratna.press(ID.item(Item.CASES))
    ratna.reads("Kasus yang terbuka: 1")
    ratna.press(ID.item(Item.COUNSELORS))
    assert ratna.reads("istirahat dari tugas sejak").count("bersertifikat sampai") == 3
    ratna.press(ID.item(Item.ROSTER))
    assert "Konselor sebaya jaga: 2" in ratna.reads("Kosong hari ini")
    ratna.tap(ID("button-roster-week"))
    week = ratna.reads("15.00-17.00")
    assert week.count("15.00-17.00") == sum(map(len, SHIFTS.values())), week
    fajar.reads("memintamu istirahat dulu")
    assert any(ID.item(Item.DUTY_ON) in row for row in fajar.screen()["keyboard"])
    until(lambda: eka.can_tap(ID("button-ethics-turn", {"name": "on"})))
