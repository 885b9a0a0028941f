"""The reply keyboards: which buttons lie below the text field, in which place.

Their labels come back as plain text; every wording, old ones too, is turned into `MenuChosen` at the edge.
"""

from collections.abc import Mapping
from enum import StrEnum


class Item(StrEnum):
    TALK = "talk"
    BK = "bk"
    DANGER = "danger"
    INFO = "info"
    PRIVACY = "privacy"
    LANGUAGE = "language"
    CODE = "code"
    CANCEL = "cancel"
    END = "end"
    CHANGE = "change"
    REPORT = "report"
    OTHER_ADULT = "other-adult"
    DUTY_ON = "duty-on"
    DUTY_OFF = "duty-off"
    MY_CHATS = "my-chats"
    ON_CALL = "on-call"
    OFF_CALL = "off-call"
    TRAINING = "training"
    COUNSELORS = "counselors"
    RESULTS = "results"
    NEWS = "news"
    CLASSES = "classes"
    ROSTER = "roster"
    CASES = "cases"
    ROOM = "room"
    LETTER = "letter"
    SHIFTS = "shifts"
    SELF = "self"
    OPEN = "open"


class Menu(StrEnum):
    """One keyboard, by who sees it and where they are."""

    GUEST = "guest"
    HOME = "home"
    WAITING = "waiting"
    CHAT = "chat"
    BK_CHAT = "bk-chat"
    COUNSELOR_OFF = "counselor-off"
    COUNSELOR_ON = "counselor-on"
    SUPERVISOR_OFF = "supervisor-off"
    SUPERVISOR_ON = "supervisor-on"
    COORDINATOR = "coordinator"
    OMBUD = "ombud"
    CUSTODIAN = "custodian"
    CONTACT = "contact"
    LOCKED = "locked"  # on a shared phone: it says nothing of what this is


Rows = tuple[tuple[Item, ...], ...]

COMMON: Rows = ((Item.INFO, Item.PRIVACY, Item.LANGUAGE),)
HELP: Rows = ((Item.DANGER,),)

ROWS: Mapping[Menu, Rows] = {
    Menu.GUEST: (*HELP, (Item.BK, Item.CODE, Item.LETTER), *COMMON),
    Menu.HOME: (*HELP, (Item.TALK, Item.BK, Item.LETTER), *COMMON),
    Menu.WAITING: (*HELP, (Item.CANCEL, Item.BK), *COMMON),
    Menu.CHAT: (*HELP, (Item.END, Item.CHANGE, Item.REPORT), (Item.BK, Item.INFO, Item.PRIVACY)),
    Menu.BK_CHAT: (*HELP, (Item.END, Item.OTHER_ADULT), *COMMON),
    Menu.COUNSELOR_OFF: (
        *HELP,
        (Item.DUTY_ON, Item.MY_CHATS),
        (Item.SHIFTS, Item.TRAINING, Item.SELF),
        (Item.TALK, Item.BK, Item.LETTER),
        *COMMON,
    ),
    Menu.COUNSELOR_ON: (
        *HELP,
        (Item.DUTY_OFF, Item.MY_CHATS),
        (Item.SHIFTS, Item.TRAINING, Item.SELF),
        (Item.TALK, Item.BK, Item.LETTER),
        *COMMON,
    ),
    Menu.SUPERVISOR_OFF: (
        *HELP,
        (Item.ON_CALL, Item.MY_CHATS),
        (Item.ROOM, Item.CASES),
        (Item.COUNSELORS, Item.ROSTER),
        (Item.RESULTS, Item.NEWS, Item.LETTER),
        *COMMON,
    ),
    Menu.SUPERVISOR_ON: (
        *HELP,
        (Item.OFF_CALL, Item.MY_CHATS),
        (Item.ROOM, Item.CASES),
        (Item.COUNSELORS, Item.ROSTER),
        (Item.RESULTS, Item.NEWS, Item.LETTER),
        *COMMON,
    ),
    Menu.COORDINATOR: (*HELP, (Item.RESULTS,), *COMMON),
    Menu.OMBUD: (*HELP, *COMMON),
    Menu.CUSTODIAN: (*HELP, *COMMON),
    Menu.CONTACT: (*HELP, *COMMON),
    Menu.LOCKED: (*HELP, (Item.OPEN,)),
}


def rows(menu: Menu, *, letters: bool) -> Rows:
    """As it is shown at this school."""
    return tuple(tuple(item for item in row if letters or item is not Item.LETTER) for row in ROWS[menu])
