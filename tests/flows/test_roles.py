"""A person is a student and a counselor at once, and nobody's words are ever taken for the other's."""

from dataclasses import replace

import pytest

from bot.commands.sample import TIRELESS
from flows.model.effects import Tell
from flows.model.events import ButtonTapped, Event, TextReceived
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item, Menu
from flows.model.people import Facts, Person, Role
from flows.model.places import AskCode, AtWork, Home, InChat, InQueue
from flows.model.school import Limits, School
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, LAIN, SISWA, TAMU, World, guests, texts, to, told


@pytest.fixture
def world() -> World:
    return World(school=School(duty=TIRELESS, limits=Limits(chats_at_once=2))).opens()


def test_a_counselor_gets_help_like_anybody(world: World) -> None:
    chat = world.waiting(KAWAN)
    assert world.queue(chat).offers == (LAIN,)
    world.taps(LAIN, "claim")
    assert (world.place(KAWAN), world.keyboard(KAWAN)) == (InChat(chat), Menu.CHAT)
    assert told(world.says(KAWAN, "aku sendiri sedih")) == [(LAIN, "talk-line")]
    assert told(world.says(LAIN, "cerita saja")) == [(KAWAN, "talk-line")]


def test_two_counselors_may_be_students_but_not_of_each_other_at_once(world: World) -> None:
    world.talking(KAWAN, LAIN)
    chat = world.waiting(SISWA)
    assert world.queue(chat).offers == (LAIN,)
    assert to(LAIN, world.chooses(LAIN, Item.TALK)) == ["seek-chats-first"]


def test_who_holds_a_chat_seeks_none_but_darurat_is_always_there(world: World) -> None:
    world.talking()
    for item in (Item.TALK, Item.BK):
        assert to(KAWAN, world.chooses(KAWAN, item)) == ["seek-chats-first"]
    assert to(KAWAN, world.chooses(KAWAN, Item.DANGER))[0] == "danger-help"


def test_after_their_own_chat_they_are_on_duty_as_before(world: World) -> None:
    world.talking(KAWAN, LAIN)
    world.chooses(KAWAN, Item.END)
    assert (world.place(KAWAN), world.keyboard(KAWAN)) == (Home(), Menu.COUNSELOR_ON)
    chat = world.waiting(SISWA)
    assert KAWAN in world.queue(chat).offers


def test_an_offer_from_before_waits_until_their_own_chat_is_over(world: World) -> None:
    chat = world.waiting(SISWA)
    world.talking(KAWAN, LAIN)
    assert to(KAWAN, world.taps(KAWAN, "claim", about=chat)) == ["claim-you-first"]
    world.chooses(KAWAN, Item.END)
    assert to(KAWAN, world.taps(KAWAN, "claim", about=chat))[0] == "card-peer"


def both_at_once(world: World) -> tuple[ChatId, ChatId]:
    """A student of one chat and the helper of another. No way leads there; should one, nothing may be mixed up."""
    own = world.talking_with_bk(KAWAN)
    chat = world.talking(SISWA, LAIN)
    world.chats[chat] = replace(world.talk(chat), helper=KAWAN)
    world.people[LAIN] = replace(world.people[LAIN], work=AtWork(on=True))
    world.people[KAWAN] = replace(world.people[KAWAN], work=AtWork(on=True, chats=(chat,), sure=chat))
    return own, chat


def test_words_go_to_their_own_chat_and_a_reply_goes_where_it_points(world: World) -> None:
    both_at_once(world)
    words = world.says(SISWA, "rahasiaku")
    reply = world.number_of(KAWAN, "rahasiaku")
    assert told(words) == [(KAWAN, "talk-line")]
    assert told(world.says(KAWAN, "untukku sendiri")) == [(GURU, "talk-line")]
    assert told(world.says(KAWAN, "untukmu", reply)) == [(SISWA, "talk-line")]


def test_to_end_ends_their_own_and_the_other_by_its_card(world: World) -> None:
    own, chat = both_at_once(world)
    assert to(GURU, world.chooses(KAWAN, Item.END)) == ["card-over", "close-student-left"]
    assert world.talk(chat).helper == KAWAN
    assert world.closed(own).helper == GURU
    assert to(SISWA, world.forges(KAWAN, "end", chat)) == ["close-helper-left-peer"]


def test_darurat_of_such_a_one_is_of_the_student_in_them(world: World) -> None:
    own, chat = both_at_once(world)
    words = world.chooses(KAWAN, Item.DANGER)
    assert to(BUNDA, words) == ["alert-chat-bk"]
    assert (world.talk(own).urgent, world.talk(chat).urgent) == (True, False)


def test_a_blocked_phone_ends_both_and_leaves_nobody_alone(world: World) -> None:
    own, chat = both_at_once(world)
    words = world.blocks(KAWAN)
    assert to(GURU, words) == ["card-over", "close-unreachable-bk"]
    assert to(SISWA, words) == ["queue-again", "queue-place"]
    assert world.closed(own).helper == GURU
    assert world.place(SISWA) == InQueue(chat)


def test_a_counselor_who_is_asked_for_a_code_or_reads_still_answers_who_they_hold(world: World) -> None:
    world.talking()
    world.people[KAWAN] = replace(world.people[KAWAN], place=AskCode())
    assert told(world.says(KAWAN, "halo")) == [(SISWA, "talk-line")]


def test_a_newcomer_in_the_same_group_as_their_invitation(world: World) -> None:
    guests(world, TAMU)
    world.people[TAMU] = Person(TAMU, Facts(staff=Role.COUNSELOR, admitted=True))
    assert to(TAMU, world.chooses(TAMU, Item.BK)) == ["consent-hello", "consent-what"]
    assert world.keyboard(TAMU) is Menu.COUNSELOR_OFF


def test_one_group_of_events_is_as_good_as_one_after_the_other(world: World) -> None:
    """A line, the claim that follows it, and the answer, all in one reading of the database."""
    chat = world.waiting()
    claim = next(iter(world.buttons(KAWAN, "claim", about=chat)))
    happened: tuple[tuple[PersonId, Event], ...] = (
        (SISWA, TextReceived("masih di sini", 501)),
        (KAWAN, ButtonTapped(claim)),
        (KAWAN, TextReceived("halo", 502)),
        (SISWA, TextReceived("hai", 503)),
        (SISWA, TextReceived("maksudku", 504, reply_to=503)),
        (ADIK, TextReceived("aku juga", 505)),
    )
    words = world.hears(*happened)
    assert texts(KAWAN, words) == ["ayah pergi", "masih di sini", "hai", "maksudku"]
    assert texts(SISWA, words) == ["halo"]
    last = next(word for word in words if word.say.args.get("text") == "maksudku")
    assert isinstance(last, Tell)
    assert last.quote == f"line:{chat}:s:503"


def test_somebody_unknown_is_an_error_and_not_a_guess(world: World) -> None:
    with pytest.raises(LookupError):
        world.says(PersonId("nobody"), "halo")
