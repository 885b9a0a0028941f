"""What was decided becomes rows: people, chats, cases, lines, timers, audit and letters, in one transaction."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from secrets import token_urlsafe
from typing import Any

from sqlalchemy import Connection, Executable, bindparam, delete, func, insert, select, update

from flows.book import Book
from flows.model.chats import Chat, Closed, Talking
from flows.model.effects import Record, Rewrite, SetTimer, Wipe, Write
from flows.model.events import TimerRang
from flows.model.ids import PersonId
from flows.model.people import Role, moved
from flows.model.places import AtWork
from flows.model.say import Lane
from flows.results.happenings import of_case
from flows.results.happenings import of_chat as of_chat_
from flows.school import retention
from storage import (
    aside,
    audit,
    cards,
    comments,
    counts,
    covered,
    erasure,
    happenings,
    meetings,
    observed,
    opened,
    post,
    screens,
)
from storage.addresses import Addresses
from storage.arrivals import Aside, Letter
from storage.casebook import Casebook
from storage.codec import CHATS, PLACES
from storage.keys import Keys, of_chat
from storage.memory import Memory
from storage.people import People, facts_row
from storage.post import TIMER
from storage.repeats import Repeats
from storage.scenes import Page
from storage.shelf import line_cell
from storage.tables import chats, keys, lines, people, tickets, timers
from storage.vault import Sealed

Row = Mapping[str, Any]
CHANGED = ("stage", "road", "alias", "helper", "state", "changed", "until")
FACTS = (
    "staff",
    "language",
    "admitted",
    "consent",
    "wrong_codes",
    "no_code_before",
    "certified",
    "suspended",
    "news",
)

MEET, KEY, START, LINE, RING, ISSUE = map(insert, (people, keys, chats, lines, timers, tickets))
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


class Decided:
    """Writes what was decided on a page: one executemany per table."""

    def __init__(
        self, db: Connection, memory: Memory, keys_: Keys, addresses: Addresses, people_: People, repeats: Repeats
    ) -> None:
        self._db, self._memory, self._keys = db, memory, keys_
        self._addresses, self._people, self._repeats = addresses, people_, repeats

    def keep(self, page: Page, asides: Iterable[Aside], departs: Callable[[PersonId], bool]) -> list[Letter]:
        """Returns what is to be said."""
        book, now = page.book, page.book.now
        self._keep_people(page)
        self._keep_chats(page)
        self._keep_cases(book)
        cards.keep(self._db, self._memory.vault, self._keys, book.cards, now)
        self._keep_lines(book)
        self._many(BURN, [{"it": self._memory.vault.ticket(code)} for code in book.burnt])
        self._many(BURN, [{"it": bytes.fromhex(invitation)} for invitation in book.withdrawn])
        for one in book.invited:
            self.issue([one.code], one.role, one.until)
        self.wind(book.timers)
        rung = [a.source.removeprefix(TIMER) for a in page.fresh if isinstance(a.event, TimerRang)]
        self._many(HUSH, [{"it": timer} for timer in rung])
        self._repeats.mark(page.fresh, now)
        self._repeats.note(page.changed)
        aside.put(self._db, self._memory.vault, asides, now)
        comments.judge(self._db, self._keys, book.judged.values(), now)
        observed.keep(self._db, self._keys, self._memory.numbers, book.observed, now)
        meetings.keep(self._db, self._keys, book.meetings)
        audit.append(self._db, self._memory.vault, [self.record(*one, now) for one in book.records])
        opened.unlock(self._db, book.unlocked)
        erasure.ask(self._db, book)
        for wanted in book.screens:
            if wanted.closes and (back := covered.recall(self._db, self._keys, wanted.to)):
                book.words.append(Wipe(wanted.to, Lane.CHAT, recalls=back))
            book.words += screens.screen(self._db, self._memory.numbers, wanted.to, wanted.message)
        return post.send(self._db, self._keys, self._addresses, self._memory.numbers, book.words, departs)

    def wind(self, wound: Iterable[tuple[PersonId, SetTimer]]) -> None:
        self._many(RING, [_timer(person, timer) for person, timer in wound])

    def issue(
        self,
        codes: Iterable[str],
        role: Role | None = None,
        until: datetime | None = None,
        certified: datetime | None = None,
    ) -> None:
        """Only the keyed hash of each is kept."""
        ticket, given = self._memory.vault.ticket, {"role": role, "used": False, "until": until, "certified": certified}
        self._many(ISSUE, [given | {"lookup": ticket(code)} for code in codes])

    def _keep_people(self, page: Page) -> None:
        book, folk = page.book, self._people
        new = {person.id for person in page.newcomers}
        self._many(KEY, self._keys.take_unwritten())
        self._many(MEET, [folk.new_row(book.people[person]) for person in sorted(new)])
        facts = [(p, known.facts) for p, known in sorted(book.known.items())]
        self._many(MOVE["place"], self._places(book, new))
        self._many(MOVE["work"], self._works(book, new))
        self._many(KNOW, [facts_row(known) | {"it": person} for person, known in facts if person not in new])
        for person, known in facts:
            self._addresses.learn(person, known)

    def _places(self, book: Book, new: Collection[PersonId]) -> list[Row]:
        cells = {
            move.person: PLACES.dump(move.place)
            for (person, works), move in book.moves.items()
            if not works and person not in new and not isinstance(move.place, AtWork)
        }
        return [{"it": p, "to": self._people.sealed(p, "place", cell)} for p, cell in sorted(cells.items())]

    def _works(self, book: Book, new: Collection[PersonId]) -> list[Row]:
        """Of whom something else was learnt, too: what is secret of it lies in this cell."""
        folk = {person: book.me(person) for person in book.known if person not in new}
        for (person, works), move in book.moves.items():
            if works and person not in new:
                folk[person] = moved(book.me(person), move.place)
        for person, known in book.known.items():
            if person in folk:
                folk[person] = replace(folk[person], facts=known.facts)
        return [{"it": p, "to": self._people.work_cell(it)} for p, it in sorted(folk.items())]

    def _keep_chats(self, page: Page) -> None:
        kept, now = sorted(page.book.kept.items()), page.book.now
        new = {chat for chat, _ in kept if chat not in page.shelf.known}
        for chat in new:
            self._keys.make(of_chat(chat))
        self._many(KEY, self._keys.take_unwritten())
        rows = {chat: self._chat(it, now) | {"waited": page.book.waited.get(chat)} for chat, it in kept}
        self._many(START, [row | {"id": chat, "opened": now} for chat, row in rows.items() if chat in new])
        self._many(CHANGE, [row | {"it": chat} for chat, row in rows.items() if chat not in new])
        school = page.book.school
        here = now.astimezone(school.zone)
        begun, gone_on = counts.rows(self._keys, page.book.outcomes, new, here, school.topics)
        self._many(counts.COUNT, begun)
        self._many(counts.RECOUNT, gone_on)
        told = [(chat, one) for chat, it in kept for one in of_chat_(it)]
        happenings.keep(self._db, self._keys, told, school.zone)

    def _chat(self, chat: Chat, now: datetime) -> dict[str, Any]:
        story = chat.story
        return {
            "stage": chat.stage if isinstance(chat, Closed) else type(chat).__name__,
            "road": chat.road,
            "alias": story.alias,
            "helper": helper(chat),
            "state": self._keys.seal(of_chat(story.id), CHATS.dump(chat), f"chats.state:{story.id}"),
            "changed": now,
            "until": retention.ends(chat),
        }

    def _keep_cases(self, book: Book) -> None:
        """Those an event changed; one that was only read is not among them."""
        casebook = Casebook(self._db, self._keys)
        new = casebook.new(book.cases)
        for case in sorted(new):
            self._keys.make(of_chat(case))
        self._many(KEY, self._keys.take_unwritten())
        casebook.keep(book.cases, new, book.now)
        told = [(which, one) for which, case in sorted(book.cases.items()) for one in of_case(case)]
        happenings.keep(self._db, self._keys, told, book.school.zone)

    def _keep_lines(self, book: Book) -> None:
        written = [(w.chat, w.side, w.line.message, self._line(w)) for w in book.lines.values()]
        next_ = self._memory.numbers.next
        self._many(LINE, [{"number": next_(), "chat": c, "side": s, "message": m, "text": t} for c, s, m, t in written])
        again = [(w.chat, w.side, w.line.message, self._line(w)) for w in book.rewritten.values()]
        self._many(REWRITE, [{"c": c, "s": s, "m": m, "t": t} for c, s, m, t in again])

    def _line(self, written: Write | Rewrite) -> Sealed:
        cell = line_cell(written.chat, written.side, written.line.message)
        return self._keys.seal(of_chat(written.chat), written.line.text.encode(), cell)

    def record(self, actor: PersonId, record: Record, now: datetime) -> Row:
        number = self._memory.numbers.next()
        what = {"what": record.what, "about": record.about, "detail": record.detail}
        return {"number": number, "at": now, "actor": actor, **what}

    def _many(self, statement: Executable, rows: Sequence[Row]) -> None:
        if rows:
            self._db.execute(statement, rows)


def helper(chat: Chat) -> PersonId | None:
    """At whose certificate the database looks: whoever talks with them, or writes what answers their letter."""
    if isinstance(chat, Closed):
        return chat.letter.writer if chat.letter is not None and chat.letter.open else None
    return chat.helper if isinstance(chat, Talking) else None


def _timer(person: PersonId, timer: SetTimer) -> Row:
    return {
        "id": token_urlsafe(12),
        "person": person,
        "name": timer.name,
        "about": timer.about,
        "at": timer.at,
    }
