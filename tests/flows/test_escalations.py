"""What must never happen to an alert: muted by a verdict, taken back by a tap, lost with a chat, delayed by fear."""

from datetime import timedelta

import pytest

from flows.model.chats import Talking
from flows.model.menu import Item
from flows.model.places import Road
from flows.risk.alarm import Alarm, Category, Level, Source
from tests.flows.signs import BEATEN, DESPAIR, LATE, SUICIDE
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, LAIN, SISWA, WALI, Words, World, flat, notes, texts, the, to

ABUSED = Alarm(Level.RED, Category.SEXUAL_VIOLENCE, ("lex:sex-01",), Source.LEXICON)
GURUS = [BUNDA, GURU]


@pytest.fixture
def world() -> World:
    return World().opens()


def called(words: Words, key: str) -> list[str]:
    return [word.to for word in words if word.say.key == key]


def talking(world: World) -> None:
    world.talking()
    world.says(KAWAN, "halo")


def judged(world: World, reason: str = "joke") -> None:
    world.taps(GURU, "not-danger")
    world.taps(GURU, "verdict", reason)


# a verdict is about what was read, and about nothing later


def test_a_verdict_mutes_no_red_words(world: World) -> None:
    talking(world)
    world.says(SISWA, "mati ketawa", sign=SUICIDE)
    judged(world)
    for sign in (ABUSED, SUICIDE):
        words = world.says(SISWA, "serius", sign=sign)
        assert called(words, "alert-signs") == GURUS
        judged(world)


def test_nor_another_worry(world: World) -> None:
    talking(world)
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    judged(world)
    assert called(world.says(SISWA, "dulu bapak mukul", sign=BEATEN), "alert-signs") == GURUS


def test_the_peer_who_was_told_of_danger_is_told_of_the_verdict(world: World) -> None:
    talking(world)
    world.says(SISWA, "mati ketawa", sign=SUICIDE)
    world.taps(GURU, "not-danger")
    assert "relief-over" in to(KAWAN, world.taps(GURU, "verdict", "joke"))


# a tap takes back the button, never words


@pytest.mark.parametrize("peer", [True, False])
def test_words_after_the_button_are_not_taken_back_with_it(world: World, peer: bool) -> None:
    if peer:
        talking(world)
    world.chooses(SISWA, Item.DANGER)
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert set(GURUS) <= {word.to for word in words if word.say.args.get("what") == "suicide"}
    assert to(SISWA, world.taps(SISWA, "danger-mistake")) == ["danger-answered", "danger-still"]
    assert called(world.waits_for(timedelta(minutes=3)), "alert-again") == GURUS


def test_nor_words_before_it(world: World) -> None:
    world.says(SISWA, "dulu bapak mukul", sign=BEATEN)
    world.chooses(SISWA, Item.DANGER)
    assert to(SISWA, world.taps(SISWA, "danger-try")) == ["danger-answered", "danger-still"]
    assert world.chat_of(SISWA).road is Road.BK


def test_who_waits_and_writes_of_danger_reads_once_that_it_is_kept(world: World) -> None:
    """Help, and that they may go on writing; not the same three times."""
    world.waiting()
    assert "queue-kept" not in to(SISWA, world.says(SISWA, "ayah pukul aku", sign=BEATEN))


