"""Promise: nothing in the audit is changed, taken out, put in, moved or cut off unseen, and what stands says so."""

import random
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy import Connection, delete, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from flows.model.effects import Record
from flows.model.places import AtWork
from storage import audit as chain
from storage.audit import Head
from storage.database import Database
from storage.proof import Broken, Fault, Walk, Whole, prove
from storage.store import Store
from storage.tables import audit, heads
from storage.vault import Vault
from tests.storage.town import AGREED, NOW, VAULT, meet, town, writes

A = audit.c
ROWS, MUTATIONS = 40, 1000
WHATS = ("read", "claimed", "raised", "joined", "judged")
Mutation = Callable[[Connection, random.Random], None]


class Undo(Exception):
    pass


async def filled(database: Database) -> None:
    """In several transactions, of one row and of many."""
    [guru] = (await town(database)).supervisors
    for some in ([WHATS[0]], [*WHATS] * 7, *([what] for what in WHATS[1:])):
        records = [(guru, Record(what, detail=str(n))) for n, what in enumerate(some)]
        await writes(database, lambda page, r=records: page.book.records.extend(r))  # type: ignore[misc]


async def found(database: Database, *told: str) -> Whole | Broken:
    return await database.run(lambda store: prove(store._db, store._memory.vault, told))


async def test_all_rows_stand(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await filled(database)
        whole = await found(database)
        assert isinstance(whole, Whole)
        assert whole.head.rows == ROWS
        assert await found(database, chain.told(whole.head)) == whole
    async with Database.open(url, VAULT) as database:
        await filled(database)
        later = await found(database, chain.told(whole.head))
        assert isinstance(later, Whole)
        assert later.head.rows == 2 * ROWS


async def test_an_empty_audit_stands(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        assert await found(database) == Whole(Head())


@pytest.mark.parametrize("statement", [update(audit).values(detail="x"), delete(audit)])
async def test_the_database_itself_refuses(url: str, statement: Any) -> None:
    async with Database.open(url, VAULT) as database:
        await filled(database)
        with pytest.raises(DBAPIError):
            await database.run(lambda store: store._db.execute(statement))
        assert isinstance(await found(database), Whole)


async def test_postgres_refuses_to_empty_it(postgres_url: str) -> None:
    async with Database.open(postgres_url, VAULT) as database:
        await filled(database)
        with pytest.raises(DBAPIError):
            await database.run(lambda store: store._db.execute(text("TRUNCATE audit")))


# What somebody may do who holds the database, takes the fences down and has no key


def unfenced(db: Connection) -> None:
    if db.dialect.name == "sqlite":
        db.execute(text("DROP TRIGGER IF EXISTS audit_no_update"))
        db.execute(text("DROP TRIGGER IF EXISTS audit_no_delete"))
    else:
        db.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))


def some_row(db: Connection, dice: random.Random) -> Any:
    return dice.choice(db.execute(select(audit).order_by(A.place)).all())


def change(db: Connection, dice: random.Random) -> None:
    row, column = some_row(db, dice), dice.choice([c.name for c in audit.c])
    old = getattr(row, column)
    match column:
        case "mac":
            new: Any = bytes(b ^ (1 << dice.randrange(8)) if n == 0 else b for n, b in enumerate(old))
        case "number" | "place":
            new = old + dice.choice((-1, 1)) * dice.randrange(100, 9999)
        case "at":
            new = old.replace(microsecond=1000 * dice.randrange(1, 999))
        case "about":
            new = dice.choice(("", "chat9"))
        case _:
            new = old + dice.choice((" ", "x", "\0" if db.dialect.name == "sqlite" else "y"))
    db.execute(update(audit).where(A.number == row.number).values({column: new}))


def forget(db: Connection, dice: random.Random) -> None:
    """Made as it was before there was a chain."""
    column = dice.choice(("mac", "place"))
    db.execute(update(audit).where(A.number == some_row(db, dice).number).values({column: None}))


def remove(db: Connection, dice: random.Random) -> None:
    db.execute(delete(audit).where(A.number == some_row(db, dice).number))


def remove_and_close_up(db: Connection, dice: random.Random) -> None:
    row = some_row(db, dice)
    db.execute(delete(audit).where(A.number == row.number))
    db.execute(update(audit).where(A.place > row.place).values(place=A.place - 1))


