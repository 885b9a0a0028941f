"""Bots that break one promise each. The same judge must catch every one of them, or it proves nothing."""

import asyncio
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from secrets import token_bytes
from typing import Any

from alembic.operations import Operations

from bot import app, carry, rootkey
from bot.batch import number, updates
from bot.cleaning import Trust
from bot.commands import keys
from bot.polling import KINDS, Polling
from storage import decided, post, repeats
from storage.arrivals import Receipt, State
from storage.database import Database


def confirms_first() -> None:
    """Telegram forgets an update before it is committed."""
    fetch = Polling._fetch

    async def confirmed(self: Polling, wait: int) -> bytes:
        body = await fetch(self, wait)
        if numbers := [found for raw in updates(body) if (found := number(raw)) is not None]:
            asked = {"timeout": 0, "limit": 1, "allowed_updates": KINDS, "offset": numbers[-1] + 1}
            await self._wire.ask(f"{self._bot.base_url}/getUpdates", asked, patience=5)
        return body

    setattr(Polling, "_fetch", confirmed)


def marks_sent_first() -> None:
    """A letter is struck off the list before it is sent."""
    row_of = post.row_of

    def struck(letter: Any, keys: Any, state: State) -> Any:
        return row_of(letter, keys, State.SENT if state is State.SENDING else state)

    def receipt(row: int, state: State, message: int | None = None) -> Receipt:
        return Receipt(row, State.SENT if state is State.SENDING else state, message)

    setattr(post, "row_of", struck)
    setattr(carry, "Receipt", receipt)


def forgets_what_it_has_seen() -> None:
    """An update that comes twice is done twice."""
    setattr(repeats.Repeats, "unseen", lambda _self, arrivals, _now: list(arrivals))
    setattr(repeats.Repeats, "mark", lambda *_: None)


def says_nothing_of_repeats() -> None:
    """What may have arrived already is sent as if it were new."""
    letters = post.letters

    def unmarked(*args: Any) -> Any:
        return (replace(letter, perhaps_again=False) for letter in letters(*args))

    setattr(post, "letters", unmarked)


def forgets_timers() -> None:
    """What is due is kept in memory only: after a restart nothing climbs."""
    many = decided.Decided._many

    def kept(self: decided.Decided, statement: Any, rows: Sequence[Any]) -> None:
        if statement is not decided.RING:
            many(self, statement, rows)

    setattr(decided.Decided, "_many", kept)


def deaf_to_sigterm() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    setattr(app, "stop_on_signals", asyncio.Event)


def shares_its_database() -> None:
    """Any number of them may run on one database."""
    setattr(app, "lock_file", lambda _: nullcontext())


def knows_only_the_highest_id() -> None:
    """The usual "highest id ever seen + 1"."""
    confirm = Polling._confirm

    def highest(self: Polling, batch: Sequence[object]) -> None:
        before = self._offset
        confirm(self, batch)
        self._offset = max(before, self._offset)

    setattr(Polling, "_confirm", highest)


def trusts_its_clock() -> None:
    """Whatever it says, what is old by it is destroyed."""
    setattr(Trust, "holds", lambda _: True)


def commits_each_table() -> None:
    """An older database is brought up to date in many small steps."""
    make = Operations.create_table

    def committed(self: Operations, *args: Any, **more: Any) -> Any:
        made = make(self, *args, **more)
        self.get_bind().exec_driver_sql("COMMIT")
        self.get_bind().exec_driver_sql("BEGIN IMMEDIATE")
        return made

    setattr(Operations, "create_table", committed)


def never_scrubs() -> None:
    """What was erased stays where it was written beside the tables."""

    async def scrub(_: Database) -> bool:
        return True

    setattr(Database, "scrub", scrub)


def forgets_the_next_key() -> None:
    """The new root key is written down only when all is wrapped with it."""
    place, prepare, check = rootkey.put_in_place, rootkey.prepare_next, rootkey.check
    made: list[bytes] = []

    def only_thought_of(_: Path) -> None:
        made.append(token_bytes(rootkey.KEY_BYTES))

    def read(file: Path) -> bytes:
        return made[0] if made and file.name.endswith(rootkey.NEXT) else check(file)

    def written(file: Path) -> None:
        prepare(file)
        rootkey.beside(file, rootkey.NEXT).write_text(f"{made[0].hex()}\n", encoding="ascii")
        place(file)

    setattr(rootkey, "prepare_next", only_thought_of)
    setattr(keys, "check", read)
    setattr(rootkey, "put_in_place", written)


def keeps_all_it_hears() -> None:
    """What was once in memory stays there."""
    understand, kept = Polling._understand, list[bytes]()

    def kept_too(self: Polling, raw: object) -> Any:
        kept.append(b"x" * 100_000)
        return understand(self, raw)

    setattr(Polling, "_understand", kept_too)


TWINS: dict[str, Callable[[], None]] = {
    twin.__name__: twin
    for twin in (
        confirms_first,
        marks_sent_first,
        forgets_what_it_has_seen,
        says_nothing_of_repeats,
        forgets_timers,
        deaf_to_sigterm,
        shares_its_database,
        knows_only_the_highest_id,
        trusts_its_clock,
        commits_each_table,
        never_scrubs,
        forgets_the_next_key,
        keeps_all_it_hears,
    )
}


def become(name: str) -> None:
    if name not in TWINS:
        sys.exit(f"there is no twin {name!r}")
    TWINS[name]()
