"""Cases: what the guru BK keep of somebody they look after."""

from flows.model.menu import Item
from flows.rights.actions import answer, item, press
from flows.rights.conditions import YOUNG, When, Who
from flows.rights.rules.rule import Rule, Thing, may

CASE = (
    *("case", "case-write", "case-notes", "case-seen", "case-review", "case-mine", "case-close"),
    *("record", "record-step", "record-pick", "record-done", "sign-ask"),
    *("plan", "plan-step", "plan-send", "plan-send-yes", "refer", "refer-to", "conference"),
)

RULES = (
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
        Thing.IDENTITY,
        "ask the student, read what they gave, ask a second one to open it",
        (*press("who", "who-ask", "who-read", "open", "open-why", "open-harm"), *answer("open-reason")),
        may(Who.SUPERVISOR, when=When.CASE),
        "case-gone",
    ),
    Rule(
        Thing.IDENTITY,
        "give it, or say no",
        press("who-card", "who-card-yes", "who-write", "who-stop", "who-no"),
        may(*YOUNG, when=When.OWN_CASE),
        "who-over",
    ),
    Rule(
        Thing.IDENTITY,
        "read why it is to be opened, and approve, refuse or stand aside",
        press("open-read", "open-yes", "open-no", "open-not-me"),
        may(Who.OMBUD, Who.CUSTODIAN, when=When.SECOND_KEY),
        "open-gone",
    ),
    Rule(
        Thing.IDENTITY,
        "look at it once, or alone where the school allows it",
        press("open-see", "open-alone", "open-alone-yes"),
        may(Who.SUPERVISOR, when=When.ASKED),
        "open-gone",
    ),
    Rule(
        Thing.IDENTITY,
        "read that and why one's own was opened",
        press("open-told"),
        may(*YOUNG, when=When.OWN_CASE),
        "who-over",
    ),
)
