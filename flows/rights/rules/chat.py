"""What helpers may do with a chat: one that waits, one they hold, one they answer for."""

from flows.model.menu import Item
from flows.rights.actions import HOLD, answer, item, press
from flows.rights.conditions import COUNSELORS, HELPERS, INVITED, When, Who
from flows.rights.rules.rule import Rule, Thing, may

WRAP = ("wrap-did", "wrap-on", "wrap-worry", "wrap-back", "wrap-line", "wrap-call", "debrief")

RULES = (
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
    Rule(
        Thing.HELD,
        "hand it over, once its student says yes",
        press("give-over"),
        may(*COUNSELORS, when=When.HOLDS_PEER),
        "close-already",
    ),
    Rule(
        Thing.HELD,
        "write a line for whoever comes next",
        answer("give-over-note"),
        may(*COUNSELORS, when=When.HOLDS_PEER),
        "consult-over",
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
    Rule(
        Thing.AFTER,
        "say that one has talked with the counselor",
        press("talked", "talked-left"),
        may(Who.SUPERVISOR),
        "owed-over",
    ),
)
