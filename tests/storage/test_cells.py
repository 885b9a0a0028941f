"""Every sealed cell is refused when it was changed, cut short, or moved to another row or column.

What stood in the same cell before opens there again: that would take a counter outside of the database.
"""

from collections.abc import Callable
from contextlib import nullcontext

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import StatementError

from flows.model.card import Card
from flows.model.cases import Case
from flows.model.effects import Judge, Tell, Verdict
from flows.model.ids import ChatId
from flows.model.meetings import Meeting
from flows.model.observed import Observation
from flows.model.say import Say
from storage.arrivals import Aside
from storage.columns import SealedColumn
from storage.database import Database
from storage.store import Store
from storage.tables import keys, meta, outbox, people, quarantine
from storage.vault import STEPS, Box, Sealed, Unreadable, padded
from tests.storage.look import everything
from tests.storage.town import NOW, VAULT, posts, town, writes

SEALED = [
    column
    for table in meta.sorted_tables
    for column in table.c
    if isinstance(column.type, SealedColumn) and table.name != "heads"  # one row; tests/storage/test_audit.py
]
ATTACKS: dict[str, Callable[[bytes, bytes], bytes]] = {
    "another row's": lambda _, other: other,
    "a bit": lambda mine, _: mine[:20] + bytes([mine[20] ^ 1]) + mine[21:],
    "the nonce": lambda mine, _: bytes(12) + mine[12:],
    "cut short": lambda mine, _: mine[:-1],
    "longer": lambda mine, _: mine + b" ",
    "nothing": lambda _mine, _other: b"",
    "a nonce and no more": lambda mine, _: mine[:12],
    "in the clear": lambda _mine, _other: b'{"text": "halo"}'.ljust(64),
}


async def full(database: Database) -> None:
    """At least two rows in each table with sealed cells, of one owner where an owner can have two."""
    at = await town(database, waiting=1, talking=2)
    words = [Tell(at.students[0], Say("line"), about=at.chats[0]) for _ in range(2)]
    cases = [Case(ChatId(f"k{n}"), "Kancil", "by-hand", "", NOW, at.supervisors[0], at.students[n]) for n in range(2)]
    asides = [Aside(f"telegram:{n}", "Malformed", b"{}") for n in range(2)]
    await writes(database, lambda page: page.book.cases.update({case.id: case for case in cases}))
    await writes(database, lambda page: page.book.words.extend(words), asides)
    cards = {student: Card("Rara", "8B", at=NOW) for student in at.students[:2]}
    await writes(database, lambda page: page.book.cards.update(cards))
    seen = [Observation(ChatId(f"o{n}"), "2026-10", "mood", 2, "8B", "diam") for n in range(2)]
    passed = {at.chats[n]: Judge(at.chats[n], Verdict.PASSED, "2026-10", "terima kasih") for n in range(2)}
    held = [Meeting(ChatId(f"m{n}"), NOW, at.supervisors[0], "bergantian") for n in range(2)]
    await writes(database, lambda page: page.book.observed.extend(seen))
    await writes(database, lambda page: page.book.meetings.extend(held))
    await writes(database, lambda page: page.book.judged.update(passed))
    await posts(database, *(Tell(at.students[1], Say("line")) for _ in range(2)))


def opens_all(store: Store) -> None:
    everything(store)
    for row in store._db.execute(select(quarantine)):
        store._memory.vault.aside.open(row.raw, f"quarantine.raw:{row.source}")
    for row in store._db.execute(select(keys)):
        store._memory.vault.unwrap(row.owner, row.wrapped)


def names(column: object) -> str:
    return str(column)


@pytest.mark.parametrize("column", SEALED, ids=names)
async def test_a_cell_that_was_touched_is_refused(url: str, column: object) -> None:
    table, name = next((c.table, c.name) for c in SEALED if c is column)
    where = next(iter(table.primary_key.columns))

    def cells(store: Store) -> tuple[object, bytes, bytes]:
        first, second = store._db.execute(select(table).order_by(where).limit(2)).all()
        return getattr(first, where.name), getattr(first, name), getattr(second, name)

    async with Database.open(url, VAULT) as database:
        await full(database)
        await database.run(opens_all)
        at, mine, other = await database.run(cells)
        for attack in ATTACKS.values():
            for value, refused in ((attack(mine, other), True), (mine, False)):
                change = update(table).where(where == at).values({name: Sealed(value)})
                await database.run(lambda s, c=change: s._db.execute(c))  # type: ignore[misc]
                database._memory.boxes._boxes.clear()
                with pytest.raises(Unreadable) if refused else nullcontext():
                    await database.run(opens_all)


async def test_what_is_for_one_column_does_not_open_in_another(url: str) -> None:
    """Place and work have the same key, the same row and often the same length."""

    def touch(store: Store) -> None:
        row = store._db.execute(select(people.c.id, people.c.place)).first()
        assert row is not None
        store._db.execute(update(people).where(people.c.id == row.id).values(work=Sealed(row.place)))

    async with Database.open(url, VAULT) as database:
        await full(database)
        await database.run(touch)
        with pytest.raises(Unreadable):
            await database.run(opens_all)


async def test_a_letter_addressed_anew_does_not_open(url: str) -> None:
    """Threat: who can write to the disk has a student's words sent to themselves."""
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=1)
        await posts(database, Tell(at.students[0], Say("line"), about=at.chats[0]))
        await database.run(lambda s: s._db.execute(update(outbox).values(person=at.counselors[0])))
        assert await database.run(lambda s: s.left_over()) == []


async def test_a_seal_that_binds_no_cell_is_noticed(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: sealed, but not to its row."""
    seal, open_ = Box.seal, Box.open
    monkeypatch.setattr(Box, "seal", lambda box, raw, _: seal(box, raw, ""))
    monkeypatch.setattr(Box, "open", lambda box, sealed, _: open_(box, sealed, ""))
    with pytest.raises(pytest.fail.Exception):
        await test_a_cell_that_was_touched_is_refused(url, outbox.c.words)


@pytest.mark.parametrize("column", SEALED, ids=names)
async def test_plain_bytes_are_refused(url: str, column: object) -> None:
    table, name = next((c.table, c.name) for c in SEALED if c is column)
    async with Database.open(url, VAULT) as database:
        for plain in (b"halo", "halo", None, bytearray(b"halo")):
            with pytest.raises(StatementError, match="sealed bytes only"):
                await database.run(lambda s, p=plain: s._db.execute(update(table), {name: p}))  # type: ignore[misc]


def test_these_are_all_the_cells() -> None:
    assert {str(column) for column in SEALED} == {
        "keys.wrapped",
        "cards.words",
        "cases.state",
        "people.address",
        "people.place",
        "people.work",
        "chats.state",
        "lines.text",
        "outbox.words",
        "quarantine.raw",
        "observations.words",
        "comments.words",
        "meetings.state",
    }


def test_a_length_tells_little() -> None:
    lengths = {len(padded(b"x" * n)) for n in range(1, STEPS[-1] + 1)}
    assert lengths == set(STEPS)
    assert [len(padded(b"x" * n)) for n in (0, 64, 65, 16384, 16385, 40000)] == [64, 64, 128, 16384, 32768, 49152]
    box = Box(b"k" * 32)
    assert len({len(box.seal(b"x" * n, "cell")) for n in range(65)}) == 1
    assert box.open(box.seal(b"{}", "cell"), "cell").rstrip(b" ") == b"{}"


def test_the_same_words_never_look_the_same() -> None:
    box = Box(b"k" * 32)
    assert len({box.seal(b"halo", "cell") for _ in range(1000)}) == 1000
