"""What stands in one message where several alerts to one person were merged: each keeps its row, its mark and its
buttons, and a change of one writes all of them anew. The last ones in memory, older ones from the outbox.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock
from flows.model.effects import Tell, Wipe
from flows.model.ids import PersonId
from flows.model.marks import read_alert
from storage.arrivals import Letter
from storage.database import Database

MOST_PAGES = 2_000  # about 3 MB
MOST = 8  # alerts in one message: each has up to four buttons, and Telegram takes a hundred
YOUNG = timedelta(minutes=10)  # so long what is no emergency is added to it, without another ring


@dataclass(slots=True, eq=False)
class Page:
    message: int
    letters: dict[str, Letter] = field(default_factory=dict)  # by mark, as they read now
    grouped_since: datetime | None = None  # none of them is an emergency

    def takes(self, letters: Sequence[Letter], now: datetime) -> bool:
        young = self.grouped_since is not None and now - self.grouped_since < YOUNG
        return young and len(self.letters) + len(letters) <= MOST

    def put(self, letters: Iterable[Letter]) -> None:
        """A change that is tried again after a newer one changes nothing any more."""
        for letter in letters:
            there = self.letters.get(letter.words.mark)
            if there is None or there.number < letter.number:
                self.letters[letter.words.mark] = letter

    def take_back(self, letters: Iterable[Letter], before: Mapping[str, Letter]) -> None:
        for letter in letters:
            if self.letters.get(mark := letter.words.mark) is letter:
                self.letters.pop(mark)
                self.letters |= {mark: before[mark]} if mark in before else {}


class Pages:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock
        self._known: OrderedDict[tuple[PersonId, int], Page] = OrderedDict()
        self._young: dict[PersonId, Page] = {}

    def keep(self, message: int, letters: Sequence[Letter]) -> None:
        """What was just sent."""
        if not all(read_alert(letter.words.mark) for letter in letters):
            return
        page, person = Page(message), letters[0].words.to
        page.put(letters)
        if all(is_grouped(letter) for letter in letters):
            page.grouped_since = self._clock.now()
            self._young[person] = page
        self._remember(person, page)

    def young(self, letters: Sequence[Letter]) -> Page | None:
        """One that these may be added to."""
        page = self._young.get(letters[0].words.to)
        if page is None or not all(map(is_grouped, letters)):
            return None
        return page if page.takes(letters, self._clock.now()) else None

    def forget(self, person: PersonId, message: int) -> None:
        """It is no longer there."""
        page = self._known.pop((person, message), None)
        if page is not None and self._young.get(person) is page:
            del self._young[person]

    async def find(self, person: PersonId, message: int, mark: str) -> Page | None:
        """None for what is never merged."""
        if not read_alert(mark):
            return None
        page = self._known.get((person, message))
        if page is None:
            page = Page(message)
            page.put(await self._database.run(lambda store: store.letters_shown(person, message)))
            self._remember(person, page)
        return page

    def _remember(self, person: PersonId, page: Page) -> None:
        self._known[person, page.message] = page
        if len(self._known) > MOST_PAGES:
            (owner, _), oldest = self._known.popitem(last=False)
            if self._young.get(owner) is oldest:
                del self._young[owner]


def is_grouped(letter: Letter) -> bool:
    return isinstance(letter.words, Tell) and letter.words.grouped


def mergeable(letter: Letter) -> bool:
    """It can share a message: with nothing but text and buttons, which then name whom they mean."""
    if isinstance(letter.words, Wipe):
        return False
    say = letter.say
    bare = say.menu is None and not (say.file or say.link or say.results or say.opening or say.numbers)
    return bare and (not say.buttons or "alias" in say.args)
