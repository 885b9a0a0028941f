"""A case: what a guru BK keeps of an escalation after it was taken, until they close it. It is the adults' and sealed
with a key of its own; of it the student sees the safety plan, and what they are asked about a referral.

open --close, with how it ended--> closed --its time over (retention.py)--> destroyed
     --the student erases-------------------------------------------------> destroyed
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from flows.model.escalations import NOT_FOR_A_PEER
from flows.model.identity import Disclosure, Opening
from flows.model.ids import ChatId, PersonId
from flows.risk.alarm import Category, Level

ACTION = timedelta(hours=24)  # PRODUCT: violence and abuse ask for what was done within it
REVIEW = timedelta(days=7)  # until somebody chooses another day; ours
BY_HAND = "by-hand"  # what it is about, when no danger led to it
MOST_NOTES = MOST_LOOKS = 40
CONFERENCE = "conference"

HOME, TEACHER, HEAD, NOBODY = "home", "teacher", "head", "nobody"


@dataclass(frozen=True, slots=True)
class Signing:
    """To tell somebody at home although one there is suspected: the second signature."""

    by: PersonId  # who asks for it
    at: datetime
    answer: str = ""  # yes or no
    second: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Care:
    """The duty-of-care record, as far as it is filled in. Who is unsafe to tell comes first; an empty answer was not
    asked yet."""

    unsafe: tuple[str, ...] = ()
    suspect: tuple[str, ...] = ()  # is somebody at home suspected: yes, unsure, no
    state: tuple[str, ...] = ()  # what was assessed
    done: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    words: str = field(default="", repr=False)
    at: datetime | None = None  # recorded: finished for now
    signing: Signing | None = None

    @property
    def signed(self) -> bool:
        return self.signing is not None and self.signing.answer == "yes"


@dataclass(frozen=True, slots=True)
class Plan:
    """A safety plan, one answer for each step (flows/casebook/safety_plan.py)."""

    steps: tuple[str, ...] = field(default=(), repr=False)
    sent: datetime | None = None  # the student has it

    def at(self, step: int) -> str:
        return self.steps[step] if step < len(self.steps) else ""

    def put(self, step: int, text: str) -> "Plan":
        longer = (*self.steps, *("" for _ in range(step + 1 - len(self.steps))))
        return replace(self, steps=(*longer[:step], text, *longer[step + 1 :]))


@dataclass(frozen=True, slots=True)
class CaseNote:
    at: datetime
    by: PersonId
    text: str = field(repr=False)
    kind: str = ""  # or CONFERENCE
    who: tuple[str, ...] = ()  # took part in it, by what they are


@dataclass(frozen=True, slots=True)
class Look:
    """A review date that has come: somebody opened the case within a week of it, or the next reminder came first."""

    due: datetime
    kept: bool


@dataclass(frozen=True, slots=True)
class Referral:
    """To somebody outside of the bot. `why` is the one line that leaves with it; the student has read it."""

    to: str  # as it is named in the school's directory
    why: str = field(repr=False)
    asked: datetime
    answer: str = ""  # yes or no: the student's
    answered: datetime | None = None
    kind: str = "other"  # of the help it is to, as in the directory


@dataclass(frozen=True, slots=True)
class Case:
    id: ChatId  # letters about it are sealed by what they are about, like those of a chat
    alias: str
    what: str  # a Category, DARURAT, CALLED or BY_HAND
    level: str  # "" where no danger led to it
    opened: datetime
    owner: PersonId
    student: PersonId | None = None  # None: of somebody who came by themselves
    care: Care = field(default_factory=Care)
    plan: Plan = field(default_factory=Plan)
    goal: str = field(default="", repr=False)  # what the adults are going to do
    notes: tuple[CaseNote, ...] = ()
    referrals: tuple[Referral, ...] = ()
    due: datetime | None = None  # by then what was done is to be recorded; None once it is, or where nothing asks it
    nudge: datetime | None = None  # the next reminder of that; one that rings before it is stale
    review: datetime | None = None
    closed: datetime | None = None
    outcome: str = ""
    named: Disclosure | None = None  # the last time the student was asked who they are
    openings: tuple[Opening, ...] = ()  # each time that two people were to open it; one at a time
    reminded: datetime | None = None  # of its review date, and nobody has opened it since
    looks: tuple[Look, ...] = ()

    @property
    def open(self) -> bool:
        return self.closed is None

    @property
    def violent(self) -> bool:
        return self.what in NOT_FOR_A_PEER

    @property
    def two_signatures(self) -> bool:
        """To tell somebody at home. Only a plain no, against no word of the student nor of what was heard, lifts it."""
        care = self.care
        return self.what == Category.ABUSE_HOME or HOME in care.unsafe or "no" not in care.suspect

    @property
    def dangerous(self) -> bool:
        """A life or a body: as it was heard, or as an adult has assessed it since."""
        return self.level == Level.RED or self.violent or bool({"danger", "hurt"} & set(self.care.state))

    @property
    def opening(self) -> Opening | None:
        """The last one."""
        return self.openings[-1] if self.openings else None

    def with_opening(self, newer: Opening) -> "Case":
        """As it is with this one, in its place or after the others."""
        return replace(self, openings=(*(one for one in self.openings if one.id != newer.id), newer))

    def noted(self, note: CaseNote) -> "Case":
        return replace(self, notes=(*self.notes, note)[-MOST_NOTES:])

    def looked_at(self, *, kept: bool) -> "Case":
        """`kept`: opened, since they were reminded of it."""
        if self.reminded is None:
            return self
        return replace(self, reminded=None, looks=(*self.looks, Look(self.reminded, kept))[-MOST_LOOKS:])

    def again(self, what: str, level: str, owner: PersonId) -> "Case":
        """Another escalation of the same: whoever has it now answers for it. Violence stays what it is about."""
        worse = what if what in NOT_FOR_A_PEER or not self.violent else self.what
        return replace(self, what=worse, level=level, owner=owner)
