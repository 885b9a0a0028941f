"""Dismiss: a guru BK takes a counselor's or a coordinator's role away; why is chosen first, then asked once more.

a card --dismiss--> why? --dismiss-why--> sure? --dismiss-yes--> no role (leaving.py)

Why stands in the audit and is told to nobody: that is a talk between two people. The adults of the programme are listed
by their team names; the other roles are the operator's (`python -m bot dismiss`).
"""

from flows.model.effects import Amend, Decision, Record
from flows.model.events import ButtonPressed
from flows.model.ids import PersonId
from flows.model.pages import page_of
from flows.model.people import Person, Role
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.model.team_name import called
from flows.supervision.counselors import MARK, back
from flows.team import leaving

REASONS = ("wish", "school", "rules", "other")
VERBS = frozenset({"dismiss", "dismiss-why", "dismiss-yes"})
ADULTS = (Role.SUPERVISOR, Role.COORDINATOR, Role.OMBUD, Role.CUSTODIAN, Role.CONTACT)


def team(scene: Scene, event: ButtonPressed) -> Decision:
    return shown(scene, int(event.value) if event.value.isdecimal() else 0)


def shown(scene: Scene, page: int, *notes: Note) -> Decision:
    found = sorted(
        (one for one in scene.desk.staff.values() if one.staff in ADULTS),
        key=lambda one: (ADULTS.index(one.staff or Role.CONTACT), called(one)),
    )
    shown_ = page_of(found, page)
    lines = tuple(Note("team-line", line(scene, one)) for one in shown_.items)
    theirs: Buttons = tuple(
        (Button("dismiss", value=one.id, name=called(one)),)
        for one in shown_.items
        if one.staff is Role.COORDINATOR and one.id != scene.me.id
    )
    args: dict[str, str | int] = {"count": len(found), "page": shown_.number + 1, "pages": shown_.count}
    rows = (*theirs, *shown_.turns("team"), (Button("counselors", value="0", name="list"),))
    return Decision((Amend(scene.me.id, Say("team", args, (*lines, *notes), rows), MARK),))


def line(scene: Scene, one: Person) -> dict[str, str | int]:
    me = "yes" if one.id == scene.me.id else "no"
    on = "on" if one.staff is Role.SUPERVISOR and one.work.on_at(scene.now) else "off"
    return {"name": called(one), "role": str(one.staff), "me": me, "on": on}


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    """A second tap, or a colleague's, finds it done: it shows the list."""
    who, _, why = event.value.partition(" ")
    one = scene.desk.staff.get(PersonId(who))
    if one is None or one.staff not in (Role.COUNSELOR, Role.COORDINATOR) or one.id == scene.me.id:
        return back(scene)
    if event.verb == "dismiss" or why not in REASONS:
        return ask_why(scene, one)
    return sure(scene, one, why) if event.verb == "dismiss-why" else done(scene, one, why)


def ask_why(scene: Scene, one: Person) -> Decision:
    rows: Buttons = tuple((Button("dismiss-why", value=f"{one.id} {why}", name=why),) for why in REASONS)
    say = Say("dismiss-why", about(one), buttons=(*rows, (cancel(one),)))
    return Decision((Amend(scene.me.id, say, MARK),))


def sure(scene: Scene, one: Person, why: str) -> Decision:
    yes = Button("dismiss-yes", value=f"{one.id} {why}")
    say = Say("dismiss-ask", about(one) | {"chats": len(one.work.chats)}, buttons=((yes,), (cancel(one),)))
    return Decision((Amend(scene.me.id, say, MARK),))


def done(scene: Scene, one: Person, why: str) -> Decision:
    """What they had in hand is for whoever decides it."""
    how = leaving.LEFT if why == "school" else leaving.STOPS
    over = leaving.leaves(scene, one, scene.me.id, how)
    after = back(scene.with_staff(leaving.without_role(one, how)))
    said = scene.tell(Say("dismiss-done", about(one)))
    return Decision((*over, *after.effects, said, Record("dismissed", detail=why)))


def about(one: Person) -> dict[str, str | int]:
    return {"name": called(one), "role": str(one.staff)}


def cancel(one: Person) -> Button:
    if one.staff is Role.COUNSELOR:
        return Button("counselor", value=one.id, name="cancel")
    return Button("team", value="0", name="cancel")
