"""Information: where help is, who reads what, and in which language."""

from dataclasses import replace

from flows.model.effects import Decision, Know
from flows.model.people import Person, Role
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.school import retention
from flows.school.hotlines import hotlines
from flows.school.hours import opening_note
from flows.talking import home

LANGUAGES = ("id", "en")


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
    """With how long everything is kept, and what they may have done with it."""
    version: dict[str, str | int] = {"version": scene.school.consent_version}
    if scene.me.adult:
        return Decision((scene.tell(Say("privacy", version, (*named(scene), *retention.shown()))),))
    buttons = (
        (Button("card"),),
        (Button("mine"),),
        (Button("clean"), Button("pause")),
        (Button("news"), Button("erase")),
        (Button("shared"),),
    )
    notes = (*named(scene), *retention.shown(), Note("privacy-rights"), Note("privacy-shared"))
    return Decision((scene.tell(Say("privacy", version, notes, buttons)),))


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
