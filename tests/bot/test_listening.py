"""Every word is heard before anything else is done with it: alone, cut over messages, edited, below a picture."""

import pytest

from bot.listening import MOST, Listening
from bot.pieces import TOGETHER, WRITERS
from flows.danger.flood import MUCH, WITHIN
from flows.guard.found import PIECES
from flows.model.events import CommandGiven, Event, MediaRefused, MenuChosen, TextEdited, TextReceived
from flows.model.menu import Item
from flows.risk.alarm import Alarm, Category, Level
from flows.risk.normalise import Words
from flows.risk.screen import Screen
from storage.arrivals import Arrival, TelegramId
from tests import shipped
from tests.bot.hand_clock import HandClock

AYU, BUDI = TelegramId(1), TelegramId(2)
PLAIN = "aku pengen bunuh diri"


@pytest.fixture(scope="module")
def screen() -> Screen:
    return shipped.screen()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def listening(screen: Screen, clock: HandClock) -> Listening:
    return await begun(screen, clock)


async def begun(screen: Screen, clock: HandClock) -> Listening:
    listening = Listening(lambda: screen, clock)
    await listening.begin()
    return listening


def heard(listening: Listening, event: Event, who: TelegramId = AYU) -> Alarm | None:
    event = listening(Arrival("telegram:1", who, event)).event
    assert isinstance(event, TextReceived | TextEdited | MediaRefused)
    return event.alarm


def level(alarm: Alarm | None) -> Level | None:
    return alarm.level if alarm else None


@pytest.mark.parametrize("event", [TextReceived(PLAIN, 1), TextEdited(PLAIN, 1), MediaRefused("photo", PLAIN, 1)])
def test_danger_is_heard_in_whatever_carries_words(listening: Listening, event: Event) -> None:
    alarm = heard(listening, event)
    assert alarm is not None
    assert (alarm.level, alarm.category) == (Level.RED, Category.SUICIDE)


@pytest.mark.parametrize("event", [TextReceived("halo kak", 1), MediaRefused("photo")])
def test_calm_words_stay_as_they_are(listening: Listening, event: Event) -> None:
    assert listening(Arrival("telegram:1", AYU, event)).event == event


@pytest.mark.parametrize("event", [MenuChosen(Item.TALK), CommandGiven("start", "K7M2P9QRST")])
def test_what_is_no_words_is_not_looked_at(listening: Listening, event: Event) -> None:
    arrival = Arrival("telegram:1", AYU, event)
    assert listening(arrival) is arrival


def test_a_sentence_cut_over_messages_is_heard_together(listening: Listening) -> None:
    assert heard(listening, TextReceived("aku pengen", 1)) is None
    assert heard(listening, TextReceived("mati aja", 2)) is not None


def test_but_not_with_the_words_of_somebody_else(listening: Listening) -> None:
    assert heard(listening, TextReceived("aku pengen", 1)) is None
    assert level(heard(listening, TextReceived("mati", 2), BUDI)) is Level.AMBER
    assert level(heard(listening, TextReceived("mati", 2))) is Level.RED


def test_nor_with_what_was_written_long_ago(listening: Listening, clock: HandClock) -> None:
    heard(listening, TextReceived("aku pengen", 1))
    clock.advance(3600)
    assert level(heard(listening, TextReceived("mati", 2))) is Level.AMBER


def test_only_so_many_are_remembered(listening: Listening) -> None:
    for who in range(MOST + 10):
        heard(listening, TextReceived("aku pengen", 1), TelegramId(100 + who))
    assert level(heard(listening, TextReceived("mati", 2), TelegramId(100))) is Level.AMBER
    assert level(heard(listening, TextReceived("mati", 2), TelegramId(100 + MOST))) is Level.RED


def begun_in(listening: Listening, text: str, who: TelegramId = AYU) -> tuple[str, ...]:
    event = listening(Arrival("telegram:1", who, TextReceived(text, 1))).event
    assert isinstance(event, TextReceived)
    return event.begun


def test_short_messages_come_with_those_just_before_of_the_same_writer(listening: Listening, clock: HandClock) -> None:
    assert begun_in(listening, "0812") == ()
    assert begun_in(listening, "3456") == ("0812",)
    assert begun_in(listening, "halo", BUDI) == ()
    assert begun_in(listening, "aku mau cerita panjang sekali soal yang kemarin itu") == ()
    assert begun_in(listening, "7890") == ("0812", "3456")
    clock.advance(TOGETHER.total_seconds() + 1)
    assert begun_in(listening, "sudah lama") == ()


def test_of_many_only_the_last_pieces_and_the_last_writers_are_remembered(listening: Listening) -> None:
    for n in range(PIECES + 3):
        begun_in(listening, str(n))
    assert begun_in(listening, "x") == ("3", "4", "5", "6")
    for who in range(WRITERS):
        begun_in(listening, "hai", TelegramId(100 + who))
    assert begun_in(listening, "y") == ()


async def test_who_cannot_be_heard_is_told_of_all_the_same(screen: Screen, clock: HandClock) -> None:
    class Broken(Screen):
        def _words(self, text: str) -> Words:
            raise ZeroDivisionError(text)

    broken = Broken.__new__(Broken)
    broken.__dict__.update(screen.__dict__)
    alarm = heard(await begun(broken, clock), TextReceived("halo", 1))
    assert alarm is not None
    assert (alarm.level, alarm.category) == (Level.AMBER, Category.UNSCREENED)


def test_who_writes_much_is_marked_once_in_so_many_and_held_back_never(listening: Listening, clock: HandClock) -> None:
    def marked(times: int, who: TelegramId = AYU) -> list[bool]:
        arrivals = [listening(Arrival("telegram:1", who, TextReceived("hai", 1))) for _ in range(times)]
        return [isinstance(one.event, TextReceived) and one.event.much for one in arrivals]

    assert [n for n, much in enumerate(marked(2 * MUCH + 5), 1) if much] == [MUCH, 2 * MUCH]
    assert not any(marked(MUCH - 1, BUDI))
    clock.advance(WITHIN.total_seconds() + 1)
    assert not any(marked(MUCH - 1, BUDI))


def test_danger_is_heard_in_the_message_that_is_one_too_many(listening: Listening) -> None:
    for _ in range(MUCH - 1):
        assert heard(listening, TextReceived("hai", 1)) is None
    event = listening(Arrival("telegram:1", AYU, TextReceived(PLAIN, 1))).event
    assert isinstance(event, TextReceived)
    assert event.much
    assert level(event.alarm) is Level.RED
