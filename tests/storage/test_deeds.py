"""By which it is counted how right the screening was: rows of the audit, also once the chat is gone, and no others."""

from datetime import timedelta

from flows.model.deeds import Deed
from flows.model.effects import Record
from flows.model.ids import ChatId, PersonId
from storage import deeds
from storage.database import Database
from tests.storage.town import NOW, VAULT, writes

C = ChatId("c")
DAY = timedelta(days=1)


async def test_what_was_raised_judged_and_sampled_is_found_and_nothing_else(url: str) -> None:
    told = [Record("raised", C, "RED"), Record("read", C), Record("judged", C, "joke"), Record("sampled", C, "quiet")]
    async with Database.open(url, VAULT) as database:
        await writes(database, lambda page: page.book.records.extend((PersonId("guru"), one) for one in told))
        found = await database.run(lambda s: deeds.since(s._db, NOW))
        assert found == (
            Deed(NOW, "raised", C, "RED"),
            Deed(NOW, "judged", C, "joke"),
            Deed(NOW, "sampled", C, "quiet"),
        )
        assert await database.run(lambda s: deeds.since(s._db, NOW + DAY)) == ()
