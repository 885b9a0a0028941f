"""Invite: a supervisor makes a single-use link for a counselor, passes it on, sees which are open, and takes them back.

Konselor --Undang--> the link, in a message of its own to pass on --the counselor opens it--> flows/admission.py
         --Undangan terbuka--> those that nobody has used --Tarik kembali, ya--> it opens nothing any more

We keep what recognises a code, not the code: the link is shown once. Supervisors and others who read or decide are
invited by the operator alone (python -m bot invite): whoever finds a supervisor's phone makes no second supervisor.
"""

from datetime import datetime, timedelta

from flows.model.effects import Amend, Decision, Invite, Record, Withdraw
from flows.model.events import ButtonPressed
from flows.model.pages import page_of
from flows.model.people import Invitation, Role
from flows.model.say import Button, Buttons, Say
from flows.model.scene import Scene
from flows.supervision.counselors import MARK

HOLDS = timedelta(hours=72)  # as the operator's
AGAIN = timedelta(seconds=10)  # a second tap is no second invitation
MOST = 50  # open at once: more is a mistake, or somebody else's hands
BACK: Buttons = ((Button("counselors", value="0", name="list"),),)
VERBS = frozenset({"invitations", "uninvite", "uninvite-yes"})


def make(scene: Scene) -> Decision:
    until = scene.now + HOLDS
    if any(one.until and one.until > until - AGAIN for one in scene.invitations):
        return scene.say("invite-just-made")
    if len(scene.invitations) >= MOST:
        return scene.say("invite-enough", count=len(scene.invitations))
    code, args = scene.luck.code, {"until": moment(scene, until)}
    more: Buttons = ((Button("invite"), Button("invitations", value="0")), *BACK)
    link = Say("invite-link", args | {"link": code, "school": scene.school.name}, link=True)
    return Decision(
        (
            Invite(code, Role.COUNSELOR, until),
            Amend(scene.me.id, Say("invite-made", args, buttons=more), MARK),
            scene.tell(link),
            Record("invited", detail=Role.COUNSELOR),
        )
    )


def moment(scene: Scene, at: datetime | None) -> str:
    return f"{at.astimezone(scene.school.zone):%d-%m-%Y %H.%M}" if at else "-"


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    """One that was used or taken back meanwhile leads to the list as it is."""
    if event.verb == "invitations":
        return shown(scene, scene.invitations, int(event.value) if event.value.isdecimal() else 0)
    found = next((one for one in scene.invitations if one.id and one.id == event.value), None)
    if found is None:
        return shown(scene, scene.invitations)
    if event.verb == "uninvite":
        buttons: Buttons = ((Button("uninvite-yes", value=found.id),), (Button("invitations", value="0", name="no"),))
        say = Say("uninvite-ask", {"until": moment(scene, found.until)}, buttons=buttons)
        return Decision((Amend(scene.me.id, say, MARK),))
    rest = tuple(one for one in scene.invitations if one != found)
    done = Record("invitation withdrawn", detail=Role.COUNSELOR)
    return shown(scene, rest).after(Withdraw(found.id), done)


def shown(scene: Scene, open_ones: tuple[Invitation, ...], wanted: int = 0) -> Decision:
    page = page_of([one for one in open_ones if one.id], wanted)
    rows: Buttons = tuple((Button("uninvite", value=one.id, name=moment(scene, one.until)),) for one in page.items)
    args: dict[str, str | int] = {"count": len(open_ones), "page": page.number + 1, "pages": page.count}
    say = Say("invitations", args, buttons=(*rows, *page.turns("invitations"), (Button("invite"),), *BACK))
    return Decision((Amend(scene.me.id, say, MARK),))
