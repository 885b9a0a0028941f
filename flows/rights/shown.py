"""Shown: a student's words on the screen of an adult who asked to read them, for some hours.

Each reading has an id of its own and leaves by itself: an earlier bell spares a later one, and what Telegram no longer
takes off does not hold back what it would.
"""

from datetime import timedelta

from flows.model import marks
from flows.model.effects import Decision, SetTimer, Wipe
from flows.model.ids import ChatId
from flows.model.scene import Scene

END = "reading-ends"
ENDS = (END, "report-ends")  # the latter of a version before this one
WIPED_AFTER = timedelta(hours=12)  # PRODUCT: within 24 hours


def mark(scene: Scene) -> str:
    return marks.reading(scene.luck.chat)


def ends(scene: Scene, about: ChatId) -> SetTimer:
    return SetTimer(f"{END}:{scene.luck.chat}", scene.now + WIPED_AFTER, about)


def wipe(scene: Scene, which: ChatId) -> Decision:
    """Whoever may look at the screen later, and whatever became of the chat meanwhile."""
    if which:
        return Decision((Wipe(scene.me.id, of=marks.reading(which)),))
    chat = scene.chat  # a bell of a version before this one: it meant all that was read of that chat
    return Decision((Wipe(scene.me.id, of=marks.reading(chat.story.id)),)) if chat else Decision()
