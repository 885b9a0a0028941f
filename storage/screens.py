"""What can still be taken off somebody's screen: Telegram lets a bot delete what is less than 48 hours old."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from sqlalchemy import Connection, bindparam, case, func, select

from flows.model.effects import Wipe
from flows.model.ids import ChatId, PersonId
from flows.model.say import Lane
from storage.numbers import Numbers
from storage.steps import steps
from storage.tables import outbox

YOUNG = 48 * 3600 * 1_000_000  # numbers of rows are microseconds
BEFORE = 10  # numbers: what they wrote, and we answered first
MOST = 3000  # the numbers between are mostly other people's; a busy bot gives some thousands in two days

OUT = outbox.c
SCREEN = select(func.min(OUT.message), func.max(OUT.message)).where(
    OUT.person == bindparam("who"), OUT.message.is_not(None), OUT.number > bindparam("after")
)
REACH = select(
    func.max(case((OUT.number < bindparam("before"), OUT.message))),
    func.min(case((OUT.number >= bindparam("before"), OUT.message))),
).where(OUT.person == bindparam("who"), OUT.message.is_not(None), OUT.number > bindparam("after"))
COPIES = (
    select(OUT.person, OUT.message)
    .where(OUT.about.in_(bindparam("ids", expanding=True)), OUT.message.is_not(None), OUT.number > bindparam("after"))
    .distinct()
    .order_by(OUT.person, OUT.message)
)


def screen(db: Connection, numbers: Numbers, person: PersonId, last: int) -> Iterable[Wipe]:
    """All of theirs and ours up to now, and what is on its way by now. A danger text on its way meanwhile stays."""
    now = numbers.next()
    first, newest = db.execute(SCREEN, {"who": person, "after": now - YOUNG}).one()
    if first is not None:
        until = max(newest, last)
        yield Wipe(person, Lane.CHAT, message=until, since=max(1, first - BEFORE, until - MOST), before=now)


def after_a_crash(db: Connection, wipe: Wipe) -> Wipe:
    """What had landed and was not written down lies below the first message of what was said since."""
    given = {"who": wipe.to, "before": wipe.before, "after": wipe.before - YOUNG}
    newest, next_ = db.execute(REACH, given).one()
    return replace(wipe, message=max(wipe.message or 0, newest or 0, (next_ or 1) - 1))


def copies(db: Connection, numbers: Numbers, chats: Collection[ChatId]) -> list[Wipe]:
    """Of the words of these chats, on everybody's screen."""
    there: dict[PersonId, list[int]] = {}
    for who, message in db.execute(COPIES, {"ids": steps(chats), "after": numbers.next() - YOUNG}):
        there.setdefault(who, []).append(message)
    return [Wipe(who, messages=tuple(messages)) for who, messages in there.items()]
