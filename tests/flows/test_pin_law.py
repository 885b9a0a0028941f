"""The law: nothing but digits, typed by who has a PIN or may come to choose one, reaches nobody and is kept nowhere; it
leaves the screen, and they are told. In every place, by every road."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from flows.model.chats import Closed
from flows.model.effects import Wipe
from flows.model.escalations import Escalation
from flows.model.events import MediaRefused, TextEdited, TextReceived
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.rights.pin import bare
from flows.risk.alarm import Category, Level
from tests.flows.signs import DESPAIR
from tests.flows.world import ADIK, GURU, KAWAN, NOW, SISWA, WALI, Words, World, texts

OURS, WRONG = "274916", "916274"
DANGER = Escalation(Level.RED, Category.SUICIDE, NOW, ("lex:sui-01",))
FULL_WIDTH = "".join(chr(ord(digit) + 0xFEE0) for digit in OURS)
SIX = [OURS, WRONG, " 2 7 4 9 1 6 ", "274.916", "27-49-16", "2️⃣7️⃣4️⃣9️⃣1️⃣6️⃣", "٢٧٤٩١٦", FULL_WIDTH, "27491", "2749166"]
Place = tuple[World, PersonId]
Road = Callable[[World, PersonId, str, str], Words]


def alerted() -> World:
    world = World().opens()
    world.talking()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    return world


def reported() -> World:
    world = World().opens()
    world.chooses(SISWA, Item.INFO)
    world.taps(SISWA, "adult")
    world.taps(SISWA, "adult-write")
    world.says(SISWA, "capek hidup")
    world.taps(SISWA, "adult-send")
    return world


def without_one() -> Place:
    world = alerted()
    world.taps(GURU, "claim")
    return world, GURU


def with_one() -> Place:
    world = alerted()
    world.reads_alert(GURU)
    world.taps(GURU, "claim")
    world.says(GURU, "saya guru BK")
    return world, GURU


def with_two_students() -> Place:
    world, _ = with_one()
    chat = world.waiting_for_bk(ADIK)
    world.taps(GURU, "claim", about=chat)
    return world, GURU


def asked() -> Place:
    world, _ = with_one()
    world.waits_for(timedelta(minutes=31))
    about = world.chat_of(SISWA).story.id
    world.chats[about] = replace(world.talk(about), danger=DANGER)
    world.forges(GURU, "read", about)
    return world, GURU


def choosing() -> Place:
    world, _ = without_one()
    world.forges(GURU, "read", world.chat_of(SISWA).story.id)  # an older alert is still on the screen
    return world, GURU


def repeating() -> Place:
    world, _ = choosing()
    world.types(GURU, OURS)
    return world, GURU


def too_late() -> Place:
    world, _ = repeating()
    world.waits_for(timedelta(minutes=6))
    return world, GURU


def changing() -> Place:
    world, _ = with_one()
    world.taps(GURU, "pin-change")
    return world, GURU


def consulted() -> Place:
    world = alerted()
    world.taps(KAWAN, "consult")
    world.says(KAWAN, "apa yang harus kukatakan?")
    world.taps(GURU, "consult")
    return world, GURU


def at_home() -> Place:
    return alerted(), GURU


def answering_a_report() -> Place:
    world = reported()
    read_report(world)
    world.taps(WALI, "adult-answer")
    return world, WALI


def read_report(world: World) -> None:
    world.taps(WALI, "adult-read")
    world.types(WALI, OURS)
    world.types(WALI, OURS)


def answering_instead_of_a_pin() -> Place:
    world = reported()
    read_report(world)
    world.waits_for(timedelta(minutes=31))
    world.taps(WALI, "adult-read")
    world.taps(WALI, "adult-answer")
    return world, WALI


def text(world: World, who: PersonId, digits: str, secret: str) -> Words:
    world.last += 1
    return world.hears((who, TextReceived(digits, world.last, pin=secret)))


def reply(world: World, who: PersonId, digits: str, secret: str) -> Words:
    shown = [word for word in world.told if word.to == who and word.say.args.get("text") == "capek hidup"]
    to = world.number_of(who, "capek hidup") if shown else 1
    world.last += 1
    return world.hears((who, TextReceived(digits, world.last, to, pin=secret)))


def edit(world: World, who: PersonId, digits: str, _: str) -> Words:
    world.says(who, "sebentar ya")
    return world.hears((who, TextEdited(digits, world.last)))


def caption(world: World, who: PersonId, digits: str, _: str) -> Words:
    world.last += 1
    return world.hears((who, MediaRefused("photo", digits, world.last)))


PLACES: list[Callable[[], Place]] = [
    *(without_one, with_one, with_two_students, asked, choosing, repeating, too_late, changing, consulted, at_home),
    *(answering_a_report, answering_instead_of_a_pin),
]
ROADS: list[Road] = [text, reply, edit, caption]


@pytest.mark.parametrize(("place", "road"), list(product(PLACES, ROADS)), ids=lambda it: it.__name__)
def test_digits_of_who_may_have_a_pin_reach_nobody(place: Callable[[], Place], road: Road) -> None:
    for digits, turned in product(SIX, (True, False)):
        world, who = place()
        words = road(world, who, digits, f"secret of {who} {bare(digits)}" if turned else "")
        assert {word.to for word in words} <= {who}, (digits, words)
        assert all(digits not in seen for one in world.people for seen in texts(one, world.told))
        kept = [said.line.text for lines in world.lines.values() for said in lines.values()]
        assert digits not in kept
        assert all(digits != line.text for line in world.work(who).unsent)
        assert world.wiped[-1] == Wipe(who, message=world.last), digits
        assert any(word.say.key.startswith("pin-") or word.say.key == "alert-why" for word in words), words


@pytest.mark.parametrize("words", ["nomor 274916", "0812 3456 7890", "2749", "27/4 9.16 ya", "halo"])
def test_with_a_word_or_of_another_length_they_are_words(words: str) -> None:
    world, who = with_one()
    assert texts(SISWA, world.says(who, words)) == [words]


def test_digits_of_a_student_and_of_a_counselor_are_words() -> None:
    world = World().opens()
    world.talking()
    assert texts(KAWAN, world.types(SISWA, OURS)) == [OURS]
    assert texts(SISWA, world.types(KAWAN, OURS)) == [OURS]


def test_a_report_asked_for_is_what_the_pin_opens() -> None:
    world = reported()
    read_report(world)
    assert any(isinstance(chat, Closed) and chat.report and chat.report.read_at for chat in world.chats.values())


@pytest.mark.parametrize("ours", [True, False])
def test_the_pin_asked_for_is_right_as_a_reply_too(ours: bool) -> None:
    world, who = asked()
    words = reply(world, who, "27 49 16" if ours else WRONG, f"secret of {who} {OURS if ours else WRONG}")
    assert words[0].say.key == ("alert-why" if ours else "pin-wrong")


def test_a_pin_as_a_reply_to_one_student_opens_the_alert_of_the_other() -> None:
    world = alerted()
    world.reads_alert(GURU)
    world.waits_for(timedelta(minutes=31))
    chat = world.waiting_for_bk(ADIK, "kangen rumah")
    world.taps(GURU, "claim", about=chat)
    world.forges(GURU, "read", world.chat_of(SISWA).story.id)
    world.last += 1
    to = world.number_of(GURU, "kangen rumah")
    words = world.hears((GURU, TextReceived(OURS, world.last, to, pin=f"secret of {GURU} {OURS}")))
    assert texts(GURU, words) == ["capek hidup", "ayah pergi"]
