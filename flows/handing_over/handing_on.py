"""Handing on (Pindahkan): a guru BK gives a peer's chat to another counselor, or back to those who wait.

Talking --to a counselor--> Talking with them     all three are told, the student kindly
        --to the queue----> Queued                in the old place

Who may take it is answered where offers are made: nobody unfit, kept apart, of the student's class, or who had it
before. Danger goes to no other peer: there the adult takes over, or the queue leads to one.
"""

from dataclasses import replace

from flows.ending import close
from flows.model.chats import Queued, Talking
from flows.model.effects import Amend, Decision, Effect, Move, Record, Tell
from flows.model.events import ButtonPressed
from flows.model.ids import PersonId
from flows.model.people import Person, moved
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Said, Scene
from flows.model.stories import Side
from flows.offers import matching, offers
from flows.supervision.room import MARK
from flows.talking import caution, claim, home
from flows.training.certify import badge

QUEUE = "queue"
MOST = 8  # a list to choose from on a small phone; those with the least load


def able(scene: Scene, chat: Talking) -> tuple[Person, ...]:
    """In the order in which they would be asked. Where danger is open it is for adults."""
    if chat.worrying:
        return ()
    found = offers.peers_for(scene.desk, scene.school, chat.waiting_again(chat.helper), scene.now)
    return tuple(sorted(found, key=lambda one: matching.order(one, chat.story, scene.now)))[:MOST]


def ask(scene: Scene) -> Decision:
    match scene.chat:
        case Talking() as chat:
            return Decision((Amend(scene.me.id, choices(scene, chat), MARK),))
        case _:
            return scene.say("room-gone")


def choices(scene: Scene, chat: Talking, *notes: Note) -> Say:
    which, found = chat.story.id, able(scene, chat)
    peers: Buttons = tuple((Button("hand-on-to", which, one.id, badge(one)),) for one in found)
    others: Buttons = ((Button("hand-on-to", which, QUEUE, QUEUE),), (Button("room-chat", which, "0", "back"),))
    args: dict[str, str | int] = {"alias": chat.story.alias, "badge": scene.badge(chat.helper, chat.helper_alias)}
    why = "danger" if chat.worrying else "some" if found else "none"
    return Say("hand-on", args | {"peers": why}, notes, buttons=(*peers, *others))


def to(scene: Scene, event: ButtonPressed) -> Decision:
    """Whoever was free a minute ago may not be any more: then they are asked again."""
    match scene.chat:
        case Talking() as chat if event.value == QUEUE:
            return to_queue(scene, chat)
        case Talking() as chat:
            wanted = PersonId(event.value)
            found = next((one for one in able(scene, chat) if one.id == wanted), None)
            again = Amend(scene.me.id, choices(scene, chat, Note("hand-on-not")), MARK)
            return Decision((again,)) if found is None else to_counselor(scene, chat, found)
        case _:
            return scene.say("room-gone")


def let_go(scene: Scene, chat: Talking, why: str = "handed-on-helper") -> tuple[Scene, tuple[Effect, ...]]:
    """Whoever had it is thanked; and the scene in which they are free."""
    helper, done = scene.person(chat.helper), tuple(close.released(scene, chat))
    for effect in done:
        if isinstance(effect, Move):
            helper = moved(helper, effect.place)
    thanks = Tell(helper.id, Say(why, {"alias": chat.story.alias}, menu=home.menu_of(helper)))
    return scene.with_staff(helper), (*done, thanks)


def to_queue(scene: Scene, chat: Talking) -> Decision:
    then, gone = let_go(scene, chat)
    waits = close.again(then, chat, chat.waiting_again(chat.helper), "queue-again")
    return Decision((*gone, *waits, done(scene, chat, QUEUE), Record("handed on", chat.story.id, QUEUE)))


def to_counselor(scene: Scene, chat: Talking, one: Person) -> Decision:
    """They read what was said, also what the student had not decided about: covered."""
    then, gone = let_go(scene, chat)
    held = tuple(Said(Side.STUDENT, line) for line in caution.held(scene, chat))
    theirs = replace(then, me=one, said=(*scene.said, *held))
    waiting: Queued = replace(chat.waiting_again(chat.helper), offers=chat.offers)  # an adult may still come
    given = tuple(effect for effect in claim.take(theirs, waiting).effects if not isinstance(effect, Record))
    return Decision(
        (
            *gone,
            *caution.kept_for_next(scene, chat),
            Tell(chat.story.student, Say("handed-on-student")),
            Tell(one.id, Say("handed-on-to-you", {"alias": chat.story.alias})),
            *given,
            done(scene, chat, badge(one)),
            Record("handed on", chat.story.id, one.id),
        )
    )


def done(scene: Scene, chat: Talking, to: str) -> Amend:
    back = Button("room", value="0", name="list")
    return Amend(scene.me.id, Say("handed-on", {"alias": chat.story.alias, "badge": to}, buttons=((back,),)), MARK)
