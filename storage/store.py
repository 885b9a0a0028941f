"""One transaction: load a page, write what was decided on it; one executemany per table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from secrets import token_urlsafe
from typing import Any

from sqlalchemy import Connection, Executable, bindparam, delete, func, insert, select, update

from flows.book import Book
from flows.chats import Chat, Talking
from flows.effects import Record, Rewrite, SetTimer, Write
from flows.events import TimerRang
from flows.ids import PersonId
from flows.people import Role
from flows.places import AtWork, Place
from flows.school import School
from storage import aside, lease, post, scenes
from storage.addresses import Addresses
from storage.arrivals import Arrival, Aside, Letter, Receipt
from storage.codec import CHATS, PLACES, WORK
from storage.keys import Keys, of_chat
from storage.memory import Memory
from storage.people import People, facts_row
from storage.post import TIMER
from storage.repeats import Repeats
from storage.scenes import Page
from storage.shelf import Shelf, line_cell
from storage.tables import audit, chats, keys, lines, people, tickets, timers
from storage.vault import Sealed

Row = Mapping[str, Any]
CHANGED = ("stage", "road", "alias", "helper", "state", "changed")
FACTS = ("staff", "language", "admitted", "consent", "wrong_codes", "no_code_before", "certified")

MEET, KEY, START, LINE, RING, RECORD, ISSUE = map(insert, (people, keys, chats, lines, timers, audit, tickets))
MOVE = {
    column: update(people).where(people.c.id == bindparam("it")).values({column: bindparam("to")})
    for column in ("place", "work")
}
KNOW = update(people).where(people.c.id == bindparam("it")).values({c: bindparam(c) for c in FACTS})
CHANGE = (
    update(chats)
    .where(chats.c.id == bindparam("it"))
    .values({c: bindparam(c) for c in CHANGED} | {"waited": func.coalesce(bindparam("waited"), chats.c.waited)})
)
NEWEST = (
    select(func.max(lines.c.number))
    .where(lines.c.chat == bindparam("c"), lines.c.side == bindparam("s"), lines.c.message == bindparam("m"))
    .scalar_subquery()
)
REWRITE = update(lines).where(lines.c.number == NEWEST).values(text=bindparam("t"))
BURN = update(tickets).where(tickets.c.lookup == bindparam("it")).values(used=True)
HUSH = delete(timers).where(timers.c.id == bindparam("it"))


class Store:
    def __init__(self, db: Connection, memory: Memory) -> None:
        self._db, self._memory = db, memory
        self._keys = Keys(db, memory.vault, memory.boxes)
        self._addresses = Addresses(db, self._keys, memory.addresses)
        self._people = People(db, memory.vault, self._keys, self._addresses)
        self._repeats = Repeats(db, memory)

    def committed(self) -> None:
        """Only now may others know what was made or changed here."""
        self._keys.committed()
        self._addresses.committed()
        self._repeats.committed()

    def receive(self, receipts: Iterable[Receipt]) -> None:
        """Before a group is loaded: a reply may point at what was just delivered."""
        post.receive(self._db, receipts)

    def load(self, arrivals: Sequence[Arrival], now: datetime, school: School) -> Page:
        shelf = Shelf(self._db, self._memory.vault, self._keys, self._people)
        return scenes.load(self._people, shelf, self._repeats.unseen(arrivals, now), now, school)

    def write(
        self,
        page: Page,
        asides: Iterable[Aside] = (),
        departs: Callable[[PersonId], bool] = lambda _: False,
    ) -> list[Letter]:
        """Returns what is to be said, so that it can be said from memory.

        `departs` tells for whom the first letter will be on its way as soon as this is committed.
        """
        book, now = page.book, page.book.now
        self._keep_people(page)
        self._keep_chats(page)
        self._keep_lines(book)
        self._many(BURN, [{"it": self._memory.vault.ticket(code)} for code in book.burnt])
        self._many(RING, [_timer(person, timer) for person, timer in book.timers])
        rung = [a.source.removeprefix(TIMER) for a in page.fresh if isinstance(a.event, TimerRang)]
        self._many(HUSH, [{"it": timer} for timer in rung])
        self._repeats.mark(page.fresh, now)
        aside.put(self._db, self._memory.vault, asides, now)
        self._many(RECORD, [self._record(person, record, now) for person, record in book.records])
        return post.send(self._db, self._keys, self._addresses, self._memory.numbers, book.words, departs)

    def left_over(self) -> list[Letter]:
        return list(post.left_over(self._db, self._keys, self._addresses))

    def message_marked(self, person: PersonId, mark: str) -> int | None:
        return post.message_marked(self._db, person, mark)

    def messages_marked(self, person: PersonId, mark: str) -> list[int]:
        return post.messages_marked(self._db, person, mark)

    def due(self, now: datetime) -> list[Arrival]:
        return post.due(self._db, now)

    def issue(
        self,
        codes: Iterable[str],
        role: Role | None = None,
        until: datetime | None = None,
        certified: datetime | None = None,
    ) -> None:
        """School codes, or with a role an invitation. Only their keyed hash is kept."""
        ticket, given = self._memory.vault.ticket, {"role": role, "used": False, "until": until, "certified": certified}
        self._many(ISSUE, [given | {"lookup": ticket(code)} for code in codes])

    def lease(self, holder: str, now: datetime, until: datetime) -> bool:
        return lease.take(self._db, holder, now, until)

    def _keep_people(self, page: Page) -> None:
        book, folk = page.book, self._people
        new = {person.id for person in page.newcomers}
        self._many(KEY, self._keys.take_unwritten())
        self._many(MEET, [folk.new_row(book.people[person]) for person in sorted(new)])
        moves = sorted((key, move.place) for key, move in book.moves.items() if move.person not in new)
        for works, column in ((False, "place"), (True, "work")):
            self._many(
                MOVE[column],
                [
                    {"it": person, "to": folk.sealed(person, column, _place(place))}
                    for (person, at), place in moves
                    if at is works
                ],
            )
        facts = [(p, known.facts) for p, known in sorted(book.known.items())]
        self._many(KNOW, [facts_row(known) | {"it": person} for person, known in facts if person not in new])
        for person, known in facts:
            self._addresses.learn(person, known)

    def _keep_chats(self, page: Page) -> None:
        kept, now = sorted(page.book.kept.items()), page.book.now
        new = {chat for chat, _ in kept if chat not in page.shelf.known}
        for chat in new:
            self._keys.make(of_chat(chat))
        self._many(KEY, self._keys.take_unwritten())
        rows = {chat: self._chat(it, now) | {"waited": page.book.waited.get(chat)} for chat, it in kept}
        self._many(START, [row | {"id": chat, "opened": now} for chat, row in rows.items() if chat in new])
        self._many(CHANGE, [row | {"it": chat} for chat, row in rows.items() if chat not in new])

    def _chat(self, chat: Chat, now: datetime) -> dict[str, Any]:
        story = chat.story
        return {
            "stage": type(chat).__name__,
            "road": chat.road,
            "alias": story.alias,
            "helper": chat.helper if isinstance(chat, Talking) else None,
            "state": self._keys.seal(of_chat(story.id), CHATS.dump(chat), f"chats.state:{story.id}"),
            "changed": now,
        }

    def _keep_lines(self, book: Book) -> None:
        written = [(w.chat, w.side, w.line.message, self._line(w)) for w in book.lines.values()]
        next_ = self._memory.numbers.next
        self._many(LINE, [{"number": next_(), "chat": c, "side": s, "message": m, "text": t} for c, s, m, t in written])
        again = [(w.chat, w.side, w.line.message, self._line(w)) for w in book.rewritten.values()]
        self._many(REWRITE, [{"c": c, "s": s, "m": m, "t": t} for c, s, m, t in again])

    def _line(self, written: Write | Rewrite) -> Sealed:
        cell = line_cell(written.chat, written.side, written.line.message)
        return self._keys.seal(of_chat(written.chat), written.line.text.encode(), cell)

    def _record(self, actor: PersonId, record: Record, now: datetime) -> Row:
        number = self._memory.numbers.next()
        what = {"what": record.what, "about": record.about, "detail": record.detail}
        return {"number": number, "at": now, "actor": actor, **what}

    def _many(self, statement: Executable, rows: Sequence[Row]) -> None:
        if rows:
            self._db.execute(statement, rows)


def _place(place: Place) -> bytes:
    return WORK.dump(place) if isinstance(place, AtWork) else PLACES.dump(place)


def _timer(person: PersonId, timer: SetTimer) -> Row:
    return {
        "id": token_urlsafe(12),
        "person": person,
        "name": timer.name,
        "about": timer.about,
        "at": timer.at,
    }
