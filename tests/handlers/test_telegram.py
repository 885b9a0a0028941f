"""What a person does in Telegram, and the event it becomes."""

from datetime import UTC, datetime
from typing import Any

import pytest

from flows.model.events import (
    ButtonTapped,
    CommandGiven,
    Event,
    MediaRefused,
    MenuChosen,
    PersonUnreachable,
    TextEdited,
    TextReceived,
)
from flows.model.menu import Item
from handlers.telegram import Malformed, read, source
from storage.arrivals import Arrival, TelegramId
from tests.handlers.raw import CHAT, LABELS, SISWA, UPDATE, USER, edited, event, heard, message, tapped, update

GROUP = {"id": -100_123, "type": "supergroup", "title": "Kelas 7B"}


def test_words_arrive_with_their_number_and_nothing_else() -> None:
    raw = update(message=message(text="  Halo, aku sedih 😔  "))
    assert read(raw, LABELS) == Arrival(
        f"telegram:{UPDATE}", TelegramId(SISWA), TextReceived("Halo, aku sedih 😔", 41), "id"
    )
    assert source(raw) == f"telegram:{UPDATE}"


def test_a_reply_keeps_what_it_points_at_but_not_what_was_said_there() -> None:
    inner = message(message_id=33, text="kata orang lain")
    assert heard(text="iya", reply_to_message=inner) == TextReceived("iya", 41, 33)


@pytest.mark.parametrize(
    "fields",
    [
        {"reply_to_message": {"message_id": 33, "date": 0, "chat": GROUP}},
        {"reply_to_message": {"message_id": 0, "date": 0, "chat": CHAT}},
        {"external_reply": {"origin": {}, "chat": GROUP, "message_id": 33}, "quote": {"text": "x", "position": 0}},
        {"reply_to_story": {"chat": GROUP, "id": 3}},
        {"quote": {"text": "kata orang lain", "position": 0}},
    ],
)
def test_a_reply_to_another_chat_points_at_nothing(fields: dict[str, Any]) -> None:
    assert heard(text="iya", **fields) == TextReceived("iya", 41)


def test_a_forward_is_its_words() -> None:
    origin = {"type": "user", "sender_user": USER | {"first_name": "Budi"}, "date": 1}
    assert heard(text="tolong", forward_origin=origin, via_bot=USER) == TextReceived("tolong", 41)


@pytest.mark.parametrize(
    ("code", "language"),
    [
        *(("id", "id"), ("ID-id", "id"), ("ms", "id"), ("jv_ID", "id"), ("su", "id"), ("en", "en"), ("en-GB", "en")),
        *(("de", "en"), ("", "en"), (None, "en"), (7, "en"), ("indeed", "en"), ("eng", "en"), ("i", "en")),
    ],
)
def test_the_language_is_theirs_or_the_schools(code: object, language: str) -> None:
    raw = update(message=message(text="hi", **{"from": USER | {"language_code": code}}))
    arrival = read(raw, LABELS, "en")
    assert arrival is not None
    assert arrival.language == language


@pytest.mark.parametrize(
    ("label", "item"),
    [("🆘 Darurat", Item.DANGER), (" Selesai\n", Item.END), ("⚠️ Danger", Item.DANGER), ("🧑‍🏫 Guru BK", Item.BK)],
)
def test_a_menu_button_comes_back_as_its_label(label: str, item: Item) -> None:
    assert heard(text=label) == MenuChosen(item)


def test_a_label_inside_a_sentence_is_a_sentence() -> None:
    assert heard(text="Selesai dulu ya") == TextReceived("Selesai dulu ya", 41)
    assert heard(text="selesai") == TextReceived("selesai", 41)


@pytest.mark.parametrize("text", ["\u200b", "\u202e \u2066", "\u3164", "\u2800", "   ", "\ud83d"])
def test_words_without_ink_are_answered_as_nothing_written(text: str) -> None:
    assert heard(text=text) == MediaRefused("empty")


