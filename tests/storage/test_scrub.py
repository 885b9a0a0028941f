"""Promise: what was erased is in no byte of the file, also where SQLite itself leaves copies, and nobody waits for that.

`secure_delete` overwrites what is deleted where it lies. But a page that is parted in two, or put together with its
neighbour, keeps copies of what moved, in the gap between its cells; there nothing is overwritten any more.
"""

import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import bindparam, delete, insert, update

from storage import scrub
from storage.database import Database
from storage.store import Store
from storage.tables import chats, keys, people
from storage.vault import Sealed
from tests.storage.town import NOW, VAULT

STATES = (284, 540, 1052)  # bytes of a chat that grows
NUMBER, AT_ONCE, SEED = 1000, 50, 9
PIECE = slice(2, 30)  # of a cell: enough to know it by
GROWS = update(chats).where(chats.c.id == bindparam("it")).values(state=bindparam("new"))
CHAT = {"stage": "Closed", "road": "peer", "alias": "", "opened": NOW, "changed": NOW, "until": NOW}
PERSON = {"language": "id", "admitted": True, "consent": 1, "wrong_codes": 0}
Cells = dict[str, bytes]


def file_of(url: str) -> Path:
    return Path(url.partition(":///")[2])


def life(dice: Random, there: dict[str, Cells], store: Store) -> list[Cells]:
    """Some come, with a chat each, while chats of others grow, and seven of ten go again. Who went."""
    gone, db = list[Cells](), store._db
    for _ in range(AT_ONCE):
        who = dice.randbytes(9).hex()
        there[who] = one = {name: dice.randbytes(size) for name, size in (("key", 92), ("state", 284), ("lookup", 32))}
        cell = Sealed(one["key"])
        db.execute(insert(keys), {"owner": f"chat {who}", "wrapped": cell})
        db.execute(insert(chats), CHAT | {"id": who, "state": Sealed(one["state"])})
        rest = dict.fromkeys(("address", "place", "work"), Sealed(dice.randbytes(92)))
        db.execute(insert(people), PERSON | rest | {"id": who, "lookup": one["lookup"]})
        for it in dice.choices(list(there), k=2):
            there[it]["state"] = dice.randbytes(dice.choice(STATES))
            db.execute(GROWS, {"it": it, "new": Sealed(there[it]["state"])})
        if dice.random() < 0.7:
            it = dice.choice(list(there))
            gone.append(there.pop(it))
            db.execute(delete(keys).where(keys.c.owner == f"chat {it}"))
            db.execute(delete(chats).where(chats.c.id == it))
            db.execute(delete(people).where(people.c.id == it))
    return gone


def left(url: str, gone: Sequence[Cells]) -> dict[str, int]:
    whole = b"".join(one.read_bytes() for one in file_of(url).parent.glob(f"{file_of(url).name}*"))
    return {name: sum(one[name][PIECE] in whole for one in gone) for name in gone[0]}


async def erased(url: str) -> dict[str, int]:
    """Of those who went, how much is left when it was scrubbed."""
    dice, there, gone = Random(SEED), dict[str, Cells](), list[Cells]()
    async with Database.open(url, VAULT) as database:
        for _ in range(NUMBER // AT_ONCE):
            gone += await database.run(partial(life, dice, there))
        assert await database.scrub()
        assert set(left(url, list(there.values())).values()) == {len(there)}, "nobody else's is touched"
        return left(url, gone)


async def test_no_copy_that_sqlite_made_is_left(sqlite_url: str) -> None:
    assert await erased(sqlite_url) == {"key": 0, "state": 0, "lookup": 0}


async def test_in_a_file_that_is_too_large_for_that_no_key_is_left_nor_who_it_was(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is left then was sealed with a key that is nowhere."""
    monkeypatch.setattr(scrub, "LARGE", 0)
    found = await erased(sqlite_url)
    assert (found["key"], found["lookup"]) == (0, 0)


async def test_the_search_finds_what_secure_delete_alone_leaves(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken twin: the log is cut, as it was until now, and nothing more."""
    monkeypatch.setattr(scrub, "rewritten", lambda _: None)
    assert sum((await erased(sqlite_url)).values()) > 0


async def test_while_somebody_reads_it_is_put_off_and_nobody_waits(sqlite_url: str) -> None:
    """A backup may read for long: whoever writes of danger meanwhile must not wait for it."""
    async with Database.open(sqlite_url, VAULT) as database:
        await database.run(partial(life, Random(5), {}))
        with closing(sqlite3.connect(file_of(sqlite_url))) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM people").fetchall()
            await database.run(partial(life, Random(6), {}))  # so the reader sees an older moment
            began = time.monotonic()
            assert not await database.scrub()
            assert time.monotonic() - began < 1.0
        assert await database.scrub()
