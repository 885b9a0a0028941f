"""Queue: a student waits, is told the truth about how long, and nothing said meanwhile is lost.

AskWords --> InQueue      a Queued chat, offers to whoever may take it, and a bell that looks again
InQueue --cancel--> Home

Peers are offered only while an adult is on call. The guru BK are always told.
"""

from collections.abc import Iterable
from dataclasses import replace
from statistics import median_high

from flows.escalation import climb
from flows.model import marks
from flows.model.aliases import alias
from flows.model.chats import Closed, Queued
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Rewrite, SetTimer, Tell, Write
from flows.model.escalations import NOT_FOR_A_PEER
from flows.model.events import TextEdited, TextReceived
from flows.model.menu import Menu
from flows.model.people import Role, moved
from flows.model.places import Draft, Home, InQueue, Line, Road
from flows.model.say import Lane, Note, Say
from flows.model.scene import Desk, Scene
from flows.model.stories import Side, Story
from flows.offers import fitness, names, offers
from flows.risk.alarm import Level
from flows.school.hours import exams_until, on_day, opening_note
from flows.talking import claimable, home, long_wait, quiet
from flows.talking.looking import LATEST, SOONEST, next_look

LOOK = "queue-look"
NONE_LEFT = "queue-none-left"
ENOUGH_WAITS = 5  # fewer are no ground for a promise


def enter(scene: Scene, draft: Draft) -> Decision:
    """From the intake; its message is closed, so that nobody taps on an old question."""
    chat = still_worrying(scene, draft, new(scene, draft))
    lines = (Write(chat.story.id, Side.STUDENT, line) for line in draft.lines[1:])
    joined = (*superseded(scene), *join(scene, chat, f"queue-entered-{chat.road}"))
    return Decision((asked(scene, draft), *lines, *joined))


def still_worrying(scene: Scene, draft: Draft, chat: Queued) -> Queued:
    """Something they said on the way here had adults told: now this chat bears it, and with violence no peer's."""
    danger = draft.danger or (scene.told.danger if scene.told else None)
    if danger is None or not danger.open:
        return replace(chat, helped=draft.helped)
    road = Road.BK if danger.what in NOT_FOR_A_PEER else chat.road
    return replace(chat, danger=danger.taken(), helped=draft.helped, road=road)


def worried(scene: Scene, chat: Queued) -> tuple[Effect, ...]:
    """`chat` knows why. They wait on; where it is violence, for an adult."""
    if chat.road is Road.PEER and chat.danger and chat.danger.for_adults:
        return to_adult(scene, chat).effects
    again: list[Effect] = []
    for guru in offers.of_adults(scene.desk, chat):  # they have its offer already: it says so now
        again += offers.anew(chat, offers.to(scene, chat, guru))
    rung, bell = climb.started(scene, chat)
    kept, told = renewed(scene, rung)
    return (Keep(kept), *again, *told, *bell)


def superseded(scene: Scene) -> tuple[Effect, ...]:
    """What adults were told before there was a chat: it points to the newer message."""
    match scene.told:
        case Closed() as apart if apart.worrying:
            newer = offers.withdraw(apart, Say("alert-newer", {"alias": apart.story.alias}))
            return (Keep(replace(apart, danger=None, alarm_at=None, offers=())), *newer)
        case _:
            return ()


def asked(scene: Scene, draft: Draft) -> Amend:
    return Amend(scene.me.id, Say("intake-done", {"topic": draft.topic}), marks.intake(draft.id))


def new(scene: Scene, draft: Draft) -> Queued:
    opening = draft.lines[0] if draft.lines else None
    name = alias(scene.luck.dice, scene.desk.aliases)
    story = Story(scene.luck.chat, scene.me.id, name, draft.topic, draft.wish, draft.feeling, opening)
    away = tuple(dict.fromkeys((*draft.classmates, *names.avoided(scene.me, scene.now))))
    wished = replace(story, classmates=away, gender=draft.gender, language=scene.me.facts.language)
    return Queued(wished, draft.road, scene.now)


