"""Suspend: a supervisor takes a counselor out of duty, lifts that again, or withdraws a certificate; asked once before.

a counselor --suspend--> takes no chat, off duty; chats they hold wait again, their students kindly told
            --withdraw-> likewise, and the quizzes count anew
suspended   --lift-----> as before; duty begins by their own tap

No reason is asked for, kept or shown: that is a talk between two people. It is in the audit, and the counselor is told
first. What they have in hand is taken from them at their next event, and a bell makes one at once (standing.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flows.ending import duty
from flows.model import certificate
from flows.model.effects import Amend, Decision, Effect, Know, Move, Record, SetTimer, Tell
from flows.model.events import ButtonPressed
from flows.model.people import Person
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.supervision.counselors import MARK, back, card, counselor
from flows.talking import home
from flows.team import standing
from flows.training.certify import badge


@dataclass(frozen=True, slots=True)
class Step:
    asks: str
    yes: Button
    done: str  # what the counselor reads, and the audit calls it


STEPS: Mapping[str, Step] = {
    "suspend": Step("suspend-ask", Button("suspend-yes"), "suspended"),
    "lift": Step("lift-ask", Button("lift-yes"), "suspension-lifted"),
    "withdraw": Step("withdraw-ask", Button("withdraw-yes"), "certificate-withdrawn"),
}
CONFIRMED: Mapping[str, str] = {step.yes.verb: what for what, step in STEPS.items()}
VERBS = frozenset({*STEPS, *CONFIRMED})


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    """A second tap, or a colleague's, finds it done: it shows how it stands."""
    one, what = counselor(scene, event.value), CONFIRMED.get(event.verb, event.verb)
    if one is None:
        return back(scene)
    if not possible(scene, one, what):
        return Decision((Amend(scene.me.id, card(scene, one), MARK),))
    return done(scene, one, what) if event.verb in CONFIRMED else ask(scene, one, what)


def possible(scene: Scene, one: Person, what: str) -> bool:
    if what == "withdraw":
        return certificate.valid(one, scene.now)
    return (one.facts.suspended is None) is (what == "suspend")


def ask(scene: Scene, one: Person, what: str) -> Decision:
    yes, no = replace(STEPS[what].yes, value=one.id), Button("counselor", value=one.id, name="cancel")
    say = Say(STEPS[what].asks, {"badge": badge(one), "chats": len(one.work.chats)}, buttons=((yes,), (no,)))
    return Decision((Amend(scene.me.id, say, MARK),))


def done(scene: Scene, one: Person, what: str) -> Decision:
    then, name = changed(scene, one, what), STEPS[what].done
    told = Say(name, {"chats": len(one.work.chats)}, menu=home.menu_unless_in_chat(then))
    gone = duty.offers_taken_back(replace(scene, me=one)) if one.work.on and not then.work.on else ()
    shown = card(scene.with_staff(then), then, Note("counselor-done", {"what": what}))
    effects: tuple[Effect, ...] = (
        Know(one.id, then.facts),
        *((Move(one.id, then.work),) if then.work != one.work else ()),
        Tell(one.id, told, Lane.NOTICE),
        *gone,
        Amend(scene.me.id, shown, MARK),
        Record(name.replace("-", " "), detail=one.id),
        SetTimer(standing.LOOK, scene.now, person=one.id),
    )
    return Decision(effects)


def changed(scene: Scene, one: Person, what: str) -> Person:
    """Off duty at once. With the quizzes passed before, they could be certified again in the same minute."""
    facts, off = one.facts, replace(one.work, on=False, until=None)
    if what == "lift":
        return Person(one.id, replace(facts, suspended=None), one.place, one.work)
    if what == "suspend":
        return Person(one.id, replace(facts, suspended=scene.now), one.place, off)
    anew = tuple(replace(progress, passed=None) for progress in off.study.modules)
    study = replace(off.study, certificate=None, modules=anew)
    return Person(one.id, replace(facts, certified=None), one.place, replace(off, study=study))
