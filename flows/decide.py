"""The whole product in one function: help first, then the way out, then the flow."""

from dataclasses import replace
from typing import assert_never

from flows import admission, gate, lock, presses, rings, ways, words
from flows.coordinator import figures, health
from flows.counselor import wrapup
from flows.danger import adults, danger, flood, signs
from flows.ending import another, close
from flows.handing_over import giving_leave
from flows.letters import letter_desk, letters
from flows.model import asked
from flows.model.chats import Talking
from flows.model.effects import Decision, Move
from flows.model.events import (
    UNASKED,
    AuditClosed,
    ButtonPressed,
    ButtonTapped,
    ButtonUnknown,
    CommandGiven,
    Event,
    MediaRefused,
    MenuChosen,
    PersonUnreachable,
    PhotoFailed,
    ResultsReady,
    ServiceSick,
    TextEdited,
    TextReceived,
    TimerRang,
)
from flows.model.menu import Item
from flows.model.people import moved
from flows.model.places import (
    AskCard,
    AskCode,
    AskComment,
    Home,
    Line,
    Reading,
    Road,
)
from flows.model.say import Say
from flows.model.scene import Scene
from flows.own import news
from flows.talking import drafts, info, photos
from flows.team import standing


def decide(scene: Scene, event: Event) -> Decision:
    """Whatever happened, a counselor who held a chat and holds it no more is asked how it was, and no question stays
    about a chat that is another's. Whoever shares their phone passes the lock first."""
    return lock.passed(scene, event, lambda: afterwards(scene, event, decided(scene, event)))


def afterwards(scene: Scene, event: Event, done: Decision) -> Decision:
    return wrapup.asked_after(scene, event, giving_leave.withdrawn(scene, event, asked.left(scene, event, done)))


def decided(scene: Scene, event: Event) -> Decision:
    if isinstance(scene.where, Home) and not isinstance(scene.me.place, Home):
        back = replace(scene, me=moved(scene.me, Home()), own=None)  # their chat is gone: nobody is locked in
        return decided(back, event).after(Move(scene.me.id, Home()))
    if standing.lost(scene.me):
        without, done = standing.handed_back(scene)
        return decided(without, event).after(*done)
    if how := asked.ended(scene, event):
        unasked, work = asked.without(scene)
        return decided(unasked, event).after(work).then(*asked.said(scene, how))
    if scene.me.place == Home(paused=True) and not isinstance(event, UNASKED):
        return decided(replace(scene, me=moved(scene.me, Home())), event).after(Move(scene.me.id, Home()))
    if scene.me.work.away is not None and not isinstance(event, UNASKED):
        here = replace(scene.me.work, away=None)
        return decided(replace(scene, me=moved(scene.me, here)), event).after(Move(scene.me.id, here))
    if (no := gate.refused(scene, event)) is not None:
        return no
    match event:
        case MenuChosen(item):
            return chosen(scene, item)  # Darurat, in every place
        case PersonUnreachable():
            return close.leave(scene)
        case TextReceived(text, message, alarm=sign):
            answer = signs.heard(scene, Line(message, text), sign, lambda now: words.heard(now, event))
            return answer.then(*flood.noticed(scene, event))
        case MediaRefused(caption=caption, message=message, alarm=sign, reply_to=reply) if caption:
            below, photo = TextReceived(caption, message, reply), photos.offered(scene, event)
            answer = signs.heard(scene, Line(message, caption), sign, lambda now: words.heard(now, below))
            if photo is not None and sign is None:
                return answer.then(*photo.effects)
            said = scene.tell(Say(words.below_media(scene, caption)))
            return answer.then(said) if sign else answer.after(said)
        case MediaRefused():
            return photos.offered(scene, event) or scene.say("media-refused")
        case TextEdited(text, message, alarm=sign):
            return signs.heard(scene, Line(message, text), sign, lambda now: words.edited(now, event))
        case ButtonPressed():
            return presses.pressed(scene, event)
        case CommandGiven():
            return ways.started(scene, event)
        case TimerRang(adults.OFFERED, which):
            return adults.lapsed(scene, which)
        case TimerRang(drafts.ENDS, which):
            return drafts.ends(scene, which)
        case TimerRang(name):
            return rings.rang(scene, name)
        case ButtonUnknown() | ButtonTapped():
            return scene.say("button-old")
        case AuditClosed(head):
            return info.audit_head(scene, head)
        case PhotoFailed(sender=sender):
            return photos.failed(scene, sender)
        case ServiceSick(state):
            return health.sick(scene, state)
        case ResultsReady(period):
            return figures.arrived(scene, period)
        case _:
            assert_never(event)


def chosen(scene: Scene, item: Item) -> Decision:
    match item:
        case Item.DANGER:
            return danger.press(scene)
        case Item.TALK:
            return ways.wanted(scene, Road.PEER)
        case Item.BK:
            return ways.wanted(scene, Road.BK)
        case Item.INFO:
            return info.about(scene)
        case Item.PRIVACY:
            return info.privacy(scene)
        case Item.LANGUAGE:
            return info.ask_language(scene)
        case Item.CODE:
            return (
                admission.ask(scene)
                if isinstance(scene.where, Home | Reading | AskCode | AskComment | AskCard)
                else ways.here(scene)
            )
        case Item.CANCEL:
            return ways.cancel(scene)
        case Item.END:
            return ways.end(scene)
        case Item.CHANGE:
            return close.change(scene, scene.where) if isinstance(scene.where, Talking) else ways.here(scene)
        case Item.OTHER_ADULT:
            match scene.where:
                case Talking(road=Road.BK) as chat:
                    return another.ask(scene, chat)
                case _:
                    return ways.here(scene)
        case Item.REPORT:
            return close.report(scene, scene.where) if isinstance(scene.where, Talking) else ways.here(scene)
        case Item.DUTY_ON | Item.DUTY_OFF | Item.ON_CALL | Item.OFF_CALL | Item.MY_CHATS:
            return ways.at_work(scene, item)
        case Item.TRAINING | Item.COUNSELORS | Item.CLASSES | Item.ROSTER | Item.CASES | Item.ROOM:
            return ways.at_work(scene, item)
        case Item.SHIFTS | Item.SELF:
            return ways.at_work(scene, item)
        case Item.OPEN:
            return ways.here(scene)  # of a keyboard that is no longer theirs
        case Item.NEWS:
            return ways.at_work(scene, item) if scene.me.adult else news.about(scene)
        case Item.LETTER:
            return letter_desk.show(scene) if scene.me.adult or letters.answers(scene) else letters.ask(scene)
        case Item.RESULTS:
            return figures.ask(scene)
        case _:
            assert_never(item)
