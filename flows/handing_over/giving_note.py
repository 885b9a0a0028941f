"""Giving a note: one line of the counselor who hands a chat over, for whoever comes next. Its student never reads it.

Screened like all that is typed; what may tell who somebody is, or lead outside, is covered before it is kept.
"""

from dataclasses import replace

from flows.ending import close
from flows.handing_over.giving_over import MOST, held, preview, refused, why_not
from flows.model import asked, marks
from flows.model.effects import Amend, Decision, Keep, Move, Tell
from flows.model.events import TextReceived
from flows.model.people import unasked
from flows.model.places import Asked
from flows.model.say import Note, Say
from flows.model.scene import Scene
from flows.model.stories import Handing, Side
from flows.talking import caution


def answered(scene: Scene, _question: Asked, event: TextReceived) -> Decision:
    """The line. From here on words go to nobody unasked: a correction may follow, and no student is to read it."""
    chat, over = held(scene), Move(scene.me.id, unasked(scene.me.work))
    if chat is None:
        return scene.say("consult-over").after(over)
    if close.says_uneasy(event.text):
        return close.hand_back(asked.without(scene)[0], close.UNEASY)
    line = " ".join(event.text.split())
    if len(line) > MOST:
        return scene.say("give-over-long", most=MOST)
    safe = caution.passable(chat, Side.STUDENT, line)
    noted = replace(chat, handing=replace(chat.handing or Handing(), note=safe))
    warned = tuple(caution.from_helper(scene, noted, line))
    if no := why_not(scene, noted):  # danger meanwhile, or nobody on call any more: kept, should that pass
        return refused(scene, noted, no).after(over, Keep(noted)).then(*warned)
    say = preview(scene, noted, noted.handing or Handing())
    if safe != line:
        say = replace(say, notes=(*say.notes, Note("give-over-covered")))
    above = Amend(scene.me.id, Say("give-over-below"), marks.giving(chat.story.id), about=chat.story.id)
    below = Tell(scene.me.id, say, mark=marks.giving(chat.story.id), about=chat.story.id)
    return Decision((over, Keep(noted), above, below, *warned))
