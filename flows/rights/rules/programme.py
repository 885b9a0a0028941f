"""What is done for the programme as a whole: its results, and news for many."""

from flows.model.menu import Item
from flows.rights.actions import answer, item, press
from flows.rights.conditions import EVERYBODY, YOUNG, When, Who
from flows.rights.rules.rule import Rule, Thing, may

RULES = (
    Rule(
        Thing.RESULTS,
        "get a period's figures",
        (*item(Item.RESULTS), *press("results")),
        may(Who.SUPERVISOR, Who.COORDINATOR),
        "results-not-yours",
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
    Rule(Thing.RESULTS, "find a case one observed", press("observe-cases"), may(Who.SUPERVISOR), "results-not-yours"),
    Rule(
        Thing.RESULTS,
        "write down what one observed of a case",
        press("observe-case"),
        may(Who.SUPERVISOR, when=When.CASE),
        "case-gone",
    ),
    Rule(Thing.RESULTS, "read what was observed", press("observe-read"), may(Who.SUPERVISOR), "results-not-yours"),
    Rule(
        Thing.RESULTS,
        "type in the school's monthly counts",
        (*press("tally", "tally-month", "tally-kind", "tally-grade", "tally-stop"), *answer("tally-number")),
        may(Who.SUPERVISOR, Who.COORDINATOR),
        "results-not-yours",
    ),
    Rule(
        Thing.RESULTS,
        "see how often alarms were right",
        press("accuracy"),
        may(Who.SUPERVISOR),
        "results-not-yours",
    ),
    Rule(
        Thing.RESULTS,
        "read what students added after a chat",
        press("comments"),
        may(Who.SUPERVISOR),
        "results-not-yours",
    ),
    Rule(
        Thing.RESULTS,
        "let a report show it, or not",
        press("comment-pass", "comment-refuse"),
        may(Who.SUPERVISOR, when=When.COMMENTED),
        "comment-settled",
    ),
    Rule(Thing.NEWS, "read what everybody is told because something got out", press("breach-open"), may(*EVERYBODY)),
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
