"""Reads what is kept about one student, some chats at a time, so that nobody who writes waits for it: for /dataku."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select

from flows.model.ids import ChatId, PersonId
from flows.own.mine import READINGS, MyCase, MyChat, my_case, my_chat
from storage.casebook import Casebook
from storage.forgetting import Forgetting
from storage.shelf import Shelf
from storage.steps import steps
from storage.tables import audit, chats, outbox

AT_ONCE = 200

C, A = chats.c, audit.c
CHATS_AFTER = select(C.id, C.state, C.opened).where(C.id > bindparam("after")).order_by(C.id).limit(AT_ONCE)
READ = (
    select(A.about, func.count().label("times"))
    .where(A.about.in_(bindparam("ids", expanding=True)), A.what.in_(READINGS))
    .group_by(A.about)
)
LETTERS = select(func.count()).where(outbox.c.person == bindparam("who"))


@dataclass(frozen=True, slots=True)
class Part:
    chats: Sequence[MyChat]
    cases: Sequence[MyCase]  # with the first part
    after: ChatId | None  # where the next part begins; None: that was all


def part(
    db: Connection, forgetting: Forgetting, shelf: Shelf, casebook: Casebook, who: PersonId, after: ChatId
) -> Part:
    rows = db.execute(CHATS_AFTER, {"after": after}).all()
    began = {row.id: row.opened for row in rows}
    theirs = {chat.story.id: chat for chat in forgetting.opened(rows) if chat.story.student == who}
    read = {row.about: row.times for row in db.execute(READ, {"ids": steps(theirs)})} if theirs else {}
    mine = [my_chat(chat, began[which], shelf.said(which), read.get(which, 0)) for which, chat in theirs.items()]
    cases = () if after else of_cases(db, casebook, who)
    return Part(mine, cases, rows[-1].id if len(rows) == AT_ONCE else None)


def of_cases(db: Connection, casebook: Casebook, who: PersonId) -> Sequence[MyCase]:
    theirs = casebook.of(who)
    ids = [case.id for case in theirs]
    read = {row.about: row.times for row in db.execute(READ, {"ids": steps(ids)})} if ids else {}
    return [my_case(case, read.get(case.id, 0)) for case in theirs]


def letters(db: Connection, who: PersonId) -> int:
    return db.scalar(LETTERS, {"who": who}) or 0
