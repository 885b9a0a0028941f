"""A guru BK takes away a counselor's or a coordinator's role: asked for why and once more, at once, kindly."""

from datetime import timedelta

import pytest

from flows.model.carried import Carried, Talk
from flows.model.chats import Queued, Talking
from flows.model.events import TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.places import InQueue, Road
from flows.model.study import Study
from flows.model.team_name import called, team_name
from flows.team import leaving
from tests.flows.test_year import works
from tests.flows.world import (
    BUNDA,
    GURU,
    KAWAN,
    KOORD,
    KUNCI,
    LAIN,
    NOW,
    SISWA,
    WALI,
    World,
    flat,
    notes,
    texts,
    the,
    to,
)


@pytest.fixture
def world() -> World:
    world = World()
    works(world, KAWAN, study=Study(1, "Rusa Hijau"))
    return world.opens()


def asks(world: World, who: PersonId = KAWAN) -> None:
    world.chooses(GURU, Item.COUNSELORS)
    if who == KAWAN:
        world.taps(GURU, "counselor", KAWAN)
    else:
        world.taps(GURU, "team")
    world.taps(GURU, "dismiss", who)


def test_why_is_chosen_and_it_is_asked_once_more_and_cancel_changes_nothing(world: World) -> None:
    chat = world.talking()
    before = (world.people[KAWAN], world.chats[chat], len(world.records))
    asks(world)
    words = world.taps(GURU, "dismiss-why", f"{KAWAN} wish")
    assert (the("dismiss-ask", words).say.args["chats"], to(KAWAN, words)) == (1, [])
    assert to(GURU, world.taps(GURU, "counselor", KAWAN)) == ["counselor-card"]
    assert (world.people[KAWAN], world.chats[chat], len(world.records)) == before


def test_a_counselor_without_a_role_is_a_student_as_before_and_old_buttons_are_dead_at_once(world: World) -> None:
    chat = world.talking()
    works(world, KAWAN, carried=Carried(talk=Talk(ChatId("t"), "low", NOW, NOW)))
    asks(world)
    world.taps(GURU, "dismiss-why", f"{KAWAN} wish")
    words = world.taps(GURU, "dismiss-yes")
    assert to(KAWAN, words) == ["left-role"]
    assert to(GURU, words) == ["inherited", "handover", "counselors", "dismiss-done"]
    assert (GURU, "dismissed") in world.records
    assert "wish" not in str(the("left-role", words).say.args)
    for verb, value in (("end", ""), ("consult", ""), ("hand-back", ""), ("guide", "x"), ("duty-on", "")):
        words = world.forges(KAWAN, verb, chat, value)  # before any bell
        assert texts(SISWA, words) == []
    assert isinstance(world.chats[chat], Queued)
    assert world.place(SISWA) == InQueue(chat)
    world.waits_for(timedelta(seconds=2))
    assert (world.people[KAWAN].staff, world.people[KAWAN].facts.admitted) == (None, True)
    assert to(KAWAN, world.chooses(KAWAN, Item.TALK)) == ["intake-topic"]


def test_a_second_tap_and_a_colleagues_find_it_done(world: World) -> None:
    asks(world)
    world.taps(GURU, "dismiss-why", f"{KAWAN} rules")
    world.taps(GURU, "dismiss-yes")
    for who in (GURU, BUNDA):
        assert to(who, world.forges(who, "dismiss-yes", value=f"{KAWAN} rules")) == ["counselors"]
    assert [what for _, what in world.records].count("left") == 1


def test_a_coordinator_is_found_in_the_team_by_the_name_they_see_themselves(world: World) -> None:
    mine = {n.args["name"] for n in the("home-coordinator", world.chooses(KOORD, Item.CANCEL)).say.notes if n.args}
    assert mine == {team_name(KOORD)}
    asks(world, KOORD)
    world.taps(GURU, "dismiss-why", f"{KOORD} school")
    assert to(KOORD, world.taps(GURU, "dismiss-yes")) == ["left-school"]
    assert world.people[KOORD].facts.admitted is False
    assert to(KOORD, world.chooses(KOORD, Item.RESULTS)) == ["results-not-yours"]


