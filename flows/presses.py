"""Presses: where each button leads. One that answers nothing any more does nothing."""

from collections.abc import Callable, Mapping

from flows import secret, ways
from flows.afterwards import after, comments, followup
from flows.casebook import care_record, caseload, casework, conference, referral, safety_plan, signing
from flows.coordinator import breach, broadcast, figures, observe, tallies
from flows.counselor import (
    about_me,
    consult,
    debrief,
    guides,
    own_classes,
    own_exams,
    own_name,
    shift_bells,
    shifts,
    wrapup,
)
from flows.danger import adults, alarm, calm, danger, drill, ombud
from flows.ending import another, close, duty, limit, still
from flows.escalation import passing
from flows.handing_over import giving_leave, giving_over, handing_on
from flows.identity import cards, disclosure, opened, opening, second_key
from flows.letters import letter_check, letter_desk, letter_draft, letter_sent, letters
from flows.model.chats import Talking
from flows.model.effects import Decision
from flows.model.events import ButtonPressed
from flows.model.places import AskClass, AskFeeling, AskGender, AskNames, AskTopic, AskWish, AskWords, Reading, Road
from flows.model.scene import Scene
from flows.own import erase, mine, news, screen
from flows.review import accuracy, oversight, sample
from flows.rights import pin
from flows.shared_phone import visit
from flows.supervision import along, counselors, ladder, meeting, room, roster_week, whisper
from flows.talking import caution, claim, complaints, consent, info, intake, photos, talk
from flows.team import dismiss, inherited, invite, suspend
from flows.training import certify, ethics, lessons, quiz, rehearsal, training


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    verb = event.verb
    match scene.where:
        case Reading() as place if verb == consent.AGREE and place.screen == consent.LAST:
            return ways.agree(scene, place)
        case Reading() as place if verb in consent.VERBS:
            return consent.press(scene, place, event)
        case AskTopic() | AskWish() | AskFeeling() | AskGender() | AskClass() | AskNames() | AskWords() as place if (
            verb in intake.VERBS
        ):
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
    "sample-read": sample.read,
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
    "card": cards.show,
    "accuracy": accuracy.show,
    "card-fill": cards.fill,
    "card-delete": cards.ask_delete,
    "card-delete-yes": cards.delete,
    "news": news.about,
    "news-on": news.on,
    "news-off": news.off,
    "clean": screen.clean,
    "pause": screen.pause,
    "shared": secret.about,
    "shared-on": secret.begin,
    "shared-not": secret.drop,
    "shared-off": secret.about,
    "shared-forgot": secret.forgot,
    "shared-forgot-yes": secret.forgot_yes,
    "shared-open": ways.here,
    "shared-close": visit.close,
    "adult": adults.ask,
    "adult-write": adults.write,
    "adult-send": adults.send,
    "adult-more": adults.add,
    "adult-read": ombud.read,
    "adult-answer": ombud.ask_answer,
    "ethics-later": ethics.later,
    "letter": letters.ask,
    "letter-write": letters.write,
    "letter-cancel": letter_sent.cancel,
    "letter-back": letters.back,
    "letter-claim": letter_desk.take,
    "letter-mine": letter_draft.mine,
    "letter-draft": letter_draft.ask,
    "letter-submit": letter_draft.submit,
    "letter-hand-back": letter_draft.hand_back,
    "letter-review": letter_check.review,
    "letter-amend": lambda scene: letter_check.ask(scene, letter_check.AMEND),
    "letter-return": lambda scene: letter_check.ask(scene, letter_check.RETURN),
    "training": training.back,
    "rehearsals": rehearsal.contents,
    "certify-cancel": certify.cancel,
    "invite": invite.make,
    "class-add": own_classes.ask,
    "classes": own_classes.show,
    "class-stop": own_classes.stop,
    "shifts": shifts.again,
    "exams": own_exams.show,
    "self": about_me.again,
    "self-name": own_name.show,
    "name-ask": own_name.ask,
    "name-stop": own_name.stop,
    "name-off": own_name.withdraw,
    "roster-week": roster_week.show,
    "drill": drill.ask,
    "case-new": caseload.new,
    "case-of": caseload.of_chat,
    safety_plan.SEE: safety_plan.see,
    opened.SEE: opened.see,
    "open-alone": opened.ask_alone,
    opened.ALONE_YES: opened.alone,
    opened.TOLD: opened.read_by_student,
    second_key.READ: second_key.read,
    along.ALONG: along.read,
    "whisper": whisper.ask,
    "take-over": room.ask_take_over,
    "take-over-yes": room.take_over,
    "hand-on": handing_on.ask,
    "meeting-write": meeting.ask,
    "meeting-stop": meeting.stop,
    "meeting-read": meeting.read,
    "observe": observe.ask,
    "observe-skip": observe.skip,
    "observe-stop": observe.stop,
    "observe-read": observe.read,
    "comments": comments.read,
    "tally": tallies.ask,
    "tally-stop": tallies.stop,
}

