"""Slash commands."""

import pytest

from flows.model.events import CommandGiven
from flows.model.menu import Item
from handlers.commands import command
from tests.handlers.raw import heard


@pytest.mark.parametrize(
    ("names", "item"),
    [
        ("darurat sos emergency", Item.DANGER),
        ("selesai stop end", Item.END),
        ("batal cancel", Item.CANCEL),
        ("info help bantuan", Item.INFO),
        ("privasi privacy", Item.PRIVACY),
        ("bahasa language", Item.LANGUAGE),
        ("ngobrol talk", Item.TALK),
        ("bk", Item.BK),
        ("kode code", Item.CODE),
        ("laporan results", Item.RESULTS),
        ("kabar news", Item.NEWS),
    ],
)
def test_each_stands_for_a_button(names: str, item: Item) -> None:
    for name in names.split():
        for words in (f"/{name}", f"/{name.upper()}", f"/{name}@sebaya_bot", f"/{name}@Sebaya_Bot ", f"/{name}!"):
            found = command(words)
            assert found is not None
            assert getattr(found, "item", None) is item


@pytest.mark.parametrize("words", ["/darurat tolong", "/sos!!! aku di kamar", "/DARURAT@sebaya_bot cepat"])
def test_darurat_counts_whatever_follows(words: str) -> None:
    assert getattr(command(words), "item", None) is Item.DANGER


@pytest.mark.parametrize(
    "words",
    [
        *("/stop aku mau mati", "/end. capek hidup", "/bk tolong", "/start aku mau mati", "/menu apa aja"),
        *("/apa", "/", "//", "/ start", "/start5", "/daruratku", "aku /darurat", "/selesai_", "/start é", "/@bot"),
    ],
)
def test_words_behind_a_command_are_words(words: str) -> None:
    """Or they would be heard by nobody."""
    assert command(words) is None
    assert getattr(heard(text=words), "text", None) == words


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("/start", CommandGiven("start")),
        ("/START@sebaya_bot", CommandGiven("start")),
        ("/start  kode-7_A ", CommandGiven("start", "kode-7_A")),
        ("/start@sebaya_bot kode", CommandGiven("start", "kode")),
        ("/start " + "x" * 64, CommandGiven("start", "x" * 64)),
        ("/start ???", CommandGiven("start")),
        ("/menu", CommandGiven("menu")),
        ("/lapor", CommandGiven("lapor")),
        ("/report@sebaya_bot", CommandGiven("report")),
        ("/hapus", CommandGiven("hapus")),
        ("/hapus aku mau hilang", None),
        ("/start " + "x" * 65, None),
        ("/start a b", None),
    ],
)
def test_start_takes_what_a_deep_link_can_carry(words: str, given: CommandGiven | None) -> None:
    assert command(words) == given
