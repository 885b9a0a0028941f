"""The outbox: what is to be said, what became of it, and what a crash left behind; and timers that are due."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, or_, select, update

from flows.model.effects import Outgoing, Uncover, Wipe
from flows.model.events import TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.say import Lane
from storage import covered, screens
from storage.addresses import Addresses
from storage.arrivals import Arrival, Due, Letter, Receipt, State
from storage.codec import WORDS
from storage.columns import FIRST
from storage.keys import Keys, of_words
from storage.numbers import Numbers
from storage.pointers import words_cell
from storage.tables import UNSENT, outbox, timers
from storage.vault import Unreadable

OUT, DUE = outbox.c, timers.c
MOST_DUE = 100  # in one group: whoever writes meanwhile waits for no more of them
AT_ONCE = 1000  # letters: a list in a statement has its limits
TIMER = "timer:"

SEND = insert(outbox)
LEFT_OVER = (
    select(OUT.number, OUT.person, OUT.about, OUT.words, OUT.state)
    .where(UNSENT, OUT.number > bindparam("after"))
    .order_by(OUT.number)
    .limit(AT_ONCE)
)
UNSENT_OF = select(func.count()).where(UNSENT, OUT.lane == bindparam("lane_"))
MARKED = (
    select(OUT.message)
    .where(OUT.person == bindparam("who"), OUT.mark == bindparam("name"))
    .order_by(OUT.message.is_(None), OUT.number.desc())
    .limit(1)
)
ALL_MARKED = (
    select(OUT.message)
    .where(OUT.person == bindparam("who"), OUT.mark == bindparam("name"), OUT.message.is_not(None))
    .order_by(OUT.number)
)
SHOWN = (
    select(OUT.number, OUT.person, OUT.about, OUT.words, OUT.state)
    .where(OUT.person == bindparam("who"), OUT.message == bindparam("there"))
    .order_by(OUT.number)
)
FAR = (
    select(DUE.id, DUE.person, DUE.name, DUE.about)
    .where(DUE.name == bindparam("it"), DUE.at > bindparam("since"))
    .order_by(DUE.at, DUE.id)
)
DUE_NOW = (
    select(DUE.id, DUE.person, DUE.name, DUE.about, DUE.at)
    .where(
        DUE.at <= bindparam("now"),
        DUE.at >= bindparam("since"),  # what the index begins at
        or_(DUE.at > bindparam("since"), DUE.id > bindparam("id_")),
    )
    .order_by(DUE.at, DUE.id)
    .limit(MOST_DUE)
)
# What has arrived stays so: a note of its departure may come late, and would send it once more after a crash
DELIVERED = (
    update(outbox)
    .where(OUT.number == bindparam("it"), UNSENT)
    .values(state=bindparam("to"), message=bindparam("there"))
)


def send(
    db: Connection,
    keys: Keys,
    addresses: Addresses,
    numbers: Numbers,
    words: Sequence[Outgoing | Uncover],
    departs: Callable[[PersonId], bool],
) -> list[Letter]:
    """Nobody is told what is for somebody who is no more. What is covered is kept here, and goes nowhere yet."""
    addresses.load(word.to for word in words)
    said: list[Letter] = []
    first: set[PersonId] = set()
    for some in _in_turn(db, keys, words):
        placed = (covered.in_place(db, keys, word) for word in some)
        letters = [
            Letter(number or numbers.next(), to.telegram, to.language, to.staff, word)
            for number, word in placed
            if (to := addresses.get(word.to))
        ]
        rows: list[Mapping[str, Any]] = []
        for letter in letters:
            to_whom = letter.words.to
            if waits_covered(letter.words):
                rows.append(row_of(letter, keys, State.COVERED))
                continue
            leaves = to_whom not in first and departs(to_whom)
            first.add(to_whom)
            rows.append(row_of(letter, keys, State.SENDING if leaves else State.WAITING))
            said.append(letter)
        if rows:
            db.execute(SEND, rows)
    return said


def waits_covered(words: Outgoing) -> bool:
    return not isinstance(words, Wipe) and words.covered is not None


def _in_turn(db: Connection, keys: Keys, words: Sequence[Outgoing | Uncover]) -> Iterator[Sequence[Outgoing]]:
    """What waits is looked for once all that was said before it is written, and nothing that is said after it."""
    some: list[Outgoing] = []
    for one in words:
        if isinstance(one, Uncover):
            yield some
            some = covered.take(db, keys, one)
        else:
            some.append(one)
    yield some


def row_of(letter: Letter, keys: Keys, state: State) -> Mapping[str, Any]:
    words = letter.words
    cell = words_cell(letter.number, words.to)
    return {
        "number": letter.number,
        "lane": words.lane,
        "person": words.to,
        "mark": words.mark or None,
        "about": words.about,
        "words": keys.seal(of_words(words.about, words.to), WORDS.dump(words), cell),
        "state": state,
    }


def left_over(db: Connection, keys: Keys, addresses: Addresses) -> Iterator[Letter]:
    """In their order. What was on its way when we stopped may have arrived."""
    last = 0
    while rows := db.execute(LEFT_OVER, {"after": last}).all():
        last = rows[-1].number
        addresses.load(row.person for row in rows)
        keys.load(of_words(row.about, row.person) for row in rows)
        for letter in letters(keys, addresses, rows):
            match letter.words:
                case Wipe(since=since) as words if since:
                    yield replace(letter, words=screens.after_a_crash(db, words))
                case _:
                    yield letter


def letters(keys: Keys, addresses: Addresses, rows: Sequence[Row[*tuple[Any, ...]]]) -> Iterator[Letter]:
    for row in rows:
        to = addresses.get(row.person)
        if to is None:
            continue
        try:
            raw = keys.open(of_words(row.about, row.person), row.words, words_cell(row.number, row.person))
        except Unreadable:
            continue  # erased meanwhile: there is nothing left to say
        again = row.state == State.SENDING
        yield Letter(row.number, to.telegram, to.language, to.staff, WORDS.load(raw), again)


def receive(db: Connection, receipts: Iterable[Receipt]) -> None:
    if rows := [{"it": r.number, "to": r.state, "there": r.message} for r in receipts]:
        db.execute(DELIVERED, rows)


def messages_marked(db: Connection, person: PersonId, mark: str) -> list[int]:
    """All of them that have arrived, oldest first."""
    return list(db.scalars(ALL_MARKED, {"who": person, "name": mark}))


def message_marked(db: Connection, person: PersonId, mark: str) -> int | None:
    return db.scalar(MARKED, {"who": person, "name": mark})


def letters_shown(db: Connection, keys: Keys, addresses: Addresses, person: PersonId, message: int) -> Iterator[Letter]:
    """All that ever stood in one message of theirs: of what was changed, the newest comes last."""
    rows = db.execute(SHOWN, {"who": person, "there": message}).all()
    addresses.load([person])
    keys.load(of_words(row.about, row.person) for row in rows)
    return letters(keys, addresses, rows)


def unsent(db: Connection, lane: Lane) -> int:
    """As far as is written down: a receipt may come a little later."""
    return db.scalar(UNSENT_OF, {"lane_": lane}) or 0


def far(db: Connection, name: str, since: datetime) -> list[Arrival]:
    """Timers of this name that are due later than any is ever set, as if they were due."""
    return [rings(*row) for row in db.execute(FAR, {"it": name, "since": since}).all()]


def rings(number: str, person: PersonId, name: str, about: ChatId | None) -> Arrival:
    return Arrival(f"{TIMER}{number}", person, TimerRang(name, about))


def due(db: Connection, now: datetime, after: tuple[datetime, str] | None) -> Due:
    """By turns: those that fail again and again do not stand before all others."""
    since, id_ = after or (FIRST, "")
    rows = db.execute(DUE_NOW, {"now": now, "since": since, "id_": id_}).all()
    return Due([rings(*row[:4]) for row in rows], (rows[-1].at, rows[-1].id) if len(rows) == MOST_DUE else None)
