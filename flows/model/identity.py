"""Identity: how a guru BK may come to know who a student is: told by them, or opened by two people for danger."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from flows.model.card import Card
from flows.model.ids import ChatId, PersonId

LAPSES = timedelta(minutes=30)  # PRODUCT: approved within it, or never
ALONE = timedelta(minutes=10)  # so long somebody else had to answer, before one may open it alone where a school allows
WINDOW = timedelta(minutes=30)  # ours: once approved, it is looked at within it
VIEW = timedelta(minutes=15)  # PRODUCT: one view
LATEST = timedelta(hours=72)  # PRODUCT: by then the student is told

LIFE = "life"
WHYS = (LIFE, "violence", "sexual", "others")
YES, NO, LAPSED, BY_ONE = "yes", "no", "lapsed", "alone"


def kept_as(moment: datetime) -> datetime:
    """As the database keeps it: so the decision and the database count the same minutes to the last."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The student is asked; whatever they answer, nothing follows from a no."""

    by: PersonId
    asked: datetime
    answer: str = ""  # card, typed or no
    text: str = field(default="", repr=False)
    card: Card | None = field(default=None, repr=False)  # as it was when they gave it
    answered: datetime | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """One asks with a reason, another approves, the first looks at it once."""

    id: ChatId  # the database knows it again by this
    by: PersonId
    asked: datetime
    why: str  # one of WHYS
    code: str  # on both screens, so that the two know that they speak with each other
    reason: str = field(default="", repr=False)
    harms: bool = False  # whoever asks says that telling the student adds danger
    answer: str = ""
    second: PersonId | None = None
    answered: datetime | None = None
    later: bool = False  # both say so
    recused: tuple[PersonId, ...] = ()  # superiors or subordinates of whoever asks
    viewed: datetime | None = None
    due: datetime | None = None  # then the student is told
    told: datetime | None = None
    read: tuple[PersonId, ...] = ()  # who was shown the reason: nobody else says yes or no to it

    def waits(self, now: datetime) -> bool:
        return not self.answer and now - self.asked < LAPSES

    def over(self, now: datetime) -> bool:
        """Nobody has answered in time."""
        return not self.answer and now - self.asked >= LAPSES

    def opens(self, now: datetime) -> bool:
        """Once, by whoever asked."""
        approved = self.answer == YES and self.answered is not None and now - self.answered < WINDOW
        return approved and self.viewed is None

    def alone(self, now: datetime) -> bool:
        return self.why == LIFE and self.waits(now) and now - self.asked >= ALONE