def join(scene: Scene, chat: Queued, key: str) -> tuple[Effect, ...]:
    """Into the queue, again or for the first time: what is said of it once, what is kept up to date, who is asked."""
    story = chat.story
    if chat.road is Road.PEER and not claimable.reaches_peers(scene, scene.person(story.student)):
        chat, key = replace(chat, road=Road.BK), "queue-entered-bk"
    with_card, card = shown(scene, replace(chat, entered=scene.now, late=False))
    rung, climbs = climb.started(scene, with_card)
    offered, tells = offers.make(scene, rung)
    bell, ring = bell_for(scene, offered)
    return (
        Keep(bell),
        Move(story.student, InQueue(story.id)),
        Tell(story.student, Say(key, menu=Menu.WAITING)),
        Tell(story.student, card, mark=marks.waiting(story.id)),
        *tells,
        *ring,
        *climbs,
    )


def bell_for(scene: Scene, chat: Queued) -> tuple[Queued, tuple[SetTimer, ...]]:
    """One bell for one chat: an older one that still rings finds that it is not the one. And a slow one, for who would
    wait for ever."""
    at = next_look(scene, chat)
    kept, slow = quiet.begun(scene, chat) if chat.still is None else (chat, ())
    return replace(kept, bell=at), (SetTimer(LOOK, at, chat.story.id), *slow)


def sooner(scene: Scene, chat: Queued) -> tuple[Queued, tuple[SetTimer, ...]]:
    """Who has waited long is looked at soon again when somebody comes."""
    at = scene.now + SOONEST
    if chat.bell is None or chat.bell <= at:
        return chat, ()
    return replace(chat, bell=at), (SetTimer(LOOK, at, chat.story.id),)


def to_bk(scene: Scene, chat: Queued) -> Decision:
    """They would rather talk with an adult: the same words, another queue."""
    return place(scene, chat) if chat.road is Road.BK else to_adult(scene, chat)


def to_adult(scene: Scene, chat: Queued) -> Decision:
    waiting = replace(chat, road=Road.BK, offers=())
    gone = offers.withdraw(chat, Say("offer-gone"))
    return Decision((*gone, moved_below(chat), *join(scene, waiting, "queue-entered-bk")))


def place(scene: Scene, chat: Queued) -> Decision:
    """Where they are, once more."""
    with_card, card = shown(scene, chat)
    where = scene.tell(Say("queue-here", menu=Menu.WAITING))
    below = scene.tell(card, mark=marks.waiting(chat.story.id))
    return Decision((Keep(with_card), moved_below(chat), where, below))


def moved_below(chat: Queued) -> Amend:
    """Only one message is kept up to date."""
    return Amend(chat.story.student, Say("queue-below"), marks.waiting(chat.story.id))


def written(scene: Scene, chat: Queued, event: TextReceived) -> Decision:
    """Kept for whoever comes; said once, and not where the answer to words of danger says it already."""
    if scene.found is not None and scene.found.chat != chat.story.id:
        return scene.say("talk-closed")  # an answer to somebody of an earlier chat is not for the next one
    now = quiet.spoken(scene.now, replace(chat, kept=True))
    news = () if now == chat else (Keep(now),)
    answered = event.alarm is not None and event.alarm.level is not Level.OFFER
    said = () if chat.kept or answered else (scene.tell(Say("queue-kept")),)
    return Decision((Write(chat.story.id, Side.STUDENT, Line(event.message, event.text)), *news, *said))


def edited(scene: Scene, chat: Queued, event: TextEdited) -> Decision:
    line, opening = Line(event.message, event.text), chat.story.opening
    if opening and opening.message == line.message:
        return Decision((Keep(replace(chat, story=replace(chat.story, opening=line))),))
    if any((one.side, one.line.message) == (Side.STUDENT, line.message) for one in scene.said):
        return Decision((Rewrite(chat.story.id, Side.STUDENT, line),))
    return scene.say("edit-too-late")


def cancel(scene: Scene, chat: Queued) -> Decision:
    hello = home.hello(scene, moved(scene.me, Home()))
    over = Amend(chat.story.student, Say("queue-cancelled"), marks.waiting(chat.story.id))
    return Decision((*gone(scene, chat), Move(chat.story.student, Home()), over, hello))


def gone(scene: Scene, chat: Queued) -> tuple[Effect, ...]:
    """They wait no longer; whoever had the offer sees that. After Darurat an adult can still go and ask."""
    adults = replace(chat, offers=offers.of_adults(scene.desk, chat))
    peers = tuple(p for p in chat.offers if p not in adults.offers)
    over = (*offers.withdraw(replace(chat, offers=peers), Say("offer-gone")), *offers.over(adults))
    kept, asked = climb.left_open(scene, adults.closed(scene.now))
    return (Keep(kept), *over, *asked)


