"""Promise: nothing said, no Telegram id and no code stands in the clear in any byte that the database keeps."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from flows.model.card import Card
from flows.model.cases import Care, Case, CaseNote
from flows.model.chats import Talking
from flows.model.effects import Judge, Move, Record, Rewrite, SetTimer, Tell, Verdict, Write
from flows.model.ids import ChatId
from flows.model.meetings import Meeting
from flows.model.observed import Count, Observation
from flows.model.people import Person, Role
from flows.model.places import AskWords, AtWork, Draft, InChat, Line, Road
from flows.model.say import Say
from flows.model.stories import Side, Story
from storage.arrivals import Aside, Receipt, State
from storage.database import Database
from storage.keys import Keys
from storage.store import Store
from storage.tables import meta
from storage.vault import Owner, Sealed
from tests.storage.town import AGREED, NOW, SCHOOL, VAULT, meet

CANARY = "kenari-kuning-4711"
STUDENT, HELPER = 7_000_000_007, 8_000_000_008
CODE = "K7M2P9QRST"
CERTIFIED = replace(AGREED, certified=NOW + timedelta(days=300))
SECRETS = (CANARY, str(STUDENT), str(HELPER), CODE)
C = ChatId("chat-c")


async def live(url: str) -> bytes:
    """A canary in every place that words can be in; then all that is kept."""
    async with Database.open(url, VAULT) as database:
        [student, helper] = await meet(
            database, (STUDENT, AGREED, AtWork()), (HELPER, CERTIFIED, AtWork(unsent=(Line(5, CANARY),)))
        )
        await database.run(lambda s: s.issue([CODE]))
        await database.run(lambda s: s.issue([CANARY], Role.SUPERVISOR, NOW))

        def everywhere(store: Store) -> None:
            book = (page := store.load([], NOW, SCHOOL)).book
            book.people |= {student: Person(student, AGREED), helper: Person(helper, CERTIFIED)}
            story = Story(C, student, "Kancil Biru", CANARY, CANARY, 1, Line(1, CANARY))
            talk = Talking(story=story, road=Road.PEER, helper=helper, helper_alias=CANARY, since=NOW, waited=1)
            book._count(talk)
            book.kept[C] = talk
            draft = Draft(Road.PEER, C, CANARY, CANARY, 1, (Line(1, CANARY),))
            case = Case(ChatId("case"), CANARY, "suicide", "RED", NOW, helper, student, Care(words=CANARY), goal=CANARY)
            seen = Observation(ChatId("seen"), "2026-07", "mood", 2, CANARY, CANARY)
            waits = ChatId("chat-d")
            book.judged |= {waits: Judge(waits, Verdict.WAITS), C: Judge(C, Verdict.PASSED, "2026-07", CANARY)}
            book.observed.extend((seen, Count("2026-07", "7", "absence", 4)))
            book.cases[case.id] = replace(case, notes=(CaseNote(NOW, helper, CANARY),))
            book.cards[student] = Card(CANARY, CANARY, CANARY, CANARY, NOW)
            book.meetings.append(Meeting(ChatId("meeting"), NOW, helper, CANARY))
            book.moves[student, False] = Move(student, AskWords(draft))
            book.moves[helper, False] = Move(helper, InChat(C))
            book.moves[helper, True] = Move(helper, AtWork(unsent=(Line(6, CANARY),)))
            book.lines[C, Side.STUDENT, 2] = Write(C, Side.STUDENT, Line(2, CANARY))
            book.rewritten[C, Side.STUDENT, 2] = Rewrite(C, Side.STUDENT, Line(2, CANARY * 50))
            book.words.append(Tell(student, Say("talk-line", {"text": CANARY}), mark=f"line:{C}:s:2", about=C))
            book.words.append(Tell(helper, Say("offer", {"topic": CANARY})))
            book.timers.append((student, SetTimer("queue-look", NOW, C)))
            book.records.append((student, Record("on call", detail="4 h")))
            letters = store.write(page, [Aside("telegram:9", "Malformed", CANARY.encode())])
            store.receive([Receipt(letter.number, State.SENT, 5) for letter in letters])

        await database.run(everywhere)
        return await kept(database, url)


async def kept(database: Database, url: str) -> bytes:
    """While it is open: the file, the log before it, the index of that; on PostgreSQL all of all tables."""
    if url.startswith("sqlite"):
        file = Path(url.partition(":///")[2])
        files = list(file.parent.glob(f"{file.name}*"))
        assert {f.name for f in files} >= {"db", "db-wal", "db-shm"}
        return b"".join(f.read_bytes() for f in files)
    return await database.run(dump)


def dump(store: Store) -> bytes:
    everything = b""
    for table in meta.sorted_tables:
        rows = store._db.execute(select(table)).all()
        empty = {"seen", "lease", "chores", "releases", "drawn", "erasures", "nights", "tombstones", "openings"}
        assert rows or table.name in empty, table.name
        for row in rows:
            for cell in row:
                everything += cell if isinstance(cell, bytes) else str(cell).encode()
    return everything


def found(disk: bytes) -> set[str]:
    """Also in other clothes."""
    return {
        secret
        for secret in SECRETS
        for clothes in (secret.encode(), secret.encode("utf-16-le"), secret.encode().hex().encode())
        if clothes in disk
    } | ({"as a number"} if any(n.to_bytes(8, "big") in disk for n in (STUDENT, HELPER)) else set())


async def test_nothing_lies_on_the_disk_in_the_clear(url: str) -> None:
    assert found(await live(url)) == set()


async def test_the_search_finds_a_place_that_is_not_sealed(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: a store that calls sealed what is plain."""
    monkeypatch.setattr(Keys, "seal", lambda _keys, _owner, raw, _cell: Sealed(raw))
    assert found(await live(url)) >= {CANARY, str(STUDENT)}


@pytest.mark.parametrize(
    "cell",
    [
        "people.place",
        "lines.text",
        "outbox.words",
        "chats.state",
        "people.address",
        "cases.state",
        "observations.words",
        "comments.words",
        "cards.words",
        "meetings.state",
    ],
)
async def test_the_search_finds_any_one_column(url: str, cell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seal = Keys.seal

    def forgets(keys: Keys, owner: Owner, raw: bytes, where: str) -> Sealed:
        return Sealed(raw) if where.startswith(cell) else seal(keys, owner, raw, where)

    monkeypatch.setattr(Keys, "seal", forgets)
    assert found(await live(url))


async def test_nobody_else_on_the_machine_reads_the_file(tmp_path: Path) -> None:
    file = tmp_path / "new" / "db"
    async with Database.open(f"sqlite+aiosqlite:///{file}", VAULT):
        for one in (file, *file.parent.glob("db-*")):
            assert one.stat().st_mode & 0o077 == 0, one.name
        assert file.parent.stat().st_mode & 0o077 == 0
