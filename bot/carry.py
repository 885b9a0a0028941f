"""One flight: its departure is noted, the call is made, and what came of it has a name."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.boxes import Parcel
from bot.repaint import NoPhoto
from bot.send import Apart, Sender
from bot.texts import NoSuchText
from bot.transport import NeverSent, TooFast, WrongToken
from flows.model.effects import Wipe
from flows.model.say import Lane
from storage.arrivals import Arrival, Receipt, State
from storage.database import DatabaseUnavailable

log = logging.getLogger(__name__)

LONGEST_REST = 60  # seconds between two tries while there is trouble
LONGEST_REST_DANGER = 8
ENOUGH = 5  # tries of a letter that fails for reasons of our own
UNNOTED = 1.0  # seconds danger waits for a database that does not answer
NOBODY_THERE = "chat not found"


class Back(Protocol):
    """The way back into the ring."""

    def __call__(self, thing: Arrival) -> "asyncio.Future[None]": ...
    def note(self, receipt: Receipt) -> None: ...
    def mark(self, receipts: Sequence[Receipt]) -> "asyncio.Future[None]": ...


@dataclass(frozen=True, slots=True)
class Arrived:
    message: int | None  # none where something was taken off a screen, or was called back before it left


@dataclass(frozen=True, slots=True)
class Refused:
    """For good: the same words would be refused tomorrow."""


@dataclass(frozen=True, slots=True)
class NotShown:
    """A photo that nobody will ever see: whoever sent it has to know."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """They blocked the bot, or are gone."""


@dataclass(frozen=True, slots=True)
class Hushed:
    """429: nothing more to this chat before the pause is over."""

    pause: timedelta


@dataclass(frozen=True, slots=True)
class Troubled:
    """To be tried again."""

    rest: timedelta


Outcome = Arrived | Refused | NotShown | Unreachable | Hushed | Troubled


async def carry(parcel: Parcel, ahead: Sequence[Parcel], send: Sender, back: Back) -> Outcome:
    """Raises WrongToken: then nothing will ever arrive, and somebody must be told."""
    try:
        await note_departure(parcel, ahead, back)
        return Arrived(None if parcel.recalled else await send(parcel))
    except WrongToken:
        raise
    except Exception as error:  # noqa: BLE001  whatever it is, it must not hold up the others
        return came_of(parcel, error)


def came_of(parcel: Parcel, error: Exception) -> Outcome:
    outcome: Outcome
    match error:
        case TooFast(pause=pause):
            outcome = Hushed(pause)
        case Forbidden():
            outcome = Unreachable()
        case BadRequest() if NOBODY_THERE in error.message.lower():
            outcome = Unreachable()
        case Apart():
            outcome = Refused()
        case NoPhoto():
            outcome = not_shown(error)
        case BadRequest() if is_photo(parcel):
            outcome = not_shown(error)
        case BadRequest() | NoSuchText():
            outcome = refused(parcel, error)
        case NeverSent() | DatabaseUnavailable():
            outcome = troubled(parcel, error)
        case TelegramError():
            parcel.again = True  # it may have arrived: the answer was lost
            outcome = troubled(parcel, error)
        case _:
            parcel.again = True  # the answer may be what could not be read
            outcome = troubled(parcel, error) if parcel.tries + 1 < ENOUGH else refused(parcel, error)
    return outcome


async def note_departure(parcel: Parcel, ahead: Sequence[Parcel], back: Back) -> None:
    """Those that leave next are noted with it: a commit for many. Danger does not wait long for a sick disk."""
    if not any(one.unnoted for one in parcel.all):
        return
    together = (*parcel.all, *ahead)
    rows = [row for one in together for row in one.unnoted]
    marked = back.mark([Receipt(row, State.SENDING) for row in rows])
    if parcel.rank[0] == Lane.DANGER:
        marked.add_done_callback(lambda done: done.cancelled() or done.exception())  # asked for, if only here
        await asyncio.wait({marked}, timeout=UNNOTED)
        if not marked.done() or marked.exception():
            return
    else:
        await marked
    for one in together:
        one.noted(rows)


def troubled(parcel: Parcel, error: Exception) -> Troubled:
    longest = LONGEST_REST_DANGER if parcel.rank[0] == Lane.DANGER else LONGEST_REST
    rest = min(2 ** min(parcel.tries, 10), longest)
    parcel.tries += 1
    log.warning("a letter could not be sent, next try in %s s: %s", rest, type(error).__name__)
    return Troubled(timedelta(seconds=rest))


def is_photo(parcel: Parcel) -> bool:
    words = parcel.shown.words
    return not isinstance(words, Wipe) and bool(words.say.photo)


def not_shown(error: Exception) -> NotShown:
    log.warning("a photo could not be shown: %s", type(error).__name__)
    return NotShown()


def refused(parcel: Parcel, error: Exception) -> Refused:
    words = parcel.shown.words
    what = "wipe" if isinstance(words, Wipe) else words.say.key
    log.error("a letter was refused: %s, %s", what, type(error).__name__)
    return Refused()
