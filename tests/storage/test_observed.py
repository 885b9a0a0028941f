"""What adults observed is sealed, counted, read again, and gone when its time is over; counts are replaced."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select

from bot.results.releasing import beside
from flows.model.cases import Case
from flows.model.ids import ChatId, PersonId
from flows.model.observed import Count, Observation, Seen
from flows.results.check import SMALL
from flows.results.periods import Kind, Period
from flows.school import retention
from storage import observed
from storage.database import Database
from storage.forgetting import forget_chats
from storage.keys import Keys
from storage.scenes import Page
from storage.store import Store
from storage.tables import keys, observations
from tests.storage.test_comments import box
from tests.storage.town import NOW, VAULT, writes

OCTOBER = Period(Kind.MONTH, 2026, 10)
SEEN: list[Seen] = [
    *(Observation(ChatId(f"o{n}"), "2026-10", "mood", 1 + n % 5, "8B", f"catatan {n}") for n in range(30)),
    Observation(ChatId("other"), "2026-09", "mood", 1, "Kancil Biru", "", case=True),
    Count("2026-10", "7", "absence", 41),
    Count("2026-10", "7", "absence", 14),
]


async def kept(database: Database) -> None:
    await writes(database, lambda page: page.book.observed.extend(SEEN))


def last(store: Store, most: int) -> tuple[Observation, ...]:
    return observed.last(store._db, Keys(store._db, VAULT, store._memory.boxes), most)


async def test_the_newest_come_first_as_they_were_written(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await kept(database)
        found = await database.run(lambda store: last(store, 2))
        assert found == (SEEN[30], SEEN[29])
        raw = await database.run(lambda store: [bytes(row.words) for row in store._db.execute(select(observations))])
        assert not [one for one in raw if b"catatan" in one]


async def test_a_report_counts_them_and_the_newer_number_holds(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await kept(database)
        shows = (await beside(database, OCTOBER))[0]
        assert shows.rows(OCTOBER, "mood") == {"low": 10, "fair": 5, "well": 10}
        assert shows.rows(OCTOBER, "absence") == {"7": 15}
        again = await database.run(lambda store: store.count([Count("2026-10", "7", "absence", 14)], NOW))
        assert again == 0


async def test_of_a_case_it_is_found_by_it_and_goes_silent_with_it(url: str) -> None:
    """What was written of them is gone with the case; that something was observed is still counted."""
    which, gone = ChatId("kasus"), ChatId("long-gone")
    case = Case(which, "Kancil", "suicide", "RED", NOW, PersonId("guru"))
    mine = Observation(ChatId("mine"), "2026-10", "mood", 1, "Kancil", "rahasia", case=True, about=which)
    late = replace(mine, id=ChatId("late"), about=gone)

    def begins(page: Page) -> None:
        page.book.cases[which] = case

    async with Database.open(url, VAULT) as database:
        await writes(database, begins)
        await writes(database, lambda page: page.book.observed.extend([mine, late]))
        assert await database.run(lambda s: observed.of_case(s._db, box(s), which)) == (mine,)
        found = await database.run(lambda s: last(s, 9))
        assert found == (replace(late, whom="", note="", about=None), mine), "erased while it was written down"
        await database.run(lambda s: forget_chats(s._db, box(s), [which]))
        assert await database.run(lambda s: observed.of_case(s._db, box(s), which)) == ()
        assert [one.id for one in await database.run(lambda s: last(s, 9))] == [late.id]
        shows = (await beside(database, OCTOBER))[0]
        assert shows.rows(OCTOBER, "mood") == {"low": SMALL}


async def test_they_are_destroyed_with_their_keys_when_their_time_is_over(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await kept(database)
        early, late = NOW + retention.OBSERVED - timedelta(days=1), NOW + retention.OBSERVED
        for when, left in ((early, 31), (late, 0)):
            while await database.run(lambda store, when=when: store.sweep(f"{when:%Y-%m-%d}", when)):  # type: ignore[misc]
                pass
            many = select(func.count()).select_from(observations)
            assert await database.run(lambda store, many=many: store._db.scalar(many)) == left  # type: ignore[misc]
            owned = select(func.count()).where(keys.c.owner.like("observation %"))
            assert await database.run(lambda store, owned=owned: store._db.scalar(owned)) == left  # type: ignore[misc]
