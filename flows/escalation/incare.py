"""In care: whoever takes an escalation has a case of it from then on, and of violence is asked within a day what was
done.

taken, or violence judged or heard by a guru BK --> a case, theirs
     violence --12 h, 24 h, then daily, by day--> reminded, by alias and why, until what was done is recorded
     review date --then each week--> likewise
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from flows.model.cases import ACTION, BY_HAND, REVIEW, Case
from flows.model.chats import Chat, Talking
from flows.model.effects import Decision, Effect, Keep, KeepCase, Record, SetTimer, Tell
from flows.model.escalations import DARURAT, NOT_FOR_A_PEER, Escalation
from flows.model.ids import PersonId
from flows.model.people import Person, Role
from flows.model.places import Road
from flows.model.say import Button, Buttons, Lane, Say
from flows.model.scene import Scene
from flows.risk.alarm import Alarm, Level
from flows.school.hours import awake, next_opening, next_waking, open_now, waking_in

NUDGE, LOOK = "case-action", "case-review"
FIRST = timedelta(hours=12)  # half of the time there is
AGAIN = timedelta(days=1)
WEEK = 7
C = TypeVar("C", bound=Chat)


def taken(scene: Scene, chat: Talking) -> tuple[Talking, tuple[Effect, ...]]:
    """By the one who holds it from now on, if an adult was called to it."""
    danger = chat.danger
    if chat.road is not Road.BK or not chat.worrying:
        return chat, ()
    what = danger.what if danger else DARURAT
    level = danger.level if danger else Level.RED
    return kept(scene, chat, what, level, chat.helper)


def heard(scene: Scene, chat: Talking, sign: Alarm) -> tuple[Effect, ...]:
    """By the guru BK who talks with them: nobody is called, and violence asks for what was done all the same."""
    if chat.road is not Road.BK or sign.category not in NOT_FOR_A_PEER:
        return ()
    known = scene.case
    if known is not None and known.open and known.what == sign.category and known.level == sign.level:
        return ()
    bound, begun = kept(scene, chat, sign.category, sign.level, chat.helper)
    return (Keep(bound), *begun) if bound != chat else begun


def judged(scene: Scene, chat: Chat, danger: Escalation | None) -> tuple[Chat, tuple[Effect, ...]]:
    """Violence is not laid aside by a verdict alone: what was done, or why nothing was, is written down."""
    if danger is None or danger.what not in NOT_FOR_A_PEER:
        return chat, ()
    return kept(scene, chat, danger.what, danger.level, scene.me.id)


def by_hand(scene: Scene, chat: Chat) -> tuple[Chat, tuple[Effect, ...]]:
    return kept(scene, chat, BY_HAND, "", scene.me.id)


def kept(scene: Scene, chat: C, what: str, level: str, owner: PersonId) -> tuple[C, tuple[Effect, ...]]:
    known = scene.case
    first: tuple[Effect, ...] = ()
    if known is not None and known.open:
        case = known.again(what, level, owner)
    else:
        story = chat.story
        case = Case(scene.luck.case, story.alias, what, level, scene.now, owner, story.student)
        case, bell = reviewed(scene, case, scene.now + REVIEW)
        first = (bell, Record("case opened", case.id))
        chat = replace(chat, story=replace(story, case=case.id))
    asks = what in NOT_FOR_A_PEER
    if not asks:
        return chat, (KeepCase(case), *first)
    asked, bell = action_asked(scene, case)
    return chat, (KeepCase(asked), *first, bell)


def action_asked(scene: Scene, case: Case) -> tuple[Case, SetTimer]:
    """Within a day: what was done."""
    due = scene.now + ACTION
    at = min(by_day(scene, scene.now + FIRST), by_day(scene, due))
    return replace(case, due=due, nudge=at), SetTimer(NUDGE, at, case.id, case.owner)


def by_day(scene: Scene, moment: datetime) -> datetime:
    """Then or, at night, as soon as somebody is up: it is no emergency any more, and wakes nobody."""
    school = scene.school
    if open_now(school, moment) or awake(school, moment):
        return moment
    opens, wakes = next_opening(school, moment), next_waking(school, moment)
    return wakes if opens is None else min(opens, wakes)


def reviewed(scene: Scene, case: Case, day: datetime) -> tuple[Case, SetTimer]:
    """In waking hours of that day."""
    days = (day.date() - scene.now.date()).days
    at = waking_in(scene.school, scene.now, days)
    return replace(case, review=at), SetTimer(LOOK, at, case.id, case.owner)


def keepers(scene: Scene, case: Case, *, everybody: bool = False) -> Iterator[Person]:
    """Whoever answers for it; all others who may read it where nobody does any more, or it takes too long."""
    desk = scene.desk.for_student(case.student) if case.student else scene.desk
    gurus = desk.all(Role.SUPERVISOR)
    owner = [guru for guru in gurus if guru.id == case.owner]
    yield from gurus if everybody or not owner else owner


def nudge(scene: Scene) -> Decision:
    case = scene.case
    if case is None or not case.open or case.due is None or case.nudge is None or scene.now < case.nudge:
        return Decision()
    late = scene.now >= case.due
    at = by_day(scene, scene.now + AGAIN if late else case.due)
    hours = round(abs(case.due - scene.now) / timedelta(hours=1))
    args: dict[str, str | int] = {"alias": case.alias, "what": case.what, "late": "yes" if late else "no"}
    buttons: Buttons = ((Button("record", case.id),),)
    say = Say("case-action-due", args | {"hours": hours}, buttons=buttons)
    told = (Tell(one.id, say, Lane.NOTICE, about=case.id) for one in keepers(scene, case, everybody=late))
    return Decision((KeepCase(replace(case, nudge=at)), *told, SetTimer(NUDGE, at, case.id)))


def look(scene: Scene) -> Decision:
    """The review date has come; it comes again each week until another is chosen or the case is closed."""
    case = scene.case
    if case is None or not case.open or case.review is None or scene.now < case.review:
        return Decision()
    again, bell = reviewed(scene, case.looked_at(kept=False), scene.now + timedelta(days=WEEK))
    again = replace(again, reminded=case.review)
    args: dict[str, str | int] = {"alias": case.alias, "what": case.what}
    say = Say("case-review-due", args, buttons=((Button("case", case.id, name=case.alias),),))
    told = (Tell(one.id, say, Lane.NOTICE, about=case.id) for one in keepers(scene, case))
    return Decision((KeepCase(again), *told, bell))
