"""Erase (/hapus): everything a student told us, at once and for good, and what goes and what stays is said before.

anywhere --/hapus--> asked --yes--> a running chat is closed kindly, and the erasure begins (storage/erasure.py)
                           --no---> nothing has changed

Danger that nobody has taken: help is said first, the wish is honoured, and the guru BK learn that nobody can be
written to any more. A counselor erases what they told as a student; what they do as one stays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from flows import close, home, marks, queue
from flows.chats import Chat, Queued, Talking
from flows.effects import Amend, Button, Decision, Effect, Erase, Lane, Move, Note, Outgoing, Record, Say, Tell
from flows.events import ButtonPressed
from flows.hotlines import hotlines
from flows.menu import Menu
from flows.people import Person, Role, moved
from flows.places import Home
from flows.scene import Scene

ASKED = "erase"
COMMANDS = ("hapus", "erase")


def ask(scene: Scene, message: int = 0) -> Decision:
    if scene.me.adult:
        return scene.say("erase-adults")
    buttons = ((Button("erase-now", value=str(message)),), (Button("erase-keep"),))
    side = (Note("erase-counselor"),) if scene.me.staff else ()
    say = Say("erase-ask", notes=(Note("erase-stays"), *side), buttons=buttons)
    if not in_danger(scene):
        return Decision((scene.tell(say, mark=ASKED),))
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
    first = scene.tell(Say("erase-danger", notes=numbers), Lane.DANGER)
    return Decision((first, scene.tell(replace(say, buttons=((Button("menu-bk"),), *buttons)), mark=ASKED)))


def in_danger(scene: Scene) -> bool:
    return any(chat is not None and chat.worrying for chat in (scene.own, scene.told))


def keep(scene: Scene) -> Decision:
    return Decision((Amend(scene.me.id, Say("erase-kept"), ASKED),))


def now(scene: Scene, event: ButtonPressed) -> Decision:
    if scene.me.adult:
        return Decision()
    last = int(event.value) if event.value.isdecimal() else 0
    me = moved(scene.me, Home())
    begun = Say("erase-begun", menu=home.menu_of(me))
    over = Amend(me.id, Say("erase-chosen"), ASKED)
    done = (over, scene.tell(begun), Erase(last), Record("erase"))
    return Decision((*left(scene), Move(me.id, Home()), *done))


def left(scene: Scene) -> Iterator[Effect]:
    """Whoever talks with them is told, and who waits for them waits no longer."""
    match scene.where:
        case Talking() as chat:
            yield from close.closed(scene, chat)
            yield Tell(chat.helper, Say("erase-left", {"alias": chat.story.alias}))
        case Queued() as chat:
            yield from queue.gone(scene, chat)


def not_now(me: Person) -> Tell:
    return Tell(me.id, Say("erase-not-now"))


def done(me: Person) -> Tell:
    """The last word to somebody we no longer know; Darurat stays within reach."""
    if me.staff is not None:
        return Tell(me.id, Say("erase-done-staff", menu=home.menu_of(me)))
    return Tell(me.id, Say("erase-done", menu=Menu.GUEST))


def unanswered(chat: Chat, staff: Iterable[Person]) -> Iterator[Outgoing]:
    """Told once their words are gone: this alert can be answered by nobody any more, and that is a sign itself."""
    if not chat.worrying:
        return
    which, alias = chat.story.id, {"alias": chat.story.alias}
    for guru in staff:
        if guru.staff is Role.SUPERVISOR and chat.story.student not in guru.work.apart:
            if guru.id in chat.offers:
                yield Amend(guru.id, Say("alert-erased-settled", alias), marks.offer(which), Lane.DANGER)
            yield Tell(guru.id, Say("alert-erased", alias), Lane.DANGER)
