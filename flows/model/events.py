"""What can happen. Named in the past tense."""

from dataclasses import dataclass
from datetime import datetime

from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.state import Health
from flows.risk.alarm import Alarm


@dataclass(frozen=True, slots=True)
class TextReceived:
    """Words somebody wrote. `message` is their number in that person's own chat with the bot; `alarm` is what the
    screening heard in them before anything else happened, `pin` what six digits become that a PIN was asked for, or
    a word that may be that of a shared phone (bot/pins.py), `much` that they write very much just now
    (bot/counting.py), `begun` their short messages just before, of which these may be the end (bot/pieces.py)."""

    text: str
    message: int
    reply_to: int | None = None
    alarm: Alarm | None = None
    pin: str = ""
    much: bool = False
    begun: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextEdited:
    text: str
    message: int
    alarm: Alarm | None = None
    at: datetime | None = None  # by Telegram's clock, to the second: an older one handled late undoes no newer one


@dataclass(frozen=True, slots=True)
class MediaRefused:
    """A picture, a voice, a contact: it did not get past the edge. `kind` is Telegram's word for it.

    Words below a picture did: `caption`, of message number `message`. They may be of danger, so hear them. Of a photo,
    where the school lets them pass, also Telegram's handle did; nothing of the photo itself has been fetched yet.
    """

    kind: str
    caption: str = ""
    message: int = 0  # only with a caption or a handle
    alarm: Alarm | None = None
    reply_to: int | None = None  # likewise: the caption answers what it was written under
    photo: str = ""


@dataclass(frozen=True, slots=True)
class ButtonTapped:
    """A button under one of our messages, still by its opaque id: nobody has looked it up yet."""

    data: str


@dataclass(frozen=True, slots=True)
class ButtonPressed:
    """A button that we did show to this person."""

    verb: str
    about: ChatId | None = None
    value: str = ""


@dataclass(frozen=True, slots=True)
class ButtonUnknown:
    """Old, forged, or shown to somebody else."""


@dataclass(frozen=True, slots=True)
class MenuChosen:
    item: Item


@dataclass(frozen=True, slots=True)
class CommandGiven:
    """A slash command, without the slash and without @bot; `argument` is what follows, /start's payload for one.
    `message` is its number in that person's own chat with the bot."""

    command: str
    argument: str = ""
    message: int = 0
    health: Health | None = None  # laid beside the question how the service is


@dataclass(frozen=True, slots=True)
class TimerRang:
    name: str
    about: ChatId | None


@dataclass(frozen=True, slots=True)
class PersonUnreachable:
    """They blocked the bot or deleted their account. `about`: the chat of an alert that did not reach them."""

    about: ChatId | None = None


@dataclass(frozen=True, slots=True)
class PhotoFailed:
    """One that was passed on to them in this chat could not be shown: whoever sent it has to know."""

    about: ChatId | None = None
    sender: PersonId | None = None


@dataclass(frozen=True, slots=True)
class AuditClosed:
    """A day of the audit is over: its head, for a coordinator to keep. Empty where the audit does not stand."""

    head: str = ""


@dataclass(frozen=True, slots=True)
class ResultsReady:
    """A month's results are there for good, and a coordinator gets them unasked."""

    period: str


@dataclass(frozen=True, slots=True)
class ServiceSick:
    """Something is wrong with the service itself, and a guru BK is told."""

    health: Health


UNASKED = TimerRang | PersonUnreachable | PhotoFailed | AuditClosed | ResultsReady | ServiceSick
"""Nobody has done anything."""

Event = (
    TextReceived
    | TextEdited
    | MediaRefused
    | ButtonTapped
    | ButtonPressed
    | ButtonUnknown
    | MenuChosen
    | CommandGiven
    | TimerRang
    | PersonUnreachable
    | PhotoFailed
    | AuditClosed
    | ResultsReady
    | ServiceSick
)
