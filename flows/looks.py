"""Looks: what an event may look at besides its person and their chat. Nothing else is read: most events stay cheap."""

from datetime import datetime, timedelta

from flows.afterwards import comments
from flows.coordinator import broadcast, observe
from flows.ending import close
from flows.model import carried
from flows.model.events import (
    AuditClosed,
    ButtonPressed,
    CommandGiven,
    Event,
    MediaRefused,
    MenuChosen,
    PersonUnreachable,
    PhotoFailed,
    ResultsReady,
    ServiceSick,
    TextEdited,
    TextReceived,
    TimerRang,
)
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.people import Person, Role, open_question
from flows.model.places import ASIDE, AskCard, AskComment, Home, InChat, InQueue
from flows.review import sample
from flows.risk.alarm import Alarm
from flows.supervision import ladder, meeting
from flows.talking import span
from flows.team import leaving, standing, year


def looks_at_desk(me: Person, event: Event) -> bool:
    """Words in a chat do not: so most events are decided without reading who is on duty, and on PostgreSQL
    do not collide with those who come and go. The laws hold us to it."""
    match event:
        case _ if standing.lost(me):
            return True
        case TextReceived(alarm=Alarm()) | TextEdited(alarm=Alarm()) | MediaRefused(alarm=Alarm()):
            return True
        case TextReceived(text) if me.work.chats and close.says_uneasy(text):
            return True
        case TextReceived() | TextEdited() | MediaRefused():
            in_chat = isinstance(me.place, InChat) or (me.work.chats and not isinstance(me.place, ASIDE))
            beside = me.work.chats and not isinstance(event, TextEdited) and event.reply_to  # perhaps to a guru BK
            return me.work.asked is not None or bool(beside) or not in_chat
        case PhotoFailed() | AuditClosed() | ResultsReady() | ServiceSick():
            return False
        case _:
            return True


def reads_transcript(me: Person, event: Event) -> bool:
    match event:
        case ButtonPressed(
            "claim" | "read" | "adult-read" | "read-along" | "take-over-yes" | "hand-on-to" | "sample-read"
        ):
            return True
        case ButtonPressed("letter-claim" | "letter-mine" | "letter-review" | "letter-release"):
            return True
        case TextReceived(pin=str(secret)) if secret:
            return me.work.asked is not None
        case TextEdited():
            return isinstance(me.place, InQueue)
        case TimerRang(span.TIME):
            return True
        case _:
            return False


def only_words(me: Person, event: Event) -> bool:
    """Which answer no question: nothing is looked at for them beside their chat, and what their place asks for. The
    laws hold us to it."""
    return me.work.asked is None and isinstance(event, TextReceived | TextEdited | MediaRefused)


def looks_at_invitations(event: Event) -> bool:
    return isinstance(event, ButtonPressed) and event.verb in ("invite", "invitations", "uninvite", "uninvite-yes")


def hands_over(event: Event) -> bool:
    """Somebody leaves, or may: what they answer for is looked up."""
    match event:
        case ButtonPressed("dismiss-yes"):
            return True
        case TimerRang(name):
            return name.partition(":")[0] in (leaving.LEAVES, year.TURNS)
        case _:
            return False


def looks_at_cases(me: Person, event: Event) -> bool:
    """All of them: for a list, or to find one's own."""
    match event:
        case _ if hands_over(event):
            return True
        case MenuChosen(Item.CASES):
            return True
        case ButtonPressed(verb):
            return verb in ("cases", "plan-see", "observe-of", "observe-cases") or looks_at_observations(me, event)
        case _:
            return looks_at_observations(me, event)


LETTERS = ("letter", "letter-write", "letter-back", "letters", "letter-claim")


def looks_at_letters(me: Person, event: Event, *, replies: bool) -> bool:
    """Those that are to be answered. `replies`: to the answer of one. Whoever helps, and writes where nothing waits for
    words, may mean the letter they have taken."""
    match event:
        case TimerRang(ladder.LOOK):
            return True
        case _ if hands_over(event):
            return True
        case MenuChosen(Item.LETTER):
            return True
        case ButtonPressed(verb):
            return verb in LETTERS
        case TextReceived():
            answers = me.staff in (Role.COUNSELOR, Role.SUPERVISOR) and isinstance(
                me.place, Home | AskComment | AskCard
            )
            return replies or (answers and not me.work.chats and me.work.asked is None)
        case _:
            return False


