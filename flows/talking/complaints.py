"""Complaints: whoever left a chat because they felt uneasy may say why, in one tap, or not at all.

Supervisors are told which chat and by whom, read it, and decide (ladder.py). The student's next counselor learns
nothing of it.
"""

from dataclasses import replace

from flows.model.effects import Decision, Keep, Record, Tell
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId
from flows.model.people import Role
from flows.model.say import Button, Buttons, Lane, Say
from flows.model.scene import Scene
from flows.model.stories import Complaint

WHYS = ("rude", "sexual", "threat")


def asked(chat: ChatId) -> Buttons:
    return tuple((Button("uneasy-why", chat, why),) for why in WHYS)


def told(scene: Scene, event: ButtonPressed) -> Decision:
    """Each of them once; a second tap reads the same thanks."""
    chat, thanks = scene.chat, scene.say("uneasy-told")
    if chat is None or event.value not in WHYS:
        return Decision()
    story = chat.story
    if any(one.by == scene.me.id for one in story.complaints):
        return thanks
    heard = replace(story, complaints=(*story.complaints, Complaint(scene.me.id, event.value)))
    badge = scene.me.work.study.badge or "new"
    look = ((Button("read", story.id), Button("step", story.id)),)
    say = Say("complaint-alert", {"alias": story.alias, "counselor": badge, "why": event.value}, buttons=look)
    gurus = scene.desk.for_student(story.student).all(Role.SUPERVISOR)
    return Decision(
        (
            Keep(replace(chat, story=heard)),
            *thanks.effects,
            *(Tell(guru.id, say, Lane.NOTICE) for guru in gurus),
            Record("complained", story.id, event.value),
        )
    )
