"""Nothing of who somebody is gets past the edge: of every field of every object that Telegram may send."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from flows.model.events import MediaRefused, TextReceived
from flows.model.menu import Item
from handlers import allow
from handlers.telegram import Raw, read
from storage.arrivals import Arrival
from tests.handlers.grown import WORD, fields_of, grown
from tests.handlers.raw import LABELS, SISWA, UPDATE

Reader = Callable[[Raw, Mapping[str, Item]], Arrival | None]
CANARY = re.compile(rf"{WORD}|777\d{{6}}")
ENOUGH = 5_000
BESIDE = """
    author_signature business_connection_id caption caption_entities chat date direct_messages_topic edit_date
    effect_id entities ephemeral_message_id external_reply forward_origin from guest_bot_caller_chat
    guest_bot_caller_user guest_query_id has_media_spoiler has_protected_content is_automatic_forward
    is_from_offline is_paid_post is_topic_message link_preview_options media_group_id message_id
    message_thread_id paid_star_count quote receiver_user reply_markup reply_to_checklist_task_id
    reply_to_message reply_to_poll_option_id reply_to_story sender_boost_count sender_business_bot sender_chat
    sender_tag show_caption_above_media suggested_post_info text via_bot
"""  # what goes with a message, and is not what was sent


@cache
def updates() -> tuple[Raw, ...]:
    return tuple(grown(7, ENOUGH))


def leaks(reader: Reader) -> int:
    """How many events tell more than the words, and who only the ring may know."""
    return sum(told(raw, reader(raw, LABELS)) for raw in updates())


def told(raw: Raw, arrival: Arrival | None) -> bool:
    if arrival is None:
        return False
    return bool(
        CANARY.search(repr(arrival.event))
        or arrival.language not in {"id", "en"}
        or arrival.source != f"telegram:{raw['update_id']}"
        or arrival.who != SISWA
    )


def test_the_check_is_not_empty() -> None:
    events = [arrival.event for raw in updates() if (arrival := read(raw, LABELS))]
    assert len(updates()) == ENOUGH
    assert sum(CANARY.search(repr(raw)) is not None for raw in updates()) > 0.9 * ENOUGH
    assert {type(event).__name__ for event in events} == {
        *("TextReceived", "TextEdited", "MediaRefused", "ButtonTapped", "PersonUnreachable")
    }
    assert {event.kind for event in events if isinstance(event, MediaRefused)} == {*allow.KINDS, allow.OTHER}
    assert len(events) > ENOUGH / 2


def test_no_canary_gets_past_the_edge() -> None:
    assert leaks(read) == 0


def test_every_field_that_telegram_knows_was_thought_of() -> None:
    """A newer schema shows here what is new."""
    assert sorted([*allow.KINDS, *allow.SERVICE, *BESIDE.split()]) == sorted(fields_of("Message"))


def inside(raw: Raw, *path: str) -> str:
    """What a careless reader would find there."""
    found: Any = raw.get("message")
    for step in path:
        found = found.get(step) if isinstance(found, dict) else None
    return str(found or "")


def careless(*path: str) -> Reader:
    """A broken twin: it adds one thing that it should not have looked at."""

    def reader(raw: Raw, labels: Mapping[str, Item]) -> Arrival | None:
        arrival = read(raw, labels)
        if arrival is not None and isinstance(arrival.event, TextReceived):
            return replace(arrival, event=replace(arrival.event, text=arrival.event.text + inside(raw, *path)))
        return arrival

    return reader


@pytest.mark.parametrize(
    "path",
    [
        ("forward_origin", "sender_user_name"),
        ("forward_origin", "author_signature"),
        ("from", "first_name"),
        ("from", "username"),
        ("chat", "last_name"),
        ("via_bot", "username"),
        ("external_reply", "message_id"),
        ("quote", "text"),
        ("sticker", "set_name"),
        ("reply_to_message", "text"),
        ("sender_chat", "title"),
        ("media_group_id",),
        ("author_signature",),
    ],
)
def test_a_reader_that_looks_at_one_thing_more_is_caught(path: tuple[str, ...]) -> None:
    assert leaks(careless(*path)) > 0


def test_a_reader_that_leaves_mentioned_names_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allow, "_people", lambda *_: [])
    assert leaks(read) > 0


def test_a_reader_that_takes_a_foreign_reply_for_ours_is_caught() -> None:
    def reader(raw: Raw, labels: Mapping[str, Item]) -> Arrival | None:
        arrival = read(raw, labels)
        number = inside(raw, "reply_to_message", "message_id")
        if arrival and number and isinstance(arrival.event, TextReceived):
            return replace(arrival, event=replace(arrival.event, reply_to=int(number)))
        return arrival

    assert leaks(reader) > 0


def test_a_reader_that_takes_the_file_for_its_kind_is_caught() -> None:
    def reader(raw: Raw, labels: Mapping[str, Item]) -> Arrival | None:
        arrival = read(raw, labels)
        if arrival and isinstance(arrival.event, MediaRefused):
            return replace(arrival, event=MediaRefused(inside(raw, "document", "file_name")))
        return arrival

    assert leaks(reader) > 0


def test_a_sticker_with_words_for_an_emoji_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allow, "emoji", lambda message: str(message["sticker"].get("emoji", "")))
    assert leaks(read) > 0


def test_a_reader_that_passes_the_phones_language_as_it_is_is_caught() -> None:
    def reader(raw: Raw, labels: Mapping[str, Item]) -> Arrival | None:
        arrival = read(raw, labels)
        return arrival and replace(arrival, language=inside(raw, "from", "language_code") or "id")

    assert leaks(reader) > 0


def test_the_update_is_the_source() -> None:
    assert f"telegram:{UPDATE}" in {arrival.source for raw in updates()[:200] if (arrival := read(raw, LABELS))}