def test_a_person_mentioned_by_name_is_covered() -> None:
    """Offsets count UTF-16 units: the emoji before the name takes two."""
    budi = {"type": "text_mention", "offset": 6, "length": 12, "user": USER}
    assert heard(text="😭😭 si Budi Santoso jahat", entities=[budi | {"offset": 8}]) == TextReceived(
        "😭😭 si [nama] jahat", 41
    )
    bold = {"type": "bold", "offset": 0, "length": 4}
    assert heard(text="Budi Santoso", entities=[budi | {"offset": 0}, bold]) == TextReceived("[nama]", 41)


def test_mentions_that_overlap_touch_or_run_over_the_end_are_covered() -> None:
    spans = [(4, 4), (6, 5), (11, 4), (17, 99), (500, 2)]
    entities = [{"type": "text_mention", "offset": at, "length": size, "user": USER} for at, size in reversed(spans)]
    assert heard(text="aku Budiman Adi, Caca", entities=entities) == TextReceived("aku [nama][nama], [nama]", 41)


def test_other_entities_leave_their_visible_words() -> None:
    entities = [
        {"type": "text_link", "offset": 0, "length": 4, "url": "https://t.me/rara"},
        {"type": "custom_emoji", "offset": 5, "length": 2, "custom_emoji_id": "77"},
        {"type": "date_time", "offset": 0, "length": 1, "unix_time": 1},
        {"type": "of tomorrow", "offset": "x"},
    ]
    assert heard(text="sini 😀", entities=entities) == TextReceived("sini 😀", 41)


def test_a_sticker_is_its_emoji() -> None:
    sticker = {"file_id": "F", "file_unique_id": "U", "type": "regular", "set_name": "rara_by_bot", "emoji": "😢"}
    assert heard(sticker=sticker, reply_to_message=message(message_id=3)) == TextReceived("😢", 41, 3)
    assert heard(sticker=sticker | {"emoji": "Rara 7B"}) == MediaRefused("sticker")
    assert heard(sticker=sticker | {"emoji": "081234567890"}) == MediaRefused("sticker")
    assert heard(sticker={"file_id": "F"}) == MediaRefused("sticker")


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"photo": []}, "photo"),
        ({"animation": {}, "document": {}}, "animation"),
        ({"venue": {}, "location": {}}, "venue"),
        ({"live_photo": {}, "photo": []}, "live_photo"),
        ({"contact": {"phone_number": "0812"}}, "contact"),
        ({"voice": {}, "media_group_id": "5"}, "voice"),
        ({"hologram": {}}, "other"),
        ({}, "other"),
    ],
)
def test_everything_else_is_refused_by_its_kind(fields: dict[str, Any], kind: str) -> None:
    assert heard(**fields) == MediaRefused(kind)


SIZES = [
    {"file_id": "AgAC-small", "file_unique_id": "s", "width": 90, "height": 67, "file_size": 1_000},
    {"file_id": "AgAC_large", "file_unique_id": "l", "width": 1280, "height": 960, "file_size": 200_000},
    {"file_id": "AgAC-huge", "file_unique_id": "h", "width": 50_000, "height": 50_000},
]


def test_of_a_photo_only_the_handle_of_its_largest_size_passes_and_only_where_it_may() -> None:
    assert heard(photo=SIZES, caption="lihat") == MediaRefused("photo", "lihat", 41)
    assert with_photos(photo=SIZES, caption="lihat") == MediaRefused("photo", "lihat", 41, photo="AgAC_large")
    assert with_photos(photo=SIZES[:1]) == MediaRefused("photo", "", 41, photo="AgAC-small")


