"""Each sees the commands they can use, in their language; and each is a key or a button, too."""

import sqlite3
from contextlib import closing
from json import loads
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.account import account
from bot.settings import Settings, load_settings
from bot.shortcuts import NAMED, STUDENT, Shortcuts
from flows.model.events import CommandGiven, MenuChosen
from flows.model.menu import ROWS, Item, Menu
from flows.model.people import Facts, Role
from flows.model.places import AtWork
from flows.rights.actions import Kind
from flows.rights.conditions import Who
from flows.rights.permissions import TABLE, action_of
from handlers.commands import command
from simulator.clock import SimClock
from simulator.server import Simulator
from storage.database import Database
from storage.tables import people
from storage.vault import Vault
from tests.bot.operating import KEY, TOKEN, workspace, write_env
from tests.shipped import load_texts
from tests.storage.town import meet

KEYBOARDS = {
    Who.GUEST: (Menu.GUEST, Menu.CHAT, Menu.BK_CHAT, Menu.WAITING),
    Who.STUDENT: (Menu.HOME, Menu.CHAT, Menu.BK_CHAT, Menu.WAITING),
    Who.COUNSELOR: (Menu.COUNSELOR_OFF, Menu.COUNSELOR_ON, Menu.CHAT, Menu.BK_CHAT, Menu.WAITING),
    Who.SUPERVISOR: (Menu.SUPERVISOR_OFF, Menu.SUPERVISOR_ON),
    Who.COORDINATOR: (Menu.COORDINATOR,),
    Who.OMBUD: (Menu.OMBUD,),
    Who.CUSTODIAN: (Menu.CUSTODIAN,),
    Who.CONTACT: (Menu.CONTACT,),
}
BY_BUTTON = {Item.CLASSES, Item.NEWS, Item.CODE, Item.CANCEL, Item.END, Item.OPEN}
"""Reached by a button below a message, by the one on the card of a chat, or on the keyboard of a phone that is shut."""


def sets() -> list[tuple[Who, str]]:
    named = [(Who(role.value), names) for role, names in NAMED.items()]
    return [(who, both) for who, names in [(Who.STUDENT, STUDENT), *named] for both in names]


@pytest.mark.parametrize(("who", "both"), sets())
def test_whatever_is_listed_is_a_command_and_theirs(who: Who, both: str) -> None:
    for name in both.split():
        event = command(f"/{name}")
        assert isinstance(event, MenuChosen | CommandGiven), name
        action = action_of(event)
        assert action is not None, name
        assert action in TABLE, name
        assert who in TABLE[action].who, (who, name)
        assert action.name != "…", name


def test_every_role_has_a_list() -> None:
    assert set(NAMED) == set(Role)


@pytest.mark.parametrize("who", KEYBOARDS)
def test_what_somebody_may_choose_is_a_key_of_theirs(who: Who) -> None:
    keys = {item for menu in KEYBOARDS[who] for row in ROWS[menu] for item in row}
    may = {Item(action.name) for action, rule in TABLE.items() if action.kind is Kind.ITEM and who in rule.who}
    told_why = {Item.TALK} if who is Who.GUEST else set()  # that a code is needed
    assert may - keys <= BY_BUTTON | told_why, who
    assert Item.DANGER in keys


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    write_env(workspace(tmp_path, monkeypatch))
    return load_settings()


async def test_each_gets_theirs_and_whoever_leaves_gets_the_usual_ones_again(settings: Settings) -> None:
    async with Simulator(tokens=[TOKEN]) as telegram:
        told = settings.model_copy(update={"telegram_api_url": telegram.url})
        kept = telegram.world.account(TOKEN).commands
        guru, koord = (telegram.world.add_person({"first_name": name}).id for name in ("Bu", "Pak"))

        def names(person: int | None, code: str = "") -> list[str]:
            wanted = {"type": "chat", "chat_id": person} if person else {"type": "default"}
            found = (shown for (scope, language), shown in kept.items() if (loads(scope), language) == (wanted, code))
            return [one["command"] for one in next(found, [])]

        async with account(told) as bot, Database.open(told.database_url, Vault(bytes.fromhex(KEY))) as database:
            [one, _] = await meet(
                database,
                (guru, Facts("id", staff=Role.SUPERVISOR, consent=3), AtWork()),
                (koord, Facts("en", staff=Role.COORDINATOR, consent=3), AtWork()),
            )
            shortcuts = Shortcuts(bot, database, load_texts(), SimClock(), lambda: False)
            await shortcuts.round()
            assert (names(None)[:2], names(None, "en")[:2]) == (["darurat", "ngobrol"], ["emergency", "talk"])
            assert "surat" not in names(None), "this school offers none"
            assert {"ruang", "kasus", "konselor"} <= set(names(guru))
            assert names(koord) == ["emergency", "results", "info", "privacy", "language"]
            kept.clear()
            await shortcuts.round()
            assert not kept, "only what is new"
            await Shortcuts(bot, database, load_texts(), SimClock(), lambda: True).round()
            assert "surat" in names(None)
            assert "surat" in names(guru)
            leaves = update(people).where(people.c.id == one).values(staff=None)
            await database.run(lambda store: store._db.execute(leaves))
            await shortcuts.round()
            assert names(guru) == []


async def test_while_telegram_is_away_it_is_tried_again(settings: Settings) -> None:
    async with account(settings) as bot, Database.open(settings.database_url, Vault(bytes.fromhex(KEY))) as database:
        shortcuts = Shortcuts(bot, database, load_texts(), SimClock(), lambda: False)
        await shortcuts.round()
        assert shortcuts._shown is None


async def test_while_the_database_is_away_the_service_goes_on(settings: Settings) -> None:
    file = settings.database_url.partition(":///")[2]
    async with (
        Simulator() as sim,
        account(settings.model_copy(update={"telegram_api_url": sim.url})) as bot,
        Database.open(settings.database_url, Vault(bytes.fromhex(KEY))) as database,
    ):
        shortcuts = Shortcuts(bot, database, load_texts(), SimClock(), lambda: False)
        await database.run(lambda store: store._db.exec_driver_sql("PRAGMA busy_timeout=20"))
        with closing(sqlite3.connect(file, isolation_level=None)) as somebody_else:
            somebody_else.execute("BEGIN IMMEDIATE")
            await shortcuts.round()
        await shortcuts.round()
        assert shortcuts._shown is False


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("menu", [Menu.COUNSELOR_OFF, Menu.COUNSELOR_ON])
def test_a_counselors_keys_leave_room_on_a_small_phone(menu: Menu, language: str) -> None:
    """Six rows hid what they had just read. Where three stand in a row, a word that is cut off says nothing."""
    texts = load_texts()
    assert len(ROWS[menu]) <= 5
    theirs = [row for row in ROWS[menu] if Item.BK not in row]
    for row in theirs:
        for item in row:
            label = texts[language].item(item)
            assert len(label) <= (15 if len(row) < 3 else 12), label
