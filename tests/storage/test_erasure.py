"""Promise: after /hapus nothing of a student is left in any byte that is kept, however often the machine stops on the way."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from flows.model import marks
from flows.model.chats import Closed, Talking
from flows.model.effects import Erase, Move, Record, SetTimer, Tell, Wipe, Write
from flows.model.events import ButtonPressed, CommandGiven
from flows.model.ids import ChatId, PersonId
from flows.model.outcomes import Outcome
from flows.model.people import Facts, Role
from flows.model.places import AtWork, Home, InChat, Line, Road
from flows.model.say import Say
from flows.model.scene import Luck
from flows.model.stories import Side, Story
from storage import erasure
from storage.arrivals import Aside, Erased, Letter, Receipt, State
from storage.database import Database
from storage.erasure import PATIENCE
from storage.keys import Boxes, Keys, of_chat, of_person
from storage.pseudonyms import Pseudonyms
from storage.scenes import Page
from storage.store import Store
from storage.tables import audit, chats, erasures, keys, meta, outcomes, people, quarantine
from storage.vault import Sealed
from tests.storage.test_disk import kept
from tests.storage.town import AGREED, NOW, SCHOOL, VAULT, came, meet

CANARY = b"kenari-kuning-4711"
WORDS = CANARY.decode()
AYU, KAWAN, RATIH = 7_000_000_007, 8_000_000_008, 9_000_000_009
C, D, COUNTED = ChatId("chat-c"), ChatId("chat-d"), ChatId("chat-e")


def story(chat: ChatId, student: PersonId) -> Story:
    return Story(chat, student, "Kancil Biru", WORDS, opening=Line(1, WORDS))


async def lives(database: Database) -> tuple[PersonId, PersonId, dict[str, bytes]]:
    """A student with a chat that is over and all that comes with it; and what must not be found afterwards."""
    staff = Facts(staff=Role.COUNSELOR, admitted=True, consent=3, certified=NOW + timedelta(days=300))
    [ayu, kawan] = await meet(database, (AYU, AGREED, AtWork()), (KAWAN, staff, AtWork()))

    def work(store: Store) -> None:
        book = (page := store.load([], NOW, SCHOOL)).book
        book.kept[C] = Closed(story(C, ayu), Road.PEER, kawan, "Penyu", NOW, comment=WORDS)
        book.kept[D] = Closed(Story(D, PersonId("other"), "Rusa", "x"), Road.PEER, kawan, "Penyu", NOW)
        book.lines[C, Side.STUDENT, 2] = Write(C, Side.STUDENT, Line(2, WORDS))
        book.words.append(Tell(kawan, Say("talk-line", {"text": WORDS}), mark=f"line:{C}:s:2", about=C))
        book.words.append(Tell(ayu, Say("talk-line", {"text": WORDS}), about=C))
        book.words.append(Tell(ayu, Say("hello")))
        book.words.append(Tell(kawan, Say("talk-line", {"text": "of another"}), about=D))
        book.timers.append((ayu, SetTimer("follow-up", NOW, C)))
        book.records.append((ayu, Record("darurat")))
        asides = [Aside("telegram:9", "Malformed", f'{{"id": {AYU}}}'.encode()), Aside("telegram:8", "E", b"x", ayu)]
        letters = store.write(page, [*asides, Aside("telegram:7", "E", f'{{"id": {AYU}1}}'.encode())])
        store.receive([Receipt(letter.number, State.SENT, 50 + n) for n, letter in enumerate(letters)])

    await database.run(work)

    def secrets(store: Store) -> dict[str, bytes]:
        db = store._db
        row = db.execute(select(people).where(people.c.id == ayu)).one()
        wrapped = select(keys.c.wrapped).where(keys.c.owner.in_([of_person(ayu), of_chat(C)]))
        found = {f"key {n}": bytes(key) for n, key in enumerate(db.scalars(wrapped))}
        states = {"state": db.scalar(select(chats.c.state).where(chats.c.id == C)) or b""}
        return found | states | {"lookup": bytes(row.lookup), "address": bytes(row.address), "canary": CANARY}

    return ayu, kawan, await database.run(secrets)


async def asks(database: Database, who: PersonId) -> None:
    def work(store: Store) -> None:
        page = store.load([], NOW, SCHOOL)
        page.book.erased[who] = Erase(60)
        store.write(page)

    await database.run(work)


async def erases(database: Database, deliver: bool = True) -> list[Erased]:
    """To the end; what is said arrives."""
    done: list[Erased] = []
    while step := await database.run(lambda store: store.erase(NOW, SCHOOL)):
        done.append(step)
        if deliver:
            await arrives(database, step.letters)
    await database.scrub()
    return done


async def arrives(database: Database, letters: Iterable[Letter]) -> None:
    """A message has a number; what was taken off a screen has none."""
    sent = [Receipt(one.number, State.SENT, None if isinstance(one.words, Wipe) else 99) for one in letters]
    await database.run(lambda store: store.receive(sent))


async def hits(database: Database, url: str, secrets: dict[str, bytes]) -> set[str]:
    disk = await kept(database, url) if url.startswith("sqlite") else await database.run(rows)
    return {name for name, secret in secrets.items() if secret in disk}


def rows(store: Store) -> bytes:
    cells = (cell for table in meta.sorted_tables for row in store._db.execute(select(table)) for cell in row)
    return b"\0".join(bytes(c) if isinstance(c, bytes | memoryview) else str(c).encode() for c in cells)


async def test_nothing_is_found_in_any_byte(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu, kawan, secrets = await lives(database)
        assert await hits(database, url, secrets) == secrets.keys() - {"canary"}
        await asks(database, ayu)
        done = await erases(database)
        assert await hits(database, url, secrets) == set()
        assert await database.run(lambda s: s.load([came("x", KAWAN, CommandGiven("start"))], NOW, SCHOOL).events)
        left = await database.run(lambda s: dict(s._db.execute(select(chats.c.id, chats.c.stage)).all()))
        assert left == {D: "Closed"}
        assert set(await database.run(lambda s: list(s._db.scalars(select(quarantine.c.source))))) == {"telegram:7"}
        assert await database.run(lambda s: list(s._db.scalars(select(audit.c.what)))) == ["darurat"]
        assert not await database.run(lambda s: s.erasing())
        wipes = [letter.words for step in done for letter in step.letters if isinstance(letter.words, Wipe)]
        assert {(wipe.to, wipe.messages, wipe.since, wipe.message) for wipe in wipes} == {
            (kawan, (50,), 0, None),
            (ayu, (51,), 0, None),
            (ayu, (), 41, 60),
        }


async def test_the_search_finds_what_a_careless_erasure_leaves(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken twin: rows are deleted, and nobody cuts the log."""
    async with Database.open(sqlite_url, VAULT) as database:
        ayu, _, secrets = await lives(database)
        await asks(database, ayu)
        monkeypatch.setattr(Database, "scrub", lambda _: nothing())
        await erases(database)
        assert await hits(database, sqlite_url, secrets) >= {"key 0", "key 1", "lookup", "address"}


