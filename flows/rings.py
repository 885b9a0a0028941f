"""Rings: what each timer does when it is due. One of a version before this one does nothing."""

from collections.abc import Callable, Mapping

from flows import (
    after,
    alarm,
    bells,
    broadcast,
    caution,
    claim,
    climb,
    close,
    consult,
    debrief,
    drill,
    duty,
    flood,
    followup,
    giving_leave,
    giving_over,
    handover,
    incare,
    inherited,
    ladder,
    leaving,
    letter_bells,
    limit,
    meeting,
    opened,
    opening,
    passing,
    queue,
    quiet,
    renewal,
    reports,
    sample,
    secret,
    shift_bells,
    shifts,
    shown,
    span,
    standing,
    still,
    visit,
    wrapup,
    year,
)
from flows.effects import Decision
from flows.ids import ChatId
from flows.scene import Scene

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
    ladder.LOOK: ladder.look,
    ladder.FORGET: ladder.forget,
    visit.LOCK: visit.ring,
    secret.FORGOTTEN: secret.forgotten,
}

WITH_MORE: Mapping[str, Callable[[Scene, str], Decision]] = {leaving.LEAVES: leaving.ring, year.TURNS: year.ring}
"""Those that carry what the operator decided, behind a colon."""


def rang(scene: Scene, name: str) -> Decision:
    what, _, which = name.partition(":")
    if what in shown.ENDS:
        return shown.wipe(scene, ChatId(which))
    if what in WITH_MORE:
        return WITH_MORE[what](scene, which)
    return RINGS[name](scene) if name in RINGS else Decision()
