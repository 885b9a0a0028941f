"""Training (Latihan): which modules there are, and how it stands with the certificate; one message that changes.

overview --a module--> cards and exercises (flows/training/lessons.py) --> quiz (flows/training/quiz.py)
overview --Obrolan latihan--> a chat with nobody (flows/training/rehearsal.py)

It never takes the place of a chat: nothing a student writes, and no alert, waits for it. Buttons carry where they
lead, so that a second tap or one on an old message shows a card, and breaks nothing.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.model import certificate
from flows.model.courses import Module
from flows.model.effects import Amend, Decision, Effect, Move, Record, Tell
from flows.model.people import Role, moved
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.model.study import Study

MARK = "training"
ETHICS = "open"  # the code of ethics, from here


def show(scene: Scene) -> Decision:
    return Decision((scene.tell(contents(scene), mark=MARK),))


def back(scene: Scene) -> Decision:
    return Decision((Amend(scene.me.id, contents(scene), MARK),))


def contents(scene: Scene) -> Say:
    """The modules with ticks, and how it stands with the certificate."""
    course = scene.school.course(scene.me.facts.language)
    modules, rows = course.modules, []
    for number, module in enumerate(modules, 1):
        done = certificate.done(scene.me, module.name, scene.now)
        step = min(scene.me.work.study.of(module.name).step, module.steps - 1)
        name = f"{'✅' if done else number} {module.title}"
        rows.append((Button("learn", value=f"{module.name}.{0 if done else step}", name=name),))
    if course.scripts:
        done = certificate.rehearsed(scene.me, scene.school, scene.now)
        rows.append((Button("rehearsals", value="done" if done else ""),))
    minutes = sum(module.minutes for module in modules)
    return Say("training", {"minutes": minutes}, (standing(scene),), (*rows, (Button("ethics-turn", value=ETHICS),)))


def standing(scene: Scene) -> Note:
    until, study = scene.me.facts.certified, scene.me.work.study
    date = certificate.date(scene.school, until) if until else ""
    if certificate.due(scene.me, scene.now) and certificate.finished(scene.me, scene.school, scene.now):
        return Note("training-done", {"badge": study.badge})
    if until is None or scene.now >= until:
        return Note("training-uncertified")
    return Note("training-refresh" if certificate.due(scene.me, scene.now) else "training-certified", {"date": date})


def module_in(scene: Scene, value: str) -> tuple[Module | None, list[int]]:
    """What a button carries: a module and numbers. Of another version it may lead nowhere."""
    name, *rest = value.split(".")
    numbers = [int(part) for part in rest if part.isdecimal()]
    learns = not certificate.missing(scene.me, scene.school) and len(numbers) == len(rest)
    return scene.school.course(scene.me.facts.language).module(name) if learns else None, numbers


def kept(scene: Scene, study: Study, say: Say) -> Decision:
    """How far they are, and what they read."""
    done = Decision((Amend(scene.me.id, say, MARK),))
    if study == scene.me.work.study:
        return done
    return done.after(Move(scene.me.id, replace(scene.me.work, study=study)))


def learnt(scene: Scene, study: Study, say: Say, record: Record) -> Decision:
    """A quiz or a practice chat is over. With the last that was missing they are ready for the certificate."""
    done = kept(scene, study, say).then(record)
    then = replace(scene, me=moved(scene.me, replace(scene.me.work, study=study)))
    was, is_now = (certificate.finished(one.me, scene.school, scene.now) for one in (scene, then))
    return done.then(*finished(then)) if is_now and not was and certificate.due(then.me, scene.now) else done


def finished(scene: Scene) -> Sequence[Effect]:
    """They show their badge; the supervisors see that somebody is ready."""
    badge = scene.me.work.study.badge
    say = Say("certify-ready", {"badge": badge}, buttons=((Button("certify", value=scene.me.id, name=badge),),))
    told = (Tell(guru.id, say, Lane.NOTICE) for guru in scene.desk.all(Role.SUPERVISOR))
    return (scene.tell(Say("training-finished", {"badge": badge})), *told)
