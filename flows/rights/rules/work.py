"""What helpers may do about their own work: learn, be there, and be looked after."""

from flows.model.menu import Item
from flows.rights.actions import answer, command, item, press
from flows.rights.conditions import HELPERS, INVITED, Who
from flows.rights.rules.rule import Rule, Thing, may

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

RULES = (
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
    Rule(
        Thing.DUTY,
        "see who is on duty, who rests, and the week's shifts",
        (*item(Item.ROSTER), *press("roster-week")),
        may(Who.SUPERVISOR),
    ),
    Rule(
        Thing.DUTY,
        "choose weekly shifts, say yes to one",
        press("shift-day", "shift", "shift-ready"),
        may(Who.COUNSELOR),
    ),
    Rule(
        Thing.DUTY,
        "see one's shifts, leave one out, mark one's own exams",
        (
            *item(Item.SHIFTS),
            *press("shifts", "shift-cannot", "exams", "exam-days", "exam-from", "exam-to", "exam-drop"),
        ),
        may(*INVITED),
    ),
    Rule(
        Thing.DUTY,
        "list the classes one is in oneself",
        (*item(Item.CLASSES), *press("classes", "class-add", "class-drop", "class-stop"), *answer("classes")),
        may(*INVITED),
    ),
    Rule(
        Thing.DUTY,
        "say of oneself what students may wish for",
        (*item(Item.SELF), *press("self", "self-part", "self-topics", "self-gender", "self-languages", "self-grade")),
        may(*INVITED),
    ),
    Rule(
        Thing.DUTY,
        "let one's real name be shown",
        (*press("name-ask", "name-publish"), *answer("own-name")),
        may(Who.COUNSELOR),
    ),
    Rule(Thing.DUTY, "see it, take it back", press("self-name", "name-stop", "name-off"), may(*INVITED)),
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
        "see the team of adults; take away a counselor's or a coordinator's role",
        press("team", "dismiss", "dismiss-why", "dismiss-yes"),
        may(Who.SUPERVISOR),
    ),
    Rule(
        Thing.COUNSELORS,
        "see the agenda of a team meeting, write and read its minutes",
        (*press("meeting", "meeting-write", "meeting-stop", "meeting-read"), *answer("meeting-minutes")),
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
)
