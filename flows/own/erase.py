"""Erase (/hapus): everything a student told us, at once and for good, and what goes and what stays is said before.

anywhere --/hapus--> asked --yes--> a running chat is closed kindly, and the erasure begins (storage/erasure.py)
                           --no---> nothing has changed

Where help is stands under the question and under the last word, for everybody: not all danger is known here. Danger
that nobody has taken is said first, the wish is honoured, and whoever was called learns that nobody can be written to
any more: the guru BK or, of a report about an adult, the wali luar. A counselor erases what they told as a student;
what they do as one stays.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from flows.ending import close
from flows.model import marks
from flows.model.cases import Case
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.effects import Amend, Decision, Effect, Erase, Know, Move, Outgoing, Record, Tell
from flows.model.events import ButtonPressed
from flows.model.menu import Menu
from flows.model.people import Person, Role, moved
from flows.model.places import Home
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.model.school import School
from flows.model.sequels import Letter, Report
from flows.school.hotlines import hotlines
from flows.school.retention import BACKUP_KEYS, DAY
from flows.shared_phone import cover
from flows.talking import home, queue

ASKED = "erase"
COMMANDS = ("hapus", "erase")
COPIES: Mapping[str, int] = {"days": BACKUP_KEYS // DAY}


def ask(scene: Scene, message: int = 0) -> Decision:
    if scene.me.adult:
        return scene.say("erase-adults")
    buttons = ((Button("menu-bk"),), (Button("erase-now", value=str(message)),), (Button("erase-keep"),))
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
    notes = (Note("erase-stays", COPIES), Note("erase-help"), *numbers)
    asked = scene.tell(
        Say("erase-ask-staff" if scene.me.staff else "erase-ask", notes=notes, buttons=buttons), mark=ASKED
    )
    if not in_danger(scene):
        return Decision((asked,))
    return Decision((scene.tell(Say("erase-danger", notes=numbers), Lane.DANGER), asked))


def in_danger(scene: Scene) -> bool:
    """As far as it is known here: a chat that is over, or a report, is found by nobody."""
    return any(chat is not None and chat.worrying for chat in (scene.own, scene.told))


def keep(scene: Scene) -> Decision:
    return Decision((Amend(scene.me.id, Say("erase-kept"), ASKED),))


def now(scene: Scene, event: ButtonPressed) -> Decision:
    if scene.me.adult:
        return Decision()
    last = int(event.value) if event.value.isdecimal() else 0
    me = moved(scene.me, Home())
    begun = Say("erase-begun", menu=home.menu_of(me))
    over = Amend(me.id, Say("erase-chosen"), ASKED)
    forgotten = (Know(me.id, replace(me.facts, avoided=())),) if me.facts.avoided else ()
    done = (*forgotten, over, scene.tell(begun), Erase(last), Record("erase"))
    return Decision((*left(scene), Move(me.id, Home()), *done))


def left(scene: Scene) -> Iterator[Effect]:
    """Whoever talks with them is told, and who waits for them waits no longer."""
    match scene.where:
        case Talking() as chat:
            yield from close.closed(scene, chat)
            yield Tell(chat.helper, Say("erase-left", {"alias": chat.story.alias}))
        case Queued() as chat:
            yield from queue.gone(scene, chat)


def not_now(me: Person) -> Tell:
    return Tell(me.id, Say("erase-not-now"))


def done(me: Person, school: School, now: datetime) -> Tell:
    """The last word to somebody we no longer know, and all that is left on their screen; Darurat stays within reach.
    Who reads it on a shared phone, nobody knows."""
    if cover.sharing(me):
        return Tell(me.id, Say("shared-erased", COPIES, menu=Menu.LOCKED), silent=True)
    notes = (Note("erase-help"), *hotlines(school, now, me.facts.language))
    if me.staff is not None:
        return Tell(me.id, Say("erase-done-staff", COPIES, notes, menu=home.menu_of(me)))
    return Tell(me.id, Say("erase-done", COPIES, notes, menu=Menu.GUEST))


def unanswered(chat: Chat, staff: Iterable[Person]) -> Iterator[Outgoing]:
    """Told once their words are gone: this alert can be answered by nobody any more, and that is a sign itself."""
    if isinstance(chat, Talking):
        yield Tell(chat.helper, Say("erase-left", {"alias": chat.story.alias}))  # who came to them since they asked
    if isinstance(chat, Closed) and chat.report is not None:
        yield from unread(chat, chat.report, staff)
    if isinstance(chat, Closed) and chat.letter is not None and chat.letter.open:
        yield from unanswerable(chat, chat.letter)
    if not chat.worrying:
        return
    which, alias = chat.story.id, {"alias": chat.story.alias}
    for guru in staff:
        if guru.staff is Role.SUPERVISOR and chat.story.student not in guru.work.apart:
            if guru.id in chat.offers:
                yield Amend(guru.id, Say("alert-erased-settled", alias), marks.offer(which), Lane.DANGER)
            yield Tell(guru.id, Say("alert-erased", alias), Lane.DANGER)


def case_gone(case: Case, staff: Iterable[Person]) -> Iterator[Outgoing]:
    """Whoever still looks after it learns that it is gone, and nothing of what was in it."""
    gurus = [guru for guru in staff if guru.staff is Role.SUPERVISOR and case.student not in guru.work.apart]
    owner = [guru for guru in gurus if guru.id == case.owner]
    for guru in owner or gurus:
        if case.open:
            yield Tell(guru.id, Say("case-erased", {"alias": case.alias}), Lane.NOTICE)


def unanswerable(chat: Closed, letter: Letter) -> Iterator[Outgoing]:
    """Whoever writes at its answer need not go on; and no button leads to it."""
    gone = Say("letter-erased", {"alias": chat.story.alias})
    yield from (Amend(person, gone, marks.letter_offer(chat.story.id)) for person in letter.offers)
    if letter.writer is not None and letter.writer not in letter.offers:
        yield Tell(letter.writer, gone)


def unread(told: Closed, report: Report, staff: Iterable[Person]) -> Iterator[Outgoing]:
    """Of a report that was sent, the wali luar alone hear: who had nothing to read yet looks for it in vain."""
    if told.story.opening is None or report.read_at is not None:
        return
    alias = {"alias": told.story.alias}
    for ombud in staff:
        if ombud.staff is Role.OMBUD and ombud.id != told.story.student:
            yield Amend(ombud.id, Say("report-erased-settled", alias), marks.report_alert(told.story.id), Lane.DANGER)
            if report.danger:
                yield Tell(ombud.id, Say("report-erased", alias), Lane.DANGER)
