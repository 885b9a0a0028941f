"""Words: where they lead, by the place they are said in; a question is answered first, and a PIN goes nowhere."""

from collections.abc import Callable, Mapping
from typing import assert_never

from flows import gate, ways
from flows.afterwards import after, comments
from flows.casebook import caseload, casework, signing
from flows.coordinator import broadcast, observe, tallies
from flows.counselor import consult, own_classes, own_name, wrapup
from flows.danger import adults, ombud
from flows.ending import close
from flows.handing_over import giving_note, giving_over
from flows.identity import cards, disclosure, opened, opening, second_key
from flows.letters import letter_check, letter_draft, letters
from flows.model import asked
from flows.model.chats import Closed, Queued, Talking
from flows.model.effects import Decision, Wipe
from flows.model.events import (
    TextEdited,
    TextReceived,
)
from flows.model.people import Role, open_question
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
)
from flows.model.scene import Scene
from flows.model.sequels import Letter, Report
from flows.review import oversight, sample
from flows.rights import pin
from flows.risk.alarm import Level
from flows.supervision import along, meeting, whisper
from flows.talking import intake, queue, reports, talk
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


def heard(scene: Scene, event: TextReceived) -> Decision:
    """Words, by the place they are said in. Somebody who seeks help is a student, whatever else they are; but an
    answer to one they help goes there.

    The order is what keeps words from the wrong reader. A PIN first: no other rule may pass it on. Then what they
    point at, from the narrowest (beside a chat) on, and the question they were asked before the chat they are in. What
    is for the wali luar or answers a letter comes before the student's own chat, whose helper it may be about; a
    student's own chat before those they help in; and what is only waited for, a comment or a card, after all that
    somebody else waits for."""
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
