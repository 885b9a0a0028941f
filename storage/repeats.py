"""What has happened already: an event is marked in the commit that keeps its outcome, and a second one is dropped.
So is a change of words that is older than one that was made already."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, insert, select

from flows.model.events import TextEdited
from flows.model.ids import PersonId
from storage.arrivals import Arrival
from storage.memory import Memory
from storage.steps import steps
from storage.tables import seen

REPEATS_FOR = timedelta(days=2)  # Telegram keeps an update 24 h; its numbers may start anew after a quiet week
SWEEP_EVERY = timedelta(hours=1)

SEEN = select(seen.c.source, seen.c.at).where(seen.c.source.in_(bindparam("sources", expanding=True)))
MARK = insert(seen)
UNMARK = delete(seen).where(seen.c.source == bindparam("it"))
SWEEP = delete(seen).where(seen.c.at <= bindparam("before"))


EDIT = "edit:"


class Repeats:
    """In one transaction."""

    def __init__(self, db: Connection, memory: Memory) -> None:
        self._db, self._memory = db, memory
        self._swept: datetime | None = None

    def unseen(self, arrivals: Sequence[Arrival], now: datetime) -> list[Arrival]:
        """Telegram may tell us twice. A mark too old for that is of another update with the same number: it goes."""
        new = {a.source: a for a in arrivals}
        old = now - REPEATS_FOR
        marks = self._db.execute(SEEN, {"sources": steps(new)}).all() if new else []
        if self._time_to_sweep(now) or any(mark.at <= old for mark in marks):
            self._db.execute(SWEEP, {"before": old})
            self._swept = now
        for mark in marks:
            if mark.at > old:
                del new[mark.source]
        return list(new.values())

    def changed_before(self, known: Sequence[tuple[Arrival, PersonId]]) -> tuple[set[str], dict[str, datetime]]:
        """Which of these change words that were changed later already, and when each message was changed last. What
        sounds like danger is heard however late it comes."""
        edits = [(a.source, self._name(who, a.event), a.event) for a, who in known if isinstance(a.event, TextEdited)]
        names = {name for _, name, _ in edits}
        rows = self._db.execute(SEEN, {"sources": steps(names)}).all() if names else []
        newest = {row.source: row.at for row in rows}
        late, changed = set[str](), dict[str, datetime]()
        for source, name, event in edits:
            if event.at is None:
                continue
            if name not in newest or event.at >= newest[name]:
                newest[name] = changed[name] = event.at
            elif event.alarm is None:
                late.add(source)
        return late, changed

    def _name(self, who: PersonId, event: TextEdited) -> str:
        """A keyed hash: it leads to nobody."""
        return EDIT + self._memory.vault.ticket(f"{who}:{event.message}").hex()

    def note(self, changed: Mapping[str, datetime]) -> None:
        if changed:
            self._db.execute(UNMARK, [{"it": name} for name in changed])
            self._db.execute(MARK, [{"source": name, "at": at} for name, at in changed.items()])

    def mark(self, arrivals: Sequence[Arrival], now: datetime) -> None:
        if arrivals:
            self._db.execute(MARK, [{"source": arrival.source, "at": now} for arrival in arrivals])

    def committed(self) -> None:
        self._memory.swept = self._swept or self._memory.swept

    def _time_to_sweep(self, now: datetime) -> bool:
        """Once an hour, and after a start."""
        last = self._memory.swept
        return last is None or not timedelta() <= now - last < SWEEP_EVERY
