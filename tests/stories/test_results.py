"""Story: a coordinator taps Laporan and gets figures, picture and sheets; a stop in the middle costs nothing."""

import io
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

from sqlalchemy import insert

from bot.period_names import spoken
from bot.rootkey import check
from flows.model.people import Role
from flows.results.periods import Kind, last
from simulator.methods.media import picture_size
from storage.database import Database
from storage.tables import outcomes
from storage.vault import Vault
from tests.results import world
from tests.shipped import load_texts
from tests.stories.town import Phone, Town, town


async def has_counted(place: Town, months: tuple[str, ...], students: int) -> None:
    """As many students came in those months as told."""
    rows = [
        {
            **{name: getattr(one, name) for name in one.__slots__ if name not in ("student", "helper")},
            "student": one.student.encode(),
            "helper": one.helper.encode() if one.helper else None,
            "lookup": f"{n}".encode(),
            "over": True,
            "follow_again": None,
        }
        for n, one in enumerate(world.rows(Random(4), months, students))
    ]
    async with Database.open(place.settings.database_url, Vault(check(place.settings.root_key_file))) as database:
        await database.run(lambda store: store._db.execute(insert(outcomes), rows) if rows else None)


def settled(place: Town) -> Any:
    today = place.sim.clock.now().date()
    month = last(Kind.MONTH, today)
    return month if month.ready < today else last(Kind.MONTH, month.begins)


def content(place: Town, message: dict[str, Any], kind: str) -> bytes:
    file = message[kind]
    return bytes(place.sim.world.account().files[file["file_id"]].data)


async def asks(phone: Phone, month: str) -> None:
    await phone.taps("Laporan")
    await phone.sees("Laporan periode mana")
    if not any(month in b["text"] for m in phone.screen for row in m["inline_keyboard"] or () for b in row):
        await phone.taps("Bulan lalu")  # it settles still
    await phone.taps(f"({month})")


async def test_from_the_tap_to_the_sheets_with_a_stop_in_the_middle(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        month = settled(place)
        koord = await place.staff("Kusuma", Role.COORDINATOR)
        ayu, kawan, guru = await place.meets()
        await has_counted(place, month.months, 160)
        await asks(koord, spoken(load_texts()["id"], month.name))
        await koord.sees("sedang disiapkan")
        kawan.says("aku di sini")  # nobody waits for a picture
        await ayu.sees("aku di sini")
        await koord.taps("Info")
        await koord.sees("Jam jaga")
        assert any("sedang disiapkan" in text for text in koord.texts), "nor does who wants it wait for anything else"
        await place.closes()
        assert not shown(koord, "photo")
        await place.opens()
        sheets = await koord.shown(lambda m: m["kind"] == "document", "sheets")
        text = await koord.sees("Hasil Sebaya, Contoh", "Siswa yang datang: 160", "<5", "Cara membaca")
        assert "sedang disiapkan" not in "".join(koord.texts), "it has become the figures"
        [photo] = shown(koord, "photo")
        size = picture_size(content(place, photo, "photo"))
        assert size
        assert min(size) >= 900
        assert not photo["protected"], "to be shown on"
        assert not sheets["protected"]
        assert sheets["document"]["name"] == f"sebaya-{month.name}.xlsx"
        with ZipFile(io.BytesIO(content(place, sheets, "document"))) as book:
            assert b"Cara membaca ini" in book.read("xl/workbook.xml")
        guru.says("/laporan")
        await asks(guru, spoken(load_texts()["id"], month.name))
        assert await guru.sees("Siswa yang datang") == text, "the same figures for everybody"
        assert not any("Laporan" in key for key in (*ayu.keys, *kawan.keys))


def shown(phone: Phone, kind: str) -> list[dict[str, Any]]:
    return [message for message in phone.screen if message["kind"] == kind]
