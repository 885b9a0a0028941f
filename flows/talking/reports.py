"""Reports about an adult of the school: each is a chat that is over, sealed with a key of its own, which nobody but the
wali luar finds. Who is told of one, and what becomes of it while nobody reads.

sent --rung each day, with danger each quarter of an hour--> read by the wali luar
     --none of them can be reached--> the student reads the truth, once
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from flows.model import marks
from flows.model.aliases import alias
from flows.model.chats import Closed
from flows.model.effects import Amend, Decision, Effect, Keep, Know, Record, SetTimer, Tell, Write
from flows.model.ids import ChatId, PersonId
from flows.model.people import Person, Role, Sent
from flows.model.places import AskReport, Line, Road
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.model.sequels import Report
from flows.model.stories import Side, Story
from flows.school import retention
from flows.school.hotlines import hotlines

WAITS = "report-waits"
AGAIN, AGAIN_IN_DANGER = timedelta(hours=24), timedelta(minutes=15)
CHANGED = 40  # lines that are known again when they are changed later: two whole reports


def ombuds(scene: Scene) -> tuple[PersonId, ...]:
    return tuple(person.id for person in scene.desk.all(Role.OMBUD) if person.id != scene.me.id)


def reachable(scene: Scene) -> bool:
    """Is there one whom something has reached last time?"""
    return any(scene.desk.staff[person].work.away is None for person in ombuds(scene))


def answered(scene: Scene) -> Closed | None:
    """A report of mine, when I reply to what the wali luar wrote to me, or change what I wrote in it: wherever I am, it
    is for nobody else."""
    match scene.chat:
        case Closed(report=Report()) as told if scene.found is not None and scene.found.chat == told.story.id:
            return told if told.story.student == scene.me.id else None
        case _:
            return None


def sent(scene: Scene, place: AskReport, *, danger: bool = False) -> Iterator[Effect]:
    """Its words are sealed with a key of its own; the message to the wali luar holds none of them."""
    which, lines = place.report, place.lines
    told = scene.chat if isinstance(scene.chat, Closed) and scene.chat.story.id == which else None
    before = told.report if told else None
    if told is None or before is None or told.story.opening is None:
        name = alias(scene.luck.dice, scene.desk.aliases)
        told = Closed(Story(which, scene.me.id, name, "adult", opening=lines[0]), Road.BK, None, "", scene.now)
        lines = lines[1:]
    report, bell = waiting(scene, which, before, danger=danger)
    yield Keep(replace(told, report=replace(report, unreached=report.unreached or not reachable(scene))))
    yield from (Write(which, Side.STUDENT, line) for line in lines)
    yield known_again(scene, which, place.lines)
    level = "danger" if danger else "more" if place.more else "new"
    yield from alerts(scene, told, level)
    yield from bell
    yield Record("adult reported", which, level)


def alerts(scene: Scene, told: Closed, level: str) -> Iterator[Tell]:
    which = told.story.id
    say = Say("adult-alert", {"alias": told.story.alias, "level": level}, buttons=((Button("adult-read", which),),))
    return (Tell(person, say, Lane.DANGER, marks.report_alert(which)) for person in ombuds(scene))


def waiting(scene: Scene, which: ChatId, before: Report | None, *, danger: bool) -> tuple[Report, tuple[SetTimer, ...]]:
    """As it is once something in it is unread: one bell rings for it, however often they write."""
    report = replace(before or Report(), danger=danger or (before is not None and before.danger), read_at=None)
    at = scene.now + (AGAIN_IN_DANGER if report.danger else AGAIN)
    if report.bell is not None and scene.now < report.bell <= at:
        return report, ()
    return replace(report, bell=at), (SetTimer(WAITS, at, which),)


def reply(scene: Scene, told: Closed, line: Line) -> Decision:
    """Who the wali luar are is not known here, where words may be only relayed; a bell that rings at once looks for
    them."""
    which = told.story.id
    report = replace(told.report or Report(), read_at=None, bell=scene.now)
    kept = (Keep(replace(told, report=report)), Write(which, Side.STUDENT, line), SetTimer(WAITS, scene.now, which))
    return Decision((*kept, known_again(scene, which, (line,)), scene.tell(Say("adult-reply-sent"))))


def known_again(scene: Scene, which: ChatId, lines: tuple[Line, ...]) -> Know:
    """Changed later, they must not be taken for words to a peer or a guru BK, who may be whom they are about."""
    new = (Sent(which, line.message) for line in lines)
    return Know(scene.me.id, replace(scene.me.facts, reported=(*scene.me.facts.reported, *new)[-CHANGED:]))


def ring(scene: Scene) -> Decision:
    """Nobody has read it yet."""
    told = scene.chat
    if not isinstance(told, Closed) or told.report is None or told.report.read_at or told.story.opening is None:
        return Decision()
    if told.report.bell is None or scene.now < told.report.bell:
        return Decision()  # another one has been wound
    report, bell = waiting(scene, told.story.id, replace(told.report, bell=None), danger=False)
    alone = not report.unreached and not reachable(scene)  # whoever was told has left since
    kept = Keep(replace(told, report=replace(report, unreached=report.unreached or alone)))
    truth = (not_read(scene, scene.me),) if alone else ()
    return Decision((*alerts(scene, told, "waits"), kept, *truth, *bell))


def not_read(scene: Scene, student: Person) -> Tell:
    """Nobody is to wait for an answer that cannot come."""
    numbers = hotlines(scene.school, scene.now, student.facts.language)
    return Tell(student.id, Say("adult-unreached", notes=numbers), Lane.DANGER)


def unreached(scene: Scene) -> Iterator[Effect]:
    """The wali luar who was left did not get it."""
    told = scene.chat
    if not isinstance(told, Closed) or told.report is None or told.report.read_at or told.report.unreached:
        return
    if scene.me.staff is Role.OMBUD and not reachable(scene):
        yield Keep(replace(told, report=replace(told.report, unreached=True)))
        yield not_read(scene, scene.person(told.story.student))


def set_aside(scene: Scene, student: PersonId, place: AskReport) -> Iterator[Effect]:
    """Something else comes first: what is not sent yet is kept for them, and read by nobody."""
    yield Amend(student, Say("adult-asked"), marks.report(place.report))
    if not place.lines:
        return
    which = scene.luck.apart if place.more else place.report
    kept = Closed(Story(which, student, "", "adult"), Road.BK, None, "", scene.now, report=Report(draft=place))
    yield Keep(kept)
    days = {"days": retention.DRAFT // retention.DAY}
    yield Tell(student, Say("adult-kept", days, buttons=((Button("adult-more", which, "on"),),)))
