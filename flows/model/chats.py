"""A conversation between a student and whoever helps.

Queued --claim--> Talking --end--> Closed
Queued --cancel------------------->
Talking --hand back, silence--> Queued

An adult who was called stays called through every change, until one has written or the student took it back.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows.model.escalations import Escalation
from flows.model.ids import ChatId, PersonId
from flows.model.places import Draft, Reading, Road
from flows.model.sequels import FollowUp, Letter, Report
from flows.model.stories import Handing, Side, Span, Still, Story


@dataclass(frozen=True, slots=True)
class Queued:
    """Waits for a counselor or, on the road BK, for a supervisor. `since` is when the student began to wait."""

    story: Story
    road: Road
    since: datetime
    alarm_at: datetime | None = None  # the student pressed Darurat: taken first
    called_at: datetime | None = None  # a counselor had called an adult: likewise
    was: Road | None = None  # where they waited before Darurat; None if they did not
    draft: Draft | None = None  # or what they were telling the intake just then
    reading: Reading | None = None  # or what they were reading before their yes, and with which code
    offers: tuple[PersonId, ...] = ()  # who has it on the screen
    passed: tuple[PersonId, ...] = ()  # who had it and is not asked again
    handed_on: tuple[PersonId, ...] = ()  # supervisors who asked the others to take it: only the bell asks them again
    besides: tuple[PersonId, ...] = ()  # adults the student would rather not have, unless it is urgent
    shown: str = ""  # what the student was last told of place and time
    kept: bool = False  # they were told that what they write meanwhile is kept
    bell: datetime | None = None  # the next look; one that rings before it is stale
    danger: Escalation | None = None
    helped: datetime | None = None  # when the student last read where help is, because of their words
    offered: bool = False  # an adult, for something that is no danger
    still: Still | None = None
    entered: datetime | None = None  # this time; `since` counts what was before, too
    late: bool = False  # nobody has come for long, and that was said
    note: str = ""  # of the counselor who handed it over, for whoever comes

    @property
    def urgent(self) -> bool:
        return self.alarm_at is not None or self.called_at is not None

    @property
    def worrying(self) -> bool:
        """An adult may come unasked."""
        return self.urgent or (self.danger is not None and self.danger.open)

    @property
    def takeable(self) -> bool:
        return True

    @property
    def turn(self) -> tuple[bool, datetime, ChatId]:
        """The smaller is taken first."""
        return not self.urgent, self.since, self.story.id

    def closed(self, at: datetime) -> "Closed":
        """Nobody had come. Where danger was said an adult may still reach out."""
        alarm, offers = self.alarm_at or self.called_at, self.offers if self.worrying else ()
        return Closed(self.story.over(), self.road, None, "", at, alarm, offers=offers, danger=self.danger)


@dataclass(frozen=True, slots=True)
class Talking:
    """Beside `alarm_at` there are two more reasons why a supervisor may take over. On the road BK the first line
    that the supervisor writes settles all three."""

    story: Story
    road: Road
    helper: PersonId
    helper_alias: str
    since: datetime
    waited: int  # seconds the student waited for it
    answered: bool = False  # the helper has written
    alarm_at: datetime | None = None  # the student pressed Darurat
    called_at: datetime | None = None  # the counselor called an adult
    wished_at: datetime | None = None  # the student would like an adult to join
    passed: tuple[PersonId, ...] = ()
    offers: tuple[PersonId, ...] = ()  # which supervisors have the alert on the screen
    danger: Escalation | None = None
    helped: datetime | None = None  # when the student last read where help is, because of their words
    offered: bool = False  # an adult, for something that is no danger
    consulting: datetime | None = None  # the counselor has asked the guru BK, and nobody has answered
    passing: bool = False  # the guru BK has asked the others to take it
    contact: bool = False  # the counselor gave or asked for a way outside, and the supervisors know
    span: Span | None = None  # no limit: with a guru BK
    still: Still | None = None  # there, instead
    photos: tuple[str, ...] = ()  # that were passed on: whose, and the number of each
    handing: Handing | None = None
    note: str = ""  # of the counselor before, until this one has written

    @property
    def urgent(self) -> bool:
        return self.alarm_at is not None or self.called_at is not None

    @property
    def worrying(self) -> bool:
        """An adult may come unasked."""
        return self.urgent or (self.danger is not None and self.danger.open)

    @property
    def for_adults(self) -> bool:
        return self.danger is not None and self.danger.for_adults

    @property
    def wants_adult(self) -> bool:
        return self.urgent or self.wished_at is not None

    @property
    def takeable(self) -> bool:
        """By another supervisor only while Darurat, pressed in their chat, is unanswered, or when they asked for it."""
        if self.road is Road.PEER:
            return self.wants_adult or self.worrying
        return self.passing or (self.alarm_at is not None and self.alarm_at > self.since)

    @property
    def silent_since(self) -> datetime | None:
        """The helper owes a word since then: the first one or, to the guru BK, an answer to Darurat."""
        if self.alarm_at is not None and self.road is Road.BK:
            return max(self.since, self.alarm_at)
        return None if self.answered else self.since

    def other(self, side: Side) -> PersonId:
        """Who reads what `side` writes."""
        return self.helper if side is Side.STUDENT else self.story.student

    def answered_now(self) -> "Talking":
        """The helper writes."""
        if self.road is Road.PEER:
            return self if self.answered else replace(self, answered=True, note="")
        if self.answered and not self.wants_adult and not self.worrying:
            return self
        over = replace(self, answered=True, alarm_at=None, called_at=None, wished_at=None, note="")
        return over if self.passing else replace(over, offers=(), danger=None)  # who passes it on has not settled it

    def closed(self, at: datetime) -> "Closed":
        alarm, offers = self.alarm_at or self.called_at, self.offers if self.worrying else ()
        return Closed(
            self.story.over(), self.road, self.helper, self.helper_alias, at, alarm, offers=offers, danger=self.danger
        )

    def waiting_again(self, *passed: PersonId) -> Queued:
        """As long as they have waited already counts. Where an adult was called, an adult is who comes next."""
        return Queued(
            self.story,
            Road.BK if self.wants_adult or self.for_adults else self.road,
            self.since - timedelta(seconds=self.waited),
            self.alarm_at,
            self.called_at,
            self.road if self.alarm_at else None,
            passed=(*self.passed, *passed),
            danger=self.danger,
            helped=self.helped,
            offered=self.offered,
            note=self.note,
        )


@dataclass(frozen=True, slots=True)
class Closed:
    """Ended. The answers afterwards are given once and never asked for again."""

    story: Story
    road: Road
    helper: PersonId | None
    helper_alias: str
    ended: datetime
    alarm_at: datetime | None = None  # an adult was called and none had come: a supervisor may reach out
    feeling_after: int | None = None
    rating: int | None = None
    heard: str = ""
    offers: tuple[PersonId, ...] = ()  # which supervisors have that alert on the screen
    danger: Escalation | None = None
    comment: str | None = None  # "" if skipped
    follow: FollowUp | None = None
    report: Report | None = None
    surveyed: bool = False  # they were asked how it was
    judged: bool = False  # a guru BK decided whether a report may show the comment
    reported: bool = False  # the student reported whoever helped in it: a supervisor may read it, on both sides
    letter: Letter | None = None
    missed: bool = False  # a guru BK read it by lot, and found what nobody had been rung for

    @property
    def urgent(self) -> bool:
        return self.alarm_at is not None

    @property
    def worrying(self) -> bool:
        return self.urgent or (self.danger is not None and self.danger.open)

    @property
    def stage(self) -> str:
        """As the database finds it: a letter that is to be answered is not over."""
        return Letter.__name__ if self.letter is not None and self.letter.open else Closed.__name__

    def settled(self) -> "Closed":
        return replace(self, judged=True)


Chat = Queued | Talking | Closed
