"""The whole product in one function: help first, then the way out, then the flow."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import assert_never

from flows import admission, gate, lock, presses, rings, ways
from flows.afterwards import after, comments
from flows.casebook import caseload, casework, signing
from flows.coordinator import broadcast, figures, health, observe, tallies
from flows.counselor import consult, own_classes, own_name, wrapup
from flows.danger import adults, danger, flood, ombud, signs
from flows.ending import another, close
from flows.handing_over import giving_leave, giving_note, giving_over
from flows.identity import cards, disclosure, opened, opening, second_key
from flows.letters import letter_check, letter_desk, letter_draft, letters
from flows.model import asked
from flows.model.chats import Closed, Queued, Talking
from flows.model.effects import Decision, Move, Wipe
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
from flows.model.people import Role, moved, open_question
from flows.model.places import (
    AskCard,
    AskClass,
    AskCode,
    AskComment,
    Asked,
    AskFeeling,
    AskGender,
    AskLetter,
    AskNames,
    AskReport,
    AskTopic,
    AskWish,
    AskWords,
    Home,
    Line,
    Reading,
    Road,
)
from flows.model.say import Say
from flows.model.scene import Scene
from flows.model.sequels import Letter, Report
from flows.own import news
from flows.review import oversight, sample
from flows.rights import pin
from flows.risk.alarm import Level
from flows.supervision import along, meeting, whisper
from flows.talking import drafts, info, intake, photos, queue, reports, talk
from flows.team import standing
from flows.training import certify

ANSWERS: Mapping[str, Callable[[Scene, Asked, TextReceived], Decision]] = {
    consult.QUESTION: consult.answered,
    consult.ANSWER: consult.answered,
    giving_over.NOTE: giving_note.answered,
    certify.HOURS: certify.answered,
    casework.ANSWER: casework.answered,
    opening.REASON: opening.answered,
    broadcast.WORDS: lambda scene, _question, event: broadcast.written(scene, event),
    ombud.ANSWER: lambda scene, _question, event: ombud.answered(scene, event),
    **dict.fromkeys(observe.QUESTIONS, observe.answered),
    tallies.NUMBER: tallies.answered,
    letter_draft.DRAFT: lambda scene, _question, event: letter_draft.answered(scene, event),
    letter_check.AMEND: lambda scene, _question, event: letter_check.amended(scene, event),
    letter_check.RETURN: lambda scene, _question, event: letter_check.returned(scene, event),
    own_name.QUESTION: lambda scene, _question, event: own_name.answered(scene, event),
    own_classes.QUESTION: lambda scene, _question, event: own_classes.answered(scene, event),
    meeting.MINUTES: meeting.answered,
    whisper.WORDS: lambda scene, _question, event: whisper.said(scene, event),
    wrapup.LINE: lambda scene, _question, event: wrapup.answered(scene, event),
}
"""Each flow that asks somebody who helps takes its answer here."""


AFTER_PIN: Mapping[str, Callable[[Scene], Decision]] = {
    opened.SEE: opened.see,
    opened.ALONE_YES: opened.alone,
    second_key.READ: second_key.read,
}
"""Where a PIN opens something other than what it is about. Each looks anew whether they may."""


def decide(scene: Scene, event: Event) -> Decision:
    """Whatever happened, a counselor who held a chat and holds it no more is asked how it was, and no question stays
    about a chat that is another's. Whoever shares their phone passes the lock first."""
    return lock.passed(scene, event, lambda: afterwards(scene, event, decided(scene, event)))


def afterwards(scene: Scene, event: Event, done: Decision) -> Decision:
    return wrapup.asked_after(scene, event, giving_leave.withdrawn(scene, event, done))


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
            answer = signs.heard(scene, Line(message, text), sign, lambda now: heard(now, event))
            return answer.then(*flood.noticed(scene, event))
        case MediaRefused(caption=words, message=message, alarm=sign, reply_to=reply) if words:
            below, photo = TextReceived(words, message, reply), photos.offered(scene, event)
            answer = signs.heard(scene, Line(message, words), sign, lambda now: heard(now, below))
            if photo is not None and sign is None:
                return answer.then(*photo.effects)
            said = scene.tell(Say(below_media(scene, words)))
            return answer.then(said) if sign else answer.after(said)
        case MediaRefused():
            return photos.offered(scene, event) or scene.say("media-refused")
        case TextEdited(text, message, alarm=sign):
            return signs.heard(scene, Line(message, text), sign, lambda now: edited(now, event))
        case ButtonPressed():
            return presses.pressed(scene, event)
        case CommandGiven():
            return ways.started(scene, event)
        case TimerRang(drafts.ENDS, which):
            return drafts.ends(scene, which)
        case TimerRang(name):
            return rings.rang(scene, name)
        case ButtonUnknown() | ButtonTapped():
            return scene.say("button-old")
        case AuditClosed(head):
            return info.audit_head(scene, head)
        case PhotoFailed():
            return photos.failed(scene)
        case ServiceSick(state):
            return health.sick(scene, state)
        case ResultsReady(period):
            return figures.arrived(scene, period)
        case _:
            assert_never(event)


