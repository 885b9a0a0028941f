"""What adults observed is sealed, counted, read again, and gone when its time is over; counts are replaced."""

from datetime import timedelta

from sqlalchemy import func, select

from flows import retention
from flows.ids import ChatId
from flows.observed import Count, Observation, Seen
from flows.results.periods import Kind, Period
from storage import observed
from storage.database import Database
from storage.keys import Keys
from storage.store import Store
from storage.tables import keys, observations
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
        shows = await database.run(lambda store: store.beside(OCTOBER))
        assert shows.rows(OCTOBER, "mood") == {"low": 10, "fair": 5, "well": 10}
        assert shows.rows(OCTOBER, "absence") == {"7": 15}
        again = await database.run(lambda store: store.count([Count("2026-10", "7", "absence", 14)], NOW))
        assert again == 0


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
