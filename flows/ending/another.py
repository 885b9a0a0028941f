"""Another guru BK: a student changes the adult they talk with, or locks one out for good, and gives no reasons.

Talking (BK) --ask--> what shall it be? --another--> Queued, for the others
                                        --never----> Closed, and the two do not meet again, until the student undoes it
                                        --stay-----> as it was
"""

from dataclasses import replace

from flows.ending import close
from flows.model import held, marks
from flows.model.aliases import alias
from flows.model.chats import Closed, Talking
from flows.model.effects import Amend, Decision, Move, Record, Tell
from flows.model.people import Role, moved
from flows.model.places import Home, Road
from flows.model.say import Button, Buttons, Say
from flows.model.scene import Scene
from flows.school.hotlines import hotlines
from flows.talking import home, queue


def ask(scene: Scene, chat: Talking) -> Decision:
    """Before anything is closed; and where there is no other, the truth."""
    which = chat.story.id
    choice: Buttons = ((Button("another-never", which),), (Button("another-stay", which),))
    mark = marks.another(which)
    if others(scene, chat):
        say = Say("another-ask", buttons=((Button("another-change", which),), *choice))
        return Decision((scene.tell(say, mark=mark),))
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
    return Decision((scene.tell(Say("another-none", notes=numbers, buttons=choice), mark=mark),))


def others(scene: Scene, chat: Talking) -> bool:
    adults = scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR)
    return any(adult.id != chat.helper for adult in adults)


def theirs(scene: Scene) -> Talking | None:
    """The chat the button is about, if it is the one they are in."""
    match scene.where, scene.chat:
        case Talking(road=Road.BK) as own, Talking() as chat if own.story.id == chat.story.id:
            return own
        case _:
            return None


def stay(scene: Scene) -> Decision:
    chat = theirs(scene)
    return Decision((answered(scene, chat, "stay"),)) if chat else scene.say("close-already")


def answered(scene: Scene, chat: Talking, what: str) -> Amend:
    return Amend(scene.me.id, Say("another-answered", {"what": what}), marks.another(chat.story.id))


def change(scene: Scene) -> Decision:
    """Whoever comes next reads how it began, not what was said since. In danger the one who left may still come."""
    chat = theirs(scene)
    if chat is None:
        return scene.say("close-already")
    if not others(scene, chat):
        return ask(scene, chat)
    story = replace(chat.story, id=scene.luck.chat, alias=alias(scene.luck.dice, scene.desk.aliases))
    waiting = replace(chat.waiting_again(), story=story, since=scene.now, besides=(chat.helper,), note="")
    if chat.danger:
        waiting = replace(waiting, danger=chat.danger.taken())  # a new bell, for the new chat
    settled = replace(chat, alarm_at=None, called_at=None, danger=None)
    left = Tell(chat.helper, Say("close-student-left", {"alias": chat.story.alias}))
    over = (answered(scene, chat, "change"), *close.closed(scene, settled), left)
    return Decision((*over, *queue.join(scene, waiting, "another-entered"), Record("changed adult", chat.story.id)))


def never(scene: Scene) -> Decision:
    """Neither this chat nor a later alert reaches them again, and they are not told why."""
    chat = theirs(scene)
    if chat is None:
        return scene.say("close-already")
    helper, which = scene.person(chat.helper), chat.story.id
    apart = scene.with_staff(moved(helper, held.kept_apart(helper.work, scene.me.id)))
    over = (answered(scene, chat, "never"), *close.closed(apart, chat), Move(scene.me.id, Home()))
    left = Tell(chat.helper, Say("close-student-left", {"alias": chat.story.alias}))
    what_now = ((Button("menu-bk"),), (Button("adult"),), (Button("another-undo", which),))
    outside = scene.desk.all(Role.OMBUD)
    alone = "no" if others(scene, chat) else "yes" if outside else "all"
    offered = {"no": what_now, "yes": what_now[1:], "all": what_now[2:]}[alone]
    said = (
        scene.tell(Say("adult-apart", menu=home.menu_of(moved(scene.me, Home())))),
        scene.tell(Say("adult-apart-next", {"alone": alone}, buttons=offered)),
    )
    return Decision((*over, left, *said, Record("locked out", which)))


def undo(scene: Scene) -> Decision:
    """Theirs to take back, as it was theirs to do."""
    chat = scene.chat
    if not isinstance(chat, Closed) or chat.story.student != scene.me.id or chat.helper is None:
        return scene.say("close-already")
    helper = scene.desk.staff.get(chat.helper)
    if helper is None or scene.me.id not in helper.work.apart:
        return scene.say("another-undone")
    together = tuple(student for student in helper.work.apart if student != scene.me.id)
    free = Move(helper.id, replace(helper.work, apart=together))
    met = scene.with_staff(moved(helper, replace(helper.work, apart=together)))
    mine = [waiting for waiting in scene.desk.waiting if waiting.story.student == scene.me.id]
    return Decision(
        (free, scene.tell(Say("another-undone")), *queue.renew_all(met, mine), Record("let in", chat.story.id))
    )
