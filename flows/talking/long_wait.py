"""Long wait: nobody has taken a student for as long as the school's limit. Said once in each queue: to the adults on
call, who may see to it that somebody comes, and to the student, who hears the truth and need not wait.

It is said by the time alone: why nobody comes, and whom the student would rather not have, is in neither text.
"""

from dataclasses import replace

from flows.model.chats import Queued
from flows.model.effects import Effect, Tell
from flows.model.people import Role
from flows.model.places import Road
from flows.model.say import Lane, Say
from flows.model.scene import Scene
from flows.offers import fitness, offers


def noticed(scene: Scene, chat: Queued) -> tuple[Queued, tuple[Effect, ...]]:
    """Without an adult on call they read that already; with danger an adult is called anyway."""
    begun = chat.entered or chat.since
    waited = scene.now - begun
    gurus = offers.for_chat(scene.desk, chat).on(Role.SUPERVISOR, scene.now)
    calm = chat.road is Road.PEER and not chat.worrying
    if chat.late or not calm or not gurus or waited < scene.school.limits.long_wait:
        return chat, ()
    args = offers.told(chat.story) | {
        "minutes": int(waited.total_seconds()) // 60,
        "free": len(fitness.able(scene.desk, scene.school, scene.now)),
    }
    told = (Tell(guru.id, Say("long-wait", args), Lane.NOTICE) for guru in gurus)
    student = Tell(chat.story.student, Say("queue-long"), Lane.NOTICE)
    return replace(chat, late=True), (student, *told)
