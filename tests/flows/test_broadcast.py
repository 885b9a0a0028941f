"""A guru BK tells something to the students who asked for it: written, looked at, sent some at a time, halted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.coordinator.broadcast import AHEAD, LONGEST
from flows.model.events import ButtonTapped, MenuChosen, TimerRang
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.people import Facts, Person, Role
from flows.model.places import Home, InChat
from flows.model.say import Lane
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, KOORD, SISWA, TAMU, WALI, World, guests, notes, the, to, told

AFTERNOON = datetime(2026, 7, 1, 9, tzinfo=UTC)  # 16.00, when students may hear from us
TEXT = "Sesi kelompok Kamis pukul dua di ruang BK."


def school(students: int, now: datetime = AFTERNOON) -> World:
    """So many want news, and one does not."""
    here = World(now=now)
    for n in range(students):
        who = PersonId(f"s{n:03}")
        here.people[who] = Person(who, Facts(admitted=True, consent=3, news=True))
    return here


def writes(here: World, text: str = TEXT) -> World:
    here.chooses(GURU, Item.NEWS)
    here.says(GURU, text)
    return here


def readers(here: World) -> list[str]:
    return [word.to for word in here.told if word.say.key == "news-new"]


def test_from_the_words_to_the_last_student() -> None:
    here = writes(school(7))
    preview = here.screen(GURU)[-1].say
    assert preview.args["text"] == TEXT
    assert preview.notes[-1].args == {"count": "5", "when": "now"}
    assert readers(here) == [], "nothing goes before a yes"
    here.taps(GURU, "news-send")
    assert here.reads(GURU)[-1] == "news-going"
    here.waits_for(timedelta(seconds=5))
    assert readers(here) == [f"s{n:03}" for n in range(7)]
    assert {word.lane for word in here.told if word.say.key == "news-new"} == {Lane.BULK}
    assert here.screen(GURU)[-1].say.key == "news-done", "one message, changed"
    assert here.screen(GURU)[-1].say.args == {"told": "5"}
    assert here.work(GURU).news is None
    done = [what for who, what in here.records if who == GURU]
    assert done == ["broadcast", "broadcast done"]


def test_its_words_open_on_a_tap_and_one_more_tap_stops_all_of_it() -> None:
    here = writes(school(1))
    here.taps(GURU, "news-send")
    here.waits_for(timedelta(seconds=5))
    who = PersonId("s000")
    locked = here.screen(who)[-1].say
    assert (locked.key, locked.args) == ("news-new", {})
    here.taps(who, "news-open")
    assert here.screen(who)[-1].say.args == {"text": TEXT}
    here.taps(who, "news-off")
    assert not here.people[who].facts.news
    writes(here)
    assert to(GURU, here.taps(GURU, "news-send")) == ["news-nobody"]


def test_off_until_a_student_says_so_and_not_before_they_agreed() -> None:
    here = World(now=AFTERNOON)
    guests(here, TAMU)
    here.chooses(SISWA, Item.PRIVACY)
    assert to(SISWA, here.taps(SISWA, "news")) == ["news-about"]
    assert not here.people[SISWA].facts.news
    here.taps(SISWA, "news-on")
    assert here.people[SISWA].facts.news
    assert to(TAMU, here.chooses(TAMU, Item.NEWS)) == ["news-agree-first"]
    here.forges(TAMU, "news-on")
    here.forges(KOORD, "news-on")
    assert not here.people[TAMU].facts.news
    assert not here.people[KOORD].facts.news


@pytest.mark.parametrize("who", [SISWA, KAWAN, KOORD, WALI])
def test_only_a_guru_bk_tells_many(who: PersonId) -> None:
    here = school(3)
    here.chooses(who, Item.NEWS)
    assert here.work(who).asked is None
    for verb in ("news-send", "news-again", "news-halt", "news-drop"):
        assert here.forges(who, verb, value="") == []


def test_a_few_students_are_not_told_by_their_number() -> None:
    here = writes(school(3))
    assert here.screen(GURU)[-1].say.notes[-1].args["count"] == "<5"
    here.taps(GURU, "news-send")
    assert here.screen(GURU)[-1].say.args == {"told": "<5", "of": "<5", "when": "now"}


def test_a_second_tap_sends_nothing_twice_nor_an_older_text() -> None:
    here = writes(school(3))
    [old] = here.buttons(GURU, "news-send")
    here.taps(GURU, "news-again")
    here.says(GURU, "Bukan Kamis, Jumat.")
    assert here.hears((GURU, ButtonTapped(old))) == []
    [new] = (b for b in here.buttons(GURU, "news-send") if b != old)
    here.hears((GURU, ButtonTapped(new)), (GURU, ButtonTapped(new)))
    assert [name for _, _, name, _ in here.timers].count("news-next") == 1
    here.waits_for(timedelta(seconds=5))
    assert len(readers(here)) == 3


def test_no_more_wait_for_telegram_than_leave_in_two_seconds() -> None:
    here = writes(school(3 * AHEAD))
    here.taps(GURU, "news-send")
    rings(here)
    assert len(readers(here)) == AHEAD
    here.unsent = AHEAD  # Telegram is away
    for _ in range(5):
        rings(here)
    assert len(readers(here)) == AHEAD
    here.unsent = AHEAD - 10
    rings(here)
    assert len(readers(here)) == AHEAD + 10
    here.unsent = 0
    here.waits_for(timedelta(seconds=5))
    assert sorted(set(readers(here))) == sorted(readers(here)) == [f"s{n:03}" for n in range(3 * AHEAD)]


def rings(here: World) -> None:
    """Once."""
    [timer] = [timer for timer in here.timers if timer[2] == "news-next"]
    here.timers.remove(timer)
    here.hears((timer[1], TimerRang(timer[2], timer[3])))


def test_halted_the_rest_hears_nothing() -> None:
    here = writes(school(3 * AHEAD))
    here.taps(GURU, "news-send")
    rings(here)
    here.taps(GURU, "news-halt")
    assert here.screen(GURU)[-1].say.key == "news-halted"
    here.waits_for(timedelta(hours=2))
    assert len(readers(here)) == AHEAD
    assert here.forges(GURU, "news-halt") == []


def test_who_talks_is_told_an_hour_later_and_who_paused_is_not() -> None:
    here = school(4)
    busy, done, still = PersonId("s000"), PersonId("s001"), PersonId("s002")
    here.people[busy] = replace(here.people[busy], place=Home(paused=True))
    writes(here)
    chats = {who: here.waiting_for_bk(who) for who in (done, still)}
    here.taps(GURU, "news-send")
    here.waits_for(timedelta(minutes=1))
    assert readers(here) == ["s003"]
    here.chooses(done, Item.CANCEL)
    here.waits_for(timedelta(hours=1))
    assert readers(here) == ["s003", "s001"]
    assert "news-done" in here.reads(GURU)
    assert not isinstance(here.place(still), InChat)
    assert set(chats) == {done, still}


def test_who_blocked_the_bot_is_told_nothing_more_until_they_come_back() -> None:
    here = school(2)
    gone, there = PersonId("s000"), PersonId("s001")
    here.blocks(gone)
    writes(here)
    here.taps(GURU, "news-send")
    here.waits_for(timedelta(minutes=1))
    assert readers(here) == [there]
    here.says(gone, "halo, aku balik")
    assert here.place(gone) != Home(paused=True)


def test_at_night_it_waits_for_the_afternoon() -> None:
    here = writes(school(3, AFTERNOON.replace(hour=14)))  # 21.00
    assert here.screen(GURU)[-1].say.notes[-1].args["when"] == "15.30"
    here.taps(GURU, "news-send")
    here.waits_for(timedelta(hours=18))
    assert readers(here) == []
    here.waits_for(timedelta(minutes=31))
    assert len(readers(here)) == 3


def test_what_evening_interrupts_goes_on_the_next_afternoon_and_says_so() -> None:
    here = writes(school(3 * AHEAD, AFTERNOON.replace(hour=12, minute=59, second=59)))
    here.taps(GURU, "news-send")
    rings(here)
    here.now += timedelta(seconds=2)
    here.waits_for(timedelta(hours=19))
    assert len(readers(here)) == AHEAD
    assert here.screen(GURU)[-1].say.args == {"told": "50", "of": "150", "when": "15.30"}
    here.waits_for(timedelta(hours=1))
    assert len(readers(here)) == 3 * AHEAD


def test_what_leads_outside_is_covered_and_that_is_said() -> None:
    here = writes(school(3), "Hubungi Ibu di 0812-3456-7890 ya")
    preview = the("news-preview", here.told)
    assert "0812" not in str(preview.say.args["text"])
    assert "news-covered" in notes(preview)


def test_too_long_is_said_and_asked_again() -> None:
    here = writes(school(3), "x" * (LONGEST + 1))
    assert here.reads(GURU)[-1] == "news-too-long"
    here.says(GURU, TEXT)
    assert here.reads(GURU)[-1] == "news-preview"


def test_what_was_not_written_or_not_sent_is_gone() -> None:
    here = school(3)
    here.chooses(GURU, Item.NEWS)
    here.taps(GURU, "news-drop")
    assert here.work(GURU).asked is None
    writes(here)
    here.taps(GURU, "news-drop")
    assert here.work(GURU).news is None
    here.chooses(GURU, Item.NEWS)
    here.waits_for(timedelta(minutes=31))
    assert to(GURU, here.says(GURU, TEXT))[-1] == "asked-over"
    assert here.work(GURU).news is None


def test_while_it_goes_the_menu_shows_how_far_and_another_may_tell_too() -> None:
    here = writes(school(3 * AHEAD))
    here.taps(GURU, "news-send")
    assert told(here.chooses(GURU, Item.NEWS)) == [(GURU, "news-going")]
    here.hears((BUNDA, MenuChosen(Item.NEWS)))
    assert here.reads(BUNDA)[-1] == "news-ask"


def test_who_is_no_guru_bk_any_more_tells_nobody_else() -> None:
    here = writes(school(3))
    here.taps(GURU, "news-send")
    here.people[GURU] = replace(here.people[GURU], facts=Facts(staff=Role.OMBUD))
    here.waits_for(timedelta(seconds=5))
    assert readers(here) == []
    assert ADIK not in readers(here)
