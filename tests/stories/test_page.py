"""The demo as a newcomer plays it: on the page, in a real browser, in under two minutes; and a picture of it."""

import asyncio
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "build" / "demo.png"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
QUIET = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run"
pytestmark = pytest.mark.skipif(
    not CHROMIUM and not os.environ.get("CI"), reason="No Chromium here: install it, or name it in CHROMIUM."
)


@pytest.fixture
async def url() -> AsyncIterator[str]:
    command = (sys.executable, "-m", "bot", "demo", "--port", "0", "--no-browser")
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    async with asyncio.timeout(60):
        found = re.search(r"http://\S+", (await process.stdout.readline()).decode())
    assert found
    yield found[0]
    process.terminate()
    assert await process.wait() == 0


@pytest.fixture
async def page(url: str) -> AsyncIterator[Page]:
    troubles: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET.split())
        page = await browser.new_page(viewport={"width": 1600, "height": 900})
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.set_default_timeout(20_000)
        await page.goto(url)
        yield page
        await browser.close()
    assert troubles == []


def phone(page: Page, name: str) -> Locator:
    return page.locator("[id^=phone-]").filter(has=page.get_by_text(name, exact=True)).first


async def says(where: Locator, words: str) -> None:
    field = where.get_by_role("textbox").first
    await field.fill(words)
    await field.press("Enter")


async def taps(where: Locator, label: str) -> None:
    await where.get_by_role("button", name=label).last.click()


async def test_a_newcomer_plays_the_whole_story(page: Page) -> None:
    expect.set_options(timeout=20_000)
    ayu, citra, ratna = phone(page, "Ayu"), phone(page, "Citra"), phone(page, "Bu Ratna")
    for label in ("MULAI", "Lanjut", "Lanjut", "Saya setuju", "Ngobrol", "Perasaan", "Didengar", "🙁"):
        await taps(ayu, label)
        await page.wait_for_timeout(150)  # a finger's pause; a second tap on a turning screen does nothing
    await expect(ayu.get_by_text("Mau mulai cerita")).to_be_visible()
    await says(ayu, "akhir-akhir ini aku merasa sendirian di sekolah")
    await taps(citra, "Ambil")
    await expect(citra.get_by_text("merasa sendirian")).to_be_visible()
    await says(citra, "Makasih sudah cerita. Sendirian di tengah banyak orang itu berat. Sejak kapan rasanya begitu?")
    await expect(ayu.get_by_text("Sejak kapan rasanya begitu")).to_be_visible()
    await says(ayu, "sejak pindah kelas. gak ada yang ngajak ngobrol")
    await expect(citra.get_by_text("sejak pindah kelas")).to_be_visible()
    PICTURE.parent.mkdir(exist_ok=True)
    await page.wait_for_timeout(700)  # until the newest bubble has stopped moving
    await page.screenshot(path=PICTURE)
    await taps(ayu, "Darurat")
    await expect(ayu.get_by_text("Kamu penting")).to_be_visible()
    await expect(ratna.get_by_text("menekan tombol Darurat").first).to_be_visible()
    await taps(ayu, "Salah pencet")
    await taps(ayu, "Selesai")
    await expect(citra.get_by_text("mengakhiri obrolan")).to_be_visible()
