"""Consent: three short screens before the first word, in one message, and a yes that can wait.

Home --start--> Reading 1 <--> 2 <--> 3 --agree--> Home, or on to what they wanted
                                        --later--> Home

Before the yes, nothing that is written here is kept.
"""

from dataclasses import replace

from flows.model.codes import fresh
from flows.model.effects import Amend, Decision, Know, Record, Redeem
from flows.model.events import ButtonPressed
from flows.model.people import Person, moved
from flows.model.places import Home, Reading, Road
from flows.model.say import Button, Note, Say
from flows.model.scene import Scene
from flows.school.hotlines import hotlines
from flows.talking import home

CARD = "consent"
LAST = 3
NEXT, BACK, AGREE, LATER = "consent-next", "consent-back", "consent-agree", "consent-later"
VERBS = frozenset({NEXT, BACK, AGREE, LATER})


def missing(scene: Scene) -> bool:
    return scene.me.facts.consent < scene.school.consent_version


def begin(scene: Scene, code: str = "", then: Road | None = None) -> Decision:
    """The keyboard comes first: Darurat lies below the text field before anybody has agreed to anything."""
    key = "consent-renewed" if scene.me.facts.consent else "consent-hello"
    hello = Say(key, {"school": scene.school.name}, menu=home.menu_of(at_home(scene.me)))
    return show(scene, Reading(1, code or scene.me.facts.code, then)).after(scene.tell(hello))


def onward(scene: Scene, code: str = "") -> Decision:
    """Who is reading already goes on where they are; a newer code counts."""
    match scene.me.place:
        case Reading() as place:
            return show(scene, replace(place, code=code or place.code))
        case _:
            return begin(scene, code)


def again(scene: Scene, place: Reading) -> Decision:
    """What was written before the yes is not kept, and that is said."""
    return show(scene, place).after(scene.tell(Say("consent-first")))


def show(scene: Scene, place: Reading) -> Decision:
    return scene.go(place, *with_code(scene, place.code), scene.tell(screen(scene, place), mark=CARD))


def with_code(scene: Scene, code: str) -> tuple[Know, ...]:
    """Kept beside the place: what comes first, a report or an adult, must not cost them the code."""
    facts = replace(scene.me.facts, code=code)
    return (Know(scene.me.id, facts),) if facts != scene.me.facts else ()


def press(scene: Scene, place: Reading, event: ButtonPressed) -> Decision:
    """All but the yes; that one leads on, see `agreed`."""
    match event.verb:
        case "consent-next" if place.screen < LAST:
            return turn(scene, replace(place, screen=place.screen + 1))
        case "consent-back" if place.screen > 1:
            return turn(scene, replace(place, screen=place.screen - 1))
        case "consent-later":
            hello = home.hello(scene, at_home(scene.me))
            return scene.go(Home(), *with_code(scene, ""), amend(scene, Say("consent-later")), hello)
        case _:
            return Decision()  # a second tap on a screen already turned


def turn(scene: Scene, place: Reading) -> Decision:
    return scene.go(place, amend(scene, screen(scene, place)))


def agreed(scene: Scene, place: Reading) -> tuple[Decision, Scene]:
    """What that changes, and the scene after it."""
    version = scene.school.consent_version
    code_works = bool(place.code) and fresh(scene)
    facts = replace(scene.me.facts, consent=version, admitted=scene.me.facts.admitted or code_works, code="")
    me = replace(at_home(scene.me), facts=facts)
    too_late = bool(place.code) and not facts.admitted
    done = scene.go(
        Home(),
        Know(me.id, facts),
        Record("consent", detail=f"version {version}"),
        amend(scene, Say("consent-thanks")),
        *((Redeem(place.code),) if code_works else ()),
        *((scene.tell(Say("code-used")),) if too_late else ()),
    )
    return done, replace(scene, me=me)


def at_home(me: Person) -> Person:
    return moved(me, Home())


def amend(scene: Scene, say: Say) -> Amend:
    return Amend(scene.me.id, say, CARD)


def screen(scene: Scene, place: Reading) -> Say:
    back, forward = Button(BACK), Button(NEXT)
    match place.screen:
        case 1:
            return Say("consent-what", {"school": scene.school.name}, buttons=((forward,),))
        case 2:
            key = "consent-who-reads-lone" if scene.school.lone_opening else "consent-who-reads"
            return Say(key, buttons=((back, forward),))
        case _:
            numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
            return Say(
                "consent-not-emergency",
                notes=(*numbers, Note("consent-question")),
                buttons=((Button(AGREE),), (Button(LATER), back)),
            )