@pytest.mark.parametrize(
    "fields",
    [
        {"photo": SIZES, "media_group_id": "5"},
        {"photo": SIZES[2:]},
        {"photo": []},
        {"photo": "AgAC"},
        {"photo": [None]},
        {"photo": [{"file_id": 5, "width": 90, "height": 67}]},
        {"photo": [{"file_id": "AgAC", "width": "90", "height": 67}]},
        {"photo": [{"file_id": "../../etc/passwd", "width": 90, "height": 67}]},
        {"photo": [{"file_id": "A" * 201, "width": 90, "height": 67}]},
        {"document": {"file_id": "AgAC", "mime_type": "image/jpeg"}},
        {"animation": {"file_id": "AgAC"}, "photo": SIZES},
        {"paid_media": {}, "photo": SIZES},
    ],
)
def test_an_album_or_what_is_no_photo_has_no_handle_and_its_words_are_heard_all_the_same(
    fields: dict[str, Any],
) -> None:
    found = with_photos(**fields, caption="tolong")
    assert isinstance(found, MediaRefused)
    assert (found.photo, found.caption) == ("", "tolong")


def with_photos(**fields: Any) -> Event | None:
    found = read(update(message=message(**fields)), LABELS, photos=True)
    return found.event if found else None


def test_the_words_below_a_picture_are_heard_although_the_picture_is_not() -> None:
    budi = [{"type": "text_mention", "offset": 4, "length": 4, "user": USER}]
    refused = heard(photo=[], caption="aku Budi\u202e mau mati", caption_entities=budi, media_group_id="5")
    assert refused == MediaRefused("photo", "aku [nama] mau mati", 41)
    assert heard(hologram={}, caption="tolong") == MediaRefused("other", "tolong", 41)
    assert heard(photo=[], caption="\u200b") == MediaRefused("photo")
    inner = message(message_id=33, text="kata orang lain")
    assert heard(photo=[], caption="ini", reply_to_message=inner) == MediaRefused("photo", "ini", 41, reply_to=33)


@pytest.mark.parametrize("field", ["pinned_message", "message_auto_delete_timer_changed", "users_shared", "gift"])
def test_what_telegram_itself_writes_is_no_event(field: str) -> None:
    assert heard(**{field: {}}) is None


def test_an_edit_is_its_new_words_also_below_a_picture() -> None:
    assert edited(text="bukan itu") == TextEdited("bukan itu", 41)
    assert edited(photo=[], caption="bukan itu") == TextEdited("bukan itu", 41)
    assert edited(text="/darurat") == TextEdited("/darurat", 41)


def test_an_edit_without_words_is_no_event() -> None:
    """A live location edits itself every few seconds."""
    assert edited(location={"latitude": -6.2, "longitude": 106.8}) is None
    assert edited(photo=[]) is None
    assert edited(text="\u200b") is None


def test_a_tap_is_what_the_button_carried() -> None:
    assert tapped(data="1z.0") == ButtonTapped("1z.0")
    assert event(update(callback_query={"id": "9", "from": USER, "data": "1z.0"})) == ButtonTapped("1z.0")


@pytest.mark.parametrize(
    "fields",
    [
        *({}, {"data": ""}, {"data": "x" * 65}, {"data": "é" * 40}, {"data": 5}, {"data": None}, {"data": "a\0b"}),
        *({"data": "\ud800"}, {"data": "\u202e"}, {"game_short_name": "g"}),
    ],
)
def test_a_tap_on_no_button_of_ours_is_answered_too(fields: dict[str, Any]) -> None:
    assert tapped(**fields) == ButtonTapped("")


def test_who_blocks_the_bot_cannot_be_reached() -> None:
    change = {"chat": CHAT, "from": USER, "date": 1, "new_chat_member": {"status": "kicked", "user": {}}}
    assert event(update(my_chat_member=change)) == PersonUnreachable()
    assert event(update(my_chat_member=change | {"new_chat_member": {"status": "member"}})) is None
    assert event(update(my_chat_member=change | {"chat": GROUP})) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"chat": GROUP},
        {"chat": CHAT | {"id": 5}},
        {"from": USER | {"is_bot": True}},
        {"from": USER | {"is_bot": "no"}},
        {"chat": {"id": -5, "type": "channel"}, "from": None},
    ],
)
def test_only_a_person_alone_with_the_bot_is_heard(fields: dict[str, Any]) -> None:
    assert heard(text="halo", **fields) is None
    assert edited(text="halo", **fields) is None
    assert tapped(data="x", message=message(**fields), **{"from": fields.get("from") or USER}) is None


