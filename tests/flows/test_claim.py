"""Claim: first wins, whoever may not is told why, and nobody learns who anybody is."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from bot.commands.sample import TIRELESS
from flows.model.effects import Amend
from flows.model.events import ButtonTapped
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item, Menu
from flows.model.people import Person, Role, Ticket
from flows.model.places import AtWork, Home, InChat, InQueue, Road
from flows.model.scene import Said
from flows.model.school import Limits, School
from flows.model.stories import Side
from tests.flows.world import (
    ADIK,
    BUNDA,
    CERTIFIED,
    GURU,
    KAWAN,
    KOORD,
    LAIN,
    SISWA,
    TAMU,
    World,
    bare,
    guests,
    texts,
    the,
    to,
    told,
)


@pytest.fixture
def world() -> World:
    return World().opens()


def test_one_takes_the_student_and_everybody_sees_it(world: World) -> None:
    chat = world.waiting()
    alias = world.queue(chat).story.alias
    words = world.taps(KAWAN, "claim")
    assert told(words) == [
        (SISWA, "queue-over"),
        (SISWA, "claim-found-peer"),
        (KAWAN, "card-peer"),
        (KAWAN, "talk-line"),
        (LAIN, "offer-taken"),
        (KAWAN, "offer-yours"),
    ]
    talking = world.talk(chat)
    assert (talking.helper, talking.waited, talking.road) == (KAWAN, 0, Road.PEER)
    assert the("claim-found-peer", words).say.args == {"alias": talking.helper_alias}
    assert talking.helper_alias not in ("", alias)
    assert (world.place(SISWA), world.keyboard(SISWA)) == (InChat(chat), Menu.CHAT)
    assert bare(world.work(KAWAN)) == AtWork(on=True, chats=(chat,), sure=chat)
    assert (KAWAN, "claimed") in world.records


def test_how_long_they_waited_is_known(world: World) -> None:
    chat = world.waiting()
    world.waits_for(timedelta(seconds=100))
    world.taps(KAWAN, "claim")
    assert world.talk(chat).waited == 100


def test_of_many_who_tap_at_once_exactly_one_wins() -> None:
    world = World(school=School(duty=replace(TIRELESS, asked_first=40)))
    helpers = [PersonId(f"kawan{n}") for n in range(20)]
    for who in helpers:
        world.people[who] = Person(who, CERTIFIED)
    world.opens()
    for who in helpers:
        world.chooses(who, Item.DUTY_ON)
    chat = world.waiting()
    taps = [(who, ButtonTapped(next(iter(world.buttons(who, "claim"))))) for who in helpers]
    Random(4).shuffle(taps)
    words = world.hears(*taps)
    assert [who for who, key in told(words) if key == "card-peer"] == [taps[0][0]]
    assert world.talk(chat).helper == taps[0][0]
    assert [to(who, words)[-1] for who, _ in taps[1:]] == ["claim-too-late"] * 19


def test_two_students_in_one_group_get_two_counselors(world: World) -> None:
    first, second = world.waiting(ADIK), world.waiting(SISWA)
    taps = [next(iter(world.buttons(KAWAN, "claim", about=c))) for c in (first, second)]
    words = world.hears(*((KAWAN, ButtonTapped(tap)) for tap in taps))
    assert to(KAWAN, words)[-1] == "claim-full"
    assert world.work(KAWAN).chats == (first,)


def test_ones_own_story_is_nothing_to_take(world: World) -> None:
    chat = world.waiting(KAWAN)
    assert KAWAN not in world.queue(chat).offers
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-own"]


def test_who_seeks_help_gives_none_meanwhile(world: World) -> None:
    chat = world.waiting()
    world.chooses(KAWAN, Item.BK)
    assert to(KAWAN, world.taps(KAWAN, "claim")) == ["claim-you-first"]
    assert world.queue(chat).road is Road.PEER


def test_who_only_reads_or_types_a_code_may_take(world: World) -> None:
    world.waiting()
    world.school = replace(world.school, consent_version=4)
    world.chooses(KAWAN, Item.BK)
    assert to(KAWAN, world.taps(KAWAN, "claim"))[0] == "card-peer"
    assert to(SISWA, world.says(KAWAN, "halo")) == ["talk-line"]


def test_off_duty(world: World) -> None:
    chat = world.waiting()
    world.chooses(KAWAN, Item.DUTY_OFF)
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-off-duty"]


def test_without_an_adult_on_call(world: World) -> None:
    chat = world.waiting()
    world.chooses(GURU, Item.OFF_CALL)
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-no-adult"]


def test_full(world: World) -> None:
    world.talking(ADIK)
    chat = world.waiting()
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-full"]


def test_who_gave_them_back_does_not_get_them_again_now_or_another_day(world: World) -> None:
    chat = world.talking()
    world.taps(KAWAN, "hand-back")
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-not-now"]
    world.chooses(SISWA, Item.CANCEL)
    again = world.waiting()
    assert world.queue(again).offers == (LAIN,)
    assert to(KAWAN, world.forges(KAWAN, "claim", again)) == ["claim-not-now"]


@pytest.mark.parametrize("who", [ADIK, KOORD, GURU, TAMU])
def test_a_forged_claim_by_somebody_who_is_no_counselor(world: World, who: PersonId) -> None:
    guests(world, TAMU)
    chat = world.waiting()
    assert to(who, world.forges(who, "claim", chat)) == ["claim-not-now"]
    assert world.place(SISWA) == InQueue(chat)


def test_a_counselor_takes_nothing_from_the_guru_bk(world: World) -> None:
    chat = world.waiting_for_bk()
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-too-late"]


def test_a_claim_of_what_never_was_or_is_over(world: World) -> None:
    assert to(KAWAN, world.forges(KAWAN, "claim", ChatId("nowhere"))) == ["claim-too-late"]
    chat = world.talking()
    world.chooses(SISWA, Item.END)
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-closed"]
    assert to(GURU, world.forges(GURU, "claim", chat)) == ["claim-closed"]


def test_tapping_again_shows_the_card_and_not_too_late(world: World) -> None:
    chat = world.talking()
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["card-newer", "card-peer"]
    assert to(LAIN, world.forges(LAIN, "claim", chat)) == ["claim-too-late"]
    assert to(GURU, world.forges(GURU, "claim", chat)) == ["claim-too-late"]


def test_a_supervisor_takes_who_waits_for_one_also_off_call(world: World) -> None:
    chat = world.waiting_for_bk()
    assert told(world.forges(BUNDA, "claim", chat)) == [
        (SISWA, "queue-over"),
        (SISWA, "claim-found-bk"),
        (BUNDA, "card-bk"),
        (BUNDA, "talk-line"),
        (GURU, "offer-taken"),
    ]
    assert world.talk(chat).helper_alias == ""
    assert world.keyboard(SISWA) is Menu.BK_CHAT


def test_a_supervisor_may_hold_more_than_one(world: World) -> None:
    first, second = world.talking_with_bk(ADIK), world.talking_with_bk(SISWA)
    assert world.work(GURU).chats == (first, second)
    assert world.work(GURU).sure is None


def test_the_school_sets_how_many_at_once() -> None:
    world = World(school=School(duty=TIRELESS, limits=Limits(chats_at_once=2))).opens()
    first, second = world.talking(ADIK), world.talking(SISWA)
    assert world.work(KAWAN).chats == (first, second)
    third = world.waiting(LAIN)
    assert KAWAN not in world.queue(third).offers


def test_what_an_earlier_counselor_wrote_is_shown_as_such_and_masked(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "halo, wa aku 0812-3456-7890")
    world.says(SISWA, "iya")
    world.taps(KAWAN, "hand-back")
    words = world.taps(LAIN, "claim", about=chat)
    lines = [(word.say.key, word.say.args["text"]) for word in words if "text" in word.say.args]
    assert lines == [
        ("talk-line", "ayah pergi"),
        ("talk-line-before", "halo, wa aku [nomor]"),
        ("talk-line", "iya"),
    ]


def test_an_earlier_counselors_long_words_come_in_two_halves(world: World) -> None:
    chat = world.talking()
    world.says(KAWAN, "a" * 4096)
    world.taps(KAWAN, "uneasy")
    words = world.taps(LAIN, "claim", about=chat)
    assert [len(text) for text in texts(LAIN, words)] == [len("ayah pergi"), 3900, 196]


def test_an_offer_withdrawn_and_pressed_all_the_same_is_judged_by_what_is_now(world: World) -> None:
    chat = world.waiting()
    old = next(iter(world.buttons(KAWAN, "claim")))
    world.chooses(KAWAN, Item.DUTY_OFF)
    assert to(KAWAN, world.hears((KAWAN, ButtonTapped(old)))) == ["claim-off-duty"]
    world.chooses(KAWAN, Item.DUTY_ON)
    assert to(KAWAN, world.hears((KAWAN, ButtonTapped(old))))[0] == "card-peer"
    assert world.talk(chat).helper == KAWAN


def test_what_others_see_of_a_taken_offer_is_changed_not_said_again(world: World) -> None:
    world.waiting()
    words = world.taps(KAWAN, "claim")
    assert isinstance(the("offer-taken", words), Amend)
    assert world.reads(LAIN)[-1] == "offer-taken"


def test_a_counselor_invited_a_minute_ago_may_not_take(world: World) -> None:
    guests(world, TAMU)
    world.tickets["C1111"] = Ticket(Role.COUNSELOR)
    world.starts(TAMU, "C1111")
    assert to(TAMU, world.chooses(TAMU, Item.DUTY_ON)) == ["duty-not-certified"]
    chat = world.waiting()
    assert world.queue(chat).offers == (KAWAN, LAIN)
    assert to(TAMU, world.forges(TAMU, "claim", chat)) == ["claim-not-certified"]


def test_one_whom_the_school_certified_before_may(world: World) -> None:
    guests(world, TAMU)
    world.tickets["C1111"] = Ticket(Role.COUNSELOR, certified=world.now + timedelta(days=300))
    world.starts(TAMU, "C1111")
    world.chooses(TAMU, Item.DUTY_ON)
    chat = world.waiting()
    assert world.queue(chat).offers == (KAWAN, LAIN, TAMU)
    world.taps(TAMU, "claim")
    assert world.talk(chat).helper == TAMU
    assert world.place(TAMU) == Home()


def test_the_transcript_is_read_only_by_who_claims(world: World) -> None:
    chat = world.waiting()
    world.says(SISWA, "dua")
    assert world.said(chat)[0] == Said(Side.STUDENT, world.said(chat)[0].line)
    assert texts(LAIN, world.chooses(LAIN, Item.MY_CHATS)) == []
