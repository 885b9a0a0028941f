"""After a chat: how do you feel now, did it help, did you feel heard, something to add? One message, each skippable,
asked once, for a day.

Home --write--> AskComment --one message, or anything else they choose--> Home
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows.afterwards import comments, followup
from flows.identity import cards
from flows.model import marks
from flows.model.chats import Closed, Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Move, SetTimer, Tell
from flows.model.events import ButtonPressed, TextReceived
from flows.model.ids import ChatId
from flows.model.people import Person
from flows.model.places import AskComment, Home
from flows.model.say import Button, Say
from flows.model.scene import Scene

ENDS = "survey-ends"
OPEN_FOR = timedelta(hours=24)
PATIENCE = timedelta(minutes=15)  # for a line more, once they said that they want to write one
SCALE = ("1", "2", "3", "4", "5")
HEARD = ("yes", "partly", "no")
WRITE = "write"
VERBS = frozenset({"after-feeling", "after-rating", "after-heard", "after-comment"})


def ask(scene: Scene, chat: Talking) -> Iterator[Effect]:
    which = chat.story.id
    yield Tell(chat.story.student, feeling(which), mark=marks.after(which))
    yield SetTimer(ENDS, scene.now + OPEN_FOR, which)


def feeling(chat: ChatId) -> Say:
    faces = tuple(Button("after-feeling", chat, n) for n in SCALE)
    return Say("after-feeling", buttons=(faces, (Button("after-feeling", chat, "skip"),)))


def answer(scene: Scene, event: ButtonPressed) -> Decision:
    """Each question once: a second tap finds the message already at the next one."""
    chat = scene.chat
    if not isinstance(chat, Closed) or scene.me.id != chat.story.student:
        return Decision()
    if scene.now - chat.ended >= OPEN_FOR:
        return scene.say("after-expired")
    if event.verb == "after-comment":
        return about_comment(scene, chat, event.value)
    return turned(scene, chat, event)


def turned(scene: Scene, chat: Closed, event: ButtonPressed) -> Decision:
    which = chat.story.id
    match chat, event.verb, event.value:
        case Closed(feeling_after=None), "after-feeling", value if value in (*SCALE, "skip"):
            stars = tuple(Button("after-rating", which, n) for n in SCALE)
            rate = Say("after-rating", buttons=(stars, (Button("after-rating", which, "skip"),)))
            return turn(scene, replace(chat, feeling_after=number(value)), rate)
        case Closed(rating=None), "after-rating", value if value in (*SCALE, "skip"):
            words = tuple((Button("after-heard", which, word),) for word in (*HEARD, "skip"))
            return turn(scene, replace(chat, rating=number(value)), Say("after-heard", buttons=words))
        case Closed(heard=""), "after-heard", value if value in (*HEARD, "skip"):
            add = tuple((Button("after-comment", which, what),) for what in (WRITE, "skip"))
            return turn(scene, replace(chat, heard=value), Say("after-comment", buttons=add))
        case _:
            return Decision()


def turn(scene: Scene, kept: Closed, say: Say) -> Decision:
    return Decision((Keep(kept), Amend(scene.me.id, say, marks.after(kept.story.id))))


def number(value: str) -> int:
    """0 is "skipped": asked, and not to be asked again."""
    return 0 if value == "skip" else int(value)


def about_comment(scene: Scene, chat: Closed, value: str) -> Decision:
    match chat.comment, value:
        case None, "write":
            return begin_comment(scene, chat)
        case None, "skip":
            done = turn(scene, replace(chat, comment=""), last(chat)).then(*cards.offered(scene, chat))
            return done.then(Move(scene.me.id, Home())) if writing(scene.me, chat.story.id) else done
        case _:
            return Decision()


def begin_comment(scene: Scene, chat: Closed) -> Decision:
    """Only now are the next words one: who simply begins to tell is not mistaken for it."""
    if not isinstance(scene.where, Home | AskComment):
        return scene.say("after-comment-later")
    which = chat.story.id
    say = Say("after-comment-write", buttons=((Button("after-comment", which, "skip"),),))
    return scene.go(AskComment(which, scene.now + PATIENCE), Amend(scene.me.id, say, marks.after(which)))


def commented(scene: Scene, place: AskComment, event: TextReceived) -> Decision:
    chat = scene.chat
    if not isinstance(chat, Closed) or chat.story.id != place.chat or chat.comment is not None:
        return scene.go(Home(), scene.tell(Say("after-expired")))
    kept = replace(chat, comment=event.text)
    said = scene.tell(last(kept), mark=marks.after(place.chat))
    gone = Amend(scene.me.id, Say("after-comment-kept"), marks.after(place.chat))
    offer = () if event.alarm else cards.offered(scene, kept)
    return scene.go(Home(), Keep(kept), *comments.waits(kept, event), gone, said, *offer)


def writing(person: Person, chat: ChatId) -> bool:
    return isinstance(person.place, AskComment) and person.place.chat == chat


def waited_for(place: AskComment, now: datetime) -> bool:
    """Whoever comes back an hour later has something else to tell."""
    return place.until is None or now < place.until


def last(chat: Closed) -> Say:
    """Thanks for an answer; and may we ask how you are?"""
    answered = chat.feeling_after or chat.rating or chat.heard != "skip" or chat.comment
    return followup.offered(Say("after-thanks" if answered else "after-skipped"), chat.story.id)


def ends(scene: Scene) -> Decision:
    """A day later nothing is asked any more, and a question still open says so."""
    chat = scene.chat
    if not isinstance(chat, Closed) or scene.now - chat.ended < OPEN_FOR:
        return Decision()
    student, which = scene.person(chat.story.student), chat.story.id
    home = (Move(student.id, Home()),) if writing(student, which) else ()
    if chat.comment is None:
        return Decision((*home, Amend(student.id, Say("after-expired"), marks.after(which))))
    if chat.follow is None:
        return Decision((Amend(student.id, replace(last(chat), notes=(), buttons=()), marks.after(which)),))
    return Decision()
