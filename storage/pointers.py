"""What taps, replies and edits point at: rows of the outbox, looked up for a whole group at once.

All of it comes from outside and may be forged: any number, anybody's letter.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from flows.model import marks
from flows.model.effects import Wipe
from flows.model.events import ButtonPressed, ButtonTapped, Event, MediaRefused, TextEdited, TextReceived
from flows.model.ids import PersonId
from flows.model.people import Person
from flows.model.scene import Found
from flows.model.stories import Side
from flows.subject import sides
from storage.codec import WORDS
from storage.keys import Keys, of_words
from storage.steps import steps
from storage.tables import outbox
from storage.vault import Unreadable

Letters = Row[*tuple[Any, ...]]
OUT = outbox.c
TOO_LARGE = 1 << 63  # for a database
DATA = re.compile(r"([0-9a-z]{1,13})\.([0-9]{1,3})")  # "NUMBER.INDEX", the number in base 36

LETTERS = select(OUT.number, OUT.person, OUT.about, OUT.words).where(
    OUT.number.in_(bindparam("numbers", expanding=True))
)
# The first of a row: what was amended later still is that message
ON_SCREEN = (
    select(OUT.person, OUT.message, OUT.mark, OUT.about)
    .where(
        OUT.person.in_(bindparam("people", expanding=True)),
        OUT.message.in_(bindparam("messages", expanding=True)),
    )
    .order_by(OUT.number)
)
OLDEST = select(func.min(OUT.message)).where(OUT.person == bindparam("it"))
THERE = select(OUT.mark).where(OUT.mark.in_(bindparam("names", expanding=True))).distinct()


class Pointers:
    """In one transaction. What was asked once is not asked again, found or not."""

    def __init__(self, db: Connection, keys: Keys) -> None:
        self._db, self._keys = db, keys
        self._letters: dict[int, Letters | None] = {}
        self._on_screen: dict[tuple[PersonId, int], Letters | None] = {}
        self._there: dict[str, bool] = {}

    def foresee(self, events: Sequence[tuple[Person, Event]]) -> None:
        """Three statements at most for what each of a group would ask with one of its own."""
        self._load_letters(at[0] for _, e in events if isinstance(e, ButtonTapped) and (at := read_data(e.data)))
        self._load_screens(
            (me.id, e.reply_to) for me, e in events if isinstance(e, TextReceived | MediaRefused) and e.reply_to
        )
        self._load_marks(name for me, event in events for name in own(me, event))

    def button(self, person: PersonId, data: str) -> ButtonPressed | None:
        """Which of its buttons, if the letter is theirs."""
        if (found := read_data(data)) is None:
            return None
        number, which = found
        self._load_letters((number,))
        row = self._letters[number]
        if row is None or row.person != person:
            return None
        try:
            raw = self._keys.open(of_words(row.about, row.person), row.words, words_cell(number, person))
        except Unreadable:
            return None
        words = WORDS.load(raw)
        buttons = [] if isinstance(words, Wipe) else [button for line in words.say.buttons for button in line]
        if which >= len(buttons):
            return None
        pressed = buttons[which]
        return ButtonPressed(pressed.verb, pressed.about, pressed.value)

    def pointed(self, person: PersonId, message: int) -> Found | None:
        if not 0 <= message < TOO_LARGE:
            return None
        self._load_screens(((person, message),))
        row = self._on_screen[person, message]
        if row is None or row.about is None:
            return None
        line = marks.read_line(row.mark or "")
        beside = marks.is_beside(row.mark or "")
        return Found(*line) if line else Found(row.about, Side.HELPER, 0, parts=0, beside=beside)

    def oldest(self, person: PersonId) -> int | None:
        """The number, in their chat, of the first message of ours that is still known."""
        number: int | None = self._db.scalar(OLDEST, {"it": person})
        return number

    def there(self, names: Sequence[str]) -> frozenset[str]:
        self._load_marks(names)
        return frozenset(name for name in names if self._there[name])

    def _load_letters(self, numbers: Iterable[int]) -> None:
        if missing := set(numbers) - self._letters.keys():
            self._letters |= dict.fromkeys(missing)
            rows = self._db.execute(LETTERS, {"numbers": steps(missing)}).all()
            self._letters |= {row.number: row for row in rows}
            self._keys.load(of_words(row.about, row.person) for row in rows)

    def _load_screens(self, messages: Iterable[tuple[PersonId, int]]) -> None:
        """Everybody's messages have numbers of their own; those of one may be found for another and do no harm."""
        wanted = {(who, message) for who, message in messages if 0 <= message < TOO_LARGE}
        if missing := wanted - self._on_screen.keys():
            self._on_screen |= dict.fromkeys(missing)
            people, numbers = {who for who, _ in missing}, {message for _, message in missing}
            for row in self._db.execute(ON_SCREEN, {"people": steps(people), "messages": steps(numbers)}):
                at = row.person, row.message
                if at in missing and self._on_screen[at] is None:
                    self._on_screen[at] = row

    def _load_marks(self, names: Iterable[str]) -> None:
        if missing := set(names) - self._there.keys():
            self._there |= dict.fromkeys(missing, False)
            self._there |= dict.fromkeys(self._db.scalars(THERE, {"names": steps(missing)}), True)


def words_cell(number: int, person: PersonId) -> str:
    """The reader is bound in, too: a row readdressed to somebody else does not open."""
    return f"outbox.words:{number}:{person}"


def read_data(data: str) -> tuple[int, int] | None:
    found = DATA.fullmatch(data)
    if found is None or (number := int(found[1], 36)) >= TOO_LARGE:
        return None
    return number, int(found[2])


def own(me: Person, event: Event) -> Iterable[str]:
    """The marks of something they wrote themselves, in one of the chats they are in."""
    match event:
        case TextReceived(reply_to=int(message)) | MediaRefused(reply_to=int(message)) | TextEdited(message=message):
            for chat, side in sides(me):
                name = marks.line(chat, side, message)
                yield from (name, marks.second_half(name))
