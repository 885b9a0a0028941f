"""Opening: in danger two different people open who a student is: one asks with a reason, another approves.

why? --> does it add danger to tell the student? --> a reason, typed --> asked, of all who hold a second key

asked --approved within 30 minutes (second_key.py)--> the one who asked looks once (opened.py)
      --refused, or nobody in time--> nothing is opened

It opens the emergency card; without one there is nothing but the name Telegram shows, fetched as it leaves and kept
nowhere (bot/identity.py). The database refuses it, too, where one person acts alone (storage/opened.py).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows.casebook import caseload
from flows.model import marks
from flows.model.cases import Case
from flows.model.effects import Amend, Decision, KeepCase, Move, Record, SetTimer, Tell, Wipe
from flows.model.events import ButtonPressed, TextReceived
from flows.model.identity import ALONE, LAPSED, LAPSES, LIFE, WHYS, WINDOW, YES, Opening, kept_as
from flows.model.ids import PersonId
from flows.model.people import Role, unasked
from flows.model.places import Asked
from flows.model.say import Button, Buttons, Lane, Note, Say
from flows.model.scene import Scene
from flows.school import hours

REASON = "open-reason"
SHORTEST, LONGEST = 40, 700  # characters; PRODUCT: 40 at least
PATIENCE = timedelta(minutes=30)
WAITS, LAPSE = "open-waits", "open-lapses"
KEYS = (Role.OMBUD, Role.CUSTODIAN)


def state(scene: Scene, case: Case) -> tuple[Note, ...]:
    """Of the last request, for whoever looks at the case."""
    one = case.opening
    if one is None:
        return ()
    how = LAPSED if one.over(scene.now) else one.answer or "waits"
    return (Note("open-state", {"answer": how, "time": moment(scene, one.asked)}),)


def moment(scene: Scene, at: datetime) -> str:
    return f"{at.astimezone(scene.school.zone):%d-%m-%Y %H.%M}"


def asks_still(scene: Scene, case: Case, one: Opening) -> bool:
    """Whoever asked is a guru BK to this day, and not locked out by the student since."""
    by = scene.desk.staff.get(one.by)
    return by is not None and by.staff is Role.SUPERVISOR and case.student not in by.work.apart


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
    if (
        one is not None and one.waits(scene.now) and asks_still(scene, case, one)
    ):  # or nobody could look for half an hour
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
    return Decision(
        (
            KeepCase(kept),
            *asks(case, new, others, until),
            Tell(scene.me.id, asked_of(case, new, len(others), until), about=case.id),
            SetTimer(WAITS, new.asked + ALONE, case.id),
            SetTimer(LAPSE, new.asked + LAPSES, case.id),
            Record("identity asked", case.id, new.why),
        )
    )


def asked_of(case: Case, new: Opening, others: int, until: str) -> Say:
    """Where nobody else holds a key one may act alone, and reads that nobody was asked."""
    if not others:
        return Say("open-waits-for-nobody", {"alias": case.alias, "minutes": hours.minutes(ALONE), "time": until})
    return Say("open-waits-for", {"alias": case.alias, "code": new.code, "time": until, "count": others})


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
    if not asks_still(scene, case, one):
        return Decision()
    others = keyholders(scene, case, one)
    again = asks(case, one, others, clock(scene, one.asked + LAPSES))
    alone = ((Button("open-alone", case.id),),) if may_alone(scene, one) else ()
    key = "open-still-waits" if others else "open-still-nobody"
    said = Say(key, {"alias": case.alias, "minutes": hours.minutes(ALONE)}, buttons=alone)
    return Decision((*again, Tell(one.by, said, Lane.DANGER, about=case.id)))


def lapse(scene: Scene) -> Decision:
    case, one = scene.case, scene.case.opening if scene.case else None
    return lapsed(scene, case, one) if case is not None and one is not None and one.over(scene.now) else Decision()


def lapsed(scene: Scene, case: Case, one: Opening) -> Decision:
    kept = case.with_opening(replace(one, answer=LAPSED, answered=scene.now))
    told = (answer_to(one, case, LAPSED),) if asks_still(scene, case, one) else ()
    return Decision((KeepCase(kept), *withdrawn(scene, case, one, LAPSED), *told, Record("identity lapsed", case.id)))


def answer_to(one: Opening, case: Case, answer: str) -> Tell:
    buttons: Buttons = ((Button("open-see", case.id),),) if answer == YES else ()
    args: dict[str, str | int] = {"alias": case.alias, "answer": answer, "minutes": hours.minutes(WINDOW)}
    return Tell(one.by, Say("open-answer", args, buttons=buttons), Lane.DANGER, about=case.id)


def withdrawn(scene: Scene, case: Case, one: Opening, answer: str) -> Iterator[Amend]:
    """No button of it leads anywhere any more."""
    say = Say("open-over", {"alias": case.alias, "answer": answer})
    folk = (person.id for role in KEYS for person in scene.desk.all(role))
    return (Amend(who, say, marks.opening(one.id), Lane.NOTICE, case.id) for who in folk if who != case.student)
