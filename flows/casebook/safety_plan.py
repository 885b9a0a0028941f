"""The safety plan: six steps, written by the guru BK with the student in the chat, in the student's own words.

The steps and their order are those of Stanley, B. & Brown, G. K. (2012): Safety Planning Intervention: A Brief
Intervention to Mitigate Suicide Risk. Cognitive and Behavioral Practice, 19(2), 256-264:
warning signs; what I can do alone; people and places that take my mind off it; whom I ask for help; professionals and
numbers, here the school's verified ones, as they are on the day it is read; making my surroundings safe.

written, any step skipped --> sent, once confirmed --> the student opens it, and finds it again under Info
"""

from dataclasses import replace

from flows.casebook import caseload
from flows.model.cases import Case
from flows.model.effects import Decision, KeepCase, Record, Tell
from flows.model.events import ButtonPressed
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.school.hotlines import hotlines

STEPS = ("warning", "coping", "distract", "people", "professionals", "surroundings")
SEE = "plan-see"


def show(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    at = next((n for n in range(len(STEPS)) if not case.plan.at(n)), 0)
    return Decision((*caseload.page(scene, case, form(case, at)), Record("read case", case.id)))


def step_to(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    at = int(event.value) if event.value.isdecimal() else 0
    return caseload.changed(scene, case, form(case, min(at, len(STEPS) - 1)))


def form(case: Case, at: int) -> Say:
    which, last = case.id, len(STEPS) - 1
    written = tuple(lines(case))
    back = (Button("plan-step", which, str(at - 1), "back"),) if at else ()
    on = (Button("plan-step", which, str(at + 1), "on" if case.plan.at(at) else "skip"),) if at < last else ()
    send = ((Button("plan-send", which),),) if written and case.student else ()
    rows: Buttons = (
        (Button("case-write", which, f"plan{at}"),),
        (*back, *on),
        *send,
        (Button("case", which, name="face"),),
    )
    args: dict[str, str | int] = {"alias": case.alias, "step": STEPS[at], "number": at + 1, "of": len(STEPS)}
    return Say("plan", args, written, tuple(row for row in rows if row))


def lines(case: Case) -> tuple[Note, ...]:
    return tuple(
        Note("plan-line", {"step": step, "text": text}) for n, step in enumerate(STEPS) if (text := case.plan.at(n))
    )


def preview(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    """As the student will read it. One tap more: it cannot be taken back."""
    buttons = ((Button("plan-send-yes", case.id),), (Button("plan-step", case.id, "0", "back"),))
    say = Say("plan-preview", {"alias": case.alias}, whole(scene, case), buttons)
    return caseload.changed(scene, case, say)


def whole(scene: Scene, case: Case) -> tuple[Note, ...]:
    """In the language of whoever looks, like all that stands around it."""
    return (*lines(case), Note("plan-numbers"), *hotlines(scene.school, scene.now, scene.me.facts.language))


def send(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    """What stands on a lock screen tells nothing; they open it with a tap."""
    if scene.student is None or scene.student.id != case.student or not lines(case):
        return scene.say("case-gone")
    kept = replace(case, plan=replace(case.plan, sent=scene.now))
    ready = Tell(scene.student.id, Say("plan-ready", buttons=((Button(SEE),),)))
    done = caseload.changed(scene, kept, Say("plan-sent", {"alias": case.alias}), KeepCase(kept), ready)
    return done.then(Record("safety plan sent", case.id))


def see(scene: Scene) -> Decision:
    """The student's own, the newest that was sent to them; and where help is, whether there is one or not."""
    mine = [case for case in scene.cases if case.student == scene.me.id and case.plan.sent]
    newest = max(mine, key=lambda case: case.plan.sent or case.opened, default=None)
    if newest is None:
        numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
        return Decision((scene.tell(Say("plan-none", notes=numbers, buttons=((Button("menu-bk"),),))),))
    return Decision((scene.tell(Say("plan-mine", notes=whole(scene, newest))),))
