"""Signing: where somebody at home is not cleared, two people decide that anybody there is told (PRODUCT, rule 7).

asked by the guru BK who fills in the record --> another guru BK, or the wali luar, says yes or no; once is enough

The wali luar reads alias and kind, none of the words. Neither whoever asks nor the student's own account can sign.
"""

from dataclasses import replace

from flows.casebook import care_record, caseload
from flows.escalation import incare
from flows.model import marks
from flows.model.cases import HOME, NOBODY, Case, Signing
from flows.model.effects import Amend, Decision, KeepCase, Record, Tell
from flows.model.events import ButtonPressed
from flows.model.ids import PersonId
from flows.model.people import Role
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.rights import pin


def seconds(scene: Scene, case: Case) -> tuple[PersonId, ...]:
    """Who may sign beside me."""
    gurus = [one.id for one in incare.keepers(scene, case, everybody=True)]
    ombuds = [one.id for one in scene.desk.all(Role.OMBUD)]
    return tuple(one for one in (*gurus, *ombuds) if one not in (scene.me.id, case.student))


def ask(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    if not case.open or (case.care.signing and not case.care.signing.answer):
        return caseload.changed(scene, case, care_record.second_signature(case))
    others = seconds(scene, case)
    if not others:
        return scene.say("sign-nobody")
    signing = Signing(scene.me.id, scene.now)
    kept = replace(case, care=replace(case.care, signing=signing))
    told = (Tell(one, question(kept), Lane.NOTICE, marks.signing(case.id), case.id) for one in others)
    shown = caseload.changed(scene, kept, care_record.second_signature(kept), KeepCase(kept), *told)
    return shown.then(Record("second signature asked", case.id))


def question(case: Case) -> Say:
    buttons = ((Button("sign", case.id, "yes"),), (Button("sign", case.id, "no"),))
    return Say("sign-asked", {"alias": case.alias, "what": case.what}, buttons=buttons)


def sign(scene: Scene, event: ButtonPressed) -> Decision:
    """With the PIN, like all that two people decide."""
    case = scene.case
    if case is None or case.care.signing is None or event.value not in ("yes", "no"):
        return scene.say("case-gone")
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, case.id)
    care = case.care
    signing = replace(case.care.signing, answer=event.value, second=scene.me.id)
    others = tuple(one for one in care.told if one not in (HOME, NOBODY))
    told = (*others, HOME) if event.value == "yes" else care.told
    kept = replace(case, care=replace(care, signing=signing, told=told))
    answer: dict[str, str | int] = {"alias": case.alias, "answer": event.value}
    news = Tell(signing.by, Say("sign-answer", answer, buttons=((Button("record", case.id),),)), Lane.NOTICE)
    over = (
        Amend(one, Say("sign-over", answer), marks.signing(case.id), Lane.NOTICE, case.id)
        for one in (*seconds(scene, case), scene.me.id)
        if one != signing.by
    )
    return Decision((KeepCase(kept), *over, replace(news, about=case.id), Record("signed", case.id, event.value)))


def again(scene: Scene, case: Case) -> Decision:
    """After the PIN: the wali luar is asked anew, and reads nothing else of it."""
    return Decision((Tell(scene.me.id, question(case), mark=marks.signing(case.id), about=case.id),))
