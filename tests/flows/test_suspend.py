"""A counselor rests from duty, may go on, or loses the certificate: at once, kindly, asked once, whatever is tapped."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.chats import Queued
from flows.model.effects import SetTimer
from flows.model.events import TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item, Menu
from flows.model.people import Person, Role
from flows.model.places import AtWork, InQueue
from flows.model.study import Certificate, Progress, Study
from flows.risk.alarm import Level
from tests.flows.signs import SUICIDE
from tests.flows.world import ADIK, BUNDA, CERTIFIED, GURU, KAWAN, LAIN, SISWA, World, flat, notes, the, to

BADGE = "Rusa Hijau"


@pytest.fixture
def world() -> World:
    world = World()
    study = Study(1, BADGE, (Progress("hear", 3, passed=world.now),), certificate=Certificate(world.now, 20, GURU))
    world.people[KAWAN] = replace(world.people[KAWAN], work=AtWork(study=study))
    return world.opens()


def opens_card(world: World, who: PersonId = KAWAN, guru: PersonId = GURU) -> None:
    world.chooses(guru, Item.COUNSELORS)
    world.taps(guru, "counselor", who)


def suspends(world: World, who: PersonId = KAWAN) -> None:
    opens_card(world, who)
    world.taps(GURU, "suspend")
    world.taps(GURU, "suspend-yes")


def test_it_is_asked_before_and_cancel_changes_nothing(world: World) -> None:
    chat = world.talking()
    opens_card(world)
    (asked,) = world.taps(GURU, "suspend")
    assert (asked.say.key, asked.say.args["chats"], asked.say.args["badge"]) == ("suspend-ask", 1, BADGE)
    before = (world.people[KAWAN], world.chats[chat], len(world.records))
    (back,) = world.taps(GURU, "counselor", KAWAN)
    assert back.say.key == "counselor-card"
    assert (world.people[KAWAN], world.chats[chat], len(world.records)) == before


def test_a_suspended_counselor_is_off_duty_and_their_student_waits_on_kindly_told(world: World) -> None:
    chat, other = world.talking(), world.waiting(ADIK)
    opens_card(world)
    world.taps(GURU, "suspend")
    words = world.taps(GURU, "suspend-yes")
    assert to(KAWAN, words) == ["suspended"]
    assert the("suspended", words).say.menu is Menu.COUNSELOR_OFF
    assert notes(the("counselor-card", words)) == ["counselor-load", "counselor-done"]
    words = world.waits_for(timedelta(seconds=1))
    assert to(SISWA, words) == ["queue-again", "queue-place"]
    assert world.place(SISWA) == InQueue(chat)
    assert world.work(KAWAN).chats == ()
    assert not world.work(KAWAN).on
    for waiting in (chat, other):
        assert KAWAN not in world.queue(waiting).offers
    assert (GURU, "suspended") in world.records
    assert not {"reason", "why"} & set(the("suspended", world.told).say.args)


def test_one_who_is_telling_the_intake_sees_that_they_are_off_duty_one_who_waits_keeps_that_keyboard(
    world: World,
) -> None:
    world.chooses(KAWAN, Item.TALK)
    suspends(world)
    assert world.keyboard(KAWAN) is Menu.COUNSELOR_OFF
    world.waiting(LAIN)
    suspends(world, LAIN)
    assert world.keyboard(LAIN) is Menu.WAITING


def test_it_counts_at_their_next_event_even_before_the_bell(world: World) -> None:
    """They write before the second is over: the student reads that they go, and none of those words."""
    chat = world.talking()
    world.timers.clear()
    suspends(world)
    assert [name for _, who, name, _ in world.timers if who == KAWAN] == ["standing"]
    assert to(SISWA, world.says(KAWAN, "eh tunggu")) == ["queue-again", "queue-place"]
    assert isinstance(world.chats[chat], Queued)
    assert world.waits_for(timedelta(seconds=2)) == []


def test_danger_that_was_said_to_them_goes_on_to_an_adult(world: World) -> None:
    chat = world.talking()
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    suspends(world)
    world.waits_for(timedelta(seconds=1))
    waiting = world.queue(chat)
    assert (waiting.road.value, waiting.danger is not None and waiting.danger.level) == ("bk", Level.RED)
    assert set(waiting.offers) == {GURU, BUNDA}


def test_a_second_tap_and_a_colleagues_are_harmless(world: World) -> None:
    opens_card(world)
    opens_card(world, guru=BUNDA)
    world.taps(GURU, "suspend")
    world.taps(BUNDA, "suspend")
    world.taps(GURU, "suspend-yes")
    since = world.people[KAWAN].facts.suspended
    words = world.forges(GURU, "suspend-yes", value=KAWAN) + world.taps(BUNDA, "suspend-yes")
    assert to(KAWAN, words) == []
    assert (to(GURU, words), to(BUNDA, words)) == (["counselor-card"], ["counselor-card"])
    assert world.people[KAWAN].facts.suspended == since
    assert world.records.count((GURU, "suspended")) + world.records.count((BUNDA, "suspended")) == 1


def test_while_suspended_nothing_of_a_counselors_work_is_open_but_all_of_a_students_is(world: World) -> None:
    chat = world.waiting()
    suspends(world)
    world.waits_for(timedelta(seconds=1))
    for item in (Item.DUTY_ON, Item.MY_CHATS):
        assert to(KAWAN, world.chooses(KAWAN, item)) == ["duty-suspended"]
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["duty-suspended"]
    assert isinstance(world.chats[chat], Queued)
    assert notes(the("home-counselor", world.starts(KAWAN))) == ["home-suspended"]
    assert to(KAWAN, world.chooses(KAWAN, Item.TRAINING)) == ["training"]
    world.hears((LAIN, TimerRang("queue-look", None)))
    assert KAWAN not in world.queue(chat).offers
    own = world.waiting(KAWAN)
    assert LAIN in world.queue(own).offers


def test_lifted_they_begin_duty_by_their_own_tap(world: World) -> None:
    suspends(world)
    opens_card(world)
    world.taps(GURU, "lift")
    words = world.taps(GURU, "lift-yes")
    assert to(KAWAN, words) == ["suspension-lifted"]
    assert (world.people[KAWAN].facts.suspended, world.work(KAWAN).on) == (None, False)
    chat = world.waiting()
    world.chooses(KAWAN, Item.DUTY_ON)
    assert KAWAN in world.queue(chat).offers
    assert to(KAWAN, world.forges(GURU, "lift-yes", value=KAWAN)) == []


def test_a_withdrawn_certificate_ends_duty_and_the_quizzes_count_anew(world: World) -> None:
    chat = world.talking()
    opens_card(world)
    world.taps(GURU, "withdraw")
    words = world.taps(GURU, "withdraw-yes")
    assert to(KAWAN, words) == ["certificate-withdrawn"]
    assert to(SISWA, world.waits_for(timedelta(seconds=1))) == ["queue-again", "queue-place"]
    study = world.work(KAWAN).study
    assert (world.people[KAWAN].facts.certified, study.certificate) == (None, None)
    assert (study.badge, study.of("hear").passed, study.of("hear").step) == (BADGE, None, 3)
    assert isinstance(world.chats[chat], Queued)
    assert to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON)) == ["duty-not-certified"]
    assert to(KAWAN, world.forges(GURU, "withdraw-yes", value=KAWAN)) == []
    assert (GURU, "certificate withdrawn") in world.records


def test_a_certificate_that_only_ends_leaves_the_chat_they_hold(world: World) -> None:
    """ADR 0025: to cut it would hurt the student."""
    chat = world.talking()
    facts = replace(world.people[KAWAN].facts, certified=world.now)
    world.people[KAWAN] = replace(world.people[KAWAN], facts=facts)
    assert to(SISWA, world.says(KAWAN, "aku masih di sini")) == ["talk-line"]
    assert world.talk(chat).helper == KAWAN


def test_a_keyboard_of_their_own_chat_stays(world: World) -> None:
    world.talking(KAWAN, LAIN)
    opens_card(world)
    world.taps(GURU, "suspend")
    assert the("suspended", world.taps(GURU, "suspend-yes")).say.menu is None
    assert world.keyboard(KAWAN) is Menu.CHAT


def test_a_counselor_who_is_none_any_more_leads_back_to_the_list(world: World) -> None:
    opens_card(world)
    world.people[KAWAN] = replace(world.people[KAWAN], facts=replace(world.people[KAWAN].facts, staff=None))
    assert to(GURU, world.taps(GURU, "suspend")) == ["counselors"]
    assert to(GURU, world.forges(GURU, "counselor", value=KAWAN)) == ["counselors"]
    assert to(GURU, world.forges(GURU, "suspend-yes", value=BUNDA)) == ["counselors"]


def test_the_list_shows_all_of_sixty_page_by_page(world: World) -> None:
    for number in range(58):
        who = PersonId(f"c{number:02}")
        world.people[who] = Person(who, CERTIFIED, work=AtWork(study=Study(1, f"Badge {number:02}")))
    (first,) = world.chooses(GURU, Item.COUNSELORS)
    assert (first.say.args["count"], first.say.args["pages"]) == (60, 8)
    seen = {button.value for button in flat(first.say) if button.verb == "counselor"}
    assert not world_has(world, "back")
    while world_has(world, "on"):
        (shown,) = world.taps(GURU, "counselors", next_page(world, "on"))
        assert len(shown.say.notes) <= 8
        seen |= {button.value for button in flat(shown.say) if button.verb == "counselor"}
    assert seen == {who for who, person in world.people.items() if person.staff is Role.COUNSELOR}
    assert shown.say.args["page"] == 8
    last = next(button for button in flat(shown.say) if button.verb == "counselor")
    (card,) = world.taps(GURU, "counselor", last.value)
    (again,) = world.taps(GURU, "counselors", button_of(card.say.buttons, "counselors"))
    assert again.say.args["page"] == 8, "back to the page they came from"
    assert world.forges(GURU, "counselors", value="99")[0].say.args["page"] == 8
    assert world.forges(GURU, "counselors", value="x")[0].say.args["page"] == 1


def button_of(rows: tuple[tuple[object, ...], ...], verb: str) -> str:
    return next(str(getattr(one, "value", "")) for row in rows for one in row if getattr(one, "verb", "") == verb)


def turns(world: World, name: str) -> list[str]:
    message = next(one for one in reversed(world.screen(GURU)) if one.mark == "counselors")
    return [one.value for one in flat(message.say) if (one.verb, one.name) == ("counselors", name)]


def world_has(world: World, name: str) -> bool:
    return bool(turns(world, name))


def next_page(world: World, name: str) -> str:
    return turns(world, name)[0]


def test_the_bell_that_makes_an_event_is_one_the_rings_know() -> None:
    world = World().opens()
    assert world.hears((KAWAN, TimerRang("standing", None))) == []
    assert isinstance(SetTimer("standing", world.now, ChatId("c")), SetTimer)