def test_i_am_safe_is_always_answered(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.taps(GURU, "claim")
    world.says(GURU, "saya di sini")
    said = world.taps(SISWA, "danger-safe")
    assert to(SISWA, said) == ["danger-answered", "danger-glad"]
    assert to(GURU, said) == ["alert-is-safe"], "whoever is with them reads the answer"


# an alert does not end with the chat, nor with who took it and went


@pytest.mark.parametrize("end", ["guru", "student", "blocked"])
def test_who_takes_it_and_goes_without_a_word_leaves_it_open(world: World, end: str) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.taps(GURU, "claim")
    match end:
        case "guru":
            words = world.taps(GURU, "end")
        case "student":
            words = world.chooses(SISWA, Item.END)
        case _:
            words = world.blocks(SISWA)
    assert called(words, "alert-ended") == GURUS
    assert called(world.waits_for(timedelta(minutes=3)), "alert-again") == GURUS
    assert world.taps(BUNDA, "claim")


def test_another_counselor_keeps_the_bell_going(world: World) -> None:
    talking(world)
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.chooses(SISWA, Item.CHANGE)
    assert called(world.waits_for(timedelta(minutes=3)), "alert-again") == GURUS
    assert to(WALI, world.waits_for(timedelta(minutes=5))) == ["alert-beyond"]


@pytest.mark.parametrize("deed", ["press", "call"])
def test_fear_does_not_delay_the_climb(world: World, deed: str) -> None:
    talking(world)
    for _ in range(6):
        if deed == "press":
            world.chooses(SISWA, Item.DANGER)
        elif isinstance(world.chat_of(SISWA), Talking):
            world.taps(KAWAN, "call-bk")
        world.waits_for(timedelta(seconds=90))
    assert "alert-beyond" in [word.say.key for word in world.told if word.to == WALI]


def test_an_alert_whose_chat_is_over_follows_the_student(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.chooses(SISWA, Item.CANCEL)
    world.talking()
    world.says(KAWAN, "halo")
    words = world.waits_for(timedelta(minutes=3))
    assert called(words, "alert-signs") == GURUS
    assert "relief-told" in to(KAWAN, words)
    world.taps(GURU, "claim")
    assert world.chat_of(SISWA).road is Road.BK
    world.says(GURU, "saya di sini")
    assert not called(world.waits_for(timedelta(hours=2)), "alert-again")


def test_a_second_alert_is_quiet_once_an_adult_is_with_them(world: World) -> None:
    world.chooses(SISWA, Item.DANGER)
    world.chooses(SISWA, Item.CANCEL)
    world.now += timedelta(minutes=1)
    world.chooses(SISWA, Item.DANGER)
    world.taps(GURU, "claim", about=world.chat_of(SISWA).story.id)
    world.says(GURU, "saya di sini")
    world.waits_for(timedelta(minutes=3))
    words = world.waits_for(timedelta(hours=1))
    assert not called(words, "alert-again")
    assert to(WALI, words) == []


def test_reaching_out_to_who_waits_again_carries_it_along(world: World) -> None:
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.chooses(SISWA, Item.CANCEL)
    world.waiting(words="hai")
    world.taps(GURU, "claim")
    danger = world.chat_of(SISWA).danger
    assert danger is not None
    assert danger.open
    assert called(world.waits_for(timedelta(minutes=3)), "alert-again")


def test_who_reaches_out_and_stays_silent_loses_neither_words_nor_alarm(world: World) -> None:
    world.waiting()
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.chooses(SISWA, Item.CANCEL)
    world.taps(GURU, "claim")
    words = world.waits_for(timedelta(minutes=6))
    assert called(words, "offer-signs") == GURUS
    assert texts(BUNDA, world.taps(BUNDA, "claim")) == ["ayah pergi", "aku mau mati"]


# violence is no peer's


@pytest.mark.parametrize("way", ["change", "hand-back", "uneasy"])
def test_violence_told_to_a_peer_goes_to_no_other(world: World, way: str) -> None:
    talking(world)
    world.says(SISWA, "dulu bapak mukul", sign=BEATEN)
    words = world.chooses(SISWA, Item.CHANGE) if way == "change" else world.taps(KAWAN, way)
    assert to(LAIN, words) == []
    assert world.chat_of(SISWA).road is Road.BK


def test_a_second_worry_that_is_violence_is_not_covered_by_the_first(world: World) -> None:
    world.waiting()
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    words = world.says(SISWA, "dulu bapak mukul", sign=BEATEN)
    assert called(words, "offer-signs") == [GURU]  # who is on call
    assert world.chat_of(SISWA).road is Road.BK


def test_a_peer_who_ends_it_does_not_send_the_student_home(world: World) -> None:
    talking(world)
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    words = world.taps(KAWAN, "end")
    assert to(KAWAN, words)[-1] == "relief-thanks" or "relief-thanks" in to(KAWAN, words)
    assert notes(the("relief-student", words)) == ["hotline-none"]
    assert world.chat_of(SISWA).urgent


def test_a_counselor_who_called_before_the_words_is_relieved_too(world: World) -> None:
    talking(world)
    world.taps(KAWAN, "call-bk")
    words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
    assert called(words, "alert-signs") == GURUS
    assert "relief-told" in to(KAWAN, words)


# what adults read, and what is said of it


def test_words_that_answer_something_old_still_reach_an_adult(world: World) -> None:
    talking(world)
    old = world.number_of(SISWA, "halo")
    world.chooses(SISWA, Item.END)
    world.talking(helper=LAIN)
    words = world.says(SISWA, "aku mau mati", reply_to=old, sign=SUICIDE)
    assert "talk-closed" not in to(SISWA, words)
    assert "aku mau mati" in texts(GURU, world.taps(GURU, "claim"))


def test_what_raised_it_is_read_first_whatever_was_changed_since(world: World) -> None:
    talking(world)
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.edits(SISWA, world.last, "hehe")
    for text in "bcdefg":
        world.says(SISWA, text)
    assert texts(GURU, world.reads_alert(GURU))[0] == "aku mau mati"


def test_and_whose_words_they_were(world: World) -> None:
    talking(world)
    world.says(KAWAN, "mati saja sana", sign=SUICIDE)
    words = world.reads_alert(GURU)
    assert the("alert-line-helper", words).say.args["text"] == "mati saja sana"


def test_with_a_guru_bk_the_truth_is_that_this_one_reads_it() -> None:
    world = World(now=World().now + timedelta(hours=17))
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    world.taps(GURU, "claim")
    world.says(GURU, "saya di sini")
    world.waits_for(timedelta(minutes=1))
    assert notes(world.says(SISWA, "masih", sign=SUICIDE)[0]) == ["hotline-none", "danger-with-you"]


def test_who_drops_the_intake_is_told_what_was_passed_on(world: World) -> None:
    world.says(SISWA, "capek hidup", sign=DESPAIR)
    words = world.taps(SISWA, "drop")
    assert notes(the("intake-dropped", words)) == ["intake-told"]


def test_a_counselor_at_home_is_not_told_that_nobody_got_it(world: World) -> None:
    assert "home-not-sent" not in to(KAWAN, world.says(KAWAN, "capek hidup", sign=DESPAIR))


def test_an_offer_does_not_stand_in_for_help(world: World) -> None:
    world.waiting()
    world.says(SISWA, "telat", sign=LATE)
    assert "danger-care" in to(SISWA, world.says(SISWA, "capek hidup", sign=DESPAIR))


def test_danger_told_to_a_peer_in_the_evening_is_asked_about_in_the_morning() -> None:
    world = World().opens()
    talking(world)
    world.chooses(GURU, Item.OFF_CALL)
    world.says(SISWA, "aku mau mati", sign=SUICIDE)
    words = world.waits_for(timedelta(hours=24))
    asked = [word for word in words if word.say.key == "danger-check-in"]
    assert [b.verb for b in flat(asked[0].say)] == ["danger-now", "danger-safe"]


def test_without_any_supervisor_nobody_is_said_to_know(world: World) -> None:
    for guru in GURUS:
        del world.people[guru]
    words = world.says(ADIK, "capek hidup", sign=DESPAIR)
    assert notes(the("danger-care", words))[-1] == "danger-nobody"
