"""A key for each person and each chat: wrapped, kept in memory for a while, and once destroyed, nothing opens."""

from collections.abc import Iterable

import pytest
from sqlalchemy import delete, func, select, update

from bot.shape import base36
from flows.model.effects import Move, Tell, Write
from flows.model.events import ButtonPressed, MediaRefused
from flows.model.ids import PersonId
from flows.model.places import Home, Line
from flows.model.say import Button, Say
from flows.model.stories import Side
from storage import keys as storage_keys
from storage.arrivals import TelegramId
from storage.database import Database
from storage.keys import Boxes, KeyDestroyed, Keys, of_chat, of_person
from storage.store import Store
from storage.tables import keys, people
from storage.vault import Box, Owner, Sealed, Unreadable, Vault, WrongRootKey
from tests.storage.look import everything
from tests.storage.town import NOW, SCHOOL, VAULT, Town, came, posts, town, writes

PICTURE = MediaRefused("photo")
ASK = Say("x", buttons=((Button("claim"),),))


async def destroy(database: Database, *owners: Owner) -> None:
    await database.run(lambda s: s._db.execute(delete(keys).where(keys.c.owner.in_(owners))))


async def test_everybody_and_every_chat_has_a_key_of_its_own(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, waiting=2, talking=1)
        folk = [*at.counselors, *at.supervisors, *at.students]
        expected = {*map(of_person, folk), *map(of_chat, at.chats), *storage_keys.OF_NOBODY}
        wrapped = await database.run(lambda s: {row.owner: row.wrapped for row in s._db.execute(select(keys))})
        assert set(wrapped) == expected
        assert len(set(wrapped.values())) == len(wrapped)
        boxes = [VAULT.unwrap(owner, raw) for owner, raw in wrapped.items()]
        sealed = boxes[0].seal(b"x", "cell")
        for other in boxes[1:]:
            with pytest.raises(Unreadable):
                other.open(sealed, "cell")


async def test_a_chat_that_begins_for_somebody_new_works_in_one_group(url: str) -> None:
    """Keys for both are made in the very transaction that first seals with them."""
    async with Database.open(url, VAULT) as database:
        at = await town(database, waiting=1)
    async with Database.open(url, VAULT) as database:
        assert len((await database.run(everything))["chats"]) == len(at.chats)


async def test_a_key_made_here_outlives_a_memory_that_is_full(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """More new people and chats in one group than there is room for: none of their keys may be lost on the way."""
    monkeypatch.setattr(storage_keys, "ENOUGH", 2)
    async with Database.open(url, VAULT) as database:
        at = await town(database, counselors=3, waiting=5, talking=4)
        found = await database.run(everything)
        assert len(found["people"]) == len(at.counselors) + len(at.supervisors) + len(at.students)
        assert len(found["chats"]) == 9
        assert len(database._memory.boxes._boxes) == 2


def test_the_least_used_box_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage_keys, "ENOUGH", 2)
    boxes = Boxes()
    for name in "ab":
        boxes.keep(Owner(name), Box(b"k" * 32))
    assert boxes.get(Owner("a"))
    boxes.keep(Owner("c"), Box(b"k" * 32))
    assert [Owner(name) in boxes for name in "abc"] == [True, False, True]


