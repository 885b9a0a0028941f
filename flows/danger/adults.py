"""Adults: a report about one of the school goes to the wali luar outside it, and to nobody else; nobody accused, and no
colleague of theirs, reads it.

Home --who reads it--> AskReport, for a while
Home --write--> AskReport --words, one message or several--> AskReport --send--> Home
                          --words of danger: help first, and it is sent at once--> AskReport, for more
                          --Darurat, or an adult who comes--> kept unsent, to go on with later

The wali luar reads it after their PIN and may answer; the student may add to it. Each reading is in the audit.
"""

from dataclasses import replace
from datetime import timedelta

from flows.danger import danger
from flows.model import asked, marks
from flows.model.chats import Closed
from flows.model.effects import Amend, Decision, Effect, Keep, Move, SetTimer, Tell
from flows.model.events import ButtonPressed, TextEdited, TextReceived
from flows.model.ids import ChatId
from flows.model.people import moved
from flows.model.places import AskCard, AskCode, AskComment, AskReport, Home, Line, Reading
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.school.hotlines import hotlines
from flows.talking import drafts, home, reports
from flows.talking.reports import ombuds

OFFERED, PATIENCE = "report-offered", timedelta(minutes=15)
MOST = 20  # messages of one report; more may be added once it is sent


def ask(scene: Scene) -> Decision:
    """Who will read it, before the first word."""
    if scene.me.adult:
        return scene.say("adult-students")
    if isinstance(scene.where, AskReport) and not untouched(scene.where):
        return here(scene, scene.where)
    if not isinstance(scene.where, Home | AskCard | AskCode | AskComment | AskReport | Reading):
        return scene.say("adult-later")
    if not ombuds(scene):
        numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
        return Decision((scene.tell(Say("adult-nobody", notes=numbers)),))
    return offered(scene, AskReport(scene.luck.chat))


def offered(scene: Scene, place: AskReport) -> Decision:
    """Whoever reads that no guru BK reads it may write at once, without a tap: that is the report, for a while. Not in
    the middle of what they agree to, whose buttons would be dead, nor while they have somebody who waits for them."""
    busy = isinstance(scene.where, Reading) or bool(scene.me.work.chats)
    drop = Button("adult-drop", None if busy else place.report)
    said = scene.tell(Say("adult-what", buttons=((Button("adult-write"),), (drop,))), mark=marks.REPORT)
    if busy:
        return Decision((said,))
    free = (asked.without(scene)[1],) if scene.me.work.asked else ()
    return scene.go(place, *free, said, SetTimer(OFFERED, scene.now + PATIENCE, place.report))


def untouched(place: object) -> bool:
    """Nothing is written yet, so nothing is lost by going elsewhere."""
    return isinstance(place, AskReport) and not place.lines and not place.more


def lapsed(scene: Scene, which: ChatId | None) -> Decision:
    """What they write much later is no report. Who tapped that they want to write has another, which does not lapse."""
    place = scene.me.place
    if not isinstance(place, AskReport) or place.report != which or not untouched(place):
        return Decision()
    return Decision((Move(scene.me.id, Home()),))


def write(scene: Scene) -> Decision:
    return begin(scene, AskReport(scene.luck.chat))


def add(scene: Scene) -> Decision:
    """More to one of their own, or on with one that was never sent."""
    match scene.chat:
        case Closed(report=told) as chat if told is not None and chat.story.student == scene.me.id:
            if told.draft is not None:
                return resumed(scene, chat, told.draft)
            return begin(scene, AskReport(chat.story.id, more=True)) if chat.story.opening else ask(scene)
        case None:
            return scene.say("adult-gone")
        case _:
            return scene.say("alert-settled")


def resumed(scene: Scene, kept: Closed, draft: AskReport) -> Decision:
    done = begin(scene, draft)
    if not any(isinstance(effect, Move) for effect in done.effects) or kept.report is None:
        return done  # not now; the button still leads there later
    return done.after(Keep(replace(kept, report=replace(kept.report, draft=None))))


def begin(scene: Scene, place: AskReport) -> Decision:
    """What they write from now on answers no other question of ours."""
    free_here = isinstance(scene.where, Home | AskCard | AskCode | AskComment | Reading) or untouched(scene.where)
    if scene.me.adult or not free_here or not ombuds(scene):
        return ask(scene)
    free = asked.without(scene)[1] if scene.me.work.asked else None
    offer = Amend(scene.me.id, Say("adult-asked"), marks.REPORT)
    bell = drafts.bell(scene, place.report)
    return scene.go(place, *((free,) if free else ()), offer, asks(scene, place), bell)


