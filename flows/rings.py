"""Rings: what each timer does when it is due. One of a version before this one does nothing."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from flows import secret
from flows.afterwards import after, followup
from flows.coordinator import breach, broadcast
from flows.counselor import consult, debrief, shift_bells, shifts, wrapup
from flows.danger import alarm, bells, drill, flood
from flows.ending import close, duty, limit, still
from flows.escalation import climb, incare, passing
from flows.handing_over import giving_leave, giving_over
from flows.identity import opened, opening
from flows.letters import letter_bells
from flows.model.effects import Decision
from flows.model.ids import ChatId
from flows.model.places import LONGEST
from flows.model.scene import Scene
from flows.review import sample
from flows.rights import shown
from flows.shared_phone import visit
from flows.supervision import ladder, meeting
from flows.talking import caution, claim, queue, quiet, reports, span
from flows.talking.looking import LATEST
from flows.team import handover, inherited, leaving, standing, year
from flows.training import renewal

RINGS: Mapping[str, Callable[[Scene], Decision]] = {
    queue.LOOK: renewal.look,
    passing.WAITS: passing.waits,
    consult.WAITS: consult.waits,
    giving_over.WAITS: giving_leave.waits,
    claim.SILENCE: close.silence,
    caution.TOLD: caution.tell_supervisors,
    alarm.RELIEF: close.relieve,
    climb.BELL: bells.ring,
    climb.CHECK_IN: bells.check_in,
    reports.WAITS: reports.ring,
    duty.CALL_ENDS: duty.call_ends,
    duty.ENDS: duty.day_over,
    flood.BELL: flood.ring,
    after.ENDS: after.ends,
    followup.DUE: followup.ring,
    letter_bells.DUE: letter_bells.ring,
    renewal.ENDS: renewal.ring,
    standing.LOOK: standing.ring,
    span.TIME: limit.ring,
    quiet.BELL: still.ring,
    broadcast.NEXT: broadcast.ring,
    incare.NUDGE: incare.nudge,
    incare.LOOK: incare.look,
    opening.WAITS: opening.ring,
    opening.LAPSE: opening.lapse,
    opened.TOLD: opened.tell_student,
    wrapup.ENDS: wrapup.ends,
    debrief.OWED: debrief.ring,
    handover.OWED: inherited.ring,
    drill.BELL: drill.ring,
    meeting.DUE: meeting.ring,
    sample.DUE: sample.ring,
    shifts.BELL: shift_bells.ring,
    shift_bells.BEGINS: shift_bells.begins,
    shift_bells.LOOK: shift_bells.look,
    ladder.LOOK: ladder.look,
    ladder.FORGET: ladder.forget,
    visit.LOCK: visit.ring,
    secret.FORGOTTEN: secret.forgotten,
}

WITH_MORE: Mapping[str, Callable[[Scene, str], Decision]] = {
    breach.TOLD: breach.ring,
    leaving.LEAVES: leaving.ring,
    year.TURNS: year.ring,
}
"""Those that carry what the operator decided, behind a colon."""

FURTHEST: Mapping[str, timedelta] = {
    queue.LOOK: LATEST,
    climb.BELL: climb.FURTHEST,
    duty.ENDS: LONGEST,
    duty.CALL_ENDS: LONGEST,
}
"""Nobody may wait for these in vain. One that is set further ahead was so by a clock that had leapt: it is rung as
soon as the clock can be trusted again (bot/upkeep.py), and what it is about agrees that it is not to come."""


def rang(scene: Scene, name: str) -> Decision:
    what, _, which = name.partition(":")
    if what in shown.ENDS:
        return shown.wipe(scene, ChatId(which))
    if what in WITH_MORE:
        return WITH_MORE[what](scene, which)
    return RINGS[name](scene) if name in RINGS else Decision()
