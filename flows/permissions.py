"""Permissions: who may do what, to what, and when. What stands in no row is refused.

Each press, menu item, command and answer is looked up here once, before any flow sees it (flows/gate.py): on old
messages too, and with the role that somebody has at that moment. docs/permissions.md is written from these rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from flows.actions import ANY_COMMAND, HOLD, REACH_PEER, Action, Kind, answer, command, item, press
from flows.conditions import CONDITIONS, COUNSELORS, EVERYBODY, HELPERS, INVITED, READERS, YOUNG, When, Who, who
from flows.events import ButtonPressed, CommandGiven, Event, MenuChosen
from flows.menu import Item
from flows.scene import Scene


class Thing(StrEnum):
    """What it is done to."""

    HELP = "help"
    SELF = "oneself and what is kept of one"
    OWN = "one's own chat as a student"
    WAITING = "a chat that waits, or an alert"
    HELD = "the chat one holds as a helper"
    ROOM = "the chats of peers, seen by who answers for them"
    AFTER = "what a counselor carries away from a chat"
    REPORT = "a report about an adult of the school"
    LETTER = "a letter"
    LESSONS = "training and the code of ethics"
    DUTY = "being there to help"
    COUNSELORS = "the counselors"
    RESULTS = "the results"
    NEWS = "news for many"
    CASE = "a case"


def may(*people: Who, when: When = When.ALWAYS) -> dict[Who, When]:
    return dict.fromkeys(people, when)


@dataclass(frozen=True, slots=True)
class Rule:
    thing: Thing
    what: str
    actions: tuple[Action, ...]
    who: Mapping[Who, When]
    refused: str = ""  # what is said where it is not so, or no longer; "" for nothing


AGREED, CODE = ("consent-next", "consent-back", "consent-agree", "consent-later"), Item.CODE
INTAKE = ("topic", "wish", "feeling", "skip", "back", "drop")
AFTER = ("after-feeling", "after-rating", "after-heard", "after-comment", "follow-in", "follow-feeling")
WRAP = ("wrap-did", "wrap-on", "wrap-worry", "wrap-back", "wrap-line", "wrap-call", "debrief")
LESSONS = (
    "ethics-turn",
    "ethics-accept",
    "ethics-later",
    "training",
    "learn",
    "choose",
    "quiz",
    "quiz-start",
    "answer",
    "rehearsals",
    "rehearsal",
    "rehearse",
    "rehearse-say",
)

CASE = (
    *("case", "case-write", "case-notes", "case-review", "case-mine", "case-close"),
    *("record", "record-step", "record-pick", "record-done", "sign-ask"),
    *("plan", "plan-step", "plan-send", "plan-send-yes", "refer", "refer-to"),
)

RULES = (
    Rule(Thing.HELP, "Darurat", item(Item.DANGER), may(*EVERYBODY)),
    Rule(Thing.HELP, "Darurat for oneself, where one helps", press("danger-me"), may(*EVERYBODY)),
    Rule(
        Thing.HELP,
        "say how urgent it is",
        press("danger-now", "danger-mistake", "danger-try", "danger-safe"),
        may(*EVERYBODY, when=When.OWN),
    ),
    Rule(Thing.HELP, "where help is", item(Item.INFO), may(*EVERYBODY)),
    Rule(Thing.SELF, "what is kept, and the language", item(Item.PRIVACY, Item.LANGUAGE), may(*EVERYBODY)),
    Rule(Thing.SELF, "choose a language", press("language"), may(*EVERYBODY)),
    Rule(Thing.SELF, "come in, and see where one is", command("start", ANY_COMMAND), may(*EVERYBODY)),
    Rule(Thing.SELF, "put down what one began", item(Item.CANCEL), may(*EVERYBODY)),
    Rule(Thing.SELF, "read and agree", press(*AGREED), may(*EVERYBODY)),
    Rule(Thing.SELF, "give a school code", item(CODE), may(*YOUNG)),
    Rule(
        Thing.SELF,
        "have one's data as a file",
        (*command("dataku", "mydata"), *press("mine")),
        may(*EVERYBODY),
    ),
    Rule(
        Thing.SELF,
        "wipe one's screen, pause",
        (*command("bersihkan", "clean", "jeda", "pause"), *press("clean", "pause")),
        may(*EVERYBODY),
    ),
    Rule(
        Thing.SELF,
        "erase oneself",
        (*command("hapus", "erase"), *press("erase")),
        may(*YOUNG),
        "erase-adults",
    ),
    Rule(Thing.SELF, "erase oneself, having been asked", press("erase-now", "erase-keep"), may(*YOUNG)),
    Rule(
        Thing.SELF,
        "the PIN",
        (*press("pin-cancel"), *answer("pin-enter", "pin-old", "pin-choose", "pin-again")),
        may(*READERS),
    ),
    Rule(Thing.SELF, "change the PIN", press("pin-change"), may(*READERS), "button-old"),
    Rule(
        Thing.OWN,
        "ask for somebody to talk with",
        (*item(Item.TALK, Item.BK), *press("menu-talk", "menu-bk")),
        may(*YOUNG),
    ),
    Rule(Thing.OWN, "reach a peer", (REACH_PEER,), may(Who.STUDENT, *INVITED, when=When.UNPAUSED), "seek-needs-code"),
    Rule(Thing.OWN, "tell what it is about", press(*INTAKE), may(*YOUNG)),
    Rule(Thing.OWN, "end it", item(Item.END), may(*EVERYBODY)),
    Rule(
        Thing.OWN,
        "change or report the counselor, ask for another adult",
        item(Item.CHANGE, Item.REPORT, Item.OTHER_ADULT),
        may(*YOUNG, when=When.TALKS),
    ),
    Rule(
        Thing.OWN,
        "leave or lock out the adult",
        press("another-change", "another-never", "another-stay", "another-undo"),
        may(*YOUNG, when=When.OWN),
        "close-already",
    ),
    Rule(
        Thing.OWN,
        "say who one is, or not",
        press("caution-send", "caution-cover", "caution-drop"),
        may(*YOUNG, when=When.TALKS),
        "talk-closed",
    ),
    Rule(Thing.OWN, "say how it was, and how one is", press(*AFTER), may(*EVERYBODY, when=When.OWN)),
    Rule(
        Thing.OWN,
        "wait on, or no longer",
        press("still-wait", "still-leave"),
        may(*YOUNG, when=When.OWN),
        "close-already",
    ),
    Rule(
        Thing.OWN,
        "say that one is still there",
        press("still-here"),
        may(*YOUNG, Who.SUPERVISOR, when=When.IN_CHAT),
        "close-already",
    ),
    Rule(
        Thing.OWN,
        "wish for more time",
        press("more-time"),
        may(*YOUNG, Who.SUPERVISOR, when=When.IN_CHAT),
        "close-already",
    ),
    Rule(
        Thing.WAITING,
        "take it",
        press("claim"),
        {
            Who.COUNSELOR: When.FOR_PEERS,
            Who.LEARNER: When.HOLDS,
            Who.SUPERVISOR: When.FOR_ADULTS,
        },
    ),
    Rule(
        Thing.WAITING,
        "read why an alert rang, and judge it",
        press("read", "not-danger", "verdict"),
        may(Who.SUPERVISOR, when=When.WORRIES),
        "alert-settled",
    ),
    Rule(
        Thing.WAITING,
        "read what rang nobody, drawn by lot, and judge it",
        press("sample-read", "sample-verdict"),
        may(Who.SUPERVISOR, when=When.SAMPLED),
        "sample-over",
    ),
    Rule(
        Thing.WAITING,
        "remind its student, pause peers for them, lift that",
        press("step", "step-ask", "step-yes"),
        may(Who.SUPERVISOR, when=When.COMPLAINED),
        "alert-settled",
    ),
    Rule(
        Thing.WAITING,
        "pass it on to a colleague",
        press("pass-on"),
        may(Who.SUPERVISOR, when=When.PASSES),
        "alert-settled",
    ),
    Rule(
        Thing.HELD,
        "go on in it",
        (HOLD,),
        {Who.COUNSELOR: When.ALWAYS, Who.LEARNER: When.ONCE, Who.SUPERVISOR: When.ALWAYS},
    ),
    Rule(Thing.HELD, "end it", press("end"), may(*HELPERS, when=When.HOLDS), "close-already"),
    Rule(Thing.HELD, "say for whom words are", press("to"), may(*HELPERS, when=When.HOLDS), "talk-closed"),
    Rule(Thing.HELD, "take words back that were for nobody", press("unsend"), may(*HELPERS)),
    Rule(
        Thing.HELD,
        "hand it back, leave, call an adult",
        press("hand-back", "uneasy", "call-bk", "danger-chat"),
        may(*COUNSELORS, when=When.HOLDS_PEER),
        "close-already",
    ),
    Rule(Thing.HELD, "say why one left it", press("uneasy-why"), may(*COUNSELORS, when=When.LEFT), "close-already"),
    Rule(
        Thing.HELD,
        "look up a guide",
        press("guide"),
        may(*COUNSELORS, when=When.HOLDS_PEER),
        "close-already",
    ),
    Rule(
        Thing.HELD,
        "ask, or answer, beside it",
        press("consult"),
        may(*COUNSELORS, when=When.HOLDS_PEER) | may(Who.SUPERVISOR, when=When.BESIDE),
        "close-already",
    ),
    Rule(Thing.HELD, "ask beside it", answer("consult"), may(*COUNSELORS, when=When.HOLDS_PEER), "consult-over"),
    Rule(
        Thing.HELD,
        "answer beside it",
        answer("consult-answer"),
        may(Who.SUPERVISOR, when=When.BESIDE),
        "consult-over",
    ),
    Rule(
        Thing.ROOM,
        "see which there are, who waits and who is on duty",
        (*item(Item.ROOM), *press("room")),
        may(Who.SUPERVISOR),
    ),
    Rule(
        Thing.ROOM,
        "look at one, read along, whisper to its counselor, take it over, hand it on",
        (
            *press("room-chat", "read-along", "whisper", "take-over", "take-over-yes", "hand-on", "hand-on-to"),
            *answer("whisper"),
        ),
        may(Who.SUPERVISOR, when=When.BESIDE),
        "room-gone",
    ),
    Rule(
        Thing.AFTER,
        "write down what was done, call an adult after all, say how one is",
        (*press(*WRAP), *answer("wrap-line")),
        may(*INVITED, when=When.WRAPS),
        "wrap-over",
    ),
    Rule(Thing.AFTER, "say that one has talked with the counselor", press("talked"), may(Who.SUPERVISOR), "owed-over"),
    Rule(
        Thing.REPORT,
        "make one",
        (*command("lapor", "report"), *press("adult", "adult-write")),
        may(*YOUNG),
        "adult-students",
    ),
    Rule(Thing.REPORT, "send it, or not", press("adult-send", "adult-drop"), may(*YOUNG), "adult-none"),
    Rule(Thing.REPORT, "add to it", press("adult-more"), may(*YOUNG, when=When.OWN), "alert-settled"),
    Rule(
        Thing.REPORT,
        "read and answer it",
        (*press("adult-read", "adult-answer"), *answer("report-answer")),
        may(Who.OMBUD, when=When.SENT),
        "alert-settled",
    ),
    Rule(Thing.LETTER, "write one, or see those to be answered", item(Item.LETTER), may(*YOUNG, Who.SUPERVISOR)),
    Rule(Thing.LETTER, "write one", press("letter", "letter-write"), may(*YOUNG), "letter-students"),
    Rule(Thing.LETTER, "send it, or not", press("letter-send", "letter-drop"), may(*YOUNG), "letter-none"),
    Rule(
        Thing.LETTER,
        "take it back, write back, say whether it helped",
        press("letter-cancel", "letter-back", "letter-rate"),
        may(*YOUNG, when=When.OWN),
        "letter-gone-on",
    ),
    Rule(Thing.LETTER, "see those to be answered", press("letters"), may(Who.COUNSELOR, Who.SUPERVISOR)),
    Rule(
        Thing.LETTER,
        "take one",
        press("letter-claim"),
        {Who.COUNSELOR: When.LETTER_FOR_PEERS, Who.SUPERVISOR: When.LETTER},
        "letter-taken",
    ),
    Rule(
        Thing.LETTER,
        "answer it, or hand it back",
        (*press("letter-mine", "letter-draft", "letter-hand-back"), *answer("letter-draft")),
        may(Who.COUNSELOR, Who.SUPERVISOR, when=When.ANSWERS),
        "letter-taken",
    ),
    Rule(Thing.LETTER, "ask for a yes", press("letter-submit"), may(Who.COUNSELOR, when=When.ANSWERS), "letter-taken"),
    Rule(
        Thing.LETTER,
        "check a peer's answer",
        (*press("letter-review", "letter-amend", "letter-return"), *answer("letter-amend", "letter-return")),
        may(Who.SUPERVISOR, when=When.CHECKS),
        "letter-settled",
    ),
    Rule(
        Thing.LETTER,
        "send the answer",
        press("letter-release"),
        may(Who.SUPERVISOR, when=When.RELEASES),
        "letter-settled",
    ),
    Rule(
        Thing.LESSONS,
        "learn, and accept the code of ethics",
        (*item(Item.TRAINING), *press(*LESSONS)),
        may(*INVITED),
    ),
    Rule(Thing.DUTY, "begin", item(Item.DUTY_ON), may(Who.COUNSELOR)),
    Rule(Thing.DUTY, "end", item(Item.DUTY_OFF), may(*INVITED)),
    Rule(Thing.DUTY, "be on call", (*item(Item.ON_CALL, Item.OFF_CALL), *press("call")), may(Who.SUPERVISOR)),
    Rule(Thing.DUTY, "see how the service itself is", command("sehat", "health"), may(Who.SUPERVISOR)),
    Rule(
        Thing.DUTY,
        "begin a drill, take it, end one's own",
        (*command("latihan", "drill"), *press("drill", "drill-begin", "drill-take", "drill-end")),
        may(Who.SUPERVISOR),
    ),
    Rule(Thing.DUTY, "see who is on duty and who rests", item(Item.ROSTER), may(Who.SUPERVISOR)),
    Rule(
        Thing.DUTY,
        "list the classes one is in oneself",
        (*item(Item.CLASSES), *press("class-add", "class-drop", "class-stop"), *answer("classes")),
        may(*INVITED),
    ),
    Rule(Thing.DUTY, "see one's chats and offers", item(Item.MY_CHATS), may(*HELPERS)),
    Rule(
        Thing.COUNSELORS,
        "see them, and how it stands with one",
        (*item(Item.COUNSELORS), *press("counselors", "counselor")),
        may(Who.SUPERVISOR),
    ),
    Rule(
        Thing.COUNSELORS,
        "suspend one, lift it, withdraw a certificate",
        press("suspend", "suspend-yes", "lift", "lift-yes", "withdraw", "withdraw-yes"),
        may(Who.SUPERVISOR),
    ),
    Rule(
        Thing.COUNSELORS,
        "invite one, see open invitations, take one back",
        press("invite", "invitations", "uninvite", "uninvite-yes"),
        may(Who.SUPERVISOR),
    ),
    Rule(
        Thing.COUNSELORS,
        "certify one",
        (*press("certify", "certify-consent", "certify-cancel"), *answer("certify-hours")),
        may(Who.SUPERVISOR),
        "certify-not",
    ),
    Rule(
        Thing.RESULTS,
        "get a period's figures",
        (*item(Item.RESULTS), *press("results")),
        may(Who.SUPERVISOR, Who.COORDINATOR),
        "results-not-yours",
    ),
    Rule(
        Thing.CASE,
        "see the list, and begin one of somebody who came by themselves",
        (*item(Item.CASES), *press("cases", "case-new")),
        may(Who.SUPERVISOR),
    ),
    Rule(
        Thing.CASE, "open or begin that of a chat", press("case-of"), may(Who.SUPERVISOR, when=When.CARES), "case-gone"
    ),
    Rule(
        Thing.CASE,
        "read it, fill in the record and the safety plan, refer, close",
        (*press(*CASE), *answer("case-words")),
        may(Who.SUPERVISOR, when=When.CASE),
        "case-gone",
    ),
    Rule(
        Thing.CASE,
        "sign that somebody at home may be told",
        press("sign"),
        may(Who.SUPERVISOR, Who.OMBUD, when=When.SECOND),
        "sign-gone",
    ),
    Rule(Thing.CASE, "see one's safety plan", press("plan-see"), may(*YOUNG)),
    Rule(
        Thing.CASE,
        "say yes or no to a referral",
        press("refer-yes", "refer-no"),
        may(*YOUNG, when=When.OWN_CASE),
        "refer-over",
    ),
    Rule(
        Thing.CASE,
        "note the yes of somebody who came by themselves",
        press("refer-noted"),
        may(Who.SUPERVISOR, when=When.CASE_BY_HAND),
        "refer-over",
    ),
    Rule(
        Thing.RESULTS,
        "write down what one observed",
        (
            *press("observe", "observe-kind", "observe-scale", "observe-of", "observe-skip", "observe-stop"),
            *answer("observe-whom", "observe-note"),
        ),
        may(Who.SUPERVISOR, Who.COORDINATOR),
        "results-not-yours",
    ),
    Rule(Thing.RESULTS, "read what was observed", press("observe-read"), may(Who.SUPERVISOR), "results-not-yours"),
    Rule(
        Thing.RESULTS,
        "type in the school's monthly counts",
        (*press("tally", "tally-month", "tally-kind", "tally-grade", "tally-stop"), *answer("tally-number")),
        may(Who.SUPERVISOR, Who.COORDINATOR),
        "results-not-yours",
    ),
    Rule(Thing.NEWS, "be told of it no more", press("news-off"), may(*EVERYBODY)),
    Rule(Thing.NEWS, "ask to be told, and open it", press("news", "news-on", "news-open"), may(*YOUNG)),
    Rule(Thing.NEWS, "ask to be told, or tell", item(Item.NEWS), may(*YOUNG, Who.SUPERVISOR)),
    Rule(
        Thing.NEWS,
        "tell it",
        (*press("news-send", "news-again", "news-drop", "news-halt"), *answer("news-words")),
        may(Who.SUPERVISOR),
    ),
)
TABLE: Mapping[Action, Rule] = {action: rule for rule in RULES for action in rule.actions}


def action_of(event: Event) -> Action | None:
    """None for words and for what nobody has done: they are no choice of a thing to do."""
    match event:
        case ButtonPressed(verb):
            return Action(Kind.PRESS, verb)
        case MenuChosen(chosen):
            return Action(Kind.ITEM, chosen)
        case CommandGiven(name):
            known = Action(Kind.COMMAND, name)
            return known if known in TABLE else Action(Kind.COMMAND, ANY_COMMAND)
        case _:
            return None


def allowed(scene: Scene, action: Action) -> bool:
    rule = TABLE.get(action)
    condition = rule.who.get(who(scene.me, scene.now)) if rule else None
    return condition is not None and CONDITIONS[condition](scene)
