"""The promise of a letter: who can keep it is reminded before it breaks; if it does, the student reads the truth.

sent --four hours before--> reminded --the promised time--> the student is told --each opening--> reminded
     --answered--> no bell means anything any more
"""

from dataclasses import replace
from datetime import timedelta

from flows.model import marks
from flows.model.chats import Closed
from flows.model.effects import Decision, Keep, Record, SetTimer, Tell
from flows.model.ids import ChatId, PersonId
from flows.model.people import Role
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.model.sequels import Letter, LetterStage
from flows.school import hours

DUE = "letter-due"
BEFORE = timedelta(hours=4)


def wound(scene: Scene, which: ChatId, letter: Letter) -> tuple[Letter, tuple[SetTimer, ...]]:
    """For the next look; rung for its student, as long as there is one."""
    opens = hours.next_opening(scene.school, scene.now) or scene.now + timedelta(days=1)
    at = next((one for one in (letter.promised - BEFORE, letter.promised) if one > scene.now), opens)
    return replace(letter, bell=at), (SetTimer(DUE, at, which),)


def ring(scene: Scene) -> Decision:
    chat = scene.chat
    if not isinstance(chat, Closed) or chat.letter is None or not chat.letter.open:
        return Decision()
    if chat.letter.bell is None or scene.now < chat.letter.bell:
        return Decision()  # another one has been wound
    late = scene.now >= chat.letter.promised
    letter, bell = wound(scene, chat.story.id, replace(chat.letter, late=late))
    told = tuple(
        Tell(person, say, Lane.NOTICE, marks.letter_offer(chat.story.id)) for person, say in asked(scene, chat)
    )
    offers = tuple(dict.fromkeys((*letter.offers, *(tell.to for tell in told))))
    kept = Keep(replace(chat, letter=replace(letter, offers=offers)))
    return Decision((kept, *(broken(scene, chat) if late and not chat.letter.late else ()), *told, *bell))


def broken(scene: Scene, chat: Closed) -> tuple[Tell | Record, ...]:
    which = chat.story.id
    there = "yes" if scene.desk.for_student(scene.me.id).all(Role.SUPERVISOR) else "no"
    say = Say("letter-late", {"adults": there}, buttons=((Button("menu-bk"),),))
    return (Tell(chat.story.student, say, Lane.NOTICE), Record("letter late", which))


def asked(scene: Scene, chat: Closed) -> list[tuple[PersonId, Say]]:
    """The supervisors, whatever it waits for, and whoever writes at it."""
    letter, which = chat.letter, chat.story.id
    if letter is None:
        return []
    late = "yes" if scene.now >= letter.promised else "no"
    args = {"alias": chat.story.alias, "late": late, "stage": str(letter.stage)}
    args |= {"time": f"{letter.promised.astimezone(scene.school.zone):%H.%M}"}
    verb = "letter-review" if letter.stage is LetterStage.CHECK else "letter-claim"
    gurus = [one.id for one in scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR)]
    told = [
        (guru, Say("letter-due", args, buttons=((Button(verb, which, name=chat.story.alias),),)))
        for guru in gurus
        if guru != letter.writer
    ]
    if letter.writer is not None and letter.stage is LetterStage.DRAFTED and letter.writer in scene.desk.staff:
        told.append(
            (letter.writer, Say("letter-due", args, buttons=((Button("letter-mine", which, name=chat.story.alias),),)))
        )
    return told