def prompt(place: AskReport) -> Say:
    done = "done" if place.more and not place.lines else "drop"
    drop = (Button("adult-drop", place.report, done),)
    if place.lines:
        return Say("adult-noted", {"count": len(place.lines)}, buttons=((Button("adult-send"),), drop))
    return Say("adult-begin-more" if place.more else "adult-begin", buttons=(drop,))  # nothing to send yet


def asks(scene: Scene, place: AskReport) -> Tell:
    return scene.tell(prompt(place), mark=marks.report(place.report))


def closed(scene: Scene, place: AskReport) -> Amend:
    """No button of an older question sends or drops anything."""
    return Amend(scene.me.id, Say("adult-asked"), marks.report(place.report))


def here(scene: Scene, place: AskReport) -> Decision:
    return Decision((closed(scene, place), asks(scene, place)))


def written(scene: Scene, place: AskReport, event: TextReceived) -> Decision:
    if len(place.lines) >= MOST:
        return here(scene, place).after(scene.tell(Say("adult-full")))
    fuller = replace(place, lines=(*place.lines, Line(event.message, event.text)))
    return scene.go(fuller, closed(scene, place), asks(scene, fuller))


def edited(scene: Scene, place: AskReport, event: TextEdited) -> Decision:
    lines = tuple(replace(one, text=event.text) if one.message == event.message else one for one in place.lines)
    return scene.go(replace(place, lines=lines)) if lines != place.lines else scene.say("edit-too-late")


def dropped(scene: Scene, event: ButtonPressed) -> Decision:
    """By a button, which may be an old one: it drops nothing that was begun after it."""
    match scene.where:
        case AskReport(report) as place if report != event.about:
            return here(scene, place)
        case _:
            return drop(scene)


def drop(scene: Scene) -> Decision:
    match scene.where:
        case AskReport(more=more, lines=lines) as place:
            what = "more" if more and lines else "sent" if more else "new"
            said = scene.tell(Say("adult-dropped", {"what": what}))
            return home.home_again(scene).after(closed(scene, place), said)
        case _:
            never = Amend(scene.me.id, Say("adult-asked"), marks.REPORT)
            return Decision((never, scene.tell(Say("adult-none"))))


def send(scene: Scene) -> Decision:
    match scene.where:
        case AskReport(lines=()) as place:
            return here(scene, place)
        case AskReport() as place:
            key = "adult-sent" if reports.reachable(scene) else "adult-sent-away"
            return Decision((*reports.sent(scene, place), *receipt(scene, place, key)))
        case _:
            return scene.say("adult-none")


def receipt(scene: Scene, place: AskReport, key: str) -> tuple[Effect, ...]:
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language) if key == "adult-sent-away" else ()
    more = ((Button("adult-more", place.report),),)
    said = scene.tell(Say(key, notes=numbers, menu=home.menu_of(moved(scene.me, Home()))))
    return (Move(scene.me.id, Home()), closed(scene, place), said, scene.tell(Say("adult-add", buttons=more)))


def writing(scene: Scene) -> AskReport | None:
    """For the wali luar alone: what they are writing, or reply to them, wherever they are."""
    if (told := reports.answered(scene)) is not None:
        return AskReport(told.story.id, more=True)
    return scene.where if isinstance(scene.where, AskReport) else None


def in_danger(scene: Scene, place: AskReport, line: Line) -> Decision:
    """Help first; what they wrote is on its way before they press anything. Whoever is writing a report goes on with
    it: no word that follows is to reach somebody who was not to know."""
    others = tuple(one for one in place.lines if one.message != line.message)
    whole = replace(place, lines=(*others, line))
    done = Decision((*first_help(scene, place), *reports.sent(scene, whole, danger=True)))
    told = scene.tell(Say("adult-sent-now" if reports.reachable(scene) else "adult-sent-now-away"))
    if place != scene.where:
        return done.then(told)
    on = AskReport(place.report, more=True, helped=scene.now if danger.due_again(scene, place.helped) else place.helped)
    return done.then(Move(scene.me.id, on), closed(scene, place), told, asks(scene, on))


def first_help(scene: Scene, place: AskReport) -> tuple[Tell, ...]:
    """Not each time."""
    if not danger.due_again(scene, place.helped):
        return ()
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
    told = Note("adult-heard-told" if reports.reachable(scene) else "adult-heard-away")
    return (scene.tell(Say("adult-heard", notes=(*numbers, told)), Lane.DANGER),)
