"""Retention: how long each kind of stored thing lives. /privasi shows these very numbers, and every night's sweep
(storage/sweep.py) goes by them."""

from datetime import datetime, timedelta

from flows.model.cases import Case
from flows.model.chats import Chat, Closed
from flows.model.say import Note
from flows.model.sequels import LetterStage

DAY = timedelta(days=1)

CHAT = 90 * DAY  # after its end: words, answers, comments, follow-ups, and why an alert rang
EARLY = 30 * DAY  # words of danger that no conversation came of, also from before somebody agreed
STEP = 90 * DAY  # after its end: what a guru BK decided about chats with peers
CASE = 90 * DAY  # after it was closed: what the guru BK wrote of it, and the safety plan
CASE_LEFT = 365 * DAY  # since it was last touched: nobody looks after it any more, though they were asked each week
REPORT = 365 * DAY  # to the wali luar: an accusation of an adult is not forgotten in a term
DRAFT = 7 * DAY  # what was begun and not sent
LETTERS = 14 * DAY  # what was sent, with its buttons: an alert may be answered for seven days
ASIDE = 30 * DAY  # what could not be handled
COMMENT = 400 * DAY  # one that a guru BK passed: likewise
MINUTES = 400 * DAY  # of team meetings: until the next school year has begun
OBSERVED = 400 * DAY  # what adults observed: until the report of its school year is made
BELLS = 30 * DAY  # timers that failed to ring; those that rang are gone at once
TOMBSTONES = 400 * DAY  # longer than any backup
BACKUPS = 35 * DAY  # no setting keeps them for longer
BACKUP_KEYS = 7 * DAY  # in which alone what was erased can still be read


def ends(chat: Chat) -> datetime | None:
    """When a chat and every word of it are destroyed; None while it is open."""
    if not isinstance(chat, Closed):
        return None
    if chat.report is not None:
        return chat.ended + (DRAFT if chat.story.opening is None else REPORT)
    if chat.letter is not None and chat.letter.open:
        return None
    if chat.letter is not None and chat.letter.stage in (LetterStage.UNSENT, LetterStage.CANCELLED):
        return chat.ended + DRAFT
    never_one = chat.helper is None and chat.danger is not None and not chat.story.topic
    return chat.ended + (EARLY if never_one else CHAT)


def case_ends(case: Case, now: datetime) -> datetime:
    """Also of one that is open: it may outlive its chat, but not whoever would look after it."""
    return now + CASE_LEFT if case.closed is None else case.closed + CASE


def shown() -> tuple[Note, ...]:
    return (
        Note("keeps"),
        Note("keeps-chats", {"days": CHAT // DAY}),
        Note("keeps-early", {"days": EARLY // DAY}),
        Note("keeps-cases", {"days": CASE // DAY, "left": CASE_LEFT // DAY}),
        Note("keeps-steps", {"days": STEP // DAY}),
        Note("keeps-drafts", {"days": DRAFT // DAY}),
        Note("keeps-letters", {"days": LETTERS // DAY}),
        Note("keeps-covered", {"days": CHAT // DAY}),
        Note("keeps-reports", {"days": REPORT // DAY}),
        Note("keeps-comments", {"days": COMMENT // DAY}),
        Note("keeps-observed", {"days": OBSERVED // DAY}),
        Note("keeps-minutes", {"days": MINUTES // DAY}),
        Note("keeps-aside", {"days": ASIDE // DAY}),
        Note("keeps-card"),
        Note("keeps-account"),
        Note("keeps-log"),
        Note("keeps-counts"),
    )
