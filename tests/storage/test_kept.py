"""What is kept of a person and is secret lies with their work, in one sealed cell: neither overwrites the other."""

from dataclasses import replace
from datetime import timedelta

from flows.model.effects import Know, Move
from flows.model.ids import ChatId, PersonId
from flows.model.people import Facts, Rung, Sent, Step
from flows.model.places import AtWork
from storage.codec import WORK, Kept, work_dumped, work_loaded
from storage.database import Database
from storage.scenes import Page
from tests.storage.town import AGREED, NOW, VAULT, meet, writes

STEP = Step(Rung.WEEK, "rude", NOW, NOW + timedelta(days=7))
SECRET = replace(AGREED, step=STEP, reported=(Sent(ChatId("r"), 7),))


async def known(database: Database, who: PersonId) -> tuple[Facts, AtWork]:
    person = await database.run(lambda store: store.me(who)[0])
    assert person is not None
    return person.facts, person.work


async def test_it_survives_a_restart_whatever_is_written_of_the_person_next(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        [who] = await meet(database, (7, AGREED, AtWork(classes=("8A",))))
        await writes(database, lambda page: page.book.known.update({who: Know(who, SECRET)}))
    async with Database.open(url, VAULT) as database:
        assert await known(database, who) == (SECRET, AtWork(classes=("8A",)))

        def works(page: Page) -> None:
            page.book.moves[who, True] = Move(who, AtWork(classes=("8B",)))

        await writes(database, works)
        assert await known(database, who) == (SECRET, AtWork(classes=("8B",)))

        def both(page: Page) -> None:
            works(page)
            page.book.known[who] = Know(who, replace(SECRET, step=None))

        await writes(database, both)
        assert await known(database, who) == (replace(SECRET, step=None), AtWork(classes=("8B",)))


def test_cells_of_before_open_and_whoever_has_no_secret_is_kept_as_before() -> None:
    work = AtWork(classes=("8A",))
    assert work_loaded(WORK.dump(work)) == Kept(work)
    assert work_dumped(work, AGREED) == WORK.dump(work)
    assert replace(AGREED, **work_loaded(work_dumped(work, SECRET)).rest) == SECRET
