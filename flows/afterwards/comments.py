"""Comments: what students added after a chat stands in a report only once a guru BK has passed it, one by one.

waits --Komentar siswa, after the PIN--> shown to one guru BK --Boleh tampil--> in reports from ten answers up
                                                              --Jangan-------> in none

Whoever knows the writer may know them by their words: the guard refuses what names somebody, and covers what leads
outside; the rest a person decides, and is told what to look for. Words of danger never wait here.
"""

from datetime import timedelta

from flows.model.chats import Closed
from flows.model.effects import Decision, Effect, Judge, Keep, Record, Tell, Verdict, Wipe
from flows.model.events import ButtonPressed, TextReceived
from flows.model.ids import ChatId
from flows.model.marks import reading
from flows.model.say import Button, Note, Say
from flows.model.scene import Scene
from flows.rights import pin, shown
from flows.talking import caution

LIST = ChatId("comments")  # a PIN is asked for before they are read
LOOKED_AT = 20  # of those that wait, for one this guru BK may read
LONGEST = 300  # characters; more is a story, and tells whose it is
PASS, REFUSE = "comment-pass", "comment-refuse"


def waits(chat: Closed, event: TextReceived) -> tuple[Effect, ...]:
    """What they were told may be shown. Danger goes its own way, and is no remark on a chat."""
    text = event.text.strip()
    return (Judge(chat.story.id, Verdict.WAITS),) if text and event.alarm is None else ()


def read(scene: Scene) -> Decision:
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, LIST)
    return Decision(tuple(following(scene)))


def following(scene: Scene, *but: ChatId) -> tuple[Effect, ...]:
    """The next one that waits, in an order that tells no time."""
    free = (chat for chat in scene.comments if may_read(scene, chat) and chat.story.id not in but)
    chat = next(free, None)
    if chat is None:
        return (scene.tell(Say("comments-none")),)
    which, text = chat.story.id, chat.comment or ""
    refusal = unfit(text)
    passes = () if refusal else ((Button("comment-pass", which, scene.luck.chat),),)
    notes = (
        Note(refusal or "comment-look"),
        Note("alert-vanishes", {"hours": shown.WIPED_AFTER // timedelta(hours=1)}),
    )
    buttons = (*passes, (Button("comment-refuse", which, scene.luck.chat),))
    say = Say("comment-one", {"text": quoted(text)}, notes, buttons)
    told = Tell(scene.me.id, say, mark=shown.mark(scene), about=which)
    return told, shown.ends(scene, which), Record("comment read", which)


def may_read(scene: Scene, chat: Closed) -> bool:
    """Not their own, and neither asked to be kept apart."""
    student = chat.story.student
    return bool(chat.comment) and not chat.judged and student != scene.me.id and student not in scene.me.work.apart


def unfit(text: str) -> str:
    """Why a person need not even look; "" if they must."""
    if len(text) > LONGEST:
        return "comment-too-long"
    return "comment-named" if caution.names_in(text) else ""


def quoted(text: str) -> str:
    """As a report would show it, and never otherwise."""
    found = list(caution.ways_in(text))
    return caution.covered_with(text, found) if found else text


def judged(scene: Scene, event: ButtonPressed) -> Decision:
    """Twice is once: who comes second reads that it is settled. The words leave the screen at once."""
    chat = scene.chat
    gone = Wipe(scene.me.id, of=reading(ChatId(event.value)))
    if not isinstance(chat, Closed) or not may_read(scene, chat):
        return Decision((gone, scene.tell(Say("comment-settled"))))
    passes = event.verb == PASS and not unfit(chat.comment or "")
    verdict, words = (Verdict.PASSED, quoted(chat.comment or "").strip()) if passes else (Verdict.REFUSED, "")
    month = f"{chat.ended.astimezone(scene.school.zone):%Y-%m}"
    kept = Keep(chat.settled())
    done = (kept, Judge(chat.story.id, verdict, month, words), Record(f"comment {verdict}", chat.story.id), gone)
    said = scene.tell(Say("comment-passed" if passes else "comment-refused"))
    if not pin.opened(scene.me, scene.now):
        return Decision((*done, said))
    return Decision((*done, said, *following(scene, chat.story.id)))
