"""Span: how long a chat with a peer may go on, and since when nobody has written. One timer a chat, and it rings only
when something may be due."""

from dataclasses import replace
from datetime import datetime, timedelta

from flows.model.chats import Talking
from flows.model.effects import Effect, Keep, SetTimer
from flows.model.places import Road
from flows.model.say import Note
from flows.model.scene import Scene
from flows.model.stories import Span
from flows.talking import quiet

TIME = "chat-time"
MINUTE = timedelta(minutes=1)


def begun(scene: Scene, chat: Talking) -> tuple[Talking, tuple[SetTimer, ...]]:
    """With a guru BK there is no limit, only a question after days without a word."""
    if chat.road is not Road.PEER:
        return quiet.begun(scene, chat)
    return started(scene, chat)


def started(scene: Scene, chat: Talking, extended: int = 0) -> tuple[Talking, tuple[SetTimer, ...]]:
    """The whole time, from now on."""
    return wound(scene, chat, Span(scene.now + scene.school.chat.limit, scene.now, extended=extended))


def wound(scene: Scene, chat: Talking, span: Span) -> tuple[Talking, tuple[SetTimer, ...]]:
    """The bell of an earlier one is stale then."""
    due = next_due(scene, span)
    at = due if due > scene.now else scene.now + MINUTE
    return replace(chat, span=replace(span, bell=at)), (SetTimer(TIME, at, chat.story.id),)


def next_due(scene: Scene, span: Span) -> datetime:
    times = scene.school.chat
    ends = span.until if span.warned else span.until - times.warning
    return min(ends, span.spoke + (times.quiet_close if span.nudged else times.quiet_ask))


def limit_note(scene: Scene, chat: Talking) -> tuple[Note, ...]:
    """Said at the start, where it holds: in danger no time runs."""
    if chat.span is None or chat.worrying:
        return ()
    return (Note("time-limit", {"minutes": minutes(scene.school.chat.limit)}),)


def spoken(scene: Scene, chat: Talking) -> Talking:
    """To the minute, so that relaying seldom has a chat to write."""
    if chat.road is not Road.PEER:
        return quiet.spoken(scene.now, chat)
    minute = scene.now.replace(second=0, microsecond=0)
    if chat.span is None or chat.span.spoke >= minute:
        return chat
    return replace(chat, span=replace(chat.span, spoke=minute, nudged=False))


def kept(scene: Scene, chat: Talking) -> tuple[Effect, ...]:
    now = spoken(scene, chat)
    return () if now is chat else (Keep(now),)


def minutes(time: timedelta) -> int:
    return int(time.total_seconds()) // 60
