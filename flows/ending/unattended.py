"""Unattended: once no adult is on call, chats with a peer end softly; one where danger is open goes on.

Talking --the last adult is off call--> ten minutes more, and both read why --> as at its limit (limit.py)
        --an adult is on call again--> the whole time anew
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.model.chats import Talking
from flows.model.effects import Decision, Keep, SetTimer, Tell
from flows.model.people import Role
from flows.model.say import Say
from flows.model.scene import Scene
from flows.model.stories import Span
from flows.school.hours import opening_note
from flows.talking.span import TIME, minutes, started, wound


def look(scene: Scene) -> Iterator[SetTimer]:
    """Each chat with a peer looks for itself, now."""
    for peer in scene.desk.all(Role.COUNSELOR):
        for chat in peer.work.chats:
            yield SetTimer(TIME, scene.now, chat, peer.id)


def turned(scene: Scene, chat: Talking, span: Span) -> bool:
    """It goes on without an adult, or ends though one is there."""
    return not chat.worrying and span.unattended == scene.desk.attended(scene.now)


def turn(scene: Scene, chat: Talking, span: Span) -> Decision:
    if span.unattended:
        rung, bell = started(scene, chat, span.extended)
        return Decision((Keep(rung), *both(chat, Say("time-attended"), "time-attended-helper"), *bell))
    known = span.warned and span.until > scene.now
    until = span.until if known else scene.now + scene.school.chat.warning
    rung, bell = wound(scene, chat, replace(span, until=until, warned=True, unattended=True, agreed=()))
    left = {"minutes": max(1, minutes(until - scene.now))}
    say = Say("time-unattended", left, (opening_note(scene.school, scene.now),))
    return Decision((Keep(rung), *both(chat, say, "time-unattended-helper"), *bell))


def both(chat: Talking, say: Say, helpers: str) -> tuple[Tell, Tell]:
    """The helper has a text of their own, and reads of whom."""
    theirs = replace(say, key=helpers, args={**say.args, "alias": chat.story.alias})
    return Tell(chat.story.student, say), Tell(chat.helper, theirs)
