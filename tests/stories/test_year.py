"""The school year turns while the service runs: by the command the operator types, each reads of it on their own phone."""

import asyncio
from pathlib import Path

from rich.console import Console

from bot.commands import year
from bot.commands.team import Asking
from bot.mistakes import Mistake
from tests.stories.town import SCHOOL, Phone, Town, town


async def lists(counselor: Phone, name: str) -> None:
    await counselor.taps("Tentangku")
    await counselor.taps("Kelasku")
    await counselor.taps("Tambah kelas")
    await counselor.sees("Tulis kelasmu")
    counselor.says(name)
    await counselor.sees("Kelas yang kamu catat ada di bawah")


async def turns(place: Town, console: Console, leaving: str, to: str, *, rehearse: bool = False) -> None:
    """In a thread: a command has a loop of its own."""
    wanted = year.Wanted(9, (leaving,), (), to)
    clock, ask = place.sim.clock, Asking(yes=True)
    await asyncio.to_thread(
        lambda: year.turn(place.settings, SCHOOL, clock, console, wanted, rehearse=rehearse, ask=ask)
    )


async def team_name(guru: Phone) -> str:
    guru.says("/start")
    return (await guru.sees("Nama tim: ")).partition("Nama tim: ")[2].partition(".")[0]


async def test_classes_move_up_a_graduate_is_thanked_and_cases_are_handed_over(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        guru, bunda = await place.supervisor(), await place.supervisor("Bunda")
        stays, goes = await place.counselor("Satria"), await place.counselor("Dewi")
        await lists(stays, "8A")
        await lists(goes, "9B")
        await guru.taps("🗂 Kasus")
        await guru.taps("Buka kasus baru")
        await guru.sees("pilih PIN")
        await place.later(days=230)  # after July
        gone, heir = await team_name(guru), await team_name(bunda)
        console = Console(record=True, width=120)
        await turns(place, console, gone, heir, rehearse=True)
        assert "Nothing was changed" in console.export_text()
        assert not [text for text in goes.texts if "kelulusanmu" in text]
        for _ in range(2):  # the second finds it done, or makes bells that are stale
            try:
                await turns(place, console, gone, heir)
            except Mistake:
                await guru.sees("sudah berakhir")  # whoever left is in no list any more
        await stays.sees("Kelasmu kami naikkan: 9-A")
        await goes.sees("Selamat atas kelulusanmu")
        await guru.sees("Peran sebagai guru BK di sini sudah berakhir")
        await bunda.sees("Kasus terbuka: 1")
        assert len([text for text in goes.texts if "kelulusanmu" in text]) == 1
        assert [key for key in goes.keys if "Darurat" in key], "help stays theirs"
        assert not [key for key in goes.keys if "jaga" in key], "their duty does not"
