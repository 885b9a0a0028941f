"""Shift bells: a counselor is asked before each shift whether they can, and is on duty by it only if they say so.

reminded --Aku siap--> on duty from its beginning to its end, if they are fit then
         --Tidak bisa hari ini--> nothing; and nothing without an answer
on a holiday, in exams, or in a rest that lasts longer: it is left out, and that is said once, with the next one
a clock that leapt a year ahead and came back --trusted again--> the bell that was wound for then is wound anew
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows.counselor import shifts
from flows.ending import duty
from flows.model import certificate
from flows.model.effects import Amend, Decision, Effect, Move, SetTimer, Tell
from flows.model.events import ButtonPressed
from flows.model.people import Role, moved
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.model.weekly import CANNOT, READY, Turn, Weekly
from flows.offers import fitness
from flows.school import turns
from flows.school.hours import exams_until

BEGINS, LOOK = "shift-begins", "shift-look"
FAR = timedelta(days=8)  # shifts are of every week: what is later is so for holidays, exams, or a clock that leapt
MOST_LEFT_OUT = 60  # one behind the other: the longest holidays


def ring(scene: Scene) -> Decision:
    """Nobody who may not be on duty is asked, nor who seeks help themselves just now."""
    weekly = scene.me.work.weekly
    if scene.me.staff is not Role.COUNSELOR or weekly.bell is None or scene.now < weekly.bell:
        return Decision()
    turn = turns.still(scene.school, weekly.slots, weekly.next)
    unrung = replace(weekly, bell=None)
    if turn is None or scene.now >= turn.ends or scene.me.seeks or unfit(scene):
        return kept(scene, *shifts.wound(scene, unrung, turn.begins if turn else None))
    if later := fitness.lesson_ends(scene.me, scene.school, scene.now):  # it was to ring before, and we did not run
        return kept(scene, replace(weekly, bell=later), (SetTimer(shifts.BELL, later),))
    if (why := left_out(scene, turn)) is not None:
        return skipped(scene, unrung, turn, why)
    if on_already(scene, turn):
        return kept(scene, *shifts.wound(scene, unrung, turn.begins))
    asked = replace(unrung, asked=turn, said="")
    return kept(scene, *shifts.wound(scene, asked), Tell(scene.me.id, question(scene, turn), Lane.NOTICE, mark(turn)))


def kept(scene: Scene, weekly: Weekly, bell: tuple[SetTimer, ...], *said: Effect) -> Decision:
    return Decision((Move(scene.me.id, replace(scene.me.work, weekly=weekly)), *bell, *said))


def unfit(scene: Scene) -> bool:
    return fitness.lacking(scene.me, scene.school, scene.now) is not None


def on_already(scene: Scene, turn: Turn) -> bool:
    work = scene.me.work
    return work.on_at(scene.now) and (work.until is None or work.until >= turn.ends)


def left_out(scene: Scene, turn: Turn) -> Note | None:
    if turn.begins.astimezone(scene.school.zone).date() in scene.school.closed:
        return Note("shift-closed")
    resting = fitness.resting(scene.me, scene.school, turn.begins)
    if resting is None or (resting.until is not None and resting.until < turn.ends):
        return None
    return duty.rest_note(scene, resting)


def free_days(scene: Scene, turn: Turn) -> bool:
    """Holidays and exams, which are known long before."""
    day = turn.begins.astimezone(scene.school.zone).date()
    exams = exams_until(scene.school, turn.begins) or turns.in_exams(scene.me.work.weekly.exams, day)
    return day in scene.school.closed or exams is not None


def skipped(scene: Scene, weekly: Weekly, turn: Turn, why: Note) -> Decision:
    """Long holidays are told of once, not with every shift in them."""
    then, bell = shifts.wound(scene, weekly, behind_free_days(scene, turn.begins))
    following = (shifts.next_note(scene, then.next.begins),) if then.next else ()
    say = Say("shift-skipped", hours(scene, turn), (why, *following))
    return kept(scene, then, bell, Tell(scene.me.id, say, Lane.NOTICE))


def behind_free_days(scene: Scene, since: datetime) -> datetime:
    """Since when the next shift of theirs is one that takes place, as far as is known."""
    for _ in range(MOST_LEFT_OUT):
        later = turns.after(scene.school, scene.me.work.weekly.slots, since)
        if later is None or not free_days(scene, later):
            break
        since = later.begins
    return since


def look(scene: Scene) -> Decision:
    """By a clock that can be trusted. A bell that is near stands: nobody is asked twice about one shift because a clock
    was set back an hour."""
    weekly, far = scene.me.work.weekly, scene.now + FAR
    if scene.me.staff is not Role.COUNSELOR or weekly.next is None or weekly.next.begins <= far:
        return Decision()
    leapt = weekly.asked is not None and weekly.asked.begins > far
    known = replace(weekly, asked=None, said="") if leapt else weekly
    then, bell = shifts.wound(scene, known, behind_free_days(scene, scene.now))
    return kept(scene, then, bell) if then != weekly else Decision()


def hours(scene: Scene, turn: Turn) -> dict[str, str | int]:
    return {"from": duty.clock(scene, turn.begins), "to": duty.clock(scene, turn.ends)}


def stamp(turn: Turn) -> str:
    return str(int(turn.begins.timestamp()) // 60)


def mark(turn: Turn) -> str:
    return f"shift:{stamp(turn)}"


def question(scene: Scene, turn: Turn) -> Say:
    which = stamp(turn)
    buttons = ((Button("shift-ready", value=which),), (Button("shift-cannot", value=which),))
    return Say("shift-reminder", hours(scene, turn), buttons=buttons)


def asked_about(scene: Scene, event: ButtonPressed) -> Turn | None:
    """None: it is over, or they have changed their shifts since."""
    turn = turns.still(scene.school, scene.me.work.weekly.slots, scene.me.work.weekly.asked)
    known = turn is not None and stamp(turn) == event.value and scene.now < turn.ends
    return turn if known else None


def ready(scene: Scene, event: ButtonPressed) -> Decision:
    """A second tap changes nothing; one that comes after the beginning begins at once."""
    turn = asked_about(scene, event)
    if turn is None:
        return scene.say("shift-gone")
    change = ((Button("shift-cannot", value=stamp(turn)),),)
    note = () if scene.desk.attended(scene.now) else (Note("shift-adult"),)
    noted = Amend(scene.me.id, Say("shift-ready", hours(scene, turn), note, change), mark(turn))
    if scene.now >= turn.begins:
        return begin(scene, turn)
    weekly = replace(scene.me.work.weekly, asked=turn, said=READY)
    return kept(scene, weekly, (SetTimer(BEGINS, turn.begins),), noted)


def cannot(scene: Scene, event: ButtonPressed) -> Decision:
    """Without a reason. They may change their mind until it is over."""
    turn = asked_about(scene, event)
    if turn is None:
        return scene.say("shift-gone")
    weekly = replace(scene.me.work.weekly, asked=turn, said=CANNOT)
    change = ((Button("shift-ready", value=stamp(turn)),),)
    return kept(
        scene, weekly, (), Amend(scene.me.id, Say("shift-cannot", hours(scene, turn), buttons=change), mark(turn))
    )


def begins(scene: Scene) -> Decision:
    """The bell of its beginning: for who said that they are ready, and did not take it back."""
    weekly = scene.me.work.weekly
    turn = turns.still(scene.school, weekly.slots, weekly.asked)
    if scene.me.staff is not Role.COUNSELOR or turn is None or weekly.said != READY or scene.now < turn.begins:
        return Decision()
    return begin(scene, turn) if scene.now < turn.ends else over(scene, turn)


def begin(scene: Scene, turn: Turn) -> Decision:
    """On duty by it. What has come between since they said yes is said."""
    done = over(scene, turn)
    me = moved(scene.me, replace(scene.me.work, weekly=settled(scene)))
    if (why := why_not(scene, turn)) is not None:
        return done.then(scene.tell(why))
    if on_already(scene, turn):
        return done
    work = replace(me.work, on=True, until=turn.ends)
    key = "duty-on" if scene.desk.attended(scene.now) else "duty-on-no-adult"
    begun = duty.started(replace(scene, me=me), work, key, tuple(rest(scene)), time=duty.clock(scene, turn.ends))
    return begun.after(closed(scene, turn)).then(SetTimer(duty.ENDS, turn.ends))


def rest(scene: Scene) -> Iterator[Note]:
    if resting := fitness.resting(scene.me, scene.school, scene.now):
        yield duty.rest_note(scene, resting)


def settled(scene: Scene) -> Weekly:
    return replace(scene.me.work.weekly, asked=None, said="")


def closed(scene: Scene, turn: Turn) -> Amend:
    return Amend(scene.me.id, Say("shift-begun", hours(scene, turn)), mark(turn))


def over(scene: Scene, turn: Turn) -> Decision:
    """The question has no buttons any more."""
    return kept(scene, settled(scene), (), closed(scene, turn))


def why_not(scene: Scene, turn: Turn) -> Say | None:
    me = scene.me
    if me.facts.suspended:
        return Say("duty-suspended")
    if not certificate.valid(me, scene.now):
        return Say("duty-not-certified")
    if unfit(scene):
        return Say("claim-ethics-first")
    if me.seeks:
        return Say("duty-you-first")
    why = left_out(scene, replace(turn, begins=max(turn.begins, scene.now)))
    return Say("duty-not-today", notes=(why,)) if why else None
