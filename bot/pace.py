"""How fast we speak: below Telegram's limits, with a share of them kept for danger.

Two limits: everybody together (25 a second of Telegram's 30; danger may use all 30) and each chat (1 a second after
a burst of 3). When Telegram still says 429, its pause is kept to the second, by danger too: an earlier call would be
refused and make the pause longer. A 429 is about one chat until several chats get one within a second; then it is
about the bot, and everything ordinary waits for the longest of them. Danger to chats not refused themselves is tried
all the same, since that we were all meant is only our guess.

Arithmetic over `now` alone; whoever asks does the waiting.
"""

from datetime import UTC, datetime, timedelta
from math import ceil

from flows.model.ids import PersonId
from flows.model.say import Lane

RESERVE = 1.2  # danger may use Telegram's 30 a second where ordinary words keep to 25
CHAT_BURST = 3
ONE_SECOND = timedelta(seconds=1)
SEVERAL = 3  # chats that get a 429 within a second
MOST_CHATS = 10_000  # remembered, before those long silent are forgotten
LONG_AGO = datetime.min.replace(tzinfo=UTC)
UNLIMITED = 1_000_000


class Bucket:
    """At most `rate` a second, after a burst (the generic cell rate algorithm; exact to the microsecond)."""

    def __init__(self, rate: float, burst: int = 1) -> None:
        self._step = timedelta(microseconds=ceil(1_000_000 / rate))
        self._slack = self._step * (burst - 1)
        self._burst = burst
        self._empty_at = LONG_AGO  # from then on the whole burst is there again

    def when(self, now: datetime) -> datetime:
        """When the next one may go: now, or the moment it has to wait for."""
        self._empty_at = min(self._empty_at, now + self._slack + self._step)  # a clock set back is not our debt
        return max(now, self._empty_at - self._slack) if self._empty_at > now else now

    def take(self, now: datetime) -> None:
        self._empty_at = max(self._empty_at, now) + self._step

    def room(self, now: datetime) -> int:
        """How many may go at once."""
        if self._empty_at <= now:
            return self._burst
        return max(0, (now + self._slack + self._step - self._empty_at) // self._step)

    def rested(self, now: datetime) -> bool:
        return self._empty_at <= now


class Pace:
    def __init__(self, rate: float, per_chat: float) -> None:
        """Messages a second, to everybody together and to each; 0 lifts the limit."""
        self._ordinary = Bucket(rate) if rate else None
        self._all = Bucket(rate * RESERVE) if rate else None
        self._per_chat = per_chat
        self._chats: dict[PersonId, Bucket] = {}
        self._paused: dict[PersonId, datetime] = {}
        self._refused: dict[PersonId, datetime] = {}  # when; of the last second
        self._all_paused_until = LONG_AGO

    def when(self, lane: int, now: datetime) -> datetime:
        """When anything of this lane may go, whoever it is for."""
        if lane == Lane.DANGER:
            return self._all.when(now) if self._all else now
        moment = max(now, self._all_paused_until)
        if self._all and self._ordinary:
            moment = max(moment, self._all.when(now), self._ordinary.when(now))
        return moment

    def when_to(self, person: PersonId, now: datetime) -> datetime:
        """When anything may go to this person, whatever its lane."""
        moment = now
        if (until := self._paused.get(person)) is not None:
            if until > now:
                moment = until
            else:
                del self._paused[person]
        bucket = self._chats.get(person)
        return max(moment, bucket.when(now)) if bucket else moment

    def take(self, person: PersonId, lane: int, now: datetime) -> None:
        if self._all and self._ordinary:
            self._all.take(now)
            if lane != Lane.DANGER:
                self._ordinary.take(now)
        if self._per_chat:
            self._chat(person, now).take(now)

    def room(self, now: datetime) -> int:
        """How many ordinary letters may go at once, to as many people."""
        if self._all_paused_until > now:
            return 0
        return min(self._all.room(now), self._ordinary.room(now)) if self._all and self._ordinary else UNLIMITED

    def room_for(self, person: PersonId, now: datetime) -> int:
        """How many may go to this person at once."""
        if self._paused.get(person, now) > now:
            return 0
        bucket = self._chats.get(person)
        return bucket.room(now) if bucket else CHAT_BURST if self._per_chat else UNLIMITED

    def refused(self, person: PersonId, now: datetime, pause: timedelta) -> None:
        """Telegram said 429."""
        self._paused[person] = max(now + pause, self._paused.get(person, now))
        self._refused = {p: at for p, at in self._refused.items() if now - at <= ONE_SECOND} | {person: now}
        if len(self._refused) >= SEVERAL:
            longest = max(self._paused.get(p, now) for p in self._refused)
            self._all_paused_until = max(self._all_paused_until, longest)

    def _chat(self, person: PersonId, now: datetime) -> Bucket:
        if person not in self._chats:
            if len(self._chats) >= MOST_CHATS:
                self._chats = {p: bucket for p, bucket in self._chats.items() if not bucket.rested(now)}
            self._chats[person] = Bucket(self._per_chat, CHAT_BURST)
        return self._chats[person]
