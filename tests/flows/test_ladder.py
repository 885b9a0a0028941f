"""A student who writes to peers what no peer should read: a counselor says so, a guru BK reads and decides, and danger is
heard and helped as ever."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.chats import Queued, Talking
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import Rung
from flows.model.places import Home, InQueue, Road
from flows.offers import pauses
from flows.school import retention
from tests.flows.signs import SUICIDE
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, LAIN, SISWA, Words, World, notes, the, to, told

LADDER = ("reminded", "day", "week", "open")


@pytest.fixture
def world() -> World:
    return World().opens()


def complained(world: World, why: str = "rude") -> ChatId:
    """KAWAN leaves a chat and says why; the student waits on."""
    chat = world.talking()
    world.says(SISWA, "dasar bodoh")
    world.taps(KAWAN, "uneasy")
    world.taps(KAWAN, "uneasy-why", why)
    return chat


def decides(world: World, what: str, guru: PersonId = GURU) -> Words:
    world.taps(guru, "step")
    world.taps(guru, "step-ask", what)
    words = world.taps(guru, "step-yes", what)
    return [*words, *world.waits_for(timedelta(seconds=1))]


def test_a_counselor_may_say_why_in_one_tap_and_every_guru_bk_hears_it_once(world: World) -> None:
    world.talking()
    left = world.taps(KAWAN, "uneasy")
    assert [b.value for row in the("uneasy-thanks", left).say.buttons for b in row] == ["rude", "sexual", "threat"]
    words = world.taps(KAWAN, "uneasy-why", "sexual")
    assert set(told(words)) == {(KAWAN, "uneasy-told"), (GURU, "complaint-alert"), (BUNDA, "complaint-alert")}
    assert words[1].say.args["why"] == "sexual"
    assert told(world.taps(KAWAN, "uneasy-why", "rude")) == [(KAWAN, "uneasy-told")], "a second tap tells nobody"


def test_who_left_without_a_reason_has_complained_of_nobody(world: World) -> None:
    chat = world.talking()
    world.taps(KAWAN, "uneasy")
    assert told(world.forges(GURU, "step", chat)) == [(GURU, "alert-settled")]
    assert told(world.forges(GURU, "read", chat)) == [(GURU, "alert-settled")]


def test_nobody_complains_of_a_chat_that_was_not_theirs(world: World) -> None:
    chat = world.talking()
    assert told(world.forges(LAIN, "uneasy-why", chat, "rude")) == [(LAIN, "close-already")]
    assert world.talk(chat).story.complaints == ()


def test_the_guru_bk_reads_both_sides_before_deciding_and_the_reading_is_recorded(world: World) -> None:
    complained(world)
    words = world.reads_alert(GURU)
    assert [w.say.key for w in words] == ["complaint-read", "alert-line", "alert-line"]
    assert "dasar bodoh" in [w.say.args.get("text") for w in words]
    assert (GURU, "read") in world.records


def test_a_reminder_is_kind_words_and_peers_stay(world: World) -> None:
    chat = complained(world)
    words = decides(world, "reminded")
    assert to(SISWA, words) == ["step-reminded"]
    assert world.queue(chat).road is Road.PEER
    assert (GURU, "step") in world.records


@pytest.mark.parametrize(("rung", "lasts"), [("day", timedelta(days=1)), ("week", timedelta(days=7)), ("open", None)])
def test_a_pause_ends_by_itself_or_when_it_is_lifted(world: World, rung: str, lasts: timedelta | None) -> None:
    complained(world)
    words = decides(world, rung)
    assert to(SISWA, words)[:1] == ["step-paused"]
    world.chooses(SISWA, Item.CANCEL)
    assert to(SISWA, world.chooses(SISWA, Item.TALK)) == ["pause-no-peer"]
    if lasts is not None:
        world.now += lasts
    else:
        world.now += timedelta(days=200)
        assert to(SISWA, world.chooses(SISWA, Item.TALK)) == ["pause-no-peer"]
        words = decides(world, "lift", GURU)
        assert to(SISWA, words) == ["step-lifted"]
    assert "pause-no-peer" not in to(SISWA, world.chooses(SISWA, Item.TALK))


def test_the_student_reads_why_until_when_and_whom_to_ask(world: World) -> None:
    complained(world, "sexual")
    paused = the("step-paused", decides(world, "week")).say
    assert (paused.args["why"], paused.args["when"]) == ("sexual", "day")
    assert [b.verb for row in paused.buttons for b in row] == ["menu-bk"]
    world.chooses(SISWA, Item.CANCEL)
    assert notes(world.starts(SISWA)[-1]) == ["pause-note"], "/start changes nothing"


def test_whoever_waits_for_a_peer_waits_for_a_guru_bk_now_with_all_they_wrote(world: World) -> None:
    chat = complained(world)
    world.says(SISWA, "masih di sini")
    decides(world, "day")
    assert world.queue(chat).road is Road.BK
    words = world.taps(GURU, "claim", about=chat)
    assert "masih di sini" in [w.say.args.get("text") for w in words]
    assert "pause-known" in to(GURU, words), "they were told that they may ask for it to be looked at again"
    assert to(LAIN, world.forges(LAIN, "claim", chat)) == ["claim-too-late"]


def test_a_peer_who_is_quicker_than_the_bell_does_not_get_them(world: World) -> None:
    chat = complained(world)
    world.taps(GURU, "step")
    world.taps(GURU, "step-ask", "day")
    world.taps(GURU, "step-yes", "day")
    assert to(LAIN, world.taps(LAIN, "claim", about=chat)) == ["claim-too-late"]


def test_whoever_talks_with_the_next_peer_goes_on_with_a_guru_bk(world: World) -> None:
    chat = complained(world)
    world.taps(LAIN, "claim", about=chat)
    words = decides(world, "day")
    assert "pause-helper" in to(LAIN, words)
    assert chat not in world.work(LAIN).chats
    assert world.queue(chat).road is Road.BK


def test_nothing_comes_between_where_an_adult_was_called(world: World) -> None:
    chat = complained(world)
    world.taps(LAIN, "claim", about=chat)
    world.chooses(SISWA, Item.DANGER)
    before = world.talk(chat)
    decides(world, "open")
    assert world.talk(chat).alarm_at == before.alarm_at
    assert world.talk(chat).helper == LAIN


@pytest.mark.parametrize("rung", LADDER)
def test_danger_is_heard_and_helped_as_ever(world: World, rung: str) -> None:
    complained(world)
    decides(world, rung)
    world.chooses(SISWA, Item.CANCEL)
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert to(SISWA, words)[0] == "danger-heard"
    assert to(GURU, words)
    waiting = world.chat_of(SISWA)
    assert isinstance(waiting, Queued)
    assert waiting.urgent


def test_darurat_info_reports_and_the_guru_bk_stay_open(world: World) -> None:
    complained(world)
    decides(world, "open")
    world.chooses(SISWA, Item.CANCEL)
    assert "info" in to(SISWA, world.chooses(SISWA, Item.INFO))
    assert to(SISWA, world.chooses(SISWA, Item.BK)) != ["pause-no-peer"]
    chat = world.waiting_for_bk()
    assert world.queue(chat).road is Road.BK
    world.chooses(SISWA, Item.CANCEL)
    words = world.chooses(SISWA, Item.DANGER)
    assert to(GURU, words)


def test_darurat_taken_back_leads_to_no_peer(world: World) -> None:
    chat = complained(world)
    world.chooses(SISWA, Item.DANGER)
    decides(world, "day")
    world.taps(SISWA, "danger-mistake")
    assert world.queue(chat).road is Road.BK


def test_an_intake_that_was_under_way_leads_to_a_guru_bk(world: World) -> None:
    complained(world)
    world.chooses(SISWA, Item.CANCEL)
    world.chooses(SISWA, Item.TALK)
    world.taps(SISWA, "topic", "family")
    decides(world, "day")
    world.taps(SISWA, "wish", "listen")
    world.taps(SISWA, "feeling", "2")
    world.says(SISWA, "ayah pergi")
    assert world.queue(world.queued(SISWA)).road is Road.BK


def test_the_ladder_goes_up_and_a_second_tap_changes_nothing(world: World) -> None:
    complained(world)
    decides(world, "week")
    since, records = world.people[SISWA].facts.step, len(world.records)
    world.taps(BUNDA, "step")
    offered = [b.value for row in world.screen(BUNDA)[-1].say.buttons for b in row]
    assert offered == ["open", "lift"]
    chat = world.queued(SISWA)
    assert [w.say.key for w in world.forges(GURU, "step-yes", chat, "day")] == ["step-card"]
    assert (world.people[SISWA].facts.step, len(world.records)) == (since, records)


def test_a_step_is_forgotten_after_a_time(world: World) -> None:
    complained(world)
    decides(world, "day")
    world.chooses(SISWA, Item.CANCEL)
    world.waits_for(timedelta(days=1) + retention.STEP - timedelta(hours=1))
    assert world.people[SISWA].facts.step is not None
    world.waits_for(timedelta(hours=2))
    assert world.people[SISWA].facts.step is None


def test_neither_a_counselor_nor_somebody_else_sees_or_feels_any_of_it(world: World) -> None:
    complained(world)
    words = decides(world, "day")
    assert not {to_ for to_, _ in told(words)} & {KAWAN, ADIK}
    assert isinstance(world.place(SISWA), InQueue)
    world.now += timedelta(days=2)
    world.chooses(SISWA, Item.CANCEL)
    assert world.place(SISWA) == Home()
    world.opens()
    offered = world.waiting(SISWA, "halo")
    claimed = world.taps(LAIN, "claim", about=offered)
    assert isinstance(world.chats[offered], Talking)
    assert not [w for w in claimed if w.to == LAIN and {"why", "step"} & set(w.say.args)]


def test_a_guru_bk_whom_the_student_locked_out_decides_nothing(world: World) -> None:
    chat = complained(world)
    world.people[GURU] = replace(world.people[GURU], work=replace(world.work(GURU), apart=(SISWA,)))
    assert told(world.forges(GURU, "step", chat)) == [(GURU, "alert-settled")]


def test_a_pause_is_of_the_rung(world: World) -> None:
    complained(world)
    decides(world, "reminded")
    assert pauses.pause(world.people[SISWA], world.now) is None
    decides(world, "open")
    step = world.people[SISWA].facts.step
    assert step is not None
    assert (step.rung, step.until) == (Rung.OPEN, None)
