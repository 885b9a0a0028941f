"""Drill (latihan): a guru BK raises a RED against nobody, to see how soon a colleague takes it.

none --/latihan--> sure? --yes--> rings --bell--> rings again, to more people     (by the minutes of climb.py)
                                        --taken--> everybody who was told reads after how long
                                        --ended, a real RED, or an hour without anybody--> ended, and they read why

There is no chat and no student: so it is in no figure, and nothing of it is in anybody's data. It is kept where its
beginner works, and its bell is a timer of theirs. Every text begins with LATIHAN: whoever takes a drill for real is
frightened for nothing, and whoever takes what is real for a drill lets a child down.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from flows.escalation import climb
from flows.model import marks
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Record, SetTimer, Tell
from flows.model.escalations import DARURAT, Escalation
from flows.model.events import ButtonPressed
from flows.model.people import Person, Role
from flows.model.places import AtWork, Drill
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.risk.alarm import Level

COMMANDS = ("latihan", "drill")
BELL = "drill-climbs"
LONGEST = timedelta(hours=1)  # a drill that rings all night teaches everybody not to listen
SURE = timedelta(minutes=10)  # an old button, pressed by a slip of the finger, calls nobody


def ask(scene: Scene) -> Decision:
    """It rings on everybody's phone, so not by one slip of the finger; and who began one may end it."""
    mine = scene.me.work.drill
    if mine is not None:
        return Decision((scene.tell(Say("drill-runs-yours", buttons=end_button(mine))),))
    if running(scene) is not None:
        return scene.say("drill-runs")
    yes = Button("drill-begin", value=str(int(scene.now.timestamp())))
    return Decision((scene.tell(Say("drill-ask", {"others": len(gurus(scene))}, buttons=((yes,),))),))


def begin(scene: Scene, event: ButtonPressed) -> Decision:
    asked = int(event.value) if event.value.isdecimal() else 0
    if scene.now.timestamp() - asked > SURE.total_seconds():
        return scene.say("button-old")
    if scene.me.work.drill is not None or running(scene) is not None:
        return ask(scene)
    if any(is_red(chat.danger) for chat in scene.alarmed):
        return scene.say("drill-not-now")
    drill = Drill(scene.luck.chat, scene.now)
    drill, alerts = told(drill, gurus(scene), Say("drill-alert", {"minutes": 0}, buttons=take_button(drill)))
    begun = Say("drill-begun", {"others": len(gurus(scene))}, buttons=end_button(drill))
    return Decision(
        (*alerts, scene.tell(begun, Lane.DANGER, marks.drill(drill.id)), *wound(scene, drill), Record("drill begun"))
    )


def ring(scene: Scene) -> Decision:
    """A bell of an earlier drill is stale."""
    drill = scene.me.work.drill
    if drill is None or drill.bell is None or scene.now < drill.bell:
        return Decision()
    if scene.me.staff is not Role.SUPERVISOR or scene.now - drill.began >= LONGEST:
        return Decision(tuple(over(scene.me, drill, Say("drill-nobody"), scene.me.work))).then(Record("drill ended"))
    rung = replace(drill, rung=drill.rung + 1)
    minutes = int((scene.now - drill.began).total_seconds()) // 60
    again = Say("drill-alert", {"minutes": minutes}, buttons=take_button(drill))
    rung, alerts = told(rung, gurus(scene), again)
    rung, higher = told(rung, beyond(scene, rung), Say("drill-beyond", {"minutes": minutes}))
    return Decision((*alerts, *higher, *wound(scene, rung)))


