"""What nobody ends ends by itself, kindly and after a question; and never while danger is open."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from flows import ticking
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.events import TimerRang
from flows.model.ids import PersonId
from flows.model.menu import Item, Menu
from flows.model.places import Home
from flows.model.school import ChatTime, Duty
from flows.risk.alarm import Alarm
from tests.flows.signs import DESPAIR, SUICIDE
from tests.flows.test_laws import consistent, screens_are_true, something
from tests.flows.world import BUNDA, GURU, LAIN, NOW, SISWA, World, to

DAY = timedelta(days=1)
BOUND = ChatTime().still_ask + ChatTime().still_close + 3 * DAY  # the hours of the night included


def passes(world: World, time: timedelta) -> list[str]:
    """Hours without the machine between two rings of each bell: so a week takes no time to tell."""
    until, words = world.now + time, []
    while world.now < until:
        world.now += timedelta(hours=6)
        due = [timer for timer in world.timers if timer[0] <= world.now]
        world.timers = [timer for timer in world.timers if timer not in due]
        for _, who, name, about in sorted(due, key=lambda timer: timer[0]):
            words += [f"{word.to}:{word.say.key}" for word in world.hears((who, TimerRang(name, about)))]
    return words


def test_who_waits_for_ever_is_asked_and_then_waits_no_longer() -> None:
    world = World()
    chat = world.waiting_for_bk()
    asked = passes(world, 4 * DAY)
    assert f"{SISWA}:still-ask-waiting" in asked
    assert isinstance(world.chats[chat], Queued), "two days to answer"
    left = passes(world, 3 * DAY)
    assert f"{SISWA}:still-left" in left
    assert (world.place(SISWA), world.keyboard(SISWA)) == (Home(), Menu.HOME)
    assert isinstance(world.closed(chat), Closed)
    assert "offer-gone" in world.reads(GURU)
    assert passes(world, 30 * DAY) == []


def test_a_word_or_a_tap_keeps_the_place() -> None:
    world = World()
    chat = world.waiting_for_bk()
    passes(world, 4 * DAY)
    words = world.taps(SISWA, "still-wait")
    assert to(SISWA, words) == ["still-yes"]
    passes(world, 2 * DAY)
    world.says(SISWA, "masih di sini")
    assert f"{SISWA}:still-left" not in passes(world, 2 * DAY)
    assert isinstance(world.chats[chat], Queued)
    passes(world, 6 * DAY)
    assert isinstance(world.chats[chat], Closed)
    assert to(SISWA, world.forges(SISWA, "still-wait", chat)) == ["close-already"]
    assert to(SISWA, world.forges(SISWA, "still-leave", chat)) == ["close-already"]


def test_who_waits_may_say_no_longer() -> None:
    world = World()
    chat = world.waiting_for_bk()
    passes(world, 4 * DAY)
    words = world.taps(SISWA, "still-leave")
    assert "still-no" in to(SISWA, words)
    assert isinstance(world.chats[chat], Closed)
    assert world.place(SISWA) == Home()


def test_a_chat_with_a_guru_bk_that_nobody_ends_is_closed_like_any_other() -> None:
    world = World().opens()
    chat = world.talking_with_bk()
    world.says(GURU, "halo")
    asked = passes(world, 4 * DAY)
    assert {f"{SISWA}:still-ask", f"{GURU}:still-ask-helper"} <= set(asked)
    over = passes(world, 3 * DAY)
    assert {f"{SISWA}:still-over", f"{SISWA}:after-feeling", f"{GURU}:still-over-helper"} <= set(over)
    assert (world.work(GURU).chats, world.place(SISWA)) == ((), Home())
    assert isinstance(world.chats[chat], Closed)


@pytest.mark.parametrize("who", [SISWA, GURU])
def test_a_word_of_either_keeps_it_open(who: PersonId) -> None:
    world = World().opens()
    chat = world.talking_with_bk()
    world.says(GURU, "halo")
    passes(world, 4 * DAY)
    if who == GURU:
        world.taps(GURU, "still-here")
    else:
        world.says(SISWA, "maaf baru balas")
    passes(world, 2 * DAY)
    world.says(who, "lanjut ya")
    passes(world, 2 * DAY)
    assert isinstance(world.chats[chat], Talking)


@pytest.mark.parametrize("sign", [DESPAIR, SUICIDE])
def test_danger_that_is_open_never_ends_so_and_the_guru_bk_are_told_again(sign: Alarm) -> None:
    world = World()
    chat = world.waiting_for_bk()
    world.says(SISWA, "aku capek", sign=sign)
    words = passes(world, 30 * DAY)
    assert isinstance(world.chats[chat], Queued)
    assert not {f"{SISWA}:still-left", f"{SISWA}:still-ask-waiting"} & set(words)
    assert words.count(f"{GURU}:still-open") >= 5
    assert words.count(f"{BUNDA}:still-open") >= 5
    world.reads_alert(GURU)
    world.taps(GURU, "not-danger")
    world.taps(GURU, "verdict", "past")
    passes(world, BOUND)
    assert isinstance(world.chats[chat], Closed)


def test_whoever_is_with_them_is_told_that_it_is_open() -> None:
    """A colleague was asked to take it, and nobody has."""
    world = World().opens()
    chat = world.talking_with_bk()
    world.says(GURU, "halo")
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.taps(GURU, "pass-on")
    world.says(GURU, "aku di sini")
    words = passes(world, 5 * DAY)
    assert f"{GURU}:still-open" in words
    assert f"{BUNDA}:still-open" in words
    assert isinstance(world.chats[chat], Talking)
    world.taps(BUNDA, "claim", about=chat)
    world.says(BUNDA, "halo, aku di sini")
    passes(world, BOUND)
    assert isinstance(world.chats[chat], Closed)


def test_it_wakes_nobody() -> None:
    world = World(now=NOW + timedelta(hours=15))  # at midnight
    world.waiting_for_bk()
    chat = world.queue(world.queued(SISWA))
    assert chat.still
    assert chat.still.bell.astimezone(world.school.zone).hour == world.school.waking[0].hour


def test_one_of_a_version_without_such_a_bell_gets_it() -> None:
    """Also where the bell of the queue is lost: the nightly sweep rings this one (storage/sweep.py)."""
    world = World().opens()
    chat = world.talking_with_bk()
    world.says(GURU, "halo")
    world.chats[chat] = replace(world.talk(chat), still=None)
    world.timers = []
    world.hears((SISWA, TimerRang("still", chat)))
    passes(world, BOUND)
    assert isinstance(world.chats[chat], Closed)


@pytest.mark.parametrize("seed", range(30))
def test_whatever_people_did_what_nobody_goes_on_with_is_over_in_a_bounded_time(seed: int) -> None:
    """The law by which retention reaches everything: but for danger that no adult has seen to, and only that."""
    dice = random.Random(seed)
    world = World(now=NOW + timedelta(hours=6))
    world = replace(world, school=replace(world.school, duty=Duty()) if seed % 2 else world.school).opens()
    for _ in range(120):
        world.hears((who := PersonId(dice.choice(list(world.people))), something(world, who, dice)))
    in_danger = {chat.story.student for chat in world.chats.values() if chat.worrying}  # it follows them
    passes(world, BOUND)
    consistent(world)
    screens_are_true(world)
    for chat in world.chats.values():
        assert isinstance(chat, Closed) or (chat.story.student in in_danger and chat.worrying), chat
        assert open_or_silent(world, chat)


def open_or_silent(world: World, chat: Chat) -> bool:
    names = {name for _, _, name, about in world.timers if about == chat.story.id}
    return set(ticking.bells(chat)) <= names


def test_a_counselor_who_waits_comes_back_to_their_own_keyboard() -> None:
    world = World().opens()
    world.chooses(LAIN, Item.DUTY_OFF)
    world.waiting_for_bk(LAIN)
    passes(world, BOUND)
    assert world.keyboard(LAIN) is Menu.COUNSELOR_OFF
