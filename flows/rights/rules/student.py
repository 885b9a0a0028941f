"""What somebody may do for themselves: help first, then their own chat."""

from flows.model.menu import Item
from flows.rights.actions import ANY_COMMAND, REACH_PEER, answer, command, item, press
from flows.rights.conditions import EVERYBODY, INVITED, READERS, YOUNG, When, Who
from flows.rights.rules.rule import Rule, Thing, may

AGREED, CODE = ("consent-next", "consent-back", "consent-agree", "consent-later"), Item.CODE
INTAKE = ("topic", "wish", "feeling", "gender", "names", "avoid", "names-done", "skip", "back", "drop")
CARD = (
    *("card", "card-fill", "card-part", "card-skip", "card-clear", "card-back", "card-stop"),
    *("card-delete", "card-delete-yes"),
)
AFTER = ("after-feeling", "after-rating", "after-heard", "after-comment", "follow-in", "follow-feeling")

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
    Rule(
        Thing.SELF,
        "what is kept, and the language",
        (*item(Item.PRIVACY, Item.LANGUAGE), *press("privacy")),
        may(*EVERYBODY),
    ),
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
    Rule(Thing.SELF, "fill in, change, delete one's emergency card", press(*CARD), may(*YOUNG)),
    Rule(
        Thing.SELF,
        "wipe one's screen, pause",
        (*command("bersihkan", "clean", "jeda", "pause"), *press("clean", "pause")),
        may(*EVERYBODY),
    ),
    Rule(Thing.SELF, "a shared phone: what it is", press("shared"), may(*EVERYBODY)),
    Rule(
        Thing.SELF,
        "a shared phone: switch it on or off, open and close it",
        (
            *press("shared-on", "shared-not", "shared-off", "shared-open", "shared-close"),
            *press("shared-forgot", "shared-forgot-yes"),
            *item(Item.OPEN),
            *command("tutup", "close"),
        ),
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
        "let the counselor hand it over, or not",
        press("give-leave"),
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
        "send a photo to the other one, or not",
        press("photo-send", "photo-drop"),
        may(*YOUNG, when=When.IN_CHAT),
        "talk-closed",
    ),
    Rule(
        Thing.OWN,
        "wish for more time",
        press("more-time"),
        may(*YOUNG, Who.SUPERVISOR, when=When.IN_CHAT),
        "close-already",
    ),
)
