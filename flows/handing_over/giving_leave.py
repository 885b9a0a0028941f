"""Giving leave: the student is asked whether another counselor may go on with them.

yes     --> Queued in the old place, with all that was said; the counselor is not offered it again
stay    --> as it was, and nobody asks again; the counselor may still leave
guru BK --> Queued for an adult
end     --> Closed
nothing for some minutes --> as it was

The question is off as soon as an adult is needed, or the chat is over or another's.
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.ending import close
from flows.handing_over import handing_on
from flows.handing_over.giving_over import UNANSWERED, WAITS, answer, for_peers, leaves, panel
from flows.model import marks
from flows.model.chats import Talking
from flows.model.effects import Amend, Decision, Effect, Erase, Keep, Record, SetTimer, Tell
from flows.model.events import ButtonPressed, Event, PersonUnreachable
from flows.model.people import Role
from flows.model.say import Say
from flows.model.scene import Scene
from flows.model.stories import Handing

LEAVE = "give-leave"


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    match scene.chat:
        case Talking(handing=Handing() as handing) as chat if handing.asked and chat.story.student == scene.me.id:
            return answered(scene, chat, handing, event.value)
        case _:
            return scene.say("give-leave-over")


def answered(scene: Scene, chat: Talking, handing: Handing, what: str) -> Decision:
    match what:
        case "yes":
            return yes(scene, chat, handing)
        case "stay":
            return stay(chat)
        case "bk":
            return to_adult(scene, chat, handing)
        case "end":
            closed = (*panel(chat, "end"), answer(chat, "end"))
            return close.end(scene, replace(chat, handing=None)).after(*closed)
        case _:
            return Decision()


def yes(scene: Scene, chat: Talking, handing: Handing) -> Decision:
    """Where no adult is on call any more, no other peer may come: then they are better off where they are."""
    if not scene.desk.attended(scene.now):
        return not_now(chat, handing)
    return handed_over(scene, chat, handing, "yes")


def to_adult(scene: Scene, chat: Talking, handing: Handing) -> Decision:
    if not scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR):
        return not_now(chat, handing)
    return handed_over(scene, replace(chat, wished_at=scene.now), handing, "bk")


def handed_over(scene: Scene, chat: Talking, handing: Handing, what: str) -> Decision:
    """With the student's yes, so it is none of the chats handed back that supervisors are told of."""
    which = chat.story.id
    then, gone = handing_on.let_go(scene, chat, "give-over-bk" if what == "bk" else "give-over-yes")
    waiting = replace(chat.waiting_again(chat.helper), note=handing.note)
    waits = close.again(then, chat, waiting, "give-leave-entered")
    above = (*panel(chat, what), answer(chat, what))
    return Decision((*above, *gone, *waits, Record("handed over", which, handing.why)))


def not_now(chat: Talking, handing: Handing) -> Decision:
    told = Tell(chat.helper, Say("give-over-alone", {"alias": chat.story.alias}, buttons=leaves(chat)))
    kept = Keep(replace(chat, handing=replace(handing, asked=None)))
    return Decision((kept, answer(chat, "alone"), *panel(chat, "alone"), told))


def stay(chat: Talking) -> Decision:
    """They are not asked a second time; and a counselor may go all the same."""
    kept = Keep(replace(chat, handing=Handing(declined=True)))
    told = Tell(chat.helper, Say("give-over-stays", {"alias": chat.story.alias}, buttons=leaves(chat)))
    return Decision((kept, answer(chat, "stay"), *panel(chat, "stay"), told))


def waits(scene: Scene) -> Decision:
    """No answer is no yes. A bell that was lost and wound again may ring too early."""
    match scene.chat:
        case Talking(handing=Handing() as handing) as chat if handing.asked:
            due = handing.asked + UNANSWERED
            if scene.now < due:
                return Decision((SetTimer(WAITS, due, chat.story.id),))
            kept = Keep(replace(chat, handing=replace(handing, asked=None)))
            told = Tell(chat.helper, Say("give-over-late", {"alias": chat.story.alias}, buttons=leaves(chat)))
            return Decision((kept, answer(chat, "late"), *panel(chat, "late"), told))
        case _:
            return Decision()  # they answered, or it is off


def withdrawn(scene: Scene, event: Event, done: Decision) -> Decision:
    """Whatever happened to the chat meanwhile: here, so nowhere forgotten."""
    held = (scene.chat, scene.own, *scene.mine.values())
    asked = {
        chat.story.id: chat
        for chat in held
        if isinstance(chat, Talking) and chat.handing is not None and chat.handing.asked is not None
    }
    if not asked:
        return done
    off = tuple(effect for chat in asked.values() for effect in taken_back(chat, done))
    unread = {scene.me.id} if isinstance(event, PersonUnreachable) or erases(done) else set()
    told = tuple(effect for effect in off if not (isinstance(effect, Amend) and effect.to in unread))
    return done.then(*told) if told else done


def erases(done: Decision) -> bool:
    return any(isinstance(effect, Erase) for effect in done.effects)


def taken_back(chat: Talking, done: Decision) -> Iterator[Effect]:
    kept = [one.chat for one in done.effects if isinstance(one, Keep) and one.chat.story.id == chat.story.id]
    newer, handing = (kept[-1] if kept else chat), chat.handing
    goes_on = isinstance(newer, Talking) and newer.helper == chat.helper
    if goes_on and isinstance(newer, Talking):
        if handing is None or newer.handing != handing or for_peers(newer):
            return  # as before, or answered just now
        yield Keep(replace(newer, handing=replace(handing, asked=None)))
    elif answers(chat, done):
        return
    yield answer(chat, "over")
    yield from panel(chat, "over")


def answers(chat: Talking, done: Decision) -> bool:
    mark = marks.giving(chat.story.id)
    return any(isinstance(one, Amend) and one.mark == mark for one in done.effects)
