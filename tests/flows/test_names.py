"""Names: a counselor may show theirs, a student may silently leave some out, and no name ever leads to an alias."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.counselor import own_name
from flows.model.chats import Chat, Closed, Queued
from flows.model.effects import Amend, Tell, Wipe
from flows.model.events import MenuChosen
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import Avoided, Person
from flows.model.places import AskNames, AskTopic, AskWords, AtWork, Road
from flows.model.portrait import Portrait
from flows.model.school import School
from flows.model.sequels import Letter
from flows.offers import names
from flows.risk.alarm import Alarm, Level
from storage.codec import CHATS, PLACES, work_dumped
from tests.flows.signs import SIGNS
from tests.flows.world import ADIK, AGREED, CERTIFIED, GURU, KAWAN, LAIN, SISWA, World, flat, notes, the, to

NAMES = ("Wulan", "ani", "Bagus P.", "Citra", "D'Angelo", "Eko Nur")
PEERS = tuple(PersonId(f"kawan{n}") for n in range(len(NAMES)))
WEEK = timedelta(days=7)


@pytest.fixture
def world() -> World:
    """Six counselors on the list; one of them is on duty, and one who is not on the list."""
    world = World()
    for who, name in zip(PEERS, NAMES, strict=True):
        world.people[who] = Person(who, CERTIFIED, work=AtWork(portrait=Portrait(name=name)))
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "12")
    world.chooses(PEERS[0], Item.DUTY_ON)
    world.chooses(KAWAN, Item.DUTY_ON)
    return world


def at_the_words(world: World, who: PersonId = SISWA) -> None:
    world.chooses(who, Item.TALK)
    world.taps(who, "topic", "family")
    world.taps(who, "skip")
    world.taps(who, "skip")
    assert isinstance(world.place(who), AskWords)


def looks(world: World, who: PersonId = SISWA) -> list[str]:
    at_the_words(world, who)
    world.taps(who, "names", "0")
    return shown(world, who)


def shown(world: World, who: PersonId = SISWA) -> list[str]:
    return [button.name for button in flat(world.screen(who)[-1].say) if button.verb == "avoid"]


def marks(world: World, *peers: PersonId, who: PersonId = SISWA) -> None:
    for peer in peers:
        world.taps(who, "avoid", f"0.{peer}")


def waits(world: World, who: PersonId = SISWA) -> ChatId:
    world.taps(who, "names-done")
    world.says(who, "ayah pergi")
    return world.queued(who)


# a counselor and their name


def publishes(world: World, text: str, who: PersonId = KAWAN) -> None:
    world.chooses(who, Item.SELF)
    world.taps(who, "self-name")
    world.taps(who, "name-ask")
    world.says(who, text)


def test_shown_once_they_have_typed_it_and_said_yes_and_gone_when_they_take_it_back(world: World) -> None:
    publishes(world, "  Siti \n Rahma ")
    assert world.work(KAWAN).portrait.name == ""
    world.taps(KAWAN, "name-publish")
    assert (world.work(KAWAN).portrait.name, world.work(KAWAN).asked) == ("Siti Rahma", None)
    assert "Siti Rahma" in looks(world)
    world.taps(KAWAN, "name-off")
    assert world.work(KAWAN).portrait.name == ""
    world.taps(SISWA, "names-done")
    world.taps(SISWA, "names", "0")
    assert "Siti Rahma" not in shown(world)


def test_what_they_say_is_no_name_and_they_may_leave_it(world: World) -> None:
    publishes(world, "aku bingung harus nulis apa di sini ya kak")
    assert world.reads(KAWAN)[-1] == "name-not-read"
    for text in ("0812 3456", "a", "@siti", "x" * 31):
        world.says(KAWAN, text)
        assert world.reads(KAWAN)[-1] == "name-not-read"
    world.taps(KAWAN, "name-stop")
    assert (world.work(KAWAN).asked, world.work(KAWAN).portrait.name) == (None, "")
    publishes(world, "Siti")
    world.taps(KAWAN, "name-stop")
    assert world.work(KAWAN).portrait.name == ""


@pytest.mark.parametrize("sign", SIGNS, ids=str)
def test_words_of_danger_are_helped_and_are_no_name(world: World, sign: object) -> None:
    world.chooses(KAWAN, Item.SELF)
    world.taps(KAWAN, "self-name")
    world.taps(KAWAN, "name-ask")
    words = world.says(KAWAN, "aku mau mati", sign=sign)  # type: ignore[arg-type]
    assert "name-publish" not in {button.verb for message in world.screen(KAWAN) for button in flat(message.say)}
    assert any(key.startswith("danger-") for key in to(KAWAN, words))
    assert world.work(KAWAN).portrait.name == ""


@pytest.mark.parametrize(
    ("text", "name"), [("D\u2019Angelo", "D'Angelo"), ("Bagus P.", "Bagus P."), ("Nur-Aini", "Nur-Aini"), ("-", "")]
)
def test_names_are_written_in_many_ways(text: str, name: str) -> None:
    assert own_name.read(text) == name


def test_a_forged_name_is_none_and_nobody_else_has_one(world: World) -> None:
    world.forges(KAWAN, "name-publish", value="<b>x</b>")
    assert world.work(KAWAN).portrait.name == ""
    for who in (SISWA, GURU):
        for verb in ("self-name", "name-ask", "name-publish", "name-off", "name-stop"):
            said = to(who, world.forges(who, verb, value="Siti"))
            assert not [key for key in said if not key.startswith("home-")]
        assert world.work(who).portrait.name == ""


def test_without_a_certificate_nobody_is_put_on_the_list_and_whoever_is_may_leave_it(world: World) -> None:
    for facts in (replace(CERTIFIED, certified=None), replace(CERTIFIED, suspended=world.now)):
        world.people[PEERS[0]] = replace(world.people[PEERS[0]], facts=facts)
        for verb in ("name-ask", "name-publish"):
            assert to(PEERS[0], world.forges(PEERS[0], verb, value="Siti"))[-1].startswith("duty-")
        assert world.work(PEERS[0]).portrait.name == "Wulan"
    world.forges(PEERS[0], "name-off")
    assert world.work(PEERS[0]).portrait.name == ""


def test_a_supervisor_sees_which_of_them_is_on_it(world: World) -> None:
    world.chooses(GURU, Item.COUNSELORS)
    world.forges(GURU, "counselor", value=PEERS[0])
    assert "self-name" in {note.key for note in world.screen(GURU)[-1].say.notes}


# the list


def test_it_is_whole_and_in_the_order_of_the_alphabet_whoever_is_on_duty(world: World) -> None:
    alphabet = ["ani", "Bagus P.", "Citra", "D'Angelo", "Eko Nur", "Wulan"]
    assert looks(world) == alphabet
    world.chooses(PEERS[0], Item.DUTY_OFF)
    world.people[PEERS[1]] = replace(world.people[PEERS[1]], facts=replace(CERTIFIED, suspended=world.now))
    world.people[PEERS[2]] = replace(world.people[PEERS[2]], facts=replace(CERTIFIED, certified=world.now))
    assert looks(world, ADIK) == alphabet


def test_with_fewer_than_five_there_is_none_and_no_button(world: World) -> None:
    for who in PEERS[:2]:
        world.people[who] = Person(who, CERTIFIED)
    at_the_words(world)
    assert "names" not in {button.verb for button in flat(world.screen(SISWA)[-1].say)}
    draft = world.place(SISWA)
    assert isinstance(draft, AskWords)
    assert world.forges(SISWA, "names", draft.draft.id, "0") == []


def test_who_asks_for_a_guru_bk_sees_none(world: World) -> None:
    world.chooses(SISWA, Item.BK)
    world.taps(SISWA, "topic", "family")
    assert "names" not in {button.verb for button in flat(world.screen(SISWA)[-1].say)}


def test_a_long_one_is_turned(world: World) -> None:
    for n in range(20):
        who = PersonId(f"lebih{n:02}")
        world.people[who] = Person(who, CERTIFIED, work=AtWork(portrait=Portrait(name=f"Z {chr(65 + n)}")))
    assert len(looks(world)) == 8
    world.taps(SISWA, "names", "1")
    assert shown(world)[0] == "Z C"
    marks_here = shown(world)[0]
    world.taps(SISWA, "avoid", "1.lebih02")
    assert shown(world)[0] == f"🚫 {marks_here}", "the page stays"
    world.taps(SISWA, "names", "2")
    world.taps(SISWA, "names", "1")


def test_one_that_becomes_too_short_while_it_is_looked_at_is_left(world: World) -> None:
    looks(world)
    for who in PEERS[:2]:
        world.people[who] = Person(who, CERTIFIED)
    world.taps(SISWA, "avoid", f"0.{PEERS[3]}")
    assert isinstance(world.place(SISWA), AskWords)
    assert world.people[SISWA].facts.avoided == ()


# left out


def test_whoever_was_left_out_is_never_offered_it_and_nobody_learns_of_it(world: World) -> None:
    looks(world)
    marks(world, PEERS[0])
    chat = waits(world)
    assert world.queue(chat).offers == (KAWAN,)
    world.waits_for(timedelta(minutes=20))
    assert world.queue(chat).offers == (KAWAN,)
    assert to(PEERS[0], world.forges(PEERS[0], "claim", chat)) == ["claim-not-now"]
    world.chooses(PEERS[0], Item.MY_CHATS)
    assert world.screen(PEERS[0])[-1].say.args["waiting"] == 0
    about = [word for word in world.told if isinstance(word, Tell | Amend) and word.to not in (SISWA, KAWAN)]
    assert not [word for word in about if world.queue(chat).story.alias in str(word.say) and word.to != GURU]
    assert "avoid" not in {what for _, what in world.records}


def test_it_stays_so_the_next_time_and_through_a_hand_over(world: World) -> None:
    looks(world)
    marks(world, PEERS[0])
    chat = waits(world)
    world.taps(KAWAN, "claim", about=chat)
    world.says(KAWAN, "halo")
    world.taps(KAWAN, "hand-back", about=chat)
    assert PEERS[0] not in world.queue(chat).offers
    world.chooses(SISWA, Item.CANCEL)
    closed = world.chats[chat]
    assert isinstance(closed, Closed)
    assert closed.story.classmates == ()
    assert PEERS[0].encode() not in CHATS.dump(closed)
    at_the_words(world)
    world.says(SISWA, "ayah pergi")
    assert PEERS[0] in world.queue(world.queued(SISWA)).story.classmates


def test_a_supervisor_who_hands_a_chat_on_is_not_offered_them_and_not_told_why(world: World) -> None:
    looks(world)
    marks(world, PEERS[0])
    chat = waits(world)
    world.taps(KAWAN, "claim", about=chat)
    world.chooses(LAIN, Item.DUTY_ON)
    world.chooses(GURU, Item.ROOM)
    world.taps(GURU, "room-chat", about=chat)
    world.taps(GURU, "hand-on", about=chat)
    assert [one.value for one in flat(world.screen(GURU)[-1].say) if one.verb == "hand-on-to"] == [LAIN, "queue"]
    refused = world.forges(GURU, "hand-on-to", chat, PEERS[0])
    busy = world.forges(GURU, "hand-on-to", chat, PEERS[3])  # not on duty
    assert [word.say for word in refused] == [word.say for word in busy], "it reads as for anybody who is not free"
    assert world.talk(chat).helper == KAWAN


@pytest.mark.parametrize("marked", [(), (PEERS[0],), (PEERS[0], PEERS[1], PEERS[2])])
def test_what_the_queue_says_does_not_depend_on_marks(marked: tuple[PersonId, ...]) -> None:
    """Else whoever marks one name after the other would read which of them is on duty just now."""
    said = []
    for some in ((), marked):
        world = World()
        for who, name in zip(PEERS, NAMES, strict=True):
            world.people[who] = Person(who, CERTIFIED, work=AtWork(portrait=Portrait(name=name)))
        world.chooses(GURU, Item.ON_CALL)
        world.taps(GURU, "call", "12")
        world.chooses(PEERS[0], Item.DUTY_ON)
        looks(world)
        marks(world, *some)
        waits(world)
        world.waits_for(timedelta(minutes=3))
        said.append([(message.say.key, message.say.args) for message in world.screen(SISWA)[-3:]])
    assert said[0] == said[1]


def test_a_mark_that_is_taken_back_holds_for_a_week_so_that_nobody_tries_who_comes(world: World) -> None:
    looks(world)
    marks(world, PEERS[0])
    waits(world)
    world.chooses(SISWA, Item.CANCEL)
    assert looks(world)[-1] == "🚫 Wulan"
    marks(world, PEERS[0])
    assert shown(world)[-1] == "⏳ Wulan"
    assert notes(Tell(SISWA, world.screen(SISWA)[-1].say)) == ["names-fade"]
    marks(world, PEERS[0], PEERS[0])
    assert shown(world)[-1] == "⏳ Wulan", "marked again and let go again, it fades anew"
    chat = waits(world)
    assert PEERS[0] not in world.queue(chat).offers
    world.chooses(SISWA, Item.CANCEL)
    world.now += WEEK
    world.chooses(GURU, Item.ON_CALL)
    world.taps(GURU, "call", "12")
    world.chooses(PEERS[0], Item.DUTY_OFF)
    world.chooses(PEERS[0], Item.DUTY_ON)
    assert looks(world)[-1] == "Wulan"
    assert PEERS[0] in world.queue(waits(world)).offers


def test_a_slip_of_the_finger_is_mended_at_once(world: World) -> None:
    looks(world)
    marks(world, PEERS[0], PEERS[0])
    assert shown(world)[-1] == "Wulan"
    assert PEERS[0] in world.queue(waits(world)).offers


def test_no_more_than_a_few_also_of_those_that_fade(world: World) -> None:
    looks(world)
    marks(world, *PEERS[:3], PEERS[3])
    assert notes(Tell(SISWA, world.screen(SISWA)[-1].say)) == ["names-most"]
    waits(world)
    world.chooses(SISWA, Item.CANCEL)
    looks(world)
    marks(world, PEERS[0], PEERS[3])
    assert notes(Tell(SISWA, world.screen(SISWA)[-1].say)) == ["names-fade", "names-most"]
    assert {one.person for one in world.people[SISWA].facts.avoided} == set(PEERS[:3])
    marks(world, PEERS[0])
    assert Avoided(PEERS[0]) in world.people[SISWA].facts.avoided, "one that fades may be marked again"
    assert [names.most(count) for count in (5, 6, 7, 50)] == [2, 3, 3, 3]


def test_whoever_has_left_the_list_is_kept_away_all_the_same_and_takes_no_room(world: World) -> None:
    looks(world)
    marks(world, *PEERS[:3])
    world.people[PEERS[0]] = replace(world.people[PEERS[0]], work=replace(world.work(PEERS[0]), portrait=Portrait()))
    world.taps(SISWA, "names-done")
    world.taps(SISWA, "names", "0")
    marks(world, PEERS[1], PEERS[1])
    assert PEERS[0] not in world.queue(waits(world)).offers


def test_somebody_who_is_not_on_the_list_cannot_be_marked(world: World) -> None:
    looks(world)
    place = world.place(SISWA)
    assert isinstance(place, AskNames)
    for who in (LAIN, GURU, PersonId("x")):
        world.forges(SISWA, "avoid", place.draft.id, f"0.{who}")
    assert world.people[SISWA].facts.avoided == ()


# what is typed there


@pytest.mark.parametrize("text", ["jangan Wulan", "aku tidak mau sama Wulan karena dia temanku", "hm"])
def test_what_they_type_instead_reaches_nobody(world: World, text: str) -> None:
    looks(world)
    assert to(SISWA, world.says(SISWA, text)) == ["intake-names-unread", "intake-names"]
    assert to(SISWA, world.says(SISWA, text)) == ["intake-names-none", "intake-words"]
    world.taps(SISWA, "skip")
    chat = world.queued(SISWA)
    assert (world.queue(chat).story.opening, world.lines.get(chat)) == (None, None)


@pytest.mark.parametrize("sign", [sign for sign in SIGNS if sign.level is not Level.OFFER], ids=str)
def test_words_of_danger_there_lead_on(world: World, sign: object) -> None:
    looks(world)
    words = world.says(SISWA, "aku mau mati", sign=sign)  # type: ignore[arg-type]
    assert any(key.startswith("danger-") for key in to(SISWA, words))
    opening = world.queue(world.queued(SISWA)).story.opening
    assert opening is not None


def test_back_leads_to_the_words_and_a_topic_is_not_lost(world: World) -> None:
    looks(world)
    world.starts(SISWA)
    assert isinstance(world.place(SISWA), AskNames), "asked again where they are"
    world.taps(SISWA, "names-done")
    world.taps(SISWA, "back")
    assert not isinstance(world.place(SISWA), AskTopic)


# rights


def test_erased_with_all_else_also_of_a_counselor_who_stays_one(world: World) -> None:
    looks(world, LAIN)
    marks(world, PEERS[0], who=LAIN)
    world.taps(LAIN, "names-done")
    world.hears((LAIN, MenuChosen(Item.PRIVACY)))
    assert world.people[LAIN].facts.avoided
    world.taps(LAIN, "erase")
    world.taps(LAIN, "erase-now")
    assert world.people[LAIN].facts.avoided == ()


def test_it_is_sealed_with_the_person_and_a_draft_bears_none_of_it(world: World) -> None:
    looks(world)
    marks(world, PEERS[0])
    assert PEERS[0].encode() not in PLACES.dump(world.place(SISWA))
    me = world.people[SISWA]
    assert PEERS[0].encode() in work_dumped(me.work, me.facts)
    assert me.facts != AGREED


# letters


def letters(world: World, chat: Chat) -> Letter:
    assert isinstance(chat, Closed)
    assert chat.letter is not None
    return chat.letter


def test_a_letter_is_not_theirs_to_answer_either(world: World) -> None:
    world.school = School(letters=True, duty=world.school.duty)
    looks(world)
    marks(world, PEERS[0])
    world.taps(SISWA, "names-done")
    world.chooses(SISWA, Item.CANCEL)
    world.chooses(SISWA, Item.LETTER)
    world.taps(SISWA, "letter-write")
    world.says(SISWA, "kak, aku bingung")
    world.taps(SISWA, "letter-send")
    chat = next(chat for chat in world.chats.values() if isinstance(chat, Closed) and chat.letter)
    assert KAWAN in letters(world, chat).offers
    assert PEERS[0] not in letters(world, chat).offers
    world.chooses(PEERS[0], Item.LETTER)
    assert world.screen(PEERS[0])[-1].say.args["count"] == 0
    world.forges(PEERS[0], "letter-claim", chat.story.id)
    assert letters(world, world.chats[chat.story.id]).writer is None
    world.taps(SISWA, "letter-cancel")
    assert world.chats[chat.story.id].story.classmates == ()


def test_a_mark_made_since_does_not_show_who_answered_a_letter(world: World) -> None:
    """Else they would mark a name, write back, and see whether the same alias answers."""
    world.school = School(letters=True, duty=world.school.duty)
    world.chooses(SISWA, Item.LETTER)
    world.taps(SISWA, "letter-write")
    world.says(SISWA, "kak, aku bingung")
    world.taps(SISWA, "letter-send")
    chat = next(chat for chat in world.chats.values() if isinstance(chat, Closed) and chat.letter)
    world.taps(PEERS[0], "letter-claim", about=chat.story.id)
    world.taps(PEERS[0], "letter-draft")
    world.says(PEERS[0], "terima kasih sudah menulis")
    world.taps(PEERS[0], "letter-submit")
    world.taps(GURU, "letter-review", about=chat.story.id)
    while world.work(GURU).asked:
        world.types(GURU, "274916")
    world.taps(GURU, "letter-release")
    looks(world)
    marks(world, PEERS[0], PEERS[1])
    world.taps(SISWA, "names-done")
    world.chooses(SISWA, Item.CANCEL)
    world.taps(SISWA, "letter-back")
    world.says(SISWA, "makasih kak")
    words = world.taps(SISWA, "letter-send")
    assert to(PEERS[0], words) == ["letter-again"]
    assert world.chats[chat.story.id].story.classmates == (PEERS[1],)


def test_nothing_here_is_wiped_from_a_screen(world: World) -> None:
    looks(world)
    assert not [one for one in world.told if isinstance(one, Wipe)]
    assert not [chat for chat in world.chats.values() if isinstance(chat, Queued)]
    assert the("intake-names", [world.told[-1]]).to == SISWA


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: f"{sign.level}-{sign.category}")
def test_what_worries_us_at_the_list_reaches_no_peer_who_might_be_the_one(world: World, sign: Alarm) -> None:
    looks(world)
    told = world.says(SISWA, "jangan Wulan, aku capek sekali", sign=sign)
    told += world.waits_for(timedelta(minutes=20))
    assert not [word for word in told if word.to in (*PEERS, KAWAN)], "nobody is even asked"
    kept = [chat for chat in world.chats.values() if isinstance(chat, Queued)]
    if sign.level is Level.OFFER:
        assert kept == []
        assert "jangan Wulan" not in str(world.lines) + str(world.chats) + str(world.place(SISWA))
        assert "danger-offer" in to(SISWA, told)
    else:
        assert [chat.road for chat in kept] == [Road.BK]
        assert "jangan Wulan" in str(kept), "an adult reads it"
