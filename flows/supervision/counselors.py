"""Counselors (Konselor): how it stands with each of them, by the badge alone; one message that changes.

list, some at a time <--> one of them --> certify (training/certify.py), suspend, lift, withdraw (team/suspend.py)
"""

from flows.counselor import about_me
from flows.model import certificate, load
from flows.model.carried import of_month
from flows.model.effects import Amend, Decision
from flows.model.events import ButtonPressed
from flows.model.ids import PersonId
from flows.model.pages import ROWS, page_of
from flows.model.people import Person, Role
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.training import rehearsal
from flows.training.certify import badge, waits

MARK = "counselors"


def show(scene: Scene) -> Decision:
    return Decision((scene.tell(contents(scene, 0), mark=MARK),))


def turn(scene: Scene, event: ButtonPressed) -> Decision:
    return back(scene, int(event.value) if event.value.isdecimal() else 0)


def back(scene: Scene, page: int = 0) -> Decision:
    return Decision((Amend(scene.me.id, contents(scene, page), MARK),))


def everybody(scene: Scene) -> list[Person]:
    """Those who wait for a certificate first; then by their badges."""
    return sorted(scene.desk.all(Role.COUNSELOR), key=lambda one: (not waits(scene, one), badge(one), one.id))


def contents(scene: Scene, page: int) -> Say:
    found = everybody(scene)
    ready = sum(waits(scene, one) for one in found)
    shown = page_of(found, page)
    lines = ((Note("counselor", standing(scene, one)), *carried(scene, one)) for one in shown.items)
    notes = tuple(note for line in lines for note in line)
    args: dict[str, str | int] = {"ready": ready, "count": len(found), "page": shown.number + 1, "pages": shown.count}
    rows: Buttons = tuple(row(scene, one) for one in shown.items)
    invites: Buttons = (
        (Button("invite"), Button("invitations", value="0")),
        (Button("team", value="0"), Button("meeting", value="new")),
    )
    return Say("counselors", args, notes, buttons=(*rows, *shown.turns("counselors"), *invites))


def row(scene: Scene, one: Person) -> tuple[Button, ...]:
    if waits(scene, one):
        more = Button("counselor", value=one.id, name=f"⋯ {badge(one)}")
        return Button("certify", value=one.id, name=badge(one)), more
    return (Button("counselor", value=one.id, name=badge(one)),)


def standing(scene: Scene, one: Person) -> dict[str, str | int]:
    until = one.facts.certified
    modules = scene.school.course(one.facts.language).modules
    state = "valid" if certificate.valid(one, scene.now) else "over" if until else "learning"
    done = sum(certificate.done(one, module.name, scene.now) for module in modules)
    date = certificate.date(scene.school, until) if until else ""
    since = one.facts.suspended
    return {
        "badge": badge(one),
        "state": state,
        "date": date,
        "done": done,
        "modules": len(modules),
        "suspended": certificate.date(scene.school, since) if since else "no",
    }


def carried(scene: Scene, one: Person) -> tuple[Note, ...]:
    """In the list, of whom there is something to tell."""
    args = carries(scene, one)
    return (Note("counselor-load", args),) if args["month"] or args["debriefs"] or args["talk"] == "yes" else ()


def carries(scene: Scene, one: Person) -> dict[str, str | int]:
    """How much, and how it was for them: numbers alone, no chat, and nothing of what students thought of them."""
    week, kept = len(load.recent(one.work.carried.chats, scene.now)), one.work.carried
    month, debriefs, low = (len(of_month(times, scene.now)) for times in (kept.chats, kept.debriefs, kept.low))
    args: dict[str, str | int] = {"week": week, "month": month, "debriefs": debriefs, "low": low}
    return args | {"talk": "yes" if kept.talk else "no"}


def counselor(scene: Scene, who: str) -> Person | None:
    """Also by a button of a message that is old by now."""
    one = scene.desk.staff.get(PersonId(who))
    return one if one is not None and one.staff is Role.COUNSELOR else None


def one(scene: Scene, event: ButtonPressed) -> Decision:
    found = counselor(scene, event.value)
    return back(scene) if found is None else Decision((Amend(scene.me.id, card(scene, found), MARK),))


def card(scene: Scene, one: Person, *notes: Note) -> Say:
    which, args = one.id, standing(scene, one)
    duty = "on" if one.work.on else "off"
    certified = certificate.valid(one, scene.now)
    rows: list[tuple[Button, ...]] = []
    if waits(scene, one):
        rows.append((Button("certify", value=which, name=badge(one)),))
    rows.append((Button("lift", value=which) if one.facts.suspended else Button("suspend", value=which),))
    if certified:
        rows.append((Button("withdraw", value=which),))
    rows.append((Button("dismiss", value=which, name=badge(one)),))
    rehearsed = (Note("counselor-load", carries(scene, one)), *rehearsal.seen(scene, one.work.study))
    at = next((n for n, other in enumerate(everybody(scene)) if other.id == which), 0)
    rows.append((Button("counselors", value=str(at // ROWS), name="list"),))
    return Say(
        "counselor-card",
        args | {"duty": duty, "chats": len(one.work.chats)},
        (*rehearsed, *about_me.said(one.work.portrait), *notes),
        tuple(rows),
    )
