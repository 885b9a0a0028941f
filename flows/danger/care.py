"""Care: what a student reads when danger was heard in their words: help, numbers, and the truth about who comes."""

from collections.abc import Iterator
from datetime import datetime

from flows.danger import danger
from flows.model.effects import Effect
from flows.model.ids import ChatId
from flows.model.people import Role
from flows.model.say import Lane, Note, Say
from flows.model.scene import Scene
from flows.risk.alarm import Alarm, Category
from flows.school.hotlines import hotlines


def help_text(scene: Scene, sign: Alarm, chat: ChatId) -> Iterator[Effect]:
    """Safety and numbers, the truth about who reads it, and whether they are safe just now."""
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
    say = Say("danger-heard", {"about": about(sign)}, (*numbers, *danger.truth(scene)))
    yield scene.tell(say, Lane.DANGER)
    yield danger.safe_now(scene, chat)


def care(scene: Scene, sign: Alarm, helped: datetime | None) -> tuple[Effect, ...]:
    """Not each time."""
    if not danger.due_again(scene, helped):
        return ()
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
    desk = scene.desk.for_student(scene.me.id)
    if not desk.all(Role.SUPERVISOR):
        told = Note("danger-nobody")
    else:
        told = Note("care-attended") if desk.attended(scene.now) else Note("care-unattended")
    return (scene.tell(Say("danger-care", {"about": about(sign)}, (*numbers, told)), Lane.DANGER),)


def about(sign: Alarm) -> str:
    """Whose danger it is, so that nobody who worries about a friend is spoken to as if it were theirs."""
    match sign.category:
        case Category.FRIEND_IN_DANGER:
            return "friend"
        case Category.HARM_OTHERS:
            return "anger"
        case Category.UNSCREENED:
            return "unread"
        case _:
            return "self"
