"""Unsent: a letter that was being written when something else came first.

It goes along to the guru BK where it was words of danger that led there; else it is kept for them, and read by nobody.
"""

from collections.abc import Iterator
from datetime import datetime

from flows.model import marks
from flows.model.chats import Closed
from flows.model.effects import Amend, Effect, Keep, Tell
from flows.model.ids import ChatId, PersonId
from flows.model.places import AskLetter, Line, Road, StudentPlace
from flows.model.say import Button, Say
from flows.model.sequels import Letter, LetterStage
from flows.model.stories import Story
from flows.school import retention


def lines(place: StudentPlace) -> tuple[Line, ...]:
    return place.lines if isinstance(place, AskLetter) else ()


def went_along(student: PersonId, place: StudentPlace) -> Iterator[Effect]:
    if isinstance(place, AskLetter):
        yield Amend(student, Say("letter-asked"), marks.letter(place.letter))
        yield Tell(student, Say("letter-went-along"))


def set_aside(student: PersonId, place: StudentPlace, spare: ChatId, now: datetime) -> Iterator[Effect]:
    """`spare`: under which what answers an older letter is kept."""
    if not isinstance(place, AskLetter):
        return
    yield Amend(student, Say("letter-asked"), marks.letter(place.letter))
    if place.lines:
        yield from kept(student, place, spare if place.more else place.letter, now)


def kept(student: PersonId, place: AskLetter, which: ChatId, now: datetime) -> Iterator[Effect]:
    """What worried us in it, adults have read; that is said."""
    letter = Letter(now, LetterStage.UNSENT, unsent=place)
    yield Keep(Closed(Story(which, student, "", "letter"), Road.BK, None, "", now, letter=letter))
    days = {"days": retention.DRAFT // retention.DAY}
    key = "letter-kept-told" if place.told else "letter-kept"
    yield Tell(student, Say(key, days, buttons=((Button("letter-back", which, "on"),),)))
