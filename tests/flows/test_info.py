"""Information: true at any time, in any place, in the language of whoever asks."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from flows.model.events import ButtonTapped, ButtonUnknown, MediaRefused
from flows.model.menu import Item, Menu
from flows.model.places import AskCode, AskTopic, InChat, Reading
from flows.model.school import Hotline, School
from flows.school.hotlines import hotlines
from tests.flows.world import ADIK, GURU, KAWAN, SISWA, TAMU, World, flat, guests, notes, texts, the, to, told
from tests.shipped import load_texts

TEXTS = load_texts()


def hotline(verified: date) -> Hotline:
    both = {"id": "Layanan", "en": "Helpline"}
    return Hotline(both, "(contoh)", "credit", {"id": "24 jam", "en": "all day"}, "x", verified)


@pytest.fixture
def world() -> World:
    world = World().opens()
    guests(world, TAMU)
    return world


def test_info_says_whether_an_adult_is_on_call_and_when_next(world: World) -> None:
    assert notes(the("info", world.chooses(SISWA, Item.INFO))) == [
        "info-attended",
        "hours-today",
        "info-numbers",
        "hotline-none",
    ]
    world.chooses(GURU, Item.OFF_CALL)
    world.school = replace(world.school, sample=True)
    assert notes(the("info", world.chooses(SISWA, Item.INFO)))[:2] == ["sample-school", "info-unattended"]


@pytest.mark.parametrize(("verified", "key"), [(date(2026, 4, 2), "hotline"), (date(2026, 4, 1), "hotline-overdue")])
def test_a_number_not_checked_for_long_says_when_it_was(world: World, verified: date, key: str) -> None:
    world.school = School(hotlines=(hotline(verified),))
    note = the("info", world.chooses(SISWA, Item.INFO)).say.notes[-2]
    assert (note.key, note.args.get("date")) == (key, "01-04-2026" if key == "hotline-overdue" else None)
    assert (note.args["name"], note.args["number"], note.args["needs"]) == ("Layanan", "(contoh)", "credit")


@pytest.mark.parametrize(
    ("recheck", "key"),
    [
        (date(2026, 6, 30), "hotline-overdue"),  # the day before
        (date(2026, 7, 1), "hotline"),  # this very day
        (date(2026, 1, 1), "hotline"),  # an old plan; it was called since
        (None, "hotline"),
    ],
)
def test_a_number_may_have_a_day_of_its_own_to_be_checked_again(world: World, recheck: date | None, key: str) -> None:
    world.school = School(hotlines=(replace(hotline(date(2026, 6, 1)), recheck_after=recheck),))
    assert the("info", world.chooses(SISWA, Item.INFO)).say.notes[-2].key == key


def test_a_day_of_its_own_may_also_be_later_than_the_schools(world: World) -> None:
    world.school = School(hotlines=(replace(hotline(date(2026, 1, 1)), recheck_after=date(2026, 12, 1)),))
    assert the("info", world.chooses(SISWA, Item.INFO)).say.notes[-2].key == "hotline"


@pytest.mark.parametrize(("number", "more"), [(0, ["hotline-none"]), (1, ["hotline-few"]), (2, []), (3, [])])
def test_with_fewer_than_two_numbers_it_is_said_where_else_to_go(world: World, number: int, more: list[str]) -> None:
    world.school = School(hotlines=(hotline(date(2026, 6, 1)),) * number)
    found = notes(the("info", world.chooses(SISWA, Item.INFO)))
    assert found[found.index("info-numbers") + 1 :] == ["hotline"] * number + more


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("language", ["id", "en"])
def test_where_else_to_go_are_places_of_people(number: int, language: str) -> None:
    one = hotline(date(2026, 6, 1))
    said = read((one,) * number, language)[-1]
    for place in {"id": ("orang dewasa", "puskesmas", "IGD"), "en": ("adult", "health centre", "emergency")}[language]:
        assert place in said


def test_a_region_stands_beside_the_hours() -> None:
    one = replace(hotline(date(2026, 6, 1)), region={"id": "khusus Jakarta", "en": "Jakarta only"})
    assert read((one,), "id")[0] == "• Layanan: (contoh) (khusus Jakarta, 24 jam, perlu pulsa)"
    assert read((one,), "en")[0] == "• Helpline: (contoh) (Jakarta only, all day, needs credit)"


@pytest.mark.parametrize(
    ("languages", "language", "end"),
    [
        ((), "en", "needs credit)"),
        (("id", "en"), "en", "needs credit)"),
        (("id",), "en", "needs credit) (in Indonesian)"),
        (("jv",), "en", "needs credit) (perhaps not in your language)"),
        (("id",), "id", "perlu pulsa)"),
        (("en",), "id", "perlu pulsa) (dalam bahasa Inggris)"),
    ],
)
def test_a_number_where_the_readers_language_is_not_spoken_says_so(
    languages: tuple[str, ...], language: str, end: str
) -> None:
    one = replace(hotline(date(2026, 6, 1)), languages=languages)
    assert read((one,), language)[0].endswith(end)
    long_ago = replace(one, verified_at=date(2026, 1, 1))
    assert "01-01-2026" in read((long_ago,), language)[0]
    assert read((long_ago,), language)[0].endswith(end.rpartition("(")[2] if languages == ("jv",) else ")")


def read(there: tuple[Hotline, ...], language: str) -> list[str]:
    """As on a phone."""
    found = hotlines(School(hotlines=there), datetime(2026, 7, 1, tzinfo=UTC), language)
    return [TEXTS[language](note.key, note.args) for note in found]


def test_privacy_names_the_version_agreed_to(world: World) -> None:
    assert the("privacy", world.chooses(SISWA, Item.PRIVACY)).say.args == {"version": 3}


def test_the_language_is_changed_with_the_keyboard(world: World) -> None:
    assert to(SISWA, world.chooses(SISWA, Item.LANGUAGE)) == ["language-ask"]
    words = world.taps(SISWA, "language", "en")
    assert told(words) == [(SISWA, "language-now")]
    assert words[0].say.menu is Menu.HOME
    assert world.people[SISWA].facts.language == "en"
    assert world.forges(SISWA, "language", value="tlh") == []


def test_in_a_chat_with_the_guru_bk_the_keyboard_stays_that_of_the_chat(world: World) -> None:
    world.talking_with_bk()
    world.chooses(SISWA, Item.LANGUAGE)
    assert world.taps(SISWA, "language", "en")[0].say.menu is Menu.BK_CHAT


def test_in_the_middle_of_reading_the_screen_is_shown_again_and_so_understood(world: World) -> None:
    world.school = School(hotlines=(hotline(date(2026, 6, 1)),))
    world.starts(TAMU, "SALAH")
    world.taps(TAMU, "consent-next")
    world.taps(TAMU, "consent-next")
    world.chooses(TAMU, Item.LANGUAGE)
    words = world.taps(TAMU, "language", "en")
    assert to(TAMU, words) == ["language-now", "consent-not-emergency"]
    assert words[1].say.notes[0].args["name"] == "Helpline"
    assert world.place(TAMU) == Reading(3)


def test_in_the_middle_of_the_intake_and_of_waiting_it_is_shown_again(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    world.chooses(SISWA, Item.LANGUAGE)
    assert to(SISWA, world.taps(SISWA, "language", "en")) == ["language-now", "intake-topic"]
    assert isinstance(world.place(SISWA), AskTopic)
    world.waiting(ADIK)
    world.chooses(ADIK, Item.LANGUAGE)
    words = world.taps(ADIK, "language", "en")
    assert to(ADIK, words) == ["language-now", "queue-below", "queue-here", "queue-place"]


def test_asked_for_a_code_it_is_asked_for_again(world: World) -> None:
    world.people[TAMU] = replace(world.people[TAMU], facts=replace(world.people[TAMU].facts, consent=3))
    world.chooses(TAMU, Item.CODE)
    world.chooses(TAMU, Item.LANGUAGE)
    assert to(TAMU, world.taps(TAMU, "language", "en")) == ["language-now", "code-ask"]
    assert world.place(TAMU) == AskCode()


def test_information_disturbs_nothing(world: World) -> None:
    chat = world.talking()
    for item in (Item.INFO, Item.PRIVACY, Item.LANGUAGE):
        world.chooses(SISWA, item)
        world.chooses(KAWAN, item)
    assert world.place(SISWA) == InChat(chat)
    assert to(KAWAN, world.says(SISWA, "halo")) == ["talk-line"]


def test_what_cannot_pass_is_refused_kindly_and_its_words_are_heard(world: World) -> None:
    world.talking()
    assert told(world.hears((SISWA, MediaRefused("voice")))) == [(SISWA, "media-refused")]
    words = world.hears((SISWA, MediaRefused("photo", "ini lukaku", 77)))
    assert told(words) == [(SISWA, "media-refused-words"), (KAWAN, "talk-line")]
    assert texts(KAWAN, words) == ["ini lukaku"]


def test_an_old_or_forged_button_is_answered_kindly(world: World) -> None:
    assert told(world.hears((SISWA, ButtonUnknown()))) == [(SISWA, "button-old")]
    assert told(world.hears((SISWA, ButtonTapped("sampah")))) == [(SISWA, "button-old")]
    mine = next(iter(world.buttons(GURU, "call")), "0.0")
    assert told(world.hears((SISWA, ButtonTapped(mine)))) == [(SISWA, "button-old")]
    assert world.forges(SISWA, "a verb of an older version") == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_privacy_is_short_at_first_and_leaves_nothing_out(world: World, language: str) -> None:
    """Three thousand characters are read by nobody on a cheap phone."""
    words = load_texts()[language]
    first = the("privacy", world.chooses(SISWA, Item.PRIVACY)).say
    assert len(words.say(first)) < 1000
    assert {"card", "mine", "clean", "pause", "news", "erase", "shared"} < {button.verb for button in flat(first)}
    for value, more in (("who", {"privacy-identity", "privacy-shared"}), ("keeps", {"keeps-chats", "keeps-card"})):
        shown = world.taps(SISWA, "privacy", value)[-1].say
        assert more <= {note.key for note in shown.notes}
        assert len(words.say(shown)) < 2500
        assert the("privacy", world.taps(SISWA, "privacy", "first")).say == first
    assert [message.say.key for message in world.screen(SISWA)] == ["privacy"], "one message that changes"
