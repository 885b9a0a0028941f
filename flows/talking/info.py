"""Information: where help is, who reads what, and in which language."""

from dataclasses import replace

from flows.model.effects import Amend, Decision, Know
from flows.model.events import ButtonPressed
from flows.model.people import Person, Role
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.school import retention
from flows.school.hotlines import hotlines
from flows.school.hours import opening_note
from flows.talking import home

LANGUAGES = ("id", "en")
PRIVACY = "privacy"


def about(scene: Scene) -> Decision:
    school, now = scene.school, scene.now
    state = Note("info-attended") if scene.desk.attended(now) else Note("info-unattended")
    notes = (
        *((Note("sample-school"),) if school.sample else ()),
        state,
        opening_note(school, now),
        Note("info-numbers"),
        *hotlines(school, now, scene.me.facts.language),
    )
    buttons = () if scene.me.adult else ((Button("plan-see"),), (Button("adult"),))
    return Decision((scene.tell(Say("info", {"school": school.name}, notes, buttons)),))


def audit_head(scene: Scene, head: str) -> Decision:
    """Kept in a coordinator's chat, where nobody who holds our computer changes it."""
    if scene.me.staff is not Role.COORDINATOR:
        return Decision()
    say = Say("audit-head", {"head": head}) if head else Say("audit-broken")
    return Decision((scene.tell(say, Lane.NOTICE),))


def privacy(scene: Scene) -> Decision:
    """What fits on one screen; the rest is a tap away, and so is what they may have done with it."""
    return Decision((scene.tell(first(scene), mark=PRIVACY),))


def privacy_part(scene: Scene, event: ButtonPressed) -> Decision:
    return Decision((Amend(scene.me.id, part(scene, event.value), PRIVACY),))


def part(scene: Scene, which: str) -> Say:
    back = ((Button("privacy", value="first"),),)
    match which:
        case "who":
            shared = () if scene.me.adult else (Note("privacy-shared"),)
            return Say("privacy-who", notes=(*named(scene), *shared), buttons=back)
        case "keeps":
            return Say("privacy-keeps", notes=retention.shown(), buttons=back)
        case _:
            return first(scene)


def first(scene: Scene) -> Say:
    version: dict[str, str | int] = {"version": scene.school.consent_version}
    more = ((Button("privacy", value="who"),), (Button("privacy", value="keeps"),))
    if scene.me.adult:
        return Say("privacy", version, buttons=more)
    buttons = (
        *more,
        (Button("card"),),
        (Button("mine"),),
        (Button("clean"), Button("pause")),
        (Button("news"), Button("erase")),
        (Button("shared"),),
    )
    return Say("privacy", version, (Note("privacy-rights"),), buttons)


def named(scene: Scene) -> tuple[Note, ...]:
    """Who may come to know who they are."""
    return (Note("privacy-identity"), *((Note("privacy-lone"),) if scene.school.lone_opening else ()))


def ask_language(scene: Scene) -> Decision:
    both = tuple(Button("language", value=language) for language in LANGUAGES)
    return Decision((scene.tell(Say("language-ask", buttons=(both,))),))


def in_language(me: Person, language: str) -> Person:
    return replace(me, facts=replace(me.facts, language=language))


def chosen(scene: Scene) -> Decision:
    """The keyboard comes anew, in the language chosen."""
    menu = home.menu_here(scene, scene.me)
    return Decision((Know(scene.me.id, scene.me.facts), scene.tell(Say("language-now", menu=menu))))
