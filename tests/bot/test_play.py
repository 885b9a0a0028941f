"""Playing a student's way in the terminal, with what is typed handed in by a script."""

import re
from io import StringIO
from pathlib import Path

import pytest

from bot.commands.play import play
from bot.texts import Words
from flows.model.menu import Item
from tests.bot.operating import run
from tests.shipped import load_texts

TEXTS = load_texts()


class Player:
    """Presses by label: looks the number up in the last line of choices, as a person does."""

    def __init__(self, *script: str) -> None:
        self.said: list[str] = []
        self._script = list(script)

    def say(self, line: str) -> None:
        self.said.append(line)

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        if not self._script:
            return ""
        wanted = self._script.pop(0)
        if not wanted.startswith("["):
            return f"{wanted}\n"
        numbers = {label: number for number, label in re.findall(r"\[(\d+)\] (.+?)(?:   |$)", self.said[-1])}
        return f"{numbers[wanted[1:-1]]}\n"

    @property
    def screen(self) -> str:
        return "\n".join(self.said)


def played(tmp_path: Path, language: str, *script: str) -> str:
    player = Player(*script)
    play(language, tmp_path / "school.toml", player, player.say)  # type: ignore[arg-type]
    return player.screen


def press(words: Words, *keys: str | Item) -> list[str]:
    return [f"[{words.item(key) if isinstance(key, Item) else words(key)}]" for key in keys]


def consent(words: Words) -> list[str]:
    return press(words, "button-consent-next", "button-consent-next", "button-consent-agree")


@pytest.mark.parametrize("language", ["id", "en"])
def test_from_the_first_screen_to_a_talk_and_its_end(tmp_path: Path, language: str) -> None:
    words = TEXTS[language]
    topic = words("button-topic", {"value": "study"})
    screen = played(
        tmp_path,
        language,
        *consent(words),
        *press(words, Item.TALK),
        f"[{topic}]",
        "aku takut nilai rapor",
        "makasih sudah dengar",
        *press(words, Item.END),
        f"[{words('button-after-feeling', {'value': 4})}]",
        f"[{words('button-after-rating', {'value': 5})}]",
    )
    answers = [line for line in screen.splitlines() if "(contoh)" in line or "(sample)" in line]
    assert len(answers) == 2
    assert words("after-heard") in screen


def test_darurat_helps_at_once_and_an_adult_comes(tmp_path: Path) -> None:
    words = TEXTS["id"]
    screen = played(tmp_path, "id", *press(words, Item.DANGER), "aku takut")
    assert "(nomor contoh)" in screen
    assert "Guru BK:" in screen


def test_in_english_the_number_that_is_none_is_called_so(tmp_path: Path) -> None:
    screen = played(tmp_path, "en", *press(TEXTS["en"], Item.DANGER), "I am scared")
    assert "(sample number)" in screen
    assert "contoh)" not in screen


def test_a_school_of_ones_own_is_played(tmp_path: Path) -> None:
    (tmp_path / "school.toml").write_text('name = "SMP Negeri 9 Garut"\n', encoding="utf-8")
    assert "SMP Negeri 9 Garut" in played(tmp_path, "id")


def test_an_empty_line_shows_the_buttons_again_and_q_leaves(tmp_path: Path) -> None:
    first = TEXTS["id"]("button-consent-next")
    screen = played(tmp_path, "id", "", "q", "this is never read")
    assert screen.count(f"[1] {first}") == 2


def test_a_number_that_is_no_button_is_just_written(tmp_path: Path) -> None:
    screen = played(tmp_path, "id", "12345")
    assert TEXTS["id"]("consent-first").split(".")[0] in screen


def test_works_with_a_pipe_and_leaves_nothing_behind(tmp_path: Path) -> None:
    ran = run(tmp_path, "play", "--language", "en", stdin="1\n2\n")
    assert (ran.code, ran.err) == (0, "")
    assert "> 1\n" in ran.out
    assert TEXTS["en"]("button-consent-agree") in ran.out
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_in_the_school_is_told_here_too(tmp_path: Path) -> None:
    (tmp_path / "school.toml").write_text("nam = 1\n", encoding="utf-8")
    told = run(tmp_path, "play").one_sentence_and_a_next_step()
    assert told == "school.toml, line 1: nam is not something that can be set. Did you mean name?"


def test_the_input_may_end_at_any_time(tmp_path: Path) -> None:
    said: list[str] = []
    play("id", tmp_path / "school.toml", StringIO(""), said.append)
    assert said[0].startswith("Ketik nomor")