def swap(db: Connection, dice: random.Random) -> None:
    """What two rows tell of, or their places, too."""
    rows = db.execute(select(audit)).all()
    one, other = dice.sample(rows, 2)
    for here, there in ((one, other), (other, one)):
        new = {"actor": there.actor, "what": there.what, "about": there.about, "detail": there.detail, "at": there.at}
        db.execute(update(audit).where(A.number == here.number).values(**new | {"mac": dice.choice((here, there)).mac}))
    if (one.what, one.detail) == (other.what, other.detail):
        remove(db, dice)


def put_in(db: Connection, dice: random.Random) -> None:
    row = dict(some_row(db, dice)._mapping)
    last = db.scalar(select(func.max(A.number))) or 0
    mac = dice.choice((row["mac"], dice.randbytes(32)))
    place = dice.choice((row["place"], None, 0, -3, ROWS + 1))
    db.execute(insert(audit).values(**row | {"number": last + dice.randrange(1, 99), "place": place, "mac": mac}))


def cut(db: Connection, dice: random.Random) -> None:
    db.execute(delete(audit).where(A.place > dice.randrange(ROWS)))


def behead(db: Connection, dice: random.Random) -> None:
    db.execute(delete(heads))
    cut(db, dice)


def forge_head(db: Connection, dice: random.Random) -> None:
    sealed = Vault(dice.randbytes(32)).head.seal(b"[0,null]", chain.cell(chain.CHAIN))
    db.execute(update(heads).values(head=sealed))


DEEDS: tuple[Mutation, ...] = (
    *(change, change, change),
    *(remove, remove_and_close_up, swap, put_in, put_in, cut, forget, behead, forge_head),
)


async def unseen(database: Database, times: int) -> list[str]:
    """Each deed is undone before the next. A chain cut to nothing, head and all, only a told head shows."""
    missed = []
    whole = await found(database)
    assert isinstance(whole, Whole)
    told = chain.told(whole.head)

    def attempt(store: Store, deed: Mutation, seed: int) -> None:
        unfenced(store._db)
        deed(store._db, random.Random(seed))
        heads = (told,) if deed is behead else ()
        if isinstance(prove(store._db, store._memory.vault, heads), Whole):
            missed.append(deed.__name__)
        raise Undo

    for seed in range(times):
        with pytest.raises(Undo):
            await database.run(lambda store, n=seed: attempt(store, DEEDS[n % len(DEEDS)], n))  # type: ignore[misc]
    return missed


async def test_a_thousand_mutations_are_all_found(sqlite_url: str) -> None:
    async with Database.open(sqlite_url, VAULT) as database:
        await filled(database)
        assert await unseen(database, MUTATIONS) == []
        assert isinstance(await found(database), Whole), "and they were undone"


async def test_mutations_are_found_on_postgres_too(postgres_url: str) -> None:
    async with Database.open(postgres_url, VAULT) as database:
        await filled(database)
        assert await unseen(database, 4 * len(DEEDS)) == []


