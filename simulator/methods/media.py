"""Pictures and documents: sendPhoto, sendDocument, getFile."""

import mimetypes
import struct

from simulator.account import Account, Stored
from simulator.checks import caption
from simulator.methods.sending import deliver
from simulator.wire import Json, Params, Upload, refuse

LARGEST_DOWNLOAD = 20 * 1024 * 1024
LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_UPLOAD = 50 * 1024 * 1024
WIDEST = 10_000  # width and height together
THINNEST = 20
STARTS = {b"\x89PNG\r\n\x1a\n": "image/png", b"GIF8": "image/gif", b"\xff\xd8": "image/jpeg"}


def send_photo(bot: Account, params: Params) -> Json:
    file = _file(bot, params, "photo")
    if len(file.data) > LARGEST_PHOTO:
        refuse("PHOTO_SAVE_FILE_INVALID")
    size = picture_size(file.data)
    if size is None:
        refuse("IMAGE_PROCESS_FAILED")
    wide, high = size
    if wide + high > WIDEST or max(wide, high) > THINNEST * min(wide, high):
        refuse("PHOTO_INVALID_DIMENSIONS")
    content = {"photo": [file.view() | {"width": wide, "height": high}], **_caption(params)}
    if params.flag("has_spoiler"):
        content["has_media_spoiler"] = True
    return deliver(bot, params, content)


def send_document(bot: Account, params: Params) -> Json:
    file = _file(bot, params, "document")
    document = file.view() | {"file_name": file.name, "mime_type": file.kind}
    return deliver(bot, params, {"document": document, **_caption(params)})


def get_file(bot: Account, params: Params) -> Json:
    if not (number := params.text("file_id")):
        refuse("file_id not specified")
    file = bot.files.get(number)
    if file is None:
        refuse("wrong file_id or the file is temporarily unavailable")
    if len(file.data) > LARGEST_DOWNLOAD:
        refuse("file is too big")
    return file.view() | {"file_path": file.path}


def _caption(params: Params) -> Json:
    text, entities = caption(params)
    found: Json = {"caption": text} if text else {}
    if entities:
        found["caption_entities"] = entities
    return found


def _file(bot: Account, params: Params, what: str) -> Stored:
    named = params.text(what)
    upload = params.files.get(named.removeprefix("attach://") if named.startswith("attach://") else what)
    if upload is not None:
        return _kept(bot, upload, what)
    if not named:
        refuse(f"there is no {what} in the request")
    if named.startswith(("http://", "https://")):
        refuse("failed to get HTTP URL content")  # nothing here leaves the machine
    if (file := bot.files.get(named)) is None:
        refuse("wrong file identifier/HTTP URL specified")
    return file


def _kept(bot: Account, upload: Upload, what: str) -> Stored:
    if not upload.data:
        refuse("file must be non-empty")
    if len(upload.data) > LARGEST_UPLOAD:
        refuse("file is too big")
    kind = _picture_kind(upload.data) if what == "photo" else upload.kind.replace("application/octet-stream", "")
    return bot.store(
        upload.name, kind or mimetypes.guess_type(upload.name)[0] or "application/octet-stream", upload.data
    )


def _picture_kind(data: bytes) -> str:
    """What it is, whatever it was called: a photo is looked at, not believed."""
    return next((kind for start, kind in STARTS.items() if data.startswith(start)), "")


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG; nothing when it is none of them."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            wide, high = struct.unpack(">II", data[16:24])
        elif data.startswith(b"GIF8"):
            wide, high = struct.unpack("<HH", data[6:10])
        elif data.startswith(b"\xff\xd8"):
            return _jpeg_size(data)
        else:
            return None
    except struct.error:
        return None
    return (wide, high) if wide and high else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    here = 2
    while here + 9 <= len(data) and data[here] == 0xFF:  # noqa: PLR2004  every JPEG segment starts so
        mark, length = data[here + 1], struct.unpack(">H", data[here + 2 : here + 4])[0]
        if 0xC0 <= mark <= 0xCF and mark not in {0xC4, 0xC8, 0xCC}:  # noqa: PLR2004  the frame headers
            high, wide = struct.unpack(">HH", data[here + 5 : here + 9])
            return wide, high
        here += 2 + length
    return None
