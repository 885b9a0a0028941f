"""Drafts: what was begun and not sent is not kept for ever."""

from flows.model import marks
from flows.model.effects import Amend, Decision, Move, SetTimer
from flows.model.ids import ChatId
from flows.model.places import AskLetter, AskReport, Home, draft_of, noted_in
from flows.model.say import Say
from flows.model.scene import Scene
from flows.school import retention

ENDS = "draft-ends"


def bell(scene: Scene, which: ChatId) -> SetTimer:
    return SetTimer(ENDS, scene.now + retention.DRAFT, which)


def ends(scene: Scene, which: ChatId | None) -> Decision:
    """Silently: a message after a week would only light up a screen."""
    draft, place = draft_of(scene.me.place), scene.me.place
    match place:
        case AskReport(report) if report == which:
            return over(scene, marks.report(report))
        case AskLetter(letter) if letter == which:
            return over(scene, marks.letter(letter))
        case _ if draft is not None and draft.id == which:
            return over(scene, marks.intake(draft.id))
        case _:
            return Decision()  # sent, dropped, or another one


def over(scene: Scene, mark: str) -> Decision:
    told, _ = noted_in(scene.me.place)
    say = Say("draft-over-told" if told else "draft-over")
    return Decision((Move(scene.me.id, Home()), Amend(scene.me.id, say, mark)))
