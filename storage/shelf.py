"""Reads one thing after another for a decision, in the transaction that keeps the outcome: flows.reader.Reader.

What was erased or damaged is as if it had never been: one such row must not hold up everybody.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, literal_column, or_, select

from flows.escalation.climb import BELL
from flows.model.card import Card
from flows.model.cases import Case
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.deeds import Deed
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId, PersonId
from flows.model.meetings import Meeting
from flows.model.observed import Observation
from flows.model.people import Invitation, Person, Role, Ticket
from flows.model.places import Line, Road
from flows.model.say import Lane
from flows.model.scene import Audience, Found, Said
from flows.model.sequels import Letter
from flows.model.stories import Side
from flows.reader import Staff
from storage import cards, comments, deeds, meetings, observed, post
from storage.casebook import Casebook
from storage.codec import CHATS
from storage.keys import Keys, of_chat
from storage.people import People
from storage.pointers import Pointers
from storage.steps import steps
from storage.tables import HELPERS, OPEN, chats, lines, tickets, timers
from storage.vault import Unreadable, Vault

RECENT_WAITS = 20

C, T = chats.c, tickets.c
BY_ID = select(C.id, C.state).where(C.id.in_(bindparam("ids", expanding=True)))
WAITING = select(C.id, C.state).where(C.stage == literal_column(f"'{Queued.__name__}'"), OPEN)
LIVE = select(C.id, C.state).where(C.stage == literal_column(f"'{Talking.__name__}'"), OPEN)
LETTERS = select(C.id, C.state).where(C.stage == literal_column(f"'{Letter.__name__}'"), OPEN)
ALIASES = select(C.alias).where(OPEN)
WAITS = (
    select(C.waited)
    .where(C.waited.is_not(None), C.road == Road.PEER)
    .order_by(C.changed.desc())  # and by nothing else, or newer SQLite (3.53) reads all chats there ever were
    .limit(RECENT_WAITS)
)
ALARMED = select(C.id, C.state).where(or_(OPEN, C.id.in_(select(timers.c.about).where(timers.c.name == BELL))))
LATELY = select(C.id, C.state).where(C.stage == Closed.__name__, C.road == Road.PEER, C.changed >= bindparam("since"))
LINES = select(lines).where(lines.c.chat == bindparam("it")).order_by(lines.c.number)
TICKET = select(T.lookup, T.role, T.used, T.until, T.certified).where(T.lookup == bindparam("lookup_"))
INVITATIONS = (
    select(T.lookup, T.until)
    .where(HELPERS, T.role == Role.COUNSELOR, T.used.is_(False), T.until.is_(None) | (T.until > bindparam("now")))
    .order_by(T.until, T.lookup)
)


class Shelf:
    def __init__(self, db: Connection, vault: Vault, keys: Keys, people: People) -> None:
        self._db, self._vault, self._keys, self._people = db, vault, keys, people
        self.pointers = Pointers(db, keys)
        self.known: set[ChatId] = set()  # the chats there were before

    def person(self, person: PersonId) -> Person | None:
        return self._people.one(person)

    def shares(self, person: PersonId) -> bool:
        return self._people.shares(person)

    def chat(self, chat: ChatId) -> Chat | None:
        return self.chats({chat}).get(chat)

    def chats(self, wanted: Collection[ChatId]) -> dict[ChatId, Chat]:
        if not wanted:
            return {}
        return dict(self._open(self._db.execute(BY_ID, {"ids": steps(wanted)}).all()))

    def staff(self) -> Staff:
        waiting = [chat for _, chat in self._open(self._db.execute(WAITING).all()) if isinstance(chat, Queued)]
        return Staff(
            self._people.staff(),
            tuple(waiting),
            frozenset(self._db.scalars(ALIASES)),
            tuple(self._db.scalars(WAITS)),
        )

    def talking_now(self) -> tuple[Talking, ...]:
        return tuple(chat for _, chat in self._open(self._db.execute(LIVE).all()) if isinstance(chat, Talking))

    def said(self, chat: ChatId) -> tuple[Said, ...]:
        return tuple(self._lines(chat))

    def button(self, person: PersonId, data: str) -> ButtonPressed | None:
        return self.pointers.button(person, data)

    def pointed(self, person: PersonId, message: int) -> Found | None:
        return self.pointers.pointed(person, message)

    def oldest(self, person: PersonId) -> int | None:
        return self.pointers.oldest(person)

    def there(self, names: Sequence[str]) -> frozenset[str]:
        return self.pointers.there(names)

    def ticket(self, code: str) -> Ticket | None:
        row = self._db.execute(TICKET, {"lookup_": self._vault.ticket(code)}).first()
        if row is None:
            return None
        return Ticket(Role(row.role) if row.role else None, row.used, row.until, row.certified, row.lookup.hex())

    def invitations(self, now: datetime) -> tuple[Invitation, ...]:
        rows = self._db.execute(INVITATIONS, {"now": now})
        return tuple(Invitation(row.lookup.hex(), row.until) for row in rows)

    def case(self, case: ChatId) -> Case | None:
        return Casebook(self._db, self._keys).case(case)

    def deeds(self, since: datetime) -> tuple[Deed, ...]:
        return deeds.since(self._db, since)

    def card(self, person: PersonId) -> Card | None:
        return cards.one(self._db, self._keys, person)

    def alarmed(self) -> tuple[Chat, ...]:
        """All in which there may be danger that nobody has ended: open ones, and those for which a bell is wound."""
        return tuple(chat for _, chat in self._open(self._db.execute(ALARMED).all()))

    def lately(self, since: datetime) -> tuple[Chat, ...]:
        """Those with a peer that ended since then, and some that were only touched since."""
        return tuple(chat for _, chat in self._open(self._db.execute(LATELY, {"since": since}).all()))

    def kept_cases(self) -> tuple[Case, ...]:
        return Casebook(self._db, self._keys).all()

    def comments(self, most: int) -> Sequence[ChatId]:
        return comments.waiting(self._db, most)

    def meetings(self, most: int) -> tuple[Meeting, ...]:
        return meetings.last(self._db, self._keys, most)

    def observations(self, most: int) -> tuple[Observation, ...]:
        return observed.last(self._db, self._keys, most)

    def observed_of(self, case: ChatId) -> tuple[Observation, ...]:
        return observed.of_case(self._db, self._keys, case)

    def letters(self) -> tuple[Closed, ...]:
        return tuple(chat for _, chat in self._open(self._db.execute(LETTERS).all()) if isinstance(chat, Closed))

    def audience(self, after: PersonId | None, most: int) -> Audience:
        people, wanted = self._people.want_news(after, most)
        return Audience(people, wanted, post.unsent(self._db, Lane.BULK))

    def _open(self, rows: Sequence[Row[*tuple[Any, ...]]]) -> Iterator[tuple[ChatId, Chat]]:
        self._keys.load([of_chat(row.id) for row in rows])
        for row in rows:
            try:
                raw = self._keys.open(of_chat(row.id), row.state, f"chats.state:{row.id}")
            except Unreadable:
                continue
            self.known.add(row.id)
            yield row.id, CHATS.load(raw)

    def _lines(self, chat: ChatId) -> Iterator[Said]:
        for row in self._db.execute(LINES, {"it": chat}).all():
            side = Side(row.side)
            try:
                raw = self._keys.open(of_chat(chat), row.text, line_cell(chat, side, row.message))
            except Unreadable:
                continue
            yield Said(side, Line(row.message, raw.rstrip(b" ").decode()))


def line_cell(chat: ChatId, side: Side, message: int) -> str:
    return f"lines.text:{chat}:{side}:{message}"
