"""Rings: what each timer does when it is due. One of a version before this one does nothing."""

from collections.abc import Callable, Mapping

from flows import (
    adults,
    after,
    alarm,
    bells,
    caution,
    claim,
    climb,
    close,
    consult,
    duty,
    followup,
    limit,
    ombud,
    oversight,
    queue,
    span,
)
from flows.effects import Decision
from flows.scene import Scene

RINGS: Mapping[str, Callable[[Scene], Decision]] = {
    queue.LOOK: queue.look,
    consult.WAITS: consult.waits,
    claim.SILENCE: close.silence,
    caution.TOLD: caution.tell_supervisors,
    alarm.RELIEF: close.relieve,
    climb.BELL: bells.ring,
    climb.CHECK_IN: bells.check_in,
    adults.WAITS: ombud.waits,
    ombud.READ: ombud.wipe,
    oversight.READ: oversight.wipe,
    duty.CALL_ENDS: duty.call_ends,
    after.ENDS: after.ends,
    followup.DUE: followup.ring,
    span.TIME: limit.ring,
}


def rang(scene: Scene, name: str) -> Decision:
    return RINGS[name](scene) if name in RINGS else Decision()
