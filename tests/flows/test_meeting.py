"""The team meeting: an agenda without words of what was flagged since the last one, minutes, and a reminder until then."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.carried import Carried, Talk
from flows.model.chats import Closed
from flows.model.events import TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.places import Road
from flows.model.say import Note
from flows.model.stories import Complaint, Story, WrapUp
from flows.model.study import Study
from tests.flows.signs import SUICIDE
from tests.flows.test_year import works
from tests.flows.world import BUNDA, GURU, KAWAN, LAIN, NOW, SISWA, World, notes, the, to

DAY = timedelta(days=1)
WORDS = "Rusa Hijau istirahat seminggu"


@pytest.fixture
def world() -> World:
    world = World()
    works(world, KAWAN, study=Study(1, "Rusa Hijau"))
    works(world, LAIN, study=Study(1, "Merak Ungu"))
    return world.opens()


def over(world: World, which: str, ended: timedelta = timedelta()) -> Closed:
    story = Story(ChatId(which), SISWA, f"Kancil {which}", "family")
    chat = Closed(story, Road.PEER, KAWAN, "Penyu Emas", world.now - ended)
    world.chats[story.id] = chat
    return chat


def wrapped(world: World, chat: Closed, worry: int | None) -> None:
    story = chat.story.wrapped(WrapUp(KAWAN, world.now, worry=worry, line="rahasia sekali"))
    world.chats[chat.story.id] = replace(chat, story=story)


def agenda(world: World, who: PersonId = GURU) -> list[Note]:
    world.chooses(who, Item.COUNSELORS)
    return list(the("meeting", world.taps(who, "meeting", "new")).say.notes)


def holds(world: World, who: PersonId = GURU) -> list[str]:
    agenda(world, who)
    world.taps(who, "meeting-write")
    return to(who, world.says(who, WORDS))


def flagged(world: World) -> None:
    wrapped(world, over(world, "a", 3 * DAY), 2)
    wrapped(world, over(world, "b", 2 * DAY), 1)
    chat = over(world, "c", DAY)
    world.chats[chat.story.id] = replace(chat, story=replace(chat.story, complaints=(Complaint(LAIN, "threat"),)))
    world.chats[ChatId("d")] = replace(over(world, "d"), missed=True)
    low = Carried(talk=Talk(ChatId("t"), "low", NOW, NOW), low=(NOW - DAY, NOW), back=(NOW - DAY,))
    works(world, KAWAN, carried=low)
    works(world, LAIN, carried=Carried(back=(NOW - 9 * DAY, NOW - DAY)))


def test_what_was_flagged_is_on_it_and_no_word_of_anybody(world: World) -> None:
    flagged(world)
    found = agenda(world)
    assert [note.key for note in found] == [
        *("meeting-worried", "meeting-complaint", "meeting-missed", "meeting-back", "meeting-low")
    ]
    by = {note.key: note.args for note in found}
    assert (by["meeting-worried"]["badge"], by["meeting-worried"]["alias"]) == ("Rusa Hijau", "Kancil a")
    assert (by["meeting-complaint"]["why"], by["meeting-back"]["badge"]) == ("threat", "Merak Ungu")
    assert by["meeting-low"] == {"badge": "Rusa Hijau", "count": 2, "talk": "yes"}
    assert "rahasia" not in str(found)


def test_the_next_agenda_begins_after_the_meeting_and_what_a_student_locked_is_not_on_it(world: World) -> None:
    flagged(world)
    works(world, BUNDA, apart=(SISWA,))
    assert [note.key for note in agenda(world, BUNDA)] == ["meeting-back", "meeting-low"]
    assert holds(world) == ["meeting-held"]
    assert agenda(world) == agenda(world, BUNDA) == []
    world.now += DAY
    wrapped(world, over(world, "e"), 3)
    assert [note.key for note in agenda(world)] == ["meeting-worried"]


def test_who_erases_is_not_on_it(world: World) -> None:
    """It is drawn from the chats themselves."""
    flagged(world)
    world.chats.clear()
    assert {note.key for note in agenda(world)} == {"meeting-back", "meeting-low"}


def test_a_long_agenda_is_paged(world: World) -> None:
    for n in range(11):
        wrapped(world, over(world, f"{n:02}"), 3)
    assert len(agenda(world)) == 8
    (second,) = world.taps(GURU, "meeting", "1")
    assert (len(second.say.notes), second.say.args["page"]) == (3, 2)


def test_minutes_are_kept_sealed_off_the_screen_and_read_behind_the_pin(world: World) -> None:
    holds(world)
    assert [wipe.message for wipe in world.wiped] == [world.last]
    assert (world.held[0].text, world.held[0].by) == (WORDS, GURU)
    assert WORDS not in str(world.told)
    world.taps(GURU, "meeting-read")
    for _ in range(2):
        words = world.types(GURU, "274916")
    assert the("meeting-one", words).say.args["text"] == WORDS
    assert (GURU, "minutes read") in world.records
    assert the("meeting-one", world.forges(GURU, "meeting-read")).say.args["text"] == WORDS
    world.waits_for(timedelta(hours=13))
    assert [wipe for wipe in world.wiped if wipe.of]


def test_without_any_it_says_so_and_one_too_long_is_asked_again(world: World) -> None:
    agenda(world)
    world.taps(GURU, "meeting-write")
    assert to(GURU, world.says(GURU, "x" * 1501)) == ["meeting-too-long"]
    assert world.wiped == [], "it can be copied and made shorter"
    world.taps(GURU, "meeting-stop")
    assert [wipe.message for wipe in world.wiped] == [world.last]
    assert world.work(GURU).asked is None
    assert to(GURU, world.forges(GURU, "meeting-stop")) == ["meeting"]
    world.taps(GURU, "meeting-read")
    for _ in range(2):
        words = world.types(GURU, "274916")
    assert to(GURU, words)[-1] == "meeting-none"
    assert world.held == []


def test_one_too_long_leaves_the_screen_together_with_the_shorter_one(world: World) -> None:
    agenda(world)
    world.taps(GURU, "meeting-write")
    for text in ("x" * 1501, "y" * 1600, WORDS):
        world.says(GURU, text)
    assert [one.text for one in world.held] == [WORDS]
    assert [wipe.message for wipe in world.wiped] == [world.last - 2, world.last - 1, world.last]


def test_words_of_danger_in_the_minutes_are_helped_first_and_are_minutes_all_the_same(world: World) -> None:
    agenda(world)
    world.taps(GURU, "meeting-write")
    words = world.says(GURU, "dia bilang mau mati", sign=SUICIDE)
    assert to(GURU, words)[-1] == "meeting-held"
    assert world.held[0].text == "dia bilang mau mati"


def due(world: World, who: PersonId = GURU) -> list[str]:
    return to(who, world.hears((who, TimerRang("meeting-due", None))))


def test_it_is_reminded_by_day_once_a_week_until_it_is_held_and_then_in_two_weeks(world: World) -> None:
    assert due(world) == ["meeting-due"]
    assert due(world) == []
    world.now += 7 * DAY
    assert due(world) == ["meeting-due"]
    world.taps(GURU, "meeting", "new")
    world.taps(GURU, "meeting-write")
    world.says(GURU, WORDS)
    world.now += 13 * DAY
    assert due(world) == due(world, BUNDA) == []
    world.now += 2 * DAY
    assert due(world) == due(world, BUNDA) == ["meeting-due"]


def test_nobody_is_reminded_at_night_nor_where_there_is_nobody_to_speak_of_nor_where_the_school_wants_none(
    world: World,
) -> None:
    world.now += timedelta(hours=14)
    assert due(world) == []
    world.now += timedelta(hours=10)
    assert due(world, KAWAN) == []
    world.school = replace(world.school, meeting_every=timedelta())
    assert due(world) == []
    world.school = replace(world.school, meeting_every=14 * DAY)
    for who in (KAWAN, LAIN):
        world.people[who] = replace(world.people[who], facts=replace(world.people[who].facts, staff=None))
    assert due(world) == []
    assert world.people[GURU].staff is Role.SUPERVISOR


def test_the_list_of_counselors_tells_how_much_and_how_it_was_and_no_rating(world: World) -> None:
    kept = Carried(chats=(NOW - 20 * DAY, NOW - DAY), debriefs=(NOW - DAY, NOW), low=(NOW,), helped=9)
    works(world, KAWAN, carried=kept)
    listed = the("counselors", world.chooses(GURU, Item.COUNSELORS))
    assert sorted(notes(listed)) == ["counselor", "counselor", "counselor-load"]  # of the other there is nothing
    (load,) = (note.args for note in listed.say.notes if note.key == "counselor-load")
    assert load == {"week": 1, "month": 2, "debriefs": 2, "low": 1, "talk": "no"}
    card = the("counselor-card", world.taps(GURU, "counselor", KAWAN))
    assert "rating" not in str(card.say.args) + str(card.say.notes)


def test_what_they_carry_is_counted_as_it_happens_and_forgotten_after_a_month(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.taps(KAWAN, "end")
    for verb, value in (("wrap-on", "did"), ("wrap-worry", "2"), ("wrap-on", "line"), ("debrief", "2")):
        world.taps(KAWAN, verb, value)
    chat = world.talking()
    world.taps(KAWAN, "hand-back", about=chat)
    carried = world.work(KAWAN).carried
    assert [len(it) for it in (carried.chats, carried.debriefs, carried.low, carried.back)] == [1, 1, 1, 1]
    assert [note.key for note in agenda(world)] == ["meeting-worried", "meeting-low"]
    world.now += 40 * DAY
    world.people[KAWAN] = replace(
        world.people[KAWAN], facts=replace(world.people[KAWAN].facts, certified=world.now + 99 * DAY)
    )
    assert agenda(world) == []
    listed = the("counselors", world.chooses(GURU, Item.COUNSELORS)).say.notes  # the talk is owed as before
    assert [note.args["month"] for note in listed if note.key == "counselor-load"] == [0]


def test_a_verdict_by_lot_that_something_was_missed_is_kept_with_the_chat(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")
    world.taps(KAWAN, "end")
    world.hears((GURU, TimerRang("sample-due", None)))
    world.taps(GURU, "sample-read")
    for _ in range(2):
        world.types(GURU, "274916")
    world.taps(GURU, "sample-verdict", "missed")
    assert "meeting-missed" in [note.key for note in agenda(world)]
