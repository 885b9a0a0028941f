"""Minutes are sealed with keys of their own, read again, and gone when their time is over."""

from datetime import timedelta

from sqlalchemy import select

from flows.model.ids import ChatId, PersonId
from flows.model.meetings import Meeting
from flows.school import retention
from storage import meetings
from storage.database import Database
from storage.keys import Keys
from storage.store import Store
from storage.tables import keys
from storage.tables import meetings as table
from tests.storage.town import NOW, VAULT, writes

DAY = timedelta(days=1)
HELD = [Meeting(ChatId(f"m{n}"), NOW + n * DAY, PersonId("guru"), f"notulen {n}") for n in range(5)]


def last(store: Store, most: int) -> tuple[Meeting, ...]:
    return meetings.last(store._db, Keys(store._db, VAULT, store._memory.boxes), most)


async def test_the_newest_come_first_as_they_were_written_and_no_byte_tells(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await writes(database, lambda page: page.book.meetings.extend(HELD))
        assert await database.run(lambda store: last(store, 2)) == (HELD[4], HELD[3])
        raw = await database.run(lambda store: [bytes(row.state) for row in store._db.execute(select(table))])
        assert len(raw) == 5
        assert not [one for one in raw if b"notulen" in one or b"guru" in one]


async def test_they_are_destroyed_with_their_keys_when_their_time_is_over(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await writes(database, lambda page: page.book.meetings.extend(HELD))
        for when, left in ((NOW + retention.MINUTES - DAY, 5), (NOW + retention.MINUTES + DAY, 3)):
            while await database.run(lambda store, when=when: store.sweep(f"{when:%Y-%m-%d}", when)):  # type: ignore[misc]
                pass
            assert len(await database.run(lambda store: last(store, 99))) == left
        owners = await database.run(lambda store: list(store._db.scalars(select(keys.c.owner))))
        assert len([one for one in owners if one.startswith("meeting ")]) == 3


async def test_one_whose_key_is_gone_is_as_if_it_had_never_been(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await writes(database, lambda page: page.book.meetings.extend(HELD[:2]))

        def destroy(store: Store) -> None:
            Keys(store._db, VAULT, store._memory.boxes).destroy([meetings.of_meeting(HELD[0].id)])

        await database.run(destroy)
    async with Database.open(url, VAULT) as database:
        assert await database.run(lambda store: last(store, 9)) == (HELD[1],)
