"""How many alerts wait for somebody: one that was taken waits no more, though its bell lies there until it rings."""

from flows.model.events import ButtonPressed, MenuChosen
from flows.model.menu import Item
from storage.database import Database
from tests.storage.town import NOW, VAULT, came, happens, town


async def waiting_alerts(database: Database) -> int:
    return await database.run(lambda store: store.pulse(NOW)[0])


async def test_an_alert_counts_until_somebody_takes_it(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=1)
        assert await waiting_alerts(database) == 0
        await happens(database, came("help", at.students[0], MenuChosen(Item.DANGER)))
        assert await waiting_alerts(database) == 1
        await happens(database, came("take", at.supervisors[0], ButtonPressed("claim", at.chats[0])))
        assert await waiting_alerts(database) == 0
