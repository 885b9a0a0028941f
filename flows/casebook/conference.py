"""Case conference (Rapat kasus): who sat together about a case, by what they are and never by name, and what they
agreed. It becomes a note of the case.

who took part? each on or off by a tap --✏️--> what was agreed? --words--> a note on the case's page

Nobody may be named whom the student called unsafe to tell, nor anybody at home without what telling them needs: the
same rules as in the record (care_record.py), looked at again when the words come.
"""

from flows.casebook import care_record, caseload
from flows.model.cases import CONFERENCE, HEAD, HOME, TEACHER, Case, CaseNote
from flows.model.effects import Decision
from flows.model.events import ButtonPressed
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene

WHO = ("bk", "psychologist", "social", "health", TEACHER, HEAD, "ombud", "student", HOME)


def may_be(case: Case) -> tuple[str, ...]:
    """Before it was asked who is unsafe to tell, none of those who might be."""
    told = care_record.options(case, care_record.TOLD)
    allowed = tuple(one for one in care_record.CAREFUL if one in told)
    if case.two_signatures and not case.care.signed:
        allowed = tuple(one for one in allowed if one != HOME)
    return tuple(one for one in WHO if one not in care_record.CAREFUL or one in allowed)


def of(case: Case, written: str) -> tuple[str, ...]:
    """Those of them who may, in one order."""
    named = written.split(",")
    return tuple(one for one in may_be(case) if one in named)


def show(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    """`value` is who was chosen so far: the button itself remembers, so that a restart forgets nobody."""
    if not case.open:
        return caseload.changed(scene, case, caseload.face(scene, case))
    return caseload.changed(scene, case, form(case, of(case, event.value)))


def form(case: Case, who: tuple[str, ...]) -> Say:
    rows: list[tuple[Button, ...]] = []
    for one in may_be(case):
        then = ",".join(it for it in WHO if (it in who) is not (it == one))
        rows.append((Button("conference", case.id, then, f"{'on' if one in who else 'off'}-{one}"),))
    write: Buttons = ((Button("case-write", case.id, f"{CONFERENCE} {','.join(who)}", CONFERENCE),),) if who else ()
    back = (Button("case", case.id, name="face"),)
    hidden = len(may_be(case)) < len(WHO)
    notes = (Note("conference-hidden"),) if hidden else ()
    return Say("conference", {"alias": case.alias, "count": len(who)}, notes, (*rows, *write, back))


def agreed(scene: Scene, case: Case, written: str, text: str) -> Case:
    """What was written is kept in any case; of who took part, those whom nobody has called unsafe meanwhile."""
    return case.noted(CaseNote(scene.now, scene.me.id, text, CONFERENCE, of(case, written)))


def chosen(value: str) -> str | None:
    """Of a question: who took part. None: it is another."""
    kind, _, who = value.partition(" ")
    return who if kind == CONFERENCE else None
