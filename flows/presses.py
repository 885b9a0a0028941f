"""Presses: where each button leads. One that answers nothing any more does nothing."""

from collections.abc import Callable, Mapping

from flows import (
    adults,
    after,
    alarm,
    along,
    another,
    broadcast,
    calm,
    care_record,
    caseload,
    casework,
    caution,
    certify,
    claim,
    close,
    consent,
    consult,
    counselors,
    danger,
    debrief,
    drill,
    duty,
    erase,
    ethics,
    figures,
    followup,
    guides,
    info,
    intake,
    invite,
    lessons,
    limit,
    mine,
    news,
    ombud,
    oversight,
    own_classes,
    passing,
    pin,
    quiz,
    referral,
    rehearsal,
    room,
    safety_plan,
    screen,
    signing,
    still,
    suspend,
    talk,
    training,
    ways,
    whisper,
    wrapup,
)
from flows.chats import Talking
from flows.effects import Decision
from flows.events import ButtonPressed
from flows.places import AskClass, AskFeeling, AskTopic, AskWish, AskWords, Reading, Road
from flows.scene import Scene


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    verb = event.verb
    match scene.where:
        case Reading() as place if verb == consent.AGREE and place.screen == consent.LAST:
            return ways.agree(scene, place)
        case Reading() as place if verb in consent.VERBS:
            return consent.press(scene, place, event)
        case AskTopic() | AskWish() | AskFeeling() | AskClass() | AskWords() as place if verb in intake.VERBS:
            return intake.pressed(scene, place, event)
    if verb in ALONE:
        return ALONE[verb](scene)
    return WITH_VALUE[verb](scene, event) if verb in WITH_VALUE else Decision()


def cautioned(scene: Scene, event: ButtonPressed) -> Decision:
    where = scene.where
    return talk.decided(scene, where, event) if isinstance(where, Talking) else scene.say("talk-closed")


def language(scene: Scene, event: ButtonPressed) -> Decision:
    return ways.in_language(scene, event.value) if event.value in info.LANGUAGES else Decision()


ALONE: Mapping[str, Callable[[Scene], Decision]] = {
    "claim": claim.claim,
    "end": close.end_by_card,
    "hand-back": lambda scene: close.hand_back(scene, close.HAND_BACK),
    "uneasy": lambda scene: close.hand_back(scene, close.UNEASY),
    "call-bk": alarm.call_bk,
    "more-time": limit.more,
    "still-wait": still.yes,
    "still-here": still.yes,
    "still-leave": still.no,
    "danger-chat": alarm.call_bk,
    "danger-me": danger.for_me,
    "read": oversight.read,
    "not-danger": oversight.ask_verdict,
    "consult": consult.ask,
    "pass-on": passing.pass_on,
    "pin-cancel": pin.cancel,
    "pin-change": pin.change,
    "menu-talk": lambda scene: ways.wanted(scene, Road.PEER),
    "menu-bk": lambda scene: ways.wanted(scene, Road.BK),
    "another-change": another.change,
    "another-never": another.never,
    "another-stay": another.stay,
    "another-undo": another.undo,
    "erase": erase.ask,
    "erase-keep": erase.keep,
    "mine": mine.ask,
    "news": news.about,
    "news-on": news.on,
    "news-off": news.off,
    "clean": screen.clean,
    "pause": screen.pause,
    "adult": adults.ask,
    "adult-write": adults.write,
    "adult-send": adults.send,
    "adult-more": adults.add,
    "adult-read": ombud.read,
    "adult-answer": ombud.ask_answer,
    "ethics-later": ethics.later,
    "training": training.back,
    "rehearsals": rehearsal.contents,
    "certify-cancel": certify.cancel,
    "invite": invite.make,
    "class-add": own_classes.ask,
    "class-stop": own_classes.stop,
    "drill": drill.ask,
    "case-new": caseload.new,
    "case-of": caseload.of_chat,
    safety_plan.SEE: safety_plan.see,
    along.ALONG: along.read,
    "whisper": whisper.ask,
    "take-over": room.ask_take_over,
    "take-over-yes": room.take_over,
}

WITH_VALUE: Mapping[str, Callable[[Scene, ButtonPressed], Decision]] = {
    **dict.fromkeys(after.VERBS, after.answer),
    **dict.fromkeys(followup.VERBS, followup.pressed),
    **dict.fromkeys(caution.ANSWERS, cautioned),
    **dict.fromkeys(calm.ANSWERS, calm.answer),
    "adult-drop": adults.dropped,
    "erase-now": erase.now,
    "results": figures.chosen,
    "news-again": broadcast.again,
    "news-drop": broadcast.drop,
    "news-halt": broadcast.halt,
    "news-open": news.opened,
    "news-send": broadcast.send,
    "verdict": oversight.verdict,
    "to": talk.sent_to,
    "unsend": talk.unsend,
    "call": duty.on_call,
    "drill-begin": drill.begin,
    "drill-take": drill.take,
    "drill-end": drill.end,
    "language": language,
    "ethics-turn": ethics.turn,
    "ethics-accept": ethics.accept,
    "learn": lessons.turn,
    "choose": lessons.choose,
    "quiz": quiz.asked,
    "quiz-start": quiz.start,
    "answer": quiz.answer,
    "rehearsal": rehearsal.opened,
    "rehearse": rehearsal.begin,
    "rehearse-say": rehearsal.reply,
    **dict.fromkeys(suspend.VERBS, suspend.pressed),
    **dict.fromkeys(invite.VERBS, invite.pressed),
    "counselors": counselors.turn,
    "counselor": counselors.one,
    "certify": certify.ask_hours,
    "certify-consent": certify.consented,
    "class-drop": own_classes.drop,
    "cases": caseload.turn,
    "case": caseload.guarded(caseload.one),
    "case-write": caseload.guarded(casework.ask),
    "case-notes": caseload.guarded(casework.notes),
    "case-review": caseload.guarded(casework.review),
    "case-mine": caseload.guarded(casework.mine),
    "case-close": caseload.guarded(casework.close),
    "record": caseload.guarded(care_record.show),
    "record-step": caseload.guarded(care_record.step_to),
    "record-pick": caseload.guarded(care_record.pick),
    "record-done": caseload.guarded(care_record.finish),
    "sign-ask": caseload.guarded(signing.ask),
    "sign": signing.sign,
    "plan": caseload.guarded(safety_plan.show),
    "plan-step": caseload.guarded(safety_plan.step_to),
    "plan-send": caseload.guarded(safety_plan.preview),
    "plan-send-yes": caseload.guarded(safety_plan.send),
    "refer": caseload.guarded(referral.show),
    "refer-to": caseload.guarded(casework.refer_to),
    **dict.fromkeys(("refer-yes", "refer-no", "refer-noted"), referral.answered),
    **dict.fromkeys(wrapup.VERBS, wrapup.pressed),
    "debrief": debrief.answer,
    "guide": guides.pressed,
    "room": room.turn,
    "room-chat": room.one,
    "talked": debrief.talked,
}
