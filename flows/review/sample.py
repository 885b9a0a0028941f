"""Sample: once a week a guru BK on call is offered some chats that rang nobody, drawn by lot, to find what we miss.

none --on call in school hours, first this week--> offered --Baca, verdict--> one less
offered --they leave--> handed to another guru BK, and offered when that one is on call in school hours

Only so is it known what the screening does not hear: verdicts on alarms tell nothing of those that never rang. Each
reading is in the audit like any other, and the student finds it counted in /dataku. The verdict is without words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from flows.model import marks
from flows.model.chats import Closed
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Record, SetTimer
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId, PersonId
from flows.model.people import Person, Role, moved
from flows.model.places import AtWork, Road, Sample
from flows.model.say import Button, Buttons, Lane, Say
from flows.model.scene import Scene
from flows.offers.offers import REACH_OUT
from flows.review import oversight
from flows.rights import actions, permissions, pin
from flows.rights.conditions import free
from flows.school.hours import next_opening, open_now

DUE = "sample-due"
SINCE = timedelta(days=7)
HANDED_SINCE = timedelta(days=28)  # what is older and lay with somebody who left is judged no more
VERDICTS = ("missed", "quiet")


def wound(scene: Scene) -> Iterator[SetTimer]:
    """When somebody goes on call. Whoever is there first while school is open reads this week's."""
    if scene.school.sample_a_week:
        at = scene.now if open_now(scene.school, scene.now) else next_opening(scene.school, scene.now)
        yield SetTimer(DUE, at or scene.now)


def ring(scene: Scene) -> Decision:
    """Stale once somebody has them, or nobody may act just now."""
    me = scene.me
    here = me.staff is Role.SUPERVISOR and me.work.on_at(scene.now)
    open_ = open_now(scene.school, scene.now) or not scene.school.hours
    if not here or not open_:
        return Decision()
    before = handed(scene)
    mine = next((it.place for it in before.effects if isinstance(it, Move) and it.person == me.id), me.work)
    return before.then(*this_weeks(replace(scene, me=moved(me, mine))).effects)


def this_weeks(scene: Scene) -> Decision:
    me, week = scene.me, this_week(scene)
    if any(one.work.sample is not None and one.work.sample.week == week for one in scene.desk.all(Role.SUPERVISOR)):
        return Decision()
    found = drawn(
        scene,
        (chat for chat in scene.lately if isinstance(chat, Closed) and fits(scene, chat)),
        scene.school.sample_a_week,
    )
    if not found:
        return Decision()
    work = replace(me.work, sample=Sample(week, tuple(chat.story.id for chat in found)))
    said = scene.tell(Say("sample-offer", {"count": len(found)}, buttons=rows(found)), Lane.NOTICE)
    return Decision((Move(me.id, work), said, Record("sample offered", detail=str(len(found)))))


def left_to(guru: Person, one: Person) -> Person:
    """What `one` has not judged is the guru's from now on; and no other is drawn for the week it was drawn for."""
    left, own = one.work.sample, guru.work.sample or Sample("")
    if one.staff is not Role.SUPERVISOR or left is None:
        return guru
    ours = dict.fromkeys((*own.handed, *left.handed, *left.chats))
    kept = replace(own, week=max(own.week, left.week), handed=tuple(it for it in ours if it not in own.chats))
    return moved(guru, replace(guru.work, sample=kept))


def handed(scene: Scene) -> Decision:
    """Offered in one message; what its student keeps from me goes on to a colleague, and what is no more to nobody."""
    me, sample = scene.me, scene.me.work.sample
    if sample is None or not sample.handed:
        return Decision()
    there = [chat for chat in scene.lately if isinstance(chat, Closed) and chat.story.id in sample.handed]
    mine = [chat for chat in there if free(scene, chat)]
    ids = tuple(chat.story.id for chat in mine)
    work = replace(me.work, sample=replace(sample, chats=(*sample.chats, *ids), handed=()))
    done = Decision((Move(me.id, work), *passed_on(scene, [chat for chat in there if chat not in mine])))
    if not mine:
        return done
    said = Say("sample-handed", {"count": len(mine)}, buttons=rows(mine))
    return done.then(scene.tell(said, Lane.NOTICE), Record("sample offered", detail=str(len(mine))))


def passed_on(scene: Scene, chats: Iterable[Closed]) -> Iterator[Effect]:
    others = [one for one in scene.desk.all(Role.SUPERVISOR) if one.id != scene.me.id]
    for guru in others:
        theirs = tuple(it.story.id for it in chats if first_of(others, it.story.student) is guru)
        if theirs:
            own = guru.work.sample or Sample("")
            yield Move(guru.id, replace(guru.work, sample=replace(own, handed=(*own.handed, *theirs))))
            yield SetTimer(DUE, scene.now, person=guru.id)


def first_of(gurus: Iterable[Person], student: PersonId) -> Person | None:
    return next((one for one in gurus if one.id != student and student not in one.work.apart), None)


def rows(chats: Iterable[Closed]) -> Buttons:
    return tuple((Button("sample-read", chat.story.id, name=chat.story.alias),) for chat in chats)


def this_week(scene: Scene) -> str:
    year, week, _ = scene.now.astimezone(scene.school.zone).isocalendar()
    return f"{year}-W{week:02}"


def fits(scene: Scene, chat: Closed) -> bool:
    """With a peer, over since a week at most, and nobody was rung for it."""
    if chat.road is not Road.PEER or chat.helper is None:
        return False
    quiet = chat.danger is None and not chat.urgent and not chat.reported and chat.report is None
    return quiet and scene.now - chat.ended < SINCE and free(scene, chat)


def drawn(scene: Scene, chats: Iterable[Closed], most: int) -> list[Closed]:
    """By lot: whoever reads may not choose whom they read."""
    left, dice, found = sorted(chats, key=lambda chat: chat.story.id), scene.luck.dice, list[Closed]()
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
