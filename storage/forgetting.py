"""Forgetting chats: their keys first, then every row of them; what is left of a copy elsewhere opens no more."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, or_, update

from flows.model import held, marks
from flows.model.chats import Chat, Talking
from flows.model.ids import ChatId
from flows.model.people import moved
from storage import comments, observed
from storage.codec import CHATS
from storage.keys import Keys, of_chat
from storage.people import People
from storage.steps import steps
from storage.tables import COVERED, UNSENT, cases, chats, lines, openings, outbox, people, timers, waiting_comments
from storage.vault import Unreadable

OUT = outbox.c
IDS: BindParameter[ChatId] = bindparam("ids", expanding=True)
ROWS = (
    delete(lines).where(lines.c.chat.in_(IDS)),
    delete(timers).where(timers.c.about.in_(IDS)),
    delete(waiting_comments).where(waiting_comments.c.chat.in_(IDS)),
    delete(chats).where(chats.c.id.in_(IDS)),
    delete(openings).where(openings.c.about.in_(IDS)),
    delete(cases).where(cases.c.id.in_(IDS)),
)
MARKED = delete(outbox).where(OUT.mark.in_(bindparam("names", expanding=True)))
UNSAID = delete(outbox).where(OUT.about.in_(IDS), or_(UNSENT, COVERED))
WORKS = update(people).where(people.c.id == bindparam("who")).values(work=bindparam("to"))


def forget_chats(db: Connection, keys: Keys, gone: Collection[ChatId]) -> None:
    """Letters about them are not looked for: those of an old chat are gone long before (flows/school/retention.py)."""
    if not gone:
        return
    observed.silence(db, keys, gone)
    keys.destroy(map(of_chat, gone))
    for statement in ROWS:
        db.execute(statement, {"ids": steps(gone)})


class Forgetting:
    """Also what is marked as theirs, what was still to be said, and by whom they are held. Letters that were sent are
    noise without the key, and many: whoever asks for this goes through them bit by bit. In one transaction."""

    def __init__(self, db: Connection, keys: Keys, folk: People) -> None:
        self._db, self._keys, self._people = db, keys, folk

    def opened(self, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[Chat]:
        """What cannot be opened nobody reads any more, whosever it was."""
        self._keys.load([of_chat(row.id) for row in rows])
        found = []
        for row in rows:
            try:
                found.append(CHATS.load(self._keys.open(of_chat(row.id), row.state, f"chats.state:{row.id}")))
            except Unreadable:
                continue
        return found

    def forget_cases(self, gone: Collection[ChatId]) -> None:
        """Like chats: their keys first, and what was still to be said of them."""
        if gone:
            forget_chats(self._db, self._keys, gone)
            names = [name for case in gone for name in marks.of_case(case)]
            self._db.execute(MARKED, {"names": steps(names)})
            self._db.execute(UNSAID, {"ids": steps(gone)})

    def forget(self, gone: Sequence[Chat]) -> None:
        if not gone:
            return
        for chat in gone:
            if isinstance(chat, Talking):
                self._let_go(chat)
        ids = [chat.story.id for chat in gone]
        comments.erase(self._db, self._keys, ids)
        forget_chats(self._db, self._keys, ids)
        names = [name for chat in ids for name in marks.of_chat(chat)]
        self._db.execute(MARKED, {"names": steps(names)})
        self._db.execute(UNSAID, {"ids": steps(ids)})

    def _let_go(self, chat: Talking) -> None:
        """Only a backup brings one back in the middle: who helped holds it no more."""
        if (helper := self._people.one(chat.helper)) is not None:
            left = moved(helper, held.left(helper.work, chat.story.id))
            self._db.execute(WORKS, {"who": helper.id, "to": self._people.work_cell(left)})
