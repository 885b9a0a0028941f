"""Still: what nobody ends ends by itself, or it would be kept for ever. Whoever waits, or talks with a guru BK, and
has not written for days is asked; without a word to that it is over, and they may come back.

Queued  --3 days--> still waiting?  --2 days--> Closed
Talking --3 days--> still there?    --2 days--> Closed      with a guru BK; a chat with a peer has limit.py
While danger is open it stays, and the guru BK are told again that it does.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from flows.ending import close
from flows.escalation import climb
from flows.model import marks
from flows.model.chats import Queued, Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Record, Tell
from flows.model.people import moved
from flows.model.places import Home, Road
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.model.stories import Still
from flows.offers import offers
from flows.talking import home, queue, quiet

DAY = timedelta(days=1)


def ring(scene: Scene) -> Decision:
    """Harmless when it is stale. One from a version that wound none begins to count."""
    match scene.chat:
        case Queued(still=None) | Talking(road=Road.BK, still=None) as chat:
            begun, bell = quiet.begun(scene, chat)
            return Decision((Keep(begun), *bell))
        case Queued(still=Still() as still) as chat if scene.now >= still.bell:
            return due(scene, chat, still)
        case Talking(road=Road.BK, still=Still() as still) as chat if scene.now >= still.bell:
            return due(scene, chat, still)
        case _:
            return Decision()


def due(scene: Scene, chat: Queued | Talking, still: Still) -> Decision:
    times = scene.school.chat
    if chat.worrying:
        return stays(scene, chat, still)
    if still.asked is None:
        return asked(scene, chat, still) if scene.now >= still.spoke + times.still_ask else waits(scene, chat, still)
    if scene.now < still.asked + times.still_close:
        return waits(scene, chat, still)
    return left(scene, chat) if isinstance(chat, Queued) else over(scene, chat)


def waits(scene: Scene, chat: Queued | Talking, still: Still) -> Decision:
    """Somebody has written since."""
    kept, bell = quiet.wound(scene, chat, still)
    return Decision((Keep(kept), *bell))


def stays(scene: Scene, chat: Queued | Talking, still: Still) -> Decision:
    """An adult must see to it first. Whoever is with them knows it best."""
    since = chat.danger.raised if chat.danger and chat.danger.open else still.spoke
    say = Say("still-open", {"alias": chat.story.alias, "days": (scene.now - since) // DAY})
    may = climb.others(scene, chat) if chat.takeable else []
    theirs = replace(say, buttons=offers.take(chat))
    mark = marks.offer(chat.story.id)
    told = [tell for guru in may for tell in offers.anew(chat, Tell(guru, theirs, Lane.DANGER, mark))]
    with_them = (Tell(chat.helper, say, Lane.DANGER),) if isinstance(chat, Talking) else ()
    new = tuple(guru for guru in may if guru not in chat.offers)
    kept, bell = quiet.wound(scene, replace(chat, offers=(*chat.offers, *new)), Still(scene.now, scene.now))
    return Decision((Keep(kept), *told, *with_them, *bell))


def asked(scene: Scene, chat: Queued | Talking, still: Still) -> Decision:
    kept, bell = quiet.wound(scene, chat, replace(still, asked=scene.now))
    return Decision((Keep(kept), *questions(chat), *bell))


def questions(chat: Queued | Talking) -> Iterator[Tell]:
    which, student, mark = chat.story.id, chat.story.student, marks.still(chat.story.id)
    if isinstance(chat, Queued):
        say = Say("still-ask-waiting", buttons=((Button("still-wait", which), Button("still-leave", which)),))
        yield Tell(student, say, Lane.NOTICE, mark)
        return
    here = ((Button("still-here", which),),)
    yield Tell(student, Say("still-ask", buttons=here), Lane.NOTICE, mark)
    yield Tell(chat.helper, Say("still-ask-helper", {"alias": chat.story.alias}, buttons=here), Lane.NOTICE, mark)


def yes(scene: Scene) -> Decision:
    """As good as a word."""
    match scene.chat:
        case Queued(still=Still()) | Talking(still=Still()) as chat:
            answered = Amend(scene.me.id, Say("still-yes"), marks.still(chat.story.id))
            return Decision((Keep(quiet.spoken(scene.now, chat)), answered))
        case _:
            return scene.say("close-already")


def no(scene: Scene) -> Decision:
    match scene.chat:
        case Queued() as chat if chat.story.student == scene.me.id:
            answered = Amend(scene.me.id, Say("still-no"), marks.still(chat.story.id))
            return queue.cancel(scene, chat).after(answered)
        case _:
            return scene.say("close-already")


def left(scene: Scene, chat: Queued) -> Decision:
    """They wait no longer, and nobody says that it was their fault."""
    student = scene.person(chat.story.student)
    card = Amend(student.id, Say("queue-cancelled"), marks.waiting(chat.story.id), Lane.NOTICE)
    bye = Tell(student.id, Say("still-left", menu=home.menu_of(moved(student, Home()))), Lane.NOTICE)
    return Decision(
        (*queue.gone(scene, chat), Move(student.id, Home()), card, bye, Record("waited in vain", chat.story.id))
    )


def over(scene: Scene, chat: Talking) -> Decision:
    """As when somebody ends it."""
    theirs = Tell(chat.helper, Say("still-over-helper", {"alias": chat.story.alias}), Lane.NOTICE)
    done: tuple[Effect, ...] = (
        *close.closed(scene, chat, surveyed=chat.answered),
        Move(chat.story.student, Home()),
        theirs,
    )
    return Decision((*done, *close.goodbye(scene, chat, Say("still-over")), Record("still over", chat.story.id)))
