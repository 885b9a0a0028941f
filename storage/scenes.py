"""Loads what a group of events may look at: a handful of statements, however many events.

What is rarely needed (a code, who is on duty, an old chat) is read when an event asks for it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.book import Book
from flows.model.chats import Chat, Talking
from flows.model.events import TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.people import Person
from flows.model.places import AskComment, AskLetter, AskReport, InChat, InQueue
from flows.model.school import School
from storage.arrivals import Arrival
from storage.people import People
from storage.repeats import Repeats
from storage.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Page:
    """A book opened at the right place."""

    book: Book
    fresh: Sequence[Arrival]  # not seen before, also of people who are no more
    events: Sequence[tuple[Arrival, PersonId]]
    newcomers: Sequence[Person]
    changed: Mapping[str, datetime]  # when words were changed last
    shelf: Shelf


def load(
    people: People, shelf: Shelf, repeats: Repeats, arrivals: Sequence[Arrival], now: datetime, school: School
) -> Page:
    fresh = repeats.unseen(arrivals, now)
    found, new = people.senders(fresh)
    late, changed = repeats.changed_before([(a, found[a.who].id) for a in fresh if a.who in found])
    known = [(a, found[a.who]) for a in fresh if a.who in found and a.source not in late]
    shelf.pointers.foresee([(me, a.event) for a, me in known])
    there = shelf.chats({chat for a, me in known for chat in likely(me, a)})
    people.foresee(who for chat in there.values() for who in both(chat))
    book = Book(now, school, shelf, {me.id: me for _, me in known}, there)
    return Page(book, fresh, [(a, me.id) for a, me in known], new, changed, shelf)


def both(chat: Chat) -> Iterator[PersonId]:
    """Whoever is probably told something: whether they share their phone is read for all of them at once."""
    yield chat.story.student
    if isinstance(chat, Talking):
        yield chat.helper


def likely(me: Person, arrival: Arrival) -> Collection[ChatId]:
    """The chats this event will probably look at."""
    wanted = set(me.work.chats)
    if isinstance(me.place, InQueue | InChat | AskComment):
        wanted.add(me.place.chat)
    if isinstance(me.place, AskReport):
        wanted.add(me.place.report)
    if isinstance(me.place, AskLetter):
        wanted.add(me.place.letter)
    if isinstance(arrival.event, TimerRang) and arrival.event.about:
        wanted.add(arrival.event.about)
    return wanted
