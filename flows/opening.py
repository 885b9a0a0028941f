"""Opening: in danger two different people open who a student is: one asks with a reason, another approves.

asked --approved within 30 minutes (second_key.py)--> the one who asked looks once, for 15 minutes; the student is told
      --refused, or nobody in time--> nothing is opened
      --life in danger, nobody for 10 minutes, and the school allows it--> alone, and everybody else is told at once

It opens the emergency card; without one there is nothing but the name Telegram shows, fetched as it leaves and kept
nowhere (bot/identity.py). The database refuses it, too, where one person acts alone (storage/opened.py).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows import caseload, hours, marks, pin, shown
from flows.cases import Case
from flows.effects import (
    Amend,
    Button,
    Buttons,
    Decision,
    Effect,
    KeepCase,
    Lane,
    Move,
    Note,
    Record,
    Say,
    SetTimer,
    Tell,
    Unlock,
    Wipe,
)
from flows.events import ButtonPressed, TextReceived
from flows.identity import ALONE, BY_ONE, LAPSED, LAPSES, LATEST, LIFE, VIEW, WHYS, WINDOW, YES, Opening, kept_as
from flows.ids import PersonId
from flows.people import Role, unasked
from flows.places import Asked
from flows.scene import Scene

REASON = "open-reason"
SHORTEST, LONGEST = 40, 700  # characters; PRODUCT: 40 at least
PATIENCE = timedelta(minutes=30)
SEE, WAITS, LAPSE, TOLD = "open-see", "open-waits", "open-lapses", "open-told"
KEYS = (Role.OMBUD, Role.CUSTODIAN)
DAYS_LATER = 2  # in waking hours of that day: within 72 hours in any case


def state(scene: Scene, case: Case) -> tuple[Note, ...]:
    """Of the last request, for whoever looks at the case."""
    one = case.opening
    if one is None:
        return ()
    how = LAPSED if one.over(scene.now) else one.answer or "waits"
    return (Note("open-state", {"answer": how, "time": moment(scene, one.asked)}),)


def moment(scene: Scene, at: datetime) -> str:
    return f"{at.astimezone(scene.school.zone):%d-%m-%Y %H.%M}"


def keyholders(scene: Scene, case: Case, opening: Opening) -> tuple[PersonId, ...]:
    """Who may approve it. No guru BK: they are colleagues of whoever asks."""
    away = (opening.by, case.student, *opening.recused)
    folk = (one for role in KEYS for one in scene.desk.all(role))
    return tuple(one.id for one in folk if one.id not in away and case.student not in one.work.apart)


def choose(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    """Why. Only where there is danger, and one at a time."""
    if (no := why_not(scene, case)) is not None:
        return caseload.changed(scene, case, no)
    rows: Buttons = tuple((Button("open-why", case.id, why),) for why in WHYS)
    say = Say("open", {"alias": case.alias}, buttons=(*rows, (Button("who", case.id, name="back"),)))
    return caseload.changed(scene, case, say)


def why_not(scene: Scene, case: Case) -> Say | None:
    one, back = case.opening, ((Button("who", case.id, name="back"),),)
    if not case.open or not case.student or not case.dangerous:
        return Say("open-no-danger", {"alias": case.alias}, buttons=back)
    if one is not None and one.waits(scene.now):
        return Say("open-already", {"alias": case.alias}, buttons=back)
    return None


def why(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    """Does it add danger to tell the student?"""
    if event.value not in WHYS:
        return Decision()
    answers = tuple((Button("open-harm", case.id, f"{event.value}-{harm}"),) for harm in ("no", "yes"))
    back = ((Button("open", case.id, name="back"),),)
    return caseload.changed(scene, case, Say("open-harm", {"why": event.value}, buttons=(*answers, *back)))


def harm(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    which, _, harms = event.value.partition("-")
    if which not in WHYS or harms not in ("no", "yes"):
        return Decision()
    if (no := why_not(scene, case)) is not None:
        return caseload.changed(scene, case, no)
    return question(scene, case, which, harms)


def question(scene: Scene, case: Case, *answers: str, wrong: str = "") -> Decision:
    asked = Asked(REASON, scene.now + PATIENCE, case.id, answers)
    notes = (Note(wrong, {"least": SHORTEST, "most": LONGEST}),) if wrong else ()
    say = Say("open-reason", {"alias": case.alias, "least": SHORTEST}, notes)
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=asked)), scene.tell(say)))


def answered(scene: Scene, asked: Asked, event: TextReceived) -> Decision:
    """What was typed leaves the screen: it names why, and perhaps more."""
    gone, case = Wipe(scene.me.id, message=event.message), scene.case
    over = Move(scene.me.id, unasked(scene.me.work))
    if case is None:
        return scene.say("case-gone").after(gone, over)
    if (no := why_not(scene, case)) is not None:
        return Decision((gone, over, scene.tell(replace(no, buttons=()))))
    text = " ".join(event.text.split())
    if not SHORTEST <= len(text) <= LONGEST:
        wrong = "open-too-short" if len(text) < SHORTEST else "open-too-long"
        return question(scene, case, *asked.answers, wrong=wrong).after(gone)
    which, harms = asked.answers
    code = f"{scene.luck.dice % 10_000:04}"
    new = Opening(scene.luck.chat, scene.me.id, kept_as(scene.now), which, code, text, harms == "yes")
    return begun(scene, case, new).after(gone, over)


def begun(scene: Scene, case: Case, new: Opening) -> Decision:
    others = keyholders(scene, case, new)
    if not others and not may_alone(scene, new):
        return scene.say("open-nobody")
    kept = case.with_opening(new)
    until = clock(scene, new.asked + LAPSES)
    told = Say("open-waits-for", {"alias": case.alias, "code": new.code, "time": until, "count": len(others)})
    return Decision(
        (
            KeepCase(kept),
            *asks(case, new, others, until),
            Tell(scene.me.id, told, about=case.id),
            SetTimer(WAITS, new.asked + ALONE, case.id),
            SetTimer(LAPSE, new.asked + LAPSES, case.id),
            Record("identity asked", case.id, new.why),
        )
    )


def clock(scene: Scene, at: datetime) -> str:
    return f"{at.astimezone(scene.school.zone):%H.%M}"


def asks(case: Case, one: Opening, others: tuple[PersonId, ...], until: str) -> Iterator[Tell]:
    """On the lock screen: alias and kind. Why, in words, after the PIN."""
    say = Say(
        "open-asked", {"alias": case.alias, "why": one.why, "time": until}, buttons=((Button("open-read", case.id),),)
    )
    return (Tell(who, say, Lane.DANGER, marks.opening(one.id), case.id) for who in others)


def may_alone(scene: Scene, one: Opening) -> bool:
    return scene.school.lone_opening and one.why == LIFE


def ring(scene: Scene) -> Decision:
    """Nobody has answered yet: all are asked once more."""
    case, one = scene.case, scene.case.opening if scene.case else None
    if case is None or one is None or not one.waits(scene.now) or scene.now - one.asked < ALONE:
        return Decision()
    again = asks(case, one, keyholders(scene, case, one), clock(scene, one.asked + LAPSES))
    alone = ((Button("open-alone", case.id),),) if may_alone(scene, one) else ()
    said = Say("open-still-waits", {"alias": case.alias, "minutes": hours.minutes(ALONE)}, buttons=alone)
    return Decision((*again, Tell(one.by, said, Lane.DANGER, about=case.id)))


def lapse(scene: Scene) -> Decision:
    case, one = scene.case, scene.case.opening if scene.case else None
    return lapsed(scene, case, one) if case is not None and one is not None and one.over(scene.now) else Decision()


def lapsed(scene: Scene, case: Case, one: Opening) -> Decision:
    kept = case.with_opening(replace(one, answer=LAPSED, answered=scene.now))
    told = answer_to(one, case, LAPSED)
    return Decision((KeepCase(kept), *withdrawn(scene, case, one, LAPSED), told, Record("identity lapsed", case.id)))


def answer_to(one: Opening, case: Case, answer: str) -> Tell:
    buttons: Buttons = ((Button("open-see", case.id),),) if answer == YES else ()
    args: dict[str, str | int] = {"alias": case.alias, "answer": answer, "minutes": hours.minutes(WINDOW)}
    return Tell(one.by, Say("open-answer", args, buttons=buttons), Lane.DANGER, about=case.id)


def withdrawn(scene: Scene, case: Case, one: Opening, answer: str) -> Iterator[Amend]:
    """No button of it leads anywhere any more."""
    say = Say("open-over", {"alias": case.alias, "answer": answer})
    folk = (person.id for role in KEYS for person in scene.desk.all(role))
    return (Amend(who, say, marks.opening(one.id), Lane.NOTICE, case.id) for who in folk if who != case.student)


def see(scene: Scene) -> Decision:
    """Once, by whoever asked, after the PIN; and only while the one who approved it may still approve."""
    case, one = scene.case, scene.case.opening if scene.case else None
    if case is None or one is None or one.by != scene.me.id or not one.opens(scene.now) or not holds_key(scene, one):
        return scene.say("open-gone")
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, case.id, then=SEE)
    return viewed(scene, case, one)


def holds_key(scene: Scene, one: Opening) -> bool:
    second = scene.desk.staff.get(one.second) if one.second is not None else None
    return second is not None and second.staff in KEYS and second.id != one.by


def ask_alone(scene: Scene) -> Decision:
    case, one = scene.case, scene.case.opening if scene.case else None
    if case is None or one is None or not may_alone(scene, one) or not one.alone(scene.now):
        return scene.say("open-gone")
    yes: Buttons = ((Button("open-alone-yes", case.id),),)
    return Decision((scene.tell(Say("open-alone-ask", {"alias": case.alias}, buttons=yes)),))


def alone(scene: Scene) -> Decision:
    """The one way for one person: and everybody else knows at once."""
    case, one = scene.case, scene.case.opening if scene.case else None
    lone = one is not None and one.by == scene.me.id and may_alone(scene, one) and one.alone(scene.now)
    if case is None or one is None or not lone:
        return scene.say("open-gone")
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, case.id, then="open-alone-yes")
    say = Say("open-alone-told", {"alias": case.alias, "time": clock(scene, scene.now)})
    desk = scene.desk.for_student(case.student) if case.student else scene.desk
    gurus = tuple(guru.id for guru in desk.all(Role.SUPERVISOR) if guru.id != scene.me.id)
    others = (*keyholders(scene, case, replace(one, recused=())), *gurus)
    alarms = (Tell(who, say, Lane.DANGER, about=case.id) for who in others)
    done = viewed(scene, case, replace(one, answer=BY_ONE, answered=scene.now, harms=False))
    return done.then(*withdrawn(scene, case, one, BY_ONE), *alarms)


def viewed(scene: Scene, case: Case, one: Opening) -> Decision:
    which, mark = case.id, shown.mark(scene)
    until = scene.now + VIEW
    say = Say("open-shown", {"alias": case.alias, "time": clock(scene, until)}, opening=one.id)
    by_two = one.answer == YES
    unlocks = Unlock(
        *(one.id, which, one.by, one.asked, scene.now),
        second=one.second if by_two else None,
        answered=one.answered if by_two else None,
    )
    seen, told = news(scene, case, replace(one, viewed=scene.now))
    return Decision(
        (
            KeepCase(case.with_opening(seen)),
            unlocks,
            Tell(scene.me.id, say, Lane.DANGER, mark, which),
            SetTimer(f"{shown.END}:{scene.luck.chat}", until, which),
            Record("identity opened", which, one.second or BY_ONE),
            *told,
        )
    )


def news(scene: Scene, case: Case, one: Opening) -> tuple[Opening, tuple[Effect, ...]]:
    """The student learns of it now or, where both say that this adds danger, within three days."""
    if case.student is None:
        return one, ()
    if not one.later:
        return replace(one, told=scene.now), (*to_student(case, case.student), Record("identity told", case.id))
    day = hours.waking_in(scene.school, scene.now, DAYS_LATER)
    due = min(day, scene.now + LATEST)
    return replace(one, due=due), (SetTimer(TOLD, due, case.id, case.student),)


def to_student(case: Case, student: PersonId) -> tuple[Tell, ...]:
    """A neutral line on the lock screen; what it is opens with a tap."""
    return (Tell(student, Say("open-ready", buttons=((Button("open-told", case.id),),)), Lane.NOTICE, about=case.id),)


def tell_student(scene: Scene) -> Decision:
    """The days are over, whatever became of the case."""
    case = scene.case
    due = [one for one in case.openings if one.due and not one.told and scene.now >= one.due] if case else []
    if case is None or case.student is None or not due:
        return Decision()
    kept = case
    for one in due:
        kept = replace(
            kept, openings=tuple(replace(it, told=scene.now) if it.id == one.id else it for it in kept.openings)
        )
    return Decision((KeepCase(kept), *to_student(case, case.student), Record("identity told", case.id)))


def read_by_student(scene: Scene) -> Decision:
    """Only of what they were told."""
    case = scene.case
    known = [one for one in case.openings if one.told and one.viewed] if case else []
    if not known:
        return scene.say("who-over")
    notes = tuple(
        Note("open-told-line", {"why": one.why, "time": moment(scene, one.viewed or one.asked), "how": one.answer})
        for one in known
    )
    return Decision((scene.tell(Say("open-told", notes=notes, buttons=((Button("menu-bk"),),))),))