def test_guru_bk_and_wali_luar_are_listed_and_are_the_operators(world: World) -> None:
    world.chooses(GURU, Item.COUNSELORS)
    (shown,) = world.taps(GURU, "team")
    assert notes(shown) == ["team-line"] * 6
    assert {button.value for button in flat(shown.say) if button.verb == "dismiss"} == {KOORD}
    for who in (BUNDA, WALI, KUNCI, GURU, SISWA, PersonId("nobody")):
        assert to(GURU, world.forges(GURU, "dismiss-yes", value=f"{who} wish")) == ["counselors"]
    assert world.people[BUNDA].staff is Role.SUPERVISOR


def test_an_odd_reason_is_asked_for_again(world: World) -> None:
    assert to(GURU, world.forges(GURU, "dismiss-yes", value=f"{KAWAN} x")) == ["dismiss-why"]


def test_a_team_name_is_always_the_same_and_seldom_anothers() -> None:
    names = {team_name(PersonId(f"aBc-{n}_xyz")) for n in range(300)}
    assert len(names) > 290
    world = World()
    assert called(world.people[GURU]) == team_name(GURU)


def test_a_coordinator_reads_nothing_of_students_they_never_had(world: World) -> None:
    world.forges(GURU, "dismiss-yes", value=f"{KOORD} wish")
    assert world.reads(KOORD)[-1] == "left-role-adult"


@pytest.mark.parametrize("why", ["school", "wish"])
def test_who_waits_for_a_peer_themselves_and_leaves_the_school_waits_for_an_adult(world: World, why: str) -> None:
    """An old offer brings no peer to somebody who is of the school no more; who only stops is a student as before."""
    world.chooses(KAWAN, Item.DUTY_OFF)
    chat = world.waiting(KAWAN)
    assert LAIN in world.queue(chat).offers
    asks(world)
    world.taps(GURU, "dismiss-why", f"{KAWAN} {why}")
    words = world.taps(GURU, "dismiss-yes")
    taken = world.forges(LAIN, "claim", chat)
    if why == "wish":
        assert isinstance(world.chats[chat], Talking)
        return
    assert to(LAIN, words) == ["offer-gone"]
    assert to(LAIN, taken) == ["claim-too-late"]
    assert "queue-entered-bk" in to(KAWAN, words)
    assert (world.queue(chat).road, world.place(KAWAN)) == (Road.BK, InQueue(chat))
    assert isinstance(world.queue(chat), Queued)
    world.taps(GURU, "claim", about=chat)
    assert world.talk(chat).helper == GURU


def test_so_does_who_was_still_telling_what_it_is_about(world: World) -> None:
    world.chooses(KAWAN, Item.DUTY_OFF)
    world.chooses(KAWAN, Item.TALK)
    asks(world)
    world.taps(GURU, "dismiss-why", f"{KAWAN} school")
    world.taps(GURU, "dismiss-yes")
    world.waits_for(timedelta(seconds=2))
    world.taps(KAWAN, "topic", "family")
    world.taps(KAWAN, "wish", "listen")
    world.taps(KAWAN, "feeling", "2")
    world.says(KAWAN, "ayah pergi")
    assert world.queue(world.queued(KAWAN)).road is Road.BK
    assert "offer-peer" not in world.reads(LAIN)


def test_so_does_who_leaves_by_the_operators_list(world: World) -> None:
    world.chooses(KAWAN, Item.DUTY_OFF)
    chat = world.waiting(KAWAN)
    words = world.hears((KAWAN, TimerRang(f"{leaving.LEAVES}:{leaving.GRADUATES}:", None)))
    assert "left-graduate" in to(KAWAN, words)
    assert to(LAIN, words) == ["offer-gone"]
    assert world.queue(chat).road is Road.BK
