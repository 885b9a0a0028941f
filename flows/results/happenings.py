"""Happenings: what letters and cases leave behind for counting, once their words and people are gone.

a letter sent --> open --answered, in the time promised or not--> kept or late, and after how long
a case --> opened; closed, and how it ended; handed on, to which kind of help; looked at again in time, or not
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

from flows.model.cases import Case
from flows.model.chats import Chat, Closed
from flows.model.ids import PersonId
from flows.model.sequels import Letter, LetterStage
from flows.results.tables import ANSWERED_WITHIN, ANSWERS, CANCELLED, KEPT, LATE, LETTER, OPEN

OPENED, CLOSED, REFERRED, REVIEWED = "opened", "closed", "referred", "reviewed"
MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Happening:
    which: str  # of its letter or case: told again, it takes the place of what was told before
    kind: str
    value: str  # one word, or two, of a fixed list
    at: datetime
    student: PersonId | None  # None: of somebody who came by themselves


def of_chat(chat: Chat) -> Iterator[Happening]:
    letter = chat.letter if isinstance(chat, Closed) else None
    if letter is not None and letter.sent is not None:
        yield Happening(f"letter {letter.sent.isoformat()}", LETTER, fate(letter), letter.sent, chat.story.student)


def fate(letter: Letter) -> str:
    match letter.stage:
        case LetterStage.WAITS | LetterStage.DRAFTED | LetterStage.CHECK:
            return OPEN
        case LetterStage.CANCELLED | LetterStage.UNSENT:
            return CANCELLED
        case LetterStage.ANSWERED:
            if letter.answered is None or letter.sent is None:
                return OPEN
            return f"{LATE if letter.answered > letter.promised else KEPT} {within(letter.answered - letter.sent)}"
        case _:
            assert_never(letter.stage)


def within(waited: timedelta) -> str:
    bands = zip(ANSWERED_WITHIN, ANSWERS, strict=False)
    return next((band for hours, band in bands if waited <= timedelta(hours=hours)), ANSWERS[len(ANSWERED_WITHIN)])


def of_case(case: Case) -> Iterator[Happening]:
    who = case.student
    yield Happening(OPENED, OPENED, "", case.opened, who)
    for n, referral in enumerate(case.referrals):
        if referral.answer == "yes" and referral.answered is not None:
            yield Happening(f"{REFERRED} {n}", REFERRED, referral.kind, referral.answered, who)
    for look in case.looks:
        yield Happening(f"{REVIEWED} {look.due.isoformat()}", REVIEWED, KEPT if look.kept else MISSED, look.due, who)
    if case.closed is not None:
        yield Happening(CLOSED, CLOSED, case.outcome, case.closed, who)