async def nothing() -> bool:
    return True


async def test_the_search_finds_a_key_that_was_kept(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: the rows go, the keys stay."""
    monkeypatch.setattr(Keys, "destroy", lambda *_: None)
    async with Database.open(url, VAULT) as database:
        ayu, _, secrets = await lives(database)
        await asks(database, ayu)
        await erases(database)
        assert await hits(database, url, secrets) == {"key 0", "key 1"}


async def test_a_kill_between_any_two_steps_changes_nothing(url: str) -> None:
    """Each step in a process of its own: memory is empty, the row says how far it came."""
    async with Database.open(url, VAULT) as database:
        ayu, _, secrets = await lives(database)
        await asks(database, ayu)
    steps = 0
    while True:
        async with Database.open(url, VAULT) as database:
            step = await database.run(lambda store: store.erase(NOW, SCHOOL))
            if step is None:
                break
            steps += 1
            await arrives(database, await database.run(lambda store: store.left_over()))
    assert steps == 6
    async with Database.open(url, VAULT) as database:
        await database.scrub()
        assert await hits(database, url, secrets) == set()


async def test_from_the_first_step_on_they_are_a_stranger(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu, _, _ = await lives(database)
        await asks(database, ayu)
        await database.run(lambda store: store.erase(NOW, SCHOOL))
        page = await database.run(lambda s: s.load([came("new", AYU, CommandGiven("start"))], NOW, SCHOOL))
        [(_, who)] = page.events
        assert who != ayu
        assert page.book.people[who].facts == Facts()


async def test_the_last_letters_are_waited_for_a_day_at_most(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu, _, _ = await lives(database)
        await asks(database, ayu)
        await erases(database, deliver=False)
        assert await database.run(lambda s: s.erasing())
        assert await database.run(lambda s: s.erase(NOW + PATIENCE, SCHOOL))
        assert not await database.run(lambda s: s.erasing())


async def test_who_waits_or_talks_again_is_not_cut_off(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu, _, _ = await lives(database)
        await asks(database, ayu)

        def again(store: Store) -> None:
            page = store.load([], NOW, SCHOOL)
            page.book.moves[ayu, False] = Move(ayu, InChat(C))
            store.write(page)

        await database.run(again)
        [step] = await erases(database)
        assert [letter.say.key for letter in step.letters] == ["erase-not-now"]
        assert await database.run(lambda s: s._db.scalar(select(func.count()).select_from(people))) == 2


async def test_a_counselor_stays_one(url: str) -> None:
    staff = Facts(staff=Role.COUNSELOR, admitted=True, consent=3, certified=NOW + timedelta(days=300))
    async with Database.open(url, VAULT) as database:
        [kawan] = await meet(database, (KAWAN, staff, AtWork(on=True)))

        def work(store: Store) -> None:
            page = store.load([], NOW, SCHOOL)
            page.book.kept[C] = Closed(story(C, kawan), Road.PEER, None, "", NOW)
            store.write(page)

        await database.run(work)
        await asks(database, kawan)
        done = await erases(database)
        assert [x.say.key for d in done for x in d.letters if not isinstance(x.words, Wipe)] == ["erase-done-staff"]
        me = await database.run(lambda s: s._people.one(kawan))
        assert me
        assert (me.facts, me.place, me.work) == (staff, Home(), AtWork(on=True))
        assert await database.run(lambda s: list(s._db.scalars(select(chats.c.id)))) == []


async def test_a_restored_backup_resurrects_nobody(url: str) -> None:
    """As a restore does it: the rows of before come back, the tombstones are carried over."""
    async with Database.open(url, VAULT) as database:
        ayu, kawan, secrets = await lives(database)

        def talks(store: Store) -> None:
            page = store.load([], NOW, SCHOOL)
            page.shelf.known.add(C)
            page.book.kept[C] = Talking(story(C, ayu), Road.PEER, kawan, "Penyu", NOW, 1)
            page.book.moves[ayu, False] = Move(ayu, InChat(C))
            page.book.moves[kawan, True] = Move(kawan, AtWork(on=True, chats=(C,), sure=C))
            store.write(page)

        await database.run(talks)
        backup = await database.run(copy)
        await asks(database, ayu)
        await database.run(lambda s: s._db.execute(update(erasures).values(stage="back", last=None)))
        await erases(database)
        stones = await database.run(lambda s: s.stones())
        assert len(stones) == 2
        await database.run(lambda s: put_back(s, backup))
    async with Database.open(url, VAULT) as database:
        assert await hits(database, url, secrets) >= {"key 0", "key 1", "lookup", "address"}
        assert await database.run(lambda s: s.bury((), NOW)) == 0  # the copy knows of none
        assert await database.run(lambda s: s.bury(stones, NOW)) == 1
        assert all(not step.letters for step in await erases(database))
        assert await hits(database, url, secrets) == set()
        helper = await database.run(lambda s: s._people.one(kawan))
        assert helper
        assert helper.work.chats == ()
        assert await database.run(lambda s: s.bury(stones, NOW)) == 0


def copy(store: Store) -> dict[str, list[dict[str, object]]]:
    return {t.name: [dict(row._mapping) for row in store._db.execute(select(t))] for t in meta.sorted_tables}


def put_back(store: Store, backup: dict[str, list[dict[str, object]]]) -> None:
    for table in meta.sorted_tables:
        if table.name == "audit":
            continue  # refuses it; in a restored file it is shorter, and names nobody either way
        store._db.execute(table.delete())
        if found := backup[table.name]:
            sealed = {c.name for c in table.c if type(c.type).__name__ == "SealedColumn"}
            store._db.execute(
                table.insert(),
                [{k: Sealed(v) if k in sealed else v for k, v in row.items()} for row in found],  # type: ignore[call-overload]
            )


async def test_no_chat_that_begins_meanwhile_outlives_it(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A guru BK takes an old alert between two steps, and the new chat's random id is a small one. A school has as many
    chats as are looked at in one step within weeks; here two are."""
    monkeypatch.setattr(erasure, "AT_ONCE", 2)
    monkeypatch.setattr(erasure, "CHATS_AFTER", erasure.CHATS_AFTER.limit(2))
    adult = Facts(staff=Role.SUPERVISOR, admitted=True, consent=3)
    async with Database.open(url, VAULT) as database:
        [ayu, guru] = await meet(database, (AYU, AGREED, AtWork()), (RATIH, adult, AtWork(on=True)))
        alert, new = ChatId("zz-alert"), ChatId("aa-new")

        def begins(store: Store) -> None:
            page = store.load([], NOW, SCHOOL)
            for n in range(4):
                others = Story(ChatId(f"dd{n}"), PersonId("other"), "Rusa", "x")
                page.book.kept[others.id] = Closed(others, Road.PEER, None, "", NOW)
            page.book.kept[alert] = Closed(story(alert, ayu), Road.BK, None, "", NOW, alarm_at=NOW, offers=(guru,))
            store.write(page)

        def takes(store: Store) -> list[Letter]:
            page = store.load([came("tap", RATIH, ButtonPressed("claim", alert))], NOW, SCHOOL)
            [(arrival, who)] = page.events
            page.book.decide(who, arrival.event, Luck(new, 7))
            return store.write(page)

        await database.run(begins)
        await asks(database, ayu)
        for _ in range(2):  # asked -> chats, and the first two looked at: dd0, dd1
            await database.run(lambda store: store.erase(NOW, SCHOOL))
        await arrives(database, await database.run(takes))
        assert await database.run(lambda s: isinstance(s.load([], NOW, SCHOOL).shelf.chat(new), Talking))
        done = await erases(database)
        left = await database.run(lambda s: set(s._db.scalars(select(chats.c.id))))
        assert left == {f"dd{n}" for n in range(4)}
        told = [
            one.say.key
            for step in done
            for one in step.letters
            if one.words.to == guru and not isinstance(one.words, Wipe)
        ]
        assert "erase-left" in told
        helper = await database.run(lambda s: s._people.one(guru))
        assert helper
        assert helper.work.chats == ()


async def counts_for(database: Database, student: PersonId, helper: PersonId) -> set[bytes]:
    """A counted chat of theirs; under which pseudonyms."""

    def work(store: Store) -> set[bytes]:
        page = store.load([], NOW, SCHOOL)
        page.book.kept[COUNTED] = Closed(story(COUNTED, student), Road.PEER, helper, "Penyu", NOW)
        page.book.outcomes[COUNTED] = Outcome(student, Road.PEER, "bullying", helper=helper, feeling=1, over=True)
        page.book.records += [(helper, Record("claimed", COUNTED)), (student, Record("erase"))]
        store.write(page)
        [row] = store._db.execute(select(outcomes)).all()
        assert (row.lookup, row.student) == tuple(names(store, COUNTED, student))
        return {row.lookup, row.student}

    return await database.run(work)


def names(store: Store, chat: ChatId, student: PersonId) -> Iterable[bytes]:
    """As whoever has the root key and the database computes them now; what has no key gets another one each time."""
    found = Pseudonyms(Keys(store._db, store._memory.vault, Boxes()), "2026-27")
    return found.chat(chat), found.student(student)


async def test_no_row_that_is_counted_leads_back_although_the_audit_keeps_the_ids(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu, kawan, _ = await lives(database)
        before = await counts_for(database, ayu, kawan)
        await asks(database, ayu)
        await erases(database)
        kept = await database.run(lambda s: s._db.execute(select(audit.c.actor, audit.c.about)).all())
        assert {(kawan, COUNTED), (ayu, None)} <= {tuple(row) for row in kept}
        [row] = await database.run(lambda s: s._db.execute(select(outcomes)).all())
        assert {row.lookup, row.student} == before, "it still counts"
        assert not before & set(await database.run(lambda s: names(s, COUNTED, ayu)))
        root = {database.vault.counted_before(what, one) for one in (COUNTED, ayu) for what in ("chat", "2026-27")}
        assert not before & root


async def test_a_counselor_keeps_their_key_and_the_row_is_nobody_s_all_the_same(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        _, kawan, _ = await lives(database)
        before = await counts_for(database, kawan, kawan)
        await asks(database, kawan)
        await erases(database)
        [row] = await database.run(lambda s: s._db.execute(select(outcomes)).all())
        assert not {row.lookup, row.student} & set(await database.run(lambda s: names(s, COUNTED, kawan)))
        assert row.lookup in before
        assert row.student not in before


def test_every_mark_of_a_chat_is_known_to_an_erasure() -> None:
    makers = [
        make
        for make in vars(marks).values()
        if callable(make) and list(getattr(make, "__annotations__", {}).values()) == [ChatId, str]
    ]
    assert len(makers) > 8
    assert {make(C) for make in makers} == {
        *marks.of_chat(C),
        *marks.of_case(C),
        marks.intake(C),
        marks.news(C),
        marks.breach(C),
        marks.drill(C),
        marks.opening(C),  # an opening's own id, which stands in its case alone; its letters name the case
    }, "these are no chat's"


async def test_one_that_waits_for_its_last_letters_holds_up_nobody(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        three = await meet(database, *((n, AGREED, AtWork()) for n in (71, 72, 73)))
        for who in three:
            await asks(database, who)
        await erases(database, deliver=False)
        stages = await database.run(lambda s: list(s._db.scalars(select(erasures.c.stage))))
        assert stages == ["goodbye"] * 3
        await arrives(database, await database.run(lambda store: store.left_over()))
        await erases(database)
        assert not await database.run(lambda s: s.erasing())


async def test_a_backup_says_nothing_more_to_who_was_erased(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        [ayu] = await meet(database, (AYU, AGREED, AtWork()))
        stones = [(database.vault.tombstone(of_person(ayu)), NOW)]
        await database.run(lambda s: s.write(said(s, ayu)))
        assert await database.run(lambda s: s.bury(stones, NOW)) == 1
        assert await database.run(lambda s: s.left_over()) == []


def said(store: Store, who: PersonId) -> Page:
    page = store.load([], NOW, SCHOOL)
    page.book.words.append(Tell(who, Say("hello")))
    return page