def take(scene: Scene, event: ButtonPressed) -> Decision:
    beginner = running(scene)
    drill = beginner.work.drill if beginner else None
    if beginner is None or drill is None or drill.id != event.value:
        return scene.say("drill-gone")
    if beginner.id == scene.me.id:
        return Decision()
    seconds = int((scene.now - drill.began).total_seconds())
    result = Say("drill-taken", {"minutes": seconds // 60, "seconds": seconds % 60})
    done = over(beginner, drill, result, beginner.work)
    return Decision((*done, Record("drill taken", detail=f"{seconds} s")))


def end(scene: Scene, event: ButtonPressed) -> Decision:
    drill = scene.me.work.drill
    if drill is None or drill.id != event.value:
        return scene.say("drill-gone")
    return Decision((*over(scene.me, drill, Say("drill-ended"), scene.me.work), Record("drill ended")))


def yields(scene: Scene, decision: Decision) -> Decision:
    """To a real RED, at once: nobody may have to ask themselves which of the two this is."""
    beginner = running(scene)
    drill = beginner.work.drill if beginner else None
    if beginner is None or drill is None or not any(raises(drill, effect) for effect in decision.effects):
        return decision
    work = left(beginner, decision)
    if work.drill != drill:
        return decision
    return decision.then(*over(beginner, drill, Say("drill-real"), work), Record("drill ended", detail="real alert"))


def raises(drill: Drill, effect: Effect) -> bool:
    """Or puts one back to nobody: who is with a student since before it began is not what the drill makes way for."""
    danger = effect.chat.danger if isinstance(effect, Keep) else None
    return danger is not None and is_red(danger) and (danger.bell is not None or danger.raised >= drill.began)


def is_red(danger: Escalation | None) -> bool:
    return danger is not None and danger.open and danger.level is Level.RED


def left(person: Person, decision: Decision) -> AtWork:
    """Their work as this decision leaves it."""
    for effect in reversed(decision.effects):
        match effect:
            case Move(who, AtWork() as work) if who == person.id:
                return work
    return person.work


def running(scene: Scene) -> Person | None:
    """Whose drill it is; there is one at most."""
    here = (scene.me, *scene.desk.staff.values())
    return next((person for person in here if person.work.drill is not None), None)


def gurus(scene: Scene) -> tuple[Person, ...]:
    """Everybody who may take it: not whoever began it."""
    return tuple(guru for guru in scene.desk.all(Role.SUPERVISOR) if guru.id != scene.me.id)


def beyond(scene: Scene, drill: Drill) -> Iterator[Person]:
    """As far as a real one would have come by now; the operator's emergency contact is woken by no drill."""
    for role in scene.school.climbing.beyond[: max(0, drill.rung - 1)]:
        yield from scene.desk.all(Role(role))


def told(drill: Drill, people: Iterable[Person], say: Say) -> tuple[Drill, tuple[Effect, ...]]:
    """Said again, the older message points to it: there is one with a button."""
    effects: list[Effect] = []
    known = list(drill.told)
    for person in people:
        if person.id in known:
            effects.append(Amend(person.id, Say("drill-newer"), marks.drill(drill.id), Lane.DANGER))
        else:
            known.append(person.id)
        effects.append(Tell(person.id, say, Lane.DANGER, marks.drill(drill.id)))
    return replace(drill, told=tuple(known)), tuple(effects)


def wound(scene: Scene, drill: Drill) -> tuple[Effect, ...]:
    """By the school's own minutes for what is RED, or the drill would measure something else."""
    like = Escalation(Level.RED, DARURAT, drill.began, rung=drill.rung)
    at = climb.next_bell(scene, like)
    work = replace(scene.me.work, drill=replace(drill, bell=at))
    return Move(scene.me.id, work), SetTimer(BELL, at)


def over(beginner: Person, drill: Drill, say: Say, work: AtWork) -> Iterator[Effect]:
    """Everybody reads it where they read of the drill; whoever waits for it, in a message of its own."""
    mark = marks.drill(drill.id)
    yield Move(beginner.id, replace(work, drill=None))
    for person in drill.told:
        yield Amend(person, say, mark, Lane.DANGER)
    yield Amend(beginner.id, Say("drill-newer"), mark, Lane.DANGER)
    yield Tell(beginner.id, say)


def take_button(drill: Drill) -> tuple[tuple[Button, ...], ...]:
    return ((Button("drill-take", value=drill.id),),)


def end_button(drill: Drill) -> tuple[tuple[Button, ...], ...]:
    return ((Button("drill-end", value=drill.id),),)
