"""Opened: who a student is is looked at once, for 15 minutes, by whoever asked; and the student is told of it.

approved (second_key.py) --Lihat sekarang, after the PIN--> on the screen --15 minutes--> wiped
life in danger, nobody has answered for 10 minutes, and the school allows it --> alone; everybody else is told at once
looked at --> the student is told, at once or, where both say that this adds danger, within 72 hours

The letter that shows it carries no word of it: see bot/identity.py.
"""

from dataclasses import replace

from flows.identity.opening import KEYS, asks_still, clock, keyholders, may_alone, moment, withdrawn
from flows.model.cases import Case
from flows.model.effects import Decision, Effect, KeepCase, Record, SetTimer, Tell, Unlock
from flows.model.identity import BY_ONE, LATEST, VIEW, YES, Opening
from flows.model.ids import PersonId
from flows.model.people import Role
from flows.model.say import Button, Buttons, Lane, Note, Say
from flows.model.scene import Scene
from flows.rights import pin, shown
from flows.school import hours

SEE, ALONE_YES, TOLD = "open-see", "open-alone-yes", "open-told"
DAYS_LATER = 2  # in waking hours of that day: within 72 hours in any case


def see(scene: Scene) -> Decision:
    """Once, by whoever asked, after the PIN; and only while the one who approved it may still approve."""
    case, one = scene.case, scene.case.opening if scene.case else None
    may = one is not None and one.by == scene.me.id and one.opens(scene.now) and holds_key(scene, one)
    if case is None or one is None or not case.open or not may:
        return scene.say("open-gone")
    if not asks_still(scene, case, one):  # locked out while they typed their PIN
        return scene.say("open-gone")
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, case.id, then=SEE)
    return viewed(scene, case, one)


def holds_key(scene: Scene, one: Opening) -> bool:
    second = scene.desk.staff.get(one.second) if one.second is not None else None
    return second is not None and second.staff in KEYS and second.id != one.by


def ask_alone(scene: Scene) -> Decision:
    case, one = scene.case, scene.case.opening if scene.case else None
    if case is None or one is None or not may_alone(scene, one) or not one.alone(scene.now):
        return scene.say("open-gone")
    yes: Buttons = ((Button("open-alone-yes", case.id),),)
    return Decision((scene.tell(Say("open-alone-ask", {"alias": case.alias}, buttons=yes)),))


def alone(scene: Scene) -> Decision:
    """The one way for one person: and everybody else knows at once."""
    case, one = scene.case, scene.case.opening if scene.case else None
    lone = one is not None and one.by == scene.me.id and may_alone(scene, one) and one.alone(scene.now)
    if case is None or one is None or not case.open or not lone or not asks_still(scene, case, one):
        return scene.say("open-gone")
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, case.id, then=ALONE_YES)
    holders = keyholders(scene, case, replace(one, recused=()))
    key = "open-alone-told" if holders else "open-alone-told-nobody"
    say = Say(key, {"alias": case.alias, "time": clock(scene, scene.now)})
    desk = scene.desk.for_student(case.student) if case.student else scene.desk
    gurus = tuple(guru.id for guru in desk.all(Role.SUPERVISOR) if guru.id != scene.me.id)
    alarms = (Tell(who, say, Lane.DANGER, about=case.id) for who in (*holders, *gurus))
    done = viewed(scene, case, replace(one, answer=BY_ONE, answered=scene.now, harms=False))
    return done.then(*withdrawn(scene, case, one, BY_ONE), *alarms)


def viewed(scene: Scene, case: Case, one: Opening) -> Decision:
    which, mark = case.id, shown.mark(scene)
    until = scene.now + VIEW
    say = Say("open-shown", {"alias": case.alias, "time": clock(scene, until)}, opening=one.id)
    by_two = one.answer == YES
    unlocks = Unlock(
        *(one.id, which, one.by, one.asked, scene.now),
        second=one.second if by_two else None,
        answered=one.answered if by_two else None,
    )
    seen, told = news(scene, case, replace(one, viewed=scene.now))
    return Decision(
        (
            KeepCase(case.with_opening(seen)),
            unlocks,
            Tell(scene.me.id, say, Lane.DANGER, mark, which),
            SetTimer(f"{shown.END}:{scene.luck.chat}", until, which),
            Record("identity opened", which, one.second or BY_ONE),
            *told,
        )
    )


def news(scene: Scene, case: Case, one: Opening) -> tuple[Opening, tuple[Effect, ...]]:
    """The student learns of it now or, where both say that this adds danger, within three days."""
    if case.student is None:
        return one, ()
    if not one.later:
        return replace(one, told=scene.now), (*to_student(case, case.student), Record("identity told", case.id))
    day = hours.waking_in(scene.school, scene.now, DAYS_LATER)
    due = min(day, scene.now + LATEST)
    return replace(one, due=due), (SetTimer(TOLD, due, case.id, case.student),)


def to_student(case: Case, student: PersonId) -> tuple[Tell, ...]:
    """A neutral line on the lock screen; what it is opens with a tap."""
    return (Tell(student, Say("open-ready", buttons=((Button("open-told", case.id),),)), Lane.NOTICE, about=case.id),)


def tell_student(scene: Scene) -> Decision:
    """The days are over, whatever became of the case."""
    case = scene.case
    due = [one for one in case.openings if one.due and not one.told and scene.now >= one.due] if case else []
    if case is None or case.student is None or not due:
        return Decision()
    kept = case
    for one in due:
        kept = replace(
            kept, openings=tuple(replace(it, told=scene.now) if it.id == one.id else it for it in kept.openings)
        )
    return Decision((KeepCase(kept), *to_student(case, case.student), Record("identity told", case.id)))


def read_by_student(scene: Scene) -> Decision:
    """Only of what they were told."""
    case = scene.case
    known = [one for one in case.openings if one.told and one.viewed] if case else []
    if not known:
        return scene.say("who-over")
    notes = tuple(
        Note("open-told-line", {"why": one.why, "time": moment(scene, one.viewed or one.asked), "how": one.answer})
        for one in known
    )
    return Decision((scene.tell(Say("open-told", notes=notes, buttons=((Button("menu-bk"),),))),))
