"""The page in a real browser: what happens on one phone shows on it, and on the others, without reloading."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from playwright.async_api import Page, async_playwright, expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, ReplyKeyboardMarkup

from simulator.server import Simulator

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
pytestmark = pytest.mark.skipif(
    not CHROMIUM and not os.environ.get("CI"), reason="No Chromium here: install it, or name it in CHROMIUM."
)
AYU, DIMAS = 501, 502
STORY = [{"id": "Tekan MULAI di HP Ayu.", "en": "Press START on Ayu's phone."}]


@pytest.fixture
async def sim() -> AsyncIterator[Simulator]:
    async with Simulator(story=STORY, check_schema=True, spare_starts=["KODE9"]) as sim:
        sim.world.add_person(
            {"id": AYU, "first_name": "Ayu", "note": {"id": "Siswa", "en": "Student"}, "start": "KODE1"}
        )
        sim.world.add_person({"id": DIMAS, "first_name": "Dimas", "note": "Konselor"})
        yield sim
        assert sim.world.complaints == []


@pytest.fixture
async def page(sim: Simulator) -> AsyncIterator[Page]:
    troubles: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda line: troubles.append(line.text) if line.type == "error" else None)
        await page.goto(sim.url)
        yield page
        await browser.close()
    assert troubles == []


@pytest.fixture
async def relay(sim: Simulator) -> AsyncIterator[Bot]:
    """A bot that greets with a keyboard and a button, and passes words between the two."""
    async with Bot("1:a", f"{sim.url}/bot") as bot:
        task = asyncio.create_task(relaying(bot))
        yield bot
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def relaying(bot: Bot) -> None:
    offset, copies = None, dict[int, Message]()
    while True:
        for update in await bot.get_updates(offset, timeout=30):
            offset = update.update_id + 1
            said = update.message or update.edited_message
            if update.callback_query:
                await update.callback_query.answer("Sudah diambil", show_alert=True)
            elif said and (said.text or "").startswith("/start"):
                await greet(bot, said.chat_id)
            elif said and update.edited_message:
                await bot.edit_message_text(f"Teman: {said.text}", DIMAS, copies[said.message_id].message_id)
            elif said and said.chat_id == AYU:
                copies[said.message_id] = await bot.send_message(DIMAS, f"Teman: {said.text}", protect_content=True)


async def greet(bot: Bot, person: int) -> None:
    menu = ReplyKeyboardMarkup([["Ngobrol", "Darurat"]], is_persistent=True, resize_keyboard=True)
    await bot.send_message(person, "Hai!", reply_markup=menu)
    button = InlineKeyboardButton("Ambil", callback_data="1")
    await bot.send_message(person, "Ada yang menunggu.", reply_markup=InlineKeyboardMarkup.from_button(button))


async def test_two_phones_talk_through_the_bot(page: Page, relay: Bot) -> None:
    ayu, dimas = page.locator(f"#phone-{AYU}"), page.locator(f"#phone-{DIMAS}")
    await ayu.get_by_role("button", name="MULAI").click()
    await expect(ayu.get_by_text("/start KODE1")).to_be_visible()
    await dimas.get_by_role("button", name="MULAI").click()
    await expect(dimas.get_by_text("Ada yang menunggu.")).to_be_visible()

    await ayu.get_by_label("Tulis pesan…").fill("<b>halo</b> dari Ayu")
    await ayu.get_by_label("Tulis pesan…").press("Enter")
    await expect(dimas.get_by_text("Teman: <b>halo</b> dari Ayu")).to_be_visible()
    await expect(dimas.get_by_label("Dilindungi")).to_have_count(1)

    await ayu.get_by_text("<b>halo</b>").click(button="right")
    await page.get_by_role("menuitem", name="Ubah").click()
    await ayu.get_by_label("Tulis pesan…").fill("halo lagi")
    await ayu.get_by_label("Kirim", exact=True).click()
    await expect(dimas.get_by_text("Teman: halo lagi")).to_be_visible()
    await expect(dimas.get_by_text("diubah")).to_be_visible()
    await expect(ayu.get_by_text("diubah")).to_be_visible()


async def test_buttons_spin_until_the_bot_answers(page: Page, relay: Bot) -> None:
    dimas = page.locator(f"#phone-{DIMAS}")
    await dimas.get_by_role("button", name="MULAI").click()
    button = dimas.get_by_role("button", name="Ambil")
    await button.click()
    await expect(dimas.get_by_role("alertdialog")).to_contain_text("Sudah diambil")
    await expect(button).not_to_have_attribute("aria-busy", "true")
    await dimas.get_by_role("button", name="Oke").click()
    await dimas.get_by_role("button", name="Ngobrol").click()
    await expect(dimas.get_by_role("log").get_by_text("Ngobrol")).to_be_visible()
    await dimas.get_by_label("Sembunyikan tombol menu").click()
    await expect(dimas.get_by_role("button", name="Darurat")).to_be_hidden()


async def test_replies_media_and_blocking_by_hand(page: Page, relay: Bot, sim: Simulator) -> None:
    dimas = page.locator(f"#phone-{DIMAS}")
    await dimas.get_by_role("button", name="MULAI").click()
    await dimas.get_by_text("Hai!").click(button="right")
    await page.get_by_role("menuitem", name="Balas").click()
    await dimas.get_by_label("Tulis pesan…").fill("siap")
    await dimas.get_by_label("Tulis pesan…").press("Enter")
    await expect(dimas.locator(".quote")).to_contain_text("Hai!")
    await dimas.get_by_label("Kirim yang lain").click()
    await page.get_by_role("menuitem", name="Foto").click()
    await expect(dimas.get_by_role("img", name="Foto")).to_be_visible()
    await dimas.get_by_label("Menu HP Dimas").click()
    await page.get_by_role("menuitem", name="Blokir bot").click()
    await dimas.get_by_role("button", name="Buka blokir").click()
    await expect(dimas.get_by_label("Tulis pesan…")).to_be_visible()
    assert not sim.world.account().chats[DIMAS].blocked


async def test_the_page_speaks_two_languages_and_moves_the_clock(page: Page, sim: Simulator) -> None:
    await expect(page.get_by_role("complementary")).to_contain_text("Tekan MULAI di HP Ayu.")
    await expect(page.locator(f"#phone-{AYU}")).to_contain_text("Siswa")
    await page.get_by_role("button", name="EN", exact=True).click()
    await expect(page.get_by_role("complementary")).to_contain_text("Press START on Ayu's phone.")
    await expect(page.locator(f"#phone-{AYU}")).to_contain_text("Student")
    await expect(page.get_by_role("navigation")).not_to_contain_text("Siswa")
    before = sim.clock.now()
    await page.get_by_role("button", name="+1 day").click()
    while (sim.clock.now() - before).days < 1:
        await asyncio.sleep(0.01)
    await page.get_by_role("button", name="Add a person").click()
    await page.get_by_label("Name").fill("Rani")
    await page.get_by_role("button", name="Add", exact=True).click()
    await expect(page.get_by_role("region", name="Rani's phone").get_by_role("button", name="START")).to_be_visible()
    assert [person.given.get("start") for person in sim.world.people.values()] == ["KODE1", None, "KODE9"]


async def test_after_a_break_the_page_reads_everything_again(page: Page, sim: Simulator) -> None:
    await expect(page.locator(f"#phone-{AYU}")).to_be_visible()
    sim.world.events.close()
    sim.deeds.writes(AYU, {"text": "sementara putus"})
    await expect(page.locator(f"#phone-{AYU}").get_by_text("sementara putus")).to_be_visible(timeout=15_000)


async def test_one_phone_at_a_time_on_a_small_screen(page: Page, sim: Simulator) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    strip = page.get_by_role("navigation", name="Daftar HP")
    await strip.get_by_role("button", name="Ayu").click()
    await expect(page.locator(f"#phone-{AYU}")).to_be_in_viewport(ratio=0.9)
    await expect(page.locator(f"#phone-{DIMAS}")).not_to_be_in_viewport(ratio=0.3)
    sim.world.bot("1:a")
    sim.deeds.writes(DIMAS, {"text": "/start"})
    async with Bot("1:a", f"{sim.url}/bot") as bot:
        await bot.send_message(DIMAS, "Ada pesan")
    await expect(strip.get_by_role("button", name="Dimas, 1 belum dibaca")).to_be_visible()
    await strip.get_by_role("button", name="Dimas").click()
    await expect(page.get_by_text("Ada pesan")).to_be_in_viewport()
    await expect(strip.get_by_role("button", name="Dimas", exact=True)).to_be_visible()


async def test_an_empty_field_is_one_line_high_in_both_languages(page: Page, relay: Bot) -> None:
    """What stands in it until somebody writes must not wrap on a narrow phone."""
    ayu = page.locator(f"#phone-{AYU}")
    await ayu.get_by_role("button", name="MULAI").click()
    heights = set[int]()
    for language, words in (("ID", "Tulis pesan…"), ("EN", "Message…")):
        await page.get_by_role("button", name=language, exact=True).click()
        field = ayu.get_by_label(words)
        await field.fill("a")
        await field.fill("")
        heights.add(await field.evaluate("it => it.offsetHeight"))
        assert await field.evaluate("it => it.scrollWidth <= it.clientWidth")
    assert len(heights) == 1
