import struct

import pytest
from telegram import Bot
from telegram.error import BadRequest

from simulator.methods.media import picture_size
from simulator.samples import picture
from tests.simulator.town import AYU, Town


async def test_a_photo_is_sent_shown_and_fetched_back(town: Town, bot: Bot) -> None:
    sent = await bot.send_photo(AYU, picture(64, 48), caption="grafik")
    assert (sent.photo[0].width, sent.photo[0].height, sent.caption) == (64, 48, "grafik")
    last = (await town.screen())[-1]
    assert (last["kind"], last["caption"], last["photo"]["width"]) == ("photo", "grafik", 64)
    async with town.http.get(f"{town.sim.url}/sim/files/{last['photo']['file_id']}") as answer:
        assert (answer.content_type, await answer.read()) == ("image/png", picture(64, 48))
    again = await bot.send_photo(AYU, sent.photo[0].file_id)
    assert again.photo[0].file_unique_id == sent.photo[0].file_unique_id


async def test_a_document_is_only_ever_saved_by_the_page(town: Town, bot: Bot) -> None:
    sent = await bot.send_document(AYU, b"<script>alert(1)</script>", filename="laporan.html")
    assert sent.document
    assert (sent.document.file_name, sent.document.mime_type) == ("laporan.html", "text/html")
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"<script>alert(1)</script>"
    async with town.http.get(f"{town.sim.url}/sim/files/{sent.document.file_id}") as answer:
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert "sandbox" in answer.headers["Content-Security-Policy"]


async def test_what_is_no_picture_is_no_photo(town: Town, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(AYU, b"not a picture")
    with pytest.raises(BadRequest, match="Photo_invalid_dimensions"):
        await bot.send_photo(AYU, picture(210, 10))
    assert await town.refused("sendPhoto", chat_id=AYU) == "Bad Request: there is no photo in the request"
    assert "failed to get HTTP URL" in await town.refused("sendPhoto", chat_id=AYU, photo="https://a.id/x.png")
    assert "wrong file identifier" in await town.refused("sendDocument", chat_id=AYU, document="nope")
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(AYU, b"", filename="kosong.txt")


async def test_captions_are_shorter_than_texts(town: Town, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(AYU, b"a", caption="x" * 1025)
    sent = await bot.send_document(AYU, b"a", caption="*a*", parse_mode="Markdown")
    assert (sent.caption, sent.caption_entities[0].type) == ("a", "bold")
    await bot.edit_message_caption(AYU, sent.message_id, caption="b")
    assert (await town.screen())[-1]["caption"] == "b"
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("b", AYU, sent.message_id)


async def test_files_that_are_not_there(town: Town, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Wrong file_id"):
        await bot.get_file("nope")
    for path in ("file/bot123456:token/photos/nope", "sim/files/nope"):
        async with town.http.get(f"{town.sim.url}/{path}") as answer:
            assert answer.status == 404


def test_sizes_are_read_from_the_picture_itself() -> None:
    gif = b"GIF89a" + struct.pack("<HH", 7, 5)
    frame = b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", 30, 40) + bytes(12)
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab" + frame
    assert [picture_size(one) for one in (gif, jpeg, picture(3, 4), b"\xff\xd8", b"x")] == [
        (7, 5),
        (40, 30),
        (3, 4),
        None,
        None,
    ]