def look(scene: Scene) -> Decision:
    """The bell: has the place changed, is somebody free now?"""
    match scene.chat:
        case Queued() as chat if chat.bell is None or not scene.now < chat.bell <= scene.now + LATEST:
            late, told = long_wait.noticed(scene, chat)
            offered, effects = renewed(scene, late)
            kept, ring = bell_for(scene, offered)
            return Decision((Keep(kept), *effects, *told, *ring))
        case _:
            return Decision()  # claimed or closed meanwhile, or another bell's chat: this one is stale


def renewed(scene: Scene, chat: Queued) -> tuple[Queued, tuple[Effect, ...]]:
    """What the student reads, if it is no longer so, and offers to whoever may take it now."""
    with_card, card = shown(scene, chat)
    offered, tells = offers.make(scene, with_card)
    mark = marks.waiting(chat.story.id)
    news = (Amend(chat.story.student, card, mark, Lane.NOTICE),) if with_card != chat else ()
    return offered, (*news, *tells)


def renew_all(scene: Scene, waiting: Iterable[Queued]) -> Iterable[Effect]:
    """Somebody came, went or has room again. `scene.desk` is as after that."""
    for chat in waiting:
        offered, effects = renewed(scene, chat)
        kept, ring = sooner(scene, offered)
        if kept != chat:
            yield Keep(kept)
        yield from (*effects, *ring)


def shown(scene: Scene, chat: Queued) -> tuple[Queued, Say]:
    """What the student reads about place and time, and the chat that remembers having said it."""
    ahead, minutes = place_of(scene.desk, chat), wait(scene.desk, chat)
    state = state_of(scene, chat)
    key = state if state == NONE_LEFT else f"queue-{state}"
    notes: tuple[Note, ...] = ()
    exams = exams_until(scene.school, scene.now) if chat.road is Road.PEER and not chat.urgent else None
    args: dict[str, str | int] = {"place": ahead, "minutes": minutes}
    if exams:
        key, args = "queue-peer-exams", args | on_day(exams)
    elif key == NONE_LEFT:
        args["outside"] = "yes" if scene.desk.all(Role.OMBUD) else "no"
    elif state.endswith("no-adult"):
        notes = (opening_note(scene.school, scene.now),)
    card = Say(key, args, notes)
    told = (str(value) for note in notes for value in note.args.values())
    said = " ".join((key.removeprefix("queue-"), str(ahead), str(minutes), *told))
    return replace(chat, shown=said), card


def state_of(scene: Scene, chat: Queued) -> str:
    desk, now = scene.desk, scene.now
    road = "urgent" if chat.urgent else chat.road
    adults = offers.for_chat(desk, chat)
    if road != Road.PEER and not adults.all(Role.SUPERVISOR):
        return NONE_LEFT
    if not (desk if road == Road.PEER else adults).attended(now):
        return f"{road}-no-adult"
    if chat.urgent:
        return road
    return "nobody" if chat.road is Road.PEER and not someone(scene, chat) else "place"


def someone(scene: Scene, chat: Queued) -> bool:
    """A counselor who may come, now or once they have room again. Whoever is of their class or marked by them counts,
    too: else a student could find out, mark by mark, which name is on duty just now."""
    peers = (peer for peer in scene.desk.on(Role.COUNSELOR, scene.now) if not offers.parted(peer, chat))
    reasons = (fitness.why_not(peer, scene.school, scene.now, attended=True) for peer in peers)
    return any(reason in (None, fitness.Why.FULL) for reason in reasons)


def place_of(desk: Desk, chat: Queued) -> int:
    """How many come first, and one; each road has its own queue."""
    others = (other for other in desk.waiting if other.road is chat.road and other.story.id != chat.story.id)
    return sum(other.turn < chat.turn for other in others) + 1


def wait(desk: Desk, chat: Queued) -> int:
    """Minutes the last students waited at most, half of them less; 0 is "we cannot tell yet"."""
    if chat.road is Road.BK or len(desk.waits) < ENOUGH_WAITS:
        return 0
    return max(1, round(median_high(desk.waits) / 60))
