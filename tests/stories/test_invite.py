"""Story: the guru BK makes an invitation on the phone, passes it on, and a student opens it as a counselor."""

import re
from pathlib import Path

from tests.stories.town import town


async def test_a_link_made_on_the_phone_opens_once(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        guru = await place.supervisor()
        await guru.taps("Konselor")
        await guru.taps("Undang konselor")
        text = await guru.sees("Kamu diundang menjadi konselor sebaya", "https://t.me/")
        found = re.search(r"https://t\.me/(\w+)\?start=([0-9A-Z]{16})\s", text)
        assert found
        assert found[1] == place.sim.world.account().user["username"]
        assert (guru.message("https://t.me/")["protected"], guru.message("Tekan Saya siaga")["protected"]) == (
            False,
            True,
        )
        eka = place.person("Eka")
        eka.says(f"/start {found[2]}")
        await eka.sees("terdaftar sebagai konselor sebaya")
        budi = place.person("Budi")
        budi.says(f"/start {found[2]}")
        await budi.sees("Undangan itu sudah dipakai")
        await guru.taps("Undangan terbuka")
        await guru.sees("Tidak ada undangan konselor yang terbuka")
