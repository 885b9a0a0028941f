"""Photos: only where a school lets them, between a student and the peer they talk with, after a second tap.

MediaRefused with a handle --asked--> photo-send --> a letter with the handle; fetched and painted anew as it leaves
                                  \\-> photo-drop     (bot/photo.py); what cannot be shown comes back as PhotoFailed

No word is in a photo that could be screened or covered: a face, a uniform, a name on a door pass. So it is asked about
each time, it goes to no adult, is kept nowhere, and while there is danger a peer gets none. Albums are refused.
"""

from dataclasses import replace

from flows.model import marks
from flows.model.chats import Closed, Talking
from flows.model.effects import Amend, Decision, Keep, Record, Tell, Write
from flows.model.events import ButtonPressed, MediaRefused
from flows.model.ids import PersonId
from flows.model.people import Role
from flows.model.places import Line, Road
from flows.model.say import Button, Say
from flows.model.scene import Scene
from flows.model.stories import Side
from flows.talking import span

SEND, DROP = "photo-send", "photo-drop"
PICTURE = "🖼"  # what the transcript says of it


def offered(scene: Scene, event: MediaRefused) -> Decision | None:
    """None: it is refused as anything else that is no words."""
    if not event.photo or not scene.school.photos:
        return None
    chat = of_helper(scene) if scene.speaks_as_helper else scene.where
    if not isinstance(chat, Talking) or not passes(scene, chat):
        return None
    if scene.found is not None and scene.found.chat != chat.story.id:
        return None  # an answer to somebody of an earlier chat
    value = f"{event.message} {event.photo}"
    about = chat.story.id
    say = Say("photo-ask", buttons=((Button("photo-send", about, value),), (Button("photo-drop", about, value),)))
    asked = Tell(scene.me.id, say, mark=marks.photo(event.message), about=about, quote_message=event.message)
    return Decision((asked,))


def of_helper(scene: Scene) -> Talking | None:
    """The one they answer, or the only one it can be for; never a guess."""
    if scene.found is not None:
        return scene.mine.get(scene.found.chat)
    return scene.mine.get(scene.me.work.sure) if scene.me.work.sure else None


def passes(scene: Scene, chat: Talking) -> bool:
    """What is seen in danger is for an adult's eyes, if for anybody's; and adults get none here."""
    helper = chat.helper == scene.me.id and scene.me.staff is Role.COUNSELOR
    here = helper or chat.story.student == scene.me.id
    return here and scene.school.photos and chat.road is Road.PEER and not chat.worrying and not chat.for_adults


def answered(scene: Scene, event: ButtonPressed) -> Decision:
    number, _, handle = event.value.partition(" ")
    if not number.isdecimal():
        return Decision()
    chat, message = scene.chat, int(number)
    said = Amend(scene.me.id, Say("photo-answered", {"answer": event.verb}), marks.photo(message), about=event.about)
    if event.verb == DROP:
        return Decision((said,))
    if not isinstance(chat, Talking) or not passes(scene, chat):
        return Decision((replace(said, say=Say("photo-answered", {"answer": "over"})),))
    side = Side.HELPER if chat.helper == scene.me.id else Side.STUDENT
    if (which := f"{side}{message}") in chat.photos:
        return Decision()  # a second tap
    alias = chat.helper_alias if side is Side.HELPER else chat.story.alias
    line = Say("photo-line", {"alias": alias}, photo=handle, sender=scene.me.id)
    now = span.spoken(scene, replace(chat, photos=(*chat.photos, which)))
    return Decision(
        (
            Keep(now.answered_now() if side is Side.HELPER else now),
            Tell(chat.other(side), line, about=chat.story.id),
            Write(chat.story.id, side, Line(-message, PICTURE)),  # its caption has the number itself
            Record("photo", chat.story.id),
            said,
        )
    )


def failed(scene: Scene, sender: PersonId | None) -> Decision:
    """It reached nobody, which whoever sent it reads, whoever helps by now; whose screen it was meant for does not."""
    sender = sender or sender_of(scene)
    return Decision((Tell(sender, Say("photo-failed")),)) if sender else Decision()


def sender_of(scene: Scene) -> PersonId | None:
    """Of one that left before senders were noted."""
    match scene.chat:
        case Talking() | Closed() as chat:
            return chat.helper if chat.story.student == scene.me.id else chat.story.student
        case _:
            return None  # it waits for somebody else
