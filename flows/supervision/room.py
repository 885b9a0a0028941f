"""Room (Ruang): what goes on just now: chats of peers, who waits and how long, who is on duty; a message that changes.

list, some at a time <--> one chat --> read along (along.py), whisper (whisper.py), take over, once asked,
                                           hand on (handing_on.py)

Of chats with a guru BK only the number is shown, and of students who locked this guru BK out nothing at all.
"""

from datetime import datetime
from typing import assert_never

from flows.model.chats import Queued, Talking
from flows.model.effects import Amend, Decision
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId
from flows.model.pages import page_of
from flows.model.people import Role
from flows.model.places import Road
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.offers import fitness, watched
from flows.risk.alarm import Level
from flows.talking import claim

MARK = "room"


def show(scene: Scene) -> Decision:
    return Decision((scene.tell(contents(scene, 0), mark=MARK),))


def turn(scene: Scene, event: ButtonPressed) -> Decision:
    page = int(event.value) if event.value.isdecimal() else 0
    return Decision((Amend(scene.me.id, contents(scene, page), MARK),))


def contents(scene: Scene, page: int) -> Say:
    apart = scene.me.work.apart
    chats = [one for one in scene.room if one.story.student not in apart]
    waiting = [one for one in scene.desk.waiting if one.story.student not in apart]
    peers = [chat for chat in chats if chat.road is Road.PEER]
    both: list[Talking | Queued] = [*peers, *waiting]
    shown = page_of(both, page)
    args: dict[str, str | int] = {
        "chats": len(peers),
        "waiting": len(waiting),
        "bk": len(chats) - len(peers),
        "peers": len(scene.desk.on(Role.COUNSELOR, scene.now)),
        "free": len(fitness.able(scene.desk, scene.school, scene.now)),
        "adults": len(scene.desk.on(Role.SUPERVISOR, scene.now)),
        "page": shown.number + 1,
        "pages": shown.count,
    }
    rows = tuple(row(scene, one) for one in shown.items)
    looks: Buttons = tuple(
        (Button("room-chat", one.story.id, name=one.story.alias),) for one in shown.items if isinstance(one, Talking)
    )
    again: Buttons = ((Button("room", value=str(shown.number), name="again"),),)
    return Say("room", args, rows, buttons=(*looks, *shown.turns("room"), *again))


def row(scene: Scene, one: Talking | Queued) -> Note:
    return Note("room-talks" if isinstance(one, Talking) else "room-waits", told(scene, one))


def told(scene: Scene, one: Talking | Queued) -> dict[str, str | int]:
    alias: dict[str, str | int] = {"alias": one.story.alias}
    match one:
        case Talking():
            of_helper: dict[str, str | int] = {
                "badge": scene.badge(one.helper, one.helper_alias),
                "new": "yes" if watched.is_new(scene, one.helper) else "no",
            }
            return alias | of_helper | {"minutes": minutes(scene, one.since), "worry": worry(one)}
        case Queued():
            return alias | {"road": str(one.road), "minutes": minutes(scene, one.since), "worry": worry(one)}
        case _:
            assert_never(one)


def minutes(scene: Scene, since: datetime) -> int:
    return int((scene.now - since).total_seconds()) // 60


def worry(one: Talking | Queued) -> str:
    danger = one.danger
    open_ = str(danger.level) if danger is not None and danger.open else ""
    return open_ or (str(Level.RED) if one.urgent else "none")


def one(scene: Scene, event: ButtonPressed) -> Decision:
    """`value` is the page to go back to."""
    match scene.chat:
        case Talking() as chat:
            back = Button("room", value=event.value or "0", name="list")
            say = Say("room-chat", told(scene, chat), buttons=(*actions(chat.story.id), (back,)))
            return Decision((Amend(scene.me.id, say, MARK),))
        case _:
            return scene.say("room-gone")


def actions(which: ChatId) -> Buttons:
    return (
        (Button("read-along", which), Button("whisper", which)),
        (Button("take-over", which), Button("hand-on", which)),
    )


def ask_take_over(scene: Scene) -> Decision:
    """Asked first: it ends the peer's part, and the student reads that an adult has come."""
    match scene.chat:
        case Talking() as chat:
            yes = Button("take-over-yes", chat.story.id), Button("room", value="0", name="no")
            return Decision((scene.tell(Say("take-over-ask", told(scene, chat), buttons=(yes,)), mark=MARK),))
        case _:
            return scene.say("room-gone")


def take_over(scene: Scene) -> Decision:
    match scene.chat:
        case Talking() as chat:
            done = Amend(scene.me.id, Say("take-over-done", {"alias": chat.story.alias}), MARK)
            return claim.take_over(scene, chat).then(done)
        case _:
            return scene.say("room-gone")
