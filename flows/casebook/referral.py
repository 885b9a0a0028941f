"""Referral (alih tangan): the student is asked before anything leaves, and reads the very line that would.

chosen from the school's directory --a line why--> the student is asked --yes--> the packet: that line and no name
                                                                        --no---> nothing leaves

Of somebody who came without the bot, the guru BK says that they asked face to face.
"""

from dataclasses import replace

from flows.casebook import caseload
from flows.escalation.incare import keepers
from flows.model.cases import Case, Referral
from flows.model.effects import Decision, KeepCase, Record, Tell
from flows.model.events import ButtonPressed
from flows.model.say import Button, Buttons, Lane, Note, Say
from flows.model.scene import Scene
from flows.model.school import Service

MOST = 8


def services(scene: Scene, case: Case) -> tuple[Service, ...]:
    """Whom the student called unsafe is not among them, and a teacher is only once they were asked."""
    care = case.care
    return tuple(
        one for one in scene.school.directory if one.kind not in care.unsafe and (one.kind != "teacher" or care.unsafe)
    )


def show(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    """By its number among all, so that a button means the same whatever was asked meanwhile."""
    which, here = case.id, scene.me.facts.language
    listed = services(scene, case)[:MOST]
    rows: Buttons = tuple(
        (Button("refer-to", which, str(scene.school.directory.index(one)), one.name[here]),) for one in listed
    )
    notes = tuple(Note("refer-service", {"name": one.name[here], "reach": one.reach[here]}) for one in listed)
    say = Say(
        "refer" if rows else "refer-empty", {"alias": case.alias}, notes, (*rows, (Button("case", which, name="face"),))
    )
    return caseload.changed(scene, case, say)


def service(scene: Scene, case: Case, number: str) -> Service | None:
    at = int(number) if number.isdecimal() else -1
    found = scene.school.directory[at : at + 1] if at >= 0 else ()
    return found[0] if found and found[0] in services(scene, case) else None


def ask(scene: Scene, case: Case, to: Service, why: str) -> Decision:
    """The line was typed: the student is asked, in their own language."""
    student = scene.student if scene.student is not None and scene.student.id == case.student else None
    number = str(len(case.referrals))
    if student is None:
        say = Say("refer-by-hand", {"alias": case.alias}, buttons=((Button("refer-noted", case.id, number),),))
        asked_for = Referral(to.name[scene.me.facts.language], why, scene.now, kind=to.kind)
        kept = replace(case, referrals=(*case.referrals, asked_for))
        return Decision((KeepCase(kept), *caseload.page(scene, kept, say)))
    name = to.name[student.facts.language]
    kept = replace(case, referrals=(*case.referrals, Referral(name, why, scene.now, kind=to.kind)))
    answers = ((Button("refer-yes", case.id, number),), (Button("refer-no", case.id, number),))
    asked = Tell(student.id, Say("refer-asked", {"to": name, "text": why}, buttons=answers))
    said = caseload.page(scene, kept, Say("refer-waits", {"alias": case.alias, "to": to.name[scene.me.facts.language]}))
    return Decision((KeepCase(kept), asked, *said, Record("referral asked", case.id)))


def answered(scene: Scene, event: ButtonPressed) -> Decision:
    """By the student, or noted by the guru BK who asked them face to face. Twice is once."""
    case = scene.case
    at = asked_about(case, event.value) if case is not None and case.open else None
    if case is None or at is None:
        return scene.say("refer-over")
    yes = event.verb != "refer-no"
    one = replace(case.referrals[at], answer="yes" if yes else "no", answered=scene.now)
    kept = replace(case, referrals=(*case.referrals[:at], one, *case.referrals[at + 1 :]))
    thanks = (scene.tell(Say("refer-thanks", {"answer": one.answer, "to": one.to})),) if case.student else ()
    return Decision((KeepCase(kept), *thanks, *told(scene, kept, one), Record("referral", case.id, one.answer)))


def asked_about(case: Case, number: str) -> int | None:
    """Which line they read: a yes to one is none to another. A button of an older version names none, and answers only
    where a single one waits."""
    waiting = [at for at, one in enumerate(case.referrals) if not one.answer]
    if not number:
        return waiting[0] if len(waiting) == 1 else None
    return next((at for at in waiting if str(at) == number), None)


def told(scene: Scene, case: Case, one: Referral) -> tuple[Tell, ...]:
    """The packet is what may be handed on: no name, no transcript, no more than was agreed to."""
    packet = {"text": one.why, "school": scene.school.name} if one.answer == "yes" else {}

    def say(language: str) -> Say:
        to = scene.school.service_name(one.to, language)
        args = {"alias": case.alias, "to": to, "answer": one.answer}
        notes = (Note("refer-packet", packet | {"to": to}),) if packet else ()
        return Say("refer-answer", args, notes, ((Button("case", case.id, name=case.alias),),))

    return tuple(Tell(guru.id, say(guru.facts.language), Lane.NOTICE, about=case.id) for guru in keepers(scene, case))