WITH_VALUE: Mapping[str, Callable[[Scene, ButtonPressed], Decision]] = {
    **dict.fromkeys(after.VERBS, after.answer),
    **dict.fromkeys(followup.VERBS, followup.pressed),
    **dict.fromkeys(caution.ANSWERS, cautioned),
    **dict.fromkeys(calm.ANSWERS, calm.answer),
    photos.SEND: photos.answered,
    photos.DROP: photos.answered,
    "adult-drop": adults.dropped,
    "letter-send": letters.send,
    "letter-release": letter_check.release,
    "letter-drop": letters.dropped,
    "letter-rate": letter_sent.rate,
    "letters": letter_desk.turn,
    "erase-now": erase.now,
    "results": figures.chosen,
    "breach-open": breach.opened,
    "news-again": broadcast.again,
    "news-drop": broadcast.drop,
    "news-halt": broadcast.halt,
    "news-open": news.opened,
    "news-send": broadcast.send,
    "verdict": oversight.verdict,
    "sample-verdict": sample.verdict,
    "to": talk.sent_to,
    "unsend": talk.unsend,
    "call": duty.on_call,
    "drill-begin": drill.begin,
    "drill-take": drill.take,
    "drill-end": drill.end,
    "language": language,
    "privacy": info.privacy_part,
    "uneasy-why": complaints.told,
    **dict.fromkeys(("step", "step-ask", "step-yes"), ladder.pressed),
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
    **dict.fromkeys(dismiss.VERBS, dismiss.pressed),
    "team": dismiss.team,
    "counselors": counselors.turn,
    "counselor": counselors.one,
    "certify": certify.ask_hours,
    "certify-consent": certify.consented,
    "class-drop": own_classes.drop,
    "shift-day": shifts.of_day,
    "shift": shifts.pressed,
    "shift-ready": shift_bells.ready,
    "shift-cannot": shift_bells.cannot,
    "exam-days": own_exams.first_days,
    "exam-from": own_exams.last_days,
    "exam-to": own_exams.add,
    "exam-drop": own_exams.drop,
    "self-part": about_me.part,
    "name-publish": own_name.publish,
    **dict.fromkeys(about_me.VERBS, about_me.pressed),
    "card-part": cards.part,
    **dict.fromkeys(cards.TURNS, cards.turned),
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
    "who": caseload.guarded(disclosure.show),
    "who-ask": caseload.guarded(disclosure.ask),
    "who-read": caseload.guarded(disclosure.read),
    **dict.fromkeys(("who-card", "who-card-yes", "who-write", "who-stop", "who-no"), disclosure.pressed),
    "open": caseload.guarded(opening.choose),
    "open-why": caseload.guarded(opening.why),
    "open-harm": caseload.guarded(opening.harm),
    **dict.fromkeys(("open-yes", "open-no", "open-not-me"), second_key.pressed),
    "plan": caseload.guarded(safety_plan.show),
    "plan-step": caseload.guarded(safety_plan.step_to),
    "plan-send": caseload.guarded(safety_plan.preview),
    "plan-send-yes": caseload.guarded(safety_plan.send),
    "refer": caseload.guarded(referral.show),
    "conference": caseload.guarded(conference.show),
    "refer-to": caseload.guarded(casework.refer_to),
    **dict.fromkeys(("refer-yes", "refer-no", "refer-noted"), referral.answered),
    **dict.fromkeys(wrapup.VERBS, wrapup.pressed),
    "debrief": debrief.answer,
    "guide": guides.pressed,
    "room": room.turn,
    "room-chat": room.one,
    "hand-on-to": handing_on.to,
    giving_over.GIVE: giving_over.pressed,
    giving_leave.LEAVE: giving_leave.pressed,
    "talked": debrief.talked,
    "talked-left": inherited.talked,
    "meeting": meeting.show,
    **dict.fromkeys((comments.PASS, comments.REFUSE), comments.judged),
    "observe-kind": observe.kind,
    "observe-scale": observe.scale,
    "observe-of": observe.of,
    "observe-cases": observe.turn,
    "observe-case": observe.case,
    "case-seen": caseload.guarded(observe.of_case),
    "tally-month": tallies.month,
    "tally-kind": tallies.kind,
    "tally-grade": tallies.grade,
}
