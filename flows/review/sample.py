"""Sample: once a week a guru BK on call is offered some chats that rang nobody, drawn by lot, to find what we miss.

none --on call in school hours, first this week--> offered --Baca, verdict--> one less

Only so is it known what the screening does not hear: verdicts on alarms tell nothing of those that never rang. Each
reading is in the audit like any other, and the student finds it counted in /dataku. The verdict is without words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from flows.model import marks
from flows.model.chats import Chat, Closed
from flows.model.effects import Amend, Button, Decision, Effect, Keep, Lane, Move, Record, Say, SetTimer
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId
from flows.model.people import Role
from flows.model.places import AtWork, Road, Sample
from flows.model.scene import Scene
from flows.offers.offers import REACH_OUT
from flows.review import oversight
from flows.rights import actions, permissions, pin
from flows.rights.conditions import free
from flows.school.hours import next_opening, open_now

DUE = "sample-due"
SINCE = timedelta(days=7)
VERDICTS = ("missed", "quiet")


def wound(scene: Scene) -> Iterator[SetTimer]:
    """When somebody goes on call. Whoever is there first while school is open reads this week's."""
    if scene.school.sample_a_week:
        at = scene.now if open_now(scene.school, scene.now) else next_opening(scene.school, scene.now)
        yield SetTimer(DUE, at or scene.now)


def ring(scene: Scene) -> Decision:
    """Stale once somebody has them, or nobody may act just now."""
    me, week = scene.me, this_week(scene)
    here = me.staff is Role.SUPERVISOR and me.work.on_at(scene.now)
    open_ = open_now(scene.school, scene.now) or not scene.school.hours
    given = any(one.work.sample is not None and one.work.sample.week == week for one in scene.desk.all(Role.SUPERVISOR))
    if not here or not open_ or given:
        return Decision()
    found = drawn(scene, (chat for chat in scene.lately if fits(scene, chat)), scene.school.sample_a_week)
    if not found:
        return Decision()
    rows = tuple((Button("sample-read", chat.story.id, name=chat.story.alias),) for chat in found)
    work = replace(me.work, sample=Sample(week, tuple(chat.story.id for chat in found)))
    said = scene.tell(Say("sample-offer", {"count": len(found)}, buttons=rows), Lane.NOTICE)
    return Decision((Move(me.id, work), said, Record("sample offered", detail=str(len(found)))))


def this_week(scene: Scene) -> str:
    year, week, _ = scene.now.astimezone(scene.school.zone).isocalendar()
    return f"{year}-W{week:02}"


def fits(scene: Scene, chat: Chat) -> bool:
    """With a peer, over since a week at most, and nobody was rung for it."""
    if not isinstance(chat, Closed) or chat.road is not Road.PEER or chat.helper is None:
        return False
    quiet = chat.danger is None and not chat.urgent and not chat.reported and chat.report is None
    return quiet and scene.now - chat.ended < SINCE and free(scene, chat)


def drawn(scene: Scene, chats: Iterable[Chat], most: int) -> list[Chat]:
    """By lot: whoever reads may not choose whom they read."""
    left, dice, found = sorted(chats, key=lambda chat: chat.story.id), scene.luck.dice, list[Chat]()
    while left and len(found) < most:
        dice, place = divmod(dice, len(left))
        found.append(left.pop(place))
    return found


def readable(scene: Scene) -> Closed | None:
    """Also once the PIN was typed: that is no press."""
    chat = scene.chat
    return chat if isinstance(chat, Closed) and permissions.allowed(scene, actions.READ_SAMPLE) else None


def read(scene: Scene) -> Decision:
    chat = readable(scene)
    if chat is None:
        return scene.say("sample-over")
    which = chat.story.id
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, which)
    choices = tuple(Button("sample-verdict", which, verdict) for verdict in VERDICTS)
    asked = scene.tell(Say("sample-judge", {"alias": chat.story.alias}, buttons=(choices,)), mark=marks.sample(which))
    return oversight.both_sides(scene, chat, "sample-read").then(asked)


def verdict(scene: Scene, event: ButtonPressed) -> Decision:
    """Once. Where something was missed the student may still need somebody: whoever read it may go to them."""
    chat, sample = readable(scene), scene.me.work.sample
    if chat is None or sample is None or event.value not in VERDICTS:
        return scene.say("sample-over")
    which, missed = chat.story.id, event.value == "missed"
    said = Say("sample-judged", {"alias": chat.story.alias, "verdict": event.value})
    given = Amend(scene.me.id, said, marks.sample(which))
    left = Move(scene.me.id, without(scene.me.work, sample, which))
    chat = replace(chat, missed=missed)
    way = (Keep(chat), *way_to(scene, chat)) if missed else ()
    return Decision((left, given, *way, Record("sampled", which, event.value)))


def way_to(scene: Scene, chat: Closed) -> Iterator[Effect]:
    """As to somebody for whom an adult was called: but it rings nobody, since one is here who knows."""
    if scene.now - chat.ended >= REACH_OUT:
        yield scene.tell(Say("sample-too-late"))
        return
    yield Keep(replace(chat, alarm_at=scene.now, offers=(scene.me.id,)))
    say = Say("sample-reach", {"alias": chat.story.alias}, buttons=((Button("claim", chat.story.id, "care"),),))
    yield scene.tell(say, mark=marks.offer(chat.story.id))


def without(work: AtWork, sample: Sample, which: ChatId) -> AtWork:
    """The week stays known, so that nobody is offered others of it."""
    return replace(work, sample=replace(sample, chats=tuple(it for it in sample.chats if it != which)))
