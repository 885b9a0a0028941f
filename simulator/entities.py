"""The entities Telegram finds by itself in what a person writes."""

import re

from simulator.measure import units
from simulator.wire import Json

QUICK = re.compile(r"[/@#$:.]")
FOUND = re.compile(
    r"(?P<url>https?://[^\s<>]+[^\s<>.,;:!?)]|\b(?:www\.|t\.me/|[a-z0-9-]+\.(?:com|org|net|id|me)\b)[^\s<>]*)"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w@/])(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w+)?)(?![\w/])"
    r"|(?<![\w#])(?P<hashtag>\#\w*[^\W\d]\w*)",
    re.IGNORECASE,
)
EMAIL_FIRST = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")


def entities_of(text: str) -> list[Json]:
    if not QUICK.search(text):
        return []
    emails = [found.span() for found in EMAIL_FIRST.finditer(text)] if "@" in text else []
    entities = [_entity(text, "email", start, end) for start, end in emails]
    for found in FOUND.finditer(text):
        start, end = found.span()
        if found.lastgroup and all(end <= first or start >= last for first, last in emails):
            entities.append(_entity(text, found.lastgroup, start, end))
    return sorted(entities, key=lambda entity: int(entity["offset"]))


def _entity(text: str, kind: str, start: int, end: int) -> Json:
    return {"type": kind, "offset": units(text[:start]), "length": units(text[start:end])}
