"""Leaving: somebody who helped is no helper any more: graduated, gone from the school, or asked to stop.

a role --a guru BK (dismiss.py), or the operator (bot/commands/year.py, dismiss.py)--> none, from this event on

They are told kindly, what they had in hand is handed over (handover.py), and what they held is given back at their next
event, which a bell makes at once (standing.py). An adult is no student afterwards: no peer is open to them.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows.ending import duty
from flows.model.effects import Decision, Effect, Know, Move, Record, SetTimer, Tell
from flows.model.ids import PersonId
from flows.model.people import Person, Role
from flows.model.places import Road
from flows.model.portrait import Portrait
from flows.model.say import Lane, Say
from flows.model.scene import Scene
from flows.model.weekly import Weekly
from flows.talking import claimable, home, queue
from flows.team import handover, standing

LEAVES = "leaves"
GRADUATES, LEFT, STOPS = "graduates", "left", "stops"
LAST = "last"  # the operator has said that the programme rests: nobody else may leave it without a guru BK
SAYS: Mapping[str, str] = {GRADUATES: "left-graduate", LEFT: "left-school", LAST: "left-last", STOPS: "left-role"}


def ring(scene: Scene, which: str) -> Decision:
    """The operator's: "left:ID of who takes over". Whoever has no role by now has left already."""
    why, _, heir = which.partition(":")
    if scene.me.staff is None or why not in SAYS:
        return Decision()
    return Decision(leaves(scene, scene.me, PersonId(heir), why))


def leaves(scene: Scene, one: Person, heir: PersonId | None, why: str) -> tuple[Effect, ...]:
    gurus = handover.remaining(scene, one)
    held = handover.stuck(scene.cases, one, gurus, heir)
    alone = one.staff is Role.SUPERVISOR and not gurus and why != LAST  # a colleague left since it was planned
    if held or alone:
        told = (one.id, *(guru.id for guru in gurus))
        say = Say("leaving-stays", {"count": held}) if held else Say("leaving-alone")
        return (*(Tell(person, say, Lane.NOTICE) for person in told), Record("cannot leave yet", detail=one.id))
    given = handover.handed_over(scene, one, heir)
    then = without_role(one, why)
    args: dict[str, str | int] = {"role": str(one.staff), "chats": len(one.work.chats)}
    key = "left-role-adult" if one.adult and why == STOPS else SAYS[why]
    said = Say(key, args, menu=home.menu_unless_in_chat(then))
    gone = duty.offers_taken_back(replace(scene, me=one)) if one.work.on else ()
    return (
        Know(one.id, then.facts),
        *((Move(one.id, then.work),) if then.work != one.work else ()),
        Tell(one.id, said, Lane.NOTICE),
        *gone,
        *to_adult(scene, then),
        *given,
        Record("left", detail=f"{one.id} {one.staff} {why}"),
        SetTimer(standing.LOOK, scene.now, person=one.id),
    )


def to_adult(scene: Scene, one: Person) -> tuple[Effect, ...]:
    """Who waits for a peer as a student, and is none of the school's any more: a guru BK comes instead."""
    students = {**scene.students, one.id: one}
    scene = replace(scene, me=one) if scene.me.id == one.id else replace(scene, students=students)
    waits = (chat for chat in scene.desk.waiting if chat.story.student == one.id and chat.road is Road.PEER)
    chat = next(waits, None)
    return queue.to_adult(scene, chat).effects if chat and not claimable.reaches_peers(scene, one) else ()


def without_role(one: Person, why: str) -> Person:
    """A counselor who stops is a student as before; who has left the school, and an adult, keeps Darurat, numbers and
    the guru BK. What they learnt stays, should they come back; what was theirs as a helper does not."""
    admitted = one.facts.admitted and one.staff is Role.COUNSELOR and why == STOPS
    facts = replace(one.facts, staff=None, certified=None, suspended=None, admitted=admitted)
    carried = replace(one.work.carried, talk=None)
    gone = replace(one.work, classes=(), weekly=Weekly(), portrait=Portrait(), owed=())
    work = replace(gone, news=None, drill=None, sample=None, carried=carried)
    return Person(one.id, facts, one.place, work)
