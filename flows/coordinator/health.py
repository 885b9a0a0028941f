"""Health: a guru BK reads in plain words whether the service works, when they ask and when something is wrong with it.

Nobody else is told: a student who needs help now needs a number to call, and has those on every screen.
"""

from collections.abc import Iterator
from typing import assert_never

from flows.model.effects import Decision
from flows.model.people import Role
from flows.model.say import Lane, Note, Say
from flows.model.scene import Scene
from flows.model.state import Health, Trouble

COMMANDS = ("sehat", "health")


def asked(scene: Scene, health: Health | None) -> Decision:
    """None: it has not been looked at yet since the start."""
    if health is None:
        return scene.say("health-not-yet")
    key = "health-ill" if health.troubles else "health-well"
    return Decision((scene.tell(Say(key, notes=(*wrong(health), *figures(health)))),))


def sick(scene: Scene, health: Health) -> Decision:
    """Unasked, once for each trouble and day: who sees it when nobody reads the log?"""
    if scene.me.staff is not Role.SUPERVISOR or not health.troubles:
        return Decision()
    return Decision((scene.tell(Say("health-sick", notes=(*wrong(health), Note("health-more"))), Lane.NOTICE),))


def wrong(health: Health) -> Iterator[Note]:
    for trouble in health.troubles:
        yield Note(f"health-wrong-{trouble}", measured(health, trouble))


def measured(health: Health, trouble: Trouble) -> dict[str, str | int]:
    match trouble:
        case Trouble.DANGER:
            return {"seconds": health.danger}
        case Trouble.INBOX:
            return {"seconds": health.inbox}
        case Trouble.BACKUP:
            return {"hours": hours(health)}
        case Trouble.DISK:
            return {"free": health.free or 0}
        case Trouble.CLOCK | Trouble.DATABASE:
            return {}
        case _:
            assert_never(trouble)


def hours(health: Health) -> int:
    """As the texts have it: there is none yet."""
    return -1 if health.backup is None else health.backup


def figures(health: Health) -> Iterator[Note]:
    danger, chat, *rest = health.lanes
    yield Note("health-waiting", {"danger": danger, "chat": chat, "rest": sum(rest)})
    yield Note("health-alerts", {"count": health.alerts})
    if health.backups:
        yield Note("health-backup", {"hours": hours(health)})
    else:
        yield Note("health-no-backups")
    if health.free is not None:
        yield Note("health-disk", {"free": health.free})
