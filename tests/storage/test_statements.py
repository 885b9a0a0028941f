"""A handful of statements, however many events; and each finds what it looks for by an index."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import ClauseElement, event, func, select

from bot.shape import base36
from flows.model import marks
from flows.model.effects import Tell
from flows.model.events import ButtonTapped, Event, MenuChosen, TextEdited, TextReceived
from flows.model.menu import Item
from flows.model.say import Button, Say
from flows.model.stories import Side
from storage import keys, numbers, people, post, reports, shelf
from storage.arrivals import Arrival, Receipt, State
from storage.database import Database
from storage.decided import HUSH, REWRITE
from storage.pointers import LETTERS, ON_SCREEN, THERE
from storage.repeats import SEEN, SWEEP
from storage.steps import steps
from storage.store import Store
from storage.tables import lines
from tests.fresh import fresh
from tests.storage.town import NOW, SCHOOL, VAULT, Town, came, decided, posts, town

CALM = 100


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    said: list[str] = []

    def note(*args: Any) -> None:
        said.append(args[2])

    engine = database.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(engine, "before_cursor_execute", note)


def calm(at: Town, numbers_from: int, makes: Any = lambda n: TextReceived(f"halo {n}", n)) -> list[Arrival]:
    """From both sides of each chat in turn, always to the same person's only chat."""
    return [came(n, 1001 + n % len(at.chats), makes(n)) for n in range(numbers_from, numbers_from + CALM)]


async def test_a_hundred_calm_texts_take_a_handful_of_statements(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, counselors=CALM, talking=CALM)
        for warm in (1000, 2000):
            with counted(database) as said:
                letters = await database.run(lambda s, w=warm: decided(s, calm(at, w)))  # type: ignore[misc]
        assert len(letters) == CALM
        assert len(said) <= 8, "\n".join(said)  # seen? who? which chats? + line, mark, letter; BEGIN
        assert await database.run(lambda s: s._db.scalar(select(func.count()).select_from(lines))) == 3 * CALM


async def test_from_a_cold_start_it_takes_three_more(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, counselors=CALM, talking=CALM)
    async with Database.open(url, VAULT) as database:
        with counted(database) as said:
            await database.run(lambda s: decided(s, calm(at, 1000)))
        assert len(said) <= 14, "\n".join(said)


@pytest.mark.parametrize("kind", ["replies", "edits", "taps"])
async def test_what_points_back_is_looked_up_for_the_whole_group(url: str, kind: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, counselors=10, talking=10)
        words = [
            Tell(
                at.students[n % 10],
                Say("line", buttons=((Button("nobody-knows-it"),),)),
                mark=marks.line(at.chats[n % 10], Side.HELPER, n),
                about=at.chats[n % 10],
            )
            for n in range(CALM)
        ]
        letters = await posts(database, *words)
        receipts = [Receipt(letter.number, State.SENT, 5000 + n) for n, letter in enumerate(letters)]
        await database.run(lambda s: s.receive(receipts))

        def points(n: int) -> Event:
            match kind:
                case "replies":
                    return TextReceived("ya", 900 + n, 5000 + n)
                case "edits":
                    return TextEdited("ya", 900 + n)
                case _:
                    return ButtonTapped(f"{base36(letters[n].number)}.0")

        def group(store: Store) -> None:
            store.load(arrivals, NOW, SCHOOL)  # so that all is warm
            with counted(database) as said:
                page = store.load(arrivals, NOW, SCHOOL)
                for n, (arrival, who) in enumerate(page.events):
                    match arrival.event:
                        case TextReceived(reply_to=int(message)):
                            assert page.shelf.pointed(who, message)
                        case TextEdited(message=message):
                            name = marks.line(at.chats[n % 10], Side.STUDENT, message)
                            assert not page.shelf.there([name, marks.second_half(name)])
                        case ButtonTapped(data):
                            assert page.shelf.button(who, data)
            assert len(said) <= 5, "\n".join(said)

        arrivals = [came(n, 1001 + n % 10, points(n)) for n in range(CALM)]
        await database.run(group)


async def test_the_room_takes_a_handful_however_many_chats_there_are(url: str) -> None:
    """Those alone that go on; one that ends in the same group is none any more."""
    async with Database.open(url, VAULT) as database:
        await town(database, counselors=40, talking=40, waiting=3)
        looks = [came("end", 1001, MenuChosen(Item.END)), came("look", 501, MenuChosen(Item.ROOM))]
        with counted(database) as said:
            letters = await database.run(lambda s: decided(s, looks))
        told = [letter.words.say for letter in letters if isinstance(letter.words, Tell)]
        (shown,) = [say for say in told if say.key == "room"]
        assert (shown.args["chats"], shown.args["waiting"]) == (39, 3)
        assert len(said) <= 30, "\n".join(said)


