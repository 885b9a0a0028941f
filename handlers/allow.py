"""The allow-list: what of a message may pass. Words as plain text, a sticker as its emoji, and nothing else.

What passes is rebuilt from what is named here; a field not named is never looked at, so whatever Telegram
adds tomorrow cannot leak. Entities go: a custom emoji leaves its ordinary one, a hidden link its visible
words. But where somebody is mentioned by name, the words are that name, so they go too.
"""

import re
from itertools import pairwise

from handlers.clean import LONGEST, clean
from handlers.fields import Malformed, Raw, number, part, text, whole

SOMEBODY = "[nama]"
HANDLE = re.compile(r"[\w-]{1,200}", re.ASCII)
MOST_PIXELS = 8_000_000  # of a photo: Telegram makes none beyond 2560 x 2560
LONGEST_EMOJI = 32  # a family with skin tones is 11

# In this order: an animation comes with a document, a live photo with a photo, a venue with a location.
KINDS = (
    *("rich_message", "animation", "audio", "live_photo", "paid_media", "photo", "sticker", "story", "video"),
    *("video_note", "voice", "document", "checklist", "contact", "dice", "game", "poll", "venue", "location"),
    *("invoice", "giveaway", "giveaway_winners"),
)
OTHER = "other"  # a kind of a Telegram newer than this list
EMPTY = "empty"  # words of which nothing was left

# What Telegram itself writes into a chat: nobody said it, so nobody is answered.
_SERVICE = """
    boost_added channel_chat_created chat_background_set chat_owner_changed chat_owner_left chat_shared
    checklist_tasks_added checklist_tasks_done community_chat_added community_chat_joined connected_website
    community_chat_removed delete_chat_photo direct_message_price_changed forum_topic_closed gift
    forum_topic_created forum_topic_edited forum_topic_reopened general_forum_topic_hidden new_chat_members
    general_forum_topic_unhidden gift_upgrade_sent giveaway_completed giveaway_created group_chat_created
    left_chat_member managed_bot_created message_auto_delete_timer_changed migrate_from_chat_id
    migrate_to_chat_id new_chat_photo new_chat_title paid_message_price_changed passport_data pinned_message
    poll_option_added poll_option_deleted proximity_alert_triggered refunded_payment successful_payment
    suggested_post_approval_failed suggested_post_approved suggested_post_declined suggested_post_paid
    suggested_post_refunded supergroup_chat_created unique_gift users_shared video_chat_ended
    video_chat_participants_invited video_chat_scheduled video_chat_started web_app_data write_access_allowed
"""
SERVICE = frozenset(_SERVICE.split())


def kind_of(message: Raw) -> str | None:
    """Telegram's name for what is in a message without words; None if nobody sent anything."""
    if (kind := next((kind for kind in KINDS if kind in message), None)) is not None:
        return kind
    return None if SERVICE.intersection(message) else OTHER


def words(message: Raw, field: str, entities: str) -> str:
    """A text or a caption, clean and without the people it points at."""
    said = text(message, field)[:LONGEST]
    return clean(_without(said, _people(message, entities)) if message.get(entities) else said)


def caption(message: Raw) -> str:
    return words(message, "caption", "caption_entities") if "caption" in message else ""


def photo(message: Raw) -> str:
    """Telegram's handle for the largest of its sizes; none of an album, whose pictures come as if they were one each.
    None, too, of what has not the shape Telegram promises: the words below it are heard all the same."""
    sizes = message.get("photo")
    if "media_group_id" in message or not isinstance(sizes, list):
        return ""
    try:
        known = [(number(size, "width") * number(size, "height"), text(size, "file_id")) for size in map(_size, sizes)]
    except Malformed:
        return ""
    fitting = [(pixels, handle) for pixels, handle in known if pixels <= MOST_PIXELS and HANDLE.fullmatch(handle)]
    return max(fitting, default=(0, ""))[1]


def _size(given: object) -> Raw:
    return whole(given, "photo")


def emoji(message: Raw) -> str:
    """What a sticker says. Letters and digits are no emoji: a pack is somebody's, and may carry anything."""
    sticker = part(message, "sticker")
    said = clean(text(sticker, "emoji")) if "emoji" in sticker else ""
    return said if len(said) <= LONGEST_EMOJI and not any(map(str.isalnum, said)) else ""


def _people(message: Raw, field: str) -> list[tuple[int, int]]:
    """Where in the text somebody without a username is mentioned, in UTF-16 units."""
    entities = message.get(field)
    if not isinstance(entities, list):
        raise Malformed(field)
    spans = []
    for entity in entities:
        if not isinstance(entity, dict):
            raise Malformed(field)
        if entity.get("type") == "text_mention":
            start = number(entity, "offset", lowest=0)
            spans.append((start, start + number(entity, "length")))
    return sorted(spans)


def _without(said: str, people: list[tuple[int, int]]) -> str:
    units = said.encode("utf-16-le", "surrogatepass")
    end = len(units) // 2
    apart = _apart([(start, min(stop, end)) for start, stop in people if start < end])
    kept = [units[2 * stop : 2 * start] for (_, stop), (start, _) in pairwise([(0, 0), *apart, (end, end)])]
    return SOMEBODY.join(piece.decode("utf-16-le", "surrogatepass") for piece in kept)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that overlap become one; they come sorted."""
    apart: list[tuple[int, int]] = []
    for start, stop in spans:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(stop, apart[-1][1]))
        else:
            apart.append((start, stop))
    return apart
