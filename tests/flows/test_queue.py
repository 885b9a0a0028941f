"""Queue: an honest place and wait in one message, words kept, offers to those who may, and a way out."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from flows.model import marks
from flows.model.chats import Queued
from flows.model.effects import Tell
from flows.model.events import ButtonTapped, TextEdited, TextReceived, TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item, Menu
from flows.model.people import Person
from flows.model.places import Home, InQueue, Line, Road
from flows.model.say import Lane, Note
from flows.model.scene import Said
from flows.model.stories import Side
from flows.talking import queue
from tests.flows.world import (
    ADIK,
    AGREED,
    BUNDA,
    GURU,
    KAWAN,
    LAIN,
    SISWA,
    World,
    flat,
    notes,
    texts,
    the,
    to,
    told,
)


@pytest.fixture
def world() -> World:
    return World().opens()


def more_students(world: World, count: int) -> list[PersonId]:
    found = [PersonId(f"murid{n}") for n in range(count)]
    for who in found:
        world.people[who] = Person(who, AGREED)
    return found


# what the student reads


def test_the_place_is_told_and_kept_up_to_date_by_changing_one_message(world: World) -> None:
    world.people[LAIN] = replace(world.people[LAIN], work=replace(world.work(LAIN), on=False))
    world.waiting(ADIK)
    chat = world.waiting(SISWA)
    assert the("queue-place", [w for w in world.told if w.to == SISWA]).say.args == {"place": 2, "minutes": 0}
    world.chooses(ADIK, Item.CANCEL)
    news = world.waits_for(timedelta(seconds=30))
    assert [(w.to, w.say.key, w.say.args["place"], type(w).__name__) for w in news] == [
        (SISWA, "queue-place", 1, "Amend")
    ]
    assert world.reads(SISWA).count("queue-place") == 1
    assert world.queue(chat).shown == "place 1 0"


def test_nothing_new_is_not_told(world: World) -> None:
    world.waiting()
    assert world.waits_for(timedelta(minutes=5)) == []


def test_the_wait_is_only_promised_when_there_is_ground_for_it() -> None:
    for waits, minutes in (((60, 60, 60, 60), 0), ((60, 120, 240, 300, 5000), 4), ((10,) * 5, 1)):
        world = World(waits=waits).opens()
        world.waiting()
        assert the("queue-place", [w for w in world.told if w.to == SISWA]).say.args["minutes"] == minutes
        world.waiting_for_bk(ADIK)
        assert the("queue-place", [w for w in world.told if w.to == ADIK]).say.args["minutes"] == 0


def test_without_a_counselor_it_is_not_called_being_next(world: World) -> None:
    world.chooses(KAWAN, Item.DUTY_OFF)
    world.chooses(LAIN, Item.DUTY_OFF)
    world.waiting()
    assert world.reads(SISWA)[-1] == "queue-nobody"
    assert to(SISWA, world.chooses(LAIN, Item.DUTY_ON)) == ["queue-place"]


def test_a_counselor_who_had_them_already_is_not_counted_as_one_who_will_come(world: World) -> None:
    world.chooses(LAIN, Item.DUTY_OFF)
    world.talking()
    assert to(SISWA, world.taps(KAWAN, "hand-back")) == ["queue-again", "queue-nobody"]


def test_without_an_adult_no_peer_is_asked_and_it_is_said_when_one_comes() -> None:
    world = World()
    world.chooses(KAWAN, Item.DUTY_ON)
    world.chooses(SISWA, Item.TALK)
    world.taps(SISWA, "topic", "family")
    words = world.says(SISWA, "ayah pergi")
    assert told(words) == [(SISWA, "intake-done"), (SISWA, "queue-entered-peer"), (SISWA, "queue-peer-no-adult")]
    assert notes(the("queue-peer-no-adult", words)) == ["hours-today"]


def test_the_next_opening_stays_true_over_night() -> None:
    world = World()
    world.waiting()
    world.waits_for(timedelta(hours=15, minutes=1))  # Thursday, 00.01
    card = world.screen(SISWA)[-1]
    assert card.say.notes == (Note("hours-next", {"day": "today", "time": "07.00"}),)


def test_the_guru_bk_are_always_told_on_call_or_not() -> None:
    world = World()
    world.waiting_for_bk()
    assert world.reads(SISWA)[-1] == "queue-bk-no-adult"
    assert [who for who in (GURU, BUNDA) if "offer-bk" in world.reads(who)] == [GURU, BUNDA]


def test_with_an_adult_on_call_only_those_on_call_are_asked_for_what_can_wait(world: World) -> None:
    chat = world.waiting_for_bk()
    assert world.queue(chat).offers == (GURU,)
    assert "offer-bk" not in world.reads(BUNDA)


def test_each_road_has_its_own_queue(world: World) -> None:
    world.waiting_for_bk(ADIK)
    world.waiting(SISWA)
    assert world.screen(SISWA)[-1].say.args["place"] == 1


def test_asked_where_they_are_it_is_said_again_below_and_only_there(world: World) -> None:
    world.waiting()
    assert to(SISWA, world.starts(SISWA)) == ["queue-below", "queue-here", "queue-place"]
    assert world.keyboard(SISWA) is Menu.WAITING
    assert world.reads(SISWA)[-3:] == ["queue-below", "queue-here", "queue-place"]


# what they write meanwhile


def test_what_they_write_meanwhile_is_kept_said_once_and_delivered(world: World) -> None:
    chat = world.waiting()
    assert to(SISWA, world.says(SISWA, "dua")) == ["queue-kept"]
    assert world.says(SISWA, "tiga") == []
    assert texts(KAWAN, world.taps(KAWAN, "claim", about=chat)) == ["ayah pergi", "dua", "tiga"]


def test_edits_of_what_waits_reach_whoever_comes(world: World) -> None:
    chat = world.waiting()
    opening = world.last
    world.says(SISWA, "duwa")
    assert world.edits(SISWA, opening, "ibu pergi") == []
    assert world.edits(SISWA, world.last, "dua") == []
    assert world.said(chat) == (Said(Side.STUDENT, Line(world.last, "dua")),)
    assert texts(KAWAN, world.taps(KAWAN, "claim", about=chat)) == ["ibu pergi", "dua"]


def test_in_one_group_an_edit_counts_and_one_of_something_else_does_not(world: World) -> None:
    chat = world.waiting()
    tap = next(iter(world.buttons(KAWAN, "claim", about=chat)))
    words = world.hears(
        (SISWA, TextReceived("duwa", 901)),
        (SISWA, TextEdited("dua", 901)),
        (SISWA, TextEdited("dari obrolan lama", 555)),
        (KAWAN, ButtonTapped(tap)),
    )
    assert "edit-too-late" in to(SISWA, words)
    assert texts(KAWAN, words) == ["ayah pergi", "dua"]


def test_in_one_group_the_words_of_two_who_wait_are_not_mixed(world: World) -> None:
    world.waiting(ADIK, "aku adik")
    chat = world.waiting(SISWA)
    tap = next(iter(world.buttons(KAWAN, "claim", about=chat)))
    words = world.hears(
        (ADIK, TextReceived("punya adik", 901)),
        (ADIK, TextEdited("punyaku", 901)),
        (SISWA, TextReceived("punya siswa", 902)),
        (KAWAN, ButtonTapped(tap)),
    )
    assert texts(KAWAN, words) == ["ayah pergi", "punya siswa"]


def test_an_answer_to_an_old_chat_is_not_passed_to_the_next_counselor(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    old = world.number_of(SISWA, "halo")
    world.chooses(SISWA, Item.END)
    chat = world.waiting()
    assert to(SISWA, world.says(SISWA, "makasih ya", old)) == ["talk-closed"]
    assert world.place(SISWA) == InQueue(chat)
    assert world.said(chat) == ()


def test_an_answer_to_the_counselor_who_handed_back_is_kept(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo")
    reply = world.number_of(SISWA, "halo")
    world.taps(KAWAN, "hand-back")
    assert to(SISWA, world.says(SISWA, "iya", reply)) == ["queue-kept"]
    assert world.said(chat)[-1].line.text == "iya"


# offers


def test_offers_go_to_those_on_duty_with_room_and_to_nobody_twice(world: World) -> None:
    chat = world.waiting()
    assert world.queue(chat).offers == (KAWAN, LAIN)
    assert world.waits_for(timedelta(minutes=3)) == []
    assert world.reads(KAWAN).count("offer-peer") == 1


def test_who_is_full_gets_the_next_offer_as_soon_as_there_is_room(world: World) -> None:
    world.talking(ADIK)
    chat = world.waiting()
    assert world.queue(chat).offers == (LAIN,)
    world.taps(KAWAN, "end")
    assert to(KAWAN, world.waits_for(timedelta(seconds=30))) == ["offer-peer"]


def test_who_goes_off_duty_sees_their_offers_withdrawn_and_back_again(world: World) -> None:
    chat = world.waiting()
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_OFF)) == ["duty-off", "offer-paused"]
    assert world.queue(chat).offers == (LAIN,)
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON)) == ["duty-on", "offer-peer"]


def test_when_the_last_adult_goes_the_offers_go_too_and_the_student_is_told(world: World) -> None:
    world.waiting()
    words = world.chooses(GURU, Item.OFF_CALL)
    assert told(words) == [
        (GURU, "call-off"),
        (SISWA, "queue-peer-no-adult"),
        (KAWAN, "offer-paused"),
        (LAIN, "offer-paused"),
    ]
    assert told(world.chooses(GURU, Item.OFF_CALL)) == [(GURU, "call-off")]


def test_offers_of_what_is_waiting_are_said_in_order(world: World) -> None:
    first, second = world.waiting(ADIK), world.waiting(SISWA)
    words = world.chooses(LAIN, Item.MY_CHATS)
    offered = [flat(w.say)[0].about for w in words if w.say.key == "offer-peer"]
    assert offered == [first, second]
    assert to(LAIN, words) == ["desk-counselor", "alert-newer", "offer-peer", "alert-newer", "offer-peer"]


def test_minutes_waited_are_told_to_whoever_is_asked(world: World) -> None:
    world.chooses(LAIN, Item.DUTY_OFF)
    world.waiting()
    world.waits_for(timedelta(minutes=7, seconds=50))
    assert the("offer-peer", world.chooses(LAIN, Item.DUTY_ON)).say.args["minutes"] == 7


def test_one_bell_for_one_chat_however_often_it_comes_back(world: World) -> None:
    """Two bells for one chat would ring for ever, each setting itself anew."""
    chat = world.talking()
    world.taps(KAWAN, "hand-back")
    world.waits_for(timedelta(seconds=7))
    world.forges(SISWA, "menu-bk")
    world.waits_for(timedelta(seconds=7))
    world.chooses(SISWA, Item.DANGER)
    world.waits_for(timedelta(minutes=10))
    bells = Counter(about for _, _, name, about in world.timers if name == "queue-look")
    assert bells == {chat: 1}


def test_after_an_outage_two_bells_become_one(world: World) -> None:
    chat = world.waiting()
    world.timers.append((world.now, SISWA, "queue-look", chat))
    world.now += timedelta(hours=3)
    world.waits_for(timedelta(seconds=1))
    assert [about for _, _, name, about in world.timers if name == "queue-look"] == [chat]


def waits(world: World, chat: ChatId) -> Queued:
    found = world.chats[chat]
    assert isinstance(found, Queued)
    return found


def rung(world: World, chat: ChatId, minutes: int) -> int:
    """How often they are looked at in these minutes."""
    bells, end = set[datetime](), world.now + timedelta(minutes=minutes)
    while (bell := waits(world, chat).bell) is not None and bell <= end:
        bells.add(bell)
        world.waits_for(bell - world.now)
    world.waits_for(end - world.now)
    return len(bells)


def test_the_longer_somebody_waits_the_rarer_they_are_looked_at(world: World) -> None:
    world.chooses(KAWAN, Item.DUTY_OFF)
    world.chooses(LAIN, Item.DUTY_OFF)
    chat = world.waiting()
    assert rung(world, chat, 10) in {19, 20}
    assert rung(world, chat, 50) <= 40
    assert rung(world, chat, 60) <= 16
    assert rung(world, chat, 600) == 120, "but never more than five minutes apart"


def test_what_they_read_is_never_older_than_a_twentieth_of_their_wait(world: World) -> None:
    world.chooses(KAWAN, Item.DUTY_OFF)
    world.chooses(LAIN, Item.DUTY_OFF)
    first, second = world.waiting(ADIK), world.waiting(SISWA)
    world.waits_for(timedelta(minutes=40))
    world.chats[first] = replace(waits(world, first), since=world.now + timedelta(hours=1))
    since = waits(world, second).since
    words = world.waits_for((world.now - since) / 20 + timedelta(seconds=1))
    assert the("queue-nobody", [word for word in words if word.to == SISWA]).say.args["place"] == 1


def test_a_counselor_whose_rest_is_over_is_asked_at_that_moment(world: World) -> None:
    world.school = replace(world.school, duty=replace(world.school.duty, rest=timedelta(minutes=77, seconds=7)))
    world.chooses(LAIN, Item.DUTY_OFF)
    there = world.people[KAWAN]
    world.people[KAWAN] = replace(there, work=replace(there.work, load=replace(there.work.load, left=world.now)))
    ends = world.now + world.school.duty.rest
    chat = world.waiting()
    assert "offer-peer" not in to(KAWAN, world.waits_for(ends - world.now - timedelta(seconds=1)))
    assert "offer-peer" in to(KAWAN, world.waits_for(timedelta(seconds=1)))
    assert KAWAN in waits(world, chat).offers


# ways out


def test_to_stop_waiting_takes_one_tap_and_everybody_sees_it(world: World) -> None:
    chat = world.waiting()
    words = world.chooses(SISWA, Item.CANCEL)
    assert told(words) == [
        (KAWAN, "offer-gone"),
        (LAIN, "offer-gone"),
        (SISWA, "queue-cancelled"),
        (SISWA, "home-student"),
    ]
    assert (world.place(SISWA), world.keyboard(SISWA)) == (Home(), Menu.HOME)
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-closed"]
    assert world.waits_for(timedelta(minutes=2)) == []


def test_to_end_while_waiting_is_to_stop_waiting(world: World) -> None:
    world.waiting()
    assert to(SISWA, world.chooses(SISWA, Item.END)) == ["queue-cancelled", "home-student"]


def test_who_would_rather_have_an_adult_takes_their_words_along(world: World) -> None:
    chat = world.waiting()
    world.says(SISWA, "dua")
    assert told(world.chooses(SISWA, Item.BK)) == [
        (KAWAN, "offer-gone"),
        (LAIN, "offer-gone"),
        (SISWA, "queue-below"),
        (SISWA, "queue-entered-bk"),
        (SISWA, "queue-place"),
        (GURU, "offer-bk"),
    ]
    assert texts(GURU, world.taps(GURU, "claim", about=chat)) == ["ayah pergi", "dua"]


def test_asking_for_the_guru_bk_twice_says_where_they_are(world: World) -> None:
    world.waiting_for_bk()
    assert to(SISWA, world.chooses(SISWA, Item.BK)) == ["queue-below", "queue-here", "queue-place"]


def test_who_cannot_be_reached_waits_no_longer(world: World) -> None:
    chat = world.waiting()
    assert told(world.blocks(SISWA)) == [(KAWAN, "offer-gone"), (LAIN, "offer-gone")]
    assert world.closed(chat).helper is None
    assert world.place(SISWA) == Home(paused=True)


def test_nobody_is_locked_in_a_queue_that_is_gone(world: World) -> None:
    chat = world.waiting()
    del world.chats[chat]
    assert to(SISWA, world.starts(SISWA)) == ["home-student"]
    assert world.place(SISWA) == Home()


def test_the_queue_tells_more_students_their_places(world: World) -> None:
    for who in more_students(world, 12):
        world.waiting(who)
    shown = [world.screen(PersonId(f"murid{n}"))[-1].say.args["place"] for n in range(12)]
    assert shown == list(range(1, 13))


def test_offers_are_ordinary_news_and_not_danger(world: World) -> None:
    world.waiting()
    offers = [word for word in world.told if word.say.key == "offer-peer"]
    assert {(type(word), word.lane) for word in offers} == {(Tell, Lane.NOTICE)}
    assert {word.mark for word in offers} == {marks.offer(world.queued(SISWA))}


def test_notes_are_only_where_they_are_needed(world: World) -> None:
    world.waiting()
    assert notes(the("queue-place", [w for w in world.told if w.to == SISWA])) == []
    assert world.queue(world.queued(SISWA)).road is Road.PEER


def test_a_bell_that_a_leap_of_the_clock_carried_a_year_away_is_heard_once_it_can_be_trusted(world: World) -> None:
    chat, there = world.waiting(), world.now
    world.now += timedelta(days=365)
    world.timers.clear()
    world.hears((SISWA, TimerRang(queue.LOOK, chat)))
    world.now = there
    assert (bell := waits(world, chat).bell) is not None
    assert bell - there > timedelta(days=364), "nobody would look for a year"
    world.hears((SISWA, TimerRang(queue.LOOK, chat)))
    assert (bell := waits(world, chat).bell) is not None
    assert bell - there < timedelta(minutes=1)
    assert [about for at, _, name, about in world.timers if name == queue.LOOK and at == bell] == [chat]
    kept = world.chats[chat]
    world.hears((SISWA, TimerRang(queue.LOOK, chat)))
    assert world.chats[chat] == kept, "the next one rings when it is due"
