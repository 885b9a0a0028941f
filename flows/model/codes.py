"""Codes: how one is written down, which event carries one, and whether it lets in."""

from flows.model.events import ButtonPressed, CommandGiven, Event, MediaRefused, TextReceived
from flows.model.people import Person, Ticket
from flows.model.places import AskCode, Home, Reading
from flows.model.scene import Scene

LIKE_OTHERS = str.maketrans("OIL", "011")  # Crockford's base 32: letters that are taken for digits
LONGEST = 64
LENGTH = 10  # of a school code
MOST_WORDS = 2  # "ABCDE FGHJK"; who writes more than that tells us something


def normal(code: str) -> str:
    """As it is kept: no dashes or blanks, capitals, no letter that looks like a digit."""
    bare = "".join(c for c in code if c.isascii() and c.isalnum())
    return bare[:LONGEST].upper().translate(LIKE_OTHERS)


def code_in(me: Person, event: Event) -> str:
    """The code to look up for this event, or nothing."""
    match event, me.place:
        case CommandGiven("start", payload), _:
            return normal(payload)
        case ((TextReceived(text) | MediaRefused(caption=text)), AskCode()) if len(text.split()) <= MOST_WORDS:
            return normal(text)
        case TextReceived(text, alarm=None), Home() | Reading() if me.staff is None and not me.facts.admitted:
            return unasked(text)
        case ButtonPressed("consent-agree"), Reading(code=code):
            return code
        case _:
            return ""


def unasked(text: str) -> str:
    """What may be a code though none was asked for: its card says "press START, then write this code"."""
    code = normal(text) if len(text.split()) <= MOST_WORDS else ""
    return code if len(code) == LENGTH and not code.isdecimal() else ""


def meant(scene: Scene, code: str) -> bool:
    """One that lets in, or a mistyped one: hardly any word of ten letters has a digit in it."""
    return bool(code) and (fresh(scene) or any(map(str.isdecimal, code)))


def fresh(scene: Scene) -> bool:
    match scene.ticket:
        case Ticket(role=None, used=False, until=until):
            return until is None or scene.now < until
        case _:
            return False
