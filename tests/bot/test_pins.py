"""Six digits become a secret at the edge: a person's own, slow to try, and not for whoever floods us."""

import re
from datetime import timedelta
from time import process_time

from bot.pins import LENGTH, OFTEN, Pins
from flows.events import CommandGiven, Event, TextReceived
from flows.ids import PersonId
from storage.arrivals import Arrival, TelegramId
from storage.vault import Vault
from tests.bot.hand_clock import HandClock

VAULT = Vault(b"k" * 32)
GURU, BUNDA = TelegramId(13), TelegramId(14)


def secret_of(pins: Pins, event: Event, who: TelegramId | PersonId = GURU) -> str:
    heard = pins(Arrival("telegram:1", who, event)).event
    return heard.pin if isinstance(heard, TextReceived) else ""


def test_the_same_digits_of_the_same_person_become_the_same() -> None:
    pins, again = Pins(VAULT.salt, HandClock()), Pins(VAULT.salt, HandClock())
    secret = secret_of(pins, TextReceived("274916", 1))
    assert re.fullmatch(f"[0-9a-f]{{{2 * LENGTH}}}", secret)
    assert secret == secret_of(again, TextReceived(" 274916\n", 9)), "after a restart, and with a blank"
    others = [
        secret_of(pins, TextReceived("274917", 1)),
        secret_of(pins, TextReceived("274916", 1), BUNDA),
        secret_of(Pins(Vault(b"o" * 32).salt, HandClock()), TextReceived("274916", 1)),
    ]
    assert len({secret, *others}) == 4
    assert "274916" not in secret


def test_trying_all_of_them_takes_long() -> None:
    pins, began = Pins(VAULT.salt, HandClock()), process_time()
    for digits in range(100_000, 100_005):
        secret_of(pins, TextReceived(str(digits), 1))
    assert (process_time() - began) / 5 * 1_000_000 > timedelta(hours=1).total_seconds(), "a million of them"


def test_nothing_else_is_a_pin() -> None:
    pins = Pins(VAULT.salt, HandClock())
    for text in ("27491", "2749160", "halo", "27 49 16", "٢٧٤٩١٦", ""):
        assert secret_of(pins, TextReceived(text, 1)) == ""
    assert secret_of(pins, CommandGiven("274916")) == ""
    assert secret_of(pins, TextReceived("274916", 1), PersonId("guru")) == "", "not from outside"


def test_who_floods_us_with_numbers_is_not_worked_for() -> None:
    clock = HandClock()
    pins = Pins(VAULT.salt, clock)
    assert all(secret_of(pins, TextReceived("274916", n)) for n in range(OFTEN))
    assert secret_of(pins, TextReceived("274916", 99)) == ""
    assert secret_of(pins, TextReceived("274916", 99), BUNDA), "others are not held up by it"
    clock.advance(61)
    assert secret_of(pins, TextReceived("274916", 100))