async def test_keys_are_unwrapped_once(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    unwrapped: list[Owner] = []

    def spy(vault: Vault, owner: Owner, wrapped: bytes, unwrap: object = Vault.unwrap) -> Box:
        unwrapped.append(owner)
        return unwrap(vault, owner, wrapped)  # type: ignore[operator,no-any-return]

    async with Database.open(url, VAULT) as database:
        await town(database, talking=3)
    async with Database.open(url, VAULT) as database:
        monkeypatch.setattr(Vault, "unwrap", spy)
        arrivals = [came(n, n, PICTURE) for n in (1001, 1002, 1003)]
        for _ in range(2):
            await database.run(lambda s: s.load(arrivals, NOW, SCHOOL))
        assert len(unwrapped) == len(set(unwrapped)) == 7, "three who write, their chats, and who helps them all"


# once a key is destroyed


async def erased(url: str, choose: str) -> tuple[Town, int, set[Owner]]:
    """Everything there is, then one person's or one chat's key goes, as erasing begins."""
    async with Database.open(url, VAULT) as database:
        at = await town(database, counselors=2, supervisors=2, talking=1, waiting=2)
        letters = await posts(database, Tell(at.students[0], ASK, about=at.chats[0]), Tell(at.supervisors[0], ASK))
        gone = {
            "student": {of_person(at.students[1]), of_person(at.students[0])},
            "staff": {of_person(at.supervisors[0]), of_person(at.counselors[1])},
            "chat": {of_chat(at.chats[0]), of_chat(at.chats[2])},
        }[choose]
        await destroy(database, *gone)
        return at, letters[0].number, gone


@pytest.mark.parametrize("choose", ["student", "staff", "chat"])
async def test_nothing_opens_and_nothing_breaks(url: str, choose: str) -> None:
    at, letter, gone = await erased(url, choose)
    async with Database.open(url, VAULT) as database:
        left = await database.run(lambda s: s.left_over())
        staff = await database.run(lambda s: s.load([], NOW, SCHOOL).shelf.staff())
        whole = await database.run(lambda s: reads(s, at, letter))
    intact = [who for who in (*at.counselors, *at.supervisors) if of_person(who) not in gone]
    assert [person.id for person in staff.people] == sorted(intact)
    assert [chat.story.id for chat in staff.waiting] == [c for c in at.chats[1:] if of_chat(c) not in gone]
    assert whole == {
        "chats": {c for c in at.chats if of_chat(c) not in gone},
        "people": {w for w in (*at.students, *intact) if of_person(w) not in gone},
        "said": choose != "chat",
        "button": choose != "chat",
    }
    assert len(left) == 1, "the other letter"


def reads(store: Store, at: Town, letter: int) -> dict[str, object]:
    shelf = store.load([], NOW, SCHOOL).shelf
    folk: Iterable[PersonId] = (*at.counselors, *at.supervisors, *at.students)
    return {
        "chats": set(shelf.chats(at.chats)),
        "people": {who for who in folk if shelf.person(who)},
        "said": bool(shelf.said(at.chats[0])),
        "button": shelf.button(at.students[0], f"{base36(letter)}.0") == ButtonPressed("claim"),
    }


async def test_who_was_erased_and_comes_back_comes_as_a_stranger(url: str) -> None:
    """Erasing destroys the key first; a crash then leaves a row that nobody can read."""
    at, _, _ = await erased(url, "student")
    async with Database.open(url, VAULT) as database:
        page = await database.run(lambda s: greets(s, 1002))
        [(_, who)] = page
        assert who != at.students[1]
        assert await database.run(lambda s: greets(s, 1002)) == [(TelegramId(1002), who)]
        rows = await database.run(lambda s: s._db.scalar(select(func.count()).select_from(people)))
        assert rows == len(at.counselors) + len(at.supervisors) + len(at.students)


def greets(store: Store, number: int) -> list[tuple[object, PersonId]]:
    page = store.load([came(store._memory.numbers.next(), number, PICTURE)], NOW, SCHOOL)
    store.write(page)
    return [(arrival.who, who) for arrival, who in page.events]


async def test_a_group_with_somebody_erased_in_it_works_for_the_others(url: str) -> None:
    at, _, _ = await erased(url, "student")
    async with Database.open(url, VAULT) as database:
        those: list[int | PersonId] = [at.students[0], at.students[2], 1003, 1001]
        arrivals = [came(n, who, PICTURE) for n, who in enumerate(those)]
        page = await database.run(lambda s: s.load(arrivals, NOW, SCHOOL))
        assert {who for _, who in page.events} >= {at.students[2]}
        assert at.students[0] not in {who for _, who in page.events}


async def test_what_belongs_to_a_destroyed_key_cannot_be_written_either(url: str) -> None:
    at, _, _ = await erased(url, "chat")
    async with Database.open(url, VAULT) as database:
        before = await database.run(lambda s: s._db.scalar(select(func.count()).select_from(keys)))
        line = Write(at.chats[0], Side.STUDENT, Line(9, "x"))
        with pytest.raises(KeyDestroyed):
            await writes(database, lambda page: page.book.lines.update({(at.chats[0], Side.STUDENT, 9): line}))
        home = Move(at.students[0], Home())
        await writes(database, lambda page: page.book.moves.update({(at.students[0], False): home}))
        assert await database.run(lambda s: s._db.scalar(select(func.count()).select_from(keys))) == before


async def test_a_wrapped_key_put_in_anothers_place_opens_nothing(url: str) -> None:
    """Threat: who can write to the disk gives themselves the key of another chat."""
    async with Database.open(url, VAULT) as database:
        at = await town(database, waiting=2)
        mine, other = (of_chat(chat) for chat in at.chats)
        wrapped = select(keys.c.wrapped).where(keys.c.owner == other)

        def swap(store: Store) -> None:
            store._db.execute(
                update(keys).where(keys.c.owner == mine).values(wrapped=Sealed(store._db.scalar(wrapped) or b""))
            )

        await database.run(swap)
    async with Database.open(url, VAULT) as database:
        chats = await database.run(lambda s: s.load([], NOW, SCHOOL).shelf.chats(at.chats))
        assert set(chats) == {at.chats[1]}


def test_another_root_key_unwraps_nothing() -> None:
    _, wrapped = VAULT.new_key(Owner("chat c"))
    for owner, vault in ((Owner("chat c"), Vault(b"x" * 32)), (Owner("chat d"), VAULT)):
        with pytest.raises(Unreadable):
            vault.unwrap(owner, wrapped)


def test_an_exception_s_docstring_is_its_message() -> None:
    assert str(WrongRootKey()).startswith("The root key")
    assert issubclass(KeyDestroyed, Unreadable)


async def test_the_operator_hears_of_what_somebody_else_changed_and_not_of_whom_it_is(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with Database.open(sqlite_url, VAULT) as database:
        at = await town(database, waiting=2)
        [one, other] = at.students[:2]

        def tries(store: Store) -> None:
            with pytest.raises(Unreadable):
                store._keys.open(
                    of_person(one), store._keys.seal(of_person(one), b"x", "people.place:1"), f"people.work:{one}"
                )
            assert caplog.messages == ["people.work was changed by somebody else"]
            wrong = Sealed(b"w" * 92)
            store._db.execute(update(keys).where(keys.c.owner == of_person(other)).values(wrapped=wrong))
            fresh = Keys(store._db, VAULT, Boxes())
            assert not fresh.has(of_person(other))

        await database.run(tries)
    assert caplog.messages[1:] == ["a key was changed by somebody else; what it sealed is lost"]
    assert one not in caplog.text
    assert other not in caplog.text


async def test_a_destroyed_key_is_in_no_row_and_in_no_memory(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, waiting=2)
        [one, other] = map(of_person, at.students[:2])
        assert await database.run(lambda s: s._keys.has(one) and s._keys.has(other))

        def destroys(store: Store) -> None:
            store._keys.destroy([one])
            assert not store._keys.has(one)

        await database.run(destroys)
        rows = await database.run(lambda s: set(s._db.scalars(select(keys.c.owner))))
        assert (one in rows, other in rows) == (False, True)
        assert await database.run(lambda s: (s._keys.has(one), s._keys.has(other))) == (False, True)


def test_what_is_dropped_from_memory_is_gone_from_it() -> None:
    boxes, owner = Boxes(), Owner("chat c")
    boxes.keep(owner, Box(b"k" * 32))
    boxes.drop([owner, Owner("chat d")])
    assert owner not in boxes
