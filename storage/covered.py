"""Covered: what waits in the outbox until who shares their phone opens it (flows/shared_phone/cover.py). It stays
sealed as it is, with the key of its chat, and is said anew when it is opened."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from flows.model.effects import Amend, Outgoing, Tell, Uncover, Wipe
from flows.model.ids import PersonId
from flows.model.say import Lane
from flows.model.shared import Needs
from flows.shared_phone import cover
from storage.arrivals import State
from storage.codec import WORDS
from storage.keys import Keys, of_words
from storage.pointers import words_cell
from storage.steps import steps
from storage.tables import COVERED, UNSENT, outbox
from storage.vault import Unreadable

OUT = outbox.c
THEIRS = (
    select(OUT.number, OUT.person, OUT.about, OUT.words)
    .where(OUT.person == bindparam("who"), COVERED)
    .order_by(OUT.number)
)
SAME = (
    select(OUT.number, OUT.person, OUT.about, OUT.words)
    .where(OUT.person == bindparam("who"), OUT.mark == bindparam("name"), COVERED)
    .order_by(OUT.number)
    .limit(1)
)
NOT_ARRIVED = (  # as far as we know; UNSENT, in words, for its index
    select(OUT.number, OUT.person, OUT.about, OUT.words)
    .where(OUT.person == bindparam("who"), UNSENT, OUT.lane != Lane.DANGER)
    .order_by(OUT.number)
)
HIDE = update(outbox).where(OUT.number == bindparam("it")).values(state=State.COVERED, words=bindparam("sealed"))
GONE = delete(outbox).where(OUT.number.in_(bindparam("numbers", expanding=True)))


def take(db: Connection, keys: Keys, wanted: Uncover) -> list[Outgoing]:
    """In their order. What was erased meanwhile is passed over."""
    found = [(number, words) for number, words in _waiting(db, keys, wanted) if opens(words, wanted.needs)]
    if found:
        db.execute(GONE, {"numbers": steps([number for number, _ in found])})
    return cover.opened(wanted.to, [words for _, words in found], wanted.into)


def opens(words: Tell | Amend, needs: Needs | None) -> bool:
    return needs is None or words.covered is needs


def _waiting(db: Connection, keys: Keys, wanted: Uncover) -> Iterator[tuple[int, Tell | Amend]]:
    yield from _opened(keys, db.execute(THEIRS, {"who": wanted.to}).all())


def _opened(keys: Keys, rows: Sequence[Row[*tuple[Any, ...]]]) -> Iterator[tuple[int, Tell | Amend]]:
    keys.load(of_words(row.about, row.person) for row in rows)
    for row in rows:
        try:
            raw = keys.open(of_words(row.about, row.person), row.words, words_cell(row.number, row.person))
        except Unreadable:
            continue
        words = WORDS.load(raw)
        if not isinstance(words, Wipe):
            yield row.number, words


def recall(db: Connection, keys: Keys, who: PersonId) -> tuple[int, ...]:
    """What has not arrived is covered again. What is in the air is wiped once it has landed, and shown once more when
    they come: a crash meanwhile sends nothing of it after the wipe."""
    rows = db.execute(NOT_ARRIVED, {"who": who}).all()
    hidden = [(number, again) for number, words in _opened(keys, rows) if (again := cover.recalled(words)) is not None]
    for number, words in hidden:
        sealed = keys.seal(of_words(words.about, who), WORDS.dump(words), words_cell(number, who))
        db.execute(HIDE, {"it": number, "sealed": sealed})
    return tuple(number for number, _ in hidden)


def in_place(db: Connection, keys: Keys, words: Outgoing) -> tuple[int | None, Outgoing]:
    """A change of what is still covered takes its number. So a place in a queue waits once, not each minute."""
    if not isinstance(words, Amend) or words.covered is None:
        return None, words
    for number, older in _opened(keys, db.execute(SAME, {"who": words.to, "name": words.mark}).all()):
        db.execute(GONE, {"numbers": steps([number])})
        return number, cover.merged(older, words)
    return None, words
