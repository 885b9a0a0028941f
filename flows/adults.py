"""Adults: a report about one of the school goes to the wali luar outside it, and to nobody else; nobody accused, and no
colleague of theirs, reads it.

Home --write--> AskReport --words, one message or several--> AskReport --send--> Home
                          --words of danger: help first, and it is sent at once--> Home

The wali luar reads it after their PIN and may answer; the student may add to it. Each reading is in the audit.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from flows import drafts, home, marks
from flows.aliases import alias
from flows.chats import Closed, Report, Side, Story
from flows.effects import Amend, Button, Decision, Effect, Keep, Lane, Move, Note, Record, Say, SetTimer, Tell, Write
from flows.events import TextEdited, TextReceived
from flows.hotlines import hotlines
from flows.ids import ChatId, PersonId
from flows.people import Role, moved
from flows.places import AskCode, AskComment, AskReport, Home, Line, Reading, Road
from flows.scene import Scene

WAITS = "report-waits"
AGAIN, AGAIN_IN_DANGER = timedelta(hours=24), timedelta(minutes=15)
MOST = 20  # messages of one report; more may be added once it is sent


def ombuds(scene: Scene) -> tuple[PersonId, ...]:
    return tuple(person.id for person in scene.desk.all(Role.OMBUD) if person.id != scene.me.id)


def ask(scene: Scene) -> Decision:
    """Who will read it, before the first word."""
    if scene.me.adult:
        return scene.say("adult-students")
    if not isinstance(scene.where, Home | AskCode | AskComment | Reading | AskReport):
        return scene.say("adult-later")
    if not ombuds(scene):
        numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
        return Decision((scene.tell(Say("adult-nobody", notes=numbers)),))
    return Decision((scene.tell(Say("adult-what", buttons=((Button("adult-write"),), (Button("adult-drop"),)))),))


def write(scene: Scene, about: ChatId | None = None) -> Decision:
    """A new one, or more to one that was sent."""
    if not isinstance(scene.where, Home | AskCode | AskComment | Reading) or not ombuds(scene):
        return ask(scene) if not isinstance(scene.where, AskReport) else Decision()
    place = AskReport(about or scene.luck.chat, more=about is not None)
    return scene.go(place, asks(scene, place), drafts.bell(scene, place.report))


def add(scene: Scene) -> Decision:
    """Only to their own."""
    chat = scene.chat
    own = isinstance(chat, Closed) and chat.report is not None and chat.story.student == scene.me.id
    return write(scene, chat.story.id) if own and chat else scene.say("alert-settled")


def prompt(place: AskReport) -> Say:
    buttons = ((Button("adult-send"),), (Button("adult-drop"),))
    key = "adult-noted" if place.lines else "adult-begin"
    return Say(key, {"count": len(place.lines)} if place.lines else {}, buttons=buttons)


def asks(scene: Scene, place: AskReport) -> Tell:
    return scene.tell(prompt(place), mark=marks.report(place.report))


def asked(scene: Scene, place: AskReport) -> Amend:
    """No button of an older question sends or drops anything."""
    return Amend(scene.me.id, Say("adult-asked"), marks.report(place.report))


def here(scene: Scene, place: AskReport) -> Decision:
    return Decision((asked(scene, place), asks(scene, place)))


def written(scene: Scene, place: AskReport, event: TextReceived) -> Decision:
    if len(place.lines) >= MOST:
        return here(scene, place).after(scene.tell(Say("adult-full")))
    fuller = replace(place, lines=(*place.lines, Line(event.message, event.text)))
    return scene.go(fuller, asked(scene, place), asks(scene, fuller))


def edited(scene: Scene, place: AskReport, event: TextEdited) -> Decision:
    lines = tuple(replace(one, text=event.text) if one.message == event.message else one for one in place.lines)
    return scene.go(replace(place, lines=lines)) if lines != place.lines else scene.say("edit-too-late")


def drop(scene: Scene) -> Decision:
    if not isinstance(scene.where, AskReport):
        return scene.say("adult-dropped")
    return home.home_again(scene).after(asked(scene, scene.where), scene.tell(Say("adult-dropped")))


def send(scene: Scene) -> Decision:
    match scene.where:
        case AskReport(lines=()) as place:
            return here(scene, place)
        case AskReport() as place:
            return Decision((*sent(scene, place), *receipt(scene, place, "adult-sent")))
        case _:
            return Decision()  # a second tap


def in_danger(scene: Scene, place: AskReport, line: Line) -> Decision:
    """Help first; what they wrote is on its way before they press anything."""
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
    first = scene.tell(Say("adult-heard", notes=(*numbers, Note("adult-heard-told"))), Lane.DANGER)
    others = tuple(one for one in place.lines if one.message != line.message)
    whole = replace(place, lines=(*others, line))
    return Decision((first, *sent(scene, whole, danger=True), *receipt(scene, place, "adult-sent-now")))


def sent(scene: Scene, place: AskReport, *, danger: bool = False) -> Iterator[Effect]:
    """Its words are sealed with a key of its own; the message to the wali luar holds none of them."""
    which, lines = place.report, place.lines
    told = scene.chat if isinstance(scene.chat, Closed) and scene.chat.story.id == which else None
    if told is None or told.report is None:
        name = alias(scene.luck.dice, scene.desk.aliases)
        story = Story(which, scene.me.id, name, "adult", opening=lines[0])
        told, lines = Closed(story, Road.BK, None, "", scene.now, report=Report(danger)), lines[1:]
    waits = Report(danger or (told.report is not None and told.report.danger))
    yield Keep(replace(told, report=waits))
    yield from (Write(which, Side.STUDENT, line) for line in lines)
    level = "danger" if danger else "more" if place.more else "new"
    say = Say("adult-alert", {"alias": told.story.alias, "level": level}, buttons=((Button("adult-read", which),),))
    yield from (Tell(person, say, Lane.DANGER) for person in ombuds(scene))
    yield SetTimer(WAITS, scene.now + (AGAIN_IN_DANGER if danger else AGAIN), which)
    yield Record("adult reported", which, level)


def receipt(scene: Scene, place: AskReport, key: str) -> tuple[Effect, ...]:
    more = ((Button("adult-more", place.report),),)
    menu = home.menu_of(moved(scene.me, Home()))
    said = asked(scene, place)
    return (
        Move(scene.me.id, Home()),
        said,
        scene.tell(Say(key, menu=menu)),
        scene.tell(Say("adult-add", buttons=more)),
    )