@pytest.mark.parametrize("kind", ["channel_post", "business_message", "inline_query", "poll_answer", "of_tomorrow"])
def test_what_nobody_foresaw_is_no_event(kind: str) -> None:
    assert read({kind: message(text="halo")}, LABELS) is None
    assert read(update(**{kind: 5}), LABELS) is None
    assert read({}, LABELS) is None


@pytest.mark.parametrize(
    "raw",
    [
        *(None, 5, "halo", [1], True),
        *(update(message=None), update(message=[]), update(callback_query="x"), update(my_chat_member={})),
        {"message": message(text="halo")},
        {"update_id": True, "message": message(text="halo")},
        {"update_id": -1, "message": message(text="halo")},
        {"update_id": 2**70, "message": message(text="halo")},
        update(message=message(text=None)),
        update(message=message(text=["halo"])),
        update(message=message(photo=[], caption=5)),
        update(message=message(text="halo", message_id=True)),
        update(message=message(text="halo", message_id=0)),
        update(message=message(text="halo", message_id=-1)),
        update(message=message(text="halo", chat={"type": "private"})),
        update(message=message(text="halo", chat=CHAT | {"type": None})),
        update(message=message(text="halo", **{"from": {}})),
        update(message=message(text="halo", **{"from": USER | {"id": True}}, chat=CHAT | {"id": True})),
        update(message=message(text="halo", reply_to_message=[])),
        update(message=message(text="halo", reply_to_message={"chat": CHAT, "message_id": "3"})),
        update(message=message(text="halo", entities={"type": "text_mention"})),
        update(message=message(text="halo", entities=["text_mention"])),
        update(message=message(text="halo", entities=[{"type": "text_mention", "offset": -1, "length": 2}])),
        update(message=message(text="halo", entities=[{"type": "text_mention", "offset": 0, "length": True}])),
        update(message=message(sticker=None)),
        update(message=message(sticker={"emoji": 5})),
        update(callback_query={"id": "9", "from": USER | {"id": 0}, "data": "x"}),
    ],
)
def test_a_shape_that_telegram_never_gives_is_malformed(raw: Any) -> None:
    with pytest.raises(Malformed):
        read(raw, LABELS)


def test_malformed_names_the_field_and_never_what_stood_there() -> None:
    with pytest.raises(Malformed, match=r"\(text\)$"):
        heard(text=["rahasia"])


@pytest.mark.parametrize("raw", [None, {}, {"update_id": "5"}, {"update_id": 1.5}])
def test_without_a_number_there_is_no_source(raw: Any) -> None:
    with pytest.raises(Malformed):
        source(raw)


def test_a_command_is_the_button_it_stands_for() -> None:
    assert heard(text="/Darurat@sebaya_bot") == MenuChosen(Item.DANGER)
    assert (heard(text="/siaga"), heard(text="/jaga")) == (MenuChosen(Item.ON_CALL), MenuChosen(Item.DUTY_ON))
    assert heard(text="/start AbC-12_x") == CommandGiven("start", "AbC-12_x", 41)


def test_an_edit_says_when_it_was_made() -> None:
    at = datetime(2026, 7, 1, 2, tzinfo=UTC)
    assert edited(text="bukan itu", edit_date=int(at.timestamp())) == TextEdited("bukan itu", 41, at=at)


@pytest.mark.parametrize("when", [None, True, -1, 0, "kemarin", 1e9, 2**62])
def test_one_that_tells_no_time_is_an_edit_all_the_same(when: object) -> None:
    assert edited(text="bukan itu", edit_date=when) == TextEdited("bukan itu", 41)
