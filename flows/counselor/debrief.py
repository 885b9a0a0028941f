"""Debrief: how a counselor is after a chat. A counselor is a child too: whoever is low, or carried two heavy chats in a
week, is talked with by a guru BK, and these are reminded until one has.

asked --low, or a second heavy chat--> owed a talk --each opening--> told again --"we talked"--> over
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.model import load, marks
from flows.model.carried import Step, Talk, Wrap, of_month
from flows.model.chats import Talking
from flows.model.effects import Amend, Decision, Effect, Move, Record, SetTimer, Tell
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId, PersonId
from flows.model.people import Person, Role, moved
from flows.model.say import Button, Buttons, Lane, Say
from flows.model.scene import Scene
from flows.school.hours import someone_soon
from flows.training.certify import badge

OWED = "talk-owed"
SCALE = ("1", "2", "3", "4", "5")
LOW = 2  # PRODUCT, as the next
HEAVY = 2  # chats in a week
A_WEEKEND = 3  # days; no reminder waits longer for an opening


def question(wrap: Wrap) -> Say:
    faces = tuple(Button("debrief", wrap.chat, value) for value in SCALE)
    last = (Button("wrap-back", wrap.chat, Step.SELF), Button("debrief", wrap.chat, "skip"))
    return Say("debrief", buttons=(faces, last))


def answer(scene: Scene, event: ButtonPressed) -> Decision:
    """Once. It is their own: also when the student has erased the chat meanwhile."""
    work, wrap = scene.me.work, scene.me.work.carried.wrap
    if wrap is None or event.about != wrap.chat or scene.now >= wrap.until:
        return scene.say("wrap-over")
    if wrap.step is not Step.SELF or event.value not in (*SCALE, "skip"):
        return Decision()
    low = event.value.isdecimal() and int(event.value) <= LOW
    carried = replace(work.carried, wrap=None)
    if event.value.isdecimal():
        carried = replace(carried, debriefs=(*of_month(carried.debriefs, scene.now), scene.now))
    if low:
        carried = replace(carried, low=(*of_month(carried.low, scene.now), scene.now))
    me = moved(scene.me, replace(work, carried=carried))
    me, told = owed(scene, me, wrap.chat, "low", int(event.value)) if low else (me, ())
    promised = "yes" if any(isinstance(effect, Tell) for effect in told) else "no"
    more: Buttons = ((Button("menu-bk"),),) if low else ()
    kind = Say(
        "debrief-thanks", {"how": int(event.value) if event.value.isdecimal() else 0, "told": promised}, buttons=more
    )
    return Decision((Move(me.id, me.work), Amend(me.id, kind, marks.wrap(wrap.chat)), *told))


def carried_on(scene: Scene, helper: Person, chat: Talking) -> tuple[Person, tuple[Effect, ...]]:
    """One more chat; a heavy one, if danger was open in it."""
    carried = helper.work.carried
    if chat.answered:
        chats = (*of_month(carried.chats, scene.now), scene.now)
        carried = replace(carried, helped=carried.helped + 1, chats=chats)
    helper = moved(helper, replace(helper.work, carried=carried))
    return heavier(scene, helper, chat.story.id) if chat.worrying else (helper, ())


def heavier(scene: Scene, helper: Person, after: ChatId) -> tuple[Person, tuple[Effect, ...]]:
    carried = helper.work.carried
    times = (*load.recent(carried.heavy, scene.now), scene.now)
    helper = moved(helper, replace(helper.work, carried=replace(carried, heavy=times)))
    if len(times) < HEAVY:
        return helper, ()
    helper, told = owed(scene, helper, after, "heavy", len(times))
    kindly = (Tell(helper.id, Say("debrief-heavy", {"times": len(times)}), Lane.NOTICE),) if told else ()
    return helper, (*told, *kindly)


def owed(scene: Scene, helper: Person, after: ChatId, why: str, count: int) -> tuple[Person, tuple[Effect, ...]]:
    """Told at once, by day or night as a notice; reminded when somebody is usually there."""
    bell = someone_soon(scene.school, scene.now, A_WEEKEND)
    older = helper.work.carried.talk
    since = older.since if older else scene.now
    talk = Talk(after, why, since, bell)
    work = replace(helper.work, carried=replace(helper.work.carried, talk=talk))
    say = Say(
        "owed-low" if why == "low" else "owed-heavy",
        {"badge": badge(helper), "count": count},
        buttons=buttons(helper, talk),
    )
    newer = (Amend(guru, Say("owed-newer"), marks.talk(older.id)) for guru in gurus(scene, helper)) if older else ()
    tells = (Tell(guru, say, Lane.NOTICE, marks.talk(talk.id)) for guru in gurus(scene, helper))
    return moved(helper, work), (*newer, *tells, SetTimer(OWED, bell, person=helper.id))


def buttons(helper: Person, talk: Talk) -> Buttons:
    known = Button("counselor", value=helper.id, name=badge(helper))
    return ((Button("talked", talk.id, helper.id),), (known,))


def gurus(scene: Scene, helper: Person) -> Iterator[PersonId]:
    """None whom the counselor has locked out for themselves."""
    return (guru.id for guru in scene.desk.for_student(helper.id).all(Role.SUPERVISOR))


def ring(scene: Scene) -> Decision:
    """Of whoever is owed it. A bell of a talk that took place is stale."""
    me, talk = scene.me, scene.me.work.carried.talk
    if talk is None or scene.now < talk.bell or me.staff is not Role.COUNSELOR:
        return Decision()
    later = replace(talk, bell=someone_soon(scene.school, scene.now, A_WEEKEND))
    work = replace(me.work, carried=replace(me.work.carried, talk=later))
    args: dict[str, str | int] = {"badge": badge(me), "why": talk.why, "days": (scene.now - talk.since).days}
    say = Say("owed-again", args, buttons=buttons(me, talk))
    told = tuple(
        effect
        for guru in gurus(scene, me)
        for effect in (
            Amend(guru, Say("owed-newer"), marks.talk(talk.id)),
            Tell(guru, say, Lane.NOTICE, marks.talk(talk.id)),
        )
    )
    return Decision((Move(me.id, work), *told, SetTimer(OWED, later.bell)))


def talked(scene: Scene, event: ButtonPressed) -> Decision:
    """A guru BK says that they did. Heavy chats are counted anew from here."""
    helper = scene.desk.staff.get(PersonId(event.value))
    talk = helper.work.carried.talk if helper else None
    if helper is None or talk is None or talk.id != event.about or scene.me.id not in gurus(scene, helper):
        return scene.say("owed-over")
    work = replace(helper.work, carried=replace(helper.work.carried, talk=None, heavy=()))
    done = Say("owed-done", {"badge": badge(helper)})
    told = (Amend(guru, done, marks.talk(talk.id)) for guru in gurus(scene, helper))
    return Decision((Move(helper.id, work), *told, Record("talked with a counselor", talk.id)))
