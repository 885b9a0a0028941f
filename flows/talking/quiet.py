"""Quiet: since when nobody has written, where no limit ends it: in a queue, and in a chat with a guru BK. One timer a
chat; what it does when it rings stands in still.py."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from flows.model.chats import Queued, Talking
from flows.model.effects import SetTimer
from flows.model.scene import Scene
from flows.model.stories import Still
from flows.school.hours import next_waking

BELL = "still"
MINUTE = timedelta(minutes=1)
C = TypeVar("C", bound=Queued | Talking)


def begun(scene: Scene, chat: C) -> tuple[C, tuple[SetTimer, ...]]:
    """From now on."""
    return wound(scene, chat, Still(scene.now, scene.now))


def wound(scene: Scene, chat: C, still: Still) -> tuple[C, tuple[SetTimer, ...]]:
    """The bell of an earlier one is stale then. It is in no hurry, so it wakes nobody."""
    times = scene.school.chat
    due = still.asked + times.still_close if still.asked else still.spoke + times.still_ask
    at = next_waking(scene.school, max(due, scene.now + MINUTE))
    return replace(chat, still=replace(still, bell=at)), (SetTimer(BELL, at, chat.story.id),)


def spoken(now: datetime, chat: C) -> C:
    """To the hour, so that a chat is seldom written for it."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    still = chat.still
    if still is None or (still.spoke >= hour and still.asked is None):
        return chat
    return replace(chat, still=replace(still, spoke=max(still.spoke, hour), asked=None))
