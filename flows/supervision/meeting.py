"""Team meeting (Pertemuan tim): every two weeks, or as the school says, those who answer for the counselors go through
what was flagged since the last one, and write down what they agreed. The next agenda begins after it.

reminded, each week until it is held --agenda, without a word of anybody--> Tulis notulen --words--> held
                                                                           --PIN--> the last minutes

On the agenda: chats after which a counselor was worried, or complained, or in which the sample found something missed;
counselors who felt low, or handed chats back twice. It is drawn from what is there: who erases is not on it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from flows.model import carried, certificate
from flows.model.chats import Closed
from flows.model.effects import Amend, Decision, KeepMeeting, Move, Record, Wipe
from flows.model.events import ButtonPressed, TextReceived
from flows.model.ids import ChatId
from flows.model.meetings import LONGEST, Meeting
from flows.model.pages import page_of
from flows.model.people import Role, unasked
from flows.model.places import Asked
from flows.model.say import Button, Buttons, Lane, Note, Say
from flows.model.scene import Scene
from flows.rights import pin, shown
from flows.rights.conditions import free
from flows.school.hours import awake, open_now
from flows.training.certify import badge

MARK = "meeting"
MINUTES = "meeting-minutes"
DUE = "meeting-due"
LIST = ChatId("minutes")  # a PIN is asked for before they are read
PATIENCE = timedelta(minutes=30)
AGAIN = timedelta(days=7)
WORRIED, OFTEN = 2, 2  # PRODUCT
LAST = 3  # minutes shown at once


def since(scene: Scene) -> datetime:
    """The last one; without any, as far back as is remembered of counselors."""
    return max((one.at for one in scene.meetings), default=scene.now - carried.MONTH)


def ring(scene: Scene) -> Decision:
    """Each hour of the service; said once a week at most, by day, while it is due."""
    me, every = scene.me, scene.school.meeting_every
    here = open_now(scene.school, scene.now) or awake(scene.school, scene.now)
    counsel = any(certificate.valid(one, scene.now) for one in scene.desk.all(Role.COUNSELOR))
    if me.staff is not Role.SUPERVISOR or not every or not here or not counsel:
        return Decision()
    last = max((one.at for one in scene.meetings), default=None)
    told = me.work.reminded
    if (last is not None and scene.now - last < every) or (told is not None and scene.now - told < AGAIN):
        return Decision()
    days = (scene.now - last).days if last is not None else 0
    say = Say("meeting-due", {"days": days}, buttons=((Button("meeting", value="new"),),))
    work = replace(me.work, reminded=scene.now)
    return Decision((Move(me.id, work), scene.tell(say, Lane.NOTICE)))


def show(scene: Scene, event: ButtonPressed) -> Decision:
    """`value`: a page of it, or from elsewhere, and then it comes below."""
    if not event.value.isdecimal():
        return Decision((scene.tell(agenda(scene, 0), mark=MARK),))
    return Decision((Amend(scene.me.id, agenda(scene, int(event.value)), MARK),))


def agenda(scene: Scene, wanted: int) -> Say:
    points = (*of_chats(scene), *of_counselors(scene))
    page = page_of(points, wanted)
    args: dict[str, str | int] = {"count": len(points), "date": certificate.date(scene.school, since(scene))}
    args |= {"held": "yes" if scene.meetings else "no", "page": page.number + 1, "pages": page.count}
    rows: Buttons = (*page.turns("meeting"), (Button("meeting-write"), Button("meeting-read")))
    return Say("meeting", args, tuple(page.items), rows)


def of_chats(scene: Scene) -> Iterator[Note]:
    """The oldest first. Of students who locked this guru BK out, nothing."""
    begin = since(scene)
    over = (chat for chat in scene.lately if isinstance(chat, Closed) and chat.ended >= begin and free(scene, chat))
    for chat in sorted(over, key=lambda chat: (chat.ended, chat.story.id)):
        about: dict[str, str | int] = {"alias": chat.story.alias, "date": certificate.date(scene.school, chat.ended)}
        for wrap in chat.story.wraps:
            if wrap.worry is not None and wrap.worry >= WORRIED:
                yield Note("meeting-worried", about | {"badge": scene.badge(wrap.helper, "new"), "worry": wrap.worry})
        for one in chat.story.complaints:
            yield Note("meeting-complaint", about | {"badge": scene.badge(one.by, "new"), "why": one.why})
        if chat.missed:
            yield Note("meeting-missed", about)


def of_counselors(scene: Scene) -> Iterator[Note]:
    begin = since(scene)
    for one in sorted(scene.desk.all(Role.COUNSELOR), key=lambda one: (badge(one), one.id)):
        low = sum(at >= begin for at in one.work.carried.low)
        back = sum(at >= begin for at in one.work.carried.back)
        if low:
            talk = "yes" if one.work.carried.talk else "no"
            yield Note("meeting-low", {"badge": badge(one), "count": low, "talk": talk})
        if back >= OFTEN:
            yield Note("meeting-back", {"badge": badge(one), "count": back})


def ask(scene: Scene) -> Decision:
    return question(scene, "meeting-write")


def question(scene: Scene, key: str, *above: str) -> Decision:
    """`above`: their messages that were too long, still on the screen, to be copied and shortened."""
    asked = Asked(MINUTES, scene.now + PATIENCE, scene.luck.chat, above)
    say = Say(key, {"most": LONGEST}, buttons=((Button("meeting-stop"),),))
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=asked)), scene.tell(say, mark=MARK)))


def answered(scene: Scene, asked: Asked, event: TextReceived) -> Decision:
    """Taken off the screen at once: it stands in the minutes. One that is too long stays until a shorter one has come:
    nobody writes half an hour's work twice."""
    text, written = event.text.strip(), (*asked.answers, str(event.message))
    if len(text) > LONGEST or not text:
        return question(scene, "meeting-too-long", *written)
    gone = (Wipe(scene.me.id, message=int(one)) for one in written)
    held = Meeting(asked.about or scene.luck.chat, scene.now, scene.me.id, text)
    days = scene.school.meeting_every.days
    said = Amend(scene.me.id, Say("meeting-held", {"days": days}, buttons=((Button("meeting-read"),),)), MARK)
    return Decision(
        (*gone, Move(scene.me.id, unasked(scene.me.work)), KeepMeeting(held), said, Record("meeting held", held.id))
    )


def stop(scene: Scene) -> Decision:
    """Back to the agenda; a second tap finds it there."""
    asked, shown_ = scene.me.work.asked, Amend(scene.me.id, agenda(scene, 0), MARK)
    if asked is None or asked.what != MINUTES:
        return Decision((shown_,))
    gone = (Wipe(scene.me.id, message=int(one)) for one in asked.answers)
    return Decision((*gone, Move(scene.me.id, unasked(scene.me.work)), shown_))


def read(scene: Scene) -> Decision:
    """The last ones, the newest below; each reading is in the audit and leaves the screen."""
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, LIST)
    if not scene.meetings:
        return scene.say("meeting-none")
    mark = shown.mark(scene)
    vanishes = Note("alert-vanishes", {"hours": shown.WIPED_AFTER // timedelta(hours=1)})
    newest = sorted(scene.meetings, key=lambda one: one.at)[-LAST:]
    lines = (
        scene.tell(Say("meeting-one", {"date": certificate.date(scene.school, one.at), "text": one.text}), mark=mark)
        for one in newest
    )
    first = scene.tell(Say("meeting-last", {"count": len(newest)}, (vanishes,)), mark=mark)
    return Decision((first, *lines, shown.ends(scene, LIST), Record("minutes read")))
