"""Close: anybody may end, change or step out at any time; the other is told the truth, and nobody is left alone.

Talking --end--> Closed                 either of them
Talking --change, report--> Closed      by the student, who may wait for another
Talking --hand back, silence--> Queued  by the helper: the student waits on, in the old place
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows.afterwards import after
from flows.ending import duty
from flows.escalation import climb
from flows.model import carried, held, load, marks
from flows.model.aliases import alias
from flows.model.chats import Queued, Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Record, Tell
from flows.model.events import TextReceived
from flows.model.people import Role, moved
from flows.model.places import Home, Road
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.offers import offers
from flows.risk.alarm import Level
from flows.school.hotlines import hotlines
from flows.talking import caution, complaints, home, queue, reports, talk
from flows.talking.claim import card_again

HAND_BACK, UNEASY = "hand-back", "uneasy"
SAYS_UNEASY = frozenset(("aku tidak nyaman", "aku nggak nyaman", "aku gak nyaman", "aku ga nyaman", "i feel uneasy"))
OFTEN = 2  # in a week


def end(scene: Scene, chat: Talking) -> Decision:
    """By a tap: the student's on the keyboard, the helper's under the chat's card."""
    whose = {"alias": chat.story.alias}
    if chat.road is Road.PEER and (chat.urgent or chat.for_adults) and scene.me.id == chat.helper:
        return end_in_danger(scene, chat)
    over = (*closed(scene, chat, surveyed=chat.answered), Move(chat.story.student, Home()))
    if scene.me.id == chat.story.student:
        left = Tell(chat.helper, Say("close-student-left", whose))
        return Decision((*over, left, *goodbye(scene, chat, Say("close-bye"))))
    bye = Say(f"close-helper-left-{chat.road}", {"alias": chat.helper_alias})
    return Decision((*over, scene.tell(Say("close-done", whose)), *goodbye(scene, chat, bye)))


def end_in_danger(scene: Scene, chat: Talking) -> Decision:
    """A peer may go at any time; the student is not sent home with it."""
    thanks = scene.tell(Say("relief-thanks", {"alias": chat.story.alias}))
    done = (*released(scene, chat), Record("relieved", chat.story.id), thanks)
    return Decision((*done, *on_to_an_adult(scene, chat)))


def on_to_an_adult(scene: Scene, chat: Talking) -> Iterator[Effect]:
    """Warm, true, and with the numbers."""
    student = scene.person(chat.story.student)
    numbers = hotlines(scene.school, scene.now, student.facts.language)
    yield Tell(student.id, Say("relief-student", notes=numbers), Lane.DANGER)
    yield from again(scene, chat, chat.waiting_again(), "queue-here")


def end_by_card(scene: Scene) -> Decision:
    match scene.chat:
        case Talking() as chat if scene.me.id == chat.helper:
            return end(scene, chat)
        case _:
            return scene.say("close-already")


def goodbye(scene: Scene, chat: Talking, say: Say) -> Iterator[Effect]:
    """The menu again, and the question how they are, which nobody must answer."""
    yield from caution.not_sent(scene, chat)
    student = scene.person(chat.story.student)
    yield Tell(student.id, replace(say, menu=home.menu_of(moved(student, Home()))))
    red = chat.danger is not None and chat.danger.open and chat.danger.level is Level.RED
    if chat.answered and not (red or chat.urgent):  # how it was is not the question while an adult is still to come
        yield from after.ask(scene, chat)


def closed(
    scene: Scene, chat: Talking, *, apart: bool = False, surveyed: bool = False, reported: bool = False
) -> tuple[Effect, ...]:
    """It is over; the helper has room again. An adult who was called can still go and ask."""
    kept, asked = climb.left_open(scene, replace(chat.closed(scene.now), surveyed=surveyed, reported=reported))
    return (Keep(kept), *offers.over(chat), *asked, *released(scene, chat, apart=apart, long=reported))


def often(scene: Scene) -> Iterator[Effect]:
    """Who may know one student after the other is spoken with, quietly: a claim must not become a peephole."""
    times = len(load.handing_back(scene.me.work.load, scene.now).back)
    if times < OFTEN:
        return
    say = Say("hand-back-often", {"badge": scene.me.work.study.badge or "?", "times": times})
    for guru in scene.desk.all(Role.SUPERVISOR):
        yield Tell(guru.id, say, Lane.NOTICE)


