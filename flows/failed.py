"""Failed: a decision raised, by a fault of ours. What nobody may wait for happens all the same.

a bell                        --> rings again in some minutes: an alert that failed once must not fall silent
words of danger, or Darurat   --> every supervisor knows that somebody needs help, and that we could not open a chat
"""

from collections.abc import Iterator
from datetime import timedelta

from flows.book import Book
from flows.model.effects import SetTimer, Tell
from flows.model.events import Event, MediaRefused, MenuChosen, TextEdited, TextReceived, TimerRang
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.places import AskReport
from flows.model.say import Lane, Say
from flows.risk.alarm import Alarm, Level

AGAIN = timedelta(minutes=5)


def on(book: Book, who: PersonId, event: Event) -> None:
    match event:
        case TimerRang(name, about):
            book.timers.append((who, SetTimer(name, book.now + AGAIN, about)))
        case MenuChosen(Item.DANGER):
            book.words += called(book, who)
        case TextReceived(alarm=Alarm(level=level)) | TextEdited(alarm=Alarm(level=level)):
            book.words += called(book, who) if level is not Level.OFFER else ()
        case MediaRefused(alarm=Alarm(level=level)):
            book.words += called(book, who) if level is not Level.OFFER else ()


def called(book: Book, who: PersonId) -> Iterator[Tell]:
    """Without a word or an alias: there is no chat to come to. Who writes a report, writes to the wali luar alone."""
    role = Role.OMBUD if isinstance(book.me(who).place, AskReport) else Role.SUPERVISOR
    for adult in book.desk().for_student(who).all(role):
        yield Tell(adult.id, Say("alert-failed"), Lane.DANGER)