def case_named(me: Person, event: Event, now: datetime) -> ChatId | None:
    """Which case it may be about, beside that of its chat."""
    match event:
        case ButtonPressed(about=named) | TimerRang(about=named):
            return named
        case TextReceived() if asked := open_question(me, now):
            return asked.about
        case _:
            return None


def looks_at_case_of_chat(me: Person, event: Event) -> bool:
    """Not calm words: they change nothing in it, unless they are to tell who somebody is."""
    match event:
        case TextReceived() | MediaRefused() if isinstance(me.place, InChat) and me.place.telling:
            return True
        case TextReceived(alarm=sign) | TextEdited(alarm=sign) | MediaRefused(alarm=sign):
            return sign is not None
        case _:
            return True


CARDS = frozenset(
    ("card", "card-fill", "card-part", "card-skip", "card-clear", "card-back", "card-stop", "who-card", "who-card-yes")
)


def looks_at_card(me: Person, event: Event) -> bool:
    """One's own, while one fills it in or looks at it."""
    match event:
        case ButtonPressed(verb):
            return verb in CARDS
        case TextReceived() | TextEdited() | MediaRefused() | CommandGiven() | MenuChosen():
            return isinstance(me.place, AskCard)
        case _:
            return False


def looks_at_deeds(event: Event) -> bool:
    return isinstance(event, ButtonPressed) and event.verb == "accuracy"


def looks_at_room(event: Event) -> bool:
    return event == MenuChosen(Item.ROOM) or (isinstance(event, ButtonPressed) and event.verb == "room")


def looks_at_audience(me: Person, event: Event) -> bool:
    match event:
        case TimerRang(broadcast.NEXT) | ButtonPressed("news-send"):
            return True
        case TextReceived():
            return me.work.asked is not None and me.work.asked.what == broadcast.WORDS
        case _:
            return False


def looks_at_alarmed(event: Event) -> bool:
    """Is there danger just now? A drill must not come between."""
    return isinstance(event, ButtonPressed) and event.verb == "drill-begin"


def looks_back(me: Person, event: Event) -> timedelta | None:
    """How far, at chats that ended: some of a week's are drawn, and a team meeting goes through what was flagged."""
    match event:
        case TimerRang(sample.DUE):
            return sample.HANDED_SINCE if me.work.sample and me.work.sample.handed else sample.SINCE
        case ButtonPressed("meeting" | "meeting-stop"):
            return carried.MONTH
        case _:
            return None


def looks_at_meetings(me: Person, event: Event) -> bool:
    asked = me.work.asked
    match event:
        case TimerRang(meeting.DUE) | ButtonPressed("meeting" | "meeting-stop" | "meeting-read"):
            return True
        case TextReceived(pin=str(secret)) if secret:
            return asked is not None and asked.about == meeting.LIST
        case _:
            return False


def looks_at_observations(me: Person, event: Event) -> bool:
    """When they are read: by the button, or once the PIN was right."""
    asked = me.work.asked
    match event:
        case ButtonPressed("observe-read"):
            return True
        case TextReceived(pin=str(secret)) if secret:
            return asked is not None and asked.about == observe.LIST
        case _:
            return False


def looks_at_comments(me: Person, event: Event) -> bool:
    """Likewise."""
    asked = me.work.asked
    match event:
        case ButtonPressed("comments" | comments.PASS | comments.REFUSE):
            return True
        case TextReceived(pin=str(secret)) if secret:
            return asked is not None and asked.about == comments.LIST
        case _:
            return False


def leaves_all(me: Person, event: Event) -> bool:
    """Whoever helps lets go of every chat they hold."""
    match event:
        case PersonUnreachable() | ButtonPressed("danger-me"):
            return True
        case _:
            return standing.lost(me)
