"""Shared phone: what arrives is covered, a word opens it, and help never waits for the word."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.commands.sample import TIRELESS
from flows import secret
from flows.model import marks
from flows.model.card import Card
from flows.model.chats import Closed, Talking
from flows.model.effects import Amend, Decision, Know, Tell, Uncover, Wipe
from flows.model.events import ButtonPressed, CommandGiven, MediaRefused, MenuChosen, TextEdited, TextReceived
from flows.model.ids import ChatId, PersonId
from flows.model.menu import ROWS, Item, Menu
from flows.model.people import Avoided, Person, Role, Ticket
from flows.model.places import AtWork, Home, InChat, InQueue
from flows.model.portrait import Portrait
from flows.model.say import Lane, Say
from flows.model.scene import Luck, Scene
from flows.model.school import School
from flows.model.shared import Shared
from flows.risk.alarm import Level
from flows.shared_phone import cover, visit
from tests.flows.signs import SIGNS
from tests.flows.world import CERTIFIED, GURU, KAWAN, NOW, SISWA, Words, World, flat, guests, notes, the, to
from tests.shipped import load_texts

WORD = "kepompong"
PAUSE = timedelta(minutes=10)
RED = SIGNS[0]


@pytest.fixture
def world() -> World:
    return World().opens().shares_phone()


def shared(world: World) -> Shared:
    found = world.people[SISWA].facts.shared
    assert found is not None
    return found


def locks(world: World) -> Words:
    return world.waits_for(PAUSE)


def chats(world: World) -> World:
    """With a peer, and open."""
    world.talking()
    world.says(KAWAN, "aku mendengarkan")
    world.taps(SISWA, "shared-open")
    world.says(SISWA, "aku mau cerita ya")
    return world


def words_to(world: World, who: PersonId, words: Words) -> list[str]:
    texts = load_texts()["id"]
    return [texts.say(word.say) for word in words if word.to == who]


# switched on


def test_it_says_before_it_is_on_what_it_does_what_it_cannot_and_what_a_forgotten_word_costs() -> None:
    world = World()
    assert "shared" in [button.verb for button in flat(the("privacy", world.chooses(SISWA, Item.PRIVACY)).say)]
    said = the("shared-about", world.taps(SISWA, "shared"))
    assert notes(said) == ["shared-cannot", "shared-forget"]
    world.taps(SISWA, "shared-on")
    assert to(SISWA, world.whispers(SISWA, WORD)) == ["shared-again"]
    assert to(SISWA, world.whispers(SISWA, WORD)) == ["shared-now-on"]
    assert shared(world).secret == f"secret of {SISWA} {WORD}"
    assert [wipe.message for wipe in world.wiped] == [1, 2], "each is taken off the screen"


def test_what_is_typed_as_the_word_is_told_to_nobody_and_kept_nowhere() -> None:
    world = World().opens()
    world.talking()
    world.forges(SISWA, "shared-on")
    for typed, key in (("ini kata saya", "shared-word-rule"), ("aaaa", "shared-obvious"), (WORD, "shared-again")):
        said = world.whispers(SISWA, typed, turned=bool(secret.word(typed)))
        assert to(SISWA, said) == [key]
        assert to(KAWAN, said) == []
    assert to(SISWA, world.whispers(SISWA, "kupukupu")) == ["shared-differs"]
    assert to(SISWA, world.hears((SISWA, MediaRefused("photo", WORD, 77)))) == ["shared-word-rule"]
    assert not any(WORD in str(said) for lines in world.lines.values() for said in lines.values())
    assert not any(WORD in str(kept) for kept in world.chats.values())


def test_whoever_does_something_else_instead_has_not_switched_it_on() -> None:
    world = World()
    world.forges(SISWA, "shared-on")
    world.chooses(SISWA, Item.LANGUAGE)
    world.taps(SISWA, "language", "en")
    assert world.people[SISWA].facts.shared is None
    assert world.people[SISWA].facts.language == "en"
    world.forges(SISWA, "shared-on")
    assert to(SISWA, world.taps(SISWA, "shared-not")) == ["shared-stays-off"]
    world.forges(SISWA, "shared-on")
    world.waits_for(secret.PATIENCE)
    assert "shared-again" not in to(SISWA, world.whispers(SISWA, WORD)), "they come back later and tell something"


def test_danger_while_the_word_is_chosen_is_answered_and_is_no_word() -> None:
    world = World().opens()
    world.forges(SISWA, "shared-on")
    said = world.says(SISWA, "tolong", sign=RED)
    assert to(SISWA, said)[0] == "danger-heard"
    assert isinstance(world.place(SISWA), InQueue)
    assert world.people[SISWA].facts.shared is None or not shared(world).first


def test_it_is_for_nobody_who_helps() -> None:
    world = World().opens()
    for who in (KAWAN, GURU):
        assert to(who, world.forges(who, "shared")) == ["shared-staff"]
        assert to(who, world.forges(who, "shared-on")) == ["shared-staff"]
        assert world.people[who].facts.shared is None


# covered


def test_words_of_a_chat_arrive_as_there_is_a_message_and_one_tap_opens_all_of_them_in_order(world: World) -> None:
    world.talking()
    world.taps(SISWA, "shared-open")
    first = world.says(KAWAN, "hai, aku di sini")
    assert to(SISWA, first) == ["shared-notice"]
    assert words_to(world, SISWA, first) == ["Ada pesan"]
    assert to(SISWA, world.says(KAWAN, "ceritakan pelan-pelan")) == [], "one notice stands for all that waits"
    opened = [word for word in world.taps(SISWA, "shared-open") if word.to == SISWA]
    assert [word.say.args["text"] for word in opened] == ["hai, aku di sini", "ceritakan pelan-pelan"]
    assert [getattr(word, "into", "") for word in opened] == [marks.COVER, ""], "in the place of the notice"
    assert flat(opened[-1].say)[-1].verb == "shared-close"
    assert to(SISWA, world.says(KAWAN, "masih di sini")) == ["shared-notice"], "the next one has a notice of its own"


def test_who_acts_reads_their_answer_at_once(world: World) -> None:
    said = world.chooses(SISWA, Item.TALK)
    assert to(SISWA, said)
    assert "shared-notice" not in to(SISWA, said)


def test_a_line_that_is_changed_before_it_was_opened_is_read_as_it_is_then(world: World) -> None:
    chats(world)
    world.says(KAWAN, "hai")
    number = world.last
    assert to(SISWA, world.edits(KAWAN, number, "hai, kamu")) == [], "a change rings on no phone"
    texts = [word.say.args.get("text") for word in world.taps(SISWA, "shared-open") if word.to == SISWA]
    assert texts[-1] == "hai, kamu"


def test_the_helper_sees_nothing_of_it(world: World) -> None:
    plain = World().opens()
    told = []
    for one in (world, plain):
        one.talking()
        one.says(KAWAN, "aku mendengarkan")
        one.waits_for(PAUSE - timedelta(minutes=1))
        said = [*one.says(KAWAN, "hai, aku di sini"), *one.waits_for(timedelta(minutes=5))]
        told.append([(word.say.key, word.say.args) for word in said if word.to == KAWAN])
    assert told[0] == told[1]


def test_the_end_of_a_chat_takes_it_off_the_screen_and_says_so_when_they_come(world: World) -> None:
    chat = chats(world).chat_of(SISWA).story.id
    world.taps(KAWAN, "end", about=chat)
    assert isinstance(world.chats[chat], Closed)
    assert [wanted.to for wanted in world.screens] == [SISWA]
    assert "after-feeling" in [word.say.key for word in world.covered], "how was it? waits for them"
    assert "after-feeling" in to(SISWA, world.taps(SISWA, "shared-open"))


def test_how_are_you_some_days_later_is_not_pushed(world: World) -> None:
    chat = chats(world).chat_of(SISWA).story.id
    world.chooses(SISWA, Item.END)
    for verb in ("after-feeling", "after-rating", "after-heard", "after-comment"):
        world.taps(SISWA, verb, "skip")
    world.taps(SISWA, "follow-in", "1", chat)
    later = world.waits_for(timedelta(days=2))
    assert set(to(SISWA, later)) <= {"shared-locked-now"}
    assert "follow-how" in to(SISWA, world.whispers(SISWA, WORD)), "it waits for their next visit"


def test_a_place_in_the_queue_waits_once(world: World) -> None:
    world.waiting()
    locks(world)
    for _ in range(3):
        world.waits_for(timedelta(minutes=30))
    kept = [word.mark for word in world.covered if isinstance(word, Amend)]
    assert len(kept) == len(set(kept))


# locked


def test_after_a_pause_it_closes_and_the_screen_is_wiped(world: World) -> None:
    chats(world)
    world.says(SISWA, "aku mau cerita ya")
    words = world.waits_for(PAUSE - timedelta(minutes=1))
    assert "shared-locked-now" not in to(SISWA, words)
    words = world.waits_for(timedelta(minutes=2))
    closed = the("shared-locked-now", words)
    assert isinstance(closed, Tell)
    assert closed.silent
    assert closed.say.menu is Menu.LOCKED
    assert world.screens[-1].to == SISWA
    assert world.screens[-1].message == world.last


def test_what_was_said_a_moment_before_it_closes_waits_for_the_next_visit(world: World) -> None:
    """After an outage both may come at once: nobody who looks over their shoulder reads it then."""
    chats(world)
    world.says(KAWAN, "hai, aku di sini")
    opens = (SISWA, ButtonPressed("shared-open"))
    said = world.hears(opens, (KAWAN, TextReceived("masih di sini ya", 70)), (SISWA, CommandGiven("tutup")))
    assert set(to(SISWA, said)) <= cover.NEUTRAL
    opened = [word for word in world.whispers(SISWA, WORD) if word.to == SISWA]
    lines = [word.say.args.get("text") for word in opened if word.say.key == "talk-line"]
    assert lines[-2:] == ["hai, aku di sini", "masih di sini ya"]
    help_ = world.hears((SISWA, MenuChosen(Item.DANGER)), (SISWA, CommandGiven("tutup")))
    assert to(SISWA, help_)[0] == "danger-help", "but help is help"


def test_what_they_do_keeps_it_open(world: World) -> None:
    chats(world)
    for _ in range(4):
        world.waits_for(PAUSE - timedelta(minutes=2))
        assert to(KAWAN, world.says(SISWA, "aku masih ada")) == ["talk-line"]
    assert shared(world).open_at(world.now, PAUSE)


def test_a_notice_that_nobody_opened_is_there_again_after_the_screen_was_wiped(world: World) -> None:
    chats(world)
    world.says(KAWAN, "hai, aku di sini")
    again = [word for word in locks(world) if word.say.key == "shared-notice"]
    assert len(again) == 1
    assert isinstance(again[0], Tell)
    assert again[0].silent
    again = [word for word in world.hears((SISWA, CommandGiven("bersihkan", message=99))) if word.to == SISWA]
    assert [word.say.key for word in again] == ["shared-notice", "shared-locked"] or [
        word.say.key for word in again
    ] == ["shared-locked", "shared-notice"]


@pytest.mark.parametrize(
    "event",
    [
        TextReceived("halo, ini bot apa ya?", 90),
        TextReceived("halo", 90, pin="something else"),
        TextReceived("hamil", 90, alarm=next(sign for sign in SIGNS if sign.level is Level.OFFER), pin="else"),
        MediaRefused("photo"),
        MediaRefused("photo", "lihat ini ya", 90),
        CommandGiven("start"),
        CommandGiven("menu"),
        CommandGiven("dataku"),
        CommandGiven("hapus"),
        CommandGiven("jeda"),
        CommandGiven("lapor"),
        CommandGiven("bersihkan"),
        CommandGiven("tutup"),
        *(ButtonPressed(verb) for verb in ("mine", "erase", "erase-now", "shared", "shared-off", "menu-talk", "end")),
        *(
            ButtonPressed(verb)
            for verb in ("shared-open", "shared-close", "shared-forgot", "danger-mistake", "language")
        ),
        TextEdited("halo lagi ya", 5),
    ],
    ids=str,
)
def test_a_stranger_meets_a_bot_that_tells_nothing(world: World, event: TextReceived) -> None:
    chats(world)
    world.says(KAWAN, "hai, aku di sini")
    locks(world)
    before = world.place(SISWA)
    said = world.hears((SISWA, event))
    assert {word.to for word in said} <= {SISWA}, "and the counselor learns nothing"
    assert set(to(SISWA, said)) <= cover.NEUTRAL
    assert world.place(SISWA) == before
    assert all(word.say.menu in (None, Menu.LOCKED) for word in said)
    purpose = ("sebaya", "konselor", "guru", "bk", "cerita", "curhat", "obrolan", "sekolah", "kancil", "hai, aku")
    for text in words_to(world, SISWA, said):
        assert not [word for word in purpose if word in text.casefold()], text


def test_the_word_opens_it_again_and_shows_what_waited(world: World) -> None:
    chats(world)
    locks(world)
    world.says(KAWAN, "hai, aku di sini")
    said = world.whispers(SISWA, WORD)
    assert world.wiped[-1].message == world.last, "the word itself leaves the screen"
    assert to(SISWA, said)[0] == "shared-opened"
    assert "hai, aku di sini" in [word.say.args.get("text") for word in said]
    assert to(KAWAN, said) == []
    assert to(KAWAN, world.says(SISWA, "aku kembali ya")) == ["talk-line"]


def test_words_written_to_a_locked_bot_go_nowhere(world: World) -> None:
    chat = world.talking()
    locks(world)
    said = world.says(SISWA, "ini ayahnya, siapa ini?")
    assert to(SISWA, said) == ["shared-locked"]
    assert to(KAWAN, said) == []
    assert "ini ayahnya" not in str(world.lines.get(chat))


def test_wrong_words_are_counted_and_slowed_and_never_in_the_way_of_help(world: World) -> None:
    locks(world)
    said = [to(SISWA, world.whispers(SISWA, f"tebakan{n}")) for n in range(5)]
    assert said == [["shared-wrong"]] * 4 + [["shared-wait"]]
    assert to(SISWA, world.whispers(SISWA, WORD)) == ["shared-wait"], "the right one does not count either"
    assert to(SISWA, world.chooses(SISWA, Item.DANGER))[0] == "danger-help"
    world.waits_for(timedelta(minutes=16))
    assert "shared-opened" in to(SISWA, world.whispers(SISWA, WORD))
    assert (shared(world).wrong, shared(world).locks) == (0, 0)


def test_each_round_of_wrong_words_takes_longer(world: World) -> None:
    locks(world)
    waits = []
    for _ in range(3):
        for n in range(5):
            said = world.whispers(SISWA, f"tebakan{n}")
        waits.append(the("shared-wait", said).say.args["minutes"])
        world.waits_for(timedelta(days=1))
    assert waits == [15, 30, 60]


def test_an_old_open_button_asks_for_the_word_or_says_that_there_is_nothing(world: World) -> None:
    chats(world)
    world.says(KAWAN, "hai, aku di sini")
    world.waits_for(timedelta(days=2))
    assert to(SISWA, world.forges(SISWA, "shared-open")) == ["shared-ask"]
    opened = world.whispers(SISWA, WORD)
    assert "hai, aku di sini" in [word.say.args.get("text") for word in opened]
    assert "shared-below" in to(SISWA, opened)
    assert to(SISWA, world.forges(SISWA, "shared-open")) == ["shared-none"] or not world.covered


def test_a_notice_that_is_too_old_to_be_wiped_later_shows_no_words(world: World) -> None:
    for age, into in ((timedelta(hours=1), marks.COVER), (timedelta(hours=47), "")):
        now = NOW + timedelta(days=5)
        kept = replace(shared(world), notice=now - age, waits=True, seen=now, known=True)
        me = world.people[SISWA]
        scene = Scene(now, world.school, replace(me, facts=replace(me.facts, shared=kept)), Luck(ChatId("f"), 1, 1))
        uncover = next(one for one in visit.show(scene, kept).effects if isinstance(one, Uncover))
        assert uncover.into == into


# danger


@pytest.mark.parametrize("sign", [sign for sign in SIGNS if sign.level is not Level.OFFER], ids=str)
def test_words_of_danger_are_answered_with_help_though_it_is_locked(world: World, sign: object) -> None:
    locks(world)
    said = world.hears((SISWA, TextReceived("tolong", 500, alarm=sign)))  # type: ignore[arg-type]
    assert to(SISWA, said)[0] in ("danger-heard", "danger-care")
    assert said[0].lane is Lane.DANGER
    assert GURU in {word.to for word in said}


def test_after_danger_the_answer_opens_with_a_tap_and_nothing_of_before_does(world: World) -> None:
    chat = world.talking_with_bk()
    world.says(GURU, "rahasia lama kita")
    locks(world)
    world.chooses(SISWA, Item.DANGER)
    world.waits_for(timedelta(minutes=2))
    world.says(GURU, "guru BK segera ke sini ya")
    opened = [word.say.args.get("text") for word in world.taps(SISWA, "shared-open") if word.to == SISWA]
    assert "guru BK segera ke sini ya" in opened
    assert "rahasia lama kita" not in opened
    assert to(SISWA, world.hears((SISWA, CommandGiven("dataku")))) == ["shared-ask"]
    assert to(SISWA, world.forges(SISWA, "erase-now")) == ["shared-ask"]
    assert isinstance(world.chats[chat], Talking)
    assert to(GURU, world.says(SISWA, "aku di kamar sekarang")) == ["talk-line"], "they can answer who helps them"
    again = [word.say.args.get("text") for word in world.whispers(SISWA, WORD) if word.to == SISWA]
    assert "rahasia lama kita" in again


def test_danger_in_a_visit_changes_nothing_of_the_lock(world: World) -> None:
    world.chooses(SISWA, Item.DANGER)
    assert shared(world).urgent is None
    locks(world)
    assert to(SISWA, world.says(SISWA, "halo, siapa ini?")) == ["shared-locked"]


def test_who_is_called_rings_again_though_a_notice_is_there(world: World) -> None:
    chats(world)
    world.says(KAWAN, "hai, aku di sini")
    me = world.people[SISWA]
    assert me.facts.shared is not None
    instead, _ = cover.covered(me.facts.shared, Tell(SISWA, Say("danger-check-in"), Lane.DANGER), world.now)
    assert [type(one).__name__ for one in instead] == ["Tell", "Wipe", "Tell"]


def test_help_is_read_at_once_where_something_is_learnt_of_them_with_it(world: World) -> None:
    """A report knows its lines again: what is said before that is no less an answer to whoever acts."""
    world.hears((SISWA, CommandGiven("lapor")))
    world.taps(SISWA, "adult-write")
    world.says(SISWA, "pak guru itu aneh sekali")
    locks(world)
    said = world.says(SISWA, "dia memukul aku tadi", sign=RED)
    assert to(SISWA, said)[0] == "adult-heard"
    assert "shared-notice" not in to(SISWA, said)
    assert world.covered == []


def test_after_danger_who_they_are_is_shown_to_nobody_without_the_word(world: World) -> None:
    world.cards[SISWA] = Card("Rara", "8B", "bibi Nur", "ayah")
    locks(world)
    world.chooses(SISWA, Item.DANGER)
    world.taps(GURU, "claim")
    chat = world.chat_of(SISWA).story.id
    for verb in ("case-of", "who", "who"):
        world.forges(GURU, verb, chat if verb == "case-of" else next(iter(world.cases)))
        while (asked := world.work(GURU).asked) and asked.for_pin:
            world.types(GURU, "274916")
    assert "who-asked" in to(SISWA, [*world.taps(GURU, "who-ask"), *world.taps(SISWA, "shared-open")])
    assert to(SISWA, world.taps(SISWA, "who-card")) == ["shared-ask"]
    assert to(SISWA, world.forges(SISWA, "who-card-yes", next(iter(world.cases)))) == ["shared-ask"]
    for verb in ("card", "card-fill", "card-part", "card-skip", "card-delete", "card-delete-yes"):
        assert to(SISWA, world.forges(SISWA, verb, value="unsafe")) == ["shared-ask"], verb
    assert not any("bibi Nur" in str(word.say) for word in world.told)
    assert "who-write" in to(SISWA, world.taps(SISWA, "who-write")), "they may tell it themselves"
    world.whispers(SISWA, WORD)
    assert "who-preview" in to(SISWA, world.taps(SISWA, "who-card"))


def test_after_danger_whom_they_would_avoid_is_shown_to_nobody_without_the_word(world: World) -> None:
    """Whoever picked up the phone may be the one."""
    for n, name in enumerate(("Wulan", "Ani", "Bagus", "Citra", "Eko")):
        who = PersonId(f"kawan{n}")
        world.people[who] = Person(who, CERTIFIED, work=AtWork(portrait=Portrait(name=name)))
    me = world.people[SISWA]
    world.people[SISWA] = replace(me, facts=replace(me.facts, avoided=(Avoided(PersonId("kawan0")),)))
    locks(world)
    world.chooses(SISWA, Item.DANGER)
    world.taps(SISWA, "danger-mistake")
    world.chooses(SISWA, Item.TALK)
    world.taps(SISWA, "topic", "family")
    world.taps(SISWA, "skip")
    world.taps(SISWA, "skip")
    assert to(SISWA, world.taps(SISWA, "names")) == ["shared-ask"]
    assert not any("Wulan" in str(word.say) for word in world.told)


def test_after_danger_no_invitation_opens_what_waits_for_the_word(world: World) -> None:
    """Whoever helps shares no phone, and all that waited is shown: so it takes the word."""
    world.tickets["ABCDEFGHJK"] = Ticket(Role.COUNSELOR)
    chats(world)
    world.says(KAWAN, "rahasia lama kita")
    locks(world)
    world.chooses(SISWA, Item.DANGER)
    said = world.starts(SISWA, "ABCDEFGHJK")
    assert to(SISWA, said) == ["shared-ask"]
    assert "rahasia lama kita" in str(world.covered)
    assert world.people[SISWA].staff is None


def test_the_end_of_a_chat_leaves_darurat_on_the_keyboard(world: World) -> None:
    """It lies under a message that is wiped with the chat; the next one says no more than that one did."""
    chat = chats(world).chat_of(SISWA).story.id
    said = [word for word in world.taps(KAWAN, "end", about=chat) if word.to == SISWA]
    here = [word for word in said if word.say.menu is Menu.LOCKED]
    assert [word.say.key for word in here] == ["shared-opened"], "they are here, and it is open"
    other = chats(World().opens().shares_phone())
    locks(other)
    said = [word for word in other.taps(KAWAN, "end", about=other.chat_of(SISWA).story.id) if word.to == SISWA]
    away = [word for word in said if word.say.menu is Menu.LOCKED]
    assert [word.say.key for word in away] == ["shared-locked-now"]
    assert all(isinstance(word, Tell) and word.silent for word in (*here, *away))
    assert set(to(SISWA, said)) <= cover.NEUTRAL


PLACES: tuple[tuple[Menu, Callable[[World], object]], ...] = (
    (Menu.HOME, lambda world: world),
    (Menu.HOME, lambda world: world.chooses(SISWA, Item.TALK)),
    (Menu.WAITING, lambda world: world.waiting()),
    (Menu.CHAT, chats),
    (Menu.HOME, lambda world: world.hears((SISWA, CommandGiven("lapor")))),
    (Menu.HOME, lambda world: (world.chooses(SISWA, Item.LETTER), world.taps(SISWA, "letter-write"))),
)


@pytest.mark.parametrize("asked", ["", "dataku", "hapus"])
@pytest.mark.parametrize(("menu", "goes"), PLACES)
def test_the_word_gives_the_buttons_back_wherever_they_are(
    menu: Menu, goes: Callable[[World], object], asked: str
) -> None:
    """Or a child whose phone is open again could only press Darurat and Buka."""
    world = World(school=School(letters=True, duty=TIRELESS)).opens().shares_phone()
    goes(world)
    locks(world)
    assert world.keyboard(SISWA) is Menu.LOCKED
    if asked:
        world.hears((SISWA, CommandGiven(asked)))
    world.whispers(SISWA, WORD)
    assert world.keyboard(SISWA) is menu


def test_after_danger_the_word_gives_the_buttons_back_too(world: World) -> None:
    chats(world)
    locks(world)
    world.says(SISWA, "aku takut", sign=RED)
    assert world.keyboard(SISWA) is Menu.LOCKED
    world.hears((SISWA, CommandGiven("dataku")))
    world.whispers(SISWA, WORD)
    assert world.keyboard(SISWA) is Menu.CHAT


def test_open_on_the_keyboard_is_never_met_with_silence(world: World) -> None:
    chat = chats(world).chat_of(SISWA).story.id
    world.taps(KAWAN, "end", about=chat)
    assert world.keyboard(SISWA) is Menu.LOCKED, "the one in whose message it lay is wiped"
    assert to(SISWA, world.chooses(SISWA, Item.OPEN))[-1] == "shared-keyboard"
    assert world.keyboard(SISWA) is Menu.HOME
    assert to(SISWA, world.chooses(SISWA, Item.OPEN)) == ["shared-keyboard"], "an old one, with nothing that waits"


# guarded


def test_my_data_and_erasing_and_switching_off_ask_for_the_word_first(world: World) -> None:
    for event in (CommandGiven("dataku"), CommandGiven("hapus"), ButtonPressed("mine"), ButtonPressed("erase")):
        assert to(SISWA, world.hears((SISWA, event))) == ["shared-ask"]
    assert to(SISWA, world.whispers(SISWA, "bukan")) == ["shared-wrong"]
    assert "erase-ask" in to(SISWA, world.whispers(SISWA, WORD))
    world.hears((SISWA, CommandGiven("mydata")))
    assert "mine-file" in to(SISWA, world.whispers(SISWA, WORD))
    world.forges(SISWA, "shared-off")
    world.says(SISWA, "oke, sebentar ya")
    said = world.whispers(SISWA, WORD)
    assert "shared-now-off" in to(SISWA, said)
    assert world.people[SISWA].facts.shared is None
    assert world.keyboard(SISWA) is not Menu.LOCKED


def test_switched_off_everything_that_waited_is_there(world: World) -> None:
    chats(world)
    world.says(KAWAN, "hai, aku di sini")
    world.forges(SISWA, "shared-off")
    said = world.whispers(SISWA, WORD)
    assert "hai, aku di sini" in [word.say.args.get("text") for word in said]
    assert world.covered == []
    assert to(SISWA, world.says(KAWAN, "sudah terbaca?")) == ["talk-line"]
    assert to(SISWA, world.forges(SISWA, "shared-close")) == ["button-old"]


def test_the_word_is_relayed_to_nobody_in_a_visit_either(world: World) -> None:
    chats(world)
    for said in (
        world.whispers(SISWA, WORD),
        world.whispers(SISWA, WORD, turned=False),
        world.hears((SISWA, TextEdited(WORD, 5))),
        world.hears((SISWA, MediaRefused("photo", WORD, 600))),
    ):
        assert to(KAWAN, said) == []
    assert WORD not in str(world.lines)
    assert to(KAWAN, world.whispers(SISWA, "bingung")) == ["talk-line"], "another word goes on"


# forgotten


def test_a_forgotten_word_erases_everything_after_three_days_and_shows_it_to_nobody(world: World) -> None:
    chats(world)
    world.says(KAWAN, "hai, aku di sini")
    locks(world)
    world.forges(SISWA, "shared-open")
    assert to(SISWA, world.taps(SISWA, "shared-forgot")) == ["shared-forgot-ask"]
    assert to(SISWA, world.taps(SISWA, "shared-forgot-yes")) == ["shared-forgets"]
    due = shared(world).forgets
    world.waits_for(timedelta(hours=1))
    world.forges(SISWA, "shared-forgot-yes")
    assert shared(world).forgets == due, "a second tap puts nothing off"
    assert notes(the("shared-locked", world.says(SISWA, "halo, siapa ini?"))) == ["shared-forgets-note"]
    assert SISWA not in world.erased
    words = world.waits_for(secret.GRACE)
    assert SISWA in world.erased
    assert isinstance(world.place(SISWA), Home)
    assert set(to(SISWA, words)) <= cover.NEUTRAL


def test_what_somebody_asked_for_cuts_off_no_child_in_danger(world: World) -> None:
    """Whoever found the phone may have asked for it."""
    locks(world)
    world.forges(SISWA, "shared-forgot-yes")
    world.waits_for(secret.GRACE - timedelta(hours=2))
    world.chooses(SISWA, Item.DANGER)
    world.taps(GURU, "claim")
    world.waits_for(timedelta(hours=3))
    assert SISWA not in world.erased
    assert isinstance(world.place(SISWA), InQueue | InChat), "and somebody still comes"
    world.chooses(SISWA, Item.END)
    world.waits_for(timedelta(days=3))
    assert SISWA in world.erased, "put off, not called off"


def test_who_knows_the_word_calls_it_off(world: World) -> None:
    locks(world)
    world.forges(SISWA, "shared-forgot-yes")
    assert "shared-opened-kept" in to(SISWA, world.whispers(SISWA, WORD))
    world.waits_for(timedelta(days=4))
    assert SISWA not in world.erased


def test_an_older_request_erases_nothing_before_the_newer_one_is_due(world: World) -> None:
    world.forges(SISWA, "shared-forgot-yes")
    world.whispers(SISWA, WORD)
    world.waits_for(timedelta(days=1))
    world.forges(SISWA, "shared-forgot-yes")
    world.waits_for(timedelta(days=2, hours=12))
    assert SISWA not in world.erased
    world.waits_for(timedelta(days=1))
    assert SISWA in world.erased


# everywhere


def test_every_text_there_is_waits_covered_unless_it_is_on_the_list() -> None:
    """Whatever a flow of tomorrow says: deny by default."""
    one = Shared("secret", seen=None)
    for key in sorted(load_texts()["id"].keys):
        for lane in Lane:
            told = Tell(SISWA, Say(key), lane)
            assert cover.passes(one, told, NOW, PAUSE, acts=False) is (key in cover.NEUTRAL), key
            assert cover.passes(one, told, NOW, PAUSE, acts=True) is (key in cover.NEUTRAL), key


def test_no_neutral_text_says_what_this_is_for() -> None:
    purpose = {
        "id": ("sebaya", "konselor", "guru", "bk", "cerita", "curhat", "obrolan", "sekolah", "rahasia", "bantuan"),
        "en": ("sebaya", "counselor", "teacher", "talk", "story", "chat", "school", "secret", "help", "told"),
    }
    for language, texts in load_texts().items():
        for key in cover.NEUTRAL:
            text = texts.say(Say(key, {"minutes": 5, "days": 3})).casefold().replace("shared", "")
            assert not [word for word in purpose[language] if word in text.split()], (key, text)


def test_the_keyboard_of_a_locked_phone_says_nothing_else() -> None:
    assert ROWS[Menu.LOCKED] == ((Item.DANGER,), (Item.OPEN,))


def test_who_becomes_a_counselor_reads_what_waited_and_shares_no_more(world: World) -> None:
    chats(world)
    world.says(KAWAN, "hai, aku di sini")
    one = world.people[SISWA]
    invited = replace(one.facts, staff=Role.COUNSELOR)
    scene = Scene(world.now, world.school, one, Luck(ChatId("fresh"), 1, 1))
    assert one.facts.shared is not None
    done = visit.went_on(scene, one.facts.shared, Decision((Know(SISWA, invited),)))
    facts = [effect.facts for effect in done.effects if isinstance(effect, Know)]
    assert facts[-1].staff is Role.COUNSELOR
    assert facts[-1].shared is None
    assert done.effects[-1] == Uncover(SISWA)


def test_a_guest_may_share_a_phone_too() -> None:
    world = World().opens()
    guest = PersonId("tamu")
    guests(world, guest)
    world.shares_phone(guest)
    world.waits_for(PAUSE)
    assert to(guest, world.chooses(guest, Item.INFO)) == ["shared-locked"]
    assert to(guest, world.chooses(guest, Item.DANGER))[0] == "danger-help"


def test_a_blocked_phone_loses_nothing(world: World) -> None:
    chats(world)
    world.says(KAWAN, "hai, aku di sini")
    world.blocks(SISWA)
    assert cover.sharing(world.people[SISWA])
    said = world.whispers(SISWA, WORD)
    assert "hai, aku di sini" in [word.say.args.get("text") for word in said]


def test_an_old_bell_closes_nothing() -> None:
    world = World().opens()
    world.shares_phone()
    world.hears((SISWA, CommandGiven("tutup")))
    world.whispers(SISWA, WORD)
    world.waits_for(PAUSE - timedelta(seconds=30))
    world.chooses(SISWA, Item.INFO)
    assert "shared-locked-now" not in to(SISWA, world.waits_for(timedelta(minutes=5)))
    assert isinstance(world.place(SISWA), Home | InChat)


def test_below_a_photo_there_is_a_way_to_close_it_too() -> None:
    line, photo = (Tell(SISWA, say) for say in (Say("line", {"text": "lihat"}), Say("photo-line", photo="handle")))
    for waiting, keys in (
        ((line, photo), ["line", "photo-line", "shared-photo"]),
        ((photo, line), ["photo-line", "line"]),
    ):
        shown = [word for word in cover.opened(SISWA, waiting, "") if not isinstance(word, Wipe)]
        assert [word.say.key for word in shown] == keys
        assert [bool(word.say.buttons) for word in shown] == [*[False] * (len(keys) - 1), True]
        assert cover.CLOSES in shown[-1].say.buttons
