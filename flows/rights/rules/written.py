"""What is written slowly: reports about an adult of the school, and letters."""

from flows.model.menu import Item
from flows.rights.actions import answer, command, item, press
from flows.rights.conditions import YOUNG, When, Who
from flows.rights.rules.rule import Rule, Thing, may

RULES = (
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
)
