"""Watched: the first chats of a new counselor. When one begins, a guru BK on call is told, to read along and whisper.

One of them, not all: whoever holds the fewest chats. A chat in which the counselor never wrote does not count.
"""

from collections.abc import Iterator

from flows.model.chats import Talking
from flows.model.effects import Tell
from flows.model.ids import PersonId
from flows.model.people import Person, Role
from flows.model.places import Road
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene


def is_new(scene: Scene, helper: PersonId) -> bool:
    known = scene.desk.staff.get(helper)
    return known is not None and known.work.carried.helped < scene.school.duty.watched


def told(scene: Scene, chat: Talking) -> Iterator[Tell]:
    """Nobody whom the student locked out: of them they learn nothing."""
    guru = whom(scene, chat.story.student)
    if chat.road is not Road.PEER or guru is None or not is_new(scene, chat.helper):
        return
    args: dict[str, str | int] = {
        "badge": scene.badge(chat.helper, chat.helper_alias),
        "alias": chat.story.alias,
        "number": scene.me.work.carried.helped + 1,
        "of": scene.school.duty.watched,
    }
    look = ((Button("read-along", chat.story.id), Button("whisper", chat.story.id)),)
    yield Tell(guru.id, Say("watch-begins", args, buttons=look), Lane.NOTICE)


def whom(scene: Scene, student: PersonId) -> Person | None:
    """By turns where several are as free."""
    free = scene.desk.for_student(student).on(Role.SUPERVISOR, scene.now)
    fewest = min((len(guru.work.chats) for guru in free), default=0)
    these = [guru for guru in free if len(guru.work.chats) == fewest]
    return these[scene.luck.dice % len(these)] if these else None
