"""One transaction: load a page, write what was decided on it; one executemany per table."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from secrets import token_urlsafe
from typing import Any

from sqlalchemy import Connection, Executable, bindparam, delete, func, insert, select, update

from flows.book import Book
from flows.model.card import Card
from flows.model.chats import Chat, Closed, Talking
from flows.model.effects import Record, Rewrite, SetTimer, Wipe, Write
from flows.model.events import TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.observed import Count
from flows.model.people import Person, Role, moved
from flows.model.places import AtWork
from flows.model.say import Lane
from flows.model.school import School
from flows.results.beside import Beside
from flows.results.happenings import of_case
from flows.results.happenings import of_chat as of_chat_
from flows.results.periods import Period
from flows.results.release import Release
from flows.school import retention
from storage import (
    aside,
    audit,
    burial,
    cards,
    chores,
    comments,
    counts,
    covered,
    drawn,
    erasure,
    happenings,
    lease,
    meetings,
    mine,
    observed,
    opened,
    post,
    pulse,
    releases,
    scenes,
    screens,
    sweep,
    told,
    tombstones,
    turning,
)
from storage.addresses import Addresses, Listed
from storage.arrivals import Arrival, Aside, Due, Erased, Letter, Office, Receipt, State
from storage.casebook import Casebook
from storage.codec import CHATS, PLACES
from storage.forgetting import Forgetting
from storage.keys import Keys, of_chat
from storage.memory import Memory
from storage.mine import Part
from storage.people import People, facts_row
from storage.post import TIMER
from storage.proof import Broken, Walk, Whole
from storage.repeats import Repeats
from storage.scenes import Page
from storage.shelf import LETTERS, Shelf, line_cell
from storage.tables import chats, keys, lines, people, tickets, timers
from storage.tombstones import Stones
from storage.vault import Owner, Sealed

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
        self._keep_cases(book)
        cards.keep(self._db, self._memory.vault, self._keys, book.cards, now)
        self._keep_lines(book)
        self._many(BURN, [{"it": self._memory.vault.ticket(code)} for code in book.burnt])
        self._many(BURN, [{"it": bytes.fromhex(invitation)} for invitation in book.withdrawn])
        for one in book.invited:
            self.issue([one.code], one.role, one.until)
        self._many(RING, [_timer(person, timer) for person, timer in book.timers])
        rung = [a.source.removeprefix(TIMER) for a in page.fresh if isinstance(a.event, TimerRang)]
        self._many(HUSH, [{"it": timer} for timer in rung])
        self._repeats.mark(page.fresh, now)
        aside.put(self._db, self._memory.vault, asides, now)
        comments.judge(self._db, self._keys, book.judged.values(), now)
        observed.keep(self._db, self._keys, self._memory.numbers, book.observed, now)
        meetings.keep(self._db, self._keys, book.meetings)
        audit.append(self._db, self._memory.vault, [self._record(*one, now) for one in book.records])
        opened.unlock(self._db, book.unlocked)
        erasure.ask(self._db, book)
        for wanted in book.screens:
            if wanted.closes and (back := covered.recall(self._db, self._keys, wanted.to)):
                book.words.append(Wipe(wanted.to, Lane.CHAT, recalls=back))
            book.words += screens.screen(self._db, self._memory.numbers, wanted.to, wanted.message)
        return post.send(self._db, self._keys, self._addresses, self._memory.numbers, book.words, departs)

    def erase(self, now: datetime, school: School) -> Erased | None:
        """One step of one erasure; None if there is nothing to do."""
        erasing = erasure.Erasing(self._db, self._memory, self._keys, self._people, self._addresses)
        return erasing.step(now, school)

    def mine(self, who: PersonId, after: ChatId) -> Part:
        """Some of their chats, from there on."""
        shelf = Shelf(self._db, self._memory.vault, self._keys, self._people)
        forgetting = Forgetting(self._db, self._keys, self._people)
        return mine.part(self._db, forgetting, shelf, Casebook(self._db, self._keys), who, after)

    def me(self, who: PersonId) -> tuple[Person | None, int]:
        """And how many messages to them are kept."""
        return self._people.one(who), mine.letters(self._db, who)

    def card(self, who: PersonId) -> Card | None:
        return cards.one(self._db, self._keys, who)

    def revealed(self, which: ChatId, reader: PersonId, now: datetime) -> opened.Revealed | None:
        """Who a student is, to whoever opened it with another, for some minutes."""
        return opened.revealed(self._db, self._keys, self._addresses, which, reader, now)

    def erasing(self) -> bool:
        return erasure.any_asked(self._db)

    def sweep(self, night: str, now: datetime) -> bool:
        """A little of what has lived out its time. True: there is more."""
        return sweep.sweep(self._db, self._keys, self._memory.numbers, night, now)

    def stones(self) -> Stones:
        """For a backup, and to be carried over to an older one that is restored."""
        return tombstones.given(self._db)

    def bury(self, stones: Stones, now: datetime) -> int:
        """At every start, and with newer tombstones after a restore. Returns how many had come back."""
        tombstones.add(self._db, stones)
        forgetting = Forgetting(self._db, self._keys, self._people)
        return burial.bury(self._db, self._memory.vault, self._keys, forgetting, now)

    def office(self) -> Office:
        """Who helps, and what is open at them."""
        shelf = Shelf(self._db, self._memory.vault, self._keys, self._people)
        return Office(self._people.staff(), shelf.kept_cases(), shelf.letters())

    def letters_needed(self, now: datetime) -> bool:
        """Where the school wrote nothing of them: nobody is certified, or one waits still."""
        return self._people.peers(now) == 0 or self._db.execute(LETTERS).first() is not None

    def listed(self) -> list[Listed]:
        """Everybody who helps, as Telegram knows them."""
        staff = [(one, one.staff) for one in self._people.staff()]
        self._addresses.load(one.id for one, _ in staff)
        found = ((self._addresses.get(one.id), one, role) for one, role in staff if role is not None)
        return [Listed(to.telegram, role, one.facts.language) for to, one, role in found if to is not None]

    def wind(self, wound: Iterable[tuple[PersonId, SetTimer]]) -> None:
        """What a command decided: whoever runs, now or at the next start, does it within a second."""
        self._many(RING, [_timer(person, timer) for person, timer in wound])

    def everybody(self) -> Mapping[PersonId, str]:
        return told.everybody(self._db)

    def told(self, mark: str) -> Mapping[PersonId, State]:
        return told.told(self._db, mark)

    def left_over(self) -> list[Letter]:
        return list(post.left_over(self._db, self._keys, self._addresses))

    def message_marked(self, person: PersonId, mark: str) -> int | None:
        return post.message_marked(self._db, person, mark)

    def messages_marked(self, person: PersonId, mark: str) -> list[int]:
        return post.messages_marked(self._db, person, mark)

    def letters_shown(self, person: PersonId, message: int) -> list[Letter]:
        return list(post.letters_shown(self._db, self._keys, self._addresses, person, message))

    def due(self, now: datetime, after: tuple[datetime, str] | None = None) -> Due:
        """Some of the timers, from there on."""
        return post.due(self._db, now, after)

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

    def turn(self, after: Owner) -> turning.Turned:
        """The next keys under the root key that is used now."""
        return turning.turn(self._db, self._memory.vault, after)

    def note(self, actor: str, record: Record, now: datetime) -> None:
        """In the audit: what was done by a command, and by nobody the bot knows."""
        audit.append(self._db, self._memory.vault, [self._record(PersonId(actor), record, now)])

    def pulse(self, now: datetime) -> tuple[int, bool]:
        """Alerts that nobody has taken, and whether we are the one that may write."""
        shelf = Shelf(self._db, self._memory.vault, self._keys, self._people)
        return pulse.untaken(self._db, shelf), pulse.leads(self._db, now)

    def counselors(self) -> list[PersonId]:
        return self._people.counselors()

    def supervisors(self) -> list[PersonId]:
        return self._people.supervisors()

    def coordinators(self) -> list[PersonId]:
        return self._people.coordinators()

    def chore_due(self, name: str, period: str) -> bool:
        return chores.due(self._db, name, period)

    def chore_done(self, name: str, period: str) -> None:
        chores.done(self._db, name, period)

    def walk(self, walk: Walk) -> Whole | Broken | None:
        """A piece of the audit."""
        return walk.on(self._db)

    def counted(self, period: Period, topics: tuple[str, ...], today: date) -> releases.Counted:
        """To be released, by bot/results/releasing.py alone. Raises NotReady, ReleaseChanged."""
        return releases.counted(self._db, self._memory.vault, period, topics, today)

    def freeze(self, counted: releases.Counted, made: Mapping[Period, Release]) -> Release | None:
        """None: to be counted and made again. Raises ReleaseChanged."""
        return releases.freeze(self._db, self._memory.vault, counted, made)

    def beside(self, period: Period) -> Beside:
        """What the school wrote down itself, and the use of the service in the same months: as it was when a report of
        this period was first made. Raises ReleaseChanged."""
        return drawn.drawn(self._db, self._memory.vault, period).beside

    def comments(self, period: Period) -> tuple[str, ...]:
        """Those that a guru BK had passed by then, and that nobody erased since. Raises ReleaseChanged."""
        return comments.passed(self._db, self._keys, drawn.drawn(self._db, self._memory.vault, period).comments)

    def count(self, counts: Sequence[Count], now: datetime) -> int:
        """From a file. Returns how many are other than they were."""
        return observed.keep(self._db, self._keys, self._memory.numbers, counts, now)

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

    def _record(self, actor: PersonId, record: Record, now: datetime) -> Row:
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
