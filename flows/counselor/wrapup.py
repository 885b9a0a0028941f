"""Wrap-up (catatan akhir): what a counselor writes down after a chat, and how they are. One message that changes; each
step may be skipped, and for a day they may come back to it.

what was done --> how worried, 0 to 3 --> a line for the guru BK --> how are you? (debrief.py)

What they answer is kept with the chat at once, so that nothing is lost by stopping half way. Whoever worries most is
offered to call an adult there and then; that is a call like any other (summons.py).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from flows.counselor import debrief
from flows.danger import summons
from flows.model import marks
from flows.model.carried import Step, Wrap
from flows.model.chats import Chat, Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Move, SetTimer, Tell
from flows.model.events import ButtonPressed, Event, PersonUnreachable, TextReceived, TimerRang
from flows.model.ids import PersonId
from flows.model.people import Person, moved, unasked
from flows.model.places import Asked, AtWork, Road
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.model.stories import WrapUp
from flows.risk.alarm import Level

ENDS, LINE = "wrap-ends", "wrap-line"
OPEN_FOR = timedelta(hours=24)
PATIENCE = timedelta(minutes=10)  # for the line, once they said that they want to write one
DID = ("listened", "feelings", "ideas", "info", "adult")
WORRIES = ("0", "1", "2", "3")
MOST_WORRIED = 3
STEPS = (Step.DID, Step.WORRY, Step.LINE, Step.SELF)
VERBS = frozenset({"wrap-did", "wrap-on", "wrap-worry", "wrap-back", "wrap-line", "wrap-call"})


def asked_after(scene: Scene, event: Event, done: Decision) -> Decision:
    """Whoever held a chat before this and holds it no more is asked, however it ended: here, so nowhere forgotten."""
    works: dict[PersonId, AtWork] = {}
    effects = tuple(effect for chat in left(scene, done) for effect in after(scene, event, done, chat, works))
    return done.then(*effects) if effects else done


def left(scene: Scene, done: Decision) -> Iterator[Talking]:
    now = {effect.chat.story.id: effect.chat for effect in done.effects if isinstance(effect, Keep)}
    held = (scene.chat, scene.own, *scene.mine.values()) if now else ()
    before = {chat.story.id: chat for chat in held if isinstance(chat, Talking) and chat.road is Road.PEER}
    for which, chat in before.items():
        newer = now.get(which, chat)
        if not (isinstance(newer, Talking) and newer.helper == chat.helper):
            yield chat


def after(scene: Scene, event: Event, done: Decision, chat: Talking, works: dict[PersonId, AtWork]) -> Iterator[Effect]:
    """`works` is what earlier chats of this decision left of whom: somebody may let go of two at once."""
    was = scene.me if chat.helper == scene.me.id else scene.desk.staff.get(chat.helper)
    silent = isinstance(event, TimerRang) and not chat.answered  # they were not there
    if was is None or silent or not (chat.answered or chat.worrying):
        return
    helper = as_left(was, done, works)
    gone = isinstance(event, PersonUnreachable) and helper.id == scene.me.id
    asks = not (gone or helper.seeks or helper.staff is None)  # whoever seeks help now is asked nothing
    helper, effects = debrief.carried_on(scene, helper, chat)
    work = helper.work
    if asks:
        older = work.carried.wrap
        wrap = Wrap(chat.story.id, chat.story.alias, scene.now + OPEN_FOR, heavy=chat.worrying)
        work = replace(work, carried=replace(work.carried, wrap=wrap))
        if older is not None:
            yield Amend(helper.id, Say("wrap-over"), marks.wrap(older.chat))
        yield Tell(helper.id, first(wrap, WrapUp(helper.id, scene.now)), mark=marks.wrap(wrap.chat))
        yield SetTimer(ENDS, wrap.until, wrap.chat, helper.id)
    works[helper.id] = work
    yield from (Move(helper.id, work), *effects)


def as_left(helper: Person, done: Decision, works: Mapping[PersonId, AtWork]) -> Person:
    """As they are once all that is done."""
    for effect in done.effects:
        if isinstance(effect, Move) and effect.person == helper.id:
            helper = moved(helper, effect.place)
    return moved(helper, works[helper.id]) if helper.id in works else helper


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    """What the student has erased is asked no more; how they are themselves still is."""
    wrap, chat = open_wrap(scene), scene.chat
    if wrap is None or event.about != wrap.chat:
        return scene.say("wrap-over")
    if chat is not None:
        return answer(scene, wrap, chat, event)
    return turned(scene, wrap, Step.SELF) if wrap.step is not Step.SELF else Decision()


def answer(scene: Scene, wrap: Wrap, chat: Chat, event: ButtonPressed) -> Decision:
    """A second tap finds the message already at the next step."""
    value = event.value
    match wrap.step, event.verb:
        case Step.DID, "wrap-did" if value in DID:
            return did(scene, wrap, chat, value)
        case step, "wrap-on" if value == step and step is not Step.SELF:
            return turned(scene, wrap, STEPS[STEPS.index(step) + 1])
        case step, "wrap-back" if value == step and step is not Step.DID:
            return turned(scene, wrap, STEPS[STEPS.index(step) - 1])
        case Step.WORRY, "wrap-worry" if value in WORRIES:
            return worried(scene, wrap, chat, int(value))
        case Step.LINE, "wrap-line" | "wrap-call":
            return ask_line(scene, wrap) if event.verb == LINE else call(scene, wrap, chat)
        case _:
            return Decision()


def open_wrap(scene: Scene) -> Wrap | None:
    wrap = scene.me.work.carried.wrap
    return wrap if wrap is not None and scene.now < wrap.until else None


def did(scene: Scene, wrap: Wrap, chat: Chat, what: str) -> Decision:
    """Several may be true; a tap more takes one back."""
    mine = chat.story.wrap_of(scene.me.id, scene.now)
    done = set(mine.did) ^ {what}
    newer = replace(mine, did=tuple(one for one in DID if one in done))
    return Decision((written(chat, newer), Amend(scene.me.id, first(wrap, newer), marks.wrap(wrap.chat))))


def worried(scene: Scene, wrap: Wrap, chat: Chat, worry: int) -> Decision:
    newer = replace(chat.story.wrap_of(scene.me.id, scene.now), worry=worry)
    kept, me, told = written(chat, newer), scene.me, tuple[Effect, ...]()
    if worry == MOST_WORRIED and not wrap.heavy:
        wrap = replace(wrap, heavy=True)
        me, told = debrief.heavier(scene, me, wrap.chat)
    now = replace(scene, me=me, chat=kept.chat)
    return turned(now, wrap, Step.LINE).after(kept).then(*told)


def written(chat: Chat, newer: WrapUp) -> Keep:
    return Keep(replace(chat, story=chat.story.wrapped(newer)))


def turned(scene: Scene, wrap: Wrap, step: Step) -> Decision:
    """To another step. A line that was waited for is waited for no more."""
    newer, asked = replace(wrap, step=step), scene.me.work.asked
    work = unasked(scene.me.work) if asked is not None and asked.what == LINE else scene.me.work
    work = replace(work, carried=replace(work.carried, wrap=newer))
    return Decision((Move(scene.me.id, work), Amend(scene.me.id, shown(scene, newer), marks.wrap(wrap.chat))))


def shown(scene: Scene, wrap: Wrap) -> Say:
    mine = scene.chat.story.wrap_of(scene.me.id, scene.now) if scene.chat else WrapUp(scene.me.id, scene.now)
    match wrap.step:
        case Step.DID:
            return first(wrap, mine)
        case Step.WORRY:
            levels = tuple((Button("wrap-worry", wrap.chat, value),) for value in WORRIES)
            return Say("wrap-worry", {"alias": wrap.alias}, buttons=(*levels, turns(wrap)))
        case Step.LINE:
            return line(scene, wrap, mine)
        case Step.SELF:
            return debrief.question(wrap)


def first(wrap: Wrap, mine: WrapUp) -> Say:
    rows: Buttons = tuple((Button("wrap-did", wrap.chat, one, "yes" if one in mine.did else "no"),) for one in DID)
    on = Button("wrap-on", wrap.chat, Step.DID, "on" if mine.did else "skip")
    return Say("wrap-did", {"alias": wrap.alias}, buttons=(*rows, (on,)))


def turns(wrap: Wrap) -> tuple[Button, ...]:
    return Button("wrap-back", wrap.chat, wrap.step), Button("wrap-on", wrap.chat, wrap.step, "skip")


def line(scene: Scene, wrap: Wrap, mine: WrapUp) -> Say:
    calls = mine.worry == MOST_WORRIED and scene.chat is not None and summons.possible(scene.chat)
    rows: Buttons = ((Button("wrap-call", wrap.chat),),) if calls else ()
    notes = (Note("wrap-worried", {"alias": wrap.alias}),) if calls else ()
    return Say("wrap-line", {"alias": wrap.alias}, notes, (*rows, (Button("wrap-line", wrap.chat),), turns(wrap)))


def ask_line(scene: Scene, wrap: Wrap) -> Decision:
    """Only now are the next words one: what they write to a student meanwhile is not mistaken for it."""
    if scene.me.seeks:
        return scene.say("wrap-later")
    work = replace(scene.me.work, asked=Asked(LINE, scene.now + PATIENCE, wrap.chat))
    say = Say("wrap-line-write", {"alias": wrap.alias}, buttons=(turns(wrap),))
    return Decision((Move(scene.me.id, work), Amend(scene.me.id, say, marks.wrap(wrap.chat))))


def answered(scene: Scene, event: TextReceived) -> Decision:
    """From here on words go to nobody unasked: a correction may follow, and no student is to read it. Words of danger
    are kept as well, but answered by no further question of a form."""
    wrap, chat, work = open_wrap(scene), scene.chat, unasked(scene.me.work)
    if wrap is None or chat is None or chat.story.id != wrap.chat:
        return scene.say("wrap-over").after(Move(scene.me.id, work))
    sign = event.alarm if event.alarm is not None and event.alarm.level is not Level.OFFER else None
    newer = None if sign else replace(wrap, step=Step.SELF)
    kept = written(chat, replace(chat.story.wrap_of(scene.me.id, scene.now), line=event.text))
    work = replace(work, carried=replace(work.carried, wrap=newer))
    above = Amend(scene.me.id, Say("wrap-kept", {"alias": wrap.alias}), marks.wrap(wrap.chat))
    asks = (scene.tell(debrief.question(newer), mark=marks.wrap(wrap.chat)),) if newer else ()
    rings = summons.heard(scene, kept.chat, sign, event.text).effects if sign else ()
    return Decision((kept, Move(scene.me.id, work), above, *asks, *rings))


def call(scene: Scene, wrap: Wrap, chat: Chat) -> Decision:
    done = summons.call(scene, chat)
    now = replace(scene, chat=done.leaves(chat))
    return done.then(Amend(scene.me.id, shown(now, wrap), marks.wrap(wrap.chat)))


def ends(scene: Scene) -> Decision:
    """A day later nothing is asked any more. A bell of another chat is stale."""
    work, wrap = scene.me.work, scene.me.work.carried.wrap
    if wrap is None or scene.now < wrap.until:
        return Decision()
    waits = work.asked is not None and work.asked.what == LINE
    over = replace(unasked(work) if waits else work, carried=replace(work.carried, wrap=None))
    return Decision((Move(scene.me.id, over), Amend(scene.me.id, Say("wrap-over"), marks.wrap(wrap.chat))))
