"""What is to be done about it. Named as orders, carried out only after the commit."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from flows.model.card import Card
from flows.model.cases import Case
from flows.model.chats import Chat
from flows.model.ids import ChatId, PersonId
from flows.model.meetings import Meeting
from flows.model.observed import Seen
from flows.model.people import Facts, Role
from flows.model.places import AtWork, Line, Place
from flows.model.say import Lane, Say
from flows.model.shared import Needs
from flows.model.stories import Side

C = TypeVar("C", bound=Chat)


@dataclass(frozen=True, slots=True)
class Tell:
    to: PersonId
    say: Say
    lane: Lane = Lane.CHAT
    mark: str = ""  # how a later Amend or a quote finds this message again
    about: ChatId | None = None  # words of this chat: sealed with its key
    quote: str = ""  # the mark of the message to show it as an answer to
    quote_message: int | None = None  # or its number in the reader's own chat, if they wrote it
    grouped: bool = False  # no emergency: may be added, without a ring, to such a message of some minutes ago
    covered: Needs | None = (
        None  # waits until its reader, who shares their phone, opens it (flows/shared_phone/cover.py)
    )
    into: str = ""  # takes the place of the message with this mark, if that is there
    silent: bool = False  # no phone rings


@dataclass(frozen=True, slots=True)
class Amend:
    """Change the message with this mark; one not yet sent is replaced, one that never arrived is said anew."""

    to: PersonId
    say: Say
    mark: str
    lane: Lane = Lane.CHAT
    about: ChatId | None = None
    covered: Needs | None = None


@dataclass(frozen=True, slots=True)
class Wipe:
    """Take messages off somebody's screen, while Telegram still lets us (48 h): all of a mark, or one by its number.
    What is gone already is no trouble."""

    to: PersonId
    lane: Lane = Lane.NOTICE
    of: str = ""
    message: int | None = None
    since: int = 0  # or all there is from this one up to `message`, theirs too
    messages: tuple[int, ...] = ()  # or these
    before: int = 0  # letters with smaller numbers, which may arrive meanwhile, are among them
    recalls: tuple[int, ...] = ()  # letters with these numbers are not to arrive any more: they are covered again

    @property
    def mark(self) -> str:
        """It is a message that nobody finds again, about no chat."""
        return ""

    @property
    def about(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class WipeScreen:
    """All that is young enough, ours and theirs, up to `message`; the store knows which numbers that are."""

    to: PersonId
    message: int = 0  # of theirs; those of ours are known
    closes: bool = False  # a shared phone: what has not left yet waits covered


@dataclass(frozen=True, slots=True)
class Erase:
    """Destroy all that is kept of whoever acts, as a student; it begins once this is committed (storage/erasure.py)."""

    message: int = 0  # theirs, the last one to be taken off the screen


Outgoing = Tell | Amend | Wipe
"""What goes out to somebody."""


@dataclass(frozen=True, slots=True)
class Uncover:
    """What waits covered goes out now, in its order; the first of it into the message with that mark."""

    to: PersonId
    needs: Needs | None = None  # only what needs no more than this; None: all of it
    into: str = ""


@dataclass(frozen=True, slots=True)
class Keep:
    chat: Chat


@dataclass(frozen=True, slots=True)
class KeepCase:
    case: Case


@dataclass(frozen=True, slots=True)
class KeepCard:
    """Of whoever acts; None: there is to be none any more."""

    card: Card | None


@dataclass(frozen=True, slots=True)
class KeepMeeting:
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Unlock:
    """From now on whoever asked may be shown who a student is, for some minutes. The database refuses it where one
    person acts alone, but for a lone opening (storage/opened.py)."""

    id: ChatId  # of the opening
    about: ChatId  # the case
    by: PersonId
    asked: datetime
    viewed: datetime
    second: PersonId | None = None  # None: alone
    answered: datetime | None = None


@dataclass(frozen=True, slots=True)
class Write:
    """Into the transcript."""

    chat: ChatId
    side: Side
    line: Line


@dataclass(frozen=True, slots=True)
class Rewrite:
    chat: ChatId
    side: Side
    line: Line


@dataclass(frozen=True, slots=True)
class Move:
    """A place names its role by its type: AtWork is the work somebody does, any other the student in them."""

    person: PersonId
    place: Place

    @property
    def works(self) -> bool:
        return isinstance(self.place, AtWork)


@dataclass(frozen=True, slots=True)
class Know:
    person: PersonId
    facts: Facts


@dataclass(frozen=True, slots=True)
class Redeem:
    """Burn a single-use code or invitation."""

    code: str


@dataclass(frozen=True, slots=True)
class Invite:
    """Make an invitation. Only what recognises the code is kept."""

    code: str
    role: Role
    until: datetime


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take one back: it opens nothing any more."""

    invitation: str  # its id


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Rings for whoever set it, or `person`. Harmless when stale, so nobody needs to unset it."""

    name: str
    at: datetime
    about: ChatId | None = None
    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """For the audit: what was done, never what was said."""

    what: str
    about: ChatId | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Observe:
    """What an adult of the school has seen or counted themselves."""

    what: Seen


class Verdict(StrEnum):
    """May a report show what a student added after a chat?"""

    WAITS = "waits"
    PASSED = "passed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Judge:
    """`words`: as they were passed, of which month."""

    chat: ChatId
    verdict: Verdict
    month: str = ""
    words: str = field(default="", repr=False)


Effect = (
    Tell
    | Amend
    | Wipe
    | Uncover
    | WipeScreen
    | Erase
    | Keep
    | KeepCase
    | KeepCard
    | KeepMeeting
    | Unlock
    | Write
    | Rewrite
    | Move
    | Know
    | Redeem
    | Invite
    | Withdraw
    | SetTimer
    | Record
    | Observe
    | Judge
)


@dataclass(frozen=True, slots=True)
class Decision:
    effects: tuple[Effect, ...] = ()

    def leaves(self, chat: C) -> C:
        """As it is once this is done."""
        for effect in reversed(self.effects):
            match effect:
                case Keep(newer) if isinstance(newer, type(chat)) and newer.story.id == chat.story.id:
                    return newer
        return chat

    def after(self, *first: Effect) -> "Decision":
        return Decision((*first, *self.effects))

    def then(self, *last: Effect) -> "Decision":
        return Decision((*self.effects, *last))