async def test_without_a_head_a_cut_is_missed(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: the head is whatever the last row says."""
    monkeypatch.setattr(Walk, "_end", lambda walk, _: Whole(walk._at))
    async with Database.open(sqlite_url, VAULT) as database:
        await filled(database)
        assert "cut" in await unseen(database, 3 * len(DEEDS))


async def test_without_a_key_a_new_chain_is_missed(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: whoever knows how it is done makes the rows anew, head and all. With the key it takes the key."""

    def made_anew(store: Store) -> None:
        thief = Vault(b"of somebody else, of 32 bytes ..")
        unfenced(store._db)
        rows = [dict(row) for row in store._db.execute(select(audit).order_by(A.place)).mappings()]
        rows[7]["actor"] = "somebody else"
        store._db.execute(delete(audit))
        linked = list(chain.chained(thief, Head(), rows))
        store._db.execute(insert(audit), linked)

    async with Database.open(sqlite_url, VAULT) as database:
        await filled(database)
        whole = await found(database)
        assert isinstance(whole, Whole)
        await database.run(made_anew)
        broken = await found(database)
        assert isinstance(broken, Broken)
        assert (broken.fault, broken.place) == (Fault.WRONG, 1)
        monkeypatch.setattr(Vault, "link", lambda _, raw: sha256(raw).digest())
        await database.run(made_anew)
        monkeypatch.setattr(Walk, "_end", lambda walk, _: Whole(walk._at))  # its head, too, takes no key
        assert isinstance(await found(database), Whole)
        assert isinstance(await found(database, chain.told(whole.head)), Broken), "but not as it was told"


async def test_it_says_which_row_and_how(sqlite_url: str) -> None:
    async def after(deed: Callable[[Connection], object], *told: str) -> tuple[Fault, int, int]:
        broken: list[Whole | Broken] = []

        def work(store: Store) -> None:
            unfenced(store._db)
            deed(store._db)
            broken.append(prove(store._db, store._memory.vault, told))
            raise Undo

        with pytest.raises(Undo):
            await database.run(work)
        assert isinstance(broken[0], Broken)
        return broken[0].fault, broken[0].place, broken[0].rows

    async with Database.open(sqlite_url, VAULT) as database:
        await filled(database)
        changed = update(audit).where(A.place == 17).values(detail="no")
        assert (await after(lambda db: db.execute(changed)))[:2] == (Fault.WRONG, 17)
        gone = delete(audit).where(A.place == 17)
        assert (await after(lambda db: db.execute(gone)))[:2] == (Fault.MISSING, 17)
        cut_off = delete(audit).where(A.place > 30)
        assert await after(lambda db: db.execute(cut_off)) == (Fault.CUT, 30, ROWS)
        assert (await after(lambda db: db.execute(delete(heads))))[0] is Fault.NO_HEAD
        assert await after(lambda _: None, f"{ROWS + 5}-AAAA") == (Fault.CUT, ROWS, ROWS + 5)
        assert (await after(lambda _: None, "12-AAAA-BBBB-CCCC-DDDD"))[:2] == (Fault.NOT_AS_TOLD, 12)


async def test_work_goes_on_without_a_head_and_the_gap_shows(url: str) -> None:
    """The audit must never keep help from anybody."""
    async with Database.open(url, VAULT) as database:
        await filled(database)
        await database.run(lambda store: store._db.execute(delete(heads)))
    async with Database.open(url, VAULT) as database:
        [guru] = await meet(database, (77, AGREED, AtWork()))
        await writes(database, lambda page: page.book.records.append((guru, Record("read"))))
        broken = await found(database)
        assert isinstance(broken, Broken)
        assert (broken.fault, broken.place) == (Fault.HEADLESS, ROWS + 1)


async def test_rows_of_before_get_their_place_once(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        await filled(database)

        def as_before(store: Store) -> None:
            unfenced(store._db)
            store._db.execute(update(audit).values(place=None, mac=None))
            store._db.execute(delete(heads))

        await database.run(as_before)
    async with Database.open(url, VAULT) as database:
        whole = await found(database)
        assert isinstance(whole, Whole)
        assert whole.head.rows == ROWS


async def test_it_walks_in_pieces(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows of one place do not hide where two pieces meet."""
    monkeypatch.setattr(chain, "AT_ONCE", 8)
    monkeypatch.setattr(chain, "AFTER", chain.AFTER.limit(8))
    async with Database.open(url, VAULT) as database:
        await filled(database)
        assert isinstance(await found(database), Whole)

        def twice(store: Store) -> None:
            row = dict(store._db.execute(select(audit).where(A.place == 8)).mappings().one())
            last = store._db.scalar(select(func.max(A.number))) or 0
            store._db.execute(insert(audit).values(**row | {"number": last + 1}))

        await database.run(twice)
        broken = await found(database)
        assert isinstance(broken, Broken)
        assert (broken.fault, broken.place) == (Fault.WRONG, 9)


async def test_a_moment_is_chained_as_it_is_kept(url: str) -> None:
    """Milliseconds: what is finer is lost on the way into the database."""
    async with Database.open(url, VAULT) as database:
        await database.run(lambda store: chain.append(store._db, store._memory.vault, [fine()]))
        assert isinstance(await found(database), Whole)


def fine() -> dict[str, Any]:
    at = NOW.replace(microsecond=123_456)
    return {"number": 1, "at": at, "actor": "a", "what": "read", "about": None, "detail": "ä\n"}
