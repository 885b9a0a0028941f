"""Ombud: the wali luar reads reports about adults of the school, after their PIN, and may answer; all is recorded."""

from dataclasses import replace
from datetime import timedelta

from flows.model.chats import Closed
from flows.model.effects import Decision, Keep, Move, Record, Tell, Write
from flows.model.events import TextReceived
from flows.model.people import Role
from flows.model.places import Asked, Line
from flows.model.say import Button, Say
from flows.model.scene import Scene
from flows.model.stories import Side
from flows.rights import actions, permissions, pin, shown
from flows.talking.talk import parts

ANSWER = "report-answer"
PATIENCE = timedelta(minutes=30)


def report_of(scene: Scene) -> Closed | None:
    """The wali luar alone, and never one of their own. Everything they see or do with a report passes here."""
    chat = scene.chat
    return chat if isinstance(chat, Closed) and permissions.allowed(scene, actions.READ_REPORT) else None


def gone(scene: Scene) -> Decision:
    """Erased by whoever wrote it, or lived out; or it never was for them."""
    ombud = scene.me.staff is Role.OMBUD and scene.chat is None
    return scene.say("report-gone" if ombud else "alert-settled")


def read(scene: Scene) -> Decision:
    chat = report_of(scene)
    if chat is None or chat.report is None:
        return gone(scene)
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, chat.story.id)
    which, mark = chat.story.id, shown.mark(scene)
    opening = (chat.story.opening.text,) if chat.story.opening else ()
    lines = (*opening, *(one.line.text for one in scene.said if one.side is Side.STUDENT))
    told = (
        Tell(scene.me.id, Say("alert-line", {"alias": chat.story.alias, "text": part}), mark=mark, about=which)
        for text in lines
        for part in parts(text)
    )
    seen = Keep(replace(chat, report=replace(chat.report, read_at=chat.report.read_at or scene.now)))
    say = Say(
        "adult-read-done",
        {"alias": chat.story.alias},
        buttons=((Button("adult-answer", which),), (Button("pin-change"),)),
    )
    return Decision((*told, scene.tell(say), seen, shown.ends(scene, which), Record("read report", which)))


def ask_answer(scene: Scene) -> Decision:
    chat = report_of(scene)
    if chat is None:
        return gone(scene)
    asked = Asked(ANSWER, scene.now + PATIENCE, chat.story.id)
    said = scene.tell(Say("adult-answer-write", {"alias": chat.story.alias}))
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=asked)), said))


def answered(scene: Scene, event: TextReceived) -> Decision:
    chat = report_of(scene)
    done = Move(scene.me.id, replace(scene.me.work, asked=None))
    if chat is None:
        return gone(scene).after(done)
    which, student = chat.story.id, chat.story.student
    more = ((Button("adult-more", which),),)
    said = [Tell(student, Say("adult-answer", {"text": part}, buttons=more), about=which) for part in parts(event.text)]
    kept = Write(which, Side.HELPER, Line(event.message, event.text))
    return Decision((done, kept, *said, scene.tell(Say("adult-answered")), Record("answered report", which)))