def released(
    scene: Scene, chat: Talking, *, on: bool = True, apart: bool = False, known: bool = False, long: bool = False
) -> Iterator[Effect]:
    """The helper no longer holds this chat, and rests; their card says so."""
    helper, story = scene.person(chat.helper), chat.story
    work = held.rested(helper.work, chat, scene.now, long=long)
    if not on:
        work = replace(work, on=False)
    if known:
        back = (*carried.of_month(work.carried.back, scene.now), scene.now)
        work = replace(work, load=load.handing_back(work.load, scene.now), carried=replace(work.carried, back=back))
    if apart:
        work = held.kept_apart(work, story.student)
    return held.let_go(helper, story.id, work, Say("card-over", {"alias": story.alias}))


def change(scene: Scene, chat: Talking) -> Decision:
    """Another counselor, without reasons. The next one reads how it began, not what was said since."""
    if chat.road is Road.BK:
        return scene.say("close-already")
    again = replace(
        chat.story, id=scene.luck.chat, alias=alias(scene.luck.dice, scene.desk.aliases), complaints=(), much=False
    )
    waiting = replace(chat.waiting_again(chat.helper), story=again, since=scene.now, note="")
    if chat.danger:
        waiting = replace(waiting, danger=chat.danger.taken())  # a new bell, for the new chat
    if not waiting.urgent and not chat.for_adults:
        waiting = replace(waiting, road=Road.PEER)  # they did ask for an adult, but now for a counselor
    settled = replace(chat, alarm_at=None, called_at=None, danger=None)  # who was called is called to the new one
    left = Tell(chat.helper, Say("close-student-left", {"alias": chat.story.alias}))
    key = f"change-entered-{waiting.road}"
    over = (*closed(scene, settled), *caution.not_sent(scene, chat), left)
    return Decision((*over, *queue.join(scene, waiting, key)))


def report(scene: Scene, chat: Talking) -> Decision:
    """It ends, every supervisor is told, the student is asked what they need, and the two do not meet again.

    Whoever was reported rests as after a heavy chat: time for an adult to look before the next student, with
    nothing said of a report. The guru BK reads the chat, and may suspend them: the alias leads nowhere else.
    """
    if chat.road is Road.BK:
        return scene.say("close-already")
    badge = scene.badge(chat.helper, chat.helper_alias)
    rest = scene.school.duty.rest_heavy // timedelta(hours=1)
    names: dict[str, str | int] = {"alias": chat.story.alias, "counselor": badge, "hours": rest}
    look = ((Button("read", chat.story.id), Button("counselor", value=chat.helper, name=badge)),)
    gurus = (guru.id for guru in scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR))
    menu = home.menu_of(moved(scene.me, Home()))
    what_now = Say("report-next", buttons=((Button("menu-bk"),), (Button("menu-talk"),)))
    return Decision(
        (
            *closed(scene, chat, apart=True, reported=True),
            *caution.not_sent(scene, chat),
            Move(scene.me.id, Home()),
            *(Tell(guru, Say("report-alert", names, buttons=look), Lane.DANGER) for guru in gurus),
            Tell(chat.helper, Say("close-student-left", {"alias": chat.story.alias})),
            scene.tell(Say("report-thanks", menu=menu)),
            scene.tell(what_now),
            Record("reported", chat.story.id),
        )
    )


def hand_back(scene: Scene, key: str) -> Decision:
    """ "Aku mungkin kenal dia", "aku tidak nyaman": at once and without reasons, and it does not happen again."""
    match scene.chat:
        case Talking(road=Road.PEER) as chat if scene.me.id == chat.helper:
            waiting = chat.waiting_again(chat.helper)
            known = key == HAND_BACK
            why = () if known else complaints.asked(chat.story.id)
            thanks = scene.tell(Say(f"{key}-thanks", {"alias": chat.story.alias}, buttons=why))
            done = (*released(scene, chat, apart=True, known=known), Record(key, chat.story.id), thanks)
            told = often(scene) if known else ()
            return Decision((*done, *again(scene, chat, waiting, "queue-again"), *told))
        case _:
            return scene.say("close-already")


def helper_wrote(scene: Scene, event: TextReceived) -> Decision:
    """ "Aku tidak nyaman", written, is the button: it goes to no student."""
    if not (says_uneasy(event.text) and any(chat.road is Road.PEER for chat in scene.mine.values())):
        return talk.staff_says(scene, event)
    if scene.chat is not None and scene.chat.story.id in scene.mine:
        return hand_back(scene, UNEASY)
    return Decision(tuple(effect for chat in scene.mine.values() for effect in card_again(chat)))  # which of them?


def says_uneasy(text: str) -> bool:
    return " ".join(text.casefold().strip(" .!…").split()) in SAYS_UNEASY


