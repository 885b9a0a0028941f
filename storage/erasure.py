"""Erasing a student: /hapus, and again what a restored backup has brought back.

asked --> chats --none is theirs--> screen --> letters --all--> goodbye --said, or a day later--> forgotten
back, from a restored backup, --^  and nothing is said

From the first step on, whoever writes from that account is a stranger. The keys of their chats go as soon as they are
found, and their rows with them. A guru BK may take an old alert meanwhile, and with it begin a new chat: so where one
was found, all are looked through again. The own key goes last, because it opens the address that the last letters need.
Each step is one transaction and says in its row how far it came, so that a kill between two of them repeats nothing.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from secrets import token_bytes
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, insert, or_, select, update

from flows.book import Book
from flows.model.chats import Chat
from flows.model.effects import Outgoing
from flows.model.ids import ChatId, PersonId
from flows.model.people import Facts, Person
from flows.model.places import Home, InChat, InQueue
from flows.model.school import School
from flows.own import erase
from storage import cards, post, pseudonyms, screens, tombstones
from storage.addresses import Addresses
from storage.arrivals import Erased, Letter, State
from storage.casebook import Casebook
from storage.codec import PLACES
from storage.forgetting import Forgetting
from storage.keys import Keys, of_chat, of_person
from storage.memory import Memory
from storage.people import People, facts_row
from storage.steps import steps
from storage.tables import UNSENT, chats, erasures, outbox, people, quarantine, timers
from storage.tables import keys as keys_
from storage.vault import Unreadable

AT_ONCE = 200  # chats looked at in one transaction: some milliseconds
LETTERS_AT_ONCE = 1000
PATIENCE = timedelta(days=1)  # for the last letters, should Telegram be away

E, C, OUT, Q = erasures.c, chats.c, outbox.c, quarantine.c
WHO: BindParameter[str] = bindparam("who")
ASKED = insert(erasures)
UNDER_WAY = select(erasures).order_by(E.since, E.person)
TURN = update(erasures).where(E.person == WHO).values(stage=bindparam("to"), after=bindparam("at"))
OVER = delete(erasures).where(E.person == WHO)
ANY = select(E.person).limit(1)
HERE = select(E.person).where(E.person == WHO)
STRANGER = (
    update(people)
    .where(people.c.id == WHO)
    .values({c: bindparam(c) for c in facts_row(Facts())} | {"lookup": bindparam("random")})
)
PLACE = update(people).where(people.c.id == WHO).values(place=bindparam("home"))
CHATS_AFTER = select(C.id, C.state).where(C.id > bindparam("after")).order_by(C.id).limit(AT_ONCE)
LETTERS_TO = delete(outbox).where(OUT.person == WHO, OUT.number > bindparam("after"))
LETTERS_AFTER = (
    select(OUT.number, OUT.person, OUT.about)
    .where(OUT.number > bindparam("after"), OUT.state.not_in((State.WAITING, State.SENDING)))
    .order_by(OUT.number)
    .limit(LETTERS_AT_ONCE)
)
LETTERS_GONE = delete(outbox).where(OUT.number.in_(bindparam("numbers", expanding=True)))
ALIVE = select(keys_.c.owner).where(keys_.c.owner.in_(bindparam("owners", expanding=True)))
WAITING = select(OUT.number).where(OUT.person == WHO, UNSENT).limit(1)
TIMERS = delete(timers).where(timers.c.person == WHO)
FORGET = delete(people).where(people.c.id == WHO)
ASIDES = select(Q.source, Q.at, Q.raw, Q.person).where(or_(Q.person == WHO, Q.person.is_(None)))
UNASIDE = delete(quarantine).where(Q.source == bindparam("source_"), Q.at == bindparam("at_"))


class Stage(StrEnum):
    ASKED = "asked"
    BACK = "back"
    CHATS = "chats"
    MORE = "more"  # likewise, once some were found: they are looked through again
    SCREEN = "screen"
    LETTERS = "letters"
    GOODBYE = "goodbye"


def ask(db: Connection, book: Book) -> None:
    """With the decision that says so."""
    for who, effect in book.erased.items():
        _begin(db, who, Stage.ASKED, book.now, effect.message)


def come_back(db: Connection, who: PersonId, now: datetime) -> bool:
    """With a backup, and what it had still to say to them. False: their erasure was still under way."""
    if db.execute(HERE, {"who": who}).first() is None:
        db.execute(LETTERS_TO, {"who": who, "after": 0})
    return _begin(db, who, Stage.BACK, now, None)


def any_asked(db: Connection) -> bool:
    return db.execute(ANY).first() is not None


def _begin(db: Connection, who: PersonId, stage: Stage, now: datetime, last: int | None) -> bool:
    """`last`: up to which message their screen is wiped; None: they are told nothing."""
    if db.execute(HERE, {"who": who}).first() is not None:
        return False
    db.execute(ASKED, {"person": who, "stage": stage, "after": "", "since": now, "last": last})
    return True


class Erasing:
    """In one transaction."""

    def __init__(self, db: Connection, memory: Memory, keys: Keys, people: People, addresses: Addresses) -> None:
        self._db, self._memory, self._keys = db, memory, keys
        self._people, self._addresses = people, addresses
        self._forgetting = Forgetting(db, keys, people)

    def step(self, now: datetime, school: School) -> Erased | None:  # noqa: PLR0911  one for each stage
        """The next one of the oldest; one that only waits for its last letters holds up nobody. None: nothing to do."""
        row = next((row for row in self._db.execute(UNDER_WAY).all() if not self._waits(row, now)), None)
        if row is None:
            return None
        match Stage(row.stage):
            case Stage.ASKED:
                return self._asked(row, now)
            case Stage.BACK:
                return self._stranger(row, now)
            case Stage.CHATS | Stage.MORE:
                return self._some_chats(row, now)
            case Stage.SCREEN:
                return self._screen(row, now)
            case Stage.LETTERS:
                return self._letters(row, now, school)
            case Stage.GOODBYE:
                return self._forgotten(row)

    def _asked(self, row: Row[*tuple[Any, ...]], now: datetime) -> Erased:
        """Who has begun to wait or talk again since they asked is not cut off: they are told, and may ask again."""
        who, me = row.person, self._people.one(row.person)
        if me is not None and isinstance(me.place, InQueue | InChat):
            self._db.execute(OVER, {"who": who})
            return Erased(self._say(erase.not_now(me)), more=True)
        return self._stranger(row, now)

    def _stranger(self, row: Row[*tuple[Any, ...]], now: datetime) -> Erased:
        who, me = row.person, self._people.one(row.person)
        cards.erase(self._db, self._memory.vault, who, now)
        if me is None:
            self._turn(who, Stage.CHATS)
            return Erased(more=True)
        self._db.execute(PLACE, {"who": who, "home": self._people.sealed(who, "place", PLACES.dump(Home()))})
        if me.staff is None:
            none = facts_row(Facts(me.facts.language))
            self._db.execute(STRANGER, {"who": who, "random": token_bytes(32), **none})
            self._db.execute(TIMERS, {"who": who})
            tombstones.put(self._db, self._memory.vault, [of_person(who)], now)
        self._turn(who, Stage.CHATS)
        return Erased(more=True)

    def _some_chats(self, row: Row[*tuple[Any, ...]], now: datetime) -> Erased:
        rows = self._db.execute(CHATS_AFTER, {"after": row.after}).all()
        theirs = [chat for chat in self._forgetting.opened(rows) if chat.story.student == row.person]
        letters = self._gone(theirs, now, silent=row.last is None) if theirs else []
        found = bool(theirs) or row.stage == Stage.MORE
        if len(rows) == AT_ONCE:
            self._turn(row.person, Stage.MORE if found else Stage.CHATS, rows[-1].id)
        else:
            self._turn(row.person, Stage.CHATS if found else Stage.SCREEN)
        return Erased(letters, frozenset(chat.story.id for chat in theirs), more=True)

    def _gone(self, theirs: Sequence[Chat], now: datetime, *, silent: bool) -> list[Letter]:
        ids = [chat.story.id for chat in theirs]
        tombstones.put(self._db, self._memory.vault, map(of_chat, ids), now)
        wipes = screens.copies(self._db, self._memory.numbers, ids)
        self._forgetting.forget(theirs)
        if silent:
            return []
        staff = self._people.staff()
        return self._say(*wipes, *(word for chat in theirs for word in erase.unanswered(chat, staff)))

    def _screen(self, row: Row[*tuple[Any, ...]], now: datetime) -> Erased:
        """What there is on it is known only as long as their letters are."""
        who, me = row.person, self._people.one(row.person)
        wipes: tuple[Outgoing, ...] = ()
        if me is not None:
            self._asides(me)
            if me.staff is None and row.last is not None:
                wipes = tuple(screens.screen(self._db, self._memory.numbers, who, row.last))
        told, gone = self._cases(who, now, silent=row.last is None)
        self._turn(who, Stage.LETTERS, "0")
        return Erased([*self._say(*wipes), *told], gone, more=True)

    def _cases(self, who: PersonId, now: datetime, *, silent: bool) -> tuple[list[Letter], frozenset[ChatId]]:
        """Once their chats are gone nobody begins another. What lies on a guru BK's screen of it is taken off, too."""
        theirs = Casebook(self._db, self._keys).of(who)
        ids = [case.id for case in theirs]
        if not ids:
            return [], frozenset()
        tombstones.put(self._db, self._memory.vault, map(of_chat, ids), now)
        wipes = screens.copies(self._db, self._memory.numbers, ids)
        self._forgetting.forget_cases(ids)
        if silent:
            return [], frozenset(ids)
        staff = self._people.staff()
        told = self._say(*wipes, *(word for case in theirs for word in erase.case_gone(case, staff)))
        return told, frozenset(ids)

    def _letters(self, row: Row[*tuple[Any, ...]], now: datetime, school: School) -> Erased:
        """Those to them, and those with words of a chat whose key is gone: some at a time, all there are."""
        who, me = row.person, self._people.one(row.person)
        rows = self._db.execute(LETTERS_AFTER, {"after": int(row.after)}).all()
        chats = {one.about for one in rows if one.about}
        alive = set(self._db.scalars(ALIVE, {"owners": steps(list(map(of_chat, chats)))})) if chats else set()
        gone = [
            one.number
            for one in rows
            if (one.about and of_chat(one.about) not in alive) or (one.person == who and (me is None or not me.staff))
        ]
        if gone:
            self._db.execute(LETTERS_GONE, {"numbers": steps(gone)})
        after = str(rows[-1].number) if rows else row.after
        if len(rows) == LETTERS_AT_ONCE:
            self._turn(who, Stage.LETTERS, after)
            return Erased(more=True)
        self._turn(who, Stage.GOODBYE, after)
        last = () if me is None or row.last is None else (erase.done(me, school, now),)
        return Erased(self._say(*last), more=True)

    def _asides(self, me: Person) -> None:
        """What could not be handled names nobody, or it is theirs: the number in it tells."""
        self._addresses.load([me.id])
        address = self._addresses.get(me.id)
        number = re.compile(rb"(?<!\d)%d(?!\d)" % address.telegram) if address else None
        for row in self._db.execute(ASIDES, {"who": me.id}).all():
            if row.person == me.id or (number and self._names(row, number)):
                self._db.execute(UNASIDE, {"source_": row.source, "at_": row.at})

    def _names(self, row: Row[*tuple[Any, ...]], number: re.Pattern[bytes]) -> bool:
        try:
            raw = self._memory.vault.aside.open(row.raw, f"quarantine.raw:{row.source}")
        except Unreadable:
            return False
        return number.search(raw) is not None

    def _waits(self, row: Row[*tuple[Any, ...]], now: datetime) -> bool:
        """For the last letters."""
        if row.stage != Stage.GOODBYE or now - row.since >= PATIENCE:
            return False
        return self._db.execute(WAITING, {"who": row.person}).first() is not None

    def _forgotten(self, row: Row[*tuple[Any, ...]]) -> Erased:
        who, me = row.person, self._people.one(row.person)
        if me is not None and me.staff is not None:
            pseudonyms.part(self._db, self._keys, who)
        else:
            self._keys.destroy([of_person(who)])
            self._db.execute(LETTERS_TO, {"who": who, "after": int(row.after)})
            for statement in (TIMERS, FORGET):
                self._db.execute(statement, {"who": who})
            self._addresses.forget(who)
        self._db.execute(OVER, {"who": who})
        return Erased(more=True)

    def _turn(self, who: PersonId, stage: Stage, after: str = "") -> None:
        self._db.execute(TURN, {"who": who, "to": stage, "at": after})

    def _say(self, *words: Outgoing) -> list[Letter]:
        return post.send(self._db, self._keys, self._addresses, self._memory.numbers, words, lambda _: False)
