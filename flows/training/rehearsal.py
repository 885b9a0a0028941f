"""Rehearsal (Obrolan latihan): the bot plays a student by a script; what is answered is scored by a checklist.

list --a script--> gate --Mulai--> step --a reply--> step .. --> passed
                                                           --> not yet: another at once, this one again after a day

Every message says that it is practice, and nobody is told of anything in it. Only buttons answer: words that are
typed are a person's own, and heard as everywhere else.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from flows.model import certificate
from flows.model.courses import LETTERS
from flows.model.effects import Amend, Decision, Record
from flows.model.events import ButtonPressed
from flows.model.say import Button, Note, Say
from flows.model.scene import Scene
from flows.model.scripts import Score, Script, Walk, onward, score, walk
from flows.model.study import Rehearsal, Rehearsed, Study
from flows.training import training
from flows.training.quiz import shuffled

AGAIN_AFTER = timedelta(days=1)
BACK = Button("rehearsals")
MOST_DICE = 2**31


def contents(scene: Scene) -> Decision:
    """Which scripts there are; one is enough."""
    scripts = scene.school.course(scene.me.facts.language).scripts
    if certificate.missing(scene.me, scene.school) or not scripts:
        return training.back(scene)
    rows = tuple(
        (Button("rehearsal", value=one.name, name=f"{tick(scene, one, number)} {one.title}"),)
        for number, one in enumerate(scripts, 1)
    )
    return shown(scene, Say("rehearsals", buttons=(*rows, (Button("training"),))))


def tick(scene: Scene, script: Script, number: int) -> str:
    fresh = certificate.fresh(scene.me, scene.me.work.study.result_of(script.name).passed, scene.now)
    return "✅" if fresh else str(number)


def opened(scene: Scene, event: ButtonPressed) -> Decision:
    """One that goes on goes on."""
    script, _ = found(scene, event.value)
    if script is None:
        return training.back(scene)
    if (on := going_on(scene, script)) is not None:
        return shown(scene, stands(script, *on))
    if (again := wait(scene, script)) is not None:
        args = {"title": script.title} | moment(scene, again)
        return shown(scene, Say("rehearsal-tomorrow", args, buttons=((BACK,),)))
    begin = Button("rehearse", value=script.name)
    return shown(scene, Say("rehearsal-begin", {"title": script.title}, buttons=((BACK, begin),)))


def begin(scene: Scene, event: ButtonPressed) -> Decision:
    script, _ = found(scene, event.value)
    if script is None:
        return training.back(scene)
    if going_on(scene, script) is not None or wait(scene, script) is not None:
        return opened(scene, event)
    fresh = Rehearsal(script.name, scene.luck.dice % MOST_DICE)
    study = scene.me.work.study.with_rehearsal(fresh)
    return training.kept(scene, study, stands(script, fresh, Walk((), script.steps[0])))


def reply(scene: Scene, event: ButtonPressed) -> Decision:
    """One to a step before this one, tapped twice, counts once."""
    script, numbers = found(scene, event.value)
    on = going_on(scene, script) if script else None
    if script is None or on is None or len(numbers) != 2:  # noqa: PLR2004  which step, which reply
        return training.back(scene)
    rehearsal, before = on
    at, which = numbers
    if at != len(rehearsal.replies) or which >= len(before.at.replies):
        return shown(scene, stands(script, rehearsal, before))
    chosen = order(rehearsal, before)[which]
    answered, after = replace(rehearsal, replies=(*rehearsal.replies, chosen)), onward(script, before, chosen)
    if after.over:
        return over(scene, script, after)
    return training.kept(scene, scene.me.work.study.with_rehearsal(answered), stands(script, answered, after))


def over(scene: Scene, script: Script, done: Walk) -> Decision:
    """What was missed is explained; nothing else is kept of what they answered."""
    result = score(script, done)
    study = rehearsed(scene.me.work.study, script, result, scene.now)
    said = "rehearsal passed" if result.passed else "rehearsal failed"
    end = Say("rehearsal-over", verdict(script, done, result), explained(result), ((BACK,), (Button("training"),)))
    return training.learnt(scene, study, end, Record(said, detail=script.name))


def verdict(script: Script, done: Walk, result: Score) -> dict[str, str | int]:
    passed = "passed" if result.passed else "again" if result.safe else "unsafe"
    return {"title": script.title, "says": done.at.says, "result": passed}


def explained(result: Score) -> tuple[Note, ...]:
    """The checklist, then each poor reply with what would have helped."""
    points = tuple(
        Note(
            "rehearsal-point",
            {"point": point.value, "shown": shown, "count": count, "full": str(shown == count).lower()},
        )
        for point, shown, count in result.points
    )
    why = tuple(Note("rehearsal-missed", {"reply": one.text, "why": one.why}) for one in result.missed)
    return (*points, *why)


def rehearsed(study: Study, script: Script, result: Score, now: datetime) -> Study:
    """As a quiz: what was passed stays passed. The supervisor sees the attempt that passed, else the last."""
    before = study.result_of(script.name)
    attempt = replace(before, tries=before.tries + 1, failed=None if result.passed else now)
    if result.passed or before.passed is None:
        missed = tuple(point.value for point, shown, count in result.points if shown < count)
        attempt = replace(attempt, right=result.right, count=result.count, missed=missed)
    if result.passed:
        attempt = replace(attempt, passed=now)
    return study.without_rehearsal(script.name).with_result(attempt)


def stands(script: Script, rehearsal: Rehearsal, so_far: Walk) -> Say:
    """What the "student" says now, below what was said last."""
    shuffle = order(rehearsal, so_far)
    choices = "\n".join(f"{LETTERS[n]}. {so_far.at.replies[which].text}" for n, which in enumerate(shuffle))
    step = len(so_far.said)
    letters = tuple(
        Button("rehearse-say", value=f"{script.name}.{step}.{n}", name=LETTERS[n]) for n in range(len(shuffle))
    )
    before = (said_before(so_far),) if so_far.said else ()
    args: dict[str, str | int] = {"title": script.title, "says": so_far.at.says, "choices": choices}
    return Say("rehearsal-step", args, before, (letters, (BACK,)))


def said_before(so_far: Walk) -> Note:
    step, one = so_far.said[-1]
    return Note("rehearsal-before", {"says": step.says, "reply": one.text})


def order(rehearsal: Rehearsal, so_far: Walk) -> tuple[int, ...]:
    """No letter is always the good one, and a step shown again stands as before."""
    return shuffled(range(len(so_far.at.replies)), rehearsal.dice, len(so_far.said))


def found(scene: Scene, value: str) -> tuple[Script | None, list[int]]:
    """What a button carries: a script and numbers. Of another version it may lead nowhere."""
    name, *rest = value.split(".")
    numbers = [int(part) for part in rest if part.isdecimal()]
    learns = not certificate.missing(scene.me, scene.school) and len(numbers) == len(rest)
    return scene.school.course(scene.me.facts.language).script(name) if learns else None, numbers


def going_on(scene: Scene, script: Script) -> tuple[Rehearsal, Walk] | None:
    """None also where the script has changed since."""
    rehearsal = scene.me.work.study.rehearsal_of(script.name)
    so_far = walk(script, rehearsal.replies) if rehearsal else None
    return (rehearsal, so_far) if rehearsal and so_far and not so_far.over else None


def wait(scene: Scene, script: Script) -> datetime | None:
    """Until when, after one that was not passed."""
    failed = scene.me.work.study.result_of(script.name).failed
    again = failed + AGAIN_AFTER if failed else None
    return again if again is not None and scene.now < again else None


def moment(scene: Scene, when: datetime) -> dict[str, str | int]:
    here = when.astimezone(scene.school.zone)
    return {"date": f"{here:%d-%m-%Y}", "time": f"{here:%H.%M}"}


def shown(scene: Scene, say: Say) -> Decision:
    return Decision((Amend(scene.me.id, say, training.MARK),))


def best(study: Study) -> Rehearsed | None:
    """What a supervisor sees who is asked to certify: the newest that passed, else the newest there is."""
    passed = [one for one in study.rehearsed if one.passed is not None]
    newest = sorted(passed, key=lambda one: str(one.passed)) or list(study.rehearsed)
    return newest[-1] if newest else None


def seen(scene: Scene, study: Study) -> tuple[Note, ...]:
    """How their rehearsal went, for the supervisor; no answer of theirs is kept, so none is shown."""
    scripts = scene.school.course(scene.me.facts.language).scripts
    if not scripts:
        return ()
    one = best(study)
    if one is None:
        return (Note("rehearsal-none"),)
    title = next((script.title for script in scripts if script.name == one.script), one.script)
    date = certificate.date(scene.school, one.passed) if one.passed else "no"
    args: dict[str, str | int] = {"title": title, "date": date, "right": one.right, "count": one.count}
    missed = tuple(Note("rehearsal-weak", {"point": point}) for point in one.missed)
    return (Note("rehearsal-result", args | {"tries": one.tries}), *missed)
