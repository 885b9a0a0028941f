"""Comments that were passed outlive their chat, and go with an erasure as long as it can be known whose they are."""

from datetime import timedelta

from sqlalchemy import func, select

from bot.results.releasing import beside
from flows.model.effects import Judge, Verdict
from flows.model.ids import ChatId
from flows.results.periods import Kind, Period
from flows.school import retention
from storage import comments
from storage.database import Database
from storage.forgetting import Forgetting, forget_chats
from storage.keys import Keys
from storage.store import Store
from storage.tables import chats, keys, waiting_comments
from storage.tables import comments as comments_
from tests.storage.town import NOW, VAULT, town, writes

OCTOBER = Period(Kind.MONTH, 2026, 10)


async def judged(database: Database, *what: Judge) -> None:
    await writes(database, lambda page: page.book.judged.update({one.chat: one for one in what}))


def box(store: Store) -> Keys:
    return Keys(store._db, VAULT, store._memory.boxes)


def passed(chat: ChatId, words: str, month: str = "2026-10") -> Judge:
    return Judge(chat, Verdict.PASSED, month, words)


def left(store: Store) -> tuple[int | None, int | None]:
    """Comments, and their keys."""
    many = store._db.scalar(select(func.count()).select_from(comments_))
    return many, store._db.scalar(select(func.count()).where(keys.c.owner.like("comment %")))


def erased(store: Store, which: ChatId) -> None:
    """As /hapus does with each chat."""
    forgetting = Forgetting(store._db, box(store), store._people)
    forgetting.forget(
        forgetting.opened(store._db.execute(select(chats.c.id, chats.c.state).where(chats.c.id == which)).all())
    )


async def test_of_a_period_in_the_order_of_letters_sealed(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=3)
        one, two, three = at.chats
        await judged(database, passed(one, "Terima kasih."), passed(two, "Bagus."), passed(three, "Lain.", "2026-09"))
        assert (await beside(database, OCTOBER))[1] == ("Bagus.", "Terima kasih.")
        raw = await database.run(lambda store: [bytes(row.words) for row in store._db.execute(select(comments_))])
        assert not [one for one in raw if b"Terima" in one]


async def test_those_that_wait_are_settled_by_a_verdict_or_go_with_their_chat(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=3)
        await judged(database, *(Judge(chat, Verdict.WAITS) for chat in at.chats))
        assert await database.run(lambda s: comments.waiting(s._db, 9)) == sorted(at.chats)
        await judged(database, Judge(at.chats[0], Verdict.REFUSED), passed(at.chats[1], "Bagus."))
        assert await database.run(lambda s: comments.waiting(s._db, 9)) == [at.chats[2]]
        await database.run(lambda s: forget_chats(s._db, box(s), [at.chats[2]]))
        assert await database.run(lambda s: s._db.scalar(select(func.count()).select_from(waiting_comments))) == 0


async def test_an_erasure_takes_it_and_the_end_of_its_chat_does_not(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=2)
        await judged(database, passed(at.chats[0], "Bagus."), passed(at.chats[1], "Terima kasih."))
        await database.run(lambda s: erased(s, at.chats[0]))
        assert await database.run(left) == (1, 1)
        await database.run(lambda s: forget_chats(s._db, box(s), [at.chats[1]]))
        assert (await beside(database, OCTOBER))[1] == ("Terima kasih.",)
        await database.run(lambda s: comments.erase(s._db, box(s), [at.chats[1]]))
        assert await database.run(left) == (1, 1), "nobody can tell any more whose it was"


async def test_it_is_destroyed_with_its_key_when_its_time_is_over(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=1)
        await judged(database, passed(at.chats[0], "Bagus."))
        for when, many in ((NOW + retention.COMMENT - timedelta(days=1), 1), (NOW + retention.COMMENT, 0)):
            while await database.run(lambda store, when=when: store.sweep(f"{when:%Y-%m-%d}", when)):  # type: ignore[misc]
                pass
            assert await database.run(left) == (many, many)
