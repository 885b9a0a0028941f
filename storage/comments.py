"""Comments after chats: which wait to be judged, and those that were passed, each sealed with a key of its own.

One that was passed outlives its chat, so that a semester's report has it. As long as the chat's key is there, an
erasure finds it by a pseudonym from that key; afterwards nobody can tell whose it was.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from secrets import token_urlsafe
from typing import assert_never

from sqlalchemy import Connection, bindparam, delete, insert, select

from flows.model.effects import Judge, Verdict
from flows.model.ids import ChatId
from flows.school import retention
from storage.keys import Keys, of_chat
from storage.pseudonyms import nobody
from storage.steps import steps
from storage.tables import comments, waiting_comments
from storage.tables import keys as keys_
from storage.vault import Owner, Unreadable

C, W = comments.c, waiting_comments.c
WAIT = insert(waiting_comments)
SETTLED = delete(waiting_comments).where(W.chat == bindparam("it"))
WAITING = select(W.chat).order_by(W.chat).limit(bindparam("most"))
PUT = insert(comments)
KEY = insert(keys_)
OF_MONTHS = select(C.id).where(C.month.in_(bindparam("months", expanding=True))).order_by(C.id)
SOME = select(C.id, C.words).where(C.id.in_(bindparam("ids", expanding=True)))
OF_CHATS = select(C.id).where(C.lookup.in_(bindparam("lookups", expanding=True)))
OLD = select(C.id).where(C.until <= bindparam("before")).limit(bindparam("most"))
GONE = delete(comments).where(C.id.in_(bindparam("ids", expanding=True)))


def of_comment(which: str) -> Owner:
    return Owner(f"comment {which}")


def cell(which: str) -> str:
    return f"comments.words:{which}"


def judge(db: Connection, keys: Keys, judged: Iterable[Judge], now: datetime) -> None:
    for one in judged:
        db.execute(SETTLED, {"it": one.chat})
        match one.verdict:
            case Verdict.WAITS:
                db.execute(WAIT, {"chat": one.chat})
            case Verdict.PASSED:
                _put(db, keys, one, now)
            case Verdict.REFUSED:
                pass
            case _:
                assert_never(one.verdict)


def _put(db: Connection, keys: Keys, one: Judge, now: datetime) -> None:
    which = token_urlsafe(12)
    keys.make(of_comment(which))
    db.execute(KEY, keys.take_unwritten())
    sealed = keys.seal(of_comment(which), one.words.encode(), cell(which))
    whose = lookup(keys, one.chat) or nobody()
    row = {"id": which, "lookup": whose, "month": one.month, "words": sealed, "until": now + retention.COMMENT}
    db.execute(PUT, row)


def lookup(keys: Keys, chat: ChatId) -> bytes | None:
    return keys.pseudonym(of_chat(chat), "comment")


def waiting(db: Connection, most: int) -> Sequence[ChatId]:
    """In the order of random ids."""
    return list(db.scalars(WAITING, {"most": most}))


def of(db: Connection, months: Sequence[str]) -> tuple[str, ...]:
    """The ids of those passed, random and in no order that tells a time."""
    return tuple(db.scalars(OF_MONTHS, {"months": list(months)}))


def passed(db: Connection, keys: Keys, which: Sequence[str]) -> tuple[str, ...]:
    """Those that are there still, in the order of their letters, which tells no time."""
    rows = db.execute(SOME, {"ids": steps(which)}).all() if which else []
    keys.load([of_comment(row.id) for row in rows])
    found = []
    for row in rows:
        try:
            found.append(keys.open(of_comment(row.id), row.words, cell(row.id)).rstrip(b" ").decode())
        except Unreadable:
            continue
    return tuple(sorted(found))


def erase(db: Connection, keys: Keys, chats: Collection[ChatId]) -> None:
    """Before the keys of these chats are destroyed."""
    keys.load(map(of_chat, chats))
    lookups = [found for chat in chats if (found := lookup(keys, chat)) is not None]
    if lookups:
        _destroy(db, keys, list(db.scalars(OF_CHATS, {"lookups": steps(lookups)})))


def forget(db: Connection, keys: Keys, now: datetime, most: int) -> bool:
    """Of those whose time is over, so many. True: there may be more."""
    old = list(db.scalars(OLD, {"before": now, "most": most}))
    _destroy(db, keys, old)
    return bool(old)


def _destroy(db: Connection, keys: Keys, which: Sequence[str]) -> None:
    if which:
        keys.destroy(map(of_comment, which))
        db.execute(GONE, {"ids": list(which)})
