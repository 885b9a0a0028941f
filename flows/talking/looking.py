"""When a waiting student is looked at again: has their place changed, is somebody free now?

waits some minutes --every half minute--> looked at
waits longer       --after a twentieth of it, five minutes at most--> looked at; so what they read is never older
                   --a counselor on duty may again: a rest, a lesson or the night is over--> at that moment

Whoever comes or has room again looks at all who wait, at once and half a minute later (queue.py); this is for what the
time alone changes, and for places that become free.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from flows.model.chats import Queued
from flows.model.people import Role
from flows.model.places import Road
from flows.model.scene import Scene
from flows.offers import fitness

SOONEST, LATEST = timedelta(seconds=30), timedelta(minutes=5)
PART = 20  # of the wait


def next_look(scene: Scene, chat: Queued) -> datetime:
    """The longer the wait, the rarer; a counselor who may again is kept waiting no longer for that."""
    waited = scene.now - (chat.entered or chat.since)
    at = scene.now + min(max(waited / PART, SOONEST), LATEST)
    return min((at, *(moment for moment in moments(scene, chat) if scene.now < moment)))


def moments(scene: Scene, chat: Queued) -> Iterator[datetime]:
    """Known today: when one of those on duty may be asked again, and when the adults hear that nobody came."""
    if chat.road is not Road.PEER:
        return
    yield (chat.entered or chat.since) + scene.school.limits.long_wait
    if not scene.desk.attended(scene.now):
        return
    for peer in scene.desk.on(Role.COUNSELOR, scene.now):
        rest = fitness.resting(peer, scene.school, scene.now)
        if rest is not None and rest.until is not None:
            yield rest.until