def test_lists_grow_in_steps() -> None:
    """Each length is another statement to prepare."""
    assert [len(steps(range(n))) for n in (0, 1, 2, 3, 5, 64, 65)] == [0, 1, 2, 4, 8, 64, 128]
    assert set(steps({"a", "b", "c"})) == {"a", "b", "c"}


LIST = {name: ["a", "b"] for name in ("ids", "sources", "owners", "people", "names", "lookups")}
VALUES = {
    **LIST,
    "lookups": [b"a", b"b"],
    "numbers": [1, 2],
    "messages": [1, 2],
    "now": NOW,
    "first": "2026-07",
    "last": "2027-06",
    "most": 1,
    "since": NOW,
    "id_": "",
    "before": NOW,
    "after": 0,
    "who": "a",
    "name": "a",
    "it": "a",
    "lookup_": b"a",
    "c": "a",
    "s": "s",
    "m": 1,
    "t": None,
    "to": "sent",
    "there": 1,
}
BY_INDEX: dict[str, tuple[ClauseElement, str]] = {
    "seen": (SEEN, "PRIMARY KEY"),
    "sweep": (SWEEP, "ix_seen_at"),
    "keys": (keys.WRAPPED, "sqlite_autoindex_keys_1"),
    "from outside": (people.FROM_OUTSIDE, "sqlite_autoindex_people_2"),
    "people": (people.BY_ID, "sqlite_autoindex_people_1"),
    "staff": (people.STAFF, "people_who_help"),
    "chats": (shelf.BY_ID, "sqlite_autoindex_chats_1"),
    "waiting": (shelf.WAITING, "chats_open (stage=?)"),
    "live": (shelf.LIVE, "chats_open (stage=?)"),
    "aliases": (shelf.ALIASES, "chats_open"),
    "waits": (shelf.WAITS, "chats_by_change"),
    "lines": (shelf.LINES, "lines_by_message (chat=?)"),
    "ticket": (shelf.TICKET, "sqlite_autoindex_tickets_1"),
    "invitations": (shelf.INVITATIONS, "tickets_of_helpers"),
    "letters": (LETTERS, "INTEGER PRIMARY KEY (rowid=?)"),
    "on screen": (ON_SCREEN, "outbox_by_message (person=? AND message=?)"),
    "there": (THERE, "outbox_by_mark (mark=?)"),
    "marked": (post.MARKED, "outbox_by_mark (mark=? AND person=?)"),
    "left over": (post.LEFT_OVER, "outbox_unsent"),
    "due": (post.DUE_NOW, "timers_by_turn"),
    "delivered": (post.DELIVERED, "INTEGER PRIMARY KEY"),
    "rewritten": (REWRITE, "lines_by_message (chat=? AND side=? AND message=?)"),
    "hush": (HUSH, "sqlite_autoindex_timers_1"),
    "numbers": (numbers.HIGHEST, "SEARCH outbox"),
    "helped": (reports.HELPERS, "COVERING INDEX outcomes_by_helper (month>? AND month<?)"),
    "counted": (reports.packed(("study",)), "PRIMARY KEY (student>?)"),
}


@pytest.mark.parametrize("name", BY_INDEX)
async def test_nothing_is_looked_for_row_by_row(migrated: Any, tmp_path: Any, name: str) -> None:
    statement, index = BY_INDEX[name]
    async with Database.open(fresh(tmp_path / "db"), VAULT) as database:
        plan = await database.run(lambda s: explained(s, statement))
    assert index in plan, plan
    assert "TEMP B-TREE FOR GROUP BY" not in plan, plan
    scans = [line for line in plan.split("\n") if line.startswith("SCAN")]
    assert all("USING" in line or "chats_open" in line for line in scans if "SUBQUERY" not in line), plan


def explained(store: Store, statement: Any) -> str:
    compiled = statement.compile(store._db.engine)
    ready = compiled.construct_expanded_state(
        compiled.params | {name: VALUES[name] for name in compiled.params if name in VALUES}
    )
    values = tuple(value if isinstance(value, str | int | bytes) else 0 for value in ready.positional_parameters)
    rows = store._db.exec_driver_sql(f"EXPLAIN QUERY PLAN {ready.statement}", values).all()
    return "\n".join(row[-1] for row in rows)
