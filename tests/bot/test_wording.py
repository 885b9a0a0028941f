"""A school words its own texts; one that would say something else, or less, is refused with its line."""

from pathlib import Path

import pytest
from fluent.syntax import FluentSerializer

from bot import wording
from bot.school import load
from bot.texts import LANGUAGES, reword
from bot.wording import OPEN, originals
from flows.model.say import Note, Say
from flows.model.school import School
from tests.bot.test_school import JAKARTA, mistake, written
from tests.shipped import load_texts

HELLO = "Hai dari { $school }!"
AT = "[texts.id]\n"


def test_the_schools_own_words_are_said_and_the_others_stay(tmp_path: Path) -> None:
    text = f'{AT}intake-topic = "Mau cerita soal apa?"\nqueue-cancelled = """\nBaik.\nSampai nanti!"""\n'
    texts, school = load_texts(), load(written(tmp_path, text), JAKARTA)
    english, before = texts["en"]("intake-topic"), texts["id"]("intake-wish")
    reword(texts, school)
    assert texts["id"]("intake-topic") == "Mau cerita soal apa?"
    assert texts["id"]("queue-cancelled") == "Baik.\nSampai nanti!"
    assert (texts["en"]("intake-topic"), texts["id"]("intake-wish")) == (english, before)
    reword(texts, School())
    assert texts["id"]("intake-topic") == load_texts()["id"]("intake-topic")


def test_what_is_filled_in_is_filled_in(tmp_path: Path) -> None:
    text = f'{AT}hours-next-date = "Buka {{ day-name }}, {{ $date }} {{ month-name }}, {{ $time }}."\n'
    texts = load_texts()
    reword(texts, load(written(tmp_path, text), JAKARTA))
    note = Note("hours-next-date", {"day": "mon", "date": 22, "month": 3, "time": "07.00"})
    assert texts["id"].say(Say("intake-topic", notes=(note,))).endswith("Buka Senin, 22 Maret, 07.00.")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('danger-help = "Tenang saja."', "leads to help or is a promise"),
        ('queue-urgent = "Tunggu."', "leads to help"),
        ('privacy = "Semua rahasia."', "leads to help or is a promise"),
        ('menu-danger = "Tolong"', "leads to help"),
        ('queue-canceled = "Baik."', "Did you mean queue-cancelled?"),
        ('queue-cancelled = "Baik, { $alias }."', "cannot be filled with { $alias }"),
        ('hours-next-date = "Buka { $date }, { $time }."', "lacks { day-name }"),
        ('claim-full = "x"', "leads to help or is a promise"),
        ('duty-on = "Jaga { $time } { topic-name }"', "cannot be filled with { topic-name }"),
        ('duty-on = "Jaga { $time } { DATETIME(1) }"', "cannot be filled with { DATETIME() }"),
        ('duty-on = "Jaga { $time } { duty-on }"', "cannot be filled with { duty-on }"),
        ('duty-off = "Terima kasih, { $chats } obrolan."', "the cases of $chats"),
        ('duty-on = "Jaga {"', "cannot be read"),
        ('duty-on = " "', "has 0 letters"),
        ("duty-on = 5", "duty-on must be text"),
    ],
)
def test_one_that_says_something_else_is_refused_with_its_line(tmp_path: Path, line: str, says: str) -> None:
    wrong = mistake(tmp_path, f'name = "SMA"\n\n{AT}intake-topic = "Apa?"\n{line}\n')
    assert wrong.line == 5
    assert says in f"{wrong.what} {wrong.remedy}"


def test_no_text_that_leads_to_help_can_be_reworded() -> None:
    for language in LANGUAGES:
        words = load_texts()[language]
        danger = words("menu-danger").split()[-1]
        for key in originals(language):
            assert not key.startswith(("danger", "hotline", "adult", "alert", "relief", "consent", "menu", "button"))
            assert danger.lower() not in str(originals(language)[key].value).lower()
    assert "danger" not in OPEN


def test_each_may_be_worded_as_it_is_already() -> None:
    """The check takes every original, so that it is no stricter than we are."""
    for language in LANGUAGES:
        for key, message in originals(language).items():
            text = FluentSerializer().serialize_entry(message).partition("=")[2]
            assert wording.mistake(language, key, text) is None, key
