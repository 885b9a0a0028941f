"""The law of the group: deciding many in one commit is deciding them one by one, in any grouping.

Otherwise what a student is told would depend on how busy the machine is.
"""

import random
from dataclasses import replace
from itertools import count
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from sqlalchemy import select

from flows.book import Book
from flows.model import marks
from flows.model.effects import Tell
from flows.model.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    MenuChosen,
    PersonUnreachable,
    TextEdited,
    TextReceived,
    TimerRang,
)
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.say import Say
from flows.model.stories import Side
from storage.arrivals import Arrival, Receipt, State
from storage.database import Database
from storage.store import Store
from storage.tables import chats
from tests.storage.look import Seen, everything
from tests.storage.town import SCHOOL, VAULT, Town, came, decided, luck, posts, town

EVENTS = 60
TWO_CHATS = replace(SCHOOL, limits=replace(SCHOOL.limits, chats_at_once=2))
STAFF, STUDENTS = (1, 2, 3, 501), (1001, 1002, 1003, 1004, 1005)
CODES = ("K7M2P9QR01", "K7M2P9QR02")
VERBS = [
    "topic",
    "wish",
    "feeling",
    "skip",
    "back",
    "drop",
    "consent-next",
    "consent-agree",
    "claim",
    "claim",
    "claim",
    "end",
    "hand-back",
    "uneasy",
    "call-bk",
    "danger-now",
    "danger-mistake",
    "danger-try",
    "danger-me",
    "danger-chat",
    "to",
    "unsend",
    "call",
    "language",
    "menu-talk",
    "menu-bk",
    "after-feeling",
    "after-rating",
    "after-heard",
]
TIMERS = ("queue-look", "first-silence", "call-ends")
ASKED = ("", "family", "listen", "2", "4", "en")


def anything(dice: random.Random, number: int, known: list[ChatId]) -> Event:
    """What people do, most of all in chats; of old chats and of those that begin on the way."""
    earlier = dice.randrange(1, number)
    return dice.choice(
        (
            lambda: TextReceived(f"halo {number}", number),
            lambda: TextReceived(f"halo {number}", number),
            lambda: TextReceived("panjang " + "a" * 4000, number),
            lambda: TextReceived(f"jawab {number}", number, dice.choice((5001, 5002, earlier))),
            lambda: TextEdited(f"halo! {number}", earlier),
            lambda: MenuChosen(dice.choice(list(Item))),
            lambda: MenuChosen(Item.TALK),
            lambda: MenuChosen(Item.DANGER),
            lambda: ButtonPressed(dice.choice(VERBS), dice.choice([*known, None]), dice.choice(ASKED)),
            lambda: ButtonPressed("claim", dice.choice(known)),
            lambda: TimerRang(dice.choice(TIMERS), dice.choice(known)),
            lambda: CommandGiven("start", dice.choice(("", *CODES))),
            PersonUnreachable,
        )
    )()


def story(seed: int) -> list[Arrival]:
    dice = random.Random(seed)
    known = [ChatId(f"chat{n}") for n in range(4)]
    arrivals = []
    for n in range(EVENTS):
        who = dice.choice((*STAFF, *STUDENTS, *STUDENTS))
        arrivals.append(came(n, who, anything(dice, 10 + n, known)))
        known.append(luck(arrivals[-1]).chat)
    return arrivals


def groups(arrivals: list[Arrival], dice: random.Random) -> list[list[Arrival]]:
    cuts = sorted(dice.sample(range(1, len(arrivals)), min(5, len(arrivals) - 1)))
    return [arrivals[a:b] for a, b in zip([0, *cuts], [*cuts, len(arrivals)], strict=True)]


async def outcome(
    file: Path, parts: list[list[Arrival]], patch: pytest.MonkeyPatch
) -> tuple[list[tuple[Any, ...]], Seen]:
    """Ids that are drawn inside storage are the same each time."""
    patch.setattr("tests.storage.town.meetings", count())
    for module in ("people", "decided"):
        numbers = count()
        patch.setattr(f"storage.{module}.token_urlsafe", lambda _, n=numbers: f"id{next(n):04}")
    drawn = count()
    patch.setattr("storage.vault.urandom", lambda size: next(drawn).to_bytes(size, "big"))
    told: list[tuple[Any, ...]] = []
    async with Database.open(f"sqlite+aiosqlite:///{file}", VAULT) as database:
        await begin(database)
        for part in parts:

            def decide(store: Store, part: list[Arrival] = part) -> list[Any]:
                return decided(store, part, school=TWO_CHATS)

            letters = await database.run(decide)
            told += [(letter.address, letter.words) for letter in letters]  # the language is chosen at delivery
        return told, await database.run(everything)


async def begin(database: Database) -> None:
    at = await town(database, counselors=3, talking=2, waiting=2)
    await database.run(lambda store: store.issue(CODES))
    letters = await posts(database, *copies(at))
    receipts = [Receipt(letter.number, State.SENT, 5001 + n) for n, letter in enumerate(letters)]
    await database.run(lambda store: store.receive(receipts))


def copies(at: Town) -> list[Tell]:
    return [
        Tell(at.counselors[n], Say("talk-line"), mark=marks.line(at.chats[n], Side.STUDENT, 2), about=at.chats[n])
        for n in range(2)
    ]


@pytest.mark.parametrize("seed", range(30))
async def test_together_is_one_by_one(
    migrated: Path, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    await same(migrated, tmp_path, story(seed), monkeypatch)


async def same(migrated: Path, tmp_path: Path, arrivals: list[Arrival], monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes = []
    for name, parts in {
        "alone": [[arrival] for arrival in arrivals],
        "together": [arrivals],
        "mixed": groups(arrivals, random.Random(len(arrivals))),
    }.items():
        copyfile(migrated, tmp_path / name)
        outcomes.append(await outcome(tmp_path / name, parts, monkeypatch))
    alone, together, mixed = outcomes
    assert together[0] == alone[0], "what everybody was told"
    assert together[1] == alone[1], "what is kept"
    assert mixed == alone


async def test_the_law_notices_a_book_that_looks_past_itself(
    migrated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken twin: each event sees the chats as they were before the group."""
    monkeypatch.setattr(Book, "chat", lambda book, chat: book.reader.chat(chat))
    with pytest.raises(AssertionError):
        await same(migrated, tmp_path, story(0), monkeypatch)


async def test_a_wait_that_ended_in_this_group_counts(
    migrated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Claimed and handed back in one group: how long the student waited is not forgotten."""
    waiting = ChatId("chat2")
    arrivals = [came(1, 3, ButtonPressed("claim", waiting)), came(2, 3, ButtonPressed("hand-back", waiting))]
    waited = []
    for name, parts in {"alone": [[one] for one in arrivals], "together": [arrivals]}.items():
        copyfile(migrated, tmp_path / name)
        await outcome(tmp_path / name, parts, monkeypatch)
        async with Database.open(f"sqlite+aiosqlite:///{tmp_path / name}", VAULT) as database:
            waited.append(
                await database.run(lambda s: s._db.scalar(select(chats.c.waited).where(chats.c.id == waiting)))
            )
    assert waited[0] == waited[1] is not None
