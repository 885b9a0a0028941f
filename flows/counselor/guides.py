"""Guides (Panduan): short ones and phrases by topic, for a counselor in the middle of a chat; the student sees nothing
of them. One message that changes.

this chat's topic --> its phrases     list --> another topic
Below each the guru BK may be called: in danger a guide advises nothing else.
"""

from collections.abc import Mapping

from flows.model import marks
from flows.model.chats import Talking
from flows.model.effects import Amend, Decision
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId
from flows.model.places import Road
from flows.model.say import Button, Buttons, Say
from flows.model.scene import Scene

LIST, SAY = "list", "say"
GUIDES: Mapping[str, tuple[str, str]] = {  # what helps, and phrases
    "listen": ("guide-listen", "guide-listen-say"),
    "quiet": ("guide-quiet", "guide-quiet-say"),
    "limits": ("guide-limits", "guide-limits-say"),
    "study": ("guide-study", "guide-study-say"),
    "family": ("guide-family", "guide-family-say"),
    "friends": ("guide-friends", "guide-friends-say"),
    "bullying": ("guide-bullying", "guide-bullying-say"),
    "feelings": ("guide-feelings", "guide-feelings-say"),
    "dating": ("guide-dating", "guide-dating-say"),
    "career": ("guide-career", "guide-career-say"),
    "other": ("guide-other", "guide-other-say"),
    "danger": ("guide-danger", "guide-danger-say"),
}
A_ROW = 2  # labels on a narrow phone


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    """From the card a new message, below what was written last; from there on that one changes."""
    match scene.chat:
        case Talking(road=Road.PEER) as chat if chat.helper == scene.me.id:
            which = chat.story.id
            if not event.value:
                return Decision((scene.tell(page(which, start(chat), 0), mark=marks.guide(which)),))
            return Decision((Amend(scene.me.id, shown(chat, event.value), marks.guide(which)),))
        case _:
            return scene.say("close-already")


def start(chat: Talking) -> str:
    """Where danger is open nothing else comes first."""
    if chat.worrying:
        return "danger"
    return chat.story.topic if chat.story.topic in GUIDES else "listen"


def shown(chat: Talking, value: str) -> Say:
    topic, _, part = value.partition(".")
    if topic not in GUIDES:
        return contents(chat)
    return page(chat.story.id, topic, 1 if part == SAY else 0)


def page(which: ChatId, topic: str, number: int) -> Say:
    turn = Button("guide", which, topic, "back") if number else Button("guide", which, f"{topic}.{SAY}", SAY)
    rows: Buttons = ((turn, Button("guide", which, LIST, LIST)), (Button("call-bk", which),))
    return Say(GUIDES[topic][number], buttons=rows)


def contents(chat: Talking) -> Say:
    which = chat.story.id
    topics = [Button("guide", which, topic, topic) for topic in GUIDES]
    pairs = (tuple(topics[n : n + A_ROW]) for n in range(0, len(topics), A_ROW))
    rows: Buttons = (*pairs, (Button("call-bk", which),))
    return Say("guide-list", {"alias": chat.story.alias}, buttons=rows)
