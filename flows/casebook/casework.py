"""Casework: what a guru BK writes into a case, when they look again, who answers for it, and how it ends.

What they type is taken off the screen at once: it stands in the case. Words that follow it go to nobody unasked, for no
student is to read a note about them.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from flows.casebook import care_record, caseload, conference, referral, safety_plan
from flows.escalation import incare
from flows.model.cases import Case, CaseNote
from flows.model.effects import Decision, KeepCase, Move, Record, Wipe
from flows.model.events import ButtonPressed, TextReceived
from flows.model.pages import page_of
from flows.model.people import unasked
from flows.model.places import Asked
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.results.tables import OUTCOMES
from flows.rights import pin
from flows.school.retention import CASE, DAY

ANSWER = "case-words"
PATIENCE = timedelta(minutes=30)
LONGEST = 700  # characters: a whole plan still fits into one message
DAYS = ("1", "3", "7", "14", "30")
A_PAGE = 3  # notes
KINDS = frozenset(("goal", "note", "words", *(f"plan{n}" for n in range(len(safety_plan.STEPS)))))


def ask(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    known = event.value in KINDS or bool(conference.chosen(event.value))
    return question(scene, case, event.value) if known and case.open else Decision()


def refer_to(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    """To whom is chosen; now why."""
    if referral.service(scene, case, event.value) is None or not case.open:
        return scene.say("refer-over")
    return question(scene, case, f"refer{event.value}")


def question(scene: Scene, case: Case, kind: str, *, long: bool = False) -> Decision:
    asked = Asked(ANSWER, scene.now + PATIENCE, case.id, (kind,))
    name = kind.partition(" ")[0].rstrip("0123456789")
    step = safety_plan.STEPS[int(kind[4:])] if name == "plan" else ""
    notes = (Note("case-too-long", {"most": LONGEST}),) if long else ()
    say = Say("case-write", {"alias": case.alias, "what": name, "step": step}, notes)
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=asked)), scene.tell(say)))


def answered(scene: Scene, asked: Asked, event: TextReceived) -> Decision:
    gone, case = Wipe(scene.me.id, message=event.message), scene.case
    over = Move(scene.me.id, unasked(scene.me.work))
    if case is None or not case.open:
        return scene.say("case-gone").after(gone, over)
    text, kind = event.text.strip(), asked.answers[0]
    if len(text) > LONGEST:
        return question(scene, case, kind, long=True).after(gone)
    return put(scene, case, kind, text).after(gone, over)


def put(scene: Scene, case: Case, kind: str, text: str) -> Decision:
    name, number = kind.rstrip("0123456789"), kind.lstrip("abcdefghijklmnopqrstuvwxyz")
    if name == "refer":
        to = referral.service(scene, case, number)
        return scene.say("refer-over") if to is None else referral.ask(scene, case, to, text)
    if name == "plan":
        kept = replace(case, plan=case.plan.put(int(number), text))
        say = safety_plan.form(kept, min(int(number) + 1, len(safety_plan.STEPS) - 1))
    elif name == "words":
        kept = replace(case, care=replace(case.care, words=text))
        say = care_record.form(kept, care_record.WORDS)
    elif (who := conference.chosen(kind)) is not None:
        kept = conference.agreed(scene, case, who, text)
        say = caseload.face(scene, kept)
    elif name == "goal":
        kept = replace(case, goal=text)
        say = caseload.face(scene, kept)
    else:
        kept = case.noted(CaseNote(scene.now, scene.me.id, text))
        say = caseload.face(scene, kept)
    if not pin.opened(scene.me, scene.now):  # they took long to write: it is kept, and no more is shown
        return pin.ask(scene, case.id).after(KeepCase(kept))
    return Decision((KeepCase(kept), *caseload.page(scene, kept, say)))


def notes(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    """Newest first, of adults as of colleagues: one's own, or not."""
    page = int(event.value) if event.value.isdecimal() else 0
    found = page_of(tuple(reversed(case.notes)), page, A_PAGE)
    lines = tuple(line for one in found.items for line in caseload.note_of(scene, one))
    turns = tuple(tuple(replace(button, about=case.id) for button in row) for row in found.turns("case-notes"))
    rows: Buttons = (*turns, (Button("case", case.id, name="face"),))
    say = Say("case-notes-all", {"alias": case.alias, "count": len(case.notes)}, lines, rows)
    return caseload.changed(scene, case, say, Record("read case", case.id))


def review(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    if not case.open:
        return Decision()
    if event.value not in DAYS:
        days = tuple(Button("case-review", case.id, day) for day in DAYS)
        say = Say(
            "case-when", {"alias": case.alias}, buttons=(days[:3], days[3:], (Button("case", case.id, name="face"),))
        )
        return caseload.changed(scene, case, say)
    kept, bell = incare.reviewed(scene, case, scene.now + int(event.value) * DAY)
    return caseload.changed(scene, kept, caseload.face(scene, kept), KeepCase(kept), bell)


def mine(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    """From now on reminders come to me."""
    kept = replace(case, owner=scene.me.id)
    said = caseload.changed(scene, kept, caseload.face(scene, kept), KeepCase(kept))
    return said.then(Record("case owner", case.id))


def close(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    """Where it asks what was done, that comes first; the outcome is chosen, and nothing is lost by it for a while."""
    which = case.id
    if not case.open:
        return Decision()
    if case.due is not None:
        return caseload.changed(scene, case, care_record.form(case, care_record.DONE, Note("record-first")))
    if event.value not in OUTCOMES:
        rows: Buttons = tuple((Button("case-close", which, outcome),) for outcome in OUTCOMES)
        args: Mapping[str, str | int] = {"alias": case.alias, "days": CASE // DAY}
        say = Say("case-how", args, buttons=(*rows, (Button("case", which, name="face"),)))
        return caseload.changed(scene, case, say)
    kept = replace(case.looked_at(kept=True), closed=scene.now, outcome=event.value, review=None)
    said = caseload.changed(scene, kept, caseload.face(scene, kept), KeepCase(kept))
    return said.then(Record("case closed", which, event.value))
