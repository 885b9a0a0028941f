"""The duty-of-care record: what the guru BK who took an escalation assessed and did, step by step, in one message.

unsafe to tell? -> is somebody at home suspected? -> assessed -> done -> told -> a line --Selesai--> recorded

Who is unsafe to tell is asked first: until it is, no parent, class teacher or headmaster can be named as told, and
afterwards none of whom the student said that it is unsafe. Telling somebody at home, where one there is not cleared,
needs a second signature (signing.py). Every answer is kept as it is given; Back and skipping lose nothing.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows.casebook import caseload
from flows.escalation import incare
from flows.model.cases import HEAD, HOME, NOBODY, TEACHER, Care, Case
from flows.model.effects import Decision, KeepCase, Record, SetTimer
from flows.model.events import ButtonPressed
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene

UNSAFE, SUSPECT, STATE, DONE, TOLD, WORDS = STEPS = ("unsafe", "suspect", "state", "done", "told", "words")
OPTIONS: Mapping[str, tuple[str, ...]] = {
    UNSAFE: (HOME, TEACHER, HEAD, "other", NOBODY),
    SUSPECT: ("yes", "unsure", "no"),
    STATE: ("safe", "watch", "danger", "hurt", "unclear"),
    DONE: ("talked", "stayed", "medical", "emergency", "reported", "apart", "none"),
    TOLD: ("colleague", "ombud", "professional", "authority", NOBODY),
    WORDS: (),
}
CAREFUL = (TEACHER, HEAD, HOME)
"""Named only after the student was asked about them."""
ALONE = frozenset((NOBODY, "none"))
"""It takes the others back, and they take it back."""


def picked(care: Care, step: str) -> tuple[str, ...]:
    match step:
        case "unsafe":
            return care.unsafe
        case "suspect":
            return care.suspect
        case "state":
            return care.state
        case "done":
            return care.done
        case "told":
            return care.told
        case _:
            return ()


def options(case: Case, step: str) -> tuple[str, ...]:
    if step != TOLD or not case.care.unsafe:
        return OPTIONS[step]
    return (*OPTIONS[TOLD], *(one for one in CAREFUL if one == HOME or one not in case.care.unsafe))


def show(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    """Where it was left: at the first step without an answer."""
    care = case.care
    step = next((one for one in STEPS[:-1] if not picked(care, one)), WORDS)
    shown = caseload.page(scene, case, form(case, step))
    return Decision((*shown, Record("read case", case.id)))


def step_to(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    if event.value not in STEPS:
        return Decision()
    return caseload.changed(scene, case, form(case, event.value))


def pick(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    """Tapped again, it is taken back."""
    step, _, which = event.value.partition("-")
    if step not in STEPS or not case.open:
        return Decision()
    if which not in options(case, step):  # of a message from before the student said so
        return caseload.changed(scene, case, form(case, step))
    if (step, which) == (TOLD, HOME) and case.two_signatures and not case.care.signed:
        return caseload.changed(scene, case, second_signature(case))
    newer = careful(replace(case, care=chosen(case.care, step, which)))
    bell: tuple[SetTimer, ...] = ()
    if violence_learnt(newer):
        newer, asked = incare.action_asked(scene, newer)
        bell = (asked,)
    return caseload.changed(scene, newer, form(newer, step), KeepCase(newer), *bell)


def violence_learnt(case: Case) -> bool:
    """Whatever the alert was about: somebody at home is suspected now, and nothing is recorded yet."""
    return "yes" in case.care.suspect and case.due is None and case.care.at is None


def chosen(care: Care, step: str, which: str) -> Care:
    before = picked(care, step)
    if which in before:
        after = tuple(one for one in before if one != which)
    elif which in ALONE or step == SUSPECT:
        after = (which,)
    else:
        after = (*(one for one in before if one not in ALONE), which)
    match step:
        case "unsafe":
            return replace(care, unsafe=after)
        case "suspect":
            return replace(care, suspect=after)
        case "state":
            return replace(care, state=after)
        case "done":
            return replace(care, done=after)
        case _:
            return replace(care, told=after)


def careful(case: Case) -> Case:
    """What was learnt since takes back whom nobody may tell any more."""
    care = case.care
    may = options(case, TOLD)
    home = not case.two_signatures or care.signed
    told = tuple(one for one in care.told if one in may and (one != HOME or home))
    return replace(case, care=replace(care, told=told))


def finish(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    """Without a word of what was done it is no record: that step is asked again."""
    care = case.care
    if not care.done:
        return caseload.changed(scene, case, form(case, DONE, Note("record-needs-done")))
    if not care.unsafe:
        return caseload.changed(scene, case, form(case, UNSAFE, Note("record-needs-unsafe")))
    recorded = replace(case, care=replace(care, at=scene.now), due=None, nudge=None)
    said = caseload.changed(scene, recorded, caseload.face(scene, recorded), KeepCase(recorded))
    return said.then(Record("care recorded", case.id))


def form(case: Case, step: str, *first: Note) -> Say:
    """The question, what was answered so far, and where one may go."""
    which, at = case.id, STEPS.index(step)
    care = case.care
    answers = (Note("record-answer", {"what": f"{one}-{it}"}) for one in STEPS for it in picked(care, one))
    notes = (
        *first,
        *((Note("record-ask-first"),) if step == TOLD and not care.unsafe else ()),
        *answers,
        *((Note("record-words", {"text": care.words}),) if care.words else ()),
        *((Note("record-signing", {"answer": care.signing.answer or "none"}),) if care.signing else ()),
    )
    chosen_ = picked(care, step)
    rows: Buttons = tuple(
        (Button("record-pick", which, f"{step}-{one}", "on" if one in chosen_ else "off"),)
        for one in options(case, step)
    )
    typed = ((Button("case-write", which, "words"),),) if step == WORDS else ()
    back = (Button("record-step", which, STEPS[at - 1], "back"),) if at else ()
    skipped = "on" if chosen_ or step == WORDS else "skip"
    on = (Button("record-step", which, STEPS[at + 1], skipped),) if step != WORDS else (Button("record-done", which),)
    args: dict[str, str | int] = {"alias": case.alias, "step": step, "number": at + 1, "of": len(STEPS)}
    return Say("record", args, notes, (*rows, *typed, (*back, *on), (Button("case", which, name="face"),)))


def second_signature(case: Case) -> Say:
    """Before anybody at home is told. Asked already, they wait for the answer."""
    which, signing = case.id, case.care.signing
    asks = () if signing and not signing.answer else ((Button("sign-ask", which),),)
    answer = "none" if signing is None else signing.answer or "waits"
    back = (Button("record-step", which, TOLD, "back"),)
    return Say("sign-needed", {"alias": case.alias, "answer": answer}, buttons=(*asks, back))
