"""Second key: the wali luar or a custodian reads why who a student is shall be opened, and says yes or no.

asked --the reason, after the PIN--> yes --> whoever asked may look, once
                                     no --> told to whoever asked
                                     stands aside: superior or subordinate of whoever asks --> the others are left

They read the kind of danger and the reason, none of the words of the chat, and never the card. Never whoever asked,
never the student's own account, never a guru BK; the gate looks at the role they have at that very moment.
"""

from dataclasses import replace

from flows.identity import opening
from flows.model import marks
from flows.model.cases import Case
from flows.model.effects import Amend, Decision, KeepCase, Record, Tell
from flows.model.events import ButtonPressed
from flows.model.identity import LAPSES, NO, YES, Opening, kept_as
from flows.model.say import Button, Buttons, Lane, Note, Say
from flows.model.scene import Scene
from flows.model.team_name import called
from flows.rights import pin, shown

READ = "open-read"
NOW, LATER = "now", "later"


def asked(scene: Scene) -> tuple[Case, Opening] | None:
    """Of somebody else, who may still ask; and nobody has answered."""
    case, one = scene.case, scene.case.opening if scene.case else None
    if case is None or one is None or one.answer or not case.open:
        return None
    return (case, one) if scene.me.id in opening.keyholders(scene, case, one) else None


def ready(scene: Scene) -> tuple[Case, Opening] | Decision:
    found = asked(scene)
    if found is None:
        return scene.say("open-gone")
    case, one = found
    if one.over(scene.now) or not opening.asks_still(scene, case, one):
        return opening.lapsed(scene, case, one).then(scene.tell(Say("open-gone")))
    return found if pin.opened(scene.me, scene.now) else pin.ask(scene, case.id, then=READ)


def read(scene: Scene) -> Decision:
    found = ready(scene)
    if isinstance(found, Decision):
        return found
    case, one = found
    yes: Buttons = (
        (Button("open-yes", case.id, NOW),),
        *(((Button("open-yes", case.id, LATER),),) if one.harms else ()),
    )
    rows: Buttons = (*yes, (Button("open-no", case.id),), (Button("open-not-me", case.id),))
    args: dict[str, str | int] = {"alias": case.alias, "why": one.why, "code": one.code, "text": one.reason}
    asker = scene.desk.staff[one.by]  # a guru BK to this day, or it would have lapsed
    args |= {"asker": called(asker)}
    notes = (*((Note("open-harms"),) if one.harms else ()), Note("open-stands"))
    say = Say("open-why-asked", args | {"time": opening.clock(scene, one.asked + LAPSES)}, notes, rows)
    told = Tell(scene.me.id, say, Lane.DANGER, shown.mark(scene), case.id)
    known = KeepCase(case.with_opening(replace(one, read=(*one.read, scene.me.id))))
    seen = () if scene.me.id in one.read else (known,)
    return Decision((*seen, told, shown.ends(scene, case.id), Record("read opening", case.id)))


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    found = ready(scene)
    if isinstance(found, Decision):
        return found
    case, one = found
    if scene.me.id not in one.read:  # the button stands below an earlier request
        return read(scene)
    match event.verb:
        case "open-yes" if event.value in (NOW, LATER):
            later = event.value == LATER and one.harms
            return decided(scene, case, replace(one, answer=YES, later=later))
        case "open-no":
            return decided(scene, case, replace(one, answer=NO))
        case "open-not-me":
            return stands_aside(scene, case, one)
        case _:
            return Decision()


def decided(scene: Scene, case: Case, one: Opening) -> Decision:
    """Both stand in the audit: who says it, and who had asked."""
    kept = case.with_opening(replace(one, second=scene.me.id, answered=kept_as(scene.now)))
    said = scene.tell(Say("open-decided", {"alias": case.alias, "answer": one.answer}))
    what = "identity approved" if one.answer == YES else "identity refused"
    return Decision(
        (
            KeepCase(kept),
            *opening.withdrawn(scene, case, one, one.answer),
            opening.answer_to(one, case, one.answer),
            said,
            Record(what, case.id, one.by),
        )
    )


def stands_aside(scene: Scene, case: Case, one: Opening) -> Decision:
    """Superior or subordinate of whoever asks: theirs is no free yes."""
    aside = replace(one, recused=(*one.recused, scene.me.id))
    kept = case.with_opening(aside)
    gone = Amend(
        scene.me.id,
        Say("open-over", {"alias": case.alias, "answer": "aside"}),
        marks.opening(one.id),
        Lane.NOTICE,
        case.id,
    )
    left = opening.keyholders(scene, case, aside)
    nobody = () if left else (Tell(one.by, Say("open-nobody-left", {"alias": case.alias}), Lane.DANGER, about=case.id),)
    return Decision((KeepCase(kept), gone, *nobody, Record("identity stood aside", case.id, one.by)))