def heard(scene: Scene, event: TextReceived) -> Decision:
    """Words, by the place they are said in. Somebody who seeks help is a student, whatever else they are; but an
    answer to one they help goes there."""
    helps = scene.found is not None and scene.found.chat in scene.mine
    question = open_question(scene.me, scene.now)
    match scene.where:
        case _ if question is not None and pin.answers(question, event.text):
            return pin_typed(scene, question, event)
        case _ if pin.astray(scene.me, event.text):
            return pin.not_sent(scene, event.message)
        case _ if scene.found is not None and scene.found.beside:
            return consult.replied(scene, event)
        case _ if question is not None and not helps:
            return answered(scene, question, event)
        case _ if helps:
            return close.helper_wrote(scene, event)
        case _ if told := reports.answered(scene):
            return reports.reply(scene, told, Line(event.message, event.text))
        case _ if letters.answered(scene):
            return letters.reply(scene, event)
        case Talking() as chat if case := disclosure.waits(scene):
            return disclosure.written(scene, case, chat, event)
        case Talking() as chat:
            return talk.student_says(scene, chat, event)
        case Queued() as chat:
            return queue.written(scene, chat, event)
        case AskReport() as place:
            return adults.written(scene, place, event)
        case AskLetter() as place:
            return letters.written(scene, place, Line(event.message, event.text))
        case AskCard() as place if cards.waits(scene):
            return cards.written(scene, place, Line(event.message, event.text))
        case AskComment() as place if after.waited_for(place, scene.now):
            return after.commented(scene, place, event)
        case _ if scene.me.work.chats:
            return close.helper_wrote(scene, event)
        case Reading() as place:
            return ways.reading(scene, place, event)
        case AskCode():
            return ways.code_typed(scene, event)
        case AskTopic() | AskWish() | AskFeeling() | AskGender() | AskWords() as place:
            return intake.written(scene, place, Line(event.message, event.text))
        case AskClass() as place:
            return intake.class_typed(scene, place, Line(event.message, event.text), worrying=event.alarm is not None)
        case AskNames() as place:
            worries = event.alarm is not None and event.alarm.level is not Level.OFFER  # there an adult is told
            return intake.name_typed(scene, place, Line(event.message, event.text), worrying=worries)
        case Home() | AskComment() | AskCard():
            return ways.at_home(scene, event)
        case _:
            assert_never(scene.where)


def answered(scene: Scene, question: Asked, event: TextReceived) -> Decision:
    if question.what not in ANSWERS:  # words, where a PIN was asked for; or a question of another version
        unasked, work = asked.without(scene)
        return heard(unasked, event).after(work)
    return gate.unanswered(scene, question) or ANSWERS[question.what](scene, question, event)


def pin_typed(scene: Scene, question: Asked, event: TextReceived) -> Decision:
    if (no := gate.unanswered(scene, question)) is not None:
        return no.after(Wipe(scene.me.id, message=event.message))
    done, then = pin.answered(scene, question, event)
    return done.then(*reading(then, question).effects) if then else done


def reading(scene: Scene, question: Asked) -> Decision:
    """What the PIN was asked for."""
    if question.then in AFTER_PIN:
        return AFTER_PIN[question.then](scene)
    if question.about == observe.LIST:
        return observe.read(scene)
    if question.about == meeting.LIST:
        return meeting.read(scene)
    if question.about == comments.LIST:
        return comments.read(scene)
    if scene.case is not None and scene.chat is None:
        return signing.again(scene, scene.case) if scene.me.staff is Role.OMBUD else caseload.card(scene, scene.case)
    match scene.chat:
        case _ if question.then == along.ALONG:
            return along.read(scene)
        case Closed(report=Report()):
            return ombud.read(scene)
        case Closed(letter=Letter()):
            return letter_check.review(scene)
        case _ if sample.readable(scene):
            return sample.read(scene)
        case _:
            return oversight.read(scene)


def below_media(scene: Scene, words: str) -> str:
    return "media-refused" if pin.held_back(scene.me, words, scene.now) else "media-refused-words"


def edited(scene: Scene, event: TextEdited) -> Decision:
    match scene.where:
        case _ if pin.astray(scene.me, event.text):
            return pin.not_sent(scene, event.message)
        case _ if (told := reports.answered(scene)) is not None:
            return reports.reply(scene, told, Line(event.message, event.text))
        case Queued() as chat:
            return queue.edited(scene, chat, event)
        case AskTopic() | AskWish() | AskFeeling() | AskGender() | AskClass() | AskNames() | AskWords() as place:
            return intake.edited(scene, place, event)
        case AskReport() as place:
            return adults.edited(scene, place, event)
        case AskLetter() as place:
            return letters.edited(scene, place, event)
        case AskCard() as place:
            return cards.edited(scene, place, event)
        case _:
            return talk.unsent_edited(scene, event) or talk.edited(scene, event)


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
