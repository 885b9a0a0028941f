"""What a crash left behind is what was committed, until it is delivered."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import false, insert, select

from flows.model.effects import Amend, Tell
from flows.model.ids import ChatId, PersonId
from flows.model.say import Lane, Say
from storage import post
from storage.arrivals import Letter, Receipt, State
from storage.database import Database
from storage.numbers import Numbers
from storage.store import Store
from storage.tables import outbox
from tests.storage.look import everything
from tests.storage.town import NOW, SCHOOL, VAULT, Town, posts, town

HALLO = Say("talk-line", {"text": "halo"})


async def left(url: str) -> list[Letter]:
    async with Database.open(url, VAULT) as database:
        return await database.run(lambda store: store.left_over())


async def told(url: str, *receipts: Receipt) -> None:
    async with Database.open(url, VAULT) as database:
        await database.run(lambda store: store.receive(receipts))


async def some(url: str) -> tuple[Town, list[Letter]]:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=2)
        words = (
            Tell(at.students[0], HALLO, about=at.chats[0]),
            Amend(at.counselors[0], HALLO, "offer:x"),
            Tell(at.students[1], HALLO, Lane.DANGER),
        )
        return at, await posts(database, *words)


async def test_letters_wait_until_they_are_receipted(url: str) -> None:
    _, letters = await some(url)
    assert await left(url) == letters
    first, second, third = (letter.number for letter in letters)
    await told(url, Receipt(second, State.SENT, 5))
    assert await left(url) == [letters[0], letters[2]]
    await told(url, Receipt(first, State.UNREACHABLE), Receipt(third, State.DEAD))
    assert await left(url) == []


async def test_the_check_notices_a_store_that_keeps_letters_in_memory_only(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken twin."""
    monkeypatch.setattr(post, "SEND", insert(outbox).from_select(["number"], select(outbox.c.number).where(false())))
    with pytest.raises(AssertionError):
        await test_letters_wait_until_they_are_receipted(url)


async def test_what_was_on_its_way_may_have_arrived(url: str) -> None:
    _, letters = await some(url)
    await told(url, Receipt(letters[1].number, State.SENDING))
    assert [letter.perhaps_again for letter in await left(url)] == [False, True, False]


async def test_what_departs_with_its_commit_is_on_its_way(url: str) -> None:
    """The first to each person for whom that is so."""
    async with Database.open(url, VAULT) as database:
        at = await town(database, waiting=2)
        one, other = at.students

        def work(store: Store) -> None:
            page = store.load([], NOW, SCHOOL)
            page.book.words += [Tell(one, HALLO), Tell(other, HALLO), Tell(one, HALLO)]
            store.write(page, departs=lambda person: person == one)

        await database.run(work)
    assert [(letter.words.to, letter.perhaps_again) for letter in await left(url)] == [
        (one, True),
        (other, False),
        (one, False),
    ]


async def test_a_departure_noted_late_does_not_undo_an_arrival(url: str) -> None:
    """When a group fails, its receipts are written before its notes of departure."""
    _, letters = await some(url)
    number = letters[0].number
    await told(url, Receipt(number, State.SENT, 77))
    await told(url, Receipt(number, State.SENDING))
    assert letters[0] not in await left(url)
    async with Database.open(url, VAULT) as database:
        found = (await database.run(everything))["outbox"][-3]
        assert found[4:6] == (State.SENT, 77)


async def test_many_are_read_in_parts_and_in_order(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(post, "LEFT_OVER", post.LEFT_OVER.limit(4))
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=3)
        words = [Tell(at.students[n % 3], Say("line", {"n": n}), about=at.chats[n % 3]) for n in range(11)]
        letters = await posts(database, *words)
    assert await left(url) == letters


async def test_nobody_is_told_what_is_for_somebody_who_is_no_more(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        assert await posts(database, Tell(PersonId("gone"), HALLO)) == []


async def test_numbers_go_on_when_the_clock_was_set_back(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or letters of today would overtake what was left over, and lines of one chat change places."""
    _, letters = await some(url)
    early = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp() * 10**9)
    monkeypatch.setattr("storage.numbers.time_ns", lambda: early)
    async with Database.open(url, VAULT) as database:
        [newest] = await posts(database, Tell(letters[0].words.to, HALLO))
    assert newest.number > letters[-1].number
    assert [letter.number for letter in await left(url)] == [*(it.number for it in letters), newest.number]


async def test_the_check_notices_numbers_that_begin_anew(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: a counter that knows only the clock."""
    monkeypatch.setattr(Numbers, "start", lambda *_: None)
    with pytest.raises(AssertionError):
        await test_numbers_go_on_when_the_clock_was_set_back(url, monkeypatch)


def test_numbers_only_grow(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = Numbers()
    given = [numbers.next() for _ in range(1000)]
    monkeypatch.setattr("storage.numbers.time_ns", lambda: 0)
    given += [numbers.next() for _ in range(10)]
    assert given == sorted(set(given))


async def test_a_message_is_found_by_its_mark(url: str) -> None:
    """The newest that arrived; what never did has no number."""
    async with Database.open(url, VAULT) as database:
        at = await town(database, waiting=2)
        one, other = at.students
        letters = await posts(
            database, *(Tell(who, HALLO, mark="wait:x", about=ChatId("chat0")) for who in (one, one, one, other))
        )
        receipts = [Receipt(it.number, State.SENT, n) for it, n in zip(letters, (5, 6), strict=False)]
        await database.run(lambda store: store.receive(receipts))
        marked = [await database.run(lambda s, w=who: s.message_marked(w, "wait:x")) for who in (one, other)]  # type: ignore[misc]
        assert marked == [6, None]
