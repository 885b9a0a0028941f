"""Admission: a single-use school code lets a student in; an invitation makes somebody a helper.

Without a code nobody reaches a peer: only Darurat, hotlines, information and the guru BK.
The school knows who was given a code and we know that it is valid; nobody knows whose it was.
"""

from dataclasses import replace

from flows.model.codes import fresh
from flows.model.effects import Decision, Know, Move, Record, Redeem
from flows.model.people import Role, Ticket, moved
from flows.model.places import AskCode, Home, Reading
from flows.model.say import Say
from flows.model.scene import Scene
from flows.rights import pin
from flows.school.hours import minutes
from flows.talking import consent, home
from flows.training import ethics, renewal


def with_code(scene: Scene, code: str, *, unasked: bool = False) -> Decision:
    """By a link or typed by hand, wherever they are: what they are in the middle of goes on."""
    seeks = scene.me.seeks
    reads_first = consent.missing(scene) and not seeks
    if (pause := too_soon(scene)) is not None:
        return pause
    if not fresh(scene):
        told = wrong(scene)
        return consent.onward(scene).after(*told.effects) if reads_first else told
    if reads_first:
        kept = (scene.tell(Say("code-kept")),) if unasked else ()
        return consent.onward(scene, code).after(*kept)
    facts = replace(scene.me.facts, admitted=True, wrong_codes=0, code="")
    me = replace(scene.me, facts=facts)
    right = scene.tell(Say("code-right", menu=home.menu_here(scene, me)))
    burnt = (Know(me.id, facts), Redeem(code), right)
    return Decision(burnt) if seeks else scene.go(Home(), *burnt)


def ask(scene: Scene) -> Decision:
    if scene.me.facts.admitted:
        return home.home_again(scene)
    if isinstance(scene.where, Reading):
        return consent.show(scene, scene.where).after(
            scene.tell(Say("code-kept" if scene.where.code else "code-first"))
        )
    return too_soon(scene) or scene.go(AskCode(), scene.tell(Say("code-ask")))


def too_soon(scene: Scene) -> Decision | None:
    until = scene.me.facts.no_code_before
    if until is None or scene.now >= until:
        return None
    return scene.say("code-wait", minutes=minutes(until - scene.now))


def wrong(scene: Scene) -> Decision:
    """Guessing is slowed: after a few wrong ones, a pause."""
    limits = scene.school.limits
    tries = scene.me.facts.wrong_codes + 1
    used = scene.ticket is not None and scene.ticket.used
    facts = replace(scene.me.facts, wrong_codes=tries)
    if tries % limits.code_tries:
        return Decision((Know(scene.me.id, facts), scene.tell(Say("code-used" if used else "code-wrong"))))
    facts = replace(facts, no_code_before=scene.now + limits.code_pause)
    slow = Say("code-wait", {"minutes": minutes(limits.code_pause)})
    return Decision((Know(scene.me.id, facts), scene.tell(slow)))


def join(scene: Scene, code: str, ticket: Ticket, role: Role) -> Decision:
    """An invitation: single use, and it ends. A counselor may be in a chat of their own; an adult never is."""
    if scene.me.staff is not None and not (role is scene.me.staff and scene.me.work.pin):
        return scene.say("join-already")
    if ticket.used or (ticket.until is not None and scene.now >= ticket.until):
        return scene.say("join-over")
    if scene.me.staff is not None:
        said = (Record("pin forgotten"), scene.tell(Say("pin-forgotten")))
        return Decision((Redeem(code), Move(scene.me.id, pin.forgotten(scene.me)), *said))
    certified = ticket.certified if role is Role.COUNSELOR else None
    facts = replace(
        scene.me.facts, staff=role, admitted=True, certified=certified, code=""
    )  # who helps is of the school
    me = replace(scene.me, facts=facts)
    if me.seeks and me.adult:
        return scene.say("join-later")
    joined = scene.tell(Say(f"join-{role}", {"school": scene.school.name}))
    done = Decision((Know(me.id, facts), Redeem(code), Record("joined", detail=role), joined))
    if certified is not None:
        done = done.then(renewal.bell(scene.school, certified, scene.now, me.id))
    if me.seeks:
        return done  # their own chat goes on
    here = done.then(Move(me.id, Home()), home.hello(scene, moved(me, Home())))
    then = replace(scene, me=moved(me, Home()))
    return here.then(ethics.asked(then)) if ethics.missing(then) else here
