"""Cases (Kasus): the list, and one of them, after the PIN; each reading is in the audit and leaves the screen again.

list, some at a time --> one --> record (care_record.py), safety plan (safety_plan.py), referral (referral.py)
                            \\--> plan, notes, owner, review date, close (casework.py)
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from flows.escalation import incare
from flows.model import certificate, marks
from flows.model.aliases import alias
from flows.model.cases import BY_HAND, CONFERENCE, REVIEW, Case, CaseNote
from flows.model.chats import Closed
from flows.model.effects import Amend, Decision, Effect, Keep, KeepCase, Record, SetTimer, Tell
from flows.model.events import ButtonPressed
from flows.model.pages import page_of
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.rights import pin, shown

MARK = "cases"
CLOSED = "closed"
Pressed = Callable[[Scene, ButtonPressed], Decision]


def guarded(flow: Callable[[Scene, Case, ButtonPressed], Decision]) -> Pressed:
    """Nothing of a case is shown or changed before the PIN; who may at all, the table has said."""

    def pressed(scene: Scene, event: ButtonPressed) -> Decision:
        case = scene.case
        if case is None:
            return scene.say("case-gone")
        return flow(scene, case, event) if pin.opened(scene.me, scene.now) else pin.ask(scene, case.id)

    return pressed


def show(scene: Scene) -> Decision:
    return Decision((scene.tell(contents(scene, 0, closed=False), mark=MARK),))


def turn(scene: Scene, event: ButtonPressed) -> Decision:
    """ "2", or "closed 2"."""
    kind, _, page = event.value.rpartition(" ")
    number = int(page) if page.isdecimal() else 0
    return Decision((Amend(scene.me.id, contents(scene, number, closed=kind == CLOSED), MARK),))


def contents(scene: Scene, page: int, *, closed: bool) -> Say:
    """Those that are late first, then by their review date. No words of anybody: no PIN is asked."""
    mine = [one for one in scene.cases if one.open is not closed and readable(scene, one)]
    mine.sort(key=lambda one: (one.due or one.review or one.opened, one.id))
    shown_ = page_of(mine, page)
    notes = tuple(Note("case-line", line(scene, one)) for one in shown_.items)
    rows: Buttons = tuple((Button("case", one.id, name=one.alias),) for one in shown_.items)
    prefix = f"{CLOSED} " if closed else ""
    turns = tuple(
        tuple(replace(button, value=prefix + button.value) for button in row) for row in shown_.turns("cases")
    )
    other = Button("cases", value="0", name="open") if closed else Button("cases", value=f"{CLOSED} 0", name=CLOSED)
    args: dict[str, str | int] = {"count": len(mine), "page": shown_.number + 1, "pages": shown_.count}
    state = CLOSED if closed else "open"
    return Say("cases", args | {"state": state}, notes, (*rows, *turns, (Button("case-new"), other)))


def readable(scene: Scene, case: Case) -> bool:
    return case.student is None or (case.student != scene.me.id and case.student not in scene.me.work.apart)


def line(scene: Scene, case: Case) -> dict[str, str | int]:
    late = case.due is not None and scene.now >= case.due
    return {
        "alias": case.alias,
        "what": case.what,
        "action": "late" if late else "due" if case.due else "no",
        "date": certificate.date(scene.school, case.review) if case.review and case.open else "no",
    }


def new(scene: Scene) -> Decision:
    """Of somebody who came by themselves: no account of the bot belongs to it."""
    name = alias(scene.luck.dice, scene.desk.aliases)
    case = Case(scene.luck.case, name, BY_HAND, "", scene.now, scene.me.id)
    begun, bell = incare.reviewed(scene, case, scene.now + REVIEW)
    return opened(scene, begun, KeepCase(begun), bell, Record("case opened", case.id))


def of_chat(scene: Scene) -> Decision:
    """The one of a chat; begun now, if there is none yet."""
    if scene.case is not None:
        return opened(scene, scene.case)
    chat = scene.chat
    if chat is None or (isinstance(chat, Closed) and chat.report is not None):
        return scene.say("case-gone")
    bound, begun = incare.by_hand(scene, chat)
    made = next(effect.case for effect in begun if isinstance(effect, KeepCase))
    return opened(scene, made, Keep(bound), *begun)


def opened(scene: Scene, case: Case, *first: Effect) -> Decision:
    done = card(scene, case) if pin.opened(scene.me, scene.now) else pin.ask(scene, case.id)
    return done.after(*first)


def one(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    return card(scene, case)


def card(scene: Scene, case: Case, *first: Effect) -> Decision:
    """Anew, below what was written since."""
    if case.open and case.reminded is not None:
        seen = case.looked_at(kept=True)
        return card(scene, seen, KeepCase(seen), *first)
    return Decision((*first, *page(scene, case, face(scene, case)), Record("read case", case.id)))


def page(scene: Scene, case: Case, say: Say) -> tuple[Effect, ...]:
    """A message with words of a case: sealed with its key, and wiped within some hours."""
    mark = marks.reading(case.id)
    gone = SetTimer(f"{shown.END}:{case.id}", scene.now + shown.WIPED_AFTER)
    return Tell(scene.me.id, say, mark=mark, about=case.id), gone


def changed(scene: Scene, case: Case, say: Say, *first: Effect) -> Decision:
    """The same message, one tap further."""
    return Decision((*first, Amend(scene.me.id, say, marks.reading(case.id), about=case.id)))


def face(scene: Scene, case: Case) -> Say:
    which = case.id
    notes: tuple[Note, ...] = (
        *((Note("case-goal", {"text": case.goal}),) if case.goal else ()),
        *(line for note in case.notes[-1:] for line in note_of(scene, note)),
        *(
            Note(
                "case-referral",
                {"to": scene.school.service_name(it.to, scene.me.facts.language), "answer": it.answer or "none"},
            )
            for it in case.referrals[-1:]
        ),
        Note("alert-vanishes", {"hours": shown.WIPED_AFTER // timedelta(hours=1)}),
    )
    args = line(scene, case) | {
        "opened": day(scene, case.opened),
        "mine": "yes" if case.owner == scene.me.id else "no",
        "record": "done" if case.care.at else "begun" if case.care != type(case.care)() else "no",
        "plan": "sent" if case.plan.sent else "begun" if any(case.plan.steps) else "no",
        "outcome": case.outcome or "open",
    }
    if not case.open:
        return Say("case-face", args, notes, ((Button("case-notes", which, "0"), Button("case-seen", which, "0")),))
    own = () if case.owner == scene.me.id else ((Button("case-mine", which),),)
    rows: Buttons = (
        (Button("record", which), Button("plan", which)),
        (Button("case-write", which, "goal"), Button("case-write", which, "note")),
        (Button("case-notes", which, "0"), Button("case-seen", which, "0")),
        (Button("case-review", which), Button("conference", which)),
        (Button("refer", which), Button("case-close", which)),
        *(((Button("who", which),),) if case.student else ()),
        *own,
    )
    return Say("case-face", args, notes, rows)


def note_of(scene: Scene, note: CaseNote) -> tuple[Note, ...]:
    """As it is shown; of a conference, with who was there."""
    args: dict[str, str | int] = {"text": note.text, "date": day(scene, note.at)}
    if note.kind != CONFERENCE:
        return (Note("case-note", args),)
    return (Note("case-conference", args), *(Note("conference-who", {"who": one}) for one in note.who))


def day(scene: Scene, moment: datetime) -> str:
    return certificate.date(scene.school, moment)
