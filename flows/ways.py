"""Ways: where a menu item, a command or a word leads from each place. Nothing begun is lost by asking for another."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import assert_never

from flows import admission
from flows.casebook import caseload
from flows.coordinator import broadcast, health
from flows.counselor import about_me, own_classes, shifts
from flows.danger import adults, alarm, drill
from flows.ending import close, duty
from flows.identity import cards
from flows.letters import letter_draft, letters
from flows.model import certificate
from flows.model.chats import Queued, Talking
from flows.model.codes import code_in, meant
from flows.model.effects import Decision
from flows.model.events import CommandGiven, TextReceived
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.places import (
    AskCard,
    AskClass,
    AskCode,
    AskComment,
    AskFeeling,
    AskGender,
    AskLetter,
    AskNames,
    AskReport,
    AskTopic,
    AskWish,
    AskWords,
    Home,
    Intake,
    Line,
    Reading,
    Road,
)
from flows.model.say import Button, Say
from flows.model.scene import Scene
from flows.offers import pauses
from flows.own import erase, mine, screen
from flows.rights import actions, permissions
from flows.school.hours import exams_until, on_day
from flows.shared_phone import visit
from flows.supervision import counselors, room, roster
from flows.talking import consent, home, info, intake, queue, talk
from flows.training import ethics, training

REPORTS = ("lapor", "report")
RIGHTS: Mapping[str, Callable[[Scene, int], Decision]] = {
    **dict.fromkeys(erase.COMMANDS, erase.ask),
    **dict.fromkeys(mine.COMMANDS, mine.ask),
    **dict.fromkeys(screen.CLEAN, screen.clean),
    **dict.fromkeys(screen.PAUSE, screen.pause),
    **dict.fromkeys(visit.COMMANDS, lambda scene, _message: visit.close(scene)),
    **dict.fromkeys(drill.COMMANDS, lambda scene, _message: drill.ask(scene)),
}


def started(scene: Scene, event: CommandGiven) -> Decision:  # noqa: PLR0911  a list of what a command can mean
    """/start in the middle of anything disturbs nothing: it says where they are."""
    code = code_in(scene.me, event)
    if scene.ticket is not None and scene.ticket.role is not None:
        return admission.join(scene, code, scene.ticket, scene.ticket.role)
    if code and not scene.me.facts.admitted:
        return admission.with_code(scene, code)
    if event.command in REPORTS:
        return adults.ask(scene)
    if event.command in health.COMMANDS:
        return health.asked(scene, event.health)
    if event.command in RIGHTS:
        return RIGHTS[event.command](scene, event.message)
    if event.command != "start" or scene.me.staff is not None:
        return here(scene)
    match scene.where:
        case Home() | AskCode() | AskComment() | AskCard() if consent.missing(scene):
            return consent.begin(scene)
        case Home() | AskCode() | AskComment():
            return home.home_again(scene)
        case _:
            return here(scene)


def code_typed(scene: Scene, event: TextReceived) -> Decision:
    """A code, or somebody who tells us something instead: that is not called a wrong code."""
    code = code_in(scene.me, event)
    if scene.ticket is not None and scene.ticket.role is not None:
        return admission.join(scene, code, scene.ticket, scene.ticket.role)
    return admission.with_code(scene, code) if code else at_home(scene, event)


def reading(scene: Scene, place: Reading, event: TextReceived) -> Decision:
    """Before the yes: a code is kept for after it, other words are not kept."""
    code = code_in(scene.me, event)
    return admission.with_code(scene, code, unasked=True) if meant(scene, code) else consent.again(scene, place)


def at_home(scene: Scene, event: TextReceived) -> Decision:
    """Who simply begins to tell is not sent back to a menu: it is the beginning of a conversation."""
    if scene.me.staff is not None:
        unasked = letter_draft.by_itself(scene, event)
        return unasked or home.greet(scene).after(scene.tell(Say("home-not-sent")))
    if isinstance(scene.where, Home) and meant(scene, code := code_in(scene.me, event)):
        return admission.with_code(scene, code, unasked=True)
    if consent.missing(scene):
        return consent.begin(scene).after(scene.tell(Say("consent-first")))
    peers = permissions.allowed(scene, actions.REACH_PEER) and not exams_until(scene.school, scene.now)
    road = Road.PEER if peers else Road.BK
    begun = intake.begin(scene, road, Line(event.message, event.text))
    if step := pauses.pause(scene.me, scene.now):
        begun = begun.after(pauses.no_peer(scene, step))
    return begun.after(scene.tell(Say("talk-over"))) if scene.found else begun


def agree(scene: Scene, place: Reading) -> Decision:
    done, then = consent.agreed(scene, place)
    if place.then is None:
        return home.greet(then).after(*done.effects)
    menu = then.tell(Say("consent-then", menu=home.menu_of(then.me)))
    return seek(then, place.then).after(*done.effects, menu)


def in_language(scene: Scene, language: str) -> Decision:
    """What we wait for is asked again in that language."""
    then = replace(scene, me=info.in_language(scene.me, language))
    match scene.where:
        case Home() | Talking():
            return info.chosen(then)
        case _:
            return here(then).after(*info.chosen(then).effects)


def wanted(scene: Scene, road: Road) -> Decision:  # noqa: PLR0911  one for each place
    """Ngobrol or Guru BK: from wherever they are."""
    match scene.where:
        case Talking() as chat if road is Road.BK:
            return alarm.ask_for_bk(scene, chat)
        case Queued() as chat if road is Road.BK:
            return queue.to_bk(scene, chat)
        case place if isinstance(place, Intake) and road is Road.BK:
            return intake.to_bk(scene, place)
        case Home() | AskCode() | AskComment() | AskCard():
            return seek(scene, road)
        case AskReport() as place if adults.untouched(place):
            return seek(scene, road)
        case Reading() as place:
            return consent.show(scene, replace(place, then=road))
        case _:
            return here(scene)


def seek(scene: Scene, road: Road) -> Decision:  # noqa: PLR0911  each thing that comes first
    if scene.me.adult:
        return home.greet(scene).after(scene.tell(Say("seek-adults")))
    if scene.me.work.chats:
        return scene.say("seek-chats-first")
    if consent.missing(scene):
        return consent.begin(scene, then=road)
    if road is Road.PEER and not permissions.allowed(scene, actions.REACH_PEER):
        return no_peer(scene)
    if road is Road.PEER and (last := exams_until(scene.school, scene.now)):
        return Decision((scene.tell(Say("exams-peers", on_day(last), buttons=((Button("menu-bk"),),))),))
    if road is Road.PEER and letters.offered(scene) and not certificate.peers(scene.desk.staff.values(), scene.now):
        return Decision((scene.tell(Say("letter-instead", buttons=((Button("letter"),), (Button("menu-bk"),)))),))
    return intake.begin(scene, road)


def no_peer(scene: Scene) -> Decision:
    """Why, and who is there instead."""
    if step := pauses.pause(scene.me, scene.now):
        return Decision((pauses.no_peer(scene, step),))
    return scene.say(permissions.TABLE[actions.REACH_PEER].refused)


def cancel(scene: Scene) -> Decision:
    match scene.where:
        case Queued() as chat:
            return queue.cancel(scene, chat)
        case AskTopic() | AskWish() | AskFeeling() | AskGender() | AskClass() | AskNames() | AskWords() as place:
            return intake.drop(scene, place.draft)
        case Talking():
            return here(scene)
        case AskReport():
            return adults.drop(scene)
        case AskLetter() as place:
            return letters.drop(scene, place)
        case _:
            return home.home_again(scene)


def end(scene: Scene) -> Decision:
    match scene.where:
        case Talking() as chat:
            return close.end(scene, chat)
        case Queued() as chat:
            return queue.cancel(scene, chat)
        case _ if scene.mine:
            return close.end_by_card(scene) if scene.me.work.sure else duty.my_chats(scene)
        case _:
            return cancel(scene)


def here(scene: Scene) -> Decision:  # noqa: PLR0911  one for each place
    """Where they are now, said once more; nothing is lost by it."""
    match scene.where:
        case Reading() as place:
            return consent.show(scene, place)
        case AskTopic() | AskWish() | AskFeeling() | AskGender() | AskClass() | AskNames() | AskWords() as place:
            return intake.again(scene, place)
        case Queued() | Talking() as chat:
            return queue.place(scene, chat) if isinstance(chat, Queued) else talk.here(scene, chat)
        case AskCode():
            return admission.ask(scene)
        case AskReport() as place:
            return adults.here(scene, place)
        case AskLetter() as place:
            return letters.here(scene, place)
        case AskCard() as place:
            return cards.here(scene, place)
        case Home() | AskComment() as place:
            return home.greet(scene) if isinstance(place, Home) else home.home_again(scene)
        case _:
            assert_never(scene.where)


WORK: Mapping[tuple[Role, Item], Callable[[Scene], Decision]] = {
    (Role.COUNSELOR, Item.DUTY_ON): lambda scene: ethics.first(scene, duty.on),
    (Role.COUNSELOR, Item.DUTY_OFF): duty.off,
    (Role.COUNSELOR, Item.MY_CHATS): duty.my_chats,
    (Role.COUNSELOR, Item.TRAINING): lambda scene: ethics.first(scene, training.show),
    (Role.COUNSELOR, Item.CLASSES): own_classes.show,
    (Role.COUNSELOR, Item.SHIFTS): shifts.show,
    (Role.COUNSELOR, Item.SELF): about_me.show,
    (Role.SUPERVISOR, Item.ON_CALL): duty.ask_hours,
    (Role.SUPERVISOR, Item.OFF_CALL): duty.off_call,
    (Role.SUPERVISOR, Item.MY_CHATS): duty.my_chats,
    (Role.SUPERVISOR, Item.COUNSELORS): counselors.show,
    (Role.SUPERVISOR, Item.NEWS): broadcast.ask,
    (Role.SUPERVISOR, Item.ROSTER): roster.show,
    (Role.SUPERVISOR, Item.CASES): caseload.show,
    (Role.SUPERVISOR, Item.ROOM): room.show,
}


def at_work(scene: Scene, item: Item) -> Decision:
    role = scene.me.staff
    return WORK[role, item](scene) if role is not None and (role, item) in WORK else here(scene)
