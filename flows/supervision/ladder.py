"""Ladder: what a supervisor may decide about a student whom a counselor complained of; asked once before.

nothing --reminded--> kind words about how we write to each other
        --day, week--> no peer until then
        --open-->      no peer until a supervisor lifts it
any     --lift-->      nothing

Never muted: Darurat, words of danger, the guru BK, hotlines, Info and reports about adults are theirs as before. It
goes up only; what was decided counts for some weeks and is forgotten. Whoever erased themselves is forgotten, too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from flows.ending import close
from flows.letters import letter_desk
from flows.model import marks
from flows.model.chats import Chat, Queued, Talking
from flows.model.effects import Amend, Decision, Effect, Know, Record, SetTimer, Tell
from flows.model.events import ButtonPressed
from flows.model.people import Person, Rung, Step
from flows.model.places import Road
from flows.model.say import Button, Note, Say
from flows.model.scene import Scene
from flows.offers import pauses
from flows.school import retention
from flows.talking import queue

LOOK, FORGET = "step-look", "step-forget"
LIFT = "lift"
LASTS: Mapping[Rung, timedelta] = {Rung.DAY: timedelta(days=1), Rung.WEEK: timedelta(days=7)}
RUNGS = tuple(Rung)


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    """A second tap, or a colleague's, finds it done: it shows how it stands."""
    chat, student = scene.chat, scene.student
    if chat is None or student is None:
        return scene.say("alert-settled")
    if event.verb == "step" or event.value not in possible(student):
        shown = card(scene, chat, student)
        again = Amend(scene.me.id, shown, marks.step(chat.story.id))
        return Decision((again if event.value else scene.tell(shown, mark=marks.step(chat.story.id)),))
    if event.verb == "step-ask":
        yes, no = Button("step-yes", chat.story.id, event.value), Button("step", chat.story.id, "back")
        say = Say("step-ask", {"alias": chat.story.alias, "step": event.value}, buttons=((yes,), (no,)))
        return Decision((Amend(scene.me.id, say, marks.step(chat.story.id)),))
    return lifted(scene, chat, student) if event.value == LIFT else given(scene, chat, student, Rung(event.value))


def possible(student: Person) -> tuple[str, ...]:
    """Any higher rung: some words call for more than the next one."""
    step = student.facts.step
    higher = RUNGS if step is None else RUNGS[RUNGS.index(step.rung) + 1 :]
    return (*higher, LIFT) if step else higher


def card(scene: Scene, chat: Chat, student: Person, *notes: Note) -> Say:
    """The step alone: what they wrote to others, and under which name, is not in it."""
    step, paused = student.facts.step, pauses.pause(student, scene.now)
    args: dict[str, str | int] = {"alias": chat.story.alias, "step": "none", "why": "none", "when": "later"}
    args |= {"day": "mon", "date": 1, "month": 1, "time": ""}
    if step is not None:
        args |= pauses.shown(scene.school, scene.now, step)
        args["step"] = step.rung if paused or step.rung is Rung.REMINDED else "over"
    rows = tuple((Button("step-ask", chat.story.id, what),) for what in possible(student))
    return Say("step-card", args, notes, buttons=rows)


def given(scene: Scene, chat: Chat, student: Person, rung: Rung) -> Decision:
    before = student.facts.step
    why = chat.story.complaints[-1].why if chat.story.complaints else before.why if before else "rude"
    lasts = LASTS.get(rung)
    step = Step(rung, why, scene.now, scene.now + lasts if lasts else None)
    then = replace(student, facts=replace(student.facts, step=step))
    args = pauses.shown(scene.school, scene.now, step)
    review = ((Button("menu-bk"),),)
    say = Say("step-reminded", args) if rung is Rung.REMINDED else Say("step-paused", args, buttons=review)
    return Decision(
        (
            Know(student.id, then.facts),
            Tell(student.id, say),
            *decided(scene, chat, then, rung),
            SetTimer(LOOK, scene.now, person=student.id),
            *forgotten(step, student),
        )
    )


def lifted(scene: Scene, chat: Chat, student: Person) -> Decision:
    then, paused = replace(student, facts=replace(student.facts, step=None)), pauses.pause(student, scene.now)
    told = (Tell(student.id, Say("step-lifted")),) if paused else ()
    return Decision((Know(student.id, then.facts), *told, *decided(scene, chat, then, LIFT)))


def decided(scene: Scene, chat: Chat, then: Person, what: str) -> Iterator[Effect]:
    yield Amend(scene.me.id, card(scene, chat, then, Note("step-done")), marks.step(chat.story.id))
    yield Record("step", chat.story.id, what)


def forgotten(step: Step, student: Person) -> Iterator[SetTimer]:
    if step.rung is not Rung.OPEN:
        yield SetTimer(FORGET, (step.until or step.since) + retention.STEP, person=student.id)


def forget(scene: Scene) -> Decision:
    """A later step has a later bell."""
    step = scene.me.facts.step
    if step is None or step.rung is Rung.OPEN or scene.now < (step.until or step.since) + retention.STEP:
        return Decision()
    return Decision((Know(scene.me.id, replace(scene.me.facts, step=None)),))


def look(scene: Scene) -> Decision:
    """Peers are paused for whoever waits for one, or talks with one: a guru BK goes on. Not where an adult was called:
    there somebody comes already, and nothing is to come between."""
    if pauses.pause(scene.me, scene.now) is None:
        return Decision()
    return chat_from_peers(scene).then(*letter_desk.from_peers(scene))


def chat_from_peers(scene: Scene) -> Decision:
    match scene.where:
        case Queued(road=Road.PEER) as waiting:
            return queue.to_adult(scene, waiting)
        case Talking(road=Road.PEER, urgent=False) as chat:
            left = Tell(chat.helper, Say("pause-helper", {"alias": chat.story.alias}))
            waiting = replace(chat.waiting_again(), road=Road.BK)
            return Decision((*close.released(scene, chat), left, *close.again(scene, chat, waiting, "queue-here")))
        case _:
            return Decision()
