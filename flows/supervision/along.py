"""Along: a guru BK reads a chat of a peer, both sides, though nobody called them. Only once their PIN is open, noted in
the audit each time, and taken off their screen like all they read; neither of the two is disturbed by it.
"""

from datetime import timedelta

from flows.model.chats import Talking
from flows.model.effects import Decision, Record, Tell
from flows.model.say import Note, Say
from flows.model.scene import Said, Scene
from flows.model.stories import Side
from flows.review.oversight import LINE, WHOLE
from flows.rights import actions, permissions, pin, shown
from flows.supervision import room
from flows.talking.talk import parts

ALONG = "read-along"


def read(scene: Scene) -> Decision:
    """Asked again once the PIN was typed: that is no press, and the chat may be over by then."""
    chat = scene.chat if permissions.allowed(scene, actions.READ_ALONG) else None
    if not isinstance(chat, Talking):
        return scene.say("room-gone")
    which, alias = chat.story.id, chat.story.alias
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, which, ALONG)
    mark = shown.mark(scene)
    said = (*((Said(Side.STUDENT, chat.story.opening),) if chat.story.opening else ()), *scene.said)[-WHOLE:]
    lines = tuple(
        Tell(scene.me.id, Say(LINE[one.side], {"alias": alias, "text": part}), mark=mark, about=which)
        for one in said
        for part in parts(one.line.text)
    )
    vanishes = Note("alert-vanishes", {"hours": shown.WIPED_AFTER // timedelta(hours=1)})
    head = Tell(scene.me.id, Say("room-read", room.told(scene, chat), (vanishes,)), mark=mark, about=which)
    foot = scene.tell(Say("room-read-end", {"alias": alias}, buttons=room.actions(which)), mark=mark)
    return Decision((head, *lines, foot, shown.ends(scene, which), Record("read", which, "along")))