def relieve(scene: Scene) -> Decision:
    """Danger was said to a peer ten minutes ago, and no adult has come: the peer is out of it all the same, and the
    student reads the truth."""
    match scene.chat:
        case Talking(road=Road.PEER) as chat if chat.urgent:
            helper = scene.person(chat.helper)
            away = moved(helper, held.rested(helper.work, chat, scene.now))
            thanks = Tell(helper.id, Say("relief-thanks", {"alias": chat.story.alias}, menu=home.menu_of(away)))
            done = (*released(scene, chat), Record("relieved", chat.story.id), thanks)
            return Decision((*done, *on_to_an_adult(scene.with_staff(away), chat)))
        case _:
            return Decision()  # an adult came, or it is over


def silence(scene: Scene) -> Decision:
    """The helper has not written the word they owe: the student does not wait for nobody. A counselor is taken off
    duty; they may take this one again once they are back."""
    match scene.chat:
        case Talking(silent_since=since) as chat if since and scene.now >= since + scene.school.limits.first_reply:
            helper = scene.person(chat.helper)
            on = helper.work.on and chat.road is Road.BK
            away = moved(helper, replace(held.rested(helper.work, chat, scene.now), on=on))
            say = Say(f"silence-{chat.road}", {"alias": chat.story.alias}, menu=home.menu_of(away))
            done = (*released(scene, chat, on=on), Record("silent", chat.story.id), Tell(helper.id, say))
            waits = again(scene.with_staff(away), chat, chat.waiting_again(), "queue-again-silence")
            return Decision((*done, *waits))
        case _:
            return Decision()  # they wrote, or it is over: the bell is stale


def again(scene: Scene, chat: Talking, waiting: Queued, key: str) -> Iterator[Effect]:
    """Into the queue again. Alerts of the chat that was are now offers of the one that waits."""
    if chat.road is Road.BK:
        key = "queue-again-bk"
    elif waiting.road is Road.BK and key != "queue-here":
        key = "queue-again-adult"
    yield from offers.withdraw(chat, Say("alert-newer", {"alias": chat.story.alias}))
    yield from caution.kept_for_next(scene, chat)
    yield from queue.join(scene, waiting, key)


def leave(scene: Scene) -> Decision:
    """They blocked us, or their account is gone. Nothing is said to them, also no news, until they come back; nobody
    waits for them."""
    effects: list[Effect] = []
    away = Home(paused=not scene.me.adult)
    match scene.where:
        case Talking() as chat:
            cannot = Say(f"close-unreachable-{chat.road}", {"alias": chat.story.alias})
            effects += (*closed(scene, chat), Move(scene.me.id, away), Tell(chat.helper, cannot))
        case Queued() as waiting:
            effects += (*queue.gone(scene, waiting), Move(scene.me.id, away))
        case Home() as here if here != away:
            effects.append(Move(scene.me.id, away))
    gone = duty.left_alone(absent(scene)) if scene.me.staff is Role.SUPERVISOR else ()
    done = Decision((*effects, *step_out(scene, scene.now if scene.me.adult else None), *gone))
    return done.then(*lost(as_left(absent(scene), done)))


def as_left(scene: Scene, done: Decision) -> Scene:
    """With the chat as it is by now: they may have held it, or waited for it."""
    for effect in reversed(done.effects):
        match effect:
            case Keep(newer) if scene.chat is not None and newer.story.id == scene.chat.story.id:
                return replace(scene, chat=newer)
    return scene


def lost(scene: Scene) -> Iterator[Effect]:
    """What did not reach the one who was left may have been an alert."""
    yield from climb.unreached(scene)
    yield from reports.unreached(scene)


def step_out(scene: Scene, away: datetime | None = None) -> Iterator[Effect]:
    """Off duty at once; whoever they talked with waits again, in the old place."""
    me = scene.me
    for chat in scene.mine.values():
        over = Say("card-over", {"alias": chat.story.alias})
        yield Amend(me.id, over, marks.card(chat.story.id), about=chat.story.id)
        yield from again(absent(scene), chat, chat.waiting_again(me.id), "queue-again")
    rests = me.work.load
    for chat in scene.mine.values():
        rests = held.rested(replace(me.work, load=rests), chat, scene.now).load
    left = replace(me.work, on=False, until=None, chats=(), sure=None, unsent=(), asked=None, away=away)
    out = replace(left, load=rests)
    if me.work != out:  # what they are and have learnt stays
        yield Move(me.id, out)


def absent(scene: Scene) -> Scene:
    """Without me: who is asked and what is said of it must not count on somebody who is not there."""
    staff = {person: it for person, it in scene.desk.staff.items() if person != scene.me.id}
    return replace(scene, desk=replace(scene.desk, staff=staff))
