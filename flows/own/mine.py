"""Mine (/dataku): everything we keep about somebody, as a file they can read.

Their own words only: what others wrote is theirs, and who they were is never said. Why an alert rang is not in it, so
that nobody who looks over a shoulder, or makes them ask for it, finds that.
"""

from dataclasses import dataclass
from datetime import datetime

from flows.model.cases import Case, Referral
from flows.model.chats import Chat, Closed
from flows.model.effects import Decision, Record
from flows.model.identity import Disclosure, Opening
from flows.model.ids import ChatId
from flows.model.people import Person
from flows.model.places import AskLetter, AskReport, InChat, Line, draft_of
from flows.model.say import Say
from flows.model.scene import Said, Scene
from flows.model.stories import Side
from flows.school.retention import CASE, ends

COMMANDS = ("dataku", "mydata")
READINGS = ("read", "read report", "read case", "read identity")
"""What the audit calls it when somebody who helps reads words."""


@dataclass(frozen=True, slots=True)
class MyChat:
    """One of theirs. `ends`: when it is destroyed; None while it is open. `read`: how often staff opened its words."""

    id: ChatId
    began: datetime
    ends: datetime | None
    alias: str
    topic: str
    report: bool = False
    letter: bool = False
    feelings: tuple[int, ...] = ()  # before, and after
    wish: str = ""
    gender: str = ""  # of a counselor, as long as it is open
    rating: int = 0
    heard: str = ""  # "skip" if they did not say
    comment: str = ""
    asking: datetime | None = None  # when they will be asked how they are
    days: tuple[int, ...] = ()  # how they said they were, some days later
    lines: tuple[str, ...] = ()
    read: int = 0
    wraps: int = 0  # what counselors wrote down after it, for the guru BK


@dataclass(frozen=True, slots=True)
class MyCase:
    """That there is one, and what was made together with them: never what adults noted (Pasal 33)."""

    id: ChatId
    began: datetime
    ends: datetime | None  # None while it is open
    alias: str
    plan: tuple[str, ...] = ()  # once they have it
    referrals: tuple[Referral, ...] = ()
    read: int = 0
    named: Disclosure | None = None  # what they said when they were asked who they are
    opened: tuple[Opening, ...] = ()  # who they are was opened; of which they were told


def my_case(case: Case, read: int) -> MyCase:
    plan = tuple(step for step in case.plan.steps if step) if case.plan.sent else ()
    ends_ = None if case.closed is None else case.closed + CASE
    told = tuple(one for one in case.openings if one.told and one.viewed)
    return MyCase(case.id, case.opened, ends_, case.alias, plan, case.referrals, read, case.named, told)


def ask(scene: Scene, _message: int = 0) -> Decision:
    say = Say("mine-file", {"school": scene.school.name}, file=True)
    return Decision((scene.tell(say), Record("own data")))


def my_chat(chat: Chat, began: datetime, said: tuple[Said, ...], read: int) -> MyChat:
    story, over = chat.story, chat if isinstance(chat, Closed) else None
    opening = (story.opening.text,) if story.opening else ()
    follow = over.follow if over else None
    draft = over and ((over.report and over.report.draft) or (over.letter and over.letter.unsent))
    aside = draft.lines if draft else ()
    return MyChat(
        story.id,
        began,
        ends(chat),
        story.alias,
        story.topic,
        report=over is not None and over.report is not None,
        letter=over is not None and over.letter is not None,
        feelings=tuple(feeling for feeling in (story.feeling, over and over.feeling_after) if feeling),
        wish=story.wish,
        gender=story.gender,
        rating=(over and (over.rating or (over.letter and over.letter.rating))) or 0,
        heard=over.heard if over else "",
        comment=(over and over.comment) or "",
        asking=follow.due if follow and not follow.asked and not follow.ended else None,
        days=tuple(feeling for feeling in (follow.first, follow.feeling) if feeling) if follow else (),
        lines=(
            *opening,
            *(one.line.text for one in said if one.side is Side.STUDENT),
            *(line.text for line in aside),
        ),
        read=read,
        wraps=len(story.wraps),
    )


def unsent(me: Person) -> tuple[Line, ...]:
    """What they are writing just now, and nobody has read; as one who helps, too."""
    place, draft = me.place, draft_of(me.place)
    lines = (
        place.lines if isinstance(place, AskReport | AskLetter) else place.unsent if isinstance(place, InChat) else ()
    )
    return (*(draft.lines if draft is not None else lines), *me.work.unsent)
